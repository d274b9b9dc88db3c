//! Random edits of any file: whatever stands there, the reader answers and never panics.
//! With SEXTANT_LONG=1 in the environment, many more of them.

use crate::fixture::{Copy, files};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sextant_dataset::read::read;
use std::fs;

/// A change at a place in a file, both as parts of 65,536: how many bytes go, and what comes.
type Edit = (u16, usize, Vec<u8>);

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
    let cases = if std::env::var_os("SEXTANT_LONG").is_some() { 20_000 } else { 64 };
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let names = files();
    let edits = (prop::sample::select(names), prop::collection::vec(edit(), 1..4));
    let result = runner.run(&edits, |(file, edits)| {
        let copy = Copy::new();
        let mut bytes = fs::read(copy.path().join(&file)).unwrap();
        edits.iter().for_each(|edit| apply(&mut bytes, edit));
        copy.write(&file, &bytes);
        match read(copy.path()) {
            Ok(dataset) => prop_assert!(!dataset.core_bytes().is_empty()),
            Err(problems) => prop_assert!(!problems.is_empty() && problems.iter().all(|problem| problem.line >= 1)),
        }
        Ok(())
    });
    result.unwrap();
}
