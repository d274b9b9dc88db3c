//! Lines: straight strokes between the points, a marker per point, the name at the end of each, numbered marks.

use super::option::{
    BOTTOM, Draft, Positions, TOP, calm, colour, fill, label, marker, name, name_width, numbers_width, pair, positions, values,
};
use super::patch::{Dash, Dashed, Markers, Swarm};
use super::{ChartSpec, Line, Plotted, Run, Stroke, runs};
use crate::data::ordered_by;
use crate::model::Flag;
use charming::component::Grid;
use charming::datatype::CompositeValue;
use charming::element::{ItemStyle, Label, LabelPosition, LineStyle, MarkLine, MarkLineData, MarkLineVariant, Symbol};
use charming::series::{Line as Strokes, Scatter};

/// Height of the panel in pixels.
pub(super) const HEIGHT: u32 = 280;

/// Least distance of two names in pixels.
const NAME: f64 = 15.0;

/// Days of a period from which on an axis is marked with years alone.
const YEARS_ALONE: i32 = 900;
/// Milliseconds of a year.
const YEAR: f64 = 365.0 * 86_400_000.0;

/// Strokes and gaps in pixels of a technology by its place; the first is drawn through.
const DASHES: [&[u8]; 6] = [&[], &[7, 3], &[2, 2], &[10, 3, 2, 3], &[4, 4], &[12, 2]];
const GAP: &[u8] = &[1, 6];

pub(super) fn draw(spec: &ChartSpec, draft: &mut Draft) {
    let longest = spec.lines.iter().map(|line| line.name.chars().count()).max().unwrap_or(0);
    let grid = Grid::new().top(TOP as i32).bottom(BOTTOM as i32).left(numbers_width(&spec.axis)).right(name_width(longest));
    let mut across = positions(spec);
    if spec.places.is_empty() && days(spec) > YEARS_ALONE {
        across = across.min_interval(YEAR).axis_label(label().formatter("{yyyy}"));
    }
    draft.panel(&grid, &across, &values(spec, spec.axis.words.clone()), Positions::Across);
    for line in &spec.lines {
        runs(line, &spec.breaks).into_iter().for_each(|run| draw_stroke(spec, line, run, draft));
    }
    let names = name_offsets(spec);
    for (index, line) in spec.lines.iter().enumerate() {
        draw_markers(spec, line, draft);
        draw_name(spec, line, names[index], index == 0, draft);
    }
}

fn days(spec: &ChartSpec) -> i32 {
    let days = || spec.lines.iter().flat_map(|line| &line.points).map(|point| point.date.day_number());
    days().max().unwrap_or(0) - days().min().unwrap_or(0)
}

fn draw_stroke(spec: &ChartSpec, line: &Line, run: Run<'_>, draft: &mut Draft) {
    let (width, opacity) = match run.stroke {
        Stroke::Plain => (2, 1.0),
        Stroke::Light => (2, 0.5),
        Stroke::Gap => (1, 0.8),
    };
    let lengths = if run.stroke == Stroke::Gap { GAP } else { DASHES[line.place % DASHES.len()] };
    let points: Vec<CompositeValue> = run.points.iter().map(|point| at(spec, point)).collect();
    let style = LineStyle::new().color(colour(line.place).as_str()).width(width).opacity(opacity);
    let strokes = Strokes::new().name(line.name.clone()).symbol(Symbol::None).silent(true).line_style(style).emphasis(calm());
    let dashed = (!lengths.is_empty()).then_some(Dashed { line_style: Dash { lengths } });
    draft.series(strokes.data(points), dashed);
}

