//! An element that shows a body: for whose choice, what stands in it, and what is still to be added. What belongs there is said
//! elsewhere.

use super::embedding::EMBED;
use sextant::address::Choice;
use sextant::browser;
use sextant::document::{BUSY, HOLE, Markup, Piece, grown, is_waiting};
use web_sys::Element;

/// How many nodes of a body are added at once when a part of the dataset has come. On a processor slowed four times two or three
/// such pieces meet in one frame, and laying them out takes some 30 ms; a task of over 50 would be felt.
pub const AT_ONCE: usize = 120;

/// A place, and what stands in it now.
pub struct Place {
    /// The element.
    pub element: Element,
    /// What its body is for, as a query.
    pub query: String,
    /// The same, as a choice.
    pub choice: Choice,
    /// What stands in it.
    pub shown: Vec<Markup>,
    /// Has the place that the address names been looked for in it?
    pub landed: bool,
    /// The whole body, while only its beginning stands there.
    wanted: Option<Vec<Markup>>,
}

impl Place {
    /// A place with what is known of it.
    pub fn new(element: Element, query: &str, choice: Choice, shown: Vec<Markup>, landed: bool) -> Self {
        Self { element, query: query.to_owned(), choice, shown, landed, wanted: None }
    }

    /// What it shows, as its attribute says.
    pub fn what(&self) -> String {
        self.element.get_attribute(HOLE).unwrap_or_default()
    }

    /// Is it the body of the “Embed” dialogue?
    pub fn is_embed(&self) -> bool {
        self.what() == EMBED
    }

    /// Is it the one of the saved answers? Its attribute is `saved`, and the visit behind a space.
    pub fn is_saved(&self) -> bool {
        self.what().split(' ').next() == Some("saved")
    }

    /// Shows a body: what stands there already and so many nodes more at once; what remains is added by [`Place::add_next`].
    /// While it waits for a part, what stood in the document is left there.
    pub fn show(&mut self, nodes: Vec<Markup>, at_once: usize) {
        if self.shown.is_empty() && self.element.has_child_nodes() && matches!(&nodes[..], [node] if is_waiting(node)) {
            return;
        }
        self.grow(nodes, at_once);
    }

    fn grow(&mut self, wanted: Vec<Markup>, room: usize) {
        let Piece { nodes, is_whole } = grown(&self.shown, &wanted, room);
        browser::fill(&self.element, &self.shown, &nodes);
        browser::watch_charts(&self.element, &self.query);
        self.shown = nodes;
        self.wanted = (!is_whole).then_some(wanted);
        self.tell();
    }

    /// Says on the element whether something is to be added, or waited for.
    fn tell(&self) -> Option<()> {
        match (self.is_short() || self.shown.iter().any(is_waiting), self.element.has_attribute(BUSY)) {
            (true, false) => self.element.set_attribute(BUSY, "true").ok(),
            (false, true) => self.element.remove_attribute(BUSY).ok(),
            _ => Some(()),
        }
    }

    /// Is there something to be added?
    pub fn is_short(&self) -> bool {
        self.wanted.is_some()
    }

    /// Adds the next of what belongs below; `None` where nothing does, or the place is no longer on the page.
    pub fn add_next(&mut self) -> Option<()> {
        let wanted = self.wanted.take().filter(|_| self.element.is_connected())?;
        self.grow(wanted, AT_ONCE);
        self.land();
        Some(())
    }

    /// Goes once to what the address names in this body, when all of it is there; marks what is read of an article.
    pub fn land(&mut self) {
        self.landed = self.landed || !self.is_short() && browser::land(&self.element);
        browser::watch_reading(&self.element);
    }
}
