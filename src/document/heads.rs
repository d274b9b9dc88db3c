//! The heads of the reference pages, and the places that the reference module fills: bodies, explanations, own questions.

use super::frame::head;
use super::look::Worksheet;
use super::markup::{BUSY, Element, HOLE, Markup, element, hole, when};
use super::{View, framework_names};
use crate::address::Page;
use crate::words::{Message, document as words, frame};
use crate::worksheet::listed;

/// A reference page: its heading, and the hole for everything below it, which is as high as the window until it is whole
/// (`style/components.css`), so that nothing that is seen moves.
#[inline(never)]
pub fn reference_page(view: View<'_>) -> Vec<Markup> {
    let (eyebrow, heading) = heading(view);
    let body = element("div").class("page-body").with(HOLE, view.choice.page.word()).with(BUSY, "true");
    vec![head(eyebrow, heading).into(), body.into()]
}

fn heading(view: View<'_>) -> (Message, Element) {
    let heading = element("h1");
    match view.choice.page {
        Page::Compare => (frame::COMPARE, heading.child(compare_heading(&framework_names(view)))),
        Page::Popularity => (frame::POPULARITY, heading.child(popularity_heading(&framework_names(view)))),
        Page::Article => (words::ARTICLE, article_heading(view)),
        Page::Claims => (frame::CLAIMS, heading.child(words::CLAIMS_HEADING)),
        Page::Methods => (frame::METHODS, heading.child(words::METHODS_HEADING)),
        Page::Data => (words::DATA, heading.child(words::DATA_HEADING)),
        Page::Together => (words::TOGETHER, heading.child(words::TOGETHER_HEADING)),
        Page::Articles | Page::Home | Page::Worksheet => (frame::ARTICLES, heading.child(words::ARTICLES_HEADING)),
    }
}

/// The heading of the compare page over one technology or several.
#[inline(never)]
pub fn compare_heading(names: &[&str]) -> String {
    let words = if names.len() == 1 { words::FACT_BY_FACT } else { words::SIDE_BY_SIDE };
    words.fill(&[&listed(names, frame::AND.say())])
}

/// The heading of the popularity page over one technology or several.
#[inline(never)]
pub fn popularity_heading(names: &[&str]) -> String {
    let words = if names.len() == 1 { words::HOW_POPULAR_IS } else { words::HOW_POPULAR_ARE };
    words.fill(&[&listed(names, frame::AND.say())])
}

fn article_heading(view: View<'_>) -> Element {
    let id = view.choice.article.as_deref().unwrap_or_default();
    let article = view.catalog.core().articles.iter().find(|article| article.id == id);
    let heading = element("h1");
    match article {
        Some(article) => heading.in_english().child(article.title.as_str()),
        None => heading.child(words::NO_SUCH_ARTICLE),
    }
}

/// The place of the visitor's own questions: folded until somebody opens it or the link has some.
pub(super) fn own_place(sheet: Worksheet<'_>) -> Markup {
    let own = sheet.view.choice.own.len();
    let title: String = match own {
        0 => words::ADD_OWN.into(),
        count => words::OWN_QUESTIONS.fill(&[&count]),
    };
    folded("own", "own", &title, own > 0 || sheet.look.is_open("own"))
}

/// The place of the answers saved on this device: folded until somebody opens it.
pub(super) fn saved_place(sheet: Worksheet<'_>) -> Markup {
    let what = format!("saved {}", sheet.visit);
    folded("saved-place", &what, words::SAVED_ANSWERS.say(), sheet.look.is_open("saved-place"))
}

/// Something that the reference module fills once it is open.
fn folded(id: &str, what: &str, title: &str, open: bool) -> Markup {
    let details = when(open, "open", element("details").class(id).with("id", id).child(element("summary").child(title)));
    if open { details.child(hole(what)).into() } else { details.into() }
}
