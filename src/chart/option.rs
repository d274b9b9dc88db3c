//! The option that ECharts draws, made with charming. Colours are CSS variables, so that themes, print and forced colours
//! switch without drawing anew; nothing in it moves, and there is no function in it.

use super::patch::{Fixed, Font, Ink, Roomy, Ruler, Styled, patched};
use super::{Axis, ChartSpec, Kind, Line, Stop, columns, dots, lines};
use crate::address::Scale;
use crate::data::ordered_by;
use crate::model::{Date, Language};
use charming::component::{Axis as Ruled, Grid};
use charming::datatype::CompositeValue;
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, Label, LabelPosition, LineStyle, NameLocation, SplitLine, Symbol,
    TextStyle,
};
use serde::Serialize;
use serde_json::Value;

/// Pixels above a panel: the name of its axis, and below that the numbers of marks.
pub(super) const TOP: u32 = 42;
/// Pixels below a panel: the labels of its axis. ECharts cuts labels at 16 or less.
pub(super) const BOTTOM: u32 = 28;
/// Width of a character of the labels in pixels; a little more than the mean.
const CHARACTER: usize = 7;

/// An option that is being made of charming's parts. charming's own type for the whole would bring the serialisers of every
/// kind of series into the module.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Draft {
    animation: bool,
    text_style: Font,
    grid: Vec<Value>,
    x_axis: Vec<Value>,
    y_axis: Vec<Value>,
    series: Vec<Value>,
}

/// What ECharts' worker is asked, as JSON text: the option, the language of the numbers and months at its axes, the size of the
/// drawing in pixels, and the points of which it is to tell where they stand, each as its panel and two coordinates.
pub fn request(spec: &ChartSpec, stops: &[Stop], width: f64) -> String {
    let points: Vec<_> = stops.iter().map(|stop| (stop.panel, &stop.at.0, &stop.at.1)).collect();
    let points = serde_json::to_string(&points).unwrap_or_default();
    let (option, language, height) = (option(spec), Language::current().word(), spec.height());
    format!(r#"{{"option":{option},"language":"{language}","width":{width},"height":{height},"points":{points}}}"#)
}

/// The option as JSON text.
pub fn option(spec: &ChartSpec) -> String {
    let mut draft = Draft::default();
    match spec.kind {
        Kind::Lines => lines::draw(spec, &mut draft),
        Kind::Columns => columns::draw(spec, &mut draft),
        Kind::Dots => dots::draw(spec, &mut draft),
    }
    serde_json::to_string(&draft).unwrap_or_default()
}

impl Draft {
    /// A panel with its two axes. It stays where it is put, since names are placed by its edges.
    pub fn panel(&mut self, grid: &Grid, across: &Ruled, upward: &Ruled, positions: Positions) {
        let ruler = Ruler { axis_line: Styled { line_style: Ink { color: "var(--edge)" } }, axis_label: Roomy { hide_overlap: true } };
        let plain = |axis: &Ruled| patched(axis, ());
        self.grid.push(patched(grid, Fixed { outer_bounds_mode: "none" }));
        self.x_axis.push(if positions == Positions::Across { patched(across, &ruler) } else { plain(across) });
        self.y_axis.push(if positions == Positions::Upward { patched(upward, &ruler) } else { plain(upward) });
    }

    /// A series, with what charming has no types for; gives it back for more of that.
    pub fn series(&mut self, series: impl Serialize, patch: impl Serialize) -> &mut Value {
        self.series.push(patched(series, patch));
        let last = self.series.len() - 1;
        &mut self.series[last]
    }
}

/// Which axis of a panel is that of the positions; it has a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Positions {
    Across,
    Upward,
}

impl ChartSpec {
    /// Height of the drawing in pixels.
    pub fn height(&self) -> u32 {
        match self.kind {
            Kind::Lines => TOP + lines::HEIGHT + BOTTOM,
            Kind::Columns => self.lines.len() as u32 * (TOP + columns::HEIGHT + BOTTOM),
            Kind::Dots => TOP + self.places.len() as u32 * dots::ROW + dots::BOTTOM,
        }
    }

    /// Where a date stands on the axis of positions: its year, or its day.
    pub fn position(&self, date: Date) -> String {
        if self.places.is_empty() { day(date) } else { date.year().to_string() }
    }

