//! The tables of the page as plain values: what is shown, copied and filtered is made from the same cells.

use crate::document::Markup;
use crate::words::measures as words;

/// The class of a cell whose links say what its words say.
pub(super) const LINKS: &str = "links";

/// A part of the page, with the tables in it.
#[derive(Default)]
pub(super) struct Section {
    /// Its place on the page.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What is to be known before the tables.
    pub words: Vec<Markup>,
    /// Its tables.
    pub tables: Vec<Table>,
    /// What comes after the tables.
    pub end: Vec<Markup>,
}

/// How a table is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    /// Rows and columns.
    #[default]
    Columns,
    /// Rows and columns of which the middle one has most to say.
    Evidence,
    /// Rows and columns, folded until somebody opens them.
    Folded,
    /// One line for each row: it has one column, of which there is little to say.
    List,
}

/// Rows under named columns.
#[derive(Default)]
pub(super) struct Table {
    /// Words above it; empty where the section's heading says enough.
    pub title: String,
    /// Is the title the dataset's, which is in English?
    pub english_title: bool,
    /// A sentence below the title; often empty.
    pub about: String,
    /// Is that sentence the dataset's?
    pub english_about: bool,
    /// How it is shown.
    pub shape: Shape,
    /// The names of the columns behind the first.
    pub columns: Vec<String>,
    /// How many columns stand for technologies; the first of them. Rows in which these are alike can be hidden.
    pub compared: usize,
    /// From first to last.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Default)]
pub(super) struct Row {
    /// Its place on the page, where something leads to it.
    pub id: &'static str,
    /// What it is about.
    pub head: String,
    /// Is that the dataset's word for it, which is in English?
    pub english_head: bool,
    /// Where more about it stands.
    pub href: String,
    /// What it means, in small type.
    pub small: String,
    /// Are these the dataset's words?
    pub english_small: bool,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// One value, with its date and where it comes from.
#[derive(Clone, Default)]
pub(super) struct Cell {
    /// The value in words.
    pub words: String,
    /// Are these the dataset's words, which are in English?
    pub english_words: bool,
    /// A class that tells it apart; often empty.
    pub class: &'static str,
    /// Where the words lead; often nowhere.
    pub href: String,
    /// Of when it is, and what is special about it.
    pub date: String,
    /// A remark.
    pub note: String,
    /// Is the remark the dataset's?
    pub english_note: bool,
    /// Addresses and words: the sources or proofs. Where there is a date, it is the first link.
    pub links: Vec<(String, String)>,
}

impl Row {
    /// A row of cells.
    pub(super) fn of(head: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self { head: head.into(), cells, ..Self::default() }
    }

    /// A row of cells about something that the dataset names.
    pub(super) fn of_dataset(head: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self { english_head: true, ..Self::of(head, cells) }
    }

    /// What the row means, in small type.
    pub(super) fn explained(mut self, small: impl Into<String>) -> Self {
        self.small = small.into();
        self
    }

    /// What the row means in the words of the dataset, in small type.
    pub(super) fn explained_by_dataset(self, small: &str) -> Self {
        Self { english_small: true, ..self.explained(small) }
    }

    /// Where more about it stands.
    pub(super) fn leading(mut self, href: String) -> Self {
        self.href = href;
        self
    }
}

impl Cell {
    /// Words and nothing else; no words are a value that was not collected.
    pub(super) fn of(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::missing(words::NOT_COLLECTED) } else { Self { words, ..Self::default() } }
    }

    /// Words of the dataset and nothing else.
    pub(super) fn of_dataset(words: impl Into<String>) -> Self {
        let cell = Self::of(words);
        Self { english_words: !cell.is_missing(), ..cell }
    }

    /// Links and nothing else.
    pub(super) fn of_links(links: Vec<(String, String)>) -> Self {
        let words: Vec<&str> = links.iter().map(|(_, words)| words.as_str()).collect();
        Self { words: words.join("; "), class: LINKS, links, ..Self::default() }
    }

    /// Why there is no value. What was not collected is never a zero.
    pub(super) fn missing(words: impl Into<String>) -> Self {
        Self { words: words.into(), class: "missing", ..Self::default() }
    }

    /// A sentence about who is ahead; often none.
    pub(super) fn ahead(sentence: Option<String>) -> Self {
        Self { words: sentence.unwrap_or_default(), class: "ahead", ..Self::default() }
    }

    /// Is there no value?
    pub(super) fn is_missing(&self) -> bool {
        self.class == "missing"
    }
}

impl Table {
    /// Leaves out the rows in which all technologies are alike.
    pub(super) fn keep_differences(&mut self) {
        let compared = self.compared;
        if compared > 0 {
            self.rows.retain(|row| row.cells[..compared.min(row.cells.len())].windows(2).any(|pair| pair[0].words != pair[1].words));
        }
    }
}
