//! Documents: patched in place, and heard.

use super::place::{Heard, Place, settle, until};
use leptos::mount::mount_to;
use leptos::prelude::*;
use sextant::components::{Document, DocumentEvent};
use sextant::document::{Markup, element};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

fn search_and_list(words: &[&str]) -> Vec<Markup> {
    let items = words.iter().map(|words| element("li").child(*words).into()).collect();
    vec![element("input").with("type", "search").with("name", "q").into(), element("ul").children(items).into()]
}

/// The same nodes whenever they are asked for.
fn always(nodes: Vec<Markup>) -> Callback<(), (Vec<Markup>, Option<String>)> {
    Callback::new(move |()| (nodes.clone(), None))
}

#[wasm_bindgen_test]
async fn a_document_is_patched_in_place_and_keeps_the_focus() {
    let place = Place::new();
    let nodes = RwSignal::new((search_and_list(&["one", "two"]), None));
    mount_to(place.0.clone(), move || view! { <Document nodes=Callback::new(move |()| nodes.get()) on_event=Callback::new(|_| ())/> })
        .forget();
    settle().await;
    let (field, first) = (place.one::<HtmlInputElement>("input"), place.one::<Element>("li"));
    field.focus().unwrap();
    field.set_value("typed");
    nodes.set((search_and_list(&["ONE", "two", "three"]), None));
    settle().await;
    assert_eq!(place.words("ul"), "ONEtwothree");
    assert!(place.one::<Element>("li") == first, "the first item is the same node");
    let document = web_sys::window().unwrap().document().unwrap();
    assert!(document.active_element().is_some_and(|active| active == **field), "the field keeps the focus");
    assert_eq!(field.value(), "typed");
    nodes.set((search_and_list(&[]), None));
    settle().await;
    assert_eq!(place.all("li").len(), 0);
}

#[wasm_bindgen_test]
async fn a_document_reports_what_is_changed_toggled_and_pressed() {
    let place = Place::new();
    let heard = Heard::new();
    let tick_box = element("input").with("type", "checkbox").with("name", "gin");
    let option = |value: &str| element("option").with("value", value).child(value).into();
    let select = element("select").with("name", "rival").children(vec![option("1"), option("2")]);
    let details = element("details").with("id", "why").child(element("summary").child("Why"));
    let button = element("button").with("type", "button").with("name", "theme").child("Light or dark");
    let nodes: Vec<Markup> = vec![tick_box.into(), select.into(), details.into(), button.into()];
    let on_event = heard.callback();
    mount_to(place.0.clone(), move || view! { <Document nodes=always(nodes) on_event/> }).forget();
    settle().await;
    place.click("input");
    let select = place.one::<web_sys::HtmlSelectElement>("select");
    select.set_value("2");
    select.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
    place.click("button");
    place.click("summary");
    until(|| heard.all().len() == 4).await;
    let changed = |name: &str, value: &str| DocumentEvent::Changed(name.to_owned(), value.to_owned());
    let toggled = DocumentEvent::Toggled("why".to_owned(), true);
    assert_eq!(heard.all(), [changed("gin", "true"), changed("rival", "2"), DocumentEvent::Pressed("theme".to_owned()), toggled]);
}

fn press_key(place: &Place, css: &str, key: &str, held: bool) {
    let options = web_sys::KeyboardEventInit::new();
    options.set_ctrl_key(held);
    dispatch_key(place, css, key, &options);
}

fn dispatch_key(place: &Place, css: &str, key: &str, options: &web_sys::KeyboardEventInit) {
    options.set_key(key);
    options.set_bubbles(true);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", options).unwrap();
    place.one::<Element>(css).dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
async fn a_document_hears_keys_within_questions_but_not_what_is_written() {
    let place = Place::new();
    let heard = Heard::new();
    let field = |kind: &str| element("input").with("type", kind).with("name", kind);
    let question = element("fieldset").with("id", "admin").with("tabindex", "-1").child(field("radio")).child(field("text"));
    let nodes: Vec<Markup> = vec![question.into(), field("checkbox").into()];
    let on_event = heard.callback();
    mount_to(place.0.clone(), move || view! { <Document nodes=always(nodes) on_event/> }).forget();
    settle().await;
    let press = |css: &str, key: &str, held: bool| press_key(&place, css, key, held);
    press("fieldset", "2", false);
    press("[type=radio]", "+", false);
    for (css, key, held) in
        [("[type=text]", "2", false), ("[type=checkbox]", "2", false), ("fieldset", "2", true), ("fieldset", "Tab", false)]
    {
        press(css, key, held);
    }
    let typed = |letter: char| DocumentEvent::Typed("admin".to_owned(), letter);
    assert_eq!(heard.all(), [typed('2'), typed('+')]);
}

#[wasm_bindgen_test]
async fn enter_in_a_field_presses_the_button_that_it_names_unless_that_is_disabled() {
    let place = Place::new();
    let heard = Heard::new();
    let field = |name: &str| element("input").with("type", "text").with("name", name);
    let button = |name: &str| element("button").with("type", "button").with("name", name);
    let line = element("div").child(field("name").with("data-enter", "add:\"it\"")).child(button("add:\"it\""));
    let disabled = field("other").with("data-enter", "add-other");
    let nodes: Vec<Markup> = vec![
        line.into(),
        disabled.into(),
        button("add-other").with("disabled", "").into(),
        field("gone").with("data-enter", "gone").into(),
        field("plain").into(),
    ];
    let on_event = heard.callback();
    mount_to(place.0.clone(), move || view! { <Document nodes=always(nodes) on_event/> }).forget();
    settle().await;
    for css in ["[name=name]", "[name=other]", "[name=gone]", "[name=plain]"] {
        press_key(&place, css, "Enter", false);
    }
    press_key(&place, "[name=name]", "a", false);
    let (kept_down, composing) = (web_sys::KeyboardEventInit::new(), web_sys::KeyboardEventInit::new());
    kept_down.set_repeat(true);
    composing.set_is_composing(true);
    dispatch_key(&place, "[name=name]", "Enter", &kept_down);
    dispatch_key(&place, "[name=name]", "Enter", &composing);
    assert_eq!(heard.all(), [DocumentEvent::Pressed("add:\"it\"".to_owned())]);
}
