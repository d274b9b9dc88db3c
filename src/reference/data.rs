//! The data page: the files as people edit them, and every source with its licence.

use super::source::source_list;
use crate::document::markup::{Markup, element, link, paragraph};
use crate::model::{Evidence, Source};

/// The files of the dataset and what they hold.
const FILES: [(&str, &str); 25] = [
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
    ("sources/seeds.toml", "sources of the claims"),
    ("sources/measures.toml", "sources of the figures"),
    ("sources/evidence.toml", "sources of our own claims"),
    ("situations.toml", "starting situations, as prefilled answers"),
    ("scenarios.toml", "described projects, and what competent people would expect of the sheet"),
    ("mapping.csv", "which question holds which claim, or why none does"),
    ("audit.toml", "who wins over a large sample of answer sheets"),
    ("CHANGES.md", "what changed from dataset to dataset"),
];

/// Files and sources.
pub(super) fn files_and_sources(evidence: &Evidence) -> Vec<Markup> {
    let file = |(name, words): (&str, &str)| -> Markup {
        element("li").child(link(&format!("data/{name}"), element("code").child(name))).child(format!(" {words}")).into()
    };
    let sources: Vec<&Source> = evidence.sources.iter().collect();
    let mend = "A wrong figure is mended in one of these files: its row names the source, so a better source is the best correction.";
    vec![
        element("section")
            .child(element("h2").child("Files"))
            .child(element("ul").class("files").children(FILES.into_iter().map(file).collect()))
            .child(paragraph("", mend))
            .into(),
        element("section")
            .child(element("h2").child("Sources"))
            .child(paragraph("", format!("{} sources, in the order of the files.", sources.len())))
            .child(source_list(&sources))
            .into(),
    ]
}
