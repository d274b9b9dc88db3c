//! The data page: the files as people edit them, what was read when, every source with its licence, and how to correct a
//! figure. What has aged and what is not known stand in files of their own.

use super::source::source_note;
use super::{Library, freshness, unknown};
use crate::document::markup::{Element, Markup, element, english, filled, joined, link, paragraph};
use crate::document::{View, waiting};
use crate::model::{Changes, Date, Event, Evidence, Source, Version};
use crate::words::Message;
use crate::words::{data as words, frame};

/// The files of the dataset and what they hold.
const FILES: [(&str, Message); 26] = [
    ("dataset.toml", words::FILE_DATASET),
    ("topics.toml", words::FILE_TOPICS),
    ("technologies.toml", words::FILE_TECHNOLOGIES),
    ("features.toml", words::FILE_FEATURES),
    ("features.csv", words::FILE_FEATURES_TABLE),
    ("repositories.csv", words::FILE_REPOSITORIES),
    ("measures.toml", words::FILE_MEASURES),
    ("milestones.csv", words::FILE_MILESTONES),
    ("breakdowns.toml", words::FILE_BREAKDOWNS),
    ("releases.csv", words::FILE_RELEASES),
    ("claims/seeds.toml", words::FILE_CLAIMS_OF_ARTICLES),
    ("claims/evidence.toml", words::FILE_OWN_CLAIMS),
    ("sheets/full.toml", words::FILE_FULL_SHEET),
    ("sheets/full.csv", words::FILE_FULL_SHEET_TABLE),
    ("sheets/wakatime.toml", words::FILE_WAKATIME),
    ("sheets/when-to-use.toml", words::FILE_WHEN_TO_USE),
    ("sheets/four-questions.toml", words::FILE_FOUR_QUESTIONS),
    ("sources/seeds.toml", words::FILE_SOURCES_OF_ARTICLES),
    ("sources/measures.toml", words::FILE_SOURCES_OF_MEASURES),
    ("sources/evidence.toml", words::FILE_SOURCES_OF_CLAIMS),
    ("situations.toml", words::FILE_SITUATIONS),
    ("scenarios.toml", words::FILE_SCENARIOS),
    ("mapping.csv", words::FILE_MAPPING),
    ("audit.toml", words::FILE_AUDIT),
    ("unknown.toml", words::FILE_UNKNOWN),
    ("CHANGES.md", words::FILE_CHANGES),
];

/// So many changes of one dataset are listed; the file has the rest.
const CHANGES_SHOWN: usize = 8;

/// The whole page below its lead, once it is known of each part whether it is here.
#[inline(never)]
pub(super) fn page(view: View<'_>, library: Library<'_>) -> Vec<Markup> {
    // What comes later would move what is read.
    if library.evidence.is_waiting() || library.popularity.is_waiting() || library.changes.is_waiting() {
        return vec![waiting(frame::THE_SOURCES.say(), None)];
    }
    let today = library.today;
    let measures = library.popularity.ready().map_or(&[][..], |popularity| &popularity.measures);
    let mut nodes = library.evidence.or_waiting(frame::THE_SOURCES.say(), |evidence| {
        let aged = freshness::section(evidence, measures, view.catalog.core().collected, today);
        vec![aged, unknown::section(view, evidence, measures)]
    });
    nodes.push(section(words::CORRECT_HEADING, correcting()));
    nodes.push(section(words::FILES_HEADING, vec![files()]));
    nodes.push(section(words::CHANGED_HEADING, library.changes.or_waiting(words::CHANGES_WAITING.say(), changed)));
    nodes.extend(library.evidence.ready().map(|evidence| sources(evidence, today)));
    nodes
}

fn section(title: Message, nodes: Vec<Markup>) -> Markup {
    element("section").child(element("h2").child(title)).children(nodes).into()
}

/// A link to a file of the dataset, as it stands beside the app.
pub(super) fn file_link(name: &str) -> Element {
    link(&format!("data/{name}"), element("code").child(name))
}

