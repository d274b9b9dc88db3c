//! The search: from words that somebody types to what of the dataset has them, also where a word is unfinished or
//! mistyped, and the panel that shows it. Knows the dataset and links; no browser, no clock.
//!
//! A library would find whole words only, or rank strings by likeness without saying which words made the match; what is
//! needed here is small.

mod excerpt;
mod index;
mod near;
mod panel;
mod walk;
mod words;

pub use excerpt::{Piece, excerpt, marked};
pub use index::{Closeness, Finds, Index};
pub use near::{allowance, distance};
pub use panel::{CLOSE, FIELD, PANEL, count_words, panel};
pub use walk::{Stand, walk};
pub use words::words;
