//! The data page: the files as people edit them, and every source with its licence.

use super::markup::{Markup, element, link, paragraph};
use super::{Shown, View, head};
use super::source::source_list;
use crate::model::{Evidence, Source};

/// The files of the dataset and what they hold.
const FILES: [(&str, &str); 11] = [
    ("technologies.toml", "the technologies and their facts"),
    ("features.toml", "the built-in features and what counts as having them"),
    ("features.csv", "who has which feature, with the file that proves it"),
    ("measures.toml", "the measures: what each counts and what it cannot say"),
    ("claims/seeds.toml", "the claims of the five articles"),
    ("claims/evidence.toml", "claims of our own under the worksheet’s fits"),
    ("sheets/full.toml", "the questions of the full sheet"),
    ("sheets/full.csv", "its fits, each with its evidence"),
    ("sources/seeds.toml", "sources of the claims"),
    ("sources/measures.toml", "sources of the figures"),
    ("CHANGES.md", "what changed from dataset to dataset"),
];

/// Files and sources.
pub fn data_page(view: View<'_>, evidence: Shown<'_, Evidence>) -> Vec<Markup> {
    let core = view.catalog.core();
    let lead = format!(
        "Dataset {}, closed on {}, is plain text under {}, with each source’s own terms named beside it. The id stands for what scores: two pages with the same id reckon alike.",
        core.id,
        core.collected.words(),
        core.licence
    );
    let file = |(name, words): (&str, &str)| -> Markup {
        element("li").child(link(&format!("data/{name}"), element("code").child(name))).child(format!(" {words}")).into()
    };
    let mend = "A wrong figure is mended in one of these files: its row names the source, so a better source is the best correction.";
    let files = element("section")
        .child(element("h2").child("Files"))
        .child(element("ul").class("files").children(FILES.into_iter().map(file).collect()))
        .child(paragraph("", mend));
    let sources = evidence.or_waiting("The sources", |evidence| {
        let sources: Vec<&Source> = evidence.sources.iter().collect();
        vec![paragraph("", format!("{} sources, in the order of the files.", sources.len())), source_list(&sources)]
    });
    let sources = element("section").child(element("h2").child("Sources")).children(sources);
    vec![head("The data", "Where every figure comes from", &lead).into(), files.into(), sources.into()]
}
