//! What can be searched for: a text for each article and section, claim, question, measure, technology and feature.

use super::Id;
use serde::{Deserialize, Serialize};

/// What sort of thing is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FindKind {
    /// An article, or a section of one.
    Article,
    /// A claim of the five articles.
    Claim,
    /// A question of a sheet.
    Question,
    /// A measure.
    Measure,
    /// A framework.
    Technology,
    /// A built-in feature.
    Feature,
}

impl FindKind {
    /// Every kind, in display order.
    pub const ALL: [Self; 6] = [Self::Article, Self::Claim, Self::Question, Self::Measure, Self::Technology, Self::Feature];
}

/// One thing that can be found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Findable {
    /// What it is.
    pub kind: FindKind,
    /// Its id; of a section the article's, of a question the sheet's.
    pub id: Id,
    /// Of a section the id of its heading, of a question its id; else empty.
    pub place: Id,
    /// The words by which it is called.
    pub title: String,
    /// To what it belongs, or what became of it, in a few words; may be empty.
    pub context: String,
    /// What it says.
    pub text: String,
}

/// Everything that can be found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Searchable {
    /// In the order of [`FindKind`], within a kind in the order of the dataset.
    pub entries: Vec<Findable>,
}
