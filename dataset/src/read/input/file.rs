//! One file's text, and which line a position in it belongs to. Nothing here parses.

use crate::read::problem::{Inspection, Place};

/// A file of the dataset.
pub(crate) struct File {
    /// Relative to the dataset's folder, with `/`.
    pub name: String,
    /// What it says.
    pub text: String,
    line_starts: Vec<usize>,
}

impl File {
    /// A file of this name and text.
    pub fn new(name: &str, text: String) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(index, _)| index + 1)).collect();
        Self { name: name.into(), text, line_starts }
    }

    /// Line of a byte offset, from 1.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The place of a field on a line.
    pub fn place(&self, line: usize, field: impl Into<String>) -> Place {
        Place { file: self.name.clone(), line, field: field.into() }
    }

    /// The name without folder and extension.
    pub fn stem(&self) -> &str {
        let name = self.name.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Records what no file of the dataset may have: carriage returns and a byte order mark.
    pub fn check_encoding(&self, inspection: &Inspection) {
        if self.text.starts_with('\u{feff}') {
            inspection.report(&self.place(1, "file"), "a byte order mark", "UTF-8 without one");
        }
        if let Some(offset) = self.text.find('\r') {
            inspection.report(&self.place(self.line(offset), "file"), "a carriage return", "lines that end with a line feed alone");
        }
    }
}
