//! A TOML table that hands out its values one by one, with their lines, and records
//! what is missing, of the wrong type, or never asked for. Nothing here knows a key.

use super::File;
use super::value::{Value, is_slug};
use crate::model::Id;
use crate::read::problem::{Inspection, Place, quoted};
use std::ops::{Range, RangeInclusive};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of a TOML file.
pub(crate) struct Table<'f> {
    file: &'f File,
    inspection: &'f Inspection,
    path: String,
    line: usize,
    entries: DeTable<'f>,
}

/// Reads a TOML file; a key that nobody asked for is a problem. Nothing when the syntax is wrong.
pub(crate) fn read_table<T>(file: &File, inspection: &Inspection, read: impl FnOnce(&mut Table) -> T) -> Option<T> {
    let (document, errors) = DeTable::parse_recoverable(&file.text);
    for error in &errors {
        let line = error.span().map_or(1, |span| file.line(span.start));
        let (found, expected) = error.message().split_once(", expected ").unwrap_or((error.message(), "TOML"));
        inspection.report(&file.place(line, "syntax"), found, format!("{expected}, as in `key = \"value\"` or a [[table]] header"));
    }
    if !errors.is_empty() {
        return None;
    }
    let mut table = Table { file, inspection, path: String::new(), line: 1, entries: document.into_inner() };
    let result = read(&mut table);
    table.report_unknown_keys();
    Some(result)
}

impl<'f> Table<'f> {
    /// Records a problem of a key as a whole, on the table's first line.
    pub fn report_key(&self, key: &str, found: impl Into<String>, expected: impl Into<String>) {
        self.inspection.report(&self.place(key), found, expected);
    }

    /// The file's name, a slug, which `id` must repeat.
    pub fn file_id(&mut self) -> Id {
        let stem = self.file.stem();
        self.value("id").text_that(|text| text == stem && is_slug(text), &format!("the file's name, `{stem}`, a slug of [a-z0-9-]"));
        stem.into()
    }

    /// The keys that nobody asked for yet.
    pub fn keys(&self) -> Vec<String> {
        self.entries.keys().map(|key| key.get_ref().to_string()).collect()
    }

