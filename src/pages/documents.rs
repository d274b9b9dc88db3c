//! The pages that are documents, and the frame around all of them. What is done in one is told to the state by name.

use super::app_state;
use crate::address::{Key, MOST_LINKS, Page, Theme, query_of};
use crate::browser;
use crate::components::{DocumentEvent, live};
use crate::document::{footer, header, home_page, reference_page};
use crate::state::AppState;
use leptos::prelude::*;

/// A part of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// The mark, the pages, the theme.
    Header,
    /// The dataset and its date.
    Footer,
}

/// The header or the footer of the site.
pub fn frame(part: Frame) -> AnyView {
    let state = app_state();
    let make = if part == Frame::Header { header } else { footer };
    let turn_theme = move |event| {
        if let DocumentEvent::Pressed(_) = event {
            state.choose_theme(if browser::shows_dark() { Theme::Light } else { Theme::Dark });
        }
    };
    live(move || (state.with_view(make), String::new()), turn_theme)
}

/// A page that is a document.
pub fn document(page: Page) -> AnyView {
    let state = app_state();
    let make = if page == Page::Home { home_page } else { reference_page };
    let nodes = move || (state.with_view(make), state.query());
    live(nodes, move |event| match event {
        DocumentEvent::Changed(name, value) => change(state, &name, value),
        DocumentEvent::Toggled(..) | DocumentEvent::Pressed(_) => {}
    })
}

/// A field took a value: one that is named by a key of the address, or the box of a technology.
fn change(state: AppState, name: &str, value: String) {
    match Key::of(name) {
        Some(Key::Search) => state.tune(|choice| choice.search = value),
        Some(Key::State) => state.tune(|choice| choice.filter.state = value),
        Some(Key::Topic) => state.tune(|choice| choice.filter.topic = value),
        Some(Key::Kind) => state.tune(|choice| choice.filter.kind = value),
        Some(Key::Seed) => state.tune(|choice| choice.filter.seed = value),
        Some(Key::Links) => {
            let links = value.lines().map(|line| query_of(line).to_owned()).filter(|query| !query.is_empty());
            state.tune(|choice| choice.links = links.take(MOST_LINKS).collect());
        }
        Some(Key::Only) => state.tune(|choice| choice.only_differences = value == "true"),
        _ => state.toggle_named(name),
    }
}
