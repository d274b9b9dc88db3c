//! The heads of the reference pages, and the places that the reference module fills: bodies, explanations, own questions.

use super::frame::head;
use super::look::Worksheet;
use super::markup::{Markup, element, hole, when};
use super::{View, framework_names};
use crate::address::Page;
use crate::worksheet::listed;

/// A reference page: its heading, and the hole for everything below it.
pub fn reference_page(view: View<'_>) -> Vec<Markup> {
    let (eyebrow, heading) = heading(view);
    vec![head(eyebrow, heading).into(), hole(view.choice.page.word())]
}

fn heading(view: View<'_>) -> (&'static str, String) {
    let (eyebrow, fixed) = match view.choice.page {
        Page::Compare => return ("Compare", compare_heading(&framework_names(view))),
        Page::Popularity => return ("Popularity", popularity_heading(&framework_names(view))),
        Page::Article => return ("Article", article_title(view)),
        Page::Claims => ("Claims", "Every claim, and what became of it"),
        Page::Methods => ("Methods", "How a recommendation comes about"),
        Page::Data => ("The data", "Where every figure comes from"),
        Page::Together => ("Together", "Several people, one decision"),
        Page::Articles | Page::Home | Page::Worksheet => ("Articles", "What people read on this question, and what of it holds today"),
    };
    (eyebrow, fixed.to_owned())
}

/// The heading of the compare page over one technology or several.
pub fn compare_heading(names: &[&str]) -> String {
    format!("{}, {}", listed(names, "and"), if names.len() == 1 { "fact by fact" } else { "side by side" })
}

/// The heading of the popularity page over one technology or several.
pub fn popularity_heading(names: &[&str]) -> String {
    format!("How popular {} {}?", if names.len() == 1 { "is" } else { "are" }, listed(names, "and"))
}

fn article_title(view: View<'_>) -> String {
    let id = view.choice.article.as_deref().unwrap_or_default();
    let article = view.catalog.core().articles.iter().find(|article| article.id == id);
    article.map_or_else(|| "There is no such article".to_owned(), |article| article.title.clone())
}

/// The place of the visitor's own questions: folded until somebody opens it or the link has some.
pub(super) fn own_place(sheet: Worksheet<'_>) -> Markup {
    let own = sheet.view.choice.own.len();
    let title = match own {
        0 => "Add a question of your own".to_owned(),
        count => format!("Your own questions: {count}"),
    };
    folded("own", "own", &title, own > 0 || sheet.look.is_open("own"))
}

/// The place of the answers saved on this device: folded until somebody opens it.
pub(super) fn saved_place(sheet: Worksheet<'_>) -> Markup {
    let what = format!("saved {}", sheet.visit);
    folded("saved-place", &what, "Saved answers on this device", sheet.look.is_open("saved-place"))
}

/// Something that the reference module fills once it is open.
fn folded(id: &str, what: &str, title: &str, open: bool) -> Markup {
    let details = when(open, "open", element("details").class(id).with("id", id).child(element("summary").child(title)));
    if open { details.child(hole(what)).into() } else { details.into() }
}
