//! The value of `own`: the visitor's own questions joined by `_`, each `text:importance:fits`, the text percent-encoded.

use super::{Code, Importance, Notice};
use crate::data::TechnologyIndex;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Longest text of an own question, in characters.
pub const LONGEST_OWN: usize = 120;
/// Most own questions: what the exact sums of the second opinions carry beside a sheet.
pub const MOST_OWN: usize = 12;

/// Left as they are in a text: what no browser escapes and what does not part it.
const TEXT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'~');

/// A question of the visitor's own, with fits of the visitor's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnQuestion {
    /// At most [`LONGEST_OWN`] characters.
    pub text: String,
    /// How much it counts.
    pub importance: Importance,
    /// -2 to 2 for a technology; one that is not named is unknown.
    pub fits: Vec<(TechnologyIndex, i8)>,
}

impl OwnQuestion {
    /// The fit of a technology; `None` is unknown.
    pub fn fit(&self, technology: TechnologyIndex) -> Option<i8> {
        self.fits.iter().find(|(known, _)| *known == technology).map(|(_, fit)| *fit)
    }
}

/// Reads own questions. Fits follow `named`, the technologies as the address names them (`None` for one that was left
/// out). What cannot be read becomes a notice.
pub(super) fn read(text: &str, named: &[Option<TechnologyIndex>], notices: &mut Vec<Notice>) -> Vec<OwnQuestion> {
    let mut questions = Vec::new();
    for item in text.split('_').filter(|item| !item.is_empty()) {
        match read_one(item, named) {
            Some(question) if questions.len() < MOST_OWN => questions.push(question),
            Some(_) => notices.push(Notice::new(Code::TooManyOwn, item)),
            None => notices.push(Notice::new(Code::BadOwn, item)),
        }
    }
    questions
}

fn read_one(item: &str, named: &[Option<TechnologyIndex>]) -> Option<OwnQuestion> {
    let mut parts = item.splitn(3, ':');
    let text = percent_decode_str(parts.next()?).decode_utf8_lossy().into_owned();
    let importance = Importance::of(parts.next()?)?;
    let written: Vec<&str> = parts.next()?.split(',').collect();
    if text.trim().is_empty() || text.chars().count() > LONGEST_OWN || written.len() > named.len() {
        return None;
    }
    let mut fits = Vec::new();
    for (technology, fit) in named.iter().zip(written) {
        if let (Some(technology), Some(fit)) = (technology, read_fit(fit)?) {
            fits.push((*technology, fit));
        }
    }
    Some(OwnQuestion { text, importance, fits })
}

/// A fit as written; the inner `None` is unknown, the outer one is no fit at all.
fn read_fit(text: &str) -> Option<Option<i8>> {
    match text {
        "u" => Some(None),
        "-2" => Some(Some(-2)),
        "-1" => Some(Some(-1)),
        "0" => Some(Some(0)),
        "1" => Some(Some(1)),
        "2" => Some(Some(2)),
        _ => None,
    }
}

/// Writes own questions, with fits for the technologies in their order.
#[inline(never)]
pub(super) fn write(questions: &[OwnQuestion], technologies: &[TechnologyIndex]) -> String {
    let written: Vec<String> = questions.iter().map(|question| write_one(question, technologies)).collect();
    written.join("_")
}

fn write_one(question: &OwnQuestion, technologies: &[TechnologyIndex]) -> String {
    let fit = |technology: &TechnologyIndex| question.fit(*technology).map_or_else(|| "u".to_owned(), |fit| fit.to_string());
    let fits: Vec<String> = technologies.iter().map(fit).collect();
    let text = utf8_percent_encode(&question.text, TEXT);
    format!("{text}:{}:{}", question.importance.word(), fits.join(","))
}
