//! Drafts: the answers of earlier visits that were not saved under a name, as the app stores them by itself.
//! One text for each visit: the milliseconds since 1970-01-01 UTC, a space, the query.

use super::worksheet_link;
use crate::address::{Key, parse};

/// How many drafts are offered.
pub const OFFERED_DRAFTS: usize = 5;
/// How many drafts are kept; older ones are forgotten.
pub const KEPT_DRAFTS: usize = 20;

/// The answers of one visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which visit.
    pub visit: String,
    /// When it changed last, in milliseconds since 1970-01-01 UTC.
    pub milliseconds: u64,
    /// The query of the worksheet.
    pub link: String,
}

/// The drafts of the visits, the newest first. `stored` pairs visits with texts; those that cannot be read are skipped.
pub fn drafts(stored: &[(String, String)]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = stored.iter().filter_map(|(visit, text)| draft(visit, text)).collect();
    drafts.sort_by(|one, other| (other.milliseconds, &other.visit).cmp(&(one.milliseconds, &one.visit)));
    drafts
}

fn draft(visit: &str, text: &str) -> Option<Draft> {
    let (milliseconds, query) = text.split_once(' ')?;
    Some(Draft { visit: visit.to_owned(), milliseconds: milliseconds.parse().ok()?, link: worksheet_link(query).ok()? })
}

/// What is worth offering: the newest few with answers, other than this visit's and than the links that are known, each once.
pub fn offered<'a>(drafts: &'a [Draft], visit: &str, known: &[&str]) -> Vec<&'a Draft> {
    let mut offered: Vec<&Draft> = Vec::new();
    for draft in drafts.iter().filter(|draft| draft.visit != visit && has_answers(&draft.link) && !known.contains(&draft.link.as_str())) {
        if offered.len() < OFFERED_DRAFTS && !offered.iter().any(|other| other.link == draft.link) {
            offered.push(draft);
        }
    }
    offered
}

/// The visits whose drafts are older than the newest few that are kept.
pub fn surplus(drafts: &[Draft]) -> Vec<&str> {
    drafts.iter().skip(KEPT_DRAFTS).map(|draft| draft.visit.as_str()).collect()
}

fn has_answers(link: &str) -> bool {
    let query = parse(link);
    query.get(Key::Answers).is_some() || query.get(Key::Own).is_some()
}
