//! JSON as text, piece by piece: compact, in the order given. A serialiser for every type would add seven kilobytes to
//! the worksheet's first load; the tests read what this writes with one.

use crate::model::format_scaled;

/// The value for nothing.
pub(super) const NULL: &str = "null";

/// A string with what JSON asks to be escaped (RFC 8259, section 7).
pub(super) fn string(text: &str) -> String {
    let mut json = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{8}' => json.push_str("\\b"),
            '\t' => json.push_str("\\t"),
            '\n' => json.push_str("\\n"),
            '\u{c}' => json.push_str("\\f"),
            '\r' => json.push_str("\\r"),
            control if control < ' ' => json.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => json.push(other),
        }
    }
    json.push('"');
    json
}

/// A string, or null.
pub(super) fn optional_string(text: Option<&str>) -> String {
    text.map_or_else(|| NULL.to_owned(), string)
}

/// A decimal that was rounded as an integer, with all its decimals.
pub(super) fn decimal(scaled: i64, decimals: u8) -> String {
    let sign = if scaled < 0 { "-" } else { "" };
    format!("{sign}{}", format_scaled(scaled.abs(), decimals).replace(',', ""))
}

/// A list of values.
pub(super) fn list(values: Vec<String>) -> String {
    format!("[{}]", values.join(","))
}

/// A list of strings.
pub(super) fn strings(texts: Vec<&str>) -> String {
    list(texts.into_iter().map(string).collect())
}

/// An object with its members in the order given.
pub(super) fn object(members: Vec<(&str, String)>) -> String {
    let members: Vec<String> = members.into_iter().map(|(name, value)| format!("{}:{value}", string(name))).collect();
    format!("{{{}}}", members.join(","))
}
