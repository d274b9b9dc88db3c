//! One entry: answers under a name, where they came from, and what was decided in the end.

use super::{Fault, LONGEST_DECIDED, LONGEST_NAME, worksheet_link};
use crate::model::Date;
use serde_json::{Map, Value};

/// Longest dataset id and date, in characters; today's have 8 and 10.
const LONGEST_MARK: usize = 80;

/// Answers that a visitor keeps. Everything in it is text of the visitor's or of a file's, and never more than text.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedAnswers {
    pub(super) name: String,
    pub(super) link: String,
    pub(super) dataset: String,
    pub(super) saved: String,
    pub(super) decided: String,
    /// Fields of a later Sextant: kept, and written back.
    pub(super) more: Map<String, Value>,
}

impl SavedAnswers {
    /// Answers given by a link to the worksheet, with the dataset and the day of saving.
    pub fn new(name: &str, link: &str, dataset: &str, day: Option<Date>) -> Result<Self, Fault> {
        let saved = day.map(|day| day.to_string()).unwrap_or_default();
        let entry = Self {
            name: name.trim().to_owned(),
            link: link.to_owned(),
            dataset: dataset.to_owned(),
            saved,
            decided: String::new(),
            more: Map::new(),
        };
        entry.checked()
    }

    /// With the link in its one form, where nothing is wrong.
    pub(super) fn checked(mut self) -> Result<Self, Fault> {
        check_name(&self.name)?;
        check_decided(&self.decided)?;
        for (field, text) in [("dataset", &self.dataset), ("saved", &self.saved)] {
            if text.chars().count() > LONGEST_MARK {
                return Err(Fault::LongField(field));
            }
        }
        self.link = worksheet_link(&self.link)?;
        Ok(self)
    }

    /// 1 to 80 characters, the only one of that name on a shelf.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The query of the worksheet, from `page=worksheet` on.
    pub fn link(&self) -> &str {
        &self.link
    }

    /// Id of the dataset at saving; empty where it is not known.
    pub fn dataset(&self) -> &str {
        &self.dataset
    }

    /// The day of saving, where it is known.
    pub fn day(&self) -> Option<Date> {
        Date::parse(self.saved.get(..10)?)
    }

    /// What was decided in the end, in the visitor's words; may be empty.
    pub fn decided(&self) -> &str {
        &self.decided
    }
}

pub(super) fn check_name(name: &str) -> Result<(), Fault> {
    if name.trim().is_empty() {
        return Err(Fault::NoName);
    }
    if name.chars().count() > LONGEST_NAME { Err(Fault::LongName) } else { Ok(()) }
}

pub(super) fn check_decided(words: &str) -> Result<(), Fault> {
    if words.chars().count() > LONGEST_DECIDED { Err(Fault::LongDecided) } else { Ok(()) }
}