fn correcting() -> Vec<Markup> {
    // The file is in English.
    let recipes = [words::RECIPE_OF_CORRECTING, words::RECIPE_OF_READING].map(english);
    let recipe = element("p")
        .child(words::CORRECT_BEFORE_FOLDER)
        .child(element("code").child("public/data"))
        .child(words::CORRECT_BEHIND_FOLDER)
        .child(element("code").child("CONTRIBUTING.md"))
        .children(filled(words::CORRECT_BEHIND_FILE, recipes.into()));
    vec![recipe.into(), paragraph("", words::CORRECT_CHECKED)]
}

fn files() -> Markup {
    let file =
        |(name, words): (&str, Message)| -> Markup { element("li").child(file_link(name)).child(format!(" {}", words.say())).into() };
    element("ul").class("files").children(FILES.into_iter().map(file).collect()).into()
}

/// The datasets, the newest first, with their changes.
fn changed(changes: &Changes) -> Vec<Markup> {
    let lead = element("p").child(words::CHANGED_BEFORE_FILE).child(file_link("CHANGES.md")).child(words::CHANGED_BEHIND_FILE);
    vec![lead.into(), element("ul").class("versions").children(changes.versions.iter().map(version_item).collect()).into()]
}

fn version_item(version: &Version) -> Markup {
    let count = match version.changes.len() {
        0 => words::NO_FIT_CHANGED.into(),
        1 => words::ONE_CHANGE.into(),
        count => words::SEVERAL_CHANGES.fill(&[&count]),
    };
    let words = [", ".into(), english(version.title.as_str()), format!(", {}: {count}.", version.date.words()).into()];
    let mut item = element("li").child(element("code").child(version.id.as_str())).children(joined(words));
    if !version.changes.is_empty() {
        let line = |change: &crate::model::Change| -> Markup {
            let event = match &change.event {
                Event::Fit { old, new } => format!("{} → {}", fit_word(*old), fit_word(*new)),
                Event::Added => words::ADDED.into(),
                Event::Removed => words::REMOVED.into(),
                Event::Renamed(id) => words::RENAMED.fill(&[id]),
            };
            element("li").child(element("code").child(change.path.join("."))).child(format!(": {event}")).into()
        };
        let mut lines: Vec<Markup> = version.changes.iter().take(CHANGES_SHOWN).map(line).collect();
        if version.changes.len() > CHANGES_SHOWN {
            let more = version.changes.len() - CHANGES_SHOWN;
            lines.push(element("li").child(words::MORE_IN_THE_FILE.fill(&[&more])).into());
        }
        item = item.child(element("ul").children(lines));
    }
    item.into()
}

fn fit_word(fit: Option<i8>) -> String {
    fit.map_or_else(|| words::UNKNOWN_FIT.into(), |fit| fit.to_string().replace('-', "−"))
}

/// Every source with its dates, its terms and its place, under the file that holds it.
fn sources(evidence: &Evidence, today: Option<Date>) -> Markup {
    let mut files: Vec<&str> = Vec::new();
    for source in &evidence.sources {
        if !files.contains(&source.file.as_str()) {
            files.push(&source.file);
        }
    }
    let mut nodes = vec![paragraph("", words::SOURCES_LEAD.fill(&[&evidence.sources.len()]))];
    for file in files {
        let of: Vec<&Source> = evidence.sources.iter().filter(|source| source.file == file).collect();
        let title = FILES.iter().find(|(name, _)| *name == file).map_or(file, |(_, words)| words.say());
        nodes.push(element("h3").child(format!("{}: {}", capital(title), of.len())).into());
        let items = of.into_iter().map(|source| source_item(source, today)).collect();
        nodes.push(element("ul").class("source-list").children(items).into());
    }
    section(words::SOURCES_HEADING, nodes)
}

fn source_item(source: &Source, today: Option<Date>) -> Markup {
    let place = element("span").class("place").child(" ").child(file_link(&source.file)).child(words::SOURCE_LINE.fill(&[&source.line]));
    element("li").child(source_note(source)).child(place).children(freshness::mark(words::READ_LONG_AGO, source.read, today)).into()
}

/// With a capital first letter.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
