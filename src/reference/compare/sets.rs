//! Packages, megabytes and start-up: alone, and made comparable by adding what the other brings.

use super::Ground;
use super::ahead::{Scale, lead};
use super::figures::{measures, push};
use super::table::{Cell, Row, Section, Table};
use crate::document::markup::{element, link, paragraph};
use crate::model::{Breakdown, BreakdownRow, Measure};
use crate::words::{Message, compare as words, measures};

/// The measures of what an installation takes.
pub(super) const TAKEN: [&str; 6] =
    ["dependencies", "install-size", "install-size-comparable", "startup-ratio", "memory-ratio", "cpu-json"];

/// Breakdowns that are columns of one table, each with its name there.
type Columns = &'static [(&'static str, Message)];

/// The same by what is added.
const SETS: [(Message, Columns); 2] = [
    (words::SIZE_BY_SET, &[("install-stacks", words::INSTALLED_SIZE)]),
    (
        words::START_BY_APPLICATION,
        &[
            ("startup-applications", words::START_UP),
            ("response-applications", words::FIRST_RESPONSE),
            ("memory-applications", words::IDLE_MEMORY),
        ],
    ),
];

/// The last run of all speed tests that is stored in full. The measures of speed take whatever database a test had last, so
/// their newest figures are not set against each other here.
const RUN: &str = "techempower-tests-2023";

pub(super) fn section(ground: Ground<'_>) -> Section {
    let about = vec![paragraph("", words::SETS_ARE)];
    let mut section = Section { id: "comparable", title: words::SETS.say(), words: about, ..Section::default() };
    push(&mut section, measures(ground, "", |measure| TAKEN.contains(&measure.id.as_str())));
    section.tables.extend(SETS.iter().filter_map(|(title, columns)| table(ground, *title, columns)));
    section
}

pub(super) fn speed(ground: Ground<'_>) -> Section {
    let about = vec![paragraph("", words::SPEED_IS)];
    let mut section = Section { id: "speed", title: words::SPEED.say(), words: about, ..Section::default() };
    section.tables.extend(ground.breakdown(RUN).map(|breakdown| run(ground, breakdown)));
    let measures_of = |group: &'static str| move |measure: &Measure| measure.group == group && !TAKEN.contains(&measure.id.as_str());
    push(&mut section, measures(ground, measures::SIZE.say(), measures_of("size")));
    let others = ground.popularity.measures.iter().filter(|measure| measures_of("speed")(measure));
    let item = |measure: &Measure| {
        let title = link(&ground.measure_page(&measure.id), measure.title.as_str()).in_english();
        element("li").child(title).into()
    };
    let items = others.map(item).collect();
    section.end = vec![element("h3").child(words::SPEED_IN_EVERY_RUN).into(), element("ul").class("places").children(items).into()];
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
        Row::of_dataset(*label, cells)
    };
    let mut rows: Vec<Row> = labels.iter().map(row).collect();
    rows.retain(|row| row.cells.iter().take(ground.chosen().len()).any(|cell| !cell.is_missing()));
    let about = words::TESTS_LEFT_OUT.fill(&[&breakdown.caveat.trim()]);
    Table { about, english_title: true, ..ground.table(&breakdown.title, rows) }
}

/// What was added to which technology, in the order of the first breakdown, and how much each comes to.
fn table(ground: Ground<'_>, title: Message, columns: Columns) -> Option<Table> {
    let breakdowns: Vec<&Breakdown> = columns.iter().filter_map(|(id, _)| ground.breakdown(id)).collect();
    let chosen = ground.chosen();
    let first = breakdowns.first()?;
    let row = |set: &BreakdownRow| {
        let name = &chosen.iter().find(|technology| technology.id == set.technology)?.name;
        let cells = breakdowns.iter().map(|breakdown| {
            let same = breakdown.rows.iter().find(|row| row.label == set.label && row.technology == set.technology);
            same.map_or_else(|| Cell::of(""), |row| cell(ground, breakdown, row))
        });
        Some(Row::of_dataset(format!("{name}: {}", lowered(&set.label)), cells.collect()))
    };
    let rows: Vec<Row> = first.rows.iter().filter_map(row).collect();
    let columns = columns.iter().map(|(_, name)| (*name).into()).collect();
    let about = format!("{} {}", first.finding, breakdowns.last()?.caveat.trim());
    (!rows.is_empty()).then(|| Table { title: title.into(), about, english_about: true, columns, rows, ..Table::default() })
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
