//! The layer rules of ARCHITECTURE.md, read from the sources: who may use whom, who may speak to the browser, how large a file may be.

use std::fs;
use std::path::{Path, PathBuf};

/// Most lines of a file; beyond 300, look for a second noun.
const MOST_LINES: usize = 400;

/// A source file: its path from the root of the project, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The lines that are not comments, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The places where one of the words stands in code, as `path:line`.
    fn places(&self, words: &[&str]) -> Vec<String> {
        self.code()
            .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
            .map(|(line, _)| format!("{}:{line}", self.path))
            .collect()
    }

    /// The folder or file below `src/` to which it belongs.
    fn room(&self) -> Option<&str> {
        let below = self.path.strip_prefix("src/")?;
        Some(below.split('/').next()?.trim_end_matches(".rs"))
    }
}

/// Every Rust file below a folder of the project, in the order of their paths.
fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    let mut paths: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let read = |path: PathBuf| Source {
        path: path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"),
        text: fs::read_to_string(&path).unwrap(),
    };
    paths.into_iter().map(read).collect()
}

/// The rooms in the order of `src/lib.rs`: `pub mod x;`, and `model`, which is a crate of its own.
fn rooms() -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let room = |line: &str| match line.trim() {
        "pub use sextant_dataset::model;" => Some("model".to_owned()),
        line => Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned()),
    };
    text.lines().filter_map(room).collect()
}

/// The rooms that a text names as `crate::room` or `crate::{room, room::...}`.
fn rooms_named(text: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (start, _) in text.match_indices("crate::") {
        if text[..start].ends_with(|before: char| before == '$' || before == '_' || before.is_alphanumeric()) {
            continue;
        }
        let rest = &text[start + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => named.extend(members(group)),
            None => named.push(word(rest)),
        }
    }
    named
}

/// The first words of the members of a `{...}` group, from behind its opening brace.
fn members(group: &str) -> Vec<String> {
    let (mut depth, mut members) = (0, vec![String::new()]);
    for sign in group.chars() {
        match sign {
            '}' if depth == 0 => break,
            ',' if depth == 0 => members.push(String::new()),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => members.last_mut().unwrap().push(sign),
            _ => {}
        }
    }
    members.iter().map(|member| word(member.trim())).collect()
}

fn word(text: &str) -> String {
    text.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect()
}

/// Fails with one line per offence and the sentence that says what to do.
fn none(offences: &[String], mend: &str) {
    assert!(offences.is_empty(), "\n{}\n{mend}\n", offences.join("\n"));
}

#[test]
fn the_rooms_stand_in_their_order() {
    let expected = [
        "model",
        "words",
        "data",
        "address",
        "worksheet",
        "popularity",
        "document",
        "search",
        "chart",
        "saved",
        "reference",
        "browser",
        "state",
        "components",
        "pages",
        "app",
    ];
    assert_eq!(rooms(), expected, "src/lib.rs names other rooms. Change ARCHITECTURE.md, the table in src/lib.rs and this test together.");
}

#[test]
fn a_room_uses_only_rooms_above_it() {
    let rooms = rooms();
    let place = |name: &str| rooms.iter().position(|room| room == name);
    let mut offences = Vec::new();
    for source in sources("src") {
        let Some(own) = source.room().and_then(place) else { continue };
        let code: Vec<&str> = source.code().map(|(_, line)| line).collect();
        for named in rooms_named(&code.join("\n")) {
            if place(&named).is_some_and(|place| place > own) {
                offences.push(format!("{} uses crate::{named}, which stands below {} in src/lib.rs.", source.path, rooms[own]));
            }
        }
    }
    none(&offences, "Move what is needed to the upper room, or hand it over as a value or a callback.");
}

#[test]
fn groups_of_uses_are_understood() {
    let text = "use crate::{data::Catalog, address::{self, Choice}, worksheet};\nfn f() { crate::pages::x(); $crate::app!(); subcrate::state::y() }";
    assert_eq!(rooms_named(text), ["data", "address", "worksheet", "pages"]);
}

