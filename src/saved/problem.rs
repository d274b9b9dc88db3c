//! What can be wrong with saved answers, as sentences that name the place and the mend.

use super::{FORMAT, LONGEST_DECIDED, LONGEST_NAME, LONGEST_TEXT, MOST_SAVED, shortened};
use crate::address::LONGEST_QUERY;
use std::fmt;

/// Why a text, a file or a change is refused. Nothing is changed where one is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// More bytes than are read or kept.
    TooLarge(usize),
    /// More entries than are kept.
    TooMany(usize),
    /// Bytes that are no text.
    NotText,
    /// Not JSON from this line and column on, counted from 1.
    NotJson(usize, usize),
    /// JSON that breaks off in this line.
    BreaksOff(usize),
    /// JSON, but of another format, or of none.
    OtherFormat(Option<String>),
    /// Saved answers in a later format than this one.
    LaterFormat(String),
    /// No list named `answers`.
    NoList,
    /// Something is wrong with an entry of a text: its number from 1, its name as far as it has one.
    Entry(usize, String, Fault),
    /// Something is wrong with what was given for an entry.
    Given(Fault),
    /// No entry of that name.
    Gone(String),
}

/// What can be wrong with one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a JSON object.
    NotAnObject,
    /// A field that is not a text.
    NotAText(&'static str),
    /// A field that is longer than it may be.
    LongField(&'static str),
    /// No name, or nothing but spaces.
    NoName,
    /// A name that is too long.
    LongName,
    /// Words on the decision that are too long.
    LongDecided,
    /// No link.
    NoLink,
    /// A link that is too long.
    LongLink,
    /// A link that holds signs which no link can hold.
    BrokenLink,
    /// A link to another page.
    OtherPage,
}

impl Fault {
    /// What is wrong, as the end of a sentence, and the sentence that mends it.
    fn words(&self) -> (String, String) {
        match self {
            Self::NotAnObject => ("it is not an object in braces".into(), "Mend it or take it out.".into()),
            Self::NotAText(field) => (format!("its `{field}` is not a text in quotation marks"), "Mend it or take it out.".into()),
            Self::LongField(field) => (format!("its `{field}` is too long"), "Shorten it or take it out.".into()),
            Self::NoName => ("the name is missing".into(), "Give it one.".into()),
            Self::LongName => (format!("the name has more than {LONGEST_NAME} characters"), "Shorten it.".into()),
            Self::LongDecided => (format!("what was decided takes more than {LONGEST_DECIDED} characters"), "Keep the heart of it.".into()),
            Self::NoLink => ("the link is missing".into(), "Without it there are no answers: add it, or take the entry out.".into()),
            Self::LongLink => {
                (format!("the link has more than {LONGEST_QUERY} bytes"), "Answer it with shorter questions of your own.".into())
            }
            Self::BrokenLink => ("the link holds signs that no link can hold".into(), "Copy it once more.".into()),
            Self::OtherPage => (
                "the link is not one to the worksheet".into(),
                "It needs `page=worksheet`: copy it from there, or take the entry out.".into(),
            ),
        }
    }
}

const EXPORTED: &str = "Choose a file that “Export all” wrote.";

impl fmt::Display for Problem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => {
                let (bytes, most) = (bytes.div_ceil(1024), LONGEST_TEXT / 1024);
                write!(to, "{bytes} kB are too large: saved answers take {most} kB at most. “Export all”, and remove what is done with.")
            }
            Self::TooMany(count) => {
                write!(to, "{count} entries are too many: {MOST_SAVED} are kept. “Export all”, and remove what is done with.")
            }
            Self::NotText => write!(to, "This is not a text in UTF-8. {EXPORTED}"),
            Self::NotJson(line, column) => {
                write!(
                    to,
                    "This is not JSON: line {line} cannot be read from column {column} on. Mend that place in an editor, or take another copy."
                )
            }
            Self::BreaksOff(line) => write!(to, "This breaks off in line {line}: the end is missing. Take a whole copy."),
            Self::OtherFormat(Some(found)) => {
                write!(to, "These are not saved answers: `format` says “{}”, not “{FORMAT}”. {EXPORTED}", quoted(found))
            }
            Self::OtherFormat(None) => write!(to, "These are not saved answers: there is no `format` that says “{FORMAT}”. {EXPORTED}"),
            Self::LaterFormat(found) => {
                let found = quoted(found);
                write!(
                    to,
                    "A later Sextant wrote this (“{found}”; this one reads “{FORMAT}”). Load the page anew to get the latest, and try again."
                )
            }
            Self::NoList => write!(to, "There is no list named `answers` in it. {EXPORTED}"),
            Self::Entry(number, name, fault) => {
                let (wrong, mend) = fault.words();
                let name = if name.is_empty() { String::new() } else { format!(" (“{}”)", quoted(name)) };
                write!(to, "Entry {number}{name}: {wrong}. {mend}")
            }
            Self::Given(fault) => {
                let (wrong, mend) = fault.words();
                let (first, rest) = wrong.split_at(1);
                write!(to, "{}{rest}. {mend}", first.to_uppercase())
            }
            Self::Gone(name) => write!(to, "“{}” is no longer here: it was renamed or removed, perhaps in another tab.", quoted(name)),
        }
    }
}

/// A text of a visitor's as a sentence quotes it: on one line, short, and without the signs that turn the direction of what follows.
pub fn quoted(text: &str) -> String {
    let plain = |sign: char| match sign {
        '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        sign if sign.is_control() => Some(' '),
        sign => Some(sign),
    };
    shortened(&text.chars().filter_map(plain).collect::<String>(), LONGEST_NAME)
}
