//! An imported file beside what is there: what is in both stays once, everything else is added, and nothing is overwritten.
//! Importing the same file again changes nothing.

use super::name::{is_numbered_from, parted};
use super::{Problem, SavedAnswers, Shelf};
use crate::words::saved as words;
use std::fmt;

/// What an import came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Entries that were added, those with another name included.
    pub added: usize,
    /// Of these, how many got a number since their name was taken by other answers.
    pub numbered: usize,
    /// Entries that were here already.
    pub known: usize,
}

impl fmt::Display for Merged {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let added = match (self.added, self.numbered) {
            (0, _) => words::NOTHING_ADDED.into(),
            (added, 0) => words::ADDED.fill(&[&added]),
            (added, numbered) => words::ADDED_NUMBERED.fill(&[&added, &numbered]),
        };
        match self.known {
            0 => write!(to, "{added}."),
            1 => to.write_str(&words::ONE_KNOWN.fill(&[&added])),
            known => to.write_str(&words::KNOWN.fill(&[&added, &known])),
        }
    }
}

/// Is an imported entry the one that is kept here? From the surest to the least sure; each entry here stands for one imported.
const SAME: [fn(&SavedAnswers, &SavedAnswers) -> bool; 4] = [
    |kept, imported| kept.name == imported.name && kept.decided == imported.decided,
    |kept, imported| is_numbered_from(&kept.name, &imported.name) && kept.decided == imported.decided,
    |kept, imported| kept.name == imported.name && can_share(kept, imported),
    |kept, imported| is_numbered_from(&kept.name, &imported.name) && can_share(kept, imported),
];

/// Words on the decision that stand on one side only need no second entry.
fn can_share(kept: &SavedAnswers, imported: &SavedAnswers) -> bool {
    kept.decided.is_empty() || imported.decided.is_empty()
}

impl Shelf {
    /// Adds what is not here. The same name and link: once, with the words on the decision of either side, twice where both have
    /// some and they differ. The same name and another link: both, one with a number.
    pub fn merge(&mut self, imported: Self) -> Result<Merged, Problem> {
        let mut next = self.clone();
        let found = next.find_all(&imported.answers);
        let mut merged = Merged::default();
        for (entry, place) in imported.answers.into_iter().zip(found) {
            match place {
                Some(place) => {
                    next.answers[place].complete(entry);
                    merged.known += 1;
                }
                None => {
                    let wanted = entry.name.clone();
                    merged.numbered += usize::from(next.put(entry) != wanted);
                    merged.added += 1;
                }
            }
        }
        for (field, value) in imported.more {
            next.more.entry(field).or_insert(value);
        }
        *self = next.checked()?;
        Ok(merged)
    }

    /// Where each of the imported entries is kept already.
    fn find_all(&self, imported: &[SavedAnswers]) -> Vec<Option<usize>> {
        let mut found = vec![None; imported.len()];
        let mut stands_for_one = vec![false; self.answers.len()];
        // Those with a number can be fewer entries here than those without, so they choose first.
        let (with, without): (Vec<usize>, Vec<usize>) = (0..imported.len()).partition(|index| parted(&imported[*index].name).1.is_some());
        for same in SAME {
            for &index in with.iter().chain(&without) {
                if found[index].is_some() {
                    continue;
                }
                let entry = &imported[index];
                let is_it = |place: &usize| {
                    let kept = &self.answers[*place];
                    !stands_for_one[*place] && kept.link == entry.link && same(kept, entry)
                };
                found[index] = (0..self.answers.len()).find(is_it);
                if let Some(place) = found[index] {
                    stands_for_one[place] = true;
                }
            }
        }
        found
    }
}

impl SavedAnswers {
    /// Takes over what was decided, and fields of a later Sextant, where there are none here. The day of saving stays ours.
    fn complete(&mut self, other: Self) {
        if self.decided.is_empty() {
            self.decided = other.decided;
        }
        for (field, value) in other.more {
            self.more.entry(field).or_insert(value);
        }
    }
}
