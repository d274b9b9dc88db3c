//! The digest of a thousand records, to which the tests natively and in a browser must come.

use super::super::mend::Mend;
use super::super::rows;
use super::Difference;
use crate::data::same_records::digest;
use anyhow::Result;
use sextant::data::Catalog;
use sextant_dataset::read::Dataset;
use std::path::Path;

const FILE: &str = "tests/records.digest";

/// The digest, where it differs. That it does is right after a fit changed, and a fault where none did.
///
/// # Errors
/// When the file cannot be read.
pub fn look(dataset: &Dataset, root: &Path) -> Result<Vec<Difference>> {
    let text = rows::text(root, FILE)?;
    let (stands, derived) = (text.trim().to_owned(), digest(&Catalog::new(dataset.core.clone())));
    if stands == derived {
        return Ok(Vec::new());
    }
    let mend = Some(Mend { file: FILE.to_owned(), line: 1, from: text.lines().next().unwrap_or_default().to_owned(), to: derived.clone() });
    let what = "digest of a thousand records; right where a fit, a question or a technology changed, else the engine did".to_owned();
    Ok(vec![Difference { place: format!("{FILE}:1"), what, stands, derived, mend, mended: false }])
}
