//! What stands behind the advice: starting situations, authored scenarios, which question holds which claim, and
//! the bias audit. Nothing here scores.

use super::{Id, Source};
use serde::{Deserialize, Serialize};

/// A starting point of the worksheet: a plain link with answers already given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Situation {
    /// Slug.
    pub id: Id,
    /// A few words.
    pub title: String,
    /// One sentence.
    pub about: String,
    /// Slug of the sheet.
    pub sheet: Id,
    /// The value of the address's `a`.
    pub answers: String,
}

/// What competent people would expect of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expected {
    /// Either would do.
    Tie,
    /// Any of these slugs of technologies leads; at least one.
    OneOf(Vec<Id>),
}

/// A described project, the answers it implies, and what competent people would expect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Slug.
    pub id: Id,
    /// A few words.
    pub title: String,
    /// The project, in two to four sentences.
    pub description: String,
    /// Slug of the sheet.
    pub sheet: Id,
    /// Slugs of the technologies compared, two to six.
    pub technologies: Vec<Id>,
    /// The value of the address's `a`.
    pub answers: String,
    /// Written before the sheet was asked.
    pub expected: Expected,
    /// Why people would expect it, at least one sentence.
    pub reasons: Vec<String>,
    /// Ids of the sources of the reasons, at least one.
    pub sources: Vec<Id>,
    /// Why the sheet disagrees; empty where it agrees.
    pub discussion: String,
}

/// A claim of the five articles, and the question of the full sheet that holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapped {
    /// The claim's id.
    pub claim: Id,
    /// What it says.
    pub statement: String,
    /// Slug of the question; empty where none holds it.
    pub question: Id,
    /// Why no question holds it; empty where one does.
    pub reason: String,
}

/// How often each technology wins over a large sample of random answer sheets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Audit {
    /// Slug of the sheet.
    pub sheet: Id,
    /// How the sample was drawn and counted.
    pub method: String,
    /// Answer sheets in the sample.
    pub sample: u32,
    /// Seed of the sample.
    pub seed: u32,
    /// Least share of the decided sheets that either of the pair may win, in per cent.
    pub low: u8,
    /// Greatest such share, in per cent.
    pub high: u8,
    /// The two that are held against the band.
    pub pair: Vec<Id>,
    /// Sheets won by each of the pair, where only these two are compared.
    pub pair_wins: Vec<u32>,
    /// Sheets that neither of the pair won alone.
    pub pair_ties: u32,
    /// Every technology of the sheet and the sheets that it won alone, where all are compared.
    pub wins: Vec<(Id, u32)>,
    /// Sheets that nobody won alone.
    pub ties: u32,
}

/// How the advice is checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// In the order of the file.
    pub scenarios: Vec<Scenario>,
    /// In the order of the file.
    pub mapping: Vec<Mapped>,
    /// The bias audit.
    pub audit: Audit,
    /// The sources that scenarios name.
    pub sources: Vec<Source>,
}
