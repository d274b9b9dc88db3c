//! What is not known: what was looked for and not found, the claims that nothing confirms, and the breaks of measures whose
//! cause is open. All of it is data; nothing is looked up here.

use super::data::file_link;
use super::source::{source_list, sources_of};
use crate::address::{ClaimFilter, Page};
use crate::document::View;
use crate::document::markup::{Markup, element, english, joined, link, paragraph};
use crate::model::{Break, Cause, Claim, Evidence, Measure, State, Unknown};
use crate::words::data as words;

/// Everything that is known not to be known.
pub(super) fn section(view: View<'_>, evidence: &Evidence, measures: &[Measure]) -> Markup {
    let items = evidence.unknown.iter().map(|unknown| item(unknown, evidence)).collect();
    let mut nodes = vec![
        element("h2").child(words::UNKNOWN_HEADING).into(),
        element("p").child(words::UNKNOWN_BEFORE_FILE).child(file_link("unknown.toml")).child(":").into(),
        element("ul").class("unknown").children(items).into(),
        unverified(view, evidence),
    ];
    nodes.extend(open_breaks(measures));
    element("section").children(nodes).into()
}

fn item(unknown: &Unknown, evidence: &Evidence) -> Markup {
    let item = element("li")
        .child(element("strong").in_english().child(format!("{}.", unknown.title)))
        .child(" ")
        .child(element("span").in_english().child(unknown.found.as_str()))
        .child(format!(" {}", words::LOOKED_FOR.fill(&[&unknown.looked.words()])));
    let sources = sources_of(&unknown.sources, &evidence.sources);
    match sources.is_empty() {
        true => item.into(),
        false => {
            let looked = element("details").child(element("summary").child(words::LOOKED_WHERE));
            item.child(looked.child(source_list(&sources))).into()
        }
    }
}

/// How many claims nothing confirms or refutes, with the way to them.
fn unverified(view: View<'_>, evidence: &Evidence) -> Markup {
    let is_open = |claim: &&Claim| claim.state == State::Unverified && !claim.seed.is_empty();
    let open = evidence.claims.iter().filter(is_open).count();
    let seeds = evidence.claims.iter().filter(|claim| !claim.seed.is_empty()).count();
    let address = view.link_with(|choice| {
        choice.page = Page::Claims;
        choice.filter = ClaimFilter { state: State::Unverified.word().to_owned(), ..ClaimFilter::default() };
        choice.search = String::new();
    });
    element("p").child(link(&address, words::UNVERIFIED_LINK.fill(&[&open, &seeds]))).child(words::UNVERIFIED_BEHIND).into()
}

/// The breaks of measures whose cause is open.
fn open_breaks(measures: &[Measure]) -> Vec<Markup> {
    let open = |measure: &Measure| -> Vec<Markup> {
        let breaks = measure.breaks.iter().filter(|one| one.cause == Cause::Open);
        let words = |one: &Break| {
            let date = format!(", {}: ", one.date.words()).into();
            element("li").children(joined([english(measure.title.as_str()), date, english(one.why.as_str())])).into()
        };
        breaks.map(words).collect()
    };
    let items: Vec<Markup> = measures.iter().flat_map(open).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let summary = element("summary").child(words::OPEN_BREAKS.fill(&[&items.len()]));
    let why = paragraph("", words::OPEN_BREAKS_WHY);
    vec![element("details").child(summary).child(why).child(element("ul").children(items)).into()]
}
