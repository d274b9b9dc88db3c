//! The result: the sentence, the picture, the reasons, and what would turn it.

use super::app_state;
use super::take_away::{TakeAway, ThenAndNow};
use crate::components::{Bearing, DocumentEvent, dynamic, live, still, words};
use crate::document::{Reasons, compared_pair, doubts, margin, margin_band, reasons, score_rows, ticks, verdict_words};
use crate::state::AppState;
use crate::worksheet::{Decision, is_unfinished_tally, names, sentence};
use leptos::prelude::*;

/// Everything about the result, beside the questions.
#[component]
pub fn ResultPanel() -> impl IntoView {
    let state = app_state();
    let said = Memo::new(move |_| state.with_result(sentence));
    let verdict = words(move || state.with_result(|decision, standing, _| verdict_words(decision, standing).to_owned()));
    let doubts = still(move || {
        state.with_choice(|choice| state.with_result(|decision, standing, catalog| doubts(decision, standing, choice, catalog)))
    });
    view! {
        <div class="result-column">
            <ThenAndNow/>
            <aside class="result" id="result" data-result="" aria-label="Result">
                <p class="eyebrow">"Result: "<b>{verdict}</b></p>
                <p class="result-sentence" role="status">{said}</p>
                {picture(state, said.into(), verdict)}
                {why(state)}
                <section class="doubts" aria-label="What would turn it">{doubts}</section>
            </aside>
            <TakeAway/>
            <a class="result-bar" href="#result"><b>{verdict}</b><span>{words(move || short(state))}</span></a>
        </div>
    }
}

/// The result in the slim bar of narrow screens.
fn short(state: AppState) -> String {
    state.with_result(|decision, standing, catalog| match standing.winner {
        Some(winner) if !is_unfinished_tally(decision) => format!("{} leads", names(decision, catalog)[winner]),
        _ => "See the result".to_owned(),
    })
}

/// The bearing for two; rows for one, for several, or where something is ruled out.
fn picture(state: AppState, said: Signal<String>, verdict: Signal<String>) -> AnyView {
    // The names of a pair, or nothing: one text, so that the picture is made anew only when they change.
    let pair = Memo::new(move |_| {
        state.with_result(|decision, _, catalog| match (decision.technologies.len(), decision.competing().len()) {
            (2, 2) => names(decision, catalog).join("\n"),
            _ => String::new(),
        })
    });
    dynamic(move || match pair.get().split_once('\n') {
        Some((left, right)) => bearing(state, left, right, said, verdict),
        None => still(move || state.with_result(|decision, standing, catalog| vec![score_rows(decision, standing, catalog)])),
    })
}

fn bearing(state: AppState, left: &str, right: &str, label: Signal<String>, verdict: Signal<String>) -> AnyView {
    let of = move |decision: &Decision| (decision.total_weight() > 0).then(|| margin(decision, state.catalog));
    let margin = Signal::derive(move || state.with_result(|decision, _, _| of(decision)));
    let band = Signal::derive(move || state.with_result(|decision, _, _| margin_band(decision)));
    let ticks = Signal::derive(move || state.with_result(ticks));
    view! { <Bearing left=left.to_owned() right=right.to_owned() margin band ticks label verdict/> }.into_any()
}

/// The bars between the leader and a rival, each opening its evidence.
fn why(state: AppState) -> AnyView {
    let rival = RwSignal::new(None::<usize>);
    let open = RwSignal::new(Vec::<String>::new());
    let nodes = move || {
        let open = open.get();
        let bars = state.with_result(|decision, standing, catalog| {
            let pair = compared_pair(decision, standing, rival.get());
            pair.map(|pair| reasons(Reasons { decision, standing, catalog, pair, open: &open })).unwrap_or_default()
        });
        (bars, state.query())
    };
    live(nodes, move |event| match event {
        DocumentEvent::Changed(_, value) => rival.set(value.parse().ok()),
        DocumentEvent::Toggled(id, true) if !open.with_untracked(|open| open.contains(&id)) => open.update(|open| open.push(id)),
        DocumentEvent::Toggled(id, false) => open.update(|open| open.retain(|other| *other != id)),
        DocumentEvent::Toggled(..) | DocumentEvent::Pressed(_) => {}
    })
}
