//! The address bar as a mirror of the choice. The only effects of the app that speak outward.

use super::AppState;
use crate::address::{Given, Page, Theme};
use crate::browser::{self, Timer};
use crate::data::{CORE, TechnologyIndex};
use crate::document::{compare_heading, popularity_heading};
use crate::words::{document, frame};
use crate::worksheet::{answer_messages, listed, result_message};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Shortest time between two writes to the address bar, in milliseconds: Safari refuses more than 100 in 30 seconds.
const PACE: u32 = 400;

/// When a first change is written, in milliseconds after the page followed it: what it does there is painted before.
const SOON: u32 = 20;

/// When the page follows a change, in milliseconds: a little longer than a frame of a screen with 60 in a second, so that what was
/// ticked is painted before. A timer, since a frame that is out of sight never gets an animation frame.
pub const FRAME: u32 = 20;

/// Ties the state to the address bar, the title and the theme, for as long as the page lives.
pub fn reflect(state: AppState) {
    // An answer given a moment before belongs into the link, too.
    let settled = move || state.settle();
    browser::on_link(settled, move |query, place| match (query, place) {
        (Some(query), place) => state.open(&query, place),
        (None, Some(place)) => {
            browser::replace(&format!("{}#{place}", untrack(|| state.query())));
            browser::scroll_to(&place);
        }
        (None, None) => {}
    });
    browser::on_slash(move || state.open_search());
    browser::on_return(move |query| state.follow_history(&query));
    browser::on_resume(|| browser::retry_reference(CORE));
    settle_choice(state);
    reflect_choice(state);
    if state.embed.is_some_and(|embed| embed.tells) {
        let owner = Owner::current();
        // Nothing is answered before, and an unanswered worksheet is shown without what tells of it.
        spawn_local(async move {
            browser::all_there().await;
            owner.inspect(|owner| owner.with(|| tell_changes(state)));
        });
    }
    whenever(Box::new(move || browser::set_title(&title(state))));
    whenever(Box::new(move || {
        browser::set_theme(state.theme().map(Theme::word));
    }));
    let opened_before = Cell::new(0);
    let moving: RefCell<Option<Timer>> = RefCell::default();
    whenever(Box::new(move || {
        let (opened, place) = state.aside.with(|aside| aside.opened.clone());
        if opened_before.replace(opened) != opened {
            // The new page's documents are filled by effects that run after this one.
            moving.replace(Some(browser::later(0, move || {
                // What is not here yet is gone to when it comes.
                place.and_then(|place| browser::scroll_to(&place)).or_else(browser::focus_heading);
            })));
        }
    }));
}

/// Does something now and whenever what it read changes. Boxed, so that all effects share one type.
fn whenever(mut then: Box<dyn FnMut()>) {
    Effect::new(move |_| then());
}

/// Lets the page follow the choice a moment after it changed.
pub(super) fn settle_choice(state: AppState) {
    let settling: Rc<RefCell<Option<Timer>>> = Rc::default();
    whenever(Box::new(move || {
        state.choice.track();
        // Only this effect holds the timer, so that it goes when the state goes.
        let settled = Rc::downgrade(&settling);
        // One timer for all changes meanwhile: a stream of them does not put it off.
        settling.borrow_mut().get_or_insert_with(|| {
            browser::later(FRAME, move || {
                settled.upgrade().map(|timer| timer.borrow_mut().take());
                state.settle();
            })
        });
    }));
}

/// A write that rests for a while: the timer, and what came meanwhile.
type Resting = Rc<RefCell<Option<(Timer, Option<String>)>>>;

/// Writes the query soon after the first change, then at most once in a while, and what is left when the page goes away: to the
/// address bar, and as the draft of this visit.
fn reflect_choice(state: AppState) {
    let written = Rc::new(RefCell::new(untrack(move || state.query())));
    let resting: Resting = Rc::default();
    let (leaving, last) = (Rc::clone(&resting), Rc::clone(&written));
    browser::on_leave(move || {
        let waits = matches!(leaving.borrow_mut().take(), Some((_, Some(_))));
        let query = untrack(move || state.query());
        if waits || *last.borrow() != query {
            last.replace(query.clone());
            write(state, &query);
        }
    });
    whenever(Box::new(move || {
        let query = state.settled_query();
        if *written.borrow() != query {
            written.replace(query.clone());
            if let Some((_, later)) = resting.borrow_mut().as_mut() {
                *later = Some(query);
                return;
            }
            rest(state, &resting, SOON, Some(query));
        }
    }));
}

fn write(state: AppState, query: &str) {
    browser::replace(query);
    state.keep_draft(query);
}

/// Rests before the next write; writes what waits by then and rests again, until nothing came.
fn rest(state: AppState, resting: &Resting, milliseconds: u32, waiting: Option<String>) {
    let after = Rc::clone(resting);
    let timer = browser::later(milliseconds, move || {
        let waiting = after.borrow_mut().take();
        if let Some((_, Some(query))) = waiting {
            write(state, &query);
            rest(state, &after, PACE, None);
        }
    });
    *resting.borrow_mut() = Some((timer, waiting));
}

/// Tells the page around a frame of each answer and each new result.
fn tell_changes(state: AppState) {
    let told: RefCell<Option<Vec<Given>>> = RefCell::default();
    let told_result = RefCell::new(String::new());
    whenever(Box::new(move || {
        if state.page() != Page::Worksheet {
            return;
        }
        let result = state.with_worksheet(|sheet| {
            let choice = sheet.view.choice;
            if let Some(before) = told.replace(Some(choice.answers.clone())) {
                for message in answer_messages(&before, &choice.answers, state.catalog.sheet(choice.sheet)) {
                    browser::tell(&message);
                }
            }
            result_message(sheet.decision, sheet.standing, choice, state.catalog)
        });
        if *told_result.borrow() != result {
            browser::tell(&result);
            told_result.replace(result);
        }
    }));
}

fn title(state: AppState) -> String {
    let name = |index: &TechnologyIndex| state.catalog.technology(*index).name.as_str();
    let names: Vec<&str> = state.settled.with(|choice| choice.technologies.iter().map(name).collect());
    let words: String = match state.page() {
        Page::Home => return frame::TITLE_HOME.into(),
        Page::Worksheet => frame::TITLE_WORKSHEET.fill(&[&listed(&names, frame::OR.say())]),
        Page::Compare => compare_heading(&names),
        Page::Popularity => popularity_heading(&names),
        Page::Articles => frame::ARTICLES.into(),
        Page::Article => article_title(state).to_owned(),
        Page::Claims => frame::TITLE_CLAIMS.into(),
        Page::Together => document::TOGETHER_HEADING.into(),
        Page::Data => document::DATA.into(),
        Page::Methods => frame::TITLE_METHODS.into(),
    };
    format!("{words} · Sextant")
}

fn article_title(state: AppState) -> &'static str {
    let id = state.settled.with(|choice| choice.article.clone()).unwrap_or_default();
    state.catalog.core().articles.iter().find(|article| article.id == id).map_or("", |article| &article.title)
}
