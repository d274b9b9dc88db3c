//! What can be wrong with saved answers, as sentences that name the place and the mend.

use super::{FORMAT, LONGEST_DECIDED, LONGEST_NAME, LONGEST_TEXT, MOST_SAVED, shortened};
use crate::address::LONGEST_QUERY;
use crate::words::{Message, saved as words};
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
    fn words(&self) -> (String, Message) {
        match self {
            Self::NotAnObject => (words::NOT_AN_OBJECT.into(), words::MEND_OR_TAKE_OUT),
            Self::NotAText(field) => (words::NOT_A_TEXT.fill(&[field]), words::MEND_OR_TAKE_OUT),
            Self::LongField(field) => (words::LONG_FIELD.fill(&[field]), words::SHORTEN_OR_TAKE_OUT),
            Self::NoName => (words::NO_NAME.into(), words::GIVE_A_NAME),
            Self::LongName => (words::LONG_NAME.fill(&[&LONGEST_NAME]), words::SHORTEN),
            Self::LongDecided => (words::LONG_DECIDED.fill(&[&LONGEST_DECIDED]), words::KEEP_THE_HEART),
            Self::NoLink => (words::NO_LINK.into(), words::ADD_LINK),
            Self::LongLink => (words::LONG_LINK.fill(&[&LONGEST_QUERY]), words::SHORTER_QUESTIONS),
            Self::BrokenLink => (words::BROKEN_LINK.into(), words::COPY_AGAIN),
            Self::OtherPage => (words::OTHER_PAGE.into(), words::COPY_FROM_WORKSHEET),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is mended by a file of the right kind.
        let exported = |problem: String| format!("{problem} {}", words::CHOOSE_EXPORTED.say());
        to.write_str(&match self {
            Self::TooLarge(bytes) => words::TOO_LARGE.fill(&[&bytes.div_ceil(1024), &(LONGEST_TEXT / 1024)]),
            Self::TooMany(count) => words::TOO_MANY.fill(&[count, &MOST_SAVED]),
            Self::NotText => exported(words::NOT_TEXT.into()),
            Self::NotJson(line, column) => words::NOT_JSON.fill(&[line, column]),
            Self::BreaksOff(line) => words::BREAKS_OFF.fill(&[line]),
            Self::OtherFormat(Some(found)) => exported(words::OTHER_FORMAT.fill(&[&quoted(found), &FORMAT])),
            Self::OtherFormat(None) => exported(words::NO_FORMAT.fill(&[&FORMAT])),
            Self::LaterFormat(found) => words::LATER_FORMAT.fill(&[&quoted(found), &FORMAT]),
            Self::NoList => exported(words::NO_LIST.into()),
            Self::Entry(number, name, fault) => {
                let (wrong, mend) = fault.words();
                match name.as_str() {
                    "" => words::ENTRY.fill(&[number, &wrong, &mend.say()]),
                    name => words::NAMED_ENTRY.fill(&[number, &quoted(name), &wrong, &mend.say()]),
                }
            }
            Self::Given(fault) => {
                let (wrong, mend) = fault.words();
                let (first, rest) = wrong.split_at(1);
                format!("{}{rest}. {}", first.to_uppercase(), mend.say())
            }
            Self::Gone(name) => words::GONE.fill(&[&quoted(name)]),
        })
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
