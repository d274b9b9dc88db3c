//! What the app reads and writes outside of itself.

use sextant::browser;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_stored_comes_back_under_our_own_name() {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert_eq!(browser::read("test"), None);
    browser::write("test", "käpt’n").unwrap();
    assert_eq!(browser::read("test").as_deref(), Some("käpt’n"));
    assert_eq!(storage.get_item("sextant.test").unwrap().as_deref(), Some("käpt’n"));
    storage.remove_item("sextant.test").unwrap();
    assert_eq!(browser::read("test"), None);
}

#[wasm_bindgen_test]
fn a_theme_is_forced_and_let_go() {
    let before = browser::shows_dark();
    browser::set_theme(Some("dark")).unwrap();
    assert!(browser::shows_dark());
    browser::set_theme(Some("light")).unwrap();
    assert!(!browser::shows_dark());
    browser::set_theme(None).unwrap();
    assert_eq!(browser::shows_dark(), before);
}
