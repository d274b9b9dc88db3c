//! Lines: straight strokes between the points, a marker per point, the name at the end of each, numbered marks.

use super::option::{
    BOTTOM, Draft, TOP, calm, colour, fill, fixed, label, marker, name, name_width, numbers_width, pair, positions, ruler, values,
};
use super::patch::{Dash, Dashed, Labelled, Markers};
use super::{ChartSpec, Line, Plotted, Stroke, runs};
use crate::data::ordered_by;
use crate::model::Flag;
use charming::component::Grid;
use charming::datatype::DataPointItem;
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

pub(super) fn draw(spec: &ChartSpec, mut draft: Draft) -> Draft {
    let longest = spec.lines.iter().map(|line| line.name.chars().count()).max().unwrap_or(0);
    let grid = Grid::new().top(TOP as i32).bottom(BOTTOM as i32).left(numbers_width(&spec.axis)).right(name_width(longest));
    let mut across = positions(spec);
    if spec.places.is_empty() && days(spec) > YEARS_ALONE {
        across = across.min_interval(YEAR).axis_label(label().formatter("{yyyy}"));
    }
    draft.chart = draft.chart.grid(grid).x_axis(across).y_axis(values(spec, spec.axis.words.clone()));
    draft.patches.add("/xAxis".to_owned(), ruler());
    draft.patches.add("/grid/0".to_owned(), fixed());
    for line in &spec.lines {
        for run in runs(line, &spec.breaks) {
            draft = draft.stroke(spec, line, run.stroke, run.points);
        }
    }
    let names = name_offsets(spec);
    for (index, line) in spec.lines.iter().enumerate() {
        draft = draft.markers(spec, line, names[index], index == 0);
    }
    draft
}

fn days(spec: &ChartSpec) -> i32 {
    let days = || spec.lines.iter().flat_map(|line| &line.points).map(|point| point.date.day_number());
    days().max().unwrap_or(0) - days().min().unwrap_or(0)
}

impl Draft {
    fn stroke(mut self, spec: &ChartSpec, line: &Line, stroke: Stroke, points: &[Plotted]) -> Self {
        let (width, opacity) = match stroke {
            Stroke::Plain => (2, 1.0),
            Stroke::Light => (2, 0.5),
            Stroke::Gap => (1, 0.8),
        };
        let dash = if stroke == Stroke::Gap { GAP } else { DASHES[line.place % DASHES.len()] };
        if !dash.is_empty() {
            self.patches.add(format!("/series/{}", self.series), Dashed { line_style: Dash { lengths: dash } });
        }
        let points = points.iter().map(|point| pair(spec.position(point.date), point.value / spec.axis.divisor)).collect::<Vec<_>>();
        let style = LineStyle::new().color(colour(line.place).as_str()).width(width).opacity(opacity);
        let strokes = Strokes::new().name(line.name.clone()).symbol(Symbol::None).silent(true).line_style(style).emphasis(calm());
        self.chart = self.chart.series(strokes.data(points));
        self.series += 1;
        self
    }

    /// The points of a line, its name beside the last one, and with the first line the marks of the chart.
    fn markers(mut self, spec: &ChartSpec, line: &Line, name_offset: f64, with_marks: bool) -> Self {
        let place = format!("/series/{}", self.series);
        let points: Vec<DataPointItem> = line.points.iter().map(|point| marked(spec, line, point)).collect();
        let name = name(line, LabelPosition::Right).offset((0.0, name_offset));
        self.patches.add(format!("{place}/data/{}", line.points.len() - 1), Labelled { label: name });
        self.patches.add(place, Markers::PLAIN);
        let mut markers = Scatter::new().name(line.name.clone()).symbol(marker(line.place)).symbol_size(6).emphasis(calm());
        markers = markers.item_style(fill(line.place));
        if with_marks && !spec.marks().is_empty() {
            markers = markers.mark_line(marks(spec));
        }
        self.chart = self.chart.series(markers.data(points));
        self.series += 1;
        self
    }
}

/// A point; hollow where it was not simply counted.
fn marked(spec: &ChartSpec, line: &Line, point: &Plotted) -> DataPointItem {
    let item = DataPointItem::new(pair(spec.position(point.date), point.value / spec.axis.divisor));
    let hollow = ItemStyle::new().color("var(--paper)").border_color(colour(line.place).as_str()).border_width(1).opacity(1);
    match point.flag {
        Flag::Observed => item,
        Flag::Partial => item.item_style(hollow),
        Flag::LowerBound | Flag::Estimate | Flag::Secondary => item.item_style(hollow.opacity(0.6)),
    }
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
