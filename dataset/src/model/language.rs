//! The language in which words, numbers and dates are written.
//!
//! It is set once, when a program begins, and each function that writes words asks for it here: handed on, it would go through
//! every function of every page.

use std::cell::Cell;

/// Language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, in which the dataset is written, too.
    #[default]
    English,
    /// German.
    German,
}

thread_local! {
    static CURRENT: Cell<Language> = const { Cell::new(Language::English) };
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language of a primary subtag of BCP 47, e.g. `de`.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.word() == word)
    }

    /// Its subtag.
    pub fn word(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// What is spoken on this thread; English until something else is said.
    pub fn current() -> Self {
        CURRENT.get()
    }

    /// Makes it the language of this thread.
    pub fn speak(self) {
        CURRENT.set(self);
    }
}
