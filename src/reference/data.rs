//! The data page: the files as people edit them, what was read when, every source with its licence, and how to correct a
//! figure. What has aged and what is not known stand in files of their own.

use super::source::source_note;
use super::{Library, freshness, unknown};
use crate::document::View;
use crate::document::markup::{Element, Markup, element, link, paragraph};
use crate::model::{Changes, Date, Event, Evidence, Source, Version};

/// The files of the dataset and what they hold.
const FILES: [(&str, &str); 26] = [
    ("dataset.toml", "the day on which it was closed, and its terms"),
    ("topics.toml", "the topics of questions and claims"),
    ("technologies.toml", "the technologies and their facts"),
    ("features.toml", "the built-in features and what counts as having them"),
    ("features.csv", "who has which feature, with the file that proves it"),
    ("repositories.csv", "the copies of the source code that were read"),
    ("measures.toml", "the measures: what each counts and what it cannot say"),
    ("milestones.csv", "when one technology overtook another by a measure"),
    ("breakdowns.toml", "figures by country, by test, by kind of application"),
    ("releases.csv", "major and minor releases with their days"),
    ("claims/seeds.toml", "the claims of the five articles"),
    ("claims/evidence.toml", "claims of our own under the worksheet’s fits"),
    ("sheets/full.toml", "the questions of the full sheet"),
    ("sheets/full.csv", "its fits, each with its evidence"),
    ("sheets/wakatime.toml", "the eight questions of 2015"),
    ("sheets/when-to-use.toml", "the rules of when to use which"),
    ("sheets/four-questions.toml", "the four closing questions"),
    ("sources/seeds.toml", "sources of the claims of the articles, and of the facts about each technology"),
    ("sources/measures.toml", "sources of the figures"),
    ("sources/evidence.toml", "sources of our own claims"),
    ("situations.toml", "starting situations, as prefilled answers"),
    ("scenarios.toml", "described projects, and what competent people would expect of the sheet"),
    ("mapping.csv", "which question holds which claim, or why none does"),
    ("audit.toml", "who wins over a large sample of answer sheets"),
    ("unknown.toml", "what was looked for and not found"),
    ("CHANGES.md", "what changed from dataset to dataset"),
];

/// So many changes of one dataset are listed; the file has the rest.
const CHANGES_SHOWN: usize = 8;

/// The whole page below its lead.
pub(super) fn page(view: View<'_>, library: Library<'_>) -> Vec<Markup> {
    let today = library.today;
    let measures = library.popularity.ready().map_or(&[][..], |popularity| &popularity.measures);
    let mut nodes = library.evidence.or_waiting("The sources", |evidence| {
        let aged = freshness::section(evidence, measures, view.catalog.core().collected, today);
        vec![aged, unknown::section(view, evidence, measures)]
    });
    nodes.push(section("How to correct a figure", correcting()));
    nodes.push(section("Files", vec![files()]));
    nodes.push(section("What changed", library.changes.or_waiting("The changes", changed)));
    nodes.extend(library.evidence.ready().map(|evidence| sources(evidence, today)));
    nodes
}

fn section(title: &str, nodes: Vec<Markup>) -> Markup {
    element("section").child(element("h2").child(title)).children(nodes).into()
}

/// A link to a file of the dataset, as it stands beside the app.
pub(super) fn file_link(name: &str) -> Element {
    link(&format!("data/{name}"), element("code").child(name))
}

fn correcting() -> Vec<Markup> {
    let recipe = element("p")
        .child("Each source below names its file and line, each measure above its series. In the project these files lie in the folder ")
        .child(element("code").child("public/data"))
        .child("; the links here show the same files as text. Change the row, name the source with the day on which you read it, and send the change, or report it with the file, the row and the right value. The recipes stand in ")
        .child(element("code").child("CONTRIBUTING.md"))
        .child(" under “Correct a figure” and “Read the sources again”. A row names its source, so a better source is the best correction.");
    let checked = "The reader refuses a figure without a source or a date, a date after the dataset’s own, and a fit without a claim that bears it; so a mistake of form is reported with its line before anything is shown.";
    vec![recipe.into(), paragraph("", checked)]
}

fn files() -> Markup {
    let file = |(name, words): (&str, &str)| -> Markup { element("li").child(file_link(name)).child(format!(" {words}")).into() };
    element("ul").class("files").children(FILES.into_iter().map(file).collect()).into()
}

/// The datasets, the newest first, with their changes.
fn changed(changes: &Changes) -> Vec<Markup> {
    let lead = element("p")
        .child("A change of a technology, a question, an answer or a fit makes a new dataset with an id of its own. ")
        .child(file_link("CHANGES.md"))
        .child(" lists them, one to a line, for people and programs alike.");
    vec![lead.into(), element("ul").class("versions").children(changes.versions.iter().map(version_item).collect()).into()]
}

fn version_item(version: &Version) -> Markup {
    let count = match version.changes.len() {
        0 => "no fit changed".to_owned(),
        1 => "one change".to_owned(),
        count => format!("{count} changes"),
    };
    let words = format!(", {}, {}: {count}.", version.title, version.date.words());
    let mut item = element("li").child(element("code").child(version.id.as_str())).child(words);
    if !version.changes.is_empty() {
        let line = |change: &crate::model::Change| -> Markup {
            let event = match &change.event {
                Event::Fit { old, new } => format!("{} → {}", fit_word(*old), fit_word(*new)),
                Event::Added => "added".to_owned(),
                Event::Removed => "removed".to_owned(),
                Event::Renamed(id) => format!("renamed to {id}"),
            };
            element("li").child(element("code").child(change.path.join("."))).child(format!(": {event}")).into()
        };
        let mut lines: Vec<Markup> = version.changes.iter().take(CHANGES_SHOWN).map(line).collect();
        if version.changes.len() > CHANGES_SHOWN {
            lines.push(element("li").child(format!("and {} more in the file", version.changes.len() - CHANGES_SHOWN)).into());
        }
        item = item.child(element("ul").children(lines));
    }
    item.into()
}

fn fit_word(fit: Option<i8>) -> String {
    fit.map_or_else(|| "unknown".to_owned(), |fit| fit.to_string().replace('-', "−"))
}

/// Every source with its dates, its terms and its place, under the file that holds it.
fn sources(evidence: &Evidence, today: Option<Date>) -> Markup {
    let mut files: Vec<&str> = Vec::new();
    for source in &evidence.sources {
        if !files.contains(&source.file.as_str()) {
            files.push(&source.file);
        }
    }
    let mut nodes =
        vec![paragraph("", format!("{} sources, each with the day on which it was read and its terms.", evidence.sources.len()))];
    for file in files {
        let of: Vec<&Source> = evidence.sources.iter().filter(|source| source.file == file).collect();
        let title = FILES.iter().find(|(name, _)| *name == file).map_or(file, |(_, words)| words);
        nodes.push(element("h3").child(format!("{}: {}", capital(title), of.len())).into());
        let items = of.into_iter().map(|source| source_item(source, today)).collect();
        nodes.push(element("ul").class("source-list").children(items).into());
    }
    section("Sources", nodes)
}

fn source_item(source: &Source, today: Option<Date>) -> Markup {
    let place = element("span").class("place").child(" ").child(file_link(&source.file)).child(format!(", line {}.", source.line));
    element("li").child(source_note(source)).child(place).children(freshness::mark("Read", source.read, today)).into()
}

/// With a capital first letter.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
