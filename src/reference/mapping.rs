//! Which question of the full sheet holds which claim of the articles, and why some are held by none.

use crate::address::{ClaimFilter, Page};
use crate::document::View;
use crate::document::markup::{Markup, element, english, filled_with, link, paragraph, separated};
use crate::model::{Mapped, Question};
use crate::words::methods as words;

/// The sheet whose questions hold the claims.
const SHEET: &str = "full";

/// The claims folded by question, then those that no question holds, folded by reason.
pub(super) fn section(view: View<'_>, mapping: &[Mapped]) -> Vec<Markup> {
    let (held, left): (Vec<&Mapped>, Vec<&Mapped>) = mapping.iter().partition(|mapped| !mapped.question.is_empty());
    let questions: &[Question] = view.catalog.sheet_index(SHEET).map_or(&[], |sheet| &view.catalog.sheet(sheet).questions);
    let of = |question: &Question| -> Vec<&Mapped> { held.iter().copied().filter(|mapped| mapped.question == question.id).collect() };
    let by_question = questions.iter().filter_map(|question| fold(view, &question.short, &of(question))).collect();
    let own: Vec<Vec<Markup>> =
        questions.iter().filter(|question| of(question).is_empty()).map(|question| vec![english(question.short.as_str())]).collect();
    let mut reasons: Vec<&str> = Vec::new();
    for mapped in &left {
        if !reasons.contains(&mapped.reason.as_str()) {
            reasons.push(&mapped.reason);
        }
    }
    let because = |reason: &&str| -> Vec<&Mapped> { left.iter().copied().filter(|mapped| mapped.reason == **reason).collect() };
    let by_reason = reasons.iter().filter_map(|reason| fold(view, reason, &because(reason))).collect();
    let mut nodes = vec![
        element("h2").child(words::MAPPING_HEADING).into(),
        paragraph("", words::MAPPING_LEAD.fill(&[&mapping.len(), &held.len()])),
        element("div").class("folds").children(by_question).into(),
    ];
    if !own.is_empty() {
        nodes.push(element("p").children(filled_with(words::MAPPING_OWN, vec![separated(own, "; ")])).into());
    }
    nodes.push(element("h3").child(words::MAPPING_LEFT.fill(&[&left.len()])).into());
    nodes.push(element("div").class("folds").children(by_reason).into());
    nodes
}

/// A heading with a count that opens to its claims; nothing where there are none.
fn fold(view: View<'_>, title: &str, claims: &[&Mapped]) -> Option<Markup> {
    let item = |mapped: &&Mapped| -> Markup {
        let id = link(&address(view, &mapped.claim), mapped.claim.as_str());
        element("li").in_english().child(id).child(format!(" {}", mapped.statement)).into()
    };
    let summary = element("summary").in_english().child(format!("{} ({})", title.trim_end_matches('.'), claims.len()));
    let list = element("ul").children(claims.iter().map(item).collect());
    (!claims.is_empty()).then(|| element("details").child(summary).child(list).into())
}

/// The claim on the claims page.
fn address(view: View<'_>, claim: &str) -> String {
    view.link_with(|choice| {
        choice.page = Page::Claims;
        choice.filter = ClaimFilter::default();
        choice.search = claim.to_owned();
    })
}
