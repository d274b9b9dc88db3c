//! Whole parts of pages as plain trees: tables of facts and figures, claims with their
//! evidence, articles, the pages of words. What nobody presses needs no component: it is
//! built here, natively testable, and shown by one component (`components::Document`).
//! Knows the dataset and links; no signals, no browser.

mod article;
mod claim;
mod compare;
mod data;
mod frame;
mod glance;
mod home;
mod markup;
mod measure;
mod methods;
mod picker;
mod reasons;
mod result;
mod source;
mod tabs;

pub use article::{article_page, articles_page};
pub use claim::claims_page;
pub use compare::compare_page;
pub use data::data_page;
pub use frame::{footer, header};
pub use home::home_page;
pub use markup::{Element, Markup, element};
pub use measure::popularity_page;
pub use methods::methods_page;
pub use picker::picker;
pub use reasons::{Reasons, compared_pair, reasons};
pub use result::{Tick, doubts, importance_words, margin, margin_band, score_rows, ticks, verdict_words};
pub use tabs::sheet_tabs;

use frame::{head, waiting};
use glance::glance;

use crate::address::Choice;
use crate::data::Catalog;
use crate::model::{Technology, TechnologyKind};

/// What a document is made from: the dataset's core and what the visitor has chosen.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The core of the dataset.
    pub catalog: &'a Catalog,
    /// What the visitor has chosen.
    pub choice: &'a Choice,
}

impl<'a> View<'a> {
    /// The chosen frameworks in the visitor's order; doing without is not among them.
    pub fn frameworks(&self) -> Vec<&'a Technology> {
        let chosen = self.choice.technologies.iter().map(|index| self.catalog.technology(*index));
        chosen.filter(|technology| technology.kind == TechnologyKind::Framework).collect()
    }

    /// A link to the same view with something else chosen.
    pub fn link_with(&self, change: impl FnOnce(&mut Choice)) -> String {
        let mut choice = self.choice.clone();
        change(&mut choice);
        format!("?{}", crate::address::format(&choice, self.catalog))
    }
}

/// A part of the dataset as a page meets it: on its way, here, or not to be had (why, in words).
#[derive(Debug)]
pub enum Shown<'a, T> {
    /// On its way.
    Waiting,
    /// Here.
    Ready(&'a T),
    /// Not to be had.
    Failed(&'a str),
}

impl<T> Clone for Shown<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Shown<'_, T> {}

impl<'a, T> Shown<'a, T> {
    /// What is made of the part, or a line that says how it is coming. `what` is the part to the visitor, e.g. "The figures".
    fn or_waiting(self, what: &str, make: impl FnOnce(&'a T) -> Vec<Markup>) -> Vec<Markup> {
        match self {
            Self::Ready(part) => make(part),
            Self::Waiting => vec![waiting(what, None)],
            Self::Failed(why) => vec![waiting(what, Some(why))],
        }
    }

    /// The part, where it is here.
    fn ready(self) -> Option<&'a T> {
        match self {
            Self::Ready(part) => Some(part),
            _ => None,
        }
    }
}

/// The names of the chosen frameworks, listed.
fn framework_names(view: View<'_>, last: &str) -> String {
    let names: Vec<&str> = view.frameworks().into_iter().map(|technology| technology.name.as_str()).collect();
    listed(&names, last)
}

/// `Django`, `Django and Flask`, `Django, Flask and FastAPI`; with another last word than "and" where it fits better.
pub fn listed(names: &[&str], last: &str) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}
