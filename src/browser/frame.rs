//! The document for frames: whether this is one, where its links lead, and the way to the script that speaks with the page around
//! it. That script (`frame.js`) comes with that document alone, so that nobody else loads it.

use crate::address::outward;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = sextantTell, catch)]
    fn pass_on(message: &str) -> Result<(), JsValue>;
}

/// Is this the document for frames? It says so on `<html>`.
pub fn is_embedded() -> bool {
    let root = || web_sys::window()?.document()?.document_element();
    root().is_some_and(|root| root.has_attribute("data-embed"))
}

/// The way from the document to the site's files.
pub(super) fn root() -> &'static str {
    if is_embedded() { "../" } else { "" }
}

/// Tells the page around the frame something: a message of the protocol, as JSON.
pub fn tell(message: &str) -> Option<()> {
    pass_on(message).ok()
}

/// Has a link lead where it should from a frame: out of it in a new tab, and within it in the frame itself.
pub(super) fn lead_out_of_frame(link: &Element, href: &str) -> Option<()> {
    if !is_embedded() || link.tag_name() != "A" {
        return Some(());
    }
    match outward(href, &super::query()?) {
        Some(address) => {
            link.set_attribute("href", &address).ok()?;
            link.set_attribute("target", "_blank").ok()?;
            link.set_attribute("rel", "noopener").ok()
        }
        None => link.remove_attribute("target").ok(),
    }
}
