//! The words of the interface, in the language that is spoken. They stand in `words/`: a folder for each language, in it a file for
//! each room. The build makes a constant of each message, with the English words in it; the messages of another language come as
//! one list when it is to be spoken.

use crate::model::Language;
use std::cell::Cell;
use std::fmt::Display;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

thread_local! {
    /// The messages by their numbers; none while English is spoken.
    static MESSAGES: Cell<&'static [String]> = const { Cell::new(&[]) };
}

/// Something that the interface says: its words in English behind one character for private use, which is its number counted from
/// `FIRST`. As two fields it would take four times as many bytes of each module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(&'static str);

impl Message {
    const fn new(numbered: &'static str) -> Self {
        Self(numbered)
    }

    /// Its words as they are; in English where the language has none for it.
    #[inline(never)]
    pub fn say(self) -> &'static str {
        let mut english = self.0.chars();
        let number = english.next().map_or(0, |first| first as u32 - FIRST);
        MESSAGES.get().get(number as usize).map_or(english.as_str(), String::as_str)
    }

    /// Its words with the values in the places `{0}`, `{1}` and so on.
    #[inline(never)]
    pub fn fill(self, values: &[&dyn Display]) -> String {
        let part = |(before, place): (&str, Option<usize>)| {
            let value = place.and_then(|place| values.get(place)).map(|value| value.to_string());
            before.to_owned() + &value.unwrap_or_default()
        };
        self.parts().map(part).collect()
    }

    /// Its words piece by piece, each with the number of the place behind it; the last one has none behind it.
    pub fn parts(self) -> impl Iterator<Item = (&'static str, Option<usize>)> {
        let mut rest = Some(self.say());
        std::iter::from_fn(move || {
            let words = rest.take()?;
            match words.split_once('{').and_then(|(before, behind)| Some((before, behind.split_once('}')?))) {
                None => Some((words, None)),
                Some((before, (place, behind))) => {
                    rest = Some(behind);
                    Some((before, place.parse().ok()))
                }
            }
        })
    }
}

impl From<Message> for String {
    fn from(message: Message) -> Self {
        message.say().to_owned()
    }
}

/// What is made for programs, and the same for everybody, such as records as JSON: in English, whatever is spoken.
pub fn in_english<T>(make: impl FnOnce() -> T) -> T {
    let (language, messages) = (Language::current(), MESSAGES.replace(&[]));
    Language::English.speak();
    let made = make();
    language.speak();
    MESSAGES.set(messages);
    made
}

/// Speaks a language from now on, with its messages in the order of their numbers. They stay for as long as the program runs.
pub fn speak(language: Language, messages: Vec<String>) {
    language.speak();
    MESSAGES.set(messages.leak());
}
