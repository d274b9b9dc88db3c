//! How a tree is brought into the page.

use super::place::Place;
use sextant::browser;
use sextant::document::{Markup, element};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

#[wasm_bindgen_test]
fn filling_keeps_nodes_of_the_same_tag_and_replaces_others() {
    let place = Place::new();
    browser::fill(&place.0, &[element("p").class("a").child("one").into(), element("em").child("two").into()]).unwrap();
    let (kept, replaced) = (place.one::<Element>("p"), place.one::<Element>("em"));
    browser::fill(&place.0, &[element("p").with("title", "t").child("three").into(), element("b").child("four").into()]).unwrap();
    assert!(place.one::<Element>("p") == kept, "the paragraph is the same node");
    assert!(!replaced.is_connected());
    assert_eq!(place.0.inner_html(), r#"<p title="t">three</p><b>four</b>"#);
}

#[wasm_bindgen_test]
fn filling_never_reads_words_as_markup() {
    let place = Place::new();
    let hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>&amp;";
    let nodes = [Markup::Text(hostile.to_owned()), element("a").with("title", hostile).child(hostile).into()];
    browser::fill(&place.0, &nodes).unwrap();
    browser::fill(&place.0, &[nodes[1].clone(), nodes[0].clone()]).unwrap();
    assert_eq!(place.all("*").len(), 1);
    assert_eq!(place.one::<Element>("a").get_attribute("title").unwrap(), hostile);
    assert_eq!(place.0.text_content().unwrap(), hostile.repeat(2));
}

#[wasm_bindgen_test]
fn filling_draws_in_the_namespace_of_drawings_and_ticks_boxes() {
    let place = Place::new();
    let drawing = element("svg").child(element("rect").with("width", "10"));
    let ticked = |on: bool| {
        let field = element("input").with("type", "checkbox");
        if on { field.with("checked", "") } else { field }
    };
    browser::fill(&place.0, &[drawing.clone().into(), ticked(true).into()]).unwrap();
    assert_eq!(place.one::<Element>("rect").namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    let field = place.one::<HtmlInputElement>("input");
    assert!(field.checked());
    field.set_checked(false);
    browser::fill(&place.0, &[drawing.into(), ticked(true).into()]).unwrap();
    assert!(field.checked(), "the box shows what the document says");
}

#[wasm_bindgen_test]
fn filling_leaves_the_content_of_holes_alone() {
    let place = Place::new();
    let hole = || -> Markup { element("div").with(sextant::document::HOLE, "methods").into() };
    browser::fill(&place.0, &[hole()]).unwrap();
    browser::fill(&place.one("div"), &[element("p").child("filled").into()]).unwrap();
    browser::fill(&place.0, &[hole(), element("p").child("after").into()]).unwrap();
    assert_eq!(place.words("div"), "filled");
}
