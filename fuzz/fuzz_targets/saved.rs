//! Any bytes are read as saved answers or refused in words, and what is read is written so that it is read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sextant::saved::Shelf;

fuzz_target!(|bytes: &[u8]| match Shelf::of_bytes(bytes) {
    Ok(shelf) => assert_eq!(Shelf::parse(&shelf.text()), Ok(shelf)),
    Err(problem) => assert!(!problem.to_string().is_empty()),
});
