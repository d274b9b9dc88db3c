//! A question as a card.

use super::place::{Heard, Place, settle, until};
use leptos::mount::mount_to;
use leptos::prelude::*;
use sextant::address::{Given, Importance};
use sextant::components::{Answering, QuestionCard};
use sextant::data::catalog;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

/// The first question of the full sheet in a place; what is given can be set, what is done is heard.
fn question_card(place: &Place, weighted: bool) -> (RwSignal<Option<Given>>, Heard<Answering>) {
    let answered = RwSignal::new(None);
    let heard = Heard::new();
    let on_answering = heard.callback();
    let on_help = Callback::new(|question: &'static str| view! { <p class="helped">{question}</p> }.into_any());
    let given = Memo::new(move |_| answered.get());
    let question = &catalog().sheet(0).questions[0];
    mount_to(place.0.clone(), move || view! { <QuestionCard question number=7 given weighted on_help on_answering/> }).forget();
    (answered, heard)
}

fn given(answer: usize, importance: &str, must_have: bool) -> Option<Given> {
    Some(Given { question: 0, answer, importance: Importance::of(importance).unwrap(), must_have })
}

#[wasm_bindgen_test]
async fn a_question_shows_its_number_words_and_answers_as_radios() {
    let place = Place::new();
    let _kept = question_card(&place, true);
    let question = &catalog().sheet(0).questions[0];
    assert_eq!(place.words("legend"), format!("7{}", question.text));
    let answers: Vec<String> = place.all(".answers label").iter().map(|label| label.text_content().unwrap()).collect();
    let wanted: Vec<String> = question.answers.iter().map(|answer| answer.text.clone()).collect();
    assert_eq!(answers, wanted);
    assert_eq!(place.all(".answers input[type=radio]").len(), wanted.len());
}

#[wasm_bindgen_test]
async fn a_question_reports_answer_importance_must_have_and_leaving_open() {
    let place = Place::new();
    let (answered, heard) = question_card(&place, true);
    place.click(".answers label:nth-child(2) input");
    answered.set(given(1, "2", false));
    settle().await;
    place.click(".level input[value='4']");
    place.click(".must input");
    place.click(".weight button");
    let decisive = Importance::of("4").unwrap();
    assert_eq!(heard.all(), [Answering::Answer(1), Answering::Weigh(decisive), Answering::Require(true), Answering::Clear]);
}

#[wasm_bindgen_test]
async fn a_question_follows_what_is_given() {
    let place = Place::new();
    let (answered, _heard) = question_card(&place, true);
    assert!(!place.one::<Element>("fieldset").class_list().contains("answered"), "an open question is not marked as answered");
    answered.set(given(2, "4", true));
    settle().await;
    assert!(place.one::<Element>("fieldset").class_list().contains("answered"));
    let ticked = |css: &str| place.one::<HtmlInputElement>(css).checked();
    assert!(ticked(".answers label:nth-child(3) input") && ticked(".level input[value='4']") && ticked(".must input"));
    answered.set(None);
    settle().await;
    assert!(place.all("input").iter().all(|field| !field.dyn_ref::<HtmlInputElement>().unwrap().checked()));
}

#[wasm_bindgen_test]
async fn a_question_of_a_tally_has_no_importance() {
    let place = Place::new();
    let (answered, _heard) = question_card(&place, false);
    answered.set(given(0, "2", false));
    settle().await;
    assert_eq!((place.all(".level").len(), place.all(".must").len()), (0, 0));
}

#[wasm_bindgen_test]
async fn a_question_is_explained_only_when_asked() {
    let place = Place::new();
    let _kept = question_card(&place, true);
    assert_eq!(place.all(".helped").len(), 0);
    place.click("details.help summary");
    until(|| !place.all(".helped").is_empty()).await;
    assert_eq!(place.words(".helped"), catalog().sheet(0).questions[0].id);
}
