//! What a visitor takes away: the link, the record, a print; and a link of another day set beside today.

use super::embed::embed_button;
use super::heads::saved_place;
use super::look::Worksheet;
use super::markup::{Element, Markup, button, element, hole, link, when};
use crate::address::{Choice, Page, format, link_to};
use crate::data::Catalog;
use crate::model::{Id, SheetKind};
use crate::words::{Message, document as words};
use crate::worksheet::{Decision, Standing};

/// The buttons, named by what they do: `copy`, `record-markdown`, `record-json`, `print`, `undo`, `start-over`.
pub(super) fn take_away(sheet: Worksheet<'_>) -> Element {
    let choice = sheet.view.choice;
    let nothing = choice.answers.is_empty() && choice.own.is_empty();
    let quiet = |name: &str, words: Message, disabled: bool| when(disabled, "disabled", button(name, words).class("quiet"));
    element("section")
        .class("take-away")
        .with("aria-label", words::TAKE_AWAY)
        .child(button("copy", words::COPY_LINK).class("primary"))
        .child(button("record-markdown", words::SAVE_RECORD))
        .child(button("record-json", words::SAVE_JSON))
        .child(button("print", words::PRINT))
        .child(embed_button())
        .child(quiet("undo", words::UNDO, !sheet.can_undo))
        .child(quiet("start-over", words::START_OVER, nothing))
        .child(link(&link_to(Page::Together, choice, sheet.view.catalog), words::SET_SIDE_BY_SIDE).class("button"))
        .child(element("p").with("role", "status").child(sheet.look.said.as_str()))
        .child(saved_place(sheet))
}

impl Worksheet<'_> {
    /// The query of this result with the dataset and the scores of today, for a link that is given away.
    pub fn link_with_result(&self) -> String {
        let catalog = self.view.catalog;
        let mut choice = Choice { page: Page::Worksheet, dataset: Some(catalog.core().id.clone()), ..self.view.choice.clone() };
        choice.was = results(self.decision, self.standing, catalog);
        format(&choice, catalog)
    }
}

/// Per technology its score times ten, or its count: the value of `was` in a link.
pub fn results(decision: &Decision, standing: &Standing, catalog: &Catalog) -> Vec<(Id, i64)> {
    let weighted = decision.kind == SheetKind::Weighted;
    let value = |points: &i64| if weighted { decision.score(*points) } else { *points };
    let id = |index: &usize| catalog.technology(*index).id.clone();
    decision.technologies.iter().map(id).zip(standing.points.iter().map(value)).collect()
}

/// For a link that was made with other data: what the result was then and is now, and which changes moved it.
pub(super) fn then_and_now(sheet: Worksheet<'_>) -> Markup {
    let choice = sheet.view.choice;
    match &choice.dataset {
        Some(then) if *then != sheet.view.catalog.core().id => old_link(),
        _ => element("div").into(),
    }
}

#[inline(never)]
fn old_link() -> Markup {
    element("section")
        .class("notice old-link")
        .with("aria-label", words::OLD_LINK)
        .child(hole("changes"))
        .child(element("p").child(format!("{} ", words::NOW_IS_RECKONED.say())).child(link("data/CHANGES.md", words::EVERY_CHANGE)))
        .into()
}
