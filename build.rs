//! Reads and checks `public/data`, and packs the core of the dataset for the app; makes constants of the words in `words/`. What is
//! wrong in them does not build.

use sextant_dataset::read::{Problem, Words, read, read_words};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=public/data");
    println!("cargo::rerun-if-changed=words");
    let dataset = read(Path::new("public/data")).unwrap_or_else(|problems| refuse("public/data", &problems));
    let words = read_words(Path::new("words")).unwrap_or_else(|problems| refuse("words", &problems));
    let directory = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let write = |name: &str, content: &[u8]| fs::write(Path::new(&directory).join(name), content).expect("OUT_DIR is writable");
    write("core.bin", &dataset.core_bytes());
    write("words.rs", constants(&words).as_bytes());
}

/// Ends the build with what is wrong.
fn refuse(folder: &str, problems: &[Problem]) -> ! {
    for problem in problems {
        eprintln!("{folder}/{problem}");
    }
    eprintln!("There are {} problem(s) in {folder}; each line above names the place and the mend.", problems.len());
    process::exit(1);
}

/// The first character for private use, of which Unicode has 6,400 in a row; each takes three bytes.
const FIRST: u32 = 0xe000;

/// A module for each file of words, with a constant for each message, and the character that stands for the first of them.
fn constants(words: &Words) -> String {
    let mut code = format!("/// The character that stands for the first message.\nconst FIRST: u32 = {FIRST};\n");
    let mut room = "";
    for (place, wording) in words.wordings.iter().enumerate() {
        if wording.room != room {
            code += if room.is_empty() { "" } else { "}\n" };
            room = &wording.room;
            writeln!(code, "/// Words of `words/en/{room}.toml`.\npub mod {room} {{\n    use super::Message;").expect("texts grow");
        }
        let (name, english) = (wording.key.to_uppercase(), &wording.english);
        let number = char::from_u32(FIRST + place as u32).expect("fewer messages than characters for private use");
        let numbered = format!("{number}{english}");
        writeln!(code, "    #[doc = {english:?}]\n    pub const {name}: Message = Message::new({numbered:?});").expect("texts grow");
    }
    code += if room.is_empty() { "" } else { "}\n" };
    code
}
