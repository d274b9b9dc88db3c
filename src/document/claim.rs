//! Claims: what was said, what became of it, and why we say so.

use super::{Shown, View, head};
use super::markup::{Element, Markup, element, paragraph};
use super::source::{source_list, sources_of};
use crate::address::{ClaimFilter, Key};
use crate::model::{Claim, Evidence, Grade, Kind, State};

/// The states, in display order.
const STATES: [State; 6] = [State::Holds, State::Partly, State::Outdated, State::Wrong, State::Unverified, State::Opinion];

/// The states: word in the address, words for people.
pub(super) fn state_words(state: State) -> (&'static str, &'static str) {
    match state {
        State::Holds => ("holds", "Holds"),
        State::Partly => ("partly", "Holds in part"),
        State::Outdated => ("outdated", "Outdated"),
        State::Wrong => ("wrong", "Wrong"),
        State::Unverified => ("unverified", "Not verified"),
        State::Opinion => ("opinion", "Opinion"),
    }
}

/// The kinds: word in the address, words for people.
fn kind_words(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Fact => ("fact", "Facts"),
        Kind::Figure => ("figure", "Figures"),
        Kind::Opinion => ("opinion", "Opinions"),
        Kind::Rule => ("rule", "Rules"),
    }
}

fn grade_words(grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => "measured",
        Grade::Documented => "documented",
        Grade::Opinion => "a judgement",
    }
}

fn state_mark(state: State) -> Element {
    let (word, words) = state_words(state);
    element("span").class(&format!("state state-{word}")).child(words)
}

/// The whole claim: statement, state, evidence, sources and dates.
pub(super) fn claim_card(claim: &Claim, evidence: &Evidence) -> Markup {
    let as_of = match claim.as_of {
        Some(date) => format!("Said of {}. ", date.words()),
        None if claim.as_of_note.is_empty() => String::new(),
        None => format!("Date: {}. ", claim.as_of_note),
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

/// What the page is, in two sentences.
const LEAD: &str = "What five articles say about Django and Flask, statement by statement, checked against what can be read today. What is outdated, wrong or not verified never feeds the worksheet.";

/// Every claim of the five articles, filtered and searched. The fields are named by their keys in the address.
pub fn claims_page(view: View<'_>, evidence: Shown<'_, Evidence>) -> Vec<Markup> {
    let mut page = vec![head("Claims", "Every claim, and what became of it", LEAD).child(filters(view)).into()];
    page.extend(evidence.or_waiting("The claims", |evidence| list(view, evidence)));
    page
}

fn filters(view: View<'_>) -> Markup {
    let core = view.catalog.core();
    let filter = &view.choice.filter;
    let kinds = [Kind::Fact, Kind::Figure, Kind::Opinion, Kind::Rule];
    let topics = core.topics.iter().map(|topic| (topic.id.as_str(), topic.title.as_str())).collect();
    let seeds = core.articles.iter().map(|article| (article.seed.as_str(), article.title.as_str())).collect();
    let search = element("input").with("type", "search").with("name", Key::Search.name()).with("value", view.choice.search.as_str());
    element("div")
        .class("filters")
        .with("role", "search")
        .child(element("label").child("Search").child(search))
        .child(select("State", Key::State, &filter.state, STATES.map(state_words).to_vec()))
        .child(select("Topic", Key::Topic, &filter.topic, topics))
        .child(select("Kind", Key::Kind, &filter.kind, kinds.map(kind_words).to_vec()))
        .child(select("From", Key::Seed, &filter.seed, seeds))
        .into()
}

fn select(label: &str, key: Key, chosen: &str, values: Vec<(&str, &str)>) -> Markup {
    let option = |(value, words): (&str, &str)| {
        let option = element("option").with("value", value).child(words);
        if value == chosen { option.with("selected", "").into() } else { option.into() }
    };
    let options = std::iter::once(("", "all")).chain(values).map(option).collect();
    element("label").child(label).child(element("select").with("name", key.name()).children(options)).into()
}

/// The claims that pass the filter and the search, with a count by state.
fn list(view: View<'_>, evidence: &Evidence) -> Vec<Markup> {
    let search: Vec<String> = view.choice.search.to_ascii_lowercase().split_whitespace().map(str::to_owned).collect();
    let seeds: Vec<&Claim> = evidence.claims.iter().filter(|claim| !claim.seed.is_empty()).collect();
    let found: Vec<&Claim> = seeds.iter().copied().filter(|claim| passes(claim, &view.choice.filter, &search)).collect();
    let count = |state: State| {
        let count = found.iter().filter(|claim| claim.state == state).count();
        (count > 0).then(|| element("li").child(state_mark(state)).child(format!(" {count}")).into())
    };
    vec![
        element("p").class("found").with("role", "status").child(format!("{} of {} claims", found.len(), seeds.len())).into(),
        element("ul").class("counts").children(STATES.into_iter().filter_map(count).collect()).into(),
        element("div").class("claims").children(found.iter().map(|claim| claim_card(claim, evidence)).collect()).into(),
    ]
}

fn passes(claim: &Claim, filter: &ClaimFilter, search: &[String]) -> bool {
    let is = |wanted: &str, found: &str| wanted.is_empty() || wanted == found;
    let text = || format!("{} {} {}", claim.id, claim.statement, claim.evidence).to_ascii_lowercase();
    is(&filter.state, state_words(claim.state).0)
        && is(&filter.kind, kind_words(claim.kind).0)
        && is(&filter.topic, &claim.topic)
        && is(&filter.seed, &claim.seed)
        && (search.is_empty() || search.iter().all(|word| text().contains(word.as_str())))
}
