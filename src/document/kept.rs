//! Cards of questions that were made before and can be shown again, since nothing in them changed.

use super::markup::Markup;
use crate::address::Given;
use crate::data::TechnologyIndex;
use crate::worksheet::KeepInterval;
use std::cell::RefCell;

/// All that the card of a question is made from.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Card {
    /// Position of the sheet.
    pub sheet: usize,
    /// Position of the question in it.
    pub question: usize,
    /// What was answered.
    pub given: Option<Given>,
    /// Is its help open?
    pub help_is_open: bool,
    /// Where its weight would turn the result.
    pub turning: Option<Turning>,
}

/// For which weights of a question the leader stays, and who that is.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Turning {
    /// The weights.
    pub kept: KeepInterval,
    /// The leader's position among the compared.
    pub winner: usize,
    /// The leader.
    pub technology: TechnologyIndex,
}

/// The cards as they were made last, one for each question.
#[derive(Default)]
pub struct Kept(RefCell<Vec<(Card, Markup)>>);

impl Kept {
    /// The card as it was made last, where it was made from the same; else it is made now.
    pub(super) fn card(&self, card: Card, make: &dyn Fn() -> Markup) -> Markup {
        let last = self.0.borrow().iter().position(|(known, _)| known.question == card.question);
        let last = last.map(|place| self.0.borrow_mut().swap_remove(place));
        let markup = last.filter(|(known, _)| *known == card).map_or_else(make, |(_, markup)| markup);
        self.0.borrow_mut().push((card, markup.clone()));
        markup
    }
}
