//! Saved answers: what a visitor keeps on the device under a name. Reads and writes the text in which they are stored
//! and exported, adds without ever overwriting, merges an imported file, and orders the drafts of earlier visits.
//! Knows links as texts and no catalogue, so that a link survives questions that are gone. No storage, no clock.

mod draft;
mod link;
mod merge;
mod name;
mod problem;
mod saved_answers;
mod shelf;
mod text;

pub use draft::{Draft, KEPT_DRAFTS, OFFERED_DRAFTS, drafts, offered, surplus};
pub use link::worksheet_link;
pub use merge::Merged;
pub use name::shortened;
pub use problem::{Fault, Problem, quoted};
pub use saved_answers::SavedAnswers;
pub use shelf::Shelf;

/// What the first line of the text says it is; the number rises when an older reader would misread it.
pub const FORMAT: &str = "sextant-answers/1";
/// Most entries.
pub const MOST_SAVED: usize = 200;
/// Longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// Longest words on what was decided, in characters.
pub const LONGEST_DECIDED: usize = 500;
/// Longest text, stored or in a file, in bytes.
pub const LONGEST_TEXT: usize = 256 * 1024;
