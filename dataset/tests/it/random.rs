//! Random edits of any file: whatever stands there, the reader answers and never panics.
//! With SEXTANT_LONG=1 in the environment, a million of them.

use crate::fixture::{Copy, files, small};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sextant_dataset::read::read;
use std::fs;
use std::time::{Duration, Instant};

/// A change at a place in a file, as a part of 65,536: how many bytes go, and what comes.
type Edit = (u16, usize, Vec<u8>);

/// What becomes of a file.
#[derive(Clone, Debug)]
enum Change {
    Edits(Vec<Edit>),
    /// It ends at a place, as a part of 65,536.
    Cut(u16),
    /// Something else stands there.
    Bytes(Vec<u8>),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        8 => prop::collection::vec(edit(), 1..4).prop_map(Change::Edits),
        1 => any::<u16>().prop_map(Change::Cut),
        1 => prop::collection::vec(any::<u8>(), 0..200).prop_map(Change::Bytes),
    ]
}

/// Longest time for one reading, on a busy machine.
const LIMIT: Duration = Duration::from_secs(10);

fn edit() -> impl Strategy<Value = Edit> {
    let marks = prop::sample::select(b"\"'`,.;:-+*_#<>[](){}|=&\\/\n\r\t 0129azAZ\0\xff\xc3\xa9".to_vec());
    (any::<u16>(), 0_usize..20, prop::collection::vec(marks, 0..12))
}

fn apply(bytes: &mut Vec<u8>, (place, length, new): &Edit) {
    let start = bytes.len() * usize::from(*place) / 65_536;
    let end = bytes.len().min(start + length);
    bytes.splice(start..end, new.iter().copied());
}

#[test]
fn random_edits_never_panic_and_problems_name_a_line() {
    let cases = if std::env::var_os("SEXTANT_LONG").is_some() { 1_000_000 } else { 256 };
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    // One copy for all cases: each puts its file back.
    let copy = Copy::new();
    let changed = (prop::sample::select(files()), change());
    let result = runner.run(&changed, |(file, change)| {
        let sound = fs::read(small().join(&file)).unwrap();
        let bytes = match change {
            Change::Edits(edits) => edits.iter().fold(sound.clone(), |mut bytes, edit| {
                apply(&mut bytes, edit);
                bytes
            }),
            Change::Cut(place) => sound[..sound.len() * usize::from(place) / 65_536].to_vec(),
            Change::Bytes(bytes) => bytes,
        };
        copy.write(&file, &bytes);
        let start = Instant::now();
        let answer = read(copy.path());
        copy.write(&file, &sound);
        prop_assert!(start.elapsed() < LIMIT, "{file} took {:?}", start.elapsed());
        match answer {
            Ok(dataset) => prop_assert!(!dataset.core_bytes().is_empty()),
            Err(problems) => prop_assert!(!problems.is_empty() && problems.iter().all(|problem| problem.line >= 1)),
        }
        Ok(())
    });
    result.unwrap();
}
