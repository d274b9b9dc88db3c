//! Charts of measures: from a measure and what the visitor chose to a plain [`ChartSpec`], and from that to the option
//! that ECharts draws, to the words that are read out, and to the files that are taken away. Knows no browser: it makes
//! text and trees. Only the chart module links what is heavy here.

mod caption;
mod columns;
mod dots;
mod extent;
mod figure;
mod kind;
mod lines;
mod marks;
mod option;
mod patch;
mod reading;
mod scale;
mod spec;
mod stroke;
mod take_away;

pub use extent::Extent;
pub use figure::{CHART, SEAT, coming, controls, failed, figure, nothing, place, year_field};
pub use kind::Kind;
pub use marks::{breaks, milestones};
pub use option::{option, request};
pub use reading::{Coordinate, Move, Stop, step, stops};
pub use spec::{Axis, ChartSpec, Line, Mark, Plotted, SourceLine, Wish, spec};
pub use stroke::{Run, Stroke, runs};
pub use take_away::{csv, file_name, markdown, with_title};
