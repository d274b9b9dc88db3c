//! The sheets of the worksheet as links.

use super::View;
use super::markup::{Markup, element, link};
use crate::address::{Choice, Page};
use crate::model::Sheet;
use crate::words::document as words;

/// A link to each sheet; the one that is open is marked.
pub fn sheet_tabs(view: View<'_>) -> Markup {
    let tab = |(index, sheet): (usize, &Sheet)| {
        let tab = link(&view.link_with(|choice| open_sheet(choice, index)), sheet.title.as_str()).in_english();
        let tab = if view.choice.sheet == index { tab.with("aria-current", "true") } else { tab };
        element("li").child(tab).into()
    };
    let tabs = view.catalog.core().sheets.iter().enumerate().map(tab).collect();
    element("nav").class("tabs").with("aria-label", words::SHEETS).child(element("ul").children(tabs)).into()
}

/// Another sheet has other questions, so its answers start afresh.
fn open_sheet(choice: &mut Choice, sheet: usize) {
    if choice.sheet != sheet {
        choice.answers.clear();
    }
    choice.page = Page::Worksheet;
    choice.sheet = sheet;
    choice.dataset = None;
    choice.was.clear();
}
