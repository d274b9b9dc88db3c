//! What a visitor takes away from a page of tables: on the clipboard or as a file.

use sextant::browser;
use sextant::reference::CopyForm;

/// What a button asks for.
#[derive(Clone, Copy)]
pub enum Take {
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
            _ => None,
        }
    }

    /// How the tables are written for it.
    pub fn form(self) -> CopyForm {
        match self {
            Self::Copy(form) => form,
            Self::Download => CopyForm::Csv,
        }
    }
}

/// Takes a text away, and says what came of it.
pub async fn take(kind: Take, text: Option<String>) -> &'static str {
    let Some(text) = text else { return "The tables are not here yet." };
    match kind {
        Take::Copy(_) => match browser::copy(text).await {
            Some(()) => "Copied.",
            None => "The browser does not allow copying. The file can be downloaded instead.",
        },
        Take::Download if browser::download(FILE, "text/csv", &text).is_some() => "Saved as sextant-comparison.csv.",
        Take::Download => "The browser does not allow saving a file.",
    }
}

const FILE: &str = "sextant-comparison.csv";
