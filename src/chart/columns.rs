//! Columns per year: a panel per technology, all with the same range; a year that is not over is hatched.

use super::option::{BOTTOM, Draft, Positions, TOP, calm, fill, numbers_width, pair, positions, values};
use super::patch::{Hatched, Slim, put};
use super::{ChartSpec, Line, Plotted};
use crate::model::Flag;
use charming::component::Grid;
use charming::datatype::DataPointItem;
use charming::series::Bar;

/// Height of a panel in pixels.
pub(super) const HEIGHT: u32 = 96;

pub(super) fn draw(spec: &ChartSpec, draft: &mut Draft) {
    for (panel, line) in spec.lines.iter().enumerate() {
        draw_panel(spec, line, panel, draft);
    }
}

fn draw_panel(spec: &ChartSpec, line: &Line, panel: usize, draft: &mut Draft) {
    let top = panel as u32 * (TOP + HEIGHT + BOTTOM) + TOP;
    let grid = Grid::new().top(top as i32).height(HEIGHT as i32).left(numbers_width(&spec.axis)).right(12);
    let index = panel as i32;
    let upward = values(spec, format!("{}, {}", line.name, spec.axis.words)).grid_index(index);
    draft.panel(&grid, &positions(spec).grid_index(index), &upward, Positions::Across);
    let column = |point: &Plotted| {
        let item = DataPointItem::new(pair(spec.position(point.date), point.value / spec.axis.divisor));
        if point.is_light() { item.item_style(fill(line.place).opacity(0.5)) } else { item }
    };
    let points: Vec<DataPointItem> = line.points.iter().map(column).collect();
    let columns = Bar::new().name(line.name.clone()).x_axis_index(index).y_axis_index(index).emphasis(calm());
    let drawn = draft.series(columns.item_style(fill(line.place)).data(points), Slim { bar_max_width: 28, silent: true });
    for (position, _) in line.points.iter().enumerate().filter(|(_, point)| point.flag == Flag::Partial) {
        put(drawn.pointer_mut(&format!("/data/{position}")), Hatched::column());
    }
}
