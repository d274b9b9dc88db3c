//! What a visitor takes away: the link, the record, a print; and a link of another day set beside today.

use super::app_state;
use crate::address::{self, Choice, Page};
use crate::browser::{self, RecordForm};
use crate::components::{dynamic, words};
use crate::data::CORE;
use crate::model::{SheetKind, format_scaled};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Buttons to copy, save, print, undo and start over. It lies outside the result: it is not part of it.
#[component]
pub fn TakeAway() -> impl IntoView {
    let state = app_state();
    let said = RwSignal::new(String::new());
    let copy = move |_| {
        let link = browser::absolute(&link_with_result(state)).unwrap_or_default();
        spawn_local(async move {
            said.set(match browser::copy(link.clone()).await {
                Some(()) => "The link is on the clipboard.".to_owned(),
                None => format!("The browser does not allow copying. The link: {link}"),
            });
        });
    };
    let save = move |form: RecordForm| {
        let query = untrack(move || state.query_as_linked());
        let (name, media_type) = match form {
            RecordForm::Json => ("sextant-decision.json", "application/json"),
            RecordForm::Markdown => ("sextant-decision.md", "text/markdown"),
        };
        spawn_local(async move {
            let record = browser::record(form, &query, CORE).await;
            let saved = record.and_then(|record| browser::download(name, media_type, &record));
            said.set(match saved {
                Some(()) => format!("The record is saved as {name}."),
                None => "The record could not be saved: there is no connection, or the browser does not allow it.".to_owned(),
            });
        });
    };
    let together = words(move || state.link(Page::Together));
    let nothing = Signal::derive(move || state.with_choice(|choice| choice.answers.is_empty()));
    let no_past = Signal::derive(move || !state.can_undo());
    view! {
        <section class="take-away" aria-label="Take it away">
            <button type="button" class="primary" on:click=copy>"Copy link"</button>
            <button type="button" on:click=move |_| save(RecordForm::Markdown)>"Save record"</button>
            <button type="button" on:click=move |_| save(RecordForm::Json)>"Save record (JSON)"</button>
            <button type="button" on:click=move |_| { browser::print(); }>"Print"</button>
            <button type="button" class="quiet" disabled=no_past on:click=move |_| state.undo()>"Undo"</button>
            <button type="button" class="quiet" disabled=nothing on:click=move |_| state.clear_answers()>"Start over"</button>
            <a class="button" href=together>"Set links side by side"</a>
            <p role="status">{said}</p>
        </section>
    }
}

/// What is chosen now, without following it.
fn chosen(state: AppState) -> Choice {
    untrack(move || state.with_choice(Choice::clone))
}

/// The query of this result with the dataset and the scores of today.
fn link_with_result(state: AppState) -> String {
    let mut choice = chosen(state);
    choice.page = Page::Worksheet;
    choice.dataset = Some(state.catalog.core().id.clone());
    choice.was = untrack(move || results(state));
    address::format(&choice, state.catalog)
}

/// Per technology its score times ten, or its count.
fn results(state: AppState) -> Vec<(String, i64)> {
    state.with_result(|decision, _, _| {
        let value = |points: i64| if decision.kind == SheetKind::Weighted { decision.score(points) } else { points };
        let id = |index: &usize| state.catalog.technology(*index).id.clone();
        decision.technologies.iter().map(id).zip(decision.points().into_iter().map(value)).collect()
    })
}

/// For a link that was made with other data: what the result was then, and what it is now.
#[component]
pub fn ThenAndNow() -> impl IntoView {
    let state = app_state();
    let today = &state.catalog.core().id;
    dynamic(move || {
        let (then, was) = state.with_choice(|choice| (choice.dataset.clone(), choice.was.clone()));
        match then.filter(|then| then != today) {
            None => ().into_any(),
            Some(then) => {
                let was = if was.is_empty() { String::new() } else { format!("Then: {}. ", listed_results(state, &was)) };
                let now = format!("{was}Now: {}. ", listed_results(state, &results(state)));
                view! {
                    <p class="notice">
                        {format!("This link was made with dataset {then}; this is dataset {today}. {now}")}
                        <a href="data/CHANGES.md">"What changed between datasets"</a>
                    </p>
                }
                .into_any()
            }
        }
    })
}

fn listed_results(state: AppState, values: &[(String, i64)]) -> String {
    let decimals = state.with_result(|decision, _, _| u8::from(decision.kind == SheetKind::Weighted));
    let name = |id: &str| state.catalog.technology_index(id).map_or("", |index| &state.catalog.technology(index).name);
    let parts: Vec<String> = values.iter().map(|(id, value)| format!("{} {}", name(id), format_scaled(*value, decimals))).collect();
    parts.join(", ")
}
