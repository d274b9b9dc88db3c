//! One question: its answers, how much it matters, and whether it is a must.

use super::dynamic;
use crate::address::{Given, Importance};
use crate::document::importance_words;
use crate::model::Question;
use leptos::prelude::*;

/// What a visitor does with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// Takes the answer at this position.
    Answer(usize),
    /// Leaves the question open again.
    Clear,
    /// Says how much it matters.
    Weigh(Importance),
    /// Makes it a must-have, or no longer.
    Require(bool),
}

/// A question as native radio inputs; importance and must-have appear once it is answered.
#[component]
pub fn QuestionCard(
    /// The question.
    question: &'static Question,
    /// Its number on the page, from 1.
    number: usize,
    /// What was answered.
    given: Memo<Option<Given>>,
    /// Can its importance be set?
    weighted: bool,
    /// Shows what the question means, when somebody asks.
    on_help: Callback<&'static str, AnyView>,
    /// Hears what the visitor does.
    on_answering: Callback<Answering>,
) -> impl IntoView {
    let answers = question.answers.iter().enumerate().map(|(position, answer)| {
        let checked = Signal::derive(move || given.get().is_some_and(|given| given.answer == position));
        let choose = move || on_answering.run(Answering::Answer(position));
        radio("answer", question.id.clone(), &answer.id, &answer.text, checked, Box::new(choose))
    });
    let answers = answers.collect_view();
    let asked = RwSignal::new(false);
    let help = dynamic(move || if asked.get() { on_help.run(&question.id) } else { ().into_any() });
    let class = Signal::derive(move || if given.get().is_some() { "question answered" } else { "question" }.to_owned());
    view! {
        <fieldset class=class id=question.id.as_str() tabindex="-1">
            <legend><span class="number">{number.to_string()}</span>{question.text.as_str()}</legend>
            <div class="answers">{answers}</div>
            <div class="weight">
                {weighted.then(|| weight(question, given, on_answering))}
                <button type="button" class="quiet" on:click=move |_| on_answering.run(Answering::Clear)>"Leave open"</button>
            </div>
            <details class="help" on:toggle=move |_| asked.set(true)>
                <summary>"What this means, and why it matters"</summary>
                {help}
            </details>
        </fieldset>
    }
}

/// How much an answered question counts, and whether it is a must.
fn weight(question: &'static Question, given: Memo<Option<Given>>, on_answering: Callback<Answering>) -> AnyView {
    let levels = Importance::LEVELS.into_iter().map(|level| {
        let checked = Signal::derive(move || given.get().is_some_and(|given| given.importance == level));
        let choose = move || on_answering.run(Answering::Weigh(level));
        radio("level", format!("{}-importance", question.id), level.word(), importance_words(level), checked, Box::new(choose))
    });
    let levels = levels.collect_view();
    let required = Signal::derive(move || given.get().is_some_and(|given| given.must_have));
    view! {
        <div class="levels" role="radiogroup" aria-label=format!("How much this matters: {}", question.short)>{levels}</div>
        <label class="must">
            <input type="checkbox" prop:checked=required on:change=move |event| on_answering.run(Answering::Require(event_target_checked(&event)))/>
            <span>"Must have"</span>
        </label>
    }
    .into_any()
}

/// A native radio input with its words.
fn radio(
    class: &'static str,
    group: String,
    value: &'static str,
    words: &'static str,
    checked: Signal<bool>,
    choose: Box<dyn Fn()>,
) -> AnyView {
    view! {
        <label class=class>
            <input type="radio" name=group value=value prop:checked=checked on:change=move |_| choose()/>
            <span>{words}</span>
        </label>
    }
    .into_any()
}
