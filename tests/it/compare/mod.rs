//! The compare page: its sections, who is ahead, what is not there, and what is copied, over the real dataset.

mod ahead;
mod copied;
mod sections;

use crate::real;
use crate::tree::{find, words};
use sextant::address::{parse, resolve};
use sextant::data::catalog;
use sextant::document::{Element, Markup, View};
use sextant::reference::{CopyForm, Library, body, copied};

const PAIR: &str = "page=compare";
const SIX: &str = "page=compare&t=django,flask,fastapi,spring-boot,laravel,gin";
const BASE: &str = "https://example.org/sextant/";

fn library() -> Library<'static> {
    Library { said: "Copied.", ..real::library() }
}

fn with_view<T>(query: &str, then: impl FnOnce(View<'_>) -> T) -> T {
    then(View { catalog: catalog(), choice: &resolve(parse(query), catalog()).choice })
}

fn page(query: &str) -> Vec<Markup> {
    with_view(query, |view| body("compare", view, library()))
}

fn text(form: CopyForm, query: &str) -> String {
    with_view(query, |view| copied(form, view, library(), BASE)).unwrap()
}

/// Every element of a tag, in order.
fn all<'a>(nodes: &'a [Markup], tag: &str) -> Vec<&'a Element> {
    find(nodes, &|element| element.tag == tag)
}

/// The first row whose head begins so.
fn row<'a>(nodes: &'a [Markup], head: &str) -> &'a Element {
    all(nodes, "tr").into_iter().find(|row| words(row).starts_with(head)).unwrap_or_else(|| panic!("there is no row {head:?}"))
}
