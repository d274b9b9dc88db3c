//! Any text is read as a link, and what is written of it is read again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sextant::address::{format, parse, query_of, resolve};
use sextant::data::catalog;

fuzz_target!(|text: &str| {
    let choice = resolve(parse(query_of(text)), catalog()).choice;
    let once = format(&choice, catalog());
    let again = resolve(parse(&once), catalog());
    assert!(again.notices.is_empty(), "{once}: {:?}", again.notices);
    assert_eq!(format(&again.choice, catalog()), once);
});
