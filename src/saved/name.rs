//! Names and the numbers behind them: “Django or Flask?”, “Django or Flask? (2)”. Nobody's name is taken from them.

use super::LONGEST_NAME;

/// The most characters that a number takes behind a name: ` (999)`.
const LONGEST_NUMBER: usize = 6;

/// The first so many characters of a text; the last of them is `…` where something was cut.
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
    }
}

/// A name without its number, and the number.
pub(super) fn parted(name: &str) -> (&str, Option<usize>) {
    let number = |text: &str| text.parse::<usize>().ok().filter(|number| (2..1000).contains(number) && number.to_string() == text);
    let parts = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    match parts.and_then(|(stem, text)| Some((stem, number(text)?))) {
        Some((stem, found)) if !stem.trim().is_empty() => (stem, Some(found)),
        _ => (name, None),
    }
}

/// A name with a number, short enough to be kept.
pub(super) fn numbered(stem: &str, number: usize) -> String {
    format!("{} ({number})", shortened(stem, LONGEST_NAME - LONGEST_NUMBER))
}

/// The name itself where it is free, else the same with the next number that is.
pub(super) fn free(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let (stem, first) = parted(name);
    let (mut candidate, mut number) = (name.to_owned(), first.unwrap_or(1));
    while taken(&candidate) {
        number += 1;
        candidate = numbered(stem, number);
    }
    candidate
}

/// Is `kept` what numbering makes of `name`?
pub(super) fn is_numbered_from(kept: &str, name: &str) -> bool {
    parted(kept).1.is_some_and(|number| kept == numbered(parted(name).0, number))
}
