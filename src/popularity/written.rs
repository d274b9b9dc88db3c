//! Tables written as text to take away, in one way for every page: CSV for programs, Markdown for people.

/// How the columns behind the first of a table in Markdown stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// Words, which begin at the left.
    Words,
    /// Figures, which end at the right.
    Figures,
}

/// Rows of CSV as RFC 4180 has it; the first row is the head.
pub fn csv<Cell: AsRef<str>>(rows: &[Vec<Cell>]) -> String {
    let quoted = |cell: &Cell| match cell.as_ref() {
        cell if cell.contains([',', '"', '\n', '\r']) => format!("\"{}\"", cell.replace('"', "\"\"")),
        cell => cell.to_owned(),
    };
    rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n").collect()
}

/// A table in Markdown; the first row is its head. Cells are Markdown already: see [`plain`].
pub fn markdown(rows: &[Vec<String>], columns: Columns) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = if columns == Columns::Figures { "---:" } else { "---" };
    let mut lines: Vec<String> = rows.iter().map(|row| line(row)).collect();
    let count = rows.first().map_or(0, Vec::len);
    let rules: Vec<String> = (0..count).map(|column| if column == 0 { "---" } else { rule }.to_owned()).collect();
    lines.insert(1.min(lines.len()), line(&rules));
    lines.concat()
}

/// Words that Markdown takes for nothing but words, on one line.
pub fn plain(words: &str) -> String {
    let mut text = String::new();
    for sign in words.chars() {
        match sign {
            '\n' | '\r' => text.push(' '),
            '\\' | '|' | '[' | ']' | '*' | '_' | '<' | '>' | '`' | '#' => text.extend(['\\', sign]),
            _ => text.push(sign),
        }
    }
    text
}
