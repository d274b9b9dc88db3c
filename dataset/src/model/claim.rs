//! Claims, their sources, and which claim stands under which fit.

use super::{Date, Id};
use serde::{Deserialize, Serialize};

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Slug.
    pub id: Id,
    /// What it is.
    pub title: String,
    /// An http(s) address; empty where the original page was not found (the note says so).
    pub address: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published or last changed, where it says.
    pub published: Option<Date>,
    /// When it was read for this dataset.
    pub read: Date,
    /// Its terms.
    pub licence: String,
    /// A remark.
    pub note: String,
    /// The file that holds it, relative to the dataset's folder, e.g. `sources/seeds.toml`.
    pub file: String,
    /// The line of that file on which its id stands, from 1.
    pub line: u32,
}

/// Something that was looked for and not found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unknown {
    /// Slug.
    pub id: Id,
    /// What was looked for, a few words.
    pub title: String,
    /// Where it was looked for, and what was found instead.
    pub found: String,
    /// When it was last looked for.
    pub looked: Date,
    /// Slugs of the measures of which nothing newer was found.
    pub measures: Vec<Id>,
    /// Ids of the sources that were looked at.
    pub sources: Vec<Id>,
}

/// What sort of statement a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Can be checked.
    Fact,
    /// Can be checked and has a number.
    Figure,
    /// A judgement.
    Opinion,
    /// Advice: "if this, take that".
    Rule,
}

impl Kind {
    /// The words of the dataset and of addresses, in display order.
    pub const WORDS: [(&'static str, Self); 4] =
        [("fact", Self::Fact), ("figure", Self::Figure), ("opinion", Self::Opinion), ("rule", Self::Rule)];

    /// The word for it.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, found)| *found == self).map_or("", |(word, _)| word)
    }
}

/// What became of a claim by the dataset's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// True today.
    Holds,
    /// True in part.
    Partly,
    /// Was true, is no longer.
    Outdated,
    /// Not true.
    Wrong,
    /// No evidence found either way.
    Unverified,
    /// A judgement or rule: nothing to check.
    Opinion,
}

impl State {
    /// The words of the dataset and of addresses, in display order.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("holds", Self::Holds),
        ("partly", Self::Partly),
        ("outdated", Self::Outdated),
        ("wrong", Self::Wrong),
        ("unverified", Self::Unverified),
        ("opinion", Self::Opinion),
    ];

    /// The word for it.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, found)| *found == self).map_or("", |(word, _)| word)
    }

    /// The word for people.
    pub fn title(self) -> &'static str {
        match self {
            Self::Holds => "Holds",
            Self::Partly => "Holds in part",
            Self::Outdated => "Outdated",
            Self::Wrong => "Wrong",
            Self::Unverified => "Not verified",
            Self::Opinion => "Opinion",
        }
    }

    /// May a claim in this state stand under a fit?
    pub fn feeds_fits(self) -> bool {
        matches!(self, Self::Holds | Self::Partly | Self::Opinion)
    }
}

/// How good the evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grade {
    /// Counted or timed.
    Measured,
    /// Stated by a document or found in code.
    Documented,
    /// Somebody's judgement.
    Opinion,
}

/// A sentence that somebody said or that we found, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Unique, e.g. `S1-19`.
    pub id: Id,
    /// `S0` to `S4` for the five articles; empty for our own.
    pub seed: String,
    /// Slugs of the technologies it speaks of.
    pub technologies: Vec<Id>,
    /// Slug of the topic.
    pub topic: Id,
    /// Fact, figure, opinion or rule.
    pub kind: Kind,
    /// The claim, in our words.
    pub statement: String,
    /// The date it speaks of.
    pub as_of: Option<Date>,
    /// What is known of the date where there is none.
    pub as_of_note: String,
    /// Slug of the technology it speaks for; empty for neither.
    pub favours: Id,
    /// What became of it.
    pub state: State,
    /// What was found.
    pub evidence: String,
    /// Ids of the sources of the evidence, at least one.
    pub sources: Vec<Id>,
    /// When it was checked.
    pub checked: Date,
    /// How good the evidence is.
    pub grade: Grade,
    /// Slug of the question of the full sheet to whose matter it belongs; empty for none.
    pub question: Id,
}

/// Which claims stand under one known fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FitEvidence {
    /// Position of the sheet in `Core::sheets`.
    pub sheet: u8,
    /// Position of the question in the sheet.
    pub question: u8,
    /// Position of the answer in the question.
    pub answer: u8,
    /// Position of the technology in the sheet.
    pub technology: u8,
    /// How good the evidence is.
    pub grade: Grade,
    /// Positions in `Evidence::claims`, at least one.
    pub claims: Vec<u16>,
}

/// Every claim and source, what stands under each fit, and what is not known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Seed claims first, then ours, then those made from feature cells and measures.
    pub claims: Vec<Claim>,
    /// In the order of the files.
    pub sources: Vec<Source>,
    /// One per known fit, in the order sheet, question, answer, technology.
    pub fits: Vec<FitEvidence>,
    /// What was looked for and not found, in the order of the file.
    pub unknown: Vec<Unknown>,
}
