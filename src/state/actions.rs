//! Everything that a visitor can do to the shared value, by name.

use super::AppState;
use crate::address::{self, Choice, Given, Importance, LONGEST_OWN, MOST_OWN, MOST_TECHNOLOGIES, OwnQuestion, Resolved, Theme};
use crate::browser;
use crate::data::TechnologyIndex;
use leptos::prelude::*;

/// How many changes can be taken back.
const MOST_UNDO: usize = 100;

/// The key under which the visitor's theme is stored.
const THEME: &str = "theme";

/// The theme that was stored on this device; none where storage is denied.
pub(super) fn stored_theme() -> Option<Theme> {
    Theme::of(&browser::read(THEME)?)
}

impl AppState {
    /// Opens the view that a query describes, as following a link does, at a place of the page by its id or at its top.
    pub fn open(&self, query: &str, place: Option<String>) {
        let resolved = address::resolve(address::parse(query), self.catalog);
        browser::replace(&untrack(|| self.query()));
        browser::push(&address::format(&resolved.choice, self.catalog));
        self.take_over(resolved);
        self.opened.update(|(opened, wanted)| {
            *opened += 1;
            *wanted = place;
        });
    }

    /// Takes over the query to which the visitor went back or forward.
    pub fn follow_history(&self, query: &str) {
        self.take_over(address::resolve(address::parse(query), self.catalog));
    }

    fn take_over(&self, resolved: Resolved) {
        self.past.set(Vec::new());
        self.link_notices.set(resolved.notices);
        self.choice.set(resolved.choice);
    }

    /// Answers a question, keeping its importance.
    pub fn answer(&self, question: usize, answer: usize) {
        self.tune(|choice| match choice.answers.iter_mut().find(|given| given.question == question) {
            Some(given) => given.answer = answer,
            None => {
                let place = choice.answers.iter().take_while(|given| given.question < question).count();
                choice.answers.insert(place, Given { question, answer, importance: Importance::DEFAULT, must_have: false });
            }
        });
    }

    /// Leaves a question open again.
    pub fn clear_answer(&self, question: usize) {
        self.tune(|choice| choice.answers.retain(|given| given.question != question));
    }

    /// Leaves all questions open again.
    pub fn clear_answers(&self) {
        self.tune(|choice| choice.answers.clear());
    }

    /// Says how much an answered question counts.
    pub fn weigh(&self, question: usize, importance: Importance) {
        self.change_given(question, |given| given.importance = importance);
    }

    /// Makes an answer a must-have, or no longer.
    pub fn require(&self, question: usize, must_have: bool) {
        self.change_given(question, |given| given.must_have = must_have);
    }

    fn change_given(&self, question: usize, change: impl FnOnce(&mut Given)) {
        self.tune(|choice| {
            if let Some(given) = choice.answers.iter_mut().find(|given| given.question == question) {
                change(given);
            }
        });
    }

    /// Adds a question of the visitor's own, with every fit unknown; nothing for an empty text or beyond the limits.
    pub fn add_own(&self, text: &str) {
        let text: String = text.trim().chars().take(LONGEST_OWN).collect();
        self.tune(|choice| {
            if !text.is_empty() && choice.own.len() < MOST_OWN {
                choice.own.push(OwnQuestion { text, importance: Importance::DEFAULT, fits: Vec::new() });
            }
        });
    }

    /// Takes an own question out.
    pub fn remove_own(&self, index: usize) {
        self.tune(|choice| {
            if index < choice.own.len() {
                choice.own.remove(index);
            }
        });
    }

    /// Says how much an own question counts.
    pub fn weigh_own(&self, index: usize, importance: Importance) {
        self.tune(|choice| {
            if let Some(own) = choice.own.get_mut(index) {
                own.importance = importance;
            }
        });
    }

    /// Says how a technology fits an own question; `None` is unknown.
    pub fn fit_own(&self, index: usize, technology: TechnologyIndex, fit: Option<i8>) {
        self.tune(|choice| {
            if let Some(own) = choice.own.get_mut(index) {
                own.fits.retain(|(known, _)| *known != technology);
                own.fits.extend(fit.map(|fit| (technology, fit)));
            }
        });
    }

    /// Adds a technology at the end, or takes it out; the last one stays.
    fn toggle_technology(&self, technology: TechnologyIndex) {
        self.tune(|choice| match choice.technologies.iter().position(|chosen| *chosen == technology) {
            Some(position) if choice.technologies.len() > 1 => {
                choice.technologies.remove(position);
            }
            None if choice.technologies.len() < MOST_TECHNOLOGIES => choice.technologies.push(technology),
            _ => {}
        });
    }

    /// Adds or takes out the technology of that id; nothing for an unknown one.
    pub fn toggle_named(&self, id: &str) {
        if let Some(technology) = self.catalog.technology_index(id) {
            self.toggle_technology(technology);
        }
    }

    /// Changes something of the current view: the address follows, the history does not grow, and it can be taken back.
    pub fn tune(&self, change: impl FnOnce(&mut Choice)) {
        let before = self.choice.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return;
        }
        self.choice.set(after);
        self.past.update(|past| {
            past.push(before);
            let surplus = past.len().saturating_sub(MOST_UNDO);
            past.drain(..surplus);
        });
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        let last = self.past.try_update(Vec::pop).flatten();
        if let Some(choice) = last {
            self.choice.set(choice);
        }
    }

    /// Takes a theme and stores it on this device, where that is allowed; the address no longer names one.
    pub fn choose_theme(&self, theme: Theme) {
        browser::write(THEME, theme.word());
        self.own_theme.set(Some(theme));
        self.choice.update(|choice| choice.theme = None);
    }

    /// The theme that the address names, else the visitor's own, else the system's.
    pub fn theme(&self) -> Option<Theme> {
        self.choice.with(|choice| choice.theme).or_else(|| self.own_theme.get())
    }

    /// Dismisses the notices of the address.
    pub fn dismiss_notices(&self) {
        self.link_notices.set(Vec::new());
    }
}
