//! The address, sentence by sentence as its contract has it, by example and at random.

mod hostile;
mod notices;
mod own;
mod reading;
mod round_trip;
mod whole_link;
mod writing;

use sextant::address::{Resolved, format, parse, resolve};
use sextant::data::Catalog;

/// What a query says.
fn read(query: &str, catalog: &Catalog) -> Resolved {
    resolve(parse(query), catalog)
}

/// The canonical form of a query.
fn canonical(query: &str, catalog: &Catalog) -> String {
    format(&read(query, catalog).choice, catalog)
}

/// The ids of the technologies that a query names.
fn technologies(query: &str, catalog: &Catalog) -> Vec<String> {
    read(query, catalog).choice.technologies.into_iter().map(|index| catalog.technology(index).id.clone()).collect()
}

/// The codes of the notices, in the order met.
fn codes(query: &str, catalog: &Catalog) -> Vec<&'static str> {
    read(query, catalog).notices.into_iter().map(|notice| notice.code.code()).collect()
}
