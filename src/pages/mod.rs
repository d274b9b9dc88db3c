//! The pages: each a document of the shared state. What a visitor does in one is told to the state by name.

mod acts;
mod records;

use crate::address::Page;
use crate::browser;
use crate::components::Document;
use crate::document::{answered_parts, embed_line, footer, header, home_page, notice_list, reference_page, search_place, worksheet_page};
use crate::state::{AppState, FRAME};
use leptos::prelude::*;

/// When the first answer is rehearsed, in milliseconds after all of the app is there: not in the way of what the visitor may be doing
/// just then.
const REHEARSAL: u32 = 400;

/// The header of the site: the mark, the pages, the theme. A frame has none.
pub fn site_header(state: AppState) -> impl IntoView {
    let nodes = move || if state.is_embedded() { Vec::new() } else { state.with_view(header) };
    shown(state, Box::new(move || (nodes(), None)))
}

/// The search, once it has been opened on this page. A frame is for one page, and has none.
pub fn search(state: AppState) -> impl IntoView {
    shown(state, Box::new(move || (search_place(if state.is_embedded() { 0 } else { state.searches() }), Some(state.settled_query()))))
}

/// The footer of the site: the dataset and its date. In a frame, the line with the way to the full page.
pub fn site_footer(state: AppState) -> impl IntoView {
    let nodes = move || match state.is_embedded() {
        true => state.with_view(embed_line),
        false => state.with_worksheet(|sheet| footer(sheet.view, sheet.look)),
    };
    shown(state, Box::new(move || (nodes(), Some(state.settled_query()))))
}

/// The notices of the address; every page shows them first.
pub fn notices(state: AppState) -> impl IntoView {
    shown(state, Box::new(move || (notice_list(&state.notices()), None)))
}

/// A page.
pub fn page(state: AppState, page: Page) -> impl IntoView {
    let nodes = move || match page {
        Page::Home => state.with_view(home_page),
        Page::Worksheet => state.with_worksheet(worksheet_page),
        _ => state.with_view(reference_page),
    };
    shown(state, Box::new(move || (nodes(), Some(state.settled_query()))))
}

/// Goes through two answers out of sight, from the field that changes to the result. Browsers compile WebAssembly function by
/// function, each when it is first called; so a visitor's first answers would wait for what later ones find ready.
pub async fn rehearse(state: AppState) -> Option<()> {
    browser::pause(REHEARSAL).await;
    let place = browser::out_of_sight()?;
    let owner = Owner::new();
    let state = owner.with(|| state.rehearsal());
    let _heard = browser::hear(&place, move |event| acts::act(state, event));
    let questions = &state.catalog.sheet(untrack(|| state.with_view(|view| view.choice.sheet))).questions;
    let questions = &questions[..questions.len().min(2)];
    let mut shown = Vec::new();
    for step in 0..=questions.len() {
        let parts = untrack(|| state.with_worksheet(|sheet| answered_parts(sheet, questions.len())));
        browser::next_task().await;
        browser::fill(&place, &shown, &parts);
        browser::next_task().await;
        shown = parts;
        if let Some(question) = questions.get(step) {
            browser::pretend_change(&place, &question.id, &question.answers[0].id);
            // Until the answer is settled.
            browser::pause(2 * FRAME).await;
        }
    }
    Some(())
}

/// Shows a document for as long as its page stands. Boxed, so that all of them share one type.
fn shown(state: AppState, nodes: Box<dyn Fn() -> (Vec<crate::document::Markup>, Option<String>) + Send + Sync>) -> impl IntoView {
    let on_event = Callback::new(move |event| acts::act(state, event));
    view! { <Document nodes=Callback::new(move |()| nodes()) on_event/> }
}
