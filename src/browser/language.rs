//! The language of the interface: which one the visitor's browser asks for, and its words, which the document's start script fetches
//! together with the app.

use crate::model::{Language, decode};
use crate::words;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The file of words; nothing while English is spoken.
    #[wasm_bindgen(thread_local_v2, js_name = sextantWords)]
    static WORDS: Option<Uint8Array>;
}

/// The first language that the visitor's browser is set to, where the interface has it; else English.
pub fn preferred_language() -> Language {
    let wanted = web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default();
    Language::of(wanted.split('-').next().unwrap_or_default()).unwrap_or_default()
}

/// Speaks the language whose words have come, and says so on `<html>`; English where none have.
pub fn speak() -> Option<()> {
    if let Some(german) = WORDS.with(|words| decode(&words.as_ref()?.to_vec())) {
        words::speak(Language::German, german);
    }
    super::document::set_language(Language::current().word())
}
