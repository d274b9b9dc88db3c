//! Everything that a visitor can do to the shared value, by name.

use super::AppState;
use crate::address::{self, Choice, Given, Importance, LONGEST_OWN, MOST_OWN, MOST_TECHNOLOGIES, OwnQuestion, Page, Resolved, Theme};
use crate::browser;
use crate::data::TechnologyIndex;
use crate::document::Look;
use crate::model::Language;
use leptos::prelude::*;

/// How many changes can be taken back.
const MOST_UNDO: usize = 100;

/// The key under which the visitor's theme is stored.
const THEME: &str = "theme";

/// The theme that was stored on this device; none where storage is denied.
pub(super) fn stored_theme() -> Option<Theme> {
    Theme::of(&browser::read(THEME)?)
}

/// Beginning of the keys under which the answers of each visit are stored, so that they can be offered back.
const DRAFT: &str = "draft.";

/// The query of the newest answers of an earlier visit; empty where there are none.
pub(super) fn earlier_answers() -> String {
    let drafts = browser::read_all(DRAFT).into_iter().map(|(_, draft)| draft);
    // What does not begin with a time is not ours, or damaged.
    drafts
        .filter(|draft| draft.starts_with(|sign: char| sign.is_ascii_digit()))
        .max()
        .and_then(|newest| Some(newest.split_once(' ')?.1.to_owned()))
        .unwrap_or_default()
}

/// What a visitor first looks at: where the address has search words on a page that is not searched itself, at the search.
pub(super) fn first_look(choice: &Choice) -> Look {
    let searches = u32::from(choice.page != Page::Claims && !choice.search.is_empty());
    Look { searches, ..Look::default() }
}

/// Loads the document anew where a choice wants another language, by the address or else by the browser; says whether it does.
fn loads_for_language(choice: &Choice, query: &str) -> bool {
    let other = choice.language.unwrap_or_else(browser::preferred_language) != Language::current();
    if other {
        browser::load(query);
    }
    other
}

impl AppState {
    /// Opens the search, or opens it again.
    pub fn open_search(&self) {
        self.look(|look| look.searches += 1);
    }

    /// Stores the answers of this visit on this device, once the visitor has given some: not those of a link, which would
    /// push aside what the visitor had.
    pub(super) fn keep_draft(&self, query: &str) {
        let own_work =
            self.choice.with_untracked(|choice| choice.page == Page::Worksheet && !(choice.answers.is_empty() && choice.own.is_empty()));
        self.aside.with_untracked(|aside| {
            if own_work && !aside.past.is_empty() {
                browser::write(&format!("{DRAFT}{}", aside.visit), &format!("{} {query}", browser::now()));
            }
        });
    }

    /// Opens the view that a query describes, as following a link does, at a place of the page by its id or at its top.
    pub fn open(&self, query: &str, place: Option<String>) {
        let resolved = address::resolve(address::parse(query), self.catalog);
        let left = untrack(|| self.query());
        browser::replace(&left);
        self.keep_draft(&left);
        if loads_for_language(&resolved.choice, query) {
            return;
        }
        let place_named = place.as_ref().map(|place| format!("#{place}")).unwrap_or_default();
        browser::push(&(address::format(&resolved.choice, self.catalog) + &place_named));
        self.take_over(resolved);
        self.turn_to(place);
    }

    /// Brings a place of the page by its id, or the page's heading, into view and into focus.
    fn turn_to(&self, place: Option<String>) {
        self.aside.update(|aside| aside.opened = (aside.opened.0 + 1, place));
    }

    /// Shows a question where one is asked at a time, and goes to it.
    pub fn show_question(&self, index: usize) {
        let id = self.catalog.sheet(self.choice.with_untracked(|choice| choice.sheet)).questions[index].id.clone();
        self.look(|look| look.current = Some(index));
        self.turn_to(Some(id));
    }

    /// Changes what the visitor looks at.
    pub fn look(&self, change: impl FnOnce(&mut Look)) {
        self.aside.update(|aside| change(&mut aside.look));
    }

