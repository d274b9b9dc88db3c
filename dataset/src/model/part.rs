//! The parts in which the dataset reaches the browser.

use super::{ArticleHead, Date, Id, MeasureHead, Sheet, Situation, Technology, Topic};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What comes with the app: all that an address can name and all that scores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Core {
    /// Dataset id: 8 hex digits of a hash of what scores.
    pub id: String,
    /// The day on which the dataset was closed.
    pub collected: Date,
    /// Terms of the dataset.
    pub licence: String,
    /// In the order of the dataset.
    pub technologies: Vec<Technology>,
    /// In the order of the dataset.
    pub topics: Vec<Topic>,
    /// `full` first.
    pub sheets: Vec<Sheet>,
    /// Starting points of the worksheet, in the order of the dataset.
    pub situations: Vec<Situation>,
    /// In the order of the dataset.
    pub measures: Vec<MeasureHead>,
    /// In their order.
    pub articles: Vec<ArticleHead>,
    /// File name of each part beside the app, with a hash of its bytes, e.g. `("evidence", "evidence-1a2b3c4d.bin")`.
    pub parts: Vec<(PartName, String)>,
}

/// Which part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PartName {
    /// [`super::Evidence`].
    Evidence,
    /// [`super::Explanations`].
    Explanations,
    /// [`super::Popularity`].
    Popularity,
    /// [`super::Annex`].
    Annex,
    /// [`super::Glance`].
    Glance,
    /// [`super::Comparison`].
    Comparison,
    /// [`super::Method`].
    Method,
    /// [`super::Changes`].
    Changes,
    /// [`super::Searchable`].
    Search,
    /// [`super::Article`], by its id.
    Article(Id),
}

/// Reads a packed part. `None` when the bytes are not what this build wrote.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
