//! All saved answers of a device, under names of which each is there once. A change that is refused changes nothing.

use super::saved_answers::{check_decided, check_name};
use super::{LONGEST_TEXT, MOST_SAVED, Problem, SavedAnswers, name};
use serde_json::{Map, Value};

/// The saved answers, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    pub(super) answers: Vec<SavedAnswers>,
    /// Fields of a later Sextant: kept, and written back.
    pub(super) more: Map<String, Value>,
}

impl Shelf {
    /// The entries, in the order in which they came.
    pub fn answers(&self) -> &[SavedAnswers] {
        &self.answers
    }

    /// The entries, the newest day first; of a day, the last that came.
    pub fn newest_first(&self) -> Vec<&SavedAnswers> {
        let mut entries: Vec<&SavedAnswers> = self.answers.iter().rev().collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.day()));
        entries
    }

    /// The entry of a name.
    pub fn get(&self, name: &str) -> Option<&SavedAnswers> {
        self.answers.iter().find(|entry| entry.name == name)
    }

    /// Adds an entry under its name, or under the same with a number where that is taken; returns the name.
    pub fn add(&mut self, entry: SavedAnswers) -> Result<String, Problem> {
        let mut next = self.clone();
        let name = next.put(entry);
        *self = next.checked()?;
        Ok(name)
    }

    /// Adds without looking at the limits.
    pub(super) fn put(&mut self, mut entry: SavedAnswers) -> String {
        entry.name = name::free(&entry.name, |name| self.get(name).is_some());
        let name = entry.name.clone();
        self.answers.push(entry);
        name
    }

    /// Gives an entry another name, with a number where that is taken; returns the name.
    pub fn rename(&mut self, old: &str, new: &str) -> Result<String, Problem> {
        let new = new.trim();
        check_name(new).map_err(Problem::Given)?;
        let mut next = self.clone();
        let free = name::free(new, |name| name != old && self.get(name).is_some());
        next.entry(old)?.name.clone_from(&free);
        *self = next.checked()?;
        Ok(free)
    }

    /// Notes what was decided in the end; empty words take the note away.
    pub fn decide(&mut self, name: &str, words: &str) -> Result<(), Problem> {
        let words = words.trim();
        check_decided(words).map_err(Problem::Given)?;
        let mut next = self.clone();
        words.clone_into(&mut next.entry(name)?.decided);
        *self = next.checked()?;
        Ok(())
    }

    /// Takes an entry out. [`Shelf::add`] brings it back.
    pub fn remove(&mut self, name: &str) -> Result<SavedAnswers, Problem> {
        let place = self.answers.iter().position(|entry| entry.name == name).ok_or_else(|| Problem::Gone(name.to_owned()))?;
        Ok(self.answers.remove(place))
    }

    fn entry(&mut self, name: &str) -> Result<&mut SavedAnswers, Problem> {
        self.answers.iter_mut().find(|entry| entry.name == name).ok_or_else(|| Problem::Gone(name.to_owned()))
    }

    /// The shelf itself, where it is not too large to be kept.
    pub(super) fn checked(self) -> Result<Self, Problem> {
        if self.answers.len() > MOST_SAVED {
            return Err(Problem::TooMany(self.answers.len()));
        }
        let bytes = self.text().len();
        if bytes > LONGEST_TEXT { Err(Problem::TooLarge(bytes)) } else { Ok(self) }
    }
}
