//! The pages: each a document of the shared state. What a visitor does in one is told to the state by name.

mod acts;
mod records;

use crate::address::Page;
use crate::components::Document;
use crate::document::{footer, header, home_page, notice_list, reference_page, search_place, worksheet_page};
use crate::state::AppState;
use leptos::prelude::*;

/// The header of the site: the mark, the pages, the theme.
pub fn site_header(state: AppState) -> AnyView {
    shown(state, Box::new(move || (state.with_view(header), String::new())))
}

/// The search, once it has been opened on this page.
pub fn search(state: AppState) -> AnyView {
    shown(state, Box::new(move || (search_place(state.searches()), state.query())))
}

/// The footer of the site: the dataset and its date.
pub fn site_footer(state: AppState) -> AnyView {
    shown(state, Box::new(move || (state.with_view(footer), String::new())))
}

/// The notices of the address; every page shows them first.
pub fn notices(state: AppState) -> AnyView {
    shown(state, Box::new(move || (notice_list(&state.notices()), String::new())))
}

/// A page.
pub fn page(state: AppState, page: Page) -> AnyView {
    let nodes = move || match page {
        Page::Home => state.with_view(home_page),
        Page::Worksheet => state.with_worksheet(worksheet_page),
        _ => state.with_view(reference_page),
    };
    shown(state, Box::new(move || (nodes(), state.query())))
}

/// Shows a document for as long as its page stands. Boxed, so that all of them share one type.
fn shown(state: AppState, nodes: Box<dyn Fn() -> (Vec<crate::document::Markup>, String) + Send + Sync>) -> AnyView {
    let on_event = Callback::new(move |event| acts::act(state, event));
    view! { <Document nodes=Callback::new(move |()| nodes()) on_event/> }.into_any()
}