    /// A text that must be there.
    pub fn value(&mut self, key: &str) -> Value<'f> {
        match self.entries.remove(key) {
            Some(value) => self.string(value, self.field(key)),
            None => {
                self.report_missing(key, "a text in quotes");
                Value::new(None, self.place(key), self.inspection)
            }
        }
    }

    /// A text, empty where the key is left out.
    pub fn optional(&mut self, key: &str) -> Value<'f> {
        if self.entries.contains_key(key) { self.value(key) } else { Value::new(Some(String::new()), self.place(key), self.inspection) }
    }

    /// A text that must be there and not be empty.
    pub fn text(&mut self, key: &str) -> String {
        self.value(key).text()
    }

    /// A list of texts that must be there; it may be empty.
    pub fn list(&mut self, key: &str) -> Vec<Value<'f>> {
        let items = self.items(key, 0, "a list of texts");
        self.strings(key, items)
    }

    /// A list of texts with at least one.
    pub fn some(&mut self, key: &str) -> Vec<Value<'f>> {
        let items = self.items(key, 1, "a list of texts");
        self.strings(key, items)
    }

    /// A list of texts, empty where the key is left out.
    pub fn optional_list(&mut self, key: &str) -> Vec<Value<'f>> {
        if self.entries.contains_key(key) { self.list(key) } else { Vec::new() }
    }

    /// A whole number in a range; its end where it is none.
    pub fn integer(&mut self, key: &str, range: RangeInclusive<i64>) -> i64 {
        let expected = format!("a whole number from {} to {}", range.start(), range.end());
        let Some(value) = self.entries.remove(key) else {
            self.report_missing(key, &expected);
            return *range.end();
        };
        let number = value.get_ref().as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        number.filter(|number| range.contains(number)).unwrap_or_else(|| {
            self.report(value.span(), self.field(key), found(value.get_ref()), &expected);
            *range.end()
        })
    }

    /// Reads each table of an array of tables, at least one; a key that `read` leaves is a problem.
    pub fn each<T>(&mut self, key: &str, mut read: impl FnMut(&mut Table<'f>) -> T) -> Vec<T> {
        let mut results = Vec::new();
        for (index, item) in self.items(key, 1, "one or more tables").into_iter().enumerate() {
            let (path, span) = (format!("{}[{index}]", self.field(key)), item.span());
            match item.into_inner() {
                DeValue::Table(entries) => {
                    let mut table = Table { file: self.file, inspection: self.inspection, path, line: self.file.line(span.start), entries };
                    results.push(read(&mut table));
                    table.report_unknown_keys();
                }
                other => self.report(span, path, found(&other), "a table"),
            }
        }
        results
    }

    /// Reads each table of an array of tables that may be left out.
    pub fn optional_each<T>(&mut self, key: &str, read: impl FnMut(&mut Table<'f>) -> T) -> Vec<T> {
        if self.entries.contains_key(key) { self.each(key, read) } else { Vec::new() }
    }

    fn items(&mut self, key: &str, least: usize, expected: &str) -> Vec<Spanned<DeValue<'f>>> {
        let Some(value) = self.entries.remove(key) else {
            self.report_missing(key, expected);
            return Vec::new();
        };
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(array) if array.len() < least => {
                self.report(span, self.field(key), "an empty list".into(), "at least one");
                Vec::new()
            }
            DeValue::Array(array) => array.into_iter().collect(),
            other => {
                self.report(span, self.field(key), found(&other), expected);
                Vec::new()
            }
        }
    }

    fn strings(&self, key: &str, items: Vec<Spanned<DeValue<'f>>>) -> Vec<Value<'f>> {
        items.into_iter().enumerate().map(|(index, item)| self.string(item, format!("{}[{index}]", self.field(key)))).collect()
    }

    fn string(&self, value: Spanned<DeValue<'f>>, field: String) -> Value<'f> {
        let place = self.file.place(self.file.line(value.span().start), field);
        match value.into_inner() {
            DeValue::String(text) => Value::new(Some(text.into_owned()), place, self.inspection),
            other => {
                self.inspection.report(&place, found(&other), "a text in quotes");
                Value::new(None, place, self.inspection)
            }
        }
    }

    /// Where a key stands, or where its table does once the key was asked for or if it is not there.
    pub fn place(&self, key: &str) -> Place {
        let line = self.entries.get(key).map_or(self.line, |value| self.file.line(value.span().start));
        self.file.place(line, self.field(key))
    }

    fn field(&self, key: &str) -> String {
        if self.path.is_empty() { key.into() } else { format!("{}.{key}", self.path) }
    }

    fn report(&self, span: Range<usize>, field: String, found: String, expected: &str) {
        self.inspection.report(&self.file.place(self.file.line(span.start), field), found, expected);
    }

    fn report_missing(&self, key: &str, expected: &str) {
        self.report_key(key, "no such key", expected);
    }

    fn report_unknown_keys(&self) {
        for key in self.entries.keys() {
            self.report(key.span(), self.field(key.get_ref()), "an unknown key".into(), "only keys that the format names");
        }
    }
}

/// A value in words, for a message.
fn found(value: &DeValue) -> String {
    match value {
        DeValue::String(text) => quoted(text),
        DeValue::Integer(number) => format!("the number {}", number.as_str()),
        DeValue::Float(number) => format!("the number {}", number.as_str()),
        DeValue::Boolean(value) => value.to_string(),
        DeValue::Datetime(date) => format!("{date} without quotes"),
        DeValue::Array(_) => "a list".into(),
        DeValue::Table(_) => "a table".into(),
    }
}
