//! `unknown.toml`: what was looked for and not found. Names measures and sources.

use crate::model::Unknown;
use crate::read::input::{Folder, Table};
use crate::read::known::Known;

/// Reads `unknown.toml`.
pub(crate) fn read_unknown(folder: &Folder, known: &mut Known) -> Vec<Unknown> {
    folder.table("unknown.toml", |table| table.each("unknown", |table| read_one(table, known))).unwrap_or_default()
}

fn read_one(table: &mut Table, known: &mut Known) -> Unknown {
    Unknown {
        id: known.unknown.add_slug(&table.value("id")),
        title: table.text("title"),
        found: table.text("found"),
        looked: table.value("looked").date().unwrap_or_default(),
        measures: known.measures.known_list(&table.optional_list("measures")),
        sources: known.sources.known_list(&table.optional_list("sources")),
    }
}
