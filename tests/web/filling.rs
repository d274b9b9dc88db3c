//! How a tree is brought into the page.

use super::place::Place;
use sextant::browser;
use sextant::document::{Markup, element};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

#[wasm_bindgen_test]
fn filling_keeps_nodes_of_the_same_tag_and_replaces_others() {
    let place = Place::new();
    let before = [element("p").class("a").child("one").into(), element("em").child("two").into()];
    browser::fill(&place.0, &[], &before).unwrap();
    let (kept, replaced) = (place.one::<Element>("p"), place.one::<Element>("em"));
    let after = [element("p").with("title", "t").child("three").into(), element("b").child("four").into()];
    browser::fill(&place.0, &before, &after).unwrap();
    assert!(place.one::<Element>("p") == kept, "the paragraph is the same node");
    assert!(!replaced.is_connected());
    assert_eq!(place.0.inner_html(), r#"<p title="t">three</p><b>four</b>"#);
    browser::fill(&place.0, &after, &[]).unwrap();
    assert_eq!(place.0.inner_html(), "");
}

#[wasm_bindgen_test]
fn filling_makes_another_id_anew_and_leaves_alone_what_is_the_same() {
    let place = Place::new();
    let folded = |id: &str, words: &str| -> Markup { element("details").with("id", id).child(element("summary").child(words)).into() };
    let before = [folded("a", "one"), folded("b", "two")];
    browser::fill(&place.0, &[], &before).unwrap();
    let details = place.all("details");
    details[0].set_attribute("open", "").unwrap();
    browser::fill(&place.0, &before, &[folded("a", "changed"), folded("c", "two")]).unwrap();
    assert!(details[0].is_connected() && details[0].has_attribute("open"), "what the visitor opened stays open");
    assert!(!details[1].is_connected(), "another id is another thing");
}

#[wasm_bindgen_test]
fn filling_moves_what_has_an_id() {
    let place = Place::new();
    let items = |ids: &[&str]| -> Vec<Markup> { ids.iter().map(|id| element("li").with("id", *id).child(*id).into()).collect() };
    let (before, after) = (items(&["a", "b", "c", "d"]), items(&["d", "b", "e", "a"]));
    browser::fill(&place.0, &[], &before).unwrap();
    let first = place.all("li");
    browser::fill(&place.0, &before, &after).unwrap();
    assert_eq!(place.words("li") + &place.0.text_content().unwrap(), "ddbea");
    let now = place.all("li");
    assert!(now[0] == first[3] && now[1] == first[1] && now[3] == first[0], "the same nodes, in another order");
    assert!(!first[2].is_connected());
}

#[wasm_bindgen_test]
fn filling_replaces_what_stood_in_the_place_before_us() {
    let place = Place::new();
    place.0.set_inner_html("<p>The page without its app</p><p>and more of it</p>");
    browser::fill(&place.0, &[], &[element("p").child("ours").into()]).unwrap();
    assert_eq!(place.0.inner_html(), "<p>ours</p>");
}

#[wasm_bindgen_test]
fn filling_never_reads_words_as_markup() {
    let place = Place::new();
    let hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>&amp;";
    let nodes = [Markup::Text(hostile.to_owned()), element("a").with("title", hostile).child(hostile).into()];
    let turned = [nodes[1].clone(), nodes[0].clone()];
    browser::fill(&place.0, &[], &nodes).unwrap();
    browser::fill(&place.0, &nodes, &turned).unwrap();
    assert_eq!(place.all("*").len(), 1);
    assert_eq!(place.one::<Element>("a").get_attribute("title").unwrap(), hostile);
    assert_eq!(place.0.text_content().unwrap(), hostile.repeat(2));
}

#[wasm_bindgen_test]
fn filling_draws_in_the_namespace_of_drawings() {
    let place = Place::new();
    let drawing = |width: &str| -> Markup { element("svg").child(element("rect").with("width", width)).into() };
    browser::fill(&place.0, &[], &[drawing("10")]).unwrap();
    browser::fill(&place.0, &[drawing("10")], &[drawing("20")]).unwrap();
    let rectangle = place.one::<Element>("rect");
    assert_eq!(rectangle.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    assert_eq!(rectangle.get_attribute("width").as_deref(), Some("20"));
}

#[wasm_bindgen_test]
fn filling_ticks_fields_whatever_the_visitor_did_to_them() {
    let place = Place::new();
    let ticked = |on: bool| -> Markup {
        let field = element("input").with("type", "checkbox");
        if on { field.with("checked", "").into() } else { field.into() }
    };
    browser::fill(&place.0, &[], &[ticked(true)]).unwrap();
    let field = place.one::<HtmlInputElement>("input");
    assert!(field.checked());
    browser::fill(&place.0, &[ticked(true)], &[ticked(false)]).unwrap();
    assert!(!field.checked());
    field.set_checked(false);
    browser::fill(&place.0, &[ticked(false)], &[ticked(true)]).unwrap();
    assert!(field.checked(), "the field shows what the document says");
}

#[wasm_bindgen_test]
fn filling_leaves_the_content_of_holes_alone() {
    let place = Place::new();
    let hole = || -> Markup { element("div").with(sextant::document::HOLE, "methods").with("class", "a").into() };
    let other = || -> Markup { element("div").with(sextant::document::HOLE, "methods").into() };
    browser::fill(&place.0, &[], &[hole()]).unwrap();
    browser::fill(&place.one("div"), &[], &[element("p").child("filled").into()]).unwrap();
    browser::fill(&place.0, &[hole()], &[other(), element("p").child("after").into()]).unwrap();
    assert_eq!(place.words("div"), "filled");
}