/// A marker for each point but the last, those that look alike in one series.
fn draw_markers(spec: &ChartSpec, line: &Line, draft: &mut Draft) {
    let Some((_, points)) = line.points.split_last() else { return };
    for look in Look::ALL {
        let alike: Vec<CompositeValue> = points.iter().filter(|point| Look::of(point) == look).map(|point| at(spec, point)).collect();
        if alike.is_empty() {
            continue;
        }
        let markers = markers(line, look).data(alike);
        // ECharts joins its own shapes into one path, and not those that are given as paths.
        match marker(line.place) {
            Symbol::Custom(_) => draft.series(markers, Markers::PLAIN),
            _ => draft.series(markers, Swarm::PLAIN),
        };
    }
}

/// The last point of a line, its name beside it, and with the first line the marks of the chart.
fn draw_name(spec: &ChartSpec, line: &Line, name_offset: f64, with_marks: bool, draft: &mut Draft) {
    let Some(last) = line.points.last() else { return };
    let name = name(line, LabelPosition::Right).offset((0.0, name_offset));
    let mut last = markers(line, Look::of(last)).label(name).data(vec![at(spec, last)]);
    if with_marks && !spec.marks().is_empty() {
        last = last.mark_line(marks(spec));
    }
    draft.series(last, Markers::PLAIN);
}

fn at(spec: &ChartSpec, point: &Plotted) -> CompositeValue {
    pair(spec.position(point.date), point.value / spec.axis.divisor)
}

/// How a marker looks: hollow where the point was not simply counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Full,
    Hollow,
    Light,
}

impl Look {
    const ALL: [Self; 3] = [Self::Full, Self::Hollow, Self::Light];

    fn of(point: &Plotted) -> Self {
        match point.flag {
            Flag::Observed => Self::Full,
            Flag::Partial => Self::Hollow,
            Flag::LowerBound | Flag::Estimate | Flag::Secondary => Self::Light,
        }
    }
}

fn markers(line: &Line, look: Look) -> Scatter {
    let hollow = ItemStyle::new().color("var(--paper)").border_color(colour(line.place).as_str()).border_width(1).opacity(1);
    let style = match look {
        Look::Full => fill(line.place),
        Look::Hollow => hollow,
        Look::Light => hollow.opacity(0.6),
    };
    Scatter::new().name(line.name.clone()).symbol(marker(line.place)).symbol_size(6).emphasis(calm()).item_style(style)
}

/// How far each name moves down from its point, so that names do not cover each other.
fn name_offsets(spec: &ChartSpec) -> Vec<f64> {
    let height = |line: &Line| {
        let fraction = line.points.last().map_or(0.0, |point| spec.axis.extent.fraction(point.value / spec.axis.divisor));
        f64::from(HEIGHT) * if spec.axis.inverse { fraction } else { 1.0 - fraction }
    };
    let natural: Vec<f64> = spec.lines.iter().map(height).collect();
    let mut placed = natural.clone();
    let order = ordered_by(natural.len(), |index| (natural[index] * 1000.0) as i64);
    let mut above = f64::NEG_INFINITY;
    for index in &order {
        placed[*index] = natural[*index].max(above + NAME);
        above = placed[*index];
    }
    let mut below = f64::from(HEIGHT) + 2.0 * NAME;
    for index in order.iter().rev() {
        placed[*index] = placed[*index].min(below - NAME);
        below = placed[*index];
    }
    natural.iter().zip(placed).map(|(natural, placed)| (placed - natural).round()).collect()
}

/// Upright lines with numbers, where counting changed or something happened.
fn marks(spec: &ChartSpec) -> MarkLine {
    let mark = |(index, mark): (usize, &&super::Mark)| {
        let number = (index + 1).to_string();
        MarkLineVariant::Simple(MarkLineData::new().name(number).x_axis(spec.position(mark.date)))
    };
    MarkLine::new()
        .symbol(vec![Symbol::None, Symbol::None])
        .silent(true)
        .label(Label::new().formatter("{b}").color("var(--ink-soft)"))
        .line_style(LineStyle::new().color("var(--edge)").width(1))
        .data(spec.marks().iter().enumerate().map(mark).collect::<Vec<_>>())
}
