//! One file of the reader per kind of file of the dataset, in the order in which they
//! are read: each names only things that were read before it. Nothing here scores.

mod answers;
mod audit;
mod breakdowns;
mod changes;
mod changes_today;
mod claims;
mod features;
mod figure;
mod fits;
mod head;
mod mapping;
mod measures;
mod method;
mod milestones;
mod popularity;
mod reference;
mod releases;
mod scenarios;
mod series;
mod sheets;
mod situations;
mod sources;
mod technologies;
mod unknown;

pub(crate) use changes::read_changes;
pub(crate) use claims::{SEED_WORDS, read_claims};
pub(crate) use features::{read_features, read_repositories};
pub(crate) use fits::{Fit, read_fits};
pub(crate) use head::{Head, POPULARITY, read_head, read_topics};
pub(crate) use method::read_method;
pub(crate) use popularity::{glance, read_popularity};
pub(crate) use reference::{Evidenced, Reference};
pub(crate) use sheets::read_sheets;
pub(crate) use situations::read_situations;
pub(crate) use sources::read_sources;
pub(crate) use technologies::read_technologies;
pub(crate) use unknown::read_unknown;
