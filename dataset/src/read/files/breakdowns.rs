//! `breakdowns.toml` and `breakdowns/<breakdown>.csv`: figures by country, by test, by
//! kind of application. The points over time are in `series`.

use super::figure::{Scale, read_better, read_flag, read_group, read_scale, read_source, read_value};
use crate::model::{Breakdown, BreakdownRow, Id};
use crate::read::input::{Folder, Row, Table};
use crate::read::known::{Known, Names};
use std::collections::BTreeMap;

const COLUMNS: [&str; 6] = ["label", "technology", "value", "flag", "source", "note"];

/// Reads `breakdowns.toml` and the rows of each breakdown.
pub(crate) fn read_breakdowns(folder: &Folder, known: &Known) -> Vec<Breakdown> {
    let mut names = Names::new("breakdown");
    let breakdowns = folder.table("breakdowns.toml", |table| table.each("breakdown", |table| read_breakdown(table, known, &mut names)));
    if breakdowns.is_none() {
        folder.names("breakdowns", "csv").iter().for_each(|name| folder.pass_over(name));
    }
    let mut breakdowns = breakdowns.unwrap_or_default();
    for breakdown in &mut breakdowns {
        breakdown.rows = read_rows(folder, known, breakdown).unwrap_or_default();
    }
    breakdowns
}

fn read_breakdown(table: &mut Table, known: &Known, names: &mut Names) -> Breakdown {
    let Scale { form, decimals } = read_scale(table);
    let measure = table.optional("measure");
    Breakdown {
        id: names.add_slug(&table.value("id")),
        title: table.text("title"),
        group: read_group(table),
        measure: if measure.is_given() { known.measures.known(&measure) } else { Id::new() },
        dimension: table.text("dimension"),
        counts: table.text("counts"),
        unit: table.text("unit"),
        population: table.text("population"),
        method: table.text("method"),
        caveat: table.text("caveat"),
        finding: table.text("finding"),
        better: read_better(table),
        form,
        decimals,
        as_of: table.value("as_of").optional_date(),
        sources: known.sources.known_list(&table.some("sources")),
        licence: table.text("licence"),
        rows: Vec::new(),
    }
}

/// Reads a breakdown's rows. Nothing when the file cannot be read.
fn read_rows(folder: &Folder, known: &Known, breakdown: &Breakdown) -> Option<Vec<BreakdownRow>> {
    let name = format!("breakdowns/{}.csv", breakdown.id);
    let rows = folder.rows(&name, &COLUMNS)?;
    if rows.is_empty() {
        folder.inspection.report_file(&name, "no rows", "at least one row");
    }
    let scale = Scale { form: breakdown.form, decimals: breakdown.decimals };
    let mut lines = BTreeMap::new();
    Some(rows.iter().map(|row| read_row(row, known, scale, &mut lines)).collect())
}

fn read_row(row: &Row, known: &Known, scale: Scale, lines: &mut BTreeMap<(String, Id), usize>) -> BreakdownRow {
    let (label, technology) = (row.value("label"), row.value("technology"));
    let key = (label.text(), if technology.is_given() { known.technologies.known(&technology) } else { Id::new() });
    let line = label.place().line;
    let first = *lines.entry(key.clone()).or_insert(line);
    if first != line {
        label.refuse(format!("one row per label and technology; the first is on line {first}"));
    }
    BreakdownRow {
        label: key.0,
        technology: key.1,
        value: read_value(&row.value("value"), scale),
        flag: read_flag(row),
        source: read_source(row, known),
        note: row.value("note").words().into(),
    }
}
