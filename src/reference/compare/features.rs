//! What a plain install brings, with the file that proves it at the commit that was read.

use super::Ground;
use super::table::{Cell, Row, Section};
use crate::document::markup::paragraph;
use crate::model::{Comparison, Feature, FeatureCell, FeatureState};

pub(super) fn section(ground: Ground<'_>) -> Section {
    let comparison = ground.comparison;
    let counts: Vec<String> =
        ground.chosen().iter().map(|technology| format!("{} brings {}", technology.name, count(comparison, &technology.id))).collect();
    let words = format!(
        "Of {} features that web applications often need, after a plain install: {}. Each yes names the file that proves it.",
        comparison.features.len(),
        counts.join("; ")
    );
    let rows = comparison.features.iter().map(|feature| row(ground, feature)).collect();
    let tables = vec![ground.table("", rows)];
    Section { id: "built-in", title: "Built-in features", words: vec![paragraph("", words)], tables, ..Section::default() }
}

fn count(comparison: &Comparison, id: &str) -> String {
    let of = |state: FeatureState| {
        let has = |feature: &&Feature| feature.cells.iter().any(|cell| cell.technology == id && cell.state == state);
        comparison.features.iter().filter(has).count()
    };
    match of(FeatureState::Partial) {
        0 => of(FeatureState::Yes).to_string(),
        partial => format!("{} and {partial} in part", of(FeatureState::Yes)),
    }
}

fn row(ground: Ground<'_>, feature: &Feature) -> Row {
    let cells = ground.ids().into_iter().map(|id| {
        let found = feature.cells.iter().find(|cell| cell.technology == id);
        found.map_or_else(|| Cell::missing("not looked at"), |found| cell(found, ground.comparison))
    });
    Row::of(&feature.title, cells.collect()).explained(&feature.definition)
}

/// Yes, in part or no; a no leads to the copy in which nothing was found.
fn cell(found: &FeatureCell, comparison: &Comparison) -> Cell {
    let (words, class) = match found.state {
        FeatureState::Yes => ("yes", "has has-yes"),
        FeatureState::Partial => ("in part", "has has-partial"),
        FeatureState::No => ("no", "has has-no"),
    };
    let read = comparison.repositories.iter().find(|repository| repository.technology == found.technology);
    let proof = read.filter(|_| !found.path.is_empty()).map(|read| {
        let address = format!("https://github.com/{}/blob/{}/{}", read.repository, read.commit, found.path);
        (address, found.path.clone())
    });
    let nothing = read.filter(|_| found.path.is_empty());
    let href = nothing.map(|read| format!("https://github.com/{}/tree/{}", read.repository, read.commit)).unwrap_or_default();
    Cell { class, href, note: found.note.clone(), links: proof.into_iter().collect(), ..Cell::of(words) }
}
