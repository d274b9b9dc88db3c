//! The tables of the page as plain values: what is shown, copied and filtered is made from the same cells.

use crate::document::Markup;

/// What stands where nothing was collected; never a zero.
pub(super) const MISSING: &str = "not collected";

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
    /// A sentence below the title; often empty.
    pub about: String,
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
    /// Where more about it stands.
    pub href: String,
    /// What it means, in small type.
    pub small: String,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// One value, with its date and where it comes from.
#[derive(Clone, Default)]
pub(super) struct Cell {
    /// The value in words.
    pub words: String,
    /// A class that tells it apart; often empty.
    pub class: &'static str,
    /// Where the words lead; often nowhere.
    pub href: String,
    /// Of when it is, and what is special about it.
    pub date: String,
    /// A remark.
    pub note: String,
    /// Addresses and words: the sources or proofs. Where there is a date, it is the first link.
    pub links: Vec<(String, String)>,
}

impl Row {
    /// A row of cells.
    pub(super) fn of(head: &str, cells: Vec<Cell>) -> Self {
        Self { head: head.to_owned(), cells, ..Self::default() }
    }

    /// What the row means, in small type.
    pub(super) fn explained(mut self, small: &str) -> Self {
        self.small = small.to_owned();
        self
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
        if words.is_empty() { Self::missing(MISSING) } else { Self { words, ..Self::default() } }
    }

    /// Links and nothing else.
    pub(super) fn of_links(links: Vec<(String, String)>) -> Self {
        let words: Vec<&str> = links.iter().map(|(_, words)| words.as_str()).collect();
        Self { words: words.join("; "), class: LINKS, links, ..Self::default() }
    }

    /// Why there is no value.
    pub(super) fn missing(words: &str) -> Self {
        Self { words: words.to_owned(), class: "missing", ..Self::default() }
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
