//! The popularity page as it stands in the real dataset: what each table says, where the measures disagree, what is taken away.

mod clicks;
mod page;
mod ratios;
mod taken;

use crate::real::dataset;
pub use crate::tree::words;
use crate::tree::{self, find};
use sextant::address::{Choice, parse, resolve};
use sextant::data::catalog;
use sextant::document::{Element, Markup, View};
use sextant::model::{Annex, Glance, PartName, Popularity, decode};
use sextant::reference::{Library, Shown, body};
use std::sync::OnceLock;

/// The parts of the real dataset that these pages need, packed and read back.
pub struct Parts {
    pub popularity: Popularity,
    pub annex: Annex,
    pub glance: Glance,
}

pub fn parts() -> &'static Parts {
    static PARTS: OnceLock<Parts> = OnceLock::new();
    PARTS.get_or_init(|| {
        let parts = dataset().parts();
        let bytes = |name: PartName| parts.iter().find(|part| part.name == name).unwrap().bytes.clone();
        Parts {
            popularity: decode(&bytes(PartName::Popularity)).unwrap(),
            annex: decode(&bytes(PartName::Annex)).unwrap(),
            glance: decode(&bytes(PartName::Glance)).unwrap(),
        }
    })
}

pub fn choice(query: &str) -> Choice {
    resolve(parse(query), catalog()).choice
}

/// The body of a page with its parts, or without them.
pub fn shown(what: &str, choice: &Choice, parts: Option<&Parts>) -> Vec<Markup> {
    fn of<T>(part: Option<&T>) -> Shown<'_, T> {
        part.map_or(Shown::Waiting, Shown::Ready)
    }
    let library = Library {
        popularity: of(parts.map(|parts| &parts.popularity)),
        annex: of(parts.map(|parts| &parts.annex)),
        glance: of(parts.map(|parts| &parts.glance)),
        ..Library::default()
    };
    body(what, View { catalog: catalog(), choice }, library)
}

/// The popularity page of a query.
pub fn page(query: &str) -> Vec<Markup> {
    shown("popularity", &choice(&format!("page=popularity&{query}")), Some(parts()))
}

/// Every element of a tree, depth first.
pub fn elements(nodes: &[Markup]) -> Vec<&Element> {
    find(nodes, &|_| true)
}

/// The words of what has a class.
pub fn of_class(nodes: &[Markup], class: &str) -> Vec<String> {
    tree::of_class(nodes, class).into_iter().map(words).collect()
}

/// The element of an id.
pub fn by_id<'a>(nodes: &'a [Markup], id: &str) -> &'a Element {
    let found: Vec<&Element> = elements(nodes).into_iter().filter(|element| element.attribute("id").is_some_and(|one| one == id)).collect();
    assert_eq!(found.len(), 1, "#{id}");
    found[0]
}
