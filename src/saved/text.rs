//! The text in which saved answers are stored and exported: JSON that people can read. Fields that this Sextant does not know
//! are kept and written back, so that a later one loses nothing here.

use super::{FORMAT, Fault, LONGEST_TEXT, MOST_SAVED, Problem, SavedAnswers, Shelf};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

impl Shelf {
    /// Reads a file.
    pub fn of_bytes(bytes: &[u8]) -> Result<Self, Problem> {
        if bytes.len() > LONGEST_TEXT {
            return Err(Problem::TooLarge(bytes.len()));
        }
        Self::parse(std::str::from_utf8(bytes).map_err(|_| Problem::NotText)?)
    }

    /// Reads a text. Of two entries with one name the later gets a number.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        if text.len() > LONGEST_TEXT {
            return Err(Problem::TooLarge(text.len()));
        }
        // Some editors put this sign at the head of a file.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let broken = |error: serde_json::Error| match error.is_eof() {
            true => Problem::BreaksOff(error.line()),
            false => Problem::NotJson(error.line(), error.column()),
        };
        let Value::Object(mut more) = serde_json::from_str(text).map_err(broken)? else { return Err(Problem::OtherFormat(None)) };
        check_format(more.remove("format"))?;
        let Some(Value::Array(entries)) = more.remove("answers") else { return Err(Problem::NoList) };
        if entries.len() > MOST_SAVED {
            return Err(Problem::TooMany(entries.len()));
        }
        let mut shelf = Self { answers: Vec::new(), more };
        for (index, value) in entries.into_iter().enumerate() {
            let name = value.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
            shelf.put(entry(value).map_err(|fault| Problem::Entry(index + 1, name, fault))?);
        }
        shelf.checked()
    }

    /// The text, with a line break at its end.
    pub fn text(&self) -> String {
        // Texts under keys that are texts are never refused.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

fn check_format(found: Option<Value>) -> Result<(), Problem> {
    match found {
        Some(Value::String(found)) if found == FORMAT => Ok(()),
        Some(Value::String(found)) => Err(if is_later(&found) { Problem::LaterFormat(found) } else { Problem::OtherFormat(Some(found)) }),
        _ => Err(Problem::OtherFormat(None)),
    }
}

/// The same format with another number.
fn is_later(found: &str) -> bool {
    let family = FORMAT.trim_end_matches(|sign: char| sign.is_ascii_digit());
    found.strip_prefix(family).is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn entry(value: Value) -> Result<SavedAnswers, Fault> {
    let Value::Object(mut more) = value else { return Err(Fault::NotAnObject) };
    let mut text = |field: &'static str| match more.remove(field) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(Fault::NotAText(field)),
    };
    let (name, link) = (text("name")?, text("link")?);
    let (dataset, saved, decided) = (text("dataset")?, text("saved")?, text("decided")?);
    SavedAnswers { name, link, dataset, saved, decided, more }.checked()
}

impl Serialize for Shelf {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("answers", &self.answers)?;
        rest(&mut map, &self.more)?;
        map.end()
    }
}

impl Serialize for SavedAnswers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (field, text) in [("name", &self.name), ("link", &self.link), ("dataset", &self.dataset), ("saved", &self.saved)] {
            map.serialize_entry(field, text)?;
        }
        map.serialize_entry("decided", &self.decided)?;
        rest(&mut map, &self.more)?;
        map.end()
    }
}

fn rest<M: SerializeMap>(map: &mut M, more: &Map<String, Value>) -> Result<(), M::Error> {
    more.iter().try_for_each(|(field, value)| map.serialize_entry(field, value))
}
