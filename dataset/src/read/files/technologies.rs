//! `technologies.toml`: names and facts of the technologies, in the order that holds
//! everywhere. An option such as "no framework" has a name and no facts.

use crate::model::{Date, Id, Technology, TechnologyDetail, TechnologyKind};
use crate::read::input::{Folder, Table, Value};
use crate::read::known::{Known, Names};

/// The two forms in which technologies reach the browser.
#[derive(Default)]
pub(crate) struct Technologies {
    /// For every page.
    pub names: Vec<Technology>,
    /// For the compare page, in the same order.
    pub details: Vec<TechnologyDetail>,
}

/// Reads `technologies.toml`.
pub(crate) fn read_technologies(folder: &Folder, known: &mut Known) -> Technologies {
    let Known { technologies: names, sources, .. } = known;
    let read = folder.table("technologies.toml", |table| table.each("technology", |table| read_technology(table, names, sources)));
    let Some(read) = read else {
        known.technologies.set_incomplete();
        return Technologies::default();
    };
    let (names, details) = read.into_iter().unzip();
    Technologies { names, details }
}

fn read_technology(table: &mut Table, names: &mut Names, sources: &Names) -> (Technology, TechnologyDetail) {
    let id = names.add_slug(&table.value("id"));
    let name = table.text("name");
    let kind = table.value("kind").one_of(&[("framework", TechnologyKind::Framework), ("option", TechnologyKind::Option)]);
    let language = fact(table, kind, "language").words().into();
    let detail = read_detail(table, kind, id.clone(), sources);
    (Technology { id, name, language, kind }, detail)
}

fn read_detail(table: &mut Table, kind: TechnologyKind, id: Id, sources: &Names) -> TechnologyDetail {
    TechnologyDetail {
        id,
        type_: fact(table, kind, "type").words().into(),
        about: table.text("about"),
        licence: fact(table, kind, "licence").words().into(),
        pricing: fact(table, kind, "pricing").words().into(),
        first_release: date(table, kind, "first_release"),
        first_commit: date(table, kind, "first_commit"),
        latest_version: fact(table, kind, "latest_version").words().into(),
        latest_date: date(table, kind, "latest_date"),
        requires: fact(table, kind, "requires").words().into(),
        home: fact(table, kind, "home").words().into(),
        website: fact(table, kind, "website").optional_address(),
        repository: fact(table, kind, "repository").optional_address(),
        docs: fact(table, kind, "docs").optional_address(),
        package: fact(table, kind, "package").words().into(),
        categories: list(table, kind, "categories").iter().map(Value::text).collect(),
        sources: sources.known_list(&list(table, kind, "sources")),
        as_of: fact(table, kind, "as_of").optional_date(),
    }
}

/// A text that a framework must have and an option may leave out.
fn fact<'f>(table: &mut Table<'f>, kind: TechnologyKind, key: &str) -> Value<'f> {
    if kind == TechnologyKind::Option {
        return table.optional(key);
    }
    let value = table.value(key);
    value.text();
    value
}

/// A date whose key a framework must have; empty where it is not known.
fn date(table: &mut Table, kind: TechnologyKind, key: &str) -> Option<Date> {
    let value = if kind == TechnologyKind::Option { table.optional(key) } else { table.value(key) };
    value.optional_date()
}

/// A list that a framework must fill and an option may leave out.
fn list<'f>(table: &mut Table<'f>, kind: TechnologyKind, key: &str) -> Vec<Value<'f>> {
    if kind == TechnologyKind::Option { table.optional_list(key) } else { table.some(key) }
}
