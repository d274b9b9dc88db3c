//! The words of the interface stand in `words/` and nowhere else.

use std::fs;
use std::path::{Path, PathBuf};

/// Words that English sentences have and hardly any name of a thing in code has.
const ENGLISH: [&str; 20] = [
    "the", "and", "of", "is", "are", "with", "which", "this", "that", "from", "what", "each", "more", "than", "your", "has", "not", "to",
    "for", "be",
];

/// What is said to developers, not to visitors.
const FOR_DEVELOPERS: [&str; 7] = ["expect(", "panic!(", "eprintln!(", "reason = ", "#[doc", "assert", "unreachable!("];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The texts in quotes on a line of code.
fn literals(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside: Option<String> = None;
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match (sign, &mut inside) {
            ('"', None) => inside = Some(String::new()),
            ('"', Some(_)) => found.extend(inside.take()),
            ('\\', Some(text)) => text.extend(signs.next()),
            (sign, Some(text)) => text.push(sign),
            (_, None) => {}
        }
    }
    found
}

/// Has it an English word between two others?
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = |word: &&&str| word.chars().all(|sign| sign.is_alphabetic() || ".,:;!?’“”".contains(sign));
    let between = words.get(1..words.len().saturating_sub(1)).unwrap_or_default();
    between.iter().any(|word| ENGLISH.contains(&word.to_lowercase().as_str())) && words.iter().filter(plain).count() > 1
}

#[test]
fn no_sentence_stands_in_the_sources() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    // The words in it are documentation, which a macro takes as texts.
    files.retain(|file| !file.ends_with("address/key.rs"));
    files.sort();
    let mut found = Vec::new();
    for file in files {
        for (index, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            let code = line.trim_start();
            if code.starts_with("//") || FOR_DEVELOPERS.iter().any(|mark| code.contains(mark)) {
                continue;
            }
            found.extend(
                literals(code)
                    .into_iter()
                    .filter(|text| is_sentence(text))
                    .map(|text| format!("{}:{}: {text:?}", file.display(), index + 1)),
            );
        }
    }
    assert!(found.is_empty(), "words of the interface belong into words/: {found:#?}");
}
