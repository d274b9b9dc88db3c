//! The bodies of the reference pages as plain trees: facts, figures, claims, articles, words on method. They reach
//! the browser as a module of their own (`src/bin/reference.rs`) when a page first shows one of them, with the parts
//! of the dataset that they need. Knows the dataset; no signals, no browser.

mod advice;
mod article;
mod audit;
mod breakdown;
mod changes;
mod claim;
mod claims;
mod compare;
mod contents;
mod data;
mod disagreement;
mod embed;
mod example;
mod explanation;
mod figure;
mod fold;
mod framed;
mod freshness;
mod glance;
mod lead;
mod madr;
mod mapping;
mod measure;
mod methods;
mod milestone;
mod outcome;
mod own;
mod prose;
mod release;
mod sample;
mod saved;
mod scale;
mod series;
mod source;
mod timeline;
mod together;
mod touch;
mod unknown;

pub use advice::Advice;
pub use compare::CopyForm;
pub use embed::{Asking, EmbedEvent, EmbedOptions, Growth, Shared, Telling, embed_dialogue, frame_code, static_text};
pub use fold::Parts;
pub use madr::madr;
pub use outcome::{decided, outcome};
pub use sample::{COPY_SAMPLE, sample_text};
pub use saved::{Device, FILE_FIELD, NAME_FIELD, STATUS, SavedEvent, default_name, new_name_field, saved};

use crate::address::Page;
use crate::document::{Markup, View, waiting};
use crate::model::{Annex, Article, Changes, Comparison, Date, Evidence, Explanations, Glance, Method, PartName, Popularity};
use crate::words::{frame, measures as words};

/// A part of the dataset as a page meets it: on its way, here, or not to be had (why, in words).
#[derive(Debug, Default)]
pub enum Shown<'a, T> {
    /// On its way.
    #[default]
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

    /// Is it on its way?
    fn is_waiting(self) -> bool {
        matches!(self, Self::Waiting)
    }

    /// The part, where it is here.
    pub fn ready(self) -> Option<&'a T> {
        match self {
            Self::Ready(part) => Some(part),
            _ => None,
        }
    }
}

/// The parts of the dataset, however far each has come; by default all are on their way.
#[derive(Clone, Copy, Default)]
pub struct Library<'a> {
    /// Claims and sources.
    pub evidence: Shown<'a, Evidence>,
    /// The longer words of the sheets.
    pub explanations: Shown<'a, Explanations>,
    /// Measures and their series.
    pub popularity: Shown<'a, Popularity>,
    /// Milestones, breakdowns and releases.
    pub annex: Shown<'a, Annex>,
    /// What the home page needs of some measures.
    pub glance: Shown<'a, Glance>,
    /// Facts and features.
    pub comparison: Shown<'a, Comparison>,
    /// Scenarios, mapping and audit.
    pub method: Shown<'a, Method>,
    /// What changed from one dataset id to the next.
    pub changes: Shown<'a, Changes>,
    /// The article that the choice names.
    pub article: Shown<'a, Article>,
    /// What the last action on the page came to; may be empty.
    pub said: &'a str,
    /// The name of the button by which that was done; may be empty.
    pub pressed: &'a str,
    /// Today, by the visitor's calendar; `None` where that is not known.
    pub today: Option<Date>,
    /// How the parts of long pages stand at first.
    pub parts: Parts,
}

/// The tables of a page as text, to be taken away; `None` while a part of it is missing. `base` is the document's address
/// without a query.
pub fn copied(form: CopyForm, view: View<'_>, library: Library<'_>, base: &str) -> Option<String> {
    match view.choice.page {
        Page::Popularity => series::shown(form, view, library.popularity.ready()?),
        _ => compare::copied(form, view, library, base),
    }
}

/// The parts that a body needs. `what` is the word of a page, `own`, `changes`, `saved` and a visit, `help` and a question, or
/// `reason`, a question and two technologies. The body of `saved` is made of what the device holds ([`saved`]), that of `embed` of
/// what is chosen in it ([`embed_dialogue`]), that of `search` of what is typed ([`crate::search`]).
pub fn wanted(what: &str, view: View<'_>) -> Vec<PartName> {
    match Page::of(what) {
        Some(Page::Home) => vec![PartName::Glance],
        Some(Page::Popularity) => vec![PartName::Popularity, PartName::Annex],
        Some(Page::Compare) => vec![PartName::Comparison, PartName::Popularity, PartName::Annex, PartName::Evidence],
        Some(Page::Article) => {
            view.choice.article.clone().map(PartName::Article).into_iter().chain([PartName::Evidence, PartName::Popularity]).collect()
        }
        Some(Page::Articles | Page::Together | Page::Worksheet) => Vec::new(),
        Some(Page::Claims) => vec![PartName::Evidence],
        Some(Page::Data) => vec![PartName::Evidence, PartName::Popularity, PartName::Changes],
        Some(Page::Methods) => vec![PartName::Method],
        None if what == "own" || what == "embed" || what.starts_with("saved") => Vec::new(),
        None if what == "changes" => changes::wanted(view),
        None if what.starts_with("search") => vec![PartName::Search],
        None if what.starts_with("help") => vec![PartName::Explanations],
        None => vec![PartName::Explanations, PartName::Evidence],
    }
}

/// The body that is wanted, with its lead, as far as its parts are here. The pages are not inlined: a browser compiles a function
/// when it is first called, and so only the page that is shown.
pub fn body(what: &str, view: View<'_>, library: Library<'_>) -> Vec<Markup> {
    let mut nodes = Page::of(what).map(|page| lead::lead(page, view)).unwrap_or_default();
    nodes.extend(content(what, view, library));
    nodes
}

fn content(what: &str, view: View<'_>, library: Library<'_>) -> Vec<Markup> {
    match Page::of(what) {
        Some(Page::Home) => library.glance.or_waiting(words::THE_FIGURES.say(), |glance| glance::glance(view, glance)),
        Some(Page::Popularity) => {
            library.popularity.or_waiting(words::THE_FIGURES.say(), |popularity| measure::measures(view, popularity, library))
        }
        Some(Page::Compare) => compare::page(view, library),
        Some(Page::Articles | Page::Worksheet) => vec![article::list(view)],
        Some(Page::Article) => library.article.or_waiting(words::THE_WORDS.say(), |found| article::text(view, found, library)),
        Some(Page::Together) => together::together(view),
        Some(Page::Claims) => claims::page(view, library.evidence),
        Some(Page::Data) => data::page(view, library),
        Some(Page::Methods) => methods::text(view, library.method),
        None if what == "own" => own::own_questions(view),
        None if what == "changes" => changes::moved(view, library.changes),
        None => library.explanations.or_waiting(words::THE_WORDS.say(), |explanations| match what.starts_with("help") {
            true => explanation::help(what, view, explanations),
            false => {
                library.evidence.or_waiting(frame::THE_SOURCES.say(), |evidence| explanation::reason(what, view, explanations, evidence))
            }
        }),
    }
}
