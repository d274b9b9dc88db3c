//! What a visitor takes away from a page of tables: on the clipboard or as a file.

use sextant::browser;
use sextant::reference::{COPY_SAMPLE, CopyForm};
use sextant::words::measures as words;

/// What a button asks for.
#[derive(Clone, Copy)]
pub enum Take {
    /// A sample of an article's code onto the clipboard.
    Sample,
    /// Onto the clipboard.
    Copy(CopyForm),
    /// A file of CSV.
    Download,
}

impl Take {
    /// Reads the name of a button.
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "copy-markdown" => Some(Self::Copy(CopyForm::Markdown)),
            "copy-csv" => Some(Self::Copy(CopyForm::Csv)),
            "reference-download-csv" => Some(Self::Download),
            _ if name.starts_with(COPY_SAMPLE) => Some(Self::Sample),
            _ => None,
        }
    }

    /// How tables are written for it; `None` where it takes no tables.
    pub fn form(self) -> Option<CopyForm> {
        match self {
            Self::Sample => None,
            Self::Copy(form) => Some(form),
            Self::Download => Some(CopyForm::Csv),
        }
    }
}

/// Takes a text away, and says what came of it.
pub async fn take(kind: Take, text: Option<String>) -> &'static str {
    let Some(text) = text else { return words::TABLES_MISSING.say() };
    let said = match kind {
        Take::Sample => match browser::copy(text).await {
            Some(()) => words::COPIED,
            None => words::NO_COPYING_OF_CODE,
        },
        Take::Copy(_) => match browser::copy(text).await {
            Some(()) => words::COPIED,
            None => words::NO_COPYING_OF_TABLES,
        },
        Take::Download if browser::download(FILE, "text/csv", &text).is_some() => words::SAVED_COMPARISON,
        Take::Download => words::NO_SAVING,
    };
    said.say()
}

const FILE: &str = "sextant-comparison.csv";
