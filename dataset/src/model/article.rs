//! Articles as nodes. Markdown ends in the reader; raw HTML never gets here.

use super::{Date, Id, State};
use serde::{Deserialize, Serialize};

/// What lists and links need of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArticleHead {
    /// Slug.
    pub id: Id,
    /// Words for people.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// `S0` to `S4` where it retells one of the five; else empty.
    pub seed: String,
    /// Author of the original, or of an article that retells none.
    pub author: String,
    /// When the original appeared, where it says.
    pub published: Option<Date>,
    /// What is known of that date where there is none.
    pub published_note: String,
    /// Address of the original; empty where it was not found.
    pub address: String,
    /// When ours was written.
    pub written: Date,
    /// Words in the text, for the reading time.
    pub words: u32,
}

/// An article's text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Slug.
    pub id: Id,
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// The notes to which the text refers, from number 1 on.
    pub notes: Vec<Vec<Inline>>,
}

/// A block of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// Level 2 or 3, an id for links within the page, and its words.
    Heading(u8, Id, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// Ordered or not, and its items.
    List(bool, Vec<Vec<Block>>),
    /// Code between fences.
    Code(Code),
    /// Head cells, then rows of cells.
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    /// A quotation.
    Quote(Vec<Block>),
    /// A measure's figure: its id, our caption, and the technologies that it shows beside the chosen ones.
    Measure(Id, String, Vec<Id>),
}

/// A sample of code, coloured when the dataset was packed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// The word behind the fence: `python`, `sh`, `sql`, `text`.
    pub language: String,
    /// What it is, where the article says: the name of its file, or that it is what a program prints.
    pub caption: String,
    /// Its text, piece by piece.
    pub pieces: Vec<(Colour, String)>,
}

/// What a piece of code is, as far as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Colour {
    /// Nothing that is shown.
    Plain,
    /// A word of the language.
    Keyword,
    /// The name of what is defined, of a decorator, or of a command.
    Name,
    /// Text in quotes.
    String,
    /// A number.
    Number,
    /// A remark for people.
    Comment,
}

impl Colour {
    /// The word for it; empty for the plain one.
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Keyword => "keyword",
            Self::Name => "name",
            Self::String => "string",
            Self::Number => "number",
            Self::Comment => "comment",
        }
    }
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Stronger.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Code.
    Code(String),
    /// An http(s) address, a query of this app (`?page=...`) or `#fragment`, and the words.
    Link(String, Vec<Inline>),
    /// A claim's id, what became of it, and the words that make the claim.
    Claim(Id, State, Vec<Inline>),
    /// The mark of the note of that number, from 1.
    Note(u16),
}
