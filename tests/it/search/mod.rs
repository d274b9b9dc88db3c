//! The search: how near words are, what is found on the real dataset, what is shown of it, and the panel.

mod finding;
mod near;
mod shown;

use crate::real::dataset;
use sextant::model::{FindKind, Searchable, decode};
use sextant::search::{Finds, Index};
use std::sync::OnceLock;

/// The index of the real dataset, of the part as it travels.
pub fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let part = dataset().parts().into_iter().find(|part| part.file.starts_with("search-")).unwrap();
        Index::new(decode::<Searchable>(&part.bytes).unwrap())
    })
}

/// What is found for some words, best first: kind, id and place.
pub fn found(typed: &str) -> Vec<(FindKind, &'static str, &'static str)> {
    let finds = index().find(typed);
    named(&finds)
}

pub fn named(finds: &Finds) -> Vec<(FindKind, &'static str, &'static str)> {
    let entry = |entry: &usize| {
        let entry = &index().searchable.entries[*entry];
        (entry.kind, entry.id.as_str(), entry.place.as_str())
    };
    finds.entries.iter().map(entry).collect()
}
