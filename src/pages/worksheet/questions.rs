//! The questions of a sheet: all under their topics, or one at a time.

use super::app_state;
use crate::address::{Flow, Importance};
use crate::components::{Answering, DocumentEvent, QuestionCard, dynamic, live, words};
use crate::document::{own_place, question_help};
use crate::model::{Sheet, SheetKind};
use crate::state::AppState;
use crate::worksheet::next_question;
use leptos::prelude::*;

/// The questions, with progress and the choice of arrangement.
#[component]
pub fn Questions(sheet: &'static Sheet) -> impl IntoView {
    let state = app_state();
    let one = Memo::new(move |_| state.with_choice(|choice| usize::from(choice.flow == Flow::One)));
    let count = sheet.questions.len();
    let answered = move || state.with_choice(|choice| choice.answers.len());
    let progress = words(move || format!("{} of {count} answered", answered()));
    let value = words(move || answered().to_string());
    let other = words(move || if one.get() == 1 { "All on one page" } else { "One at a time" }.to_owned());
    let turn = move |_| state.tune(|choice| choice.flow = if choice.flow == Flow::All { Flow::One } else { Flow::All });
    let body = dynamic(move || if one.get() == 1 { one_at_a_time(state, sheet) } else { all(state, sheet) });
    view! {
        <section class="questions" aria-label="Questions">
            <div class="progress">
                <p>{progress}</p>
                <progress max=count.to_string() value=value aria-label="Questions answered"></progress>
                <button type="button" class="quiet" on:click=turn>{other}</button>
            </div>
            {body}
            {own(state)}
        </section>
    }
}

/// Every question under the heading of its topic, in the sheet's order.
fn all(state: AppState, sheet: &'static Sheet) -> AnyView {
    let mut previous = "";
    let mut views: Vec<AnyView> = Vec::new();
    for (index, question) in sheet.questions.iter().enumerate() {
        if question.topic != previous {
            views.push(view! { <h2 class="topic">{state.catalog.topic_title(&question.topic)}</h2> }.into_any());
            previous = &question.topic;
        }
        views.push(card(state, sheet, index));
    }
    views.into_any()
}

/// One question with the way to the ones before and after it, and to the open one that can still move the result most,
/// with which it starts.
fn one_at_a_time(state: AppState, sheet: &'static Sheet) -> AnyView {
    let asked_next = move || untrack(move || state.with_result(|decision, _, _| next_question(decision)));
    let current = RwSignal::new(asked_next().unwrap_or(0));
    let all_answered = Signal::derive(move || state.with_result(|decision, _, _| decision.open.is_empty()));
    let last = sheet.questions.len() - 1;
    let step = words(move || format!("Question {} of {}", current.get() + 1, last + 1));
    view! {
        {dynamic(move || card(state, sheet, current.get()))}
        <p class="steps">
            <button type="button" class="primary" disabled=all_answered on:click=move |_| current.set(asked_next().unwrap_or(0))>
                "Ask what matters most"
            </button>
            <button type="button" disabled=Signal::derive(move || current.get() == 0) on:click=move |_| current.update(|index| *index -= 1)>"Back"</button>
            <span>{step}</span>
            <button type="button" disabled=Signal::derive(move || current.get() == last) on:click=move |_| current.update(|index| *index += 1)>
                "Next"
            </button>
        </p>
    }
    .into_any()
}

/// The visitor's own questions.
fn own(state: AppState) -> AnyView {
    let open = RwSignal::new(false);
    let draft = StoredValue::new(String::new());
    let nodes = move || (state.with_view(|view| own_place(view, open.get())), state.query());
    live(nodes, move |event| match event {
        DocumentEvent::Changed(name, text) if name == "own-text" => draft.set_value(text),
        DocumentEvent::Pressed(name) if name == "own-add" => {
            let text = draft.try_update_value(std::mem::take).unwrap_or_default();
            state.add_own(&text);
        }
        DocumentEvent::Pressed(name) => {
            if let Some(index) = name.strip_prefix("own-remove-").and_then(|index| index.parse().ok()) {
                state.remove_own(index);
            }
        }
        DocumentEvent::Changed(name, value) => change_own(state, &name, &value).unwrap_or_default(),
        DocumentEvent::Toggled(_, is_open) => open.set(is_open),
    })
}

/// A field of an own question took a value: `own-importance-0`, or `own-fit-0-django`.
fn change_own(state: AppState, name: &str, value: &str) -> Option<()> {
    if let Some(index) = name.strip_prefix("own-importance-") {
        state.weigh_own(index.parse().ok()?, Importance::of(value)?);
        return Some(());
    }
    let (index, technology) = name.strip_prefix("own-fit-")?.split_once('-')?;
    state.fit_own(index.parse().ok()?, state.catalog.technology_index(technology)?, value.parse().ok());
    Some(())
}

/// A question tied to the state.
fn card(state: AppState, sheet: &'static Sheet, index: usize) -> AnyView {
    let given = Memo::new(move |_| state.with_choice(|choice| choice.given(index).copied()));
    let on_answering = Callback::new(move |answering| match answering {
        Answering::Answer(answer) => state.answer(index, answer),
        Answering::Clear => state.clear_answer(index),
        Answering::Weigh(importance) => state.weigh(index, importance),
        Answering::Require(must_have) => state.require(index, must_have),
    });
    let help = move |question: &'static str| live(move || (vec![question_help(question)], state.query()), |_| ());
    let on_help = Callback::new(help);
    let weighted = sheet.kind == SheetKind::Weighted;
    view! { <QuestionCard question=&sheet.questions[index] number=index + 1 given weighted on_help on_answering/> }.into_any()
}
