//! Parts of pages as plain trees. What needs no signal of its own is built here, natively testable,
//! and shown by one component (`components::Document`). These parts come with the app: the frame, the
//! heads of pages, the worksheet. The bodies of the reference pages are in
//! [`crate::reference`].
//! Knows the dataset's core and links; no signals, no browser.

mod bearing;
mod doubts;
mod embed;
mod example;
mod frame;
mod heads;
mod home;
mod html;
mod kept;
mod look;
pub(crate) mod markup;
mod notices;
mod picker;
mod pieces;
mod questions;
mod reasons;
mod result;
mod situations;
mod tabs;
mod take_away;
mod worksheet;

pub use doubts::doubt_words;
pub use embed::{EMBED, embed_line};
pub use example::{EXAMPLE, EXAMPLE_FIELD, example_answers};
pub use frame::{footer, header, search_place};
pub use heads::{compare_heading, popularity_heading, reference_page};
pub use home::home_page;
pub use html::{escaped, html};
pub use kept::Kept;
pub use look::{Look, Worksheet};
pub use markup::{BUSY, Element, FORWARDED, HOLE, Markup, element, is_waiting, waiting};
pub use notices::notice_list;
pub use picker::picker;
pub use pieces::{Piece, grown};
pub use reasons::reason_order;
pub use result::{flip_nodes, flip_words, importance_words, sentence_nodes, short_node, verdict_words};
pub use take_away::results;
pub use worksheet::{answered_parts, worksheet_page};

use crate::address::Choice;
use crate::data::Catalog;
use crate::model::{Technology, TechnologyKind};

/// What a document is made from: the dataset's core and what the visitor has chosen.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The core of the dataset.
    pub catalog: &'a Catalog,
    /// What the visitor has chosen.
    pub choice: &'a Choice,
}

impl<'a> View<'a> {
    /// The chosen frameworks in the visitor's order; doing without is not among them.
    pub fn frameworks(&self) -> Vec<&'a Technology> {
        let chosen = self.choice.technologies.iter().map(|index| self.catalog.technology(*index));
        chosen.filter(|technology| technology.kind == TechnologyKind::Framework).collect()
    }

    /// A link to the same view with something else chosen.
    pub fn link_with(&self, change: impl FnOnce(&mut Choice)) -> String {
        let mut choice = self.choice.clone();
        change(&mut choice);
        format!("?{}", crate::address::format(&choice, self.catalog))
    }
}

/// The names of the chosen frameworks.
fn framework_names(view: View<'_>) -> Vec<&str> {
    view.frameworks().into_iter().map(|technology| technology.name.as_str()).collect()
}
