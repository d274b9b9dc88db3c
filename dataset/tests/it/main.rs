//! What the reader takes, refuses and makes of the dataset: on a small dataset, on
//! broken copies of it, and on the real one. Nothing here knows the app.
#![allow(clippy::unwrap_used)]

mod article;
mod articles;
mod audit;
mod breakdowns;
mod breaks;
mod changes;
mod claims;
mod claims_in_articles;
mod comparable;
mod csv;
mod dates;
mod evidence;
mod fits;
mod fixture;
mod folder;
mod hostile;
mod identity;
mod mapping;
mod measures;
mod milestones;
mod model;
mod pack;
mod random;
mod real;
mod releases;
mod scenarios;
mod sheets;
mod situations;
mod source_rows;
mod source_rows_beside;
mod sources;
mod technologies;
mod toml;
mod unknown;
mod words;
