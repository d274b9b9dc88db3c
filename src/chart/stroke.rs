//! How the points of a line are joined: plainly, lightly, across a gap, or not at all.

use super::{Line, Mark, Plotted};
use crate::model::Flag;

/// Days without a point after which a line only hints at what lies between: two years.
const LONGEST: i32 = 731;

/// How a stretch of a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Between counted points.
    Plain,
    /// From or to a point that is not simply counted.
    Light,
    /// Across more than two years without a point.
    Gap,
}

/// A stretch of points, at least two, joined in one way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run<'a> {
    /// How.
    pub stroke: Stroke,
    /// Which.
    pub points: &'a [Plotted],
}

/// The stretches of a line. Neighbours share a point; nothing runs across a break that concerns the technology.
pub fn runs<'a>(line: &'a Line, breaks: &[Mark]) -> Vec<Run<'a>> {
    let points = &line.points;
    let breaks: Vec<&Mark> = breaks.iter().filter(|mark| mark.concerns(&line.technology)).collect();
    let strokes: Vec<Option<Stroke>> = points.windows(2).map(|pair| stroke(&pair[0], &pair[1], &breaks)).collect();
    let mut found: Vec<Run<'a>> = Vec::new();
    let mut start = 0;
    for (index, stroke) in strokes.iter().enumerate() {
        if strokes.get(index + 1) != Some(stroke) {
            found.extend(stroke.map(|stroke| Run { stroke, points: &points[start..index + 2] }));
            start = index + 1;
        }
    }
    found
}

fn stroke(before: &Plotted, after: &Plotted, breaks: &[&Mark]) -> Option<Stroke> {
    if breaks.iter().any(|mark| before.date < mark.date && mark.date <= after.date) {
        return None;
    }
    Some(match after.date.day_number() - before.date.day_number() {
        days if days > LONGEST => Stroke::Gap,
        _ if before.is_light() || after.is_light() => Stroke::Light,
        _ => Stroke::Plain,
    })
}

impl Plotted {
    /// Is it drawn lighter, since it was not simply counted?
    pub fn is_light(&self) -> bool {
        matches!(self.flag, Flag::LowerBound | Flag::Estimate | Flag::Secondary)
    }
}
