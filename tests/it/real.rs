//! The real dataset, read once for all tests.

use sextant::reference::{Library, Shown};
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

/// What the bodies of pages are made of, all of it here; no article.
pub fn library() -> Library<'static> {
    let found = dataset();
    Library {
        evidence: Shown::Ready(&found.evidence),
        explanations: Shown::Ready(&found.explanations),
        popularity: Shown::Ready(&found.popularity),
        annex: Shown::Ready(&found.annex),
        comparison: Shown::Ready(&found.comparison),
        method: Shown::Ready(&found.method),
        changes: Shown::Ready(&found.changes),
        ..Library::default()
    }
}
