//! The language of the interface: which one the visitor's browser asks for, and its words, which come as a file.

use super::fetch_part;
use crate::model::{Language, decode};
use crate::words;
use std::cell::RefCell;

thread_local! {
    /// The file of words as it came, for the other modules; empty while English is spoken.
    static PACKED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// The first language that the visitor's browser is set to, where the interface has it; else English.
pub fn preferred_language() -> Language {
    let wanted = web_sys::window().and_then(|window| window.navigator().language()).unwrap_or_default();
    Language::of(wanted.split('-').next().unwrap_or_default()).unwrap_or_default()
}

/// Speaks a language from now on, and says so on `<html>`. Where its words cannot be had it stays English.
pub async fn speak(language: Language) {
    if language == Language::English {
        return;
    }
    let packed = fetch_part(words::GERMAN).await.unwrap_or_default();
    if take_words(&packed).is_some() {
        super::document::set_language(language.word());
    }
}

/// The file of words for another module; empty while English is spoken.
pub(super) fn packed_words() -> Vec<u8> {
    PACKED.with_borrow(Clone::clone)
}

/// Speaks the language whose file of words this is; stays as it is where there is none.
pub fn take_words(packed: &[u8]) -> Option<()> {
    words::speak(Language::German, decode(packed)?);
    PACKED.set(packed.to_vec());
    Some(())
}
