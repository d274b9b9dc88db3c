//! Columns per year: a panel per technology, all with the same range; a year that is not over is hatched.

use super::option::{BOTTOM, Draft, TOP, calm, fill, fixed, numbers_width, pair, positions, ruler, values};
use super::patch::{Hatched, Slim};
use super::{ChartSpec, Line, Plotted};
use crate::model::Flag;
use charming::component::Grid;
use charming::datatype::DataPointItem;
use charming::series::Bar;

/// Height of a panel in pixels.
pub(super) const HEIGHT: u32 = 96;

pub(super) fn draw(spec: &ChartSpec, mut draft: Draft) -> Draft {
    for (panel, line) in spec.lines.iter().enumerate() {
        draft = draft.panel(spec, line, panel);
    }
    draft
}

impl Draft {
    fn panel(mut self, spec: &ChartSpec, line: &Line, panel: usize) -> Self {
        let top = panel as u32 * (TOP + HEIGHT + BOTTOM) + TOP;
        let grid = Grid::new().top(top as i32).height(HEIGHT as i32).left(numbers_width(&spec.axis)).right(12);
        let index = panel as i32;
        let name = format!("{}, {}", line.name, spec.axis.words);
        let column = |point: &Plotted| {
            let item = DataPointItem::new(pair(spec.position(point.date), point.value / spec.axis.divisor));
            if point.is_light() { item.item_style(fill(line.place).opacity(0.5)) } else { item }
        };
        let points: Vec<DataPointItem> = line.points.iter().map(column).collect();
        let columns = Bar::new().name(line.name.clone()).x_axis_index(index).y_axis_index(index).emphasis(calm());
        let columns = columns.item_style(fill(line.place)).data(points);
        self.chart = self.chart.grid(grid).x_axis(positions(spec).grid_index(index)).y_axis(values(spec, name).grid_index(index));
        self.chart = self.chart.series(columns);
        let axis = if spec.lines.len() == 1 { "/xAxis".to_owned() } else { format!("/xAxis/{panel}") };
        self.patches.add(axis, ruler());
        self.patches.add(format!("/grid/{panel}"), fixed());
        self.patches.add(format!("/series/{panel}"), Slim { bar_max_width: 28, silent: true });
        for (position, _) in line.points.iter().enumerate().filter(|(_, point)| point.flag == Flag::Partial) {
            self.patches.add(format!("/series/{panel}/data/{position}"), Hatched::column());
        }
        self.series += 1;
        self
    }
}
