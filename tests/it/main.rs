//! The native tests: one binary, one noun per file. No browser, no network, no file but the sources and the dataset.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that cannot unwrap has failed; a test's name is its documentation")]

mod advice;
mod audit;
mod changes;
mod decide;
mod doubts;
mod edges;
mod layers;
mod links;
mod popularity;
mod properties;
mod random_links;
mod record_text;
mod records;
#[path = "../same_records.rs"]
mod same_records;
mod saved;
mod slow_model;
mod taken_away;
mod worksheet_page;
mod worlds;
