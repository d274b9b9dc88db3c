//! Sextant: which technology to pick, and how one knows.
//!
//! The rooms below stand in layers: a room uses only rooms named above it. The
//! order of these lines is that rule, and a test reads it.
//!
//! | room | what lives there |
//! |---|---|
//! | [`model`] | the nouns of the dataset (a crate of their own, shared with the reader) |
//! | [`words`] | the words of the interface, in the language that is spoken |
//! | [`data`] | the packed dataset and how it becomes a catalogue |
//! | [`address`] | the query string: read, resolve, write |
//! | [`worksheet`] | weigh, rank, explain, doubt, record |
//! | [`popularity`] | what the tables of measures show |
//! | [`document`] | parts of pages as plain trees |
//! | [`search`] | from typed words to what of the dataset has them, and the panel that shows it |
//! | [`chart`] | charts of measures: what they show, as plain values, and the option that draws them |
//! | [`saved`] | answers kept under a name, and drafts |
//! | [`reference`] | the bodies of the reference pages, a module of their own in the browser |
//! | `browser` | the only door outside: history, storage, clipboard, fetch |
//! | `state` | the one value that the pages share, and the actions that change it |
//! | `components`, `pages`, `app` | the views |
//!
//! The rooms above `browser` are pure: same input, same output, no clock, no
//! logging. Those from `browser` on exist in WebAssembly only.

pub use sextant_dataset::model;

pub mod words;

pub mod data;

pub mod address;

pub mod worksheet;

pub mod popularity;

pub mod document;

pub mod search;

pub mod chart;

pub mod saved;

pub mod reference;

#[cfg(target_arch = "wasm32")]
pub mod browser;

#[cfg(target_arch = "wasm32")]
pub mod state;

#[cfg(target_arch = "wasm32")]
pub mod components;

#[cfg(target_arch = "wasm32")]
pub mod pages;

#[cfg(target_arch = "wasm32")]
pub mod app;
