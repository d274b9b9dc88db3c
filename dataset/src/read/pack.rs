//! The parts in which the dataset travels: their bytes and their file names. The
//! reader of the packed form is `model::decode`.

use super::Dataset;
use super::files::glance;
use super::identity::short_hash;
use super::search::searchable;
use crate::model::{Article, Core, PartName};
use serde::Serialize;

/// A packed part that is loaded when a page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which part.
    pub name: PartName,
    /// File name with a hash of the bytes, e.g. `evidence-1a2b3c4d.bin`.
    pub file: String,
    /// Postcard.
    pub bytes: Vec<u8>,
}

impl Part {
    fn new(name: PartName, stem: &str, content: &impl Serialize) -> Self {
        let bytes = packed(content);
        Self { name, file: format!("{stem}-{}.bin", short_hash(&bytes)), bytes }
    }

    fn article(article: &Article) -> Self {
        Self::new(PartName::Article(article.id.clone()), &format!("article-{}", article.id), article)
    }
}

impl Dataset {
    /// Every part that is loaded when a page needs it: evidence, explanations, popularity, annex, glance, comparison, method, changes, search, then the articles in their order.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = vec![
            Part::new(PartName::Evidence, "evidence", &self.evidence),
            Part::new(PartName::Explanations, "explanations", &self.explanations),
            Part::new(PartName::Popularity, "popularity", &self.popularity),
            Part::new(PartName::Annex, "annex", &self.annex),
            Part::new(PartName::Glance, "glance", &glance(&self.popularity)),
            Part::new(PartName::Comparison, "comparison", &self.comparison),
            Part::new(PartName::Method, "method", &self.method),
            Part::new(PartName::Changes, "changes", &self.changes),
            Part::new(PartName::Search, "search", &searchable(self)),
        ];
        parts.extend(self.articles.iter().map(Part::article));
        parts
    }

    /// The part that comes with the app, packed, with the file names of all others filled in.
    pub fn core_bytes(&self) -> Vec<u8> {
        let parts = self.parts().into_iter().map(|part| (part.name, part.file)).collect();
        packed(&Core { parts, ..self.core.clone() })
    }
}

/// Postcard of a part; growing a vector and writing plain data cannot fail.
fn packed(content: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(content).expect("the model's types are all of known length")
}
