//! The tables as text to take away: Markdown for people, CSV for programs.

use super::table::{Cell, LINKS, Row, Section, Table};
use crate::document::{View, compare_heading};
use crate::popularity::{Columns, csv, markdown, plain};
use crate::words::compare as words;

/// How the tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyForm {
    /// Headings and pipe tables.
    Markdown,
    /// One line for each cell, as RFC 4180 has it.
    Csv,
}

/// The tables as text; `base` is the address of the document, without a query.
pub(super) fn text(form: CopyForm, view: View<'_>, sections: &[Section], base: &str) -> String {
    match form {
        CopyForm::Markdown => document(view, sections, base),
        CopyForm::Csv => csv(&lines(sections, base, &view.link_with(|_| {}))),
    }
}

/// An address that also leads somewhere from outside the page.
fn absolute(base: &str, page: &str, href: &str) -> String {
    match href.as_bytes().first() {
        Some(b'?') => format!("{base}{href}"),
        Some(b'#') => format!("{base}{page}{href}"),
        _ => href.to_owned(),
    }
}

fn document(view: View<'_>, sections: &[Section], base: &str) -> String {
    let names: Vec<&str> = view.frameworks().iter().map(|technology| technology.name.as_str()).collect();
    let page = view.link_with(|_| {});
    let core = view.catalog.core();
    let mut text = format!("# {}\n", plain(&compare_heading(&names)));
    for section in sections {
        text += &format!("\n## {}\n", plain(section.title));
        for table in &section.tables {
            text += &table_text(table, base, &page);
        }
    }
    let from = words::COPIED_FROM.fill(&[&format!("{base}{page}"), &core.id, &core.collected.words(), &plain(&core.licence)]);
    text + "\n" + &from + "\n"
}

fn table_text(table: &Table, base: &str, page: &str) -> String {
    let mut text = String::from("\n");
    if !table.title.is_empty() {
        text += &format!("### {}\n\n", plain(&table.title));
    }
    if !table.about.is_empty() {
        text += &format!("{}\n\n", plain(&table.about));
    }
    if table.rows.is_empty() {
        return text + words::NO_ROW_DIFFERS.say() + "\n";
    }
    let mut rows: Vec<Vec<String>> = vec![std::iter::once(String::new()).chain(table.columns.iter().map(|name| plain(name))).collect()];
    for row in &table.rows {
        let head = linked(&row.head, &absolute(base, page, &row.href));
        let cells = row.cells.iter().map(|cell| markdown_cell(cell, base, page));
        rows.push(std::iter::once(head).chain(cells).collect());
    }
    text + &markdown(&rows, Columns::Words)
}

fn markdown_cell(cell: &Cell, base: &str, page: &str) -> String {
    let words = linked(&cell.words, &absolute(base, page, &cell.href));
    let mut parts = if cell.class == LINKS { Vec::new() } else { vec![words] };
    let mut links = cell.links.iter().map(|(href, words)| (absolute(base, page, href), words.as_str()));
    if !cell.date.is_empty() {
        parts.push(links.next().map_or_else(|| plain(&cell.date), |(href, _)| linked(&cell.date, &href)));
    }
    if !cell.note.is_empty() {
        parts.push(plain(&cell.note));
    }
    parts.extend(links.map(|(href, words)| linked(words, &href)));
    parts.join("; ")
}

fn linked(words: &str, href: &str) -> String {
    match href {
        "" => plain(words),
        _ => format!("[{}]({})", plain(words), href.replace('|', "%7C").replace(' ', "%20").replace('(', "%28").replace(')', "%29")),
    }
}

/// The columns of the CSV.
const CSV_COLUMNS: [&str; 8] = ["section", "table", "row", "column", "value", "as_of", "note", "address"];

fn lines(sections: &[Section], base: &str, page: &str) -> Vec<Vec<String>> {
    let mut lines = vec![CSV_COLUMNS.map(str::to_owned).to_vec()];
    for section in sections {
        for table in &section.tables {
            for row in &table.rows {
                for (cell, column) in row.cells.iter().zip(&table.columns).filter(|(cell, _)| !cell.words.is_empty()) {
                    let address = absolute(base, page, address(row, cell));
                    let values = [section.title, &table.title, &row.head, column, &cell.words, &cell.date, &cell.note, &address];
                    lines.push(values.map(str::to_owned).to_vec());
                }
            }
        }
    }
    lines
}

/// Where a value comes from: its first source, else where its own words or its row lead.
fn address<'a>(row: &'a Row, cell: &'a Cell) -> &'a str {
    let source = cell.links.first().map(|(href, _)| href.as_str());
    source.unwrap_or(if cell.href.is_empty() { &row.href } else { &cell.href })
}
