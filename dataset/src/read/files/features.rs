//! `features.toml`, `features.csv` and `repositories.csv`: what a plain install brings,
//! and the copies of the sources in which that was read. Nothing here counts features.

use crate::model::{Feature, FeatureCell, FeatureState, Repository};
use crate::read::input::{Folder, Row, Table, Value};
use crate::read::known::Known;
use std::collections::BTreeMap;

const CELL_COLUMNS: [&str; 7] = ["technology", "feature", "state", "provided_by", "path", "symbol", "note"];
const REPOSITORY_COLUMNS: [&str; 5] = ["technology", "repository", "commit", "commit_date", "source"];
const STATES: [(&str, FeatureState); 3] = [("no", FeatureState::No), ("partial", FeatureState::Partial), ("yes", FeatureState::Yes)];

/// Reads `repositories.csv`: one row per technology that was read.
pub(crate) fn read_repositories(folder: &Folder, known: &Known) -> Option<Vec<Repository>> {
    let rows = folder.rows("repositories.csv", &REPOSITORY_COLUMNS)?;
    let mut lines = BTreeMap::new();
    Some(rows.iter().map(|row| read_repository(row, known, &mut lines)).collect())
}

fn read_repository(row: &Row, known: &Known, lines: &mut BTreeMap<String, usize>) -> Repository {
    let technology = row.value("technology");
    refuse_second(&technology, technology.words().into(), lines, "one row per technology");
    Repository {
        technology: known.technologies.known(&technology),
        repository: read_owner_and_name(&row.value("repository")),
        commit: row.value("commit").text_that(is_commit, "a commit of 40 hex digits"),
        commit_date: row.value("commit_date").date().unwrap_or_default(),
        source: known.sources.known(&row.value("source")),
    }
}

/// `owner/name` of a repository that is given so or by its address on GitHub.
fn read_owner_and_name(value: &Value) -> String {
    let text = value.words();
    let name = text.strip_prefix("https://github.com/").unwrap_or(text);
    let parts: Vec<_> = name.split('/').collect();
    if parts.len() != 2 || parts.iter().any(|part| part.is_empty() || part.contains(char::is_whitespace)) {
        value.refuse("a repository as owner/name or https://github.com/owner/name");
    }
    name.into()
}

fn is_commit(text: &str) -> bool {
    text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Reads `features.toml` and its cells; each technology among them needs a row in `repositories.csv`, where that could be read.
pub(crate) fn read_features(folder: &Folder, known: &mut Known, repositories: Option<&[Repository]>) -> Vec<Feature> {
    let features = folder.table("features.toml", |table| table.each("feature", |table| read_feature(table, known)));
    let cells = folder.rows("features.csv", &CELL_COLUMNS);
    if features.is_none() || cells.is_none() {
        known.features.set_incomplete();
    }
    let mut features = features.unwrap_or_default();
    let mut lines = BTreeMap::new();
    for row in cells.unwrap_or_default() {
        let feature = row.value("feature");
        let cell = read_cell(&row, known, repositories);
        refuse_second(&feature, format!("{},{}", cell.technology, feature.words()), &mut lines, "one row per technology and feature");
        let id = known.features.known(&feature);
        if let Some(feature) = features.iter_mut().find(|feature| feature.id == id) {
            feature.cells.push(cell);
        }
    }
    for feature in &mut features {
        feature.cells.sort_by_key(|cell| known.technologies.position(&cell.technology));
    }
    features
}

fn read_feature(table: &mut Table, known: &mut Known) -> Feature {
    Feature {
        id: known.features.add_slug(&table.value("id")),
        title: table.text("title"),
        definition: table.text("definition"),
        topic: known.topics.known(&table.value("topic")),
        cells: Vec::new(),
    }
}

fn read_cell(row: &Row, known: &Known, repositories: Option<&[Repository]>) -> FeatureCell {
    let technology = row.value("technology");
    let cell = FeatureCell {
        technology: known.technologies.known(&technology),
        state: row.value("state").one_of(&STATES),
        provided_by: row.value("provided_by").words().into(),
        path: row.value("path").words().into(),
        symbol: row.value("symbol").words().into(),
        note: row.value("note").words().into(),
    };
    let is_known = known.technologies.position(&cell.technology).is_some();
    if is_known && repositories.is_some_and(|rows| !rows.iter().any(|repository| repository.technology == cell.technology)) {
        technology.refuse("a technology with a row in repositories.csv, which says what was read");
    }
    if cell.state != FeatureState::No && cell.path.is_empty() && cell.note.is_empty() {
        row.value("path").refuse("the file in the repository that proves it, or a note");
    }
    cell
}

/// Records a second row for what may have one only; `lines` holds the first line of each.
fn refuse_second(value: &Value, key: String, lines: &mut BTreeMap<String, usize>, expected: &str) {
    let line = value.place().line;
    let first = *lines.entry(key).or_insert(line);
    if first != line {
        value.refuse(format!("{expected}; the first is on line {first}"));
    }
}
