//! The link of an entry: a query for the worksheet, otherwise as it was written.

use super::Fault;
use crate::address::{Key, LONGEST_QUERY, Page, parse, query_of};
use percent_encoding::percent_decode_str;

/// What a saved link leaves out: how it looked and what it came to, on the day it was made.
const LEFT_OUT: [Key; 4] = [Key::Language, Key::Theme, Key::Dataset, Key::Was];

/// The query of a link to the worksheet: `page=worksheet` first, without theme, language, dataset and earlier result.
/// Everything else stays, also what no catalogue of today knows. A fixed point.
pub fn worksheet_link(link: &str) -> Result<String, Fault> {
    let query = query_of(link).trim();
    if query.is_empty() {
        return Err(Fault::NoLink);
    }
    if query.len() > LONGEST_QUERY {
        return Err(Fault::LongLink);
    }
    if query.chars().any(char::is_control) {
        return Err(Fault::BrokenLink);
    }
    if parse(query).get(Key::Page) != Some(Page::Worksheet.word()) {
        return Err(Fault::OtherPage);
    }
    let kept = query.split('&').filter(|pair| !pair.trim().is_empty() && !is_left_out(pair));
    let first = format!("{}={}", Key::Page.name(), Page::Worksheet.word());
    let link = std::iter::once(first.as_str()).chain(kept).collect::<Vec<&str>>().join("&");
    if link.len() > LONGEST_QUERY { Err(Fault::LongLink) } else { Ok(link.trim_end().to_owned()) }
}

/// Is a pair left out, or the page, which is written first?
fn is_left_out(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default();
    let key = Key::of(&percent_decode_str(name).decode_utf8_lossy());
    key.is_some_and(|key| key == Key::Page || LEFT_OUT.contains(&key))
}
