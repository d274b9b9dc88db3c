//! Claims: what was said, what became of it, and why we say so.

use super::lead::state_words;
use super::source::{source_list, sources_of};
use crate::address::ClaimFilter;
use crate::document::View;
use crate::document::markup::{Element, Markup, element, paragraph};
use crate::model::{Claim, Evidence, Grade, State};

fn grade_words(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured",
        Grade::Documented => "documented",
        Grade::Opinion => "a judgement",
    }
}

fn state_mark(state: State) -> Element {
    element("span").class(&format!("state state-{}", state.word())).child(state_words(state))
}

/// The whole claim: statement, state, evidence, sources and dates.
pub(super) fn claim_card(claim: &Claim, evidence: &Evidence) -> Markup {
    let as_of = match claim.as_of {
        Some(date) => format!("Said of {}. ", date.words()),
        None if claim.as_of_note.is_empty() => String::new(),
        None => format!("Date: {}. ", claim.as_of_note.trim_end_matches('.')),
    };
    let found = element("p").class("claim-evidence").child(state_mark(claim.state)).child(" ").child(claim.evidence.as_str());
    let dates = format!("{}. {as_of}Checked {}, {}.", claim.id, claim.checked.words(), grade_words(claim.grade));
    element("div")
        .class("claim")
        .child(paragraph("claim-statement", claim.statement.as_str()))
        .child(found)
        .child(source_list(&sources_of(&claim.sources, &evidence.sources)))
        .child(paragraph("claim-dates", dates))
        .into()
}

/// The claims that pass the filter and the search, with a count by state.
pub(super) fn list(view: View<'_>, evidence: &Evidence) -> Vec<Markup> {
    let search: Vec<String> = view.choice.search.to_ascii_lowercase().split_whitespace().map(str::to_owned).collect();
    let seeds: Vec<&Claim> = evidence.claims.iter().filter(|claim| !claim.seed.is_empty()).collect();
    let found: Vec<&Claim> = seeds.iter().copied().filter(|claim| passes(claim, &view.choice.filter, &search)).collect();
    let count = |state: State| {
        let count = found.iter().filter(|claim| claim.state == state).count();
        (count > 0).then(|| element("li").child(state_mark(state)).child(format!(" {count}")).into())
    };
    vec![
        element("p").class("found").with("role", "status").child(format!("{} of {} claims", found.len(), seeds.len())).into(),
        element("ul").class("counts").children(State::WORDS.into_iter().filter_map(|(_, state)| count(state)).collect()).into(),
        element("div").class("claims").children(found.iter().map(|claim| claim_card(claim, evidence)).collect()).into(),
    ]
}

fn passes(claim: &Claim, filter: &ClaimFilter, search: &[String]) -> bool {
    let is = |wanted: &str, found: &str| wanted.is_empty() || wanted == found;
    let text = || format!("{} {} {}", claim.id, claim.statement, claim.evidence).to_ascii_lowercase();
    is(&filter.state, claim.state.word())
        && is(&filter.kind, claim.kind.word())
        && is(&filter.topic, &claim.topic)
        && is(&filter.seed, &claim.seed)
        && (search.is_empty() || search.iter().all(|word| text().contains(word.as_str())))
}
