//! The search of a visit: what is typed, and the panel for it.

use gloo::events::EventListener;
use sextant::browser;
use sextant::document::{Markup, View, waiting};
use sextant::reference::Shown;
use sextant::search::{CLOSE, FIELD, Index, panel};
use sextant::words::answers as words;
use web_sys::Element;

/// Does a place show the search?
pub fn is_search(what: &str) -> bool {
    what.starts_with("search")
}

/// What is typed in the search, for which opening of it the panel was last brought up, and what hears its keys.
#[derive(Default)]
pub struct SearchDesk {
    first: String,
    typed: String,
    opened: String,
    heard: Option<[EventListener; 2]>,
}

impl SearchDesk {
    /// Takes what a field or button of the panel says; whether there is something new to show.
    pub fn act(&mut self, name: &str, value: &str, place: Option<&Element>) -> bool {
        match name {
            FIELD => {
                self.typed = value.to_owned();
                true
            }
            CLOSE => {
                place.and_then(browser::close_search);
                false
            }
            _ => false,
        }
    }

    /// A new place for the panel: with the words of the address, or what was last typed.
    pub fn begin(&mut self, place: &Element, view: View<'_>) {
        if !view.choice.search.is_empty() {
            self.typed.clone_from(&view.choice.search);
        }
        self.first.clone_from(&self.typed);
        self.opened.clear();
        self.heard = Some(browser::hear_search(place));
    }

    /// Opens the panel where it was asked for anew.
    pub fn bring(&mut self, place: &Element, what: &str) {
        if self.opened != what {
            self.opened = what.to_owned();
            browser::open_search(place);
        }
    }

    /// The panel as it should be now.
    pub fn nodes(&self, view: View<'_>, index: Shown<'_, Index>) -> Vec<Markup> {
        let index = match index {
            Shown::Ready(index) => Ok(index),
            Shown::Waiting => Err(waiting(words::WHAT_CAN_BE_FOUND.say(), None)),
            Shown::Failed(why) => Err(waiting(words::WHAT_CAN_BE_FOUND.say(), Some(why))),
        };
        vec![panel(view, &self.first, &self.typed, index)]
    }
}