    /// Takes over the query to which the visitor went back or forward.
    pub fn follow_history(&self, query: &str) {
        let resolved = address::resolve(address::parse(query), self.catalog);
        if loads_for_language(&resolved.choice, query) {
            return;
        }
        self.take_over(resolved);
    }

    /// Other answers begin a visit of their own, so that their draft does not push aside that of those just left.
    fn take_over(&self, resolved: Resolved) {
        let Resolved { choice: new, notices } = resolved;
        let same = self.choice.with_untracked(|choice| choice.answers == new.answers && choice.own == new.own);
        // What was ticked a moment ago the page does not know of yet, and would not untick.
        browser::reset_fields();
        self.aside.update(|aside| {
            if !same {
                aside.visit = browser::now().to_string();
            }
            aside.past.clear();
            aside.link_notices = notices;
            aside.look = first_look(&new);
        });
        self.choice.set(new);
        self.settle();
    }

    /// From now on the page shows what is chosen.
    pub fn settle(&self) {
        let choice = self.choice.get_untracked();
        if self.settled.with_untracked(|settled| *settled != choice) {
            self.settled.set(choice);
        }
    }

    /// Answers a question, keeping its importance. Where one is asked at a time, it stays in sight.
    pub fn answer(&self, question: usize, answer: usize) {
        self.aside.update_untracked(|aside| aside.look.current = Some(question));
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

    /// Leaves all questions open again, and takes the own ones out.
    pub fn clear_answers(&self) {
        self.tune(|choice| {
            choice.answers.clear();
            choice.own.clear();
        });
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

    /// Adds the question of the visitor's own that was written, with every fit unknown, and goes to it, since it is to be judged
    /// next; nothing for an empty text or beyond the limits.
    pub fn add_own(&self) {
        let draft = self.aside.try_update(|aside| std::mem::take(&mut aside.look.draft)).unwrap_or_default();
        let text: String = draft.trim().chars().take(LONGEST_OWN).collect();
        let count = self.choice.with_untracked(|choice| choice.own.len());
        if !text.is_empty() && count < MOST_OWN {
            self.tune(|choice| choice.own.push(OwnQuestion { text, importance: Importance::DEFAULT, fits: Vec::new() }));
            // What the visitor is led to must be there.
            self.settle();
            self.turn_to(Some(format!("own-{}", count + 1)));
        }
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

    /// Adds or takes out the technology of that id; says whether there is one.
    pub fn toggle_named(&self, id: &str) -> bool {
        let technology = self.catalog.technology_index(id);
        if let Some(technology) = technology {
            self.toggle_technology(technology);
        }
        technology.is_some()
    }

    /// Changes something of the current view: the address follows, the history does not grow, and it can be taken back.
    pub fn tune(&self, change: impl FnOnce(&mut Choice)) {
        let before = self.choice.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        let fixed = before.page == Page::Worksheet && self.embed.is_some_and(|embed| embed.read_only);
        if after == before || fixed {
            return;
        }
        self.choice.set(after);
        // Heard of when the choice is settled, and not before.
        self.aside.update_untracked(|aside| {
            aside.past.push(before);
            let surplus = aside.past.len().saturating_sub(MOST_UNDO);
            aside.past.drain(..surplus);
        });
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        let last = self.aside.try_update(|aside| aside.past.pop()).flatten();
        if let Some(choice) = last {
            self.choice.set(choice);
        }
    }

    /// Takes a theme and stores it on this device, where that is allowed; the address no longer names one.
    pub fn choose_theme(&self, theme: Theme) {
        browser::write(THEME, theme.word());
        self.aside.update(|aside| aside.own_theme = Some(theme));
        self.choice.update(|choice| choice.theme = None);
    }

    /// The theme that the address names, else the visitor's own, else the system's.
    pub fn theme(&self) -> Option<Theme> {
        self.settled.with(|choice| choice.theme).or_else(|| self.aside.with(|aside| aside.own_theme))
    }

    /// Dismisses the notices of the address.
    pub fn dismiss_notices(&self) {
        self.aside.update(|aside| aside.link_notices.clear());
    }
}
