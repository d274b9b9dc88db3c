//! What the tables of measures show: rows for the chosen technologies, who is ahead
//! and by how much, and where the measures disagree. Knows technologies, no pixels.

mod comparison;
mod table;

pub use comparison::{Ratio, ahead, finding, ratios};
pub use table::{Row, flag_words, rows};
