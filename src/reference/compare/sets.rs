//! Packages, megabytes and start-up: alone, and made comparable by adding what the other brings.

use super::Ground;
use super::ahead::{Scale, lead};
use super::figures::{measures, push};
use super::table::{Cell, Row, Section, Table};
use crate::document::markup::{element, link, paragraph};
use crate::model::{Breakdown, BreakdownRow, Measure};

/// The measures of what an installation takes.
pub(super) const TAKEN: [&str; 6] =
    ["dependencies", "install-size", "install-size-comparable", "startup-ratio", "memory-ratio", "cpu-json"];

/// Breakdowns that are columns of one table, each with its name there.
type Columns = &'static [(&'static str, &'static str)];

/// The same by what is added.
const SETS: [(&str, Columns); 2] = [
    ("Installed size by what is added", &[("install-stacks", "Installed size")]),
    (
        "Start-up and memory by kind of application",
        &[("startup-applications", "Start-up"), ("response-applications", "First response"), ("memory-applications", "Idle memory")],
    ),
];

/// The last run of all speed tests that is stored in full. The measures of speed take whatever database a test had last, so
/// their newest figures are not set against each other here.
const RUN: &str = "techempower-tests-2023";

pub(super) fn section(ground: Ground<'_>) -> Section {
    let words = "A small framework is small before anything is added. The rows that are made comparable add an ORM, migrations, login, forms and an administration site where they are not built in.";
    let mut section = Section { id: "comparable", title: "Made comparable", words: vec![paragraph("", words)], ..Section::default() };
    push(&mut section, measures(ground, "", |measure| TAKEN.contains(&measure.id.as_str())));
    section.tables.extend(SETS.iter().filter_map(|(title, columns)| table(ground, title, columns)));
    section
}

pub(super) fn speed(ground: Ground<'_>) -> Section {
    let words = "Responses per second are of volunteers’ programs on one set of servers: they compare within one run only, and say little about an application that waits for its database.";
    let mut section = Section { id: "speed", title: "Speed and size", words: vec![paragraph("", words)], ..Section::default() };
    section.tables.extend(ground.breakdown(RUN).map(|breakdown| run(ground, breakdown)));
    let measures_of = |group: &'static str| move |measure: &Measure| measure.group == group && !TAKEN.contains(&measure.id.as_str());
    push(&mut section, measures(ground, "Size", measures_of("size")));
    let others = ground.popularity.measures.iter().filter(|measure| measures_of("speed")(measure));
    let item = |measure: &Measure| element("li").child(link(&ground.measure_page(&measure.id), measure.title.as_str())).into();
    let items = others.map(item).collect();
    section.end = vec![element("h3").child("Speed in every run").into(), element("ul").class("places").children(items).into()];
    section
}

/// A run by its tests, with who is ahead in each.
fn run(ground: Ground<'_>, breakdown: &Breakdown) -> Table {
    let mut labels: Vec<&str> = breakdown.rows.iter().map(|row| row.label.as_str()).collect();
    labels.dedup();
    let row = |label: &&str| {
        let of = |id: &str| breakdown.rows.iter().find(|row| row.label == *label && row.technology == id);
        let mut cells: Vec<Cell> =
            ground.ids().into_iter().map(|id| of(id).map_or_else(|| Cell::of(""), |row| cell(ground, breakdown, row))).collect();
        cells.push(who_leads(ground, breakdown, |row, id| row.label == *label && row.technology == id));
        Row::of(label, cells)
    };
    let mut rows: Vec<Row> = labels.iter().map(row).collect();
    rows.retain(|row| row.cells.iter().take(ground.chosen().len()).any(|cell| !cell.is_missing()));
    let unnamed = "Tests without a row were not collected for any of these.";
    Table { about: format!("{} {unnamed}", breakdown.caveat.trim()), ..ground.table(&breakdown.title, rows) }
}

/// What was added to which technology, in the order of the first breakdown, and how much each comes to.
fn table(ground: Ground<'_>, title: &str, columns: Columns) -> Option<Table> {
    let breakdowns: Vec<&Breakdown> = columns.iter().filter_map(|(id, _)| ground.breakdown(id)).collect();
    let chosen = ground.chosen();
    let first = breakdowns.first()?;
    let row = |set: &BreakdownRow| {
        let name = &chosen.iter().find(|technology| technology.id == set.technology)?.name;
        let cells = breakdowns.iter().map(|breakdown| {
            let same = breakdown.rows.iter().find(|row| row.label == set.label && row.technology == set.technology);
            same.map_or_else(|| Cell::of(""), |row| cell(ground, breakdown, row))
        });
        Some(Row::of(&format!("{name}: {}", lowered(&set.label)), cells.collect()))
    };
    let rows: Vec<Row> = first.rows.iter().filter_map(row).collect();
    let columns = columns.iter().map(|(_, name)| (*name).to_owned()).collect();
    let about = format!("{} {}", first.finding, breakdowns.last()?.caveat.trim());
    (!rows.is_empty()).then(|| Table { title: title.to_owned(), about, columns, rows, ..Table::default() })
}

fn cell(ground: Ground<'_>, breakdown: &Breakdown, row: &BreakdownRow) -> Cell {
    let date = breakdown.as_of.map(|date| date.words()).unwrap_or_default();
    ground.figure(breakdown.format(row.value), &date, row.flag, &row.note, ground.annex.sources.get(usize::from(row.source)))
}

/// A label within a line: with a small first letter.
fn lowered(label: &str) -> String {
    let mut label = label.to_owned();
    if let Some(first) = label.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    label
}

/// Who is ahead by a breakdown, among the rows that are wanted; nothing where no direction is better.
pub(super) fn who_leads(ground: Ground<'_>, breakdown: &Breakdown, wanted: impl Fn(&BreakdownRow, &str) -> bool) -> Cell {
    let scale = Scale { better: breakdown.better, form: breakdown.form, decimals: breakdown.decimals, unit: &breakdown.unit };
    let value = |id: &str| breakdown.rows.iter().find(|row| wanted(row, id)).map(|row| row.value);
    let values: Vec<Option<i64>> = ground.ids().into_iter().map(value).collect();
    Cell::ahead(lead(scale, &ground.names(), &values).map(|lead| lead.sentence))
}
