//! The pages that are documents, and the frame around all of them. What is done in one is told to the state by name.

use super::app_state;
use crate::address::{Key, Page, Theme};
use crate::browser;
use crate::components::{Document, DocumentEvent};
use crate::document::{
    Markup, Shown, View, article_page, articles_page, claims_page, compare_page, data_page, footer, header, home_page, methods_page,
    popularity_page,
};
use crate::model::{Article, Comparison, Evidence, PartName, Popularity};
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
    let nodes = Signal::derive(move || state.with_view(make));
    let on_event = Callback::new(move |event| {
        if let DocumentEvent::Pressed(_) = event {
            state.choose_theme(if browser::shows_dark() { Theme::Light } else { Theme::Dark });
        }
    });
    view! { <Document nodes on_event/> }.into_any()
}

/// A page that is a document. It asks for the parts of the dataset that it shows.
pub fn document(page: Page) -> AnyView {
    let state = app_state();
    let picker_open = RwSignal::new(false);
    let wanted = parts_of(page, untrack(move || state.with_choice(|choice| choice.article.clone())));
    for part in &wanted {
        state.parts.want(part);
    }
    let nodes = Signal::derive(move || state.with_view(|view| nodes(state, page, view, picker_open.get_untracked())));
    let on_event = Callback::new(move |event| match event {
        DocumentEvent::Toggled(_, open) => picker_open.set(open),
        DocumentEvent::Pressed(_) => wanted.iter().for_each(|part| state.parts.ask(part.clone())),
        DocumentEvent::Changed(name, value) => change(state, &name, value),
    });
    view! { <Document nodes on_event/> }.into_any()
}

/// The parts of the dataset that a page shows.
fn parts_of(page: Page, article: Option<String>) -> Vec<PartName> {
    match page {
        Page::Home | Page::Popularity => vec![PartName::Popularity],
        Page::Compare => vec![PartName::Comparison],
        Page::Article => article.map(PartName::Article).into_iter().chain([PartName::Evidence]).collect(),
        Page::Claims | Page::Data => vec![PartName::Evidence],
        Page::Worksheet | Page::Articles | Page::Methods => Vec::new(),
    }
}

fn nodes(state: AppState, page: Page, view: View<'_>, picker_open: bool) -> Vec<Markup> {
    let parts = state.parts;
    let popularity = |make: &dyn Fn(Shown<'_, Popularity>) -> Vec<Markup>| parts.with(&PartName::Popularity, make);
    let evidence = |make: &dyn Fn(Shown<'_, Evidence>) -> Vec<Markup>| parts.with(&PartName::Evidence, make);
    match page {
        Page::Home => popularity(&|part| home_page(view, part, picker_open)),
        Page::Popularity => popularity(&|part| popularity_page(view, part, picker_open)),
        Page::Compare => parts.with(&PartName::Comparison, &|part: Shown<'_, Comparison>| compare_page(view, part, picker_open)),
        Page::Claims => evidence(&|part| claims_page(view, part)),
        Page::Data => evidence(&|part| data_page(view, part)),
        Page::Methods => methods_page(view),
        Page::Article => {
            let name = PartName::Article(view.choice.article.clone().unwrap_or_default());
            parts.with(&name, &|article: Shown<'_, Article>| evidence(&|claims| article_page(view, article, claims)))
        }
        Page::Articles | Page::Worksheet => articles_page(view),
    }
}

/// A field took a value: one that is named by a key of the address, or the box of a technology.
fn change(state: AppState, name: &str, value: String) {
    match Key::of(name) {
        Some(Key::Search) => state.tune(|choice| choice.search = value),
        Some(Key::State) => state.tune(|choice| choice.filter.state = value),
        Some(Key::Topic) => state.tune(|choice| choice.filter.topic = value),
        Some(Key::Kind) => state.tune(|choice| choice.filter.kind = value),
        Some(Key::Seed) => state.tune(|choice| choice.filter.seed = value),
        Some(Key::Only) => state.tune(|choice| choice.only_differences = value == "true"),
        _ => state.toggle_named(name),
    }
}
