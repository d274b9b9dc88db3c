//! The words of the interface: a folder for each language, in it a file for each room of the app, in that a line for each message.
//! English is the measure: another language has the same files with the same keys, and in each message the same places `{0}`, `{1}`.

use super::input::{Folder, Table};
use super::problem::{Inspection, Place, Problem, quoted};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A message in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The name of its file.
    pub room: String,
    /// Its key in it.
    pub key: String,
    /// In English.
    pub english: String,
    /// In German.
    pub german: String,
}

/// All messages, file by file, each file in the order of its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The messages; a message's place is its number.
    pub wordings: Vec<Wording>,
}

impl Words {
    /// All messages in German, packed as the app reads them: a list in the order of their numbers.
    pub fn german(&self) -> Vec<u8> {
        let messages: Vec<&str> = self.wordings.iter().map(|wording| wording.german.as_str()).collect();
        postcard::to_allocvec(&messages).expect("a list of texts is of known length")
    }
}

/// Reads and checks the words in a folder.
///
/// # Errors
/// All problems of all files, by file and line.
pub fn read_words(directory: &Path) -> Result<Words, Vec<Problem>> {
    let inspection = Inspection::default();
    let folder = Folder::open(directory, &inspection);
    let (english, german) = (folder.names("en", "toml"), folder.names("de", "toml"));
    let rooms: BTreeSet<&str> = english.iter().chain(&german).filter_map(|name| Some(name.split_once('/')?.1)).collect();
    let wordings = rooms.into_iter().flat_map(|room| read_room(&folder, room)).collect();
    folder.report_stray_files();
    let problems = inspection.into_problems();
    if problems.is_empty() { Ok(Words { wordings }) } else { Err(problems) }
}

fn read_room(folder: &Folder, room: &str) -> Vec<Wording> {
    let english = folder.table(&format!("en/{room}"), messages).unwrap_or_default();
    let mut german = folder.table(&format!("de/{room}"), messages).unwrap_or_default();
    let mut wordings = Vec::new();
    for (key, text) in english {
        let Some(other) = german.remove(&key) else {
            text.report(folder.inspection, format!("a message of this key in de/{room}"));
            continue;
        };
        if places(&other.words) != places(&text.words) {
            other.report(folder.inspection, format!("the places {:?}, as in en/{room}", places(&text.words)));
        }
        let room = room.trim_end_matches(".toml").to_owned();
        wordings.push(Wording { room, key, english: text.words, german: other.words });
    }
    for message in german.into_values() {
        message.report(folder.inspection, format!("only keys that en/{room} has"));
    }
    wordings
}

/// A message where it stands.
struct Message {
    words: String,
    place: Place,
}

impl Message {
    fn report(&self, inspection: &Inspection, expected: String) {
        inspection.report(&self.place, quoted(&self.words), expected);
    }
}

/// The messages of a file by their keys.
fn messages(table: &mut Table) -> BTreeMap<String, Message> {
    let is_key = |key: &str| {
        key.starts_with(|first: char| first.is_ascii_lowercase())
            && key.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
    };
    let mut found = BTreeMap::new();
    for key in table.keys() {
        if !is_key(&key) {
            table.report_key(&key, quoted(&key), "a key of [a-z0-9_] that begins with a letter");
        }
        let value = table.value(&key);
        let words = value.text_that(|text| !text.trim().is_empty() && !text.contains('\n'), "words on one line");
        found.insert(key, Message { words, place: value.place().clone() });
    }
    found
}

/// The numbers of the places for what a program fills in, each once.
fn places(words: &str) -> BTreeSet<u8> {
    let number = |rest: &str| rest.split_once('}').and_then(|(number, _)| number.parse().ok());
    words.split('{').skip(1).filter_map(number).collect()
}
