//! A query as typed: split, percent-decoded, one value per key. No catalogue.

use super::{Code, Key, Notice};
use percent_encoding::percent_decode_str;

/// Longest query that is read, in bytes.
pub const LONGEST_QUERY: usize = 8192;

/// A query as typed: at most one value per key, in the order met.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    values: Vec<(Key, String)>,
    /// Pairs that are not ours, as they were written.
    pub foreign: Vec<String>,
    /// What was met on the way.
    pub notices: Vec<Notice>,
}

impl Query {
    /// Does it name none but these keys of ours?
    pub fn has_only(&self, keys: &[Key]) -> bool {
        self.values.iter().all(|(key, _)| keys.contains(key))
    }

    /// The value of a key; empty values count as absent.
    pub fn get(&self, key: Key) -> Option<&str> {
        self.values.iter().find(|(known, value)| *known == key && !value.is_empty()).map(|(_, value)| value.as_str())
    }
}

/// The query of a link or of a bare query: without what stands before `?`, and without a fragment.
pub fn query_of(link: &str) -> &str {
    let link = link.trim();
    let link = link.split_once('#').map_or(link, |(before, _)| before);
    match link.split_once('?') {
        Some((before, query)) if is_link(before) => query,
        None if link.contains("://") || link.starts_with('/') => "",
        _ => link,
    }
}

/// Does what stands before a `?` begin a link, rather than a bare query with a `?` in a value?
fn is_link(before: &str) -> bool {
    let has_scheme = before.split_once("://").is_some_and(|(scheme, _)| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    has_scheme || before.starts_with('/') || !before.contains('=')
}

/// Splits a query, given without its `?`. Never fails; linear in its length.
pub fn parse(query: &str) -> Query {
    let mut parsed = Query::default();
    let readable = readable_part(query);
    if readable.len() < query.len() {
        parsed.notices.push(Notice::new(Code::TooLong, &query.len().to_string()));
    }
    for pair in readable.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(key) = Key::of(&decode(name)) else {
            parsed.foreign.push(pair.to_owned());
            continue;
        };
        if parsed.values.iter().any(|(known, _)| *known == key) {
            parsed.notices.push(Notice::new(Code::DuplicateKey, key.name()));
        } else {
            // These two are split before they are decoded: their parts may hold the signs that part them.
            let value = if matches!(key, Key::Own | Key::Links) { value.to_owned() } else { decode(value) };
            parsed.values.push((key, value));
        }
    }
    parsed
}

/// The first [`LONGEST_QUERY`] bytes, cut back to the end of a whole pair or of a whole answer.
fn readable_part(query: &str) -> &str {
    if query.len() <= LONGEST_QUERY {
        return query;
    }
    let cut = (0..=LONGEST_QUERY).rev().find(|end| query.is_char_boundary(*end)).unwrap_or(0);
    if query[cut..].starts_with(['&', '_']) {
        return &query[..cut];
    }
    let whole = query[..cut].rfind(['&', '_']).unwrap_or(0);
    &query[..whole]
}

/// Percent-decoding that keeps what is not a valid escape and replaces what is not UTF-8.
pub(super) fn decode(text: &str) -> String {
    if text.contains('%') { unescaped(text) } else { text.to_owned() }
}

#[inline(never)]
fn unescaped(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
