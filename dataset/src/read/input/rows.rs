//! A CSV file (RFC 4180) as rows of named cells with their lines. The header must be
//! exactly as the format says. Nothing here knows what a column means.

use super::{File, Value};
use crate::read::problem::{Inspection, Place, quoted};

/// A row of a CSV file.
pub(crate) struct Row<'i> {
    file: String,
    line: usize,
    columns: &'static [&'static str],
    cells: Vec<String>,
    inspection: &'i Inspection,
}

impl<'i> Row<'i> {
    /// The cell of a column that the format names.
    pub fn value(&self, column: &str) -> Value<'i> {
        let index = self.columns.iter().position(|name| *name == column);
        let text = index.and_then(|index| self.cells.get(index)).cloned();
        Value::new(text, self.place(column), self.inspection)
    }

    /// Where the cell of a column stands.
    pub fn place(&self, column: &str) -> Place {
        Place { file: self.file.clone(), line: self.line, field: column.into() }
    }
}

/// Reads the rows below the header. Nothing when the syntax or the header is wrong.
pub(crate) fn read_rows<'i>(file: &File, inspection: &'i Inspection, columns: &'static [&'static str]) -> Option<Vec<Row<'i>>> {
    if let Some((line, found)) = syntax_error(&file.text) {
        inspection.report(
            &file.place(line, "syntax"),
            found,
            "CSV after RFC 4180: quotes around a whole cell, doubled inside, no empty line",
        );
        return None;
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file.text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else {
            inspection.report(&file.place(rows.len() + 1, "syntax"), "a row that cannot be read", "CSV after RFC 4180");
            return None;
        };
        let line = record.position().map_or(1, |position| position.line() as usize);
        let cells: Vec<String> = record.iter().map(Into::into).collect();
        rows.push(Row { file: file.name.clone(), line, columns, cells, inspection });
    }
    check_header(rows.first(), file, inspection, columns)?;
    rows.remove(0);
    rows.retain(|row| has_all_cells(row));
    Some(rows)
}

fn check_header(header: Option<&Row>, file: &File, inspection: &Inspection, columns: &[&str]) -> Option<()> {
    let found = header.map_or("nothing".into(), |row| quoted(&row.cells.join(",")));
    if header.is_some_and(|row| row.cells == columns) {
        return Some(());
    }
    inspection.report(&file.place(1, "header"), found, format!("the header {}", columns.join(",")));
    None
}

fn has_all_cells(row: &Row) -> bool {
    let (found, expected) = (row.cells.len(), row.columns.len());
    if found != expected {
        row.inspection.report(&row.place("row"), format!("{found} cells"), format!("{expected} cells: {}", row.columns.join(",")));
    }
    found == expected
}

/// Where the scanner stands in a line of CSV.
#[derive(Clone, Copy, PartialEq)]
enum Scan {
    LineStart,
    CellStart,
    Plain,
    Quoted,
    AfterQuote,
}

/// The first place where the text is not RFC 4180, which the lenient reader would guess about: its line and what is there.
fn syntax_error(text: &str) -> Option<(usize, &'static str)> {
    let (mut line, mut opened, mut scan) = (1, 1, Scan::LineStart);
    for character in text.chars() {
        scan = match (scan, character) {
            (Scan::LineStart, '\n') => return Some((line, "an empty line")),
            (Scan::LineStart | Scan::CellStart, '"') => {
                opened = line;
                Scan::Quoted
            }
            (Scan::Quoted, '"') => Scan::AfterQuote,
            (Scan::AfterQuote, '"') | (Scan::Quoted, _) => Scan::Quoted,
            (_, ',') => Scan::CellStart,
            (_, '\n') => Scan::LineStart,
            (scan, '\r') => scan,
            (Scan::Plain, '"') => return Some((line, "a quotation mark inside a cell without quotes")),
            (Scan::AfterQuote, _) => return Some((line, "text after a closing quotation mark")),
            _ => Scan::Plain,
        };
        line += usize::from(character == '\n');
    }
    (scan == Scan::Quoted).then_some((opened, "a quotation mark that is never closed"))
}
