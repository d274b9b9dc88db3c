//! Notes of an article: `[^label]` in running text, and `[^label]: ...` as a paragraph of its own. They are numbered in the
//! order in which the text refers to them, each once.

use super::blocks::Reading;
use crate::model::{Block, Inline};
use std::ops::Range;

/// The notes met so far.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Labels in the order in which the text refers to them, and where.
    referred: Vec<(String, Range<usize>)>,
    /// Labels and words in the order in which they are written, and where.
    written: Vec<(String, Vec<Inline>, Range<usize>)>,
}

/// A note is shown twice, and a claim has one place.
fn has_claim(inline: &Inline) -> bool {
    match inline {
        Inline::Claim(..) => true,
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) => inner.iter().any(has_claim),
        Inline::Text(_) | Inline::Code(_) | Inline::Note(_) => false,
    }
}

impl Reading<'_> {
    /// A mark in running text that refers to a note.
    pub fn refer_to_note(&mut self, label: &str, range: &Range<usize>) -> Option<Inline> {
        if self.notes.referred.iter().any(|(known, _)| known == label) {
            return self.refuse(range, "note", "a note to which the text refers once");
        }
        self.notes.referred.push((label.to_owned(), range.clone()));
        Some(Inline::Note(self.notes.referred.len() as u16))
    }

    /// A note itself: one paragraph.
    pub fn write_note(&mut self, label: &str, blocks: Vec<Block>, range: &Range<usize>) {
        match <[Block; 1]>::try_from(blocks) {
            Ok([Block::Paragraph(words)]) if !words.iter().any(has_claim) => {
                self.notes.written.push((label.to_owned(), words, range.clone()))
            }
            _ => {
                self.refuse::<Block>(range, "note", "a note of one paragraph without claims");
            }
        }
    }

    /// The notes in the order of their numbers; those without words and those to which nothing refers are problems.
    pub fn take_notes(&mut self) -> Vec<Vec<Inline>> {
        let Notes { referred, written } = std::mem::take(&mut self.notes);
        for (label, _, range) in &written {
            if referred.iter().all(|(known, _)| known != label) {
                self.refuse::<Block>(range, "note", "a note to which the text refers");
            }
        }
        let words = |(label, range): &(String, Range<usize>)| {
            let found = written.iter().find(|(known, ..)| known == label);
            if found.is_none() {
                self.refuse::<Block>(range, "note", "a mark whose note is written below, as [^label]: and its words");
            }
            found.map(|(_, words, _)| words.clone()).unwrap_or_default()
        };
        referred.iter().map(words).collect()
    }
}
