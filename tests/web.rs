//! Components in a real browser, each mounted into an element of its own. (What replaces the content of the body
//! takes the test runner's page away, and the run hangs.)
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that cannot unwrap has failed; a test's name is its documentation")]

#[path = "web/document.rs"]
mod document;
#[path = "web/filling.rs"]
mod filling;
#[path = "web/outside.rs"]
mod outside;
#[path = "web/place.rs"]
mod place;
#[path = "same_records.rs"]
mod same_records;
#[path = "web/saving.rs"]
mod saving;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test::wasm_bindgen_test]
fn a_thousand_records_are_the_same_bytes_in_the_browser_as_natively() {
    assert_eq!(same_records::digest(sextant::data::catalog()), include_str!("records.digest").trim());
}
