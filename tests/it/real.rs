//! The real dataset, read once for all tests.

use sextant_dataset::read::{Dataset, read};
use std::path::Path;
use std::sync::OnceLock;

/// What `public/data` holds.
pub fn dataset() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
        read(&folder).unwrap_or_else(|problems| panic!("{problems:#?}"))
    })
}
