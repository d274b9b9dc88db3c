//! Starting situations: prefilled links into the worksheet, for whoever would rather change answers than begin with none.

use super::View;
use super::markup::{Markup, element, link, paragraph};
use crate::address::{Page, format, read_answers};
use crate::model::Situation;
use crate::words::document as words;

/// The situations as a list of links that keep the technologies chosen.
pub(super) fn situations(view: View<'_>) -> Markup {
    let items = view.catalog.core().situations.iter().map(|situation| item(view, situation)).collect();
    element("div").class("situations").child(paragraph("", words::SITUATIONS)).child(element("ul").children(items)).into()
}

fn item(view: View<'_>, situation: &Situation) -> Markup {
    let mut choice = view.choice.clone();
    choice.page = Page::Worksheet;
    choice.sheet = view.catalog.sheet_index(&situation.sheet).unwrap_or(0);
    choice.answers = read_answers(&situation.answers, view.catalog.sheet(choice.sheet), &mut Vec::new());
    let href = std::format!("?{}", format(&choice, view.catalog));
    element("li")
        .child(link(&href, situation.title.as_str()).in_english())
        .child(element("span").in_english().child(situation.about.as_str()))
        .into()
}
