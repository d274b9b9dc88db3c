//! Sheets: questions, answers, and how each technology fits each answer.

use super::Id;
use serde::{Deserialize, Serialize};

/// How a sheet counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetKind {
    /// Importance times fit, as our own sheet does.
    Weighted,
    /// One point per answer, as the classic sheets do.
    Tally,
}

impl SheetKind {
    /// The word in the dataset and in records.
    pub fn word(self) -> &'static str {
        match self {
            Self::Weighted => "weighted",
            Self::Tally => "tally",
        }
    }
}

/// A list of questions that ends in a recommendation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Slug, e.g. `full`.
    pub id: Id,
    /// Words for people.
    pub title: String,
    /// How it counts.
    pub kind: SheetKind,
    /// One paragraph: what it asks and for whom.
    pub intro: String,
    /// Whose questions these are, and from when.
    pub credit: String,
    /// Ids of the sources of the sheet itself.
    pub sources: Vec<Id>,
    /// Slugs of the technologies that the sheet covers; fits follow this order.
    pub technologies: Vec<Id>,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Slug, unique in its sheet.
    pub id: Id,
    /// Slug of the topic.
    pub topic: Id,
    /// A few words that stand for it in lists, e.g. "Visitor accounts".
    pub short: String,
    /// The question.
    pub text: String,
    /// What is meant by it.
    pub help: String,
    /// Why it matters for the choice.
    pub why: String,
    /// Two to eight.
    pub answers: Vec<Answer>,
}

/// One answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Slug, unique in its question.
    pub id: Id,
    /// The answer's words.
    pub text: String,
    /// What to say of a technology whose fit is above 0; `{name}` stands for its name.
    pub helps: String,
    /// What to say of a technology whose fit is below 0.
    pub hurts: String,
    /// What to say of a technology whose fit is 0.
    pub neutral: String,
    /// -2 to 2 for each technology of the sheet, in its order; `None` is unknown.
    pub fits: Vec<Option<i8>>,
}
