//! The native tests: one binary, one noun per file. No browser, no network, no file but the sources and the dataset.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that cannot unwrap has failed; a test's name is its documentation")]

mod advice;
mod articles;
mod audit;
#[path = "../audit_sample.rs"]
mod audit_sample;
mod changes;
mod chart;
mod compare;
mod contrast;
mod decide;
mod doubts;
mod doubts_words;
mod edges;
mod embed;
mod first_paint;
mod german;
mod kept;
mod layers;
mod links;
mod pieces;
mod popularity;
mod properties;
mod random_links;
mod reading;
mod real;
mod record_text;
mod records;
mod reference_pages;
#[path = "../same_records.rs"]
mod same_records;
mod saved;
mod search;
mod slow_model;
mod slow_reasons;
mod tables;
mod taken_away;
mod together;
mod tree;
mod words;
mod worksheet_page;
mod worlds;
