//! An element that shows a body: for whose choice, what stands in it, and what is still to be added. What belongs there is said
//! elsewhere.

use sextant::address::Choice;
use sextant::browser;
use sextant::document::{Markup, is_waiting};
use web_sys::Element;

/// How many nodes of a body are shown at once when a part of the dataset has come: more than a screen has room for.
pub const AT_ONCE: usize = 4;

/// Says to programs that an element is not whole yet.
const BUSY: &str = "aria-busy";

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
    /// What belongs below, and is added in tasks of its own.
    below: Vec<Markup>,
}

impl Place {
    /// A place with what is known of it.
    pub fn new(element: Element, query: &str, choice: Choice, shown: Vec<Markup>, landed: bool) -> Self {
        Self { element, query: query.to_owned(), choice, shown, landed, below: Vec::new() }
    }

    /// Shows a body: as much as stands there already and at least so many of its nodes at once; what remains is added by
    /// [`Place::add_next`].
    /// While it waits for a part, what stood in the document is left there.
    pub fn show(&mut self, mut nodes: Vec<Markup>, at_once: usize) {
        if self.shown.is_empty() && self.element.has_child_nodes() && is_waiting(&nodes) {
            return;
        }
        self.below = nodes.split_off(nodes.len().min(at_once.max(self.shown.len())));
        browser::fill(&self.element, &self.shown, &nodes);
        browser::watch_charts(&self.element, &self.query);
        self.shown = nodes;
        self.tell();
    }

    /// Says on the element whether something is to be added.
    fn tell(&self) -> Option<()> {
        match self.is_short() {
            true => self.element.set_attribute(BUSY, "true").ok(),
            false => self.element.remove_attribute(BUSY).ok(),
        }
    }

    /// Is there something to be added?
    pub fn is_short(&self) -> bool {
        !self.below.is_empty()
    }

    /// Adds the next of what belongs below; `None` where nothing does.
    pub fn add_next(&mut self) -> Option<()> {
        let next = self.is_short().then(|| self.below.remove(0))?;
        if let Some(added) = browser::append(&self.element, &next) {
            browser::watch_charts(&added, &self.query);
        }
        self.shown.push(next);
        self.tell();
        self.land();
        Some(())
    }

    /// Goes once to what the address names in this body, when all of it is there; marks what is read of an article.
    pub fn land(&mut self) {
        self.landed = self.landed || !self.is_short() && browser::land(&self.element);
        browser::watch_reading(&self.element);
    }
}
