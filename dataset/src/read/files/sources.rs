//! `sources/*.toml`: where everything was read. Sources name nothing else.

use crate::model::Source;
use crate::read::input::{Folder, Table};
use crate::read::known::{Known, Names};
use crate::read::problem::Place;

/// Reads all files of sources, by name.
pub(crate) fn read_sources(folder: &Folder, known: &mut Known) -> Vec<Source> {
    let mut sources = Vec::new();
    let files = folder.names("sources", "toml");
    if files.is_empty() {
        folder.report_missing("sources/*.toml");
        known.sources.set_incomplete();
    }
    for file in files {
        match folder.table(&file, |table| table.each("source", |table| read_source(table, &mut known.sources))) {
            Some(read) => sources.extend(read),
            None => known.sources.set_incomplete(),
        }
    }
    sources
}

fn read_source(table: &mut Table, names: &mut Names) -> Source {
    let Place { file, line, .. } = table.place("id");
    let id = names.add_slug(&table.value("id"));
    let address = table.value("address");
    let note = table.optional("note").words().into();
    if address.is_given() {
        address.address();
    } else if String::is_empty(&note) {
        address.refuse("an address that begins with http:// or https://, or a note on why there is none");
    }
    Source {
        id,
        title: table.text("title"),
        address: address.words().into(),
        publisher: table.text("publisher"),
        published: table.optional("published").optional_date(),
        read: table.value("read").date().unwrap_or_default(),
        licence: table.text("licence"),
        note,
        file,
        line: line as u32,
    }
}
