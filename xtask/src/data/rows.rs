//! Lines of the dataset's files as they stand, with their numbers: what is reckoned anew must be put back where it stood. The
//! reader has checked the files before; here nothing is checked again.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// A file's text as lines.
///
/// # Errors
/// When it cannot be read.
pub fn text(root: &Path, file: &str) -> Result<String> {
    fs::read_to_string(root.join(file)).with_context(|| format!("cannot read {file}"))
}

/// A line of a CSV file below its header: its number, from 1, and its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub line: usize,
    /// As it stands.
    pub text: String,
    pub cells: Vec<String>,
}

/// The rows of a CSV file whose cells stand on one line each, as all of the dataset's do.
///
/// # Errors
/// When it cannot be read.
pub fn rows(root: &Path, file: &str) -> Result<Vec<Row>> {
    let text = text(root, file)?;
    let row = |(index, line): (usize, &str)| Row { line: index + 1, text: line.to_owned(), cells: cells(line) };
    Ok(text.lines().enumerate().skip(1).filter(|(_, line)| !line.is_empty()).map(row).collect())
}

/// The cells of a line, by RFC 4180.
pub fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let cell = cells.len() - 1;
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cells[cell].push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells[cell].push(letter),
        }
    }
    cells
}

/// A line of these cells, quoted where they must be.
pub fn line(cells: &[String]) -> String {
    let quoted = |cell: &String| match cell.contains([',', '"']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.clone(),
    };
    cells.iter().map(quoted).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod test {
    use super::{cells, line};

    #[test]
    fn a_line_is_the_same_when_its_cells_are_written_again() {
        for text in ["a,b,,c", r#"a,"of 5,511,973 downloads",b"#, r#""say ""so""",x"#, ""] {
            assert_eq!(line(&cells(text)), text);
        }
        assert_eq!(cells(r#"a,"1,2",b"#), ["a", "1,2", "b"]);
    }
}
