//! What is wrong with the dataset's files, in words for the person who edits them,
//! and the record of it that grows while they are read. Nothing here reads a file.

use crate::model::Date;
use std::cell::{Cell, RefCell};
use std::fmt;

/// The longest piece of a file that a message repeats, in characters.
const LONGEST_QUOTE: usize = 80;

/// One thing that is wrong, where it stands, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File relative to the dataset's folder, e.g. `sheets/full.toml`.
    pub file: String,
    /// Line, from 1; 1 for a file that is not there.
    pub line: usize,
    /// Where in the file: a path such as `question[3].answer[1].id`, counted from 0, or a CSV column.
    pub field: String,
    /// What stands there; quoted when it is a piece of the file.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, field, found, expected } = self;
        write!(formatter, "{file}:{line}: field `{field}`: found {found}, expected {expected}")
    }
}

/// A piece of a file in quotation marks, cut when it is long.
pub(crate) fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{:?}", format!("{}...", &text[..end])),
        None => format!("{text:?}"),
    }
}

/// Where a value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// File relative to the dataset's folder.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Path of keys, or a CSV column.
    pub field: String,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.file, self.line)
    }
}

/// The problems met so far, and the day after which no date may lie.
#[derive(Default)]
pub(crate) struct Inspection {
    problems: RefCell<Vec<Problem>>,
    collected: Cell<Option<Date>>,
}

impl Inspection {
    /// Records a problem.
    pub fn report(&self, place: &Place, found: impl Into<String>, expected: impl Into<String>) {
        let Place { file, line, field } = place.clone();
        self.problems.borrow_mut().push(Problem { file, line, field, found: found.into(), expected: expected.into() });
    }

    /// Records a problem of a file as a whole.
    pub fn report_file(&self, file: &str, found: impl Into<String>, expected: impl Into<String>) {
        self.report(&Place { file: file.into(), line: 1, field: "file".into() }, found, expected);
    }

    /// The day on which the dataset was closed, once it is known.
    pub fn collected(&self) -> Option<Date> {
        self.collected.get()
    }

    /// Sets the day on which the dataset was closed.
    pub fn set_collected(&self, date: Option<Date>) {
        self.collected.set(date);
    }

    /// All problems by file and line, each once.
    pub fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        problems.dedup();
        problems
    }
}
