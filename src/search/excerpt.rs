//! What is shown of a text that was found: the part where its words stand, with those words marked.

use super::index::Closeness;
use super::words::words;

/// A piece of a text: is it a word that was searched for, and the piece.
pub type Piece<'a> = (bool, &'a str);

/// Words shown before the first that was found, and in all.
const BEFORE: usize = 6;
const SHOWN: usize = 28;

/// A text in pieces, with the words marked that answer; `answers` in the order of its words.
pub fn marked(text: &str, answers: impl Iterator<Item = Closeness>) -> Vec<Piece<'_>> {
    pieces(text, 0, text.len(), answers)
}

/// The part of a text around the first of its words that answer best, with a mark in each, and with dots where something is
/// left out. Its beginning where no word answers.
pub fn excerpt<'a>(text: &'a str, answers: impl Iterator<Item = Closeness>) -> Vec<Piece<'a>> {
    let answers: Vec<Closeness> = answers.collect();
    let starts: Vec<(usize, &str)> = words(text).collect();
    let best = answers.iter().copied().max().unwrap_or_default();
    let first = answers.iter().position(|answer| *answer == best && best != Closeness::Unlike).unwrap_or(0);
    let from = match first.saturating_sub(BEFORE) {
        // At the end of a text there is room for more of what stands before.
        from if starts.len() - from.min(starts.len()) < SHOWN => starts.len().saturating_sub(SHOWN),
        from => from,
    };
    let start = if from == 0 { 0 } else { starts[from].0 };
    let end = match starts.get(from + SHOWN - 1) {
        Some((at, word)) if from + SHOWN < starts.len() => at + word.len(),
        _ => text.len(),
    };
    let mut shown = pieces(text, start, end, answers.into_iter());
    if start > 0 {
        shown.insert(0, (false, "… "));
    }
    if end < text.len() {
        shown.push((false, " …"));
    }
    shown
}

/// A part of a text from byte to byte. Neighbouring pieces are of different kinds.
fn pieces(text: &str, start: usize, end: usize, answers: impl Iterator<Item = Closeness>) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = start;
    for ((at, word), answer) in words(text).zip(answers) {
        if answer == Closeness::Unlike || at < start || at + word.len() > end {
            continue;
        }
        if at > rest {
            found.push((false, &text[rest..at]));
        }
        found.push((true, word));
        rest = at + word.len();
    }
    if rest < end {
        found.push((false, &text[rest..end]));
    }
    found
}
