//! Technologies and the facts that the compare page sets side by side.

use super::{Date, Id};
use serde::{Deserialize, Serialize};

/// What can stand in an address's `t`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TechnologyKind {
    /// A web framework.
    Framework,
    /// A way of doing without, such as "neither".
    Option,
}

/// One technology, as much of it as every page needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Technology {
    /// Slug, e.g. `django`.
    pub id: Id,
    /// Name as its makers write it.
    pub name: String,
    /// Programming language; empty for an option.
    pub language: String,
    /// Framework or option.
    pub kind: TechnologyKind,
}

/// A subject under which questions and claims stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Slug, e.g. `data`.
    pub id: Id,
    /// Words for people.
    pub title: String,
}

/// The facts of one technology beyond its name. Empty text means that the fact does not apply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TechnologyDetail {
    /// Slug of the technology.
    pub id: Id,
    /// Kind of thing, e.g. "Web framework".
    pub type_: String,
    /// One sentence.
    pub about: String,
    /// SPDX name where there is one.
    pub licence: String,
    /// What it costs.
    pub pricing: String,
    /// First dated release.
    pub first_release: Option<Date>,
    /// First commit in its repository.
    pub first_commit: Option<Date>,
    /// Newest release when the dataset was collected.
    pub latest_version: String,
    /// Date of that release.
    pub latest_date: Option<Date>,
    /// What it needs to run, e.g. "Python 3.12 or later".
    pub requires: String,
    /// Headquarters or legal home.
    pub home: String,
    /// Address of the website.
    pub website: String,
    /// Address of the repository.
    pub repository: String,
    /// Address of the documentation.
    pub docs: String,
    /// Name in its package registry.
    pub package: String,
    /// Categories that it is filed under.
    pub categories: Vec<String>,
    /// Ids of the sources of these facts.
    pub sources: Vec<Id>,
    /// Date at which these facts held.
    pub as_of: Option<Date>,
}

/// Whether a plain install brings a feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeatureState {
    /// Works after a plain install.
    Yes,
    /// A hook, a subset, or in need of an optional extra.
    Partial,
    /// Not there.
    No,
}

/// One built-in feature and who has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Feature {
    /// Slug, e.g. `orm`.
    pub id: Id,
    /// Words for people.
    pub title: String,
    /// What counts as having it.
    pub definition: String,
    /// Slug of the topic.
    pub topic: Id,
    /// One cell per technology looked at.
    pub cells: Vec<FeatureCell>,
}

/// One technology's state for one feature, with the place that proves it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeatureCell {
    /// Slug of the technology.
    pub technology: Id,
    /// Yes, partial or no.
    pub state: FeatureState,
    /// Package, required dependency, optional extra ...; empty for no.
    pub provided_by: String,
    /// File in the repository that proves it; empty for no.
    pub path: String,
    /// What to look for in that file.
    pub symbol: String,
    /// A remark.
    pub note: String,
}

/// The copy of a technology's source that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Repository {
    /// Slug of the technology.
    pub technology: Id,
    /// `owner/name` on GitHub.
    pub repository: String,
    /// 40 hex digits.
    pub commit: String,
    /// Date of that commit.
    pub commit_date: Date,
    /// Id of the source.
    pub source: Id,
}

/// What the compare page needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// In the order of the dataset.
    pub technologies: Vec<TechnologyDetail>,
    /// In the order of the dataset.
    pub features: Vec<Feature>,
    /// One per technology that was read.
    pub repositories: Vec<Repository>,
}
