//! Dots on a common axis, one row per date, the newest on top: for values of which only the order of size is comparable.

use super::option::{Draft, Positions, TOP, calm, fill, label, marker, name, pair, positions, values, width};
use super::patch::{Labelled, Markers, put};
use super::{ChartSpec, Line, Plotted};
use crate::model::Date;
use charming::component::Grid;
use charming::datatype::DataPointItem;
use charming::element::{LabelPosition, LineStyle, NameLocation, SplitLine, TextStyle};
use charming::series::Scatter;
use std::cmp::Ordering;

/// Height of a row in pixels.
pub(super) const ROW: u32 = 28;
/// Pixels below the rows: the labels and the name of the axis.
pub(super) const BOTTOM: u32 = 52;

pub(super) fn draw(spec: &ChartSpec, draft: &mut Draft) {
    let longest = spec.places.iter().map(|row| row.chars().count()).max().unwrap_or(0);
    let grid = Grid::new().top(TOP as i32).height((spec.places.len() as u32 * ROW) as i32).left(width(longest)).right(40);
    let across = values(spec, spec.axis.words.clone()).name_location(NameLocation::Middle).name_gap(32);
    let across = across.name_text_style(TextStyle::new().color("var(--ink-soft)"));
    let guide = SplitLine::new().show(true).line_style(LineStyle::new().color("var(--hairline)"));
    let rows = positions(spec).inverse(true).axis_label(label()).split_line(guide);
    draft.panel(&grid, &across, &rows, Positions::Upward);
    for (line, room) in spec.lines.iter().zip(rooms(spec)) {
        draw_dots(spec, line, room, draft);
    }
}

/// Where the name of a technology stands: at which of its points, on which side.
#[derive(Clone, Copy)]
struct Room {
    point: usize,
    side: LabelPosition,
    /// Up to the next dot or the end of the axis, as a part of its length.
    width: f64,
}

/// For each technology the place with the most room for its name, in a row of its own where there are enough.
fn rooms(spec: &ChartSpec) -> Vec<Room> {
    let mut taken: Vec<Date> = Vec::new();
    let choose = |line: &Line| {
        let found = line.points.iter().enumerate().flat_map(|(index, point)| sides(spec, index, point));
        let better = |room: &Room| (!taken.contains(&line.points[room.point].date), room.width);
        let best = found.max_by(|a, b| better(a).partial_cmp(&better(b)).unwrap_or(Ordering::Equal));
        let best = best.unwrap_or(Room { point: 0, side: LabelPosition::Right, width: 0.0 });
        taken.extend(line.points.get(best.point).map(|point| point.date));
        best
    };
    spec.lines.iter().map(choose).collect()
}

/// The room to the left and to the right of a dot.
fn sides(spec: &ChartSpec, point: usize, dot: &Plotted) -> [Room; 2] {
    let at = |value: f64| spec.axis.extent.fraction(value / spec.axis.divisor);
    let here = at(dot.value);
    let row = || spec.lines.iter().flat_map(|line| &line.points).filter(|other| other.date == dot.date).map(|other| at(other.value));
    let before = row().filter(|other| *other < here).fold(0.0, f64::max);
    let after = row().filter(|other| *other > here).fold(1.0, f64::min);
    let room = |side, width| Room { point, side, width };
    [room(LabelPosition::Left, here - before), room(LabelPosition::Right, after - here)]
}

/// The dots of a technology, with its name at one of them.
fn draw_dots(spec: &ChartSpec, line: &Line, room: Room, draft: &mut Draft) {
    let dot = |point: &Plotted| DataPointItem::new(pair(point.value / spec.axis.divisor, point.date.words()));
    let points: Vec<DataPointItem> = line.points.iter().map(dot).collect();
    let dots = Scatter::new().name(line.name.clone()).symbol(marker(line.place)).symbol_size(9).emphasis(calm());
    let drawn = draft.series(dots.item_style(fill(line.place)).data(points), Markers::PLAIN);
    put(drawn.pointer_mut(&format!("/data/{}", room.point)), Labelled { label: name(line, room.side) });
}
