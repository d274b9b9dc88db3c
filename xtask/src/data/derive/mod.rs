//! Figures that follow from other files, reckoned anew. Each file here says where a figure stands, what it is there, and what it
//! should be; only `mend` writes.

mod ages;
mod audit;
mod counts;
mod digest;
mod features;
mod findings;
mod releases;
mod shares;

pub use releases::behind;

use super::mend::{self, Mend};
use super::rows::{Row, line};
use anyhow::Result;
use sextant_dataset::read::Dataset;
use std::path::Path;

/// A figure that stands otherwise than it follows.
#[derive(Clone, Debug)]
pub struct Difference {
    /// File and line, from the root of the project.
    pub place: String,
    /// Which figure, in words.
    pub what: String,
    /// What stands there.
    pub stands: String,
    /// What it should be.
    pub derived: String,
    /// How the line should read, where that is safe to write.
    pub mend: Option<Mend>,
    /// Was it written?
    pub mended: bool,
}

/// All differences, file by file.
///
/// # Errors
/// When a file cannot be read.
pub fn differences(dataset: &Dataset, root: &Path) -> Result<Vec<Difference>> {
    let mut found = ages::look(dataset, root)?;
    found.extend(features::look(dataset, root)?);
    found.extend(shares::look(root)?);
    found.extend(releases::look(dataset, root)?);
    found.extend(findings::look(dataset, root)?);
    found.extend(counts::look(dataset, root)?);
    found.extend(audit::look(dataset, root)?);
    found.extend(digest::look(dataset, root)?);
    Ok(found)
}

/// Writes what is safe to write.
///
/// # Errors
/// When a line changed meanwhile, or a file cannot be written.
pub fn mend(differences: &mut [Difference], root: &Path) -> Result<()> {
    for difference in differences {
        if let Some(mend) = &difference.mend {
            mend::write(root, mend)?;
            difference.mended = true;
        }
    }
    Ok(())
}

/// The difference of one or more cells of a row: columns with what should stand in them. Nothing where all of them stand so.
fn of_row(file: &str, row: &Row, what: String, derived: &[(usize, String)]) -> Option<Difference> {
    let mut cells = row.cells.clone();
    for (column, value) in derived {
        cells[*column].clone_from(value);
    }
    if cells == row.cells {
        return None;
    }
    let words = |cells: &[String]| derived.iter().map(|(column, _)| cells[*column].as_str()).collect::<Vec<_>>().join("; ");
    Some(Difference {
        place: format!("{file}:{}", row.line),
        what,
        stands: words(&row.cells),
        derived: words(&cells),
        mend: Some(Mend { file: file.to_owned(), line: row.line, from: row.text.clone(), to: line(&cells) }),
        mended: false,
    })
}

/// A difference that only a person can mend.
fn by_hand(place: String, what: String, stands: String, derived: String) -> Difference {
    Difference { place, what, stands, derived, mend: None, mended: false }
}

/// `numerator / denominator`, both above 0 or 0, rounded half up.
fn rounded(numerator: u128, denominator: u128) -> u128 {
    (2 * numerator + denominator) / (2 * denominator)
}

/// A whole number with commas between its thousands.
fn grouped(number: u128) -> String {
    sextant_dataset::model::format_scaled(number as i64, 0)
}
