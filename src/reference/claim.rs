//! A claim: what was said, what became of it, why we say so, where it is told, and what of the worksheet it feeds.

use super::article::address_of;
use super::source::{source_list, sources_of};
use crate::address::{Page, format, turned_to};
use crate::document::View;
use crate::document::markup::{Element, Markup, element, english, filled, filled_with, link};
use crate::model::{Claim, Evidence, Grade, State};
use crate::words::reading as words;

/// The sheet whose questions hold the claims.
const SHEET: &str = "full";

fn grade_words(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => words::MEASURED.say(),
        Grade::Documented => words::DOCUMENTED.say(),
        Grade::Opinion => words::A_JUDGEMENT.say(),
    }
}

/// A state of claims in words.
pub(super) fn state_words(state: State) -> &'static str {
    match state {
        State::Holds => words::HOLDS.say(),
        State::Partly => words::HOLDS_IN_PART.say(),
        State::Outdated => words::OUTDATED.say(),
        State::Wrong => words::WRONG.say(),
        State::Unverified => words::NOT_VERIFIED.say(),
        State::Opinion => words::OPINION.say(),
    }
}

/// A state of claims as a mark.
pub(super) fn state_mark(state: State) -> Element {
    element("span").class(&format!("state state-{}", state.word())).child(state_words(state))
}

/// The whole claim: statement, state, evidence, sources and dates.
pub(super) fn claim_card(claim: &Claim, evidence: &Evidence) -> Markup {
    card(claim, evidence).into()
}

/// The whole claim with the questions that it feeds.
pub(super) fn claim_note(view: View<'_>, claim: &Claim, evidence: &Evidence) -> Markup {
    card(claim, evidence).children(feeds(view, claim, evidence).into_iter().collect()).into()
}

/// The claim on its page: a place of its own, with the way to where it is told.
pub(super) fn claim_entry(view: View<'_>, claim: &Claim, evidence: &Evidence) -> Markup {
    let entry = card(claim, evidence).with("id", format!("claim-{}", claim.id)).with("tabindex", "-1");
    let article = view.catalog.core().articles.iter().find(|article| article.seed == claim.seed && !claim.seed.is_empty());
    let told = article.map(|article| {
        let place = link(&format!("{}#mark-{}", address_of(view, &article.id), claim.id), article.title.as_str()).in_english();
        element("p").class("claim-dates").child(words::TOLD_IN).child(place).child(words::TOLD_IN_END).into()
    });
    entry.children(feeds(view, claim, evidence).into_iter().chain(told).collect()).into()
}

fn card(claim: &Claim, evidence: &Evidence) -> Element {
    let as_of = match claim.as_of {
        Some(date) => filled(words::SAID_OF, vec![date.words().into()]),
        None if claim.as_of_note.is_empty() => Vec::new(),
        None => filled(words::DATE_NOTE, vec![english(claim.as_of_note.trim_end_matches('.'))]),
    };
    let found = element("p").class("claim-evidence").child(state_mark(claim.state)).child(" ").child(english(claim.evidence.as_str()));
    let (id, checked, grade) = (claim.id.as_str().into(), claim.checked.words().into(), grade_words(claim.grade).into());
    let dates = filled_with(words::CLAIM_DATES, vec![vec![id], as_of, vec![checked], vec![grade]]);
    element("div")
        .class("claim")
        .child(element("p").child(claim.statement.as_str()).class("claim-statement").in_english())
        .child(found)
        .child(source_list(&sources_of(&claim.sources, &evidence.sources)))
        .child(element("p").class("claim-dates").children(dates))
}

/// The questions whose fits rest on the claim; else the question to whose matter it belongs. Nothing where it feeds none.
fn feeds(view: View<'_>, claim: &Claim, evidence: &Evidence) -> Option<Markup> {
    let position = evidence.claims.iter().position(|known| known.id == claim.id)? as u16;
    let mut questions: Vec<(usize, usize)> = Vec::new();
    for fit in evidence.fits.iter().filter(|fit| fit.claims.contains(&position)) {
        let question = (usize::from(fit.sheet), usize::from(fit.question));
        if !questions.contains(&question) {
            questions.push(question);
        }
    }
    let mut beginning = words::FEEDS;
    if questions.is_empty() {
        beginning = words::BELONGS_TO;
        let sheet = view.catalog.sheet_index(SHEET)?;
        let question = view.catalog.sheet(sheet).questions.iter().position(|question| question.id == claim.question)?;
        questions.push((sheet, question));
    }
    let mut line = element("p").class("claim-dates").child(beginning);
    for (count, (sheet, question)) in questions.into_iter().enumerate() {
        let question = &view.catalog.sheet(sheet).questions[question];
        let before = if count > 0 { ", " } else { "" };
        let place = link(&question_address(view, sheet, &question.id), question.short.as_str()).in_english();
        line = line.child(before).child(place);
    }
    Some(line.child(".").into())
}

/// The place of a question. Answers of the visitor's are kept where they are of the same sheet.
fn question_address(view: View<'_>, sheet: usize, question: &str) -> String {
    let mut choice = turned_to(Page::Worksheet, view.choice, view.catalog);
    if choice.sheet != sheet {
        choice.sheet = sheet;
        choice.answers.clear();
    }
    choice.flow = crate::address::Flow::All;
    format!("?{}#{question}", format(&choice, view.catalog))
}