    /// The marks of both kinds by date, the oldest first; their numbers stand in the chart.
    pub fn marks(&self) -> Vec<&super::Mark> {
        let marks: Vec<&super::Mark> = self.breaks.iter().chain(&self.milestones).collect();
        ordered_by(marks.len(), |index| i64::from(marks[index].date.day_number())).into_iter().map(|index| marks[index]).collect()
    }
}

/// A whole day, as ECharts reads it in local time; the middle of its span for a year or a month.
fn day(date: Date) -> String {
    match date.to_string() {
        year if year.len() == 4 => format!("{year}-07-01"),
        month if month.len() == 7 => format!("{month}-15"),
        day => day,
    }
}

/// The colour of a technology by its place.
pub(super) fn colour(place: usize) -> String {
    format!("var(--p{})", place % 6 + 1)
}

/// The marker of a technology by its place; the picker's chips have the same shapes.
pub(super) fn marker(place: usize) -> Symbol {
    match place % 6 {
        0 => Symbol::Circle,
        1 => Symbol::Rect,
        2 => Symbol::Diamond,
        3 => Symbol::Triangle,
        4 => Symbol::Custom("path://M0,10 L0,5 A5,5 0 0 1 10,5 L10,10 Z".to_owned()),
        _ => Symbol::Custom("path://M0,0 L10,0 L10,4 L0,4 Z".to_owned()),
    }
}

/// The fill of a technology's markers and columns; ECharts' own for markers lets the lines shine through.
pub(super) fn fill(place: usize) -> ItemStyle {
    ItemStyle::new().color(colour(place).as_str()).opacity(1)
}

/// The name of a technology beside one of its points.
pub(super) fn name(line: &Line, position: LabelPosition) -> Label {
    let label = Label::new().show(true).position(position).distance(8).font_weight("bold");
    label.color(colour(line.place).as_str()).formatter(line.name.as_str())
}

/// ECharts would change colours under the pointer, and cannot read CSS variables.
pub(super) fn calm() -> Emphasis {
    Emphasis::new().disabled(true)
}

/// A point's two coordinates.
pub(super) fn pair(first: impl Into<CompositeValue>, second: impl Into<CompositeValue>) -> CompositeValue {
    CompositeValue::Array(vec![first.into(), second.into()])
}

/// Pixels that words take, with some air.
pub(super) fn width(characters: usize) -> f64 {
    (characters * CHARACTER + 14) as f64
}

/// Pixels that a name beside a point takes: it is bold, and stands a little off.
pub(super) fn name_width(characters: usize) -> f64 {
    (characters * (CHARACTER + 1) + 22) as f64
}

/// Pixels that the numbers at an axis take.
pub(super) fn numbers_width(axis: &Axis) -> f64 {
    width(axis.extent.characters() + axis.suffix.len())
}

/// The axis of the values.
pub(super) fn values(spec: &ChartSpec, name: String) -> Ruled {
    let axis = &spec.axis;
    let marks = label().formatter(format!("{{value}}{}", axis.suffix).as_str());
    let is_ruled = axis.extent.step > 0.0;
    let ranks = if axis.inverse && is_ruled { axis.extent.ranks() } else { Vec::new() };
    let ruled = Ruled::new()
        .type_(if spec.scale == Scale::Log { AxisType::Log } else { AxisType::Value })
        .name(name)
        .name_location(if axis.inverse { NameLocation::Start } else { NameLocation::End })
        .name_text_style(TextStyle::new().color("var(--ink-soft)").align("left"))
        .name_gap(24)
        .min(axis.extent.from)
        .max(axis.extent.to)
        .axis_label(ranks.into_iter().fold(marks, AxisLabel::custom_values))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().line_style(LineStyle::new().color("var(--hairline)")));
    let ruled = if is_ruled { ruled.interval(axis.extent.step) } else { ruled };
    if axis.inverse { ruled.inverse(true) } else { ruled }
}

/// The axis of the positions: of time, or of names.
pub(super) fn positions(spec: &ChartSpec) -> Ruled {
    let ruled = Ruled::new().axis_label(label()).axis_tick(AxisTick::new().show(false)).split_line(SplitLine::new().show(false));
    match spec.places.is_empty() {
        true => ruled.type_(AxisType::Time),
        false => ruled.type_(AxisType::Category).data(spec.places.clone()),
    }
}

pub(super) fn label() -> AxisLabel {
    AxisLabel::new().color("var(--ink-soft)")
}
