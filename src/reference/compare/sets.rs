//! Packages, megabytes and start-up: alone, and made comparable by adding what the other brings.

use super::Ground;
use super::ahead::{Scale, lead};
use super::figures::{measures, push};
use super::table::{Cell, Row, Section, Table};
use crate::document::markup::paragraph;
use crate::model::{Breakdown, BreakdownRow, Measure};

/// The measures of what an installation takes.
const TAKEN: [&str; 6] = ["dependencies", "install-size", "install-size-comparable", "startup-ratio", "memory-ratio", "cpu-json"];

/// The same by what is added: tables, each with the breakdowns that are its columns.
const SETS: [(&str, &[&str]); 2] = [
    ("Installed size by what is added", &["install-stacks"]),
    ("Start-up and memory by kind of application", &["startup-applications", "response-applications", "memory-applications"]),
];

pub(super) fn section(ground: Ground<'_>) -> Section {
    let words = "A small framework is small before anything is added. The rows that are made comparable add an ORM, migrations, login, forms and an administration site where they are not built in.";
    let mut section = Section { id: "comparable", title: "Made comparable", words: vec![paragraph("", words)], ..Section::default() };
    push(&mut section, measures(ground, "", |measure| TAKEN.contains(&measure.id.as_str())));
    section.tables.extend(SETS.iter().filter_map(|(title, ids)| table(ground, title, ids)));
    section
}

pub(super) fn speed(ground: Ground<'_>) -> Section {
    let words = "Responses per second are of volunteers’ programs on one set of servers: they compare within one run only, and say little about an application that waits for its database.";
    let mut section = Section { id: "speed", title: "Speed and size", words: vec![paragraph("", words)], ..Section::default() };
    let wanted = |measure: &Measure, group: &str| measure.group == group && !TAKEN.contains(&measure.id.as_str());
    push(&mut section, measures(ground, "Speed", |measure| wanted(measure, "speed")));
    push(&mut section, measures(ground, "Size", |measure| wanted(measure, "size")));
    section
}

/// What was added to which technology, in the order of the first breakdown, and how much each comes to.
fn table(ground: Ground<'_>, title: &str, ids: &[&str]) -> Option<Table> {
    let breakdowns: Vec<&Breakdown> = ids.iter().filter_map(|id| ground.breakdown(id)).collect();
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
    let columns = breakdowns.iter().map(|breakdown| breakdown.title.clone()).collect();
    let about = format!("{} {}", first.finding, breakdowns.last()?.caveat.trim());
    (!rows.is_empty()).then(|| Table { title: title.to_owned(), about, columns, rows, ..Table::default() })
}

fn cell(ground: Ground<'_>, breakdown: &Breakdown, row: &BreakdownRow) -> Cell {
    let date = breakdown.as_of.map(|date| date.words()).unwrap_or_default();
    ground.figure(breakdown.format(row.value), &date, row.flag, &row.note, row.source)
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
