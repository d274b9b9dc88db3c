//! Ages, from the first commits in `technologies.toml`.

use super::super::{FOLDER, rows};
use super::{Difference, of_row, rounded};
use anyhow::Result;
use sextant_dataset::model::Date;
use sextant_dataset::read::Dataset;
use std::path::Path;

/// Days in a year, times 10,000.
const YEAR: u128 = 3_652_425;
const NOTE: &str = "first commit ";

/// The years from the first commit to the point's date, with one decimal, and the first commit in its note.
///
/// # Errors
/// When the series cannot be read.
pub fn look(dataset: &Dataset, root: &Path) -> Result<Vec<Difference>> {
    let file = format!("{FOLDER}/series/age.csv");
    let mut found = Vec::new();
    for row in rows::rows(root, &file)? {
        let [technology, date, _, _, _, note] = &row.cells[..] else { continue };
        let detail = dataset.comparison.technologies.iter().find(|one| one.id == *technology);
        let (Some(first), Some(date)) = (detail.and_then(|one| one.first_commit), Date::parse(date)) else { continue };
        let Ok(days) = u128::try_from(date.day_number() - first.day_number()) else { continue };
        let tenths = rounded(days * 10 * 10_000, YEAR);
        let value = format!("{}.{}", tenths / 10, tenths % 10);
        let what = format!("age of {technology} in years, from its first commit in technologies.toml");
        found.extend(of_row(&file, &row, what, &[(2, value), (5, dated(note, first))]));
    }
    Ok(found)
}

/// A note with another first commit; a note that names none stays.
fn dated(note: &str, first: Date) -> String {
    let Some((before, after)) = note.split_once(NOTE) else { return note.to_owned() };
    let rest = after.find(|letter: char| !letter.is_ascii_digit() && letter != '-').map_or("", |end| &after[end..]);
    format!("{before}{NOTE}{first}{rest}")
}
