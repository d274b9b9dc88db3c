//! The worksheet: questions on one side, the result in sight beside them.

mod questions;
mod result;
mod take_away;

use super::app_state;
use crate::components::{DocumentEvent, dynamic, live, still, words};
use crate::document::{picker, sheet_tabs};
use crate::state::AppState;
use crate::worksheet::{listed, names};
use leptos::prelude::*;
use questions::Questions;
use result::ResultPanel;

/// The page.
#[component]
pub fn Worksheet() -> impl IntoView {
    let state = app_state();
    let sheet = Memo::new(move |_| state.with_choice(|choice| choice.sheet));
    let heading = words(move || {
        let names = state.with_result(|decision, _, catalog| names(decision, catalog));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("{}?", listed(&names, "or"))
    });
    let intro = words(move || state.catalog.sheet(sheet.get()).intro.clone());
    let credit = words(move || state.catalog.sheet(sheet.get()).credit.clone());
    let questions = dynamic(move || view! { <Questions sheet=state.catalog.sheet(sheet.get())/> }.into_any());
    view! {
        <header class="page-head">
            <p class="eyebrow">"Worksheet"</p>
            <h1 tabindex="-1">{heading}</h1>
            {sheets(state)}
            <p class="lead">{intro}</p>
            <p class="credit">{credit}</p>
            {technologies(state)}
        </header>
        <div class="worksheet">
            {questions}
            <ResultPanel/>
        </div>
    }
}

/// The sheets as links.
fn sheets(state: AppState) -> AnyView {
    still(move || state.with_view(|view| vec![sheet_tabs(view)]))
}

/// The technologies compared; doing without is among them.
fn technologies(state: AppState) -> AnyView {
    let nodes = move || (vec![state.with_view(|view| picker(view, true))], String::new());
    live(nodes, move |event| {
        if let DocumentEvent::Changed(technology, _) = event {
            state.toggle_named(&technology);
        }
    })
}
