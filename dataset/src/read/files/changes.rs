//! `CHANGES.md`: what changed from one dataset id to the next, in sections, the newest first. Whether it agrees with the
//! dataset at hand is `changes_today`'s to say. The list is no part of the dataset id.

use super::changes_today::check_today;
use crate::model::{Change, Changes, Date, Event, Id, Sheet, Version};
use crate::read::input::{File, Folder, Value, is_slug};
use crate::read::known::Known;
use std::collections::BTreeMap;

const FILE: &str = "CHANGES.md";
/// What begins a section.
const HEADING: &str = "## ";
/// What begins a remark for people, which is not read.
const REMARK: &str = "> ";
const SECTION: &str = "a section `## <id>, <title>, <date>` for each dataset id, the newest first";
const LINE: &str =
    "`sheet.question.answer.technology: old -> new`, `<path>: added`, `<path>: removed`, `<path>: renamed to <id>`, or a remark after `> `";
/// How a fit is written.
const FITS: [(&str, Option<i8>); 6] =
    [("unknown", None), ("-2", Some(-2)), ("-1", Some(-1)), ("0", Some(0)), ("1", Some(1)), ("2", Some(2))];

/// The lines on which the sections and their changes stand.
pub(super) struct Lines {
    /// Of the heading.
    pub heading: usize,
    /// Of each change.
    pub changes: Vec<usize>,
}

/// A section as it is read: its lines, and whether it says anything.
struct Section {
    version: Version,
    lines: Lines,
    seen: BTreeMap<Vec<Id>, usize>,
    says: bool,
}

/// Reads `CHANGES.md`. What stands above its first section is for people.
pub(crate) fn read_changes(folder: &Folder, known: &Known, dataset_id: &str, sheets: &[Sheet]) -> Changes {
    let Some(file) = folder.file(FILE) else { return Changes::default() };
    let reader = Reader { folder, file: &file };
    let mut sections: Vec<Section> = Vec::new();
    for (index, text) in file.text.lines().enumerate() {
        let line = index + 1;
        if let Some(heading) = text.strip_prefix(HEADING) {
            let section = reader.section(heading, line, &sections);
            sections.push(section);
        } else if let Some(section) = sections.last_mut() {
            reader.line(text, line, section);
        }
    }
    if sections.is_empty() {
        folder.inspection.report(&file.place(1, "section"), "no section", SECTION);
    }
    for section in sections.iter().filter(|section| !section.says) {
        folder.inspection.report(&file.place(section.lines.heading, "section"), "nothing below it", "a change or a remark");
    }
    let (versions, lines): (Vec<Version>, Vec<Lines>) = sections.into_iter().map(|section| (section.version, section.lines)).unzip();
    let changes = Changes { versions };
    // While fits are being edited the newest section is not theirs yet; a test asks for one.
    if changes.position(dataset_id) == Some(0) {
        check_today(&changes, &lines, |line, field, text| reader.value(line, field, text), known, sheets);
    }
    changes
}

/// Makes values with their places.
struct Reader<'f, 'i> {
    folder: &'f Folder<'i>,
    file: &'f File,
}

impl<'i> Reader<'_, 'i> {
    fn value(&self, line: usize, field: &str, text: &str) -> Value<'i> {
        Value::new(Some(text.into()), self.file.place(line, field), self.folder.inspection)
    }

    /// A heading: an id that no other section has, a title, and a date that is not later than that of the section above.
    fn section(&self, heading: &str, line: usize, above: &[Section]) -> Section {
        let parts = heading.split_once(", ").and_then(|(id, rest)| rest.rsplit_once(", ").map(|(title, date)| (id, title, date)));
        let mut version = Version { id: String::new(), title: String::new(), date: Date::default(), changes: Vec::new() };
        let lines = Lines { heading: line, changes: Vec::new() };
        match parts {
            None => self.value(line, "section", heading).refuse("<id>, <title>, <date>"),
            Some((id, title, date)) => {
                let id = self.value(line, "id", id);
                let is_id = |text: &str| text.len() == 8 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
                version.id = id.text_that(is_id, "a dataset id of 8 hex digits, in small letters");
                if let Some(first) = above.iter().find(|section| section.version.id == version.id) {
                    id.refuse(format!("an id that no other section has; the section on line {} has it too", first.lines.heading));
                }
                version.title = self.value(line, "title", title).text();
                let date = self.value(line, "date", date);
                version.date = date.date().unwrap_or_default();
                if let Some(newer) = above.last().filter(|newer| newer.version.date < version.date) {
                    date.refuse(format!(
                        "a date not after {}, that of the section above, since the newest stands first",
                        newer.version.date
                    ));
                }
            }
        }
        Section { version, lines, seen: BTreeMap::new(), says: false }
    }

    /// A line of a section: a change, a remark or nothing.
    fn line(&self, text: &str, line: usize, section: &mut Section) {
        if text.is_empty() {
            return;
        }
        section.says = true;
        if text.starts_with(REMARK) {
            return;
        }
        let value = self.value(line, "change", text);
        let Some(change) = parse(text) else { return value.refuse(LINE) };
        let first = *section.seen.entry(change.path.clone()).or_insert(line);
        if first != line {
            value.refuse(format!("one line per place in a section; the first is on line {first}"));
        }
        if matches!(change.event, Event::Fit { old, new } if old == new) {
            value.refuse("two fits that differ");
        }
        section.version.changes.push(change);
        section.lines.changes.push(line);
    }
}

/// A change as its line says it.
fn parse(text: &str) -> Option<Change> {
    let (path, event) = text.split_once(": ")?;
    let path: Vec<Id> = path.split('.').map(Id::from).collect();
    let event = match event {
        "added" => Event::Added,
        "removed" => Event::Removed,
        _ => match event.strip_prefix("renamed to ") {
            Some(id) => Event::Renamed(Some(id).filter(|id| is_slug(id))?.into()),
            None => {
                let (old, new) = event.split_once(" -> ")?;
                Event::Fit { old: fit(old)?, new: fit(new)? }
            }
        },
    };
    let depth = if matches!(event, Event::Fit { .. }) { 4..=4 } else { 1..=3 };
    (depth.contains(&path.len()) && path.iter().all(|id| is_slug(id))).then_some(Change { path, event })
}

fn fit(text: &str) -> Option<Option<i8>> {
    FITS.iter().find(|(word, _)| *word == text).map(|(_, fit)| *fit)
}

/// A fit as the list writes it.
pub(super) fn fit_word(fit: Option<i8>) -> &'static str {
    FITS.iter().find(|(_, one)| *one == fit).map_or("", |(word, _)| word)
}
