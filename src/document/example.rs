//! The answers of the methods page's example. They stand with the app, which makes them the visitor's own when a field of the
//! example is changed; the example itself is a body of the reference module.

use crate::address::{Given, parse, resolve};
use crate::data::Catalog;

/// The value of `a` that stands for answers where the visitor has given none. It is of the first sheet.
pub const EXAMPLE: &str = "admin.staff.4_reading.code_lifetime.years";

/// How the names of the example's fields begin; the name of the worksheet's field follows.
pub const EXAMPLE_FIELD: &str = "example-";

/// The example's sheet and answers.
pub fn example_answers(catalog: &Catalog) -> (usize, Vec<Given>) {
    let choice = resolve(parse(&format!("a={EXAMPLE}")), catalog).choice;
    (choice.sheet, choice.answers)
}
