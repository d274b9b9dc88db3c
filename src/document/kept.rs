//! What was made of the worksheet before and can be shown again: cards of questions that did not change, and sections that come
//! a moment after the answer itself. Once everything is settled, the page is the same without it.

use super::look::Worksheet;
use super::markup::Markup;
use crate::address::Given;
use std::cell::RefCell;

/// A part of the worksheet, and all that a card of it is made from beside the result.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    /// A section, by its name.
    Section(&'static str),
    /// The card of a question: positions of its sheet and of itself, what was answered, and whether its help is open.
    Card(usize, usize, Option<Given>, bool),
}

impl Part {
    /// Does another part stand where this one does?
    fn stands_where(self, other: Self) -> bool {
        match (self, other) {
            (Self::Card(_, question, ..), Self::Card(_, other, ..)) => question == other,
            (one, other) => one == other,
        }
    }
}

/// The parts as they were made last.
#[derive(Default)]
pub struct Kept(RefCell<Vec<(Part, Markup)>>);

impl Kept {
    /// A part as it was made last, where that will do; else it is made now, and kept.
    fn part(&self, part: Part, last_will_do: bool, make: &dyn Fn() -> Markup) -> Markup {
        let last = self.0.borrow().iter().position(|(known, _)| known.stands_where(part));
        if let Some(place) = last {
            let (known, markup) = self.0.borrow_mut().swap_remove(place);
            if last_will_do && known == part {
                self.0.borrow_mut().push((part, markup.clone()));
                return markup;
            }
        }
        let made = make();
        self.0.borrow_mut().push((part, made.clone()));
        made
    }
}

impl Worksheet<'_> {
    /// A section that comes a moment after an answer: until the choice is settled, it stands as it stood.
    pub(super) fn section(&self, name: &'static str, make: &dyn Fn() -> Markup) -> Markup {
        self.kept.part(Part::Section(name), self.before.is_some(), make)
    }

    /// The card of a question. That of an open question depends on nothing else; those of others follow a moment later, but the one
    /// that was answered changes at once.
    pub(super) fn card(&self, question: usize, help_is_open: bool, make: &dyn Fn() -> Markup) -> Markup {
        let given = self.view.choice.given(question).copied();
        let part = Part::Card(self.view.choice.sheet, question, given, help_is_open);
        self.kept.part(part, given.is_none() || self.before.is_some(), make)
    }
}