#[test]
fn only_the_room_browser_speaks_to_the_browser() {
    let offences: Vec<String> = sources("src")
        .iter()
        .filter(|source| source.room() != Some("browser") && source.room() != Some("bin"))
        .flat_map(|source| source.places(&["web_sys", "js_sys", "gloo"]))
        .collect();
    none(&offences, "Put the call into src/browser as a function that returns Option or Result, and use that.");
}

#[test]
fn the_rooms_above_browser_are_pure() {
    let rooms = rooms();
    let pure = &rooms[..rooms.iter().position(|room| room == "browser").unwrap()];
    let is_pure = |source: &&Source| {
        source.room().is_some_and(|own| pure.iter().any(|room| room == own)) || source.path.starts_with("dataset/src/model")
    };
    let words = ["leptos", "std::time", "std::fs", "std::env::var", "std::thread", "HashMap", "HashSet", "println!", " log::", "rand::"];
    let all: Vec<Source> = sources("src").into_iter().chain(sources("dataset/src/model")).collect();
    let offences: Vec<String> = all.iter().filter(is_pure).flat_map(|source| source.places(&words)).collect();
    none(&offences, "Same input, same output: no views, clock, files, logging, nor the random order of a HashMap (take a BTreeMap).");
}

#[test]
fn only_modules_that_load_later_reach_saved_answers_the_search_charts_and_json() {
    let reach = ["saved", "search", "chart", "reference", "bin"];
    let offences: Vec<String> = sources("src")
        .iter()
        .filter(|source| source.room().is_some_and(|room| !reach.contains(&room)))
        .flat_map(|source| source.places(&["crate::saved", "crate::reference", "charming", "serde_json"]))
        .collect();
    let app = ["state", "components", "pages", "app"];
    let searching = sources("src").into_iter().filter(|source| source.room().is_some_and(|room| app.contains(&room)));
    let offences = [offences, searching.flat_map(|source| source.places(&["crate::search"])).collect()].concat();
    none(&offences, "The app's first load stays small: do it in src/reference or src/bin/reference, and let the app ask for it by name.");
}

#[test]
fn effects_live_in_the_mirror_and_in_the_document() {
    let allowed = ["src/state/mirror.rs", "src/components/document.rs"];
    let offences: Vec<String> = sources("src")
        .iter()
        .filter(|source| !allowed.contains(&source.path.as_str()))
        .flat_map(|source| source.places(&["Effect::new", "Effect::watch", "RenderEffect::new", "create_effect"]))
        .collect();
    none(&offences, "Derive a signal or a Memo instead; what must reach the outside goes into src/state/mirror.rs.");
}

#[test]
fn components_never_read_context() {
    let offences: Vec<String> =
        sources("src/components").iter().flat_map(|source| source.places(&["use_context", "expect_context"])).collect();
    none(&offences, "Let the page read the context and hand the value or a callback down as a prop.");
}

#[test]
fn every_file_opens_with_its_door_sign_and_stays_short() {
    let mut offences = Vec::new();
    for source in ["src", "dataset", "xtask", "tests", "examples", "benches"]
        .into_iter()
        .flat_map(sources)
        .filter(|source| !source.path.contains("/target/"))
    {
        let lines = source.text.lines().count();
        if !source.text.starts_with("//! ") {
            offences.push(format!("{} does not open with `//!`.", source.path));
        }
        if lines > MOST_LINES {
            offences.push(format!("{} has {lines} lines.", source.path));
        }
    }
    none(&offences, "Say in the first line what lives in the file and what never does; split at 400 lines where the second noun begins.");
}

#[test]
fn rooms_hold_two_to_a_few_files_and_one_level_of_folders() {
    let deep: Vec<String> = sources("src").into_iter().map(|source| source.path).filter(|path| path.matches('/').count() > 3).collect();
    none(&deep, "A room has at most one level of sub-folders.");
}
