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
    /// -2 to 2 for each technology of the sheet, in its order; `None` is unknown.
    pub fits: Vec<Option<i8>>,
}

/// The longer words of all sheets, which are read only when somebody asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanations {
    /// In the order of `Core::sheets`, then of their questions.
    pub sheets: Vec<Vec<QuestionExplanation>>,
}

/// What a question means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionExplanation {
    /// What is meant by it.
    pub help: String,
    /// Why it matters for the choice.
    pub why: String,
    /// In the order of its answers.
    pub answers: Vec<AnswerExplanation>,
}

/// What an answer says of a technology; authored for each direction. `{name}` stands for the technology.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerExplanation {
    /// For a fit above 0.
    pub helps: String,
    /// For a fit below 0; empty in a tally.
    pub hurts: String,
    /// For a fit of 0.
    pub neutral: String,
}
