//! What only the document for frames reads from an address, and where links lead from inside of it. In the site itself its
//! two keys are foreign like any others.

use super::query::decode;
use super::{Choice, Code, Key, Notice, Page, format};
use crate::data::Catalog;

/// The key that keeps a frame from telling what is answered.
const EVENTS: &str = "ev";
/// The key of a result that cannot be changed.
const READ_ONLY: &str = "ro";

/// How a document for frames behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embed {
    /// Does it tell the page around it of answers and results? It does unless the address says `ev=0`.
    pub tells: bool,
    /// Does it show a result that cannot be changed? It does where the address says `ro=1`.
    pub read_only: bool,
}

impl Embed {
    /// Reads both keys among the pairs that are not the site's. What cannot be read becomes a notice, and the default counts.
    pub fn of(foreign: &[String], notices: &mut Vec<Notice>) -> Self {
        Self { tells: flag(foreign, EVENTS, notices) != Some(false), read_only: flag(foreign, READ_ONLY, notices) == Some(true) }
    }
}

/// The first value of a key, `0` or `1`.
fn flag(foreign: &[String], key: &str, notices: &mut Vec<Notice>) -> Option<bool> {
    let mut values = foreign.iter().filter(|pair| key_of(pair) == key).map(|pair| pair.split_once('=').map_or("", |(_, value)| value));
    let first = values.next()?;
    if values.next().is_some() {
        notices.push(Notice::new(Code::DuplicateKey, key));
    }
    match first {
        "0" => Some(false),
        "1" => Some(true),
        "" => None,
        other => {
            notices.push(Notice::new(Code::BadEmbed, &std::format!("{key}={}", decode(other))));
            None
        }
    }
}

fn key_of(pair: &str) -> String {
    decode(pair.split_once('=').map_or(pair, |(key, _)| key))
}

/// The query of the full page that shows what a frame shows: the same without the frame's own keys.
pub fn full_page(choice: &Choice, catalog: &Catalog) -> String {
    let mut choice = choice.clone();
    choice.foreign.retain(|pair| ![EVENTS, READ_ONLY].contains(&key_of(pair).as_str()));
    format(&choice, catalog)
}

/// Where a link of the site leads from a frame with this query, if it leads out of it: to another page of the site, to one of
/// its files, or elsewhere. `None` stays in the frame.
pub fn outward(href: &str, query: &str) -> Option<String> {
    match href {
        "" => None,
        _ if href.starts_with('#') => None,
        _ if href.starts_with('?') => (page_of(&href[1..]) != page_of(query)).then(|| std::format!("../{href}")),
        _ if href.starts_with("../") || href.contains(':') => Some(href.to_owned()),
        file => Some(std::format!("../{file}")),
    }
}

/// The page that a query names, by its word.
fn page_of(query: &str) -> &str {
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    let named = query.split('&').find_map(|pair| pair.strip_prefix(Key::Page.name())?.strip_prefix('='));
    named.filter(|word| !word.is_empty()).unwrap_or(Page::Home.word())
}
