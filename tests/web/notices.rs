//! The notices of a link.

use super::place::{Heard, Place, settle};
use leptos::mount::mount_to;
use leptos::prelude::*;
use sextant::address::{Code, Notice};
use sextant::components::NoticeList;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn notices_are_lines_that_can_be_dismissed() {
    let place = Place::new();
    let notices = RwSignal::new(Vec::new());
    let heard = Heard::new();
    let on_dismiss = heard.callback();
    mount_to(place.0.clone(), move || view! { <NoticeList notices on_dismiss/> }).forget();
    assert_eq!(place.0.text_content().unwrap(), "");
    let met = [Notice::new(Code::UnknownTechnology, "<b>zend</b>"), Notice::new(Code::DuplicateKey, "t")];
    notices.set(met.to_vec());
    settle().await;
    let lines: Vec<String> = place.all("p.notice").iter().map(|line| line.text_content().unwrap()).collect();
    assert_eq!(lines, met.map(|notice| notice.words()));
    assert_eq!(place.all("b").len(), 0, "words are never markup");
    place.click("button");
    assert_eq!(heard.all(), [()]);
}
