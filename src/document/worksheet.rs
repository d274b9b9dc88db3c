//! The worksheet: questions on one side, the result in sight beside them.

use super::bearing::bearing;
use super::doubts::doubts;
use super::look::Worksheet;
use super::markup::{Element, Markup, element, link, paragraph};
use super::picker;
use super::questions::questions;
use super::reasons::reasons;
use super::result::{folded, score_rows, sentence_nodes, verdict_words};
use super::situations::situations;
use super::tabs::sheet_tabs;
use super::take_away::{take_away, then_and_now};
use crate::model::SheetKind;
use crate::words::{document as words, frame};
use crate::worksheet::{is_unfinished_tally, keep_intervals, listed, names};

/// The whole page.
pub fn worksheet_page(sheet: Worksheet<'_>) -> Vec<Markup> {
    let mut asking = element("div").class("asking").child(head(sheet));
    if !sheet.is_read_only() {
        asking = asking.child(questions(sheet));
    }
    vec![element("div").class("worksheet").child(asking).child(result_column(sheet)).into()]
}

/// What answers to so many of the first questions change, and no more: for a rehearsal.
pub fn answered_parts(sheet: Worksheet<'_>, answered: usize) -> Vec<Markup> {
    let intervals = keep_intervals(sheet.decision);
    let questions = (0..answered).map(|index| sheet.question(index, &intervals));
    questions.chain([result_column(sheet).into()]).collect()
}

fn head(sheet: Worksheet<'_>) -> Element {
    let about = sheet.view.catalog.sheet(sheet.view.choice.sheet);
    let names = names(sheet.decision, sheet.view.catalog);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let head = super::frame::head(frame::WORKSHEET, element("h1").child(format!("{}?", listed(&names, frame::OR.say()))));
    match (sheet.embed, about.kind) {
        // Whose questions they are must be said where they are somebody else's.
        (Some(_), SheetKind::Tally) => return head.child(of_sheet("credit", &about.credit)),
        (Some(_), SheetKind::Weighted) => return head,
        (None, _) => {}
    }
    let starts = folded("starts", words::START_FROM_SITUATION.say(), sheet.look).class("starts");
    let starts = if sheet.look.is_open("starts") { starts.child(situations(sheet.view)) } else { starts };
    head.child(sheet_tabs(sheet.view))
        .child(of_sheet("lead", &about.intro))
        .child(of_sheet("credit", &about.credit))
        .child(picker(sheet.view, true))
        .child(starts)
        .child(earlier(sheet))
}

/// A paragraph of the sheet's own words.
fn of_sheet(class: &str, words: &str) -> Element {
    element("p").class(class).in_english().child(words)
}

/// The way back to the answers of an earlier visit; nothing where there are none.
fn earlier(sheet: Worksheet<'_>) -> Markup {
    match sheet.earlier {
        "" => element("p").class("earlier").into(),
        query => paragraph("earlier", link(&format!("?{query}"), words::GO_ON)),
    }
}

/// Everything about the result. What depends on the device, or on another day, lies outside the result itself.
fn result_column(sheet: Worksheet<'_>) -> Element {
    let Worksheet { decision, standing, view, .. } = sheet;
    let verdict = verdict_words(decision, standing);
    let result = element("aside")
        .class("result")
        .with("id", "result")
        .with("data-result", "")
        .with("aria-label", words::RESULT)
        .child(element("p").class("eyebrow").child(format!("{}: ", words::RESULT.say())).child(element("b").child(verdict)))
        .child(picture(sheet))
        .child(element("p").class("result-sentence").with("role", "status").children(sentence_nodes(decision, standing, view.catalog)))
        .child(element("div").children(reasons(sheet)))
        .child(doubts(sheet))
        .child(paragraph("decided", words::DECIDED));
    let bar = link("#result", element("b").child(verdict)).class("result-bar").child(element("span").child(short(sheet)));
    let column = element("div").class("result-column").child(then_and_now(sheet)).child(result);
    match sheet.embed {
        None => column.child(take_away(sheet)).child(bar),
        Some(embed) if embed.read_only => column,
        Some(_) => column.child(bar),
    }
}

/// The result in the slim bar of narrow screens.
fn short(sheet: Worksheet<'_>) -> String {
    match sheet.standing.winner {
        Some(winner) if !is_unfinished_tally(sheet.decision) => words::LEADS.fill(&[&names(sheet.decision, sheet.view.catalog)[winner]]),
        _ => words::SEE_RESULT.into(),
    }
}

/// The bearing for two; rows for one, for several, or where something is ruled out.
fn picture(sheet: Worksheet<'_>) -> Markup {
    match (sheet.decision.technologies.len(), sheet.decision.competing().len()) {
        (2, 2) => bearing(sheet),
        _ => score_rows(sheet),
    }
}
