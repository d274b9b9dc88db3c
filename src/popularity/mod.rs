//! What the tables of measures show: rows for the chosen technologies, who is ahead and by how much, where the measures
//! disagree, and the same as text to take away. Knows technologies, no pixels.

mod comparison;
mod table;
mod text;
mod written;

pub use comparison::{Compared, Disagreement, ahead, compared, disagreement, factor_words, finding, written_finding};
pub use table::{Row, rows};
pub use text::{dates_within, flag_words, points_within, series_csv, series_markdown};
pub use written::{Columns, csv, markdown, plain};
