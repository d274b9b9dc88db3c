//! Reading a chart point by point: where each point stands, what it says in words, and where a key leads from it.

use super::{ChartSpec, Kind};
use crate::model::Flag;
use crate::popularity::flag_words;
use serde::Serialize;

/// A point that can be read out.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Position of its line in the chart.
    pub line: usize,
    /// Position in its line.
    pub point: usize,
    /// Days since a fixed date, to find neighbours in other lines.
    pub day: i32,
    /// Position of the panel, which has a pair of axes of its own.
    pub panel: usize,
    /// Its two coordinates as the option has them.
    pub at: (Coordinate, Coordinate),
    /// Technology, date, value and what is special about it.
    pub words: String,
}

/// A place on one axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Coordinate {
    /// A date, a year or a row, by its name.
    Name(String),
    /// A value.
    Number(f64),
}

/// Where to go from a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the point before, in time.
    Back,
    /// To the next point, in time.
    On,
    /// To the nearest point of the line before.
    LineBefore,
    /// To the nearest point of the next line.
    LineAfter,
    /// To the first point of the line.
    First,
    /// To the last point of the line.
    Last,
}

impl Move {
    /// What a key means; `None` for a key that is not ours.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Back,
            "ArrowRight" => Self::On,
            "ArrowUp" => Self::LineBefore,
            "ArrowDown" => Self::LineAfter,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

/// Every point, line by line, the oldest of each first.
pub fn stops(spec: &ChartSpec) -> Vec<Stop> {
    let mut found = Vec::new();
    for (line, of) in spec.lines.iter().enumerate() {
        for (point, plotted) in of.points.iter().enumerate() {
            let value = Coordinate::Number(plotted.value / spec.axis.divisor);
            let at = match spec.kind {
                Kind::Dots => (value, Coordinate::Name(plotted.date.words())),
                _ => (Coordinate::Name(spec.position(plotted.date)), value),
            };
            let special = match plotted.flag {
                Flag::Observed => String::new(),
                flag => flag_words(flag).map(|words| format!(" ({words})")).unwrap_or_default(),
            };
            found.push(Stop {
                line,
                point,
                day: plotted.date.day_number(),
                panel: if spec.kind == Kind::Columns { line } else { 0 },
                at,
                words: format!("{}, {}: {}{special}", of.name, plotted.date.words(), plotted.words),
            });
        }
    }
    found
}

/// The position after a move; from nowhere to the newest point of the first line. At an end one stays.
pub fn step(stops: &[Stop], current: Option<usize>, to: Move) -> Option<usize> {
    let line = |line: usize| stops.iter().enumerate().filter(move |(_, stop)| stop.line == line);
    let Some(here) = current.and_then(|current| stops.get(current)) else {
        return line(0).next_back().map(|(position, _)| position);
    };
    let within = |to: usize| line(here.line).find(|(_, stop)| stop.point == to).map(|(position, _)| position);
    let nearest = |other: usize| line(other).min_by_key(|(_, stop)| (stop.day - here.day).abs()).map(|(position, _)| position);
    let found = match to {
        Move::Back => here.point.checked_sub(1).and_then(within),
        Move::On => within(here.point + 1),
        Move::LineBefore => here.line.checked_sub(1).and_then(nearest),
        Move::LineAfter => nearest(here.line + 1),
        Move::First => within(0),
        Move::Last => line(here.line).next_back().map(|(position, _)| position),
    };
    found.or(current)
}
