//! What a plain install brings, with the file that proves it at the commit that was read.

use super::Ground;
use super::table::{Cell, Row, Section};
use crate::document::markup::paragraph;
use crate::model::{Comparison, Feature, FeatureCell, FeatureState, Technology};
use crate::words::compare as words;

pub(super) fn section(ground: Ground<'_>) -> Section {
    let comparison = ground.comparison;
    let counts: Vec<String> = ground.chosen().into_iter().map(|technology| count(comparison, technology)).collect();
    let about = words::FEATURES_ARE.fill(&[&comparison.features.len(), &counts.join("; ")]);
    let rows = comparison.features.iter().map(|feature| row(ground, feature)).collect();
    let tables = vec![ground.table("", rows)];
    Section { id: "built-in", title: words::FEATURES.say(), words: vec![paragraph("", about)], tables, ..Section::default() }
}

/// `Flask brings 5 and 3 in part`.
fn count(comparison: &Comparison, technology: &Technology) -> String {
    let of = |state: FeatureState| {
        let has = |feature: &&Feature| feature.cells.iter().any(|cell| cell.technology == technology.id && cell.state == state);
        comparison.features.iter().filter(has).count()
    };
    match of(FeatureState::Partial) {
        0 => words::BRINGS.fill(&[&technology.name, &of(FeatureState::Yes)]),
        partial => words::BRINGS_AND_IN_PART.fill(&[&technology.name, &of(FeatureState::Yes), &partial]),
    }
}

fn row(ground: Ground<'_>, feature: &Feature) -> Row {
    let cells = ground.ids().into_iter().map(|id| {
        let found = feature.cells.iter().find(|cell| cell.technology == id);
        found.map_or_else(|| Cell::missing(words::NOT_LOOKED_AT), |found| cell(found, ground.comparison))
    });
    Row::of_dataset(&feature.title, cells.collect()).explained_by_dataset(&feature.definition)
}

/// Yes, in part or no; a no leads to the copy in which nothing was found.
fn cell(found: &FeatureCell, comparison: &Comparison) -> Cell {
    let (answer, class) = match found.state {
        FeatureState::Yes => (words::YES, "has has-yes"),
        FeatureState::Partial => (words::IN_PART, "has has-partial"),
        FeatureState::No => (words::NO, "has has-no"),
    };
    let read = comparison.repositories.iter().find(|repository| repository.technology == found.technology);
    let proof = read.filter(|_| !found.path.is_empty()).map(|read| {
        let address = format!("https://github.com/{}/blob/{}/{}", read.repository, read.commit, found.path);
        (address, found.path.clone())
    });
    let nothing = read.filter(|_| found.path.is_empty());
    let href = nothing.map(|read| format!("https://github.com/{}/tree/{}", read.repository, read.commit)).unwrap_or_default();
    Cell { class, href, note: found.note.clone(), english_note: true, links: proof.into_iter().collect(), ..Cell::of(answer) }
}
