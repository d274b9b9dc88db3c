//! How many features are built in, from `features.csv`.

use super::super::{FOLDER, rows};
use super::{Difference, of_row};
use anyhow::Result;
use sextant_dataset::model::FeatureState;
use sextant_dataset::read::Dataset;
use std::path::Path;

/// The count of each technology, and the counts in its note.
///
/// # Errors
/// When the series cannot be read.
pub fn look(dataset: &Dataset, root: &Path) -> Result<Vec<Difference>> {
    let file = format!("{FOLDER}/series/features-builtin.csv");
    let mut found = Vec::new();
    for row in rows::rows(root, &file)? {
        let technology = &row.cells[0];
        let cells = dataset.comparison.features.iter().flat_map(|feature| &feature.cells).filter(|cell| cell.technology == *technology);
        let states: Vec<FeatureState> = cells.map(|cell| cell.state).collect();
        let count = |state: FeatureState| states.iter().filter(|one| **one == state).count();
        let (yes, partial, no) = (count(FeatureState::Yes), count(FeatureState::Partial), count(FeatureState::No));
        let note = format!("of {} features checked; {partial} in part, {no} not", states.len());
        let what = format!("features built into {technology}, from features.csv");
        found.extend(of_row(&file, &row, what, &[(2, yes.to_string()), (5, note)]));
    }
    Ok(found)
}
