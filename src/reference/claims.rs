//! The claims page: filters with the number of claims behind each value, the claims that pass, and the way back where none does.

use super::Shown;
use super::claim::{claim_entry, state_mark, state_words};
use crate::address::{ClaimFilter, Key};
use crate::document::View;
use crate::document::markup::{Markup, element, english, filled, link_of, paragraph, select};
use crate::model::{Claim, Evidence, FindKind, Findable, Id, Kind, Searchable, State};
use crate::search::Index;
use crate::words::{Message, chart, compare, frame, measures, reading as words};

/// The filters, and the claims. The filters say how many claims there are of each kind, and so come with them.
#[inline(never)]
pub(super) fn page(view: View<'_>, evidence: Shown<'_, Evidence>) -> Vec<Markup> {
    evidence.or_waiting(words::THE_CLAIMS.say(), |evidence| {
        let seeds: Vec<&Claim> = evidence.claims.iter().filter(|claim| !claim.seed.is_empty()).collect();
        let worded = with_words(&seeds, &view.choice.search);
        let mut nodes = vec![filters(view, &worded)];
        nodes.extend(list(view, evidence, seeds.len(), &worded));
        nodes
    })
}

/// The claims that have the search words, the best first; all of them in their order where there are no words.
fn with_words<'a>(seeds: &[&'a Claim], search: &str) -> Vec<&'a Claim> {
    if search.trim().is_empty() {
        return seeds.to_vec();
    }
    let findable = |claim: &&Claim| Findable {
        kind: FindKind::Claim,
        id: claim.id.clone(),
        place: Id::new(),
        title: claim.statement.clone(),
        context: claim.id.clone(),
        text: claim.evidence.clone(),
    };
    let finds = Index::new(Searchable { entries: seeds.iter().map(findable).collect() }).find(search);
    finds.entries.into_iter().map(|entry| seeds[entry]).collect()
}

fn list(view: View<'_>, evidence: &Evidence, all: usize, worded: &[&Claim]) -> Vec<Markup> {
    let filter = &view.choice.filter;
    let found: Vec<&Claim> = worded.iter().copied().filter(|claim| passes(claim, filter)).collect();
    let count = |state: State| {
        let count = found.iter().filter(|claim| claim.state == state).count();
        (count > 0).then(|| element("li").child(state_mark(state)).child(format!(" {count}")).into())
    };
    let mut nodes = vec![
        element("p").class("found").with("role", "status").child(words::FOUND_CLAIMS.fill(&[&found.len(), &all])).into(),
        element("ul").class("counts").children(State::WORDS.into_iter().filter_map(|(_, state)| count(state)).collect()).into(),
    ];
    nodes.extend(ways_back(view, found.is_empty()));
    nodes.push(element("div").class("claims").children(found.iter().map(|claim| claim_entry(view, claim, evidence)).collect()).into());
    nodes
}

/// Links that take one filter away, or all; nothing where none is set.
fn ways_back(view: View<'_>, is_empty: bool) -> Option<Markup> {
    let without = |words: Vec<Markup>, change: &dyn Fn(&mut ClaimFilter, &mut String)| -> Markup {
        let address = view.link_with(|choice| change(&mut choice.filter, &mut choice.search));
        element("li").child(link_of(&address, words).class("button")).into()
    };
    let mut ways: Vec<Markup> = Vec::new();
    let filter = &view.choice.filter;
    let search = view.choice.search.trim();
    if !search.is_empty() {
        ways.push(without(filled(words::WITHOUT_SEARCH, vec![search.into()]), &|_, search| search.clear()));
    }
    for field in fields(view) {
        let chosen = (field.of)(filter);
        if let Some((_, words)) = field.values.iter().find(|(value, _)| value == chosen) {
            ways.push(without(filled(field.without, vec![(field.says)(words)]), &|filter, _| (field.of_mut)(filter).clear()));
        }
    }
    if ways.is_empty() {
        return None;
    }
    if ways.len() > 1 {
        let all = |filter: &mut ClaimFilter, search: &mut String| (*filter, *search) = Default::default();
        ways.push(without(vec![words::ALL_CLAIMS.into()], &all));
    }
    let list = element("ul").class("ways-back").children(ways).into();
    let nodes = if is_empty { vec![paragraph("empty", words::NOTHING_PASSES), list] } else { vec![list] };
    Some(element("div").children(nodes).into())
}

/// Does a claim pass every filter?
fn passes(claim: &Claim, filter: &ClaimFilter) -> bool {
    let is = |wanted: &str, found: &str| wanted.is_empty() || wanted == found;
    is(&filter.state, claim.state.word())
        && is(&filter.kind, claim.kind.word())
        && is(&filter.topic, &claim.topic)
        && is(&filter.seed, &claim.seed)
        && (filter.technology.is_empty() || claim.technologies.contains(&filter.technology))
}

/// A filter: its label, the words that take it away, its key, its values with their words and whose those are, and its place in
/// what is chosen.
struct Field<'a> {
    label: Message,
    without: Message,
    key: Key,
    values: Vec<(&'a str, &'a str)>,
    says: fn(&'a str) -> Markup,
    of: fn(&ClaimFilter) -> &Id,
    of_mut: fn(&mut ClaimFilter) -> &mut Id,
}

fn fields<'a>(view: View<'a>) -> [Field<'a>; 5] {
    let core = view.catalog.core();
    let retelling = core.articles.iter().filter(|article| !article.seed.is_empty());
    [
        Field {
            label: frame::TECHNOLOGY,
            without: words::WITHOUT_TECHNOLOGY,
            key: Key::Technology,
            values: core.technologies.iter().map(|technology| (technology.id.as_str(), technology.name.as_str())).collect(),
            says: Markup::from,
            of: |filter| &filter.technology,
            of_mut: |filter| &mut filter.technology,
        },
        Field {
            label: compare::STATE,
            without: words::WITHOUT_STATE,
            key: Key::State,
            values: State::WORDS.map(|(word, state)| (word, state_words(state))).to_vec(),
            says: Markup::from,
            of: |filter| &filter.state,
            of_mut: |filter| &mut filter.state,
        },
        Field {
            label: words::TOPIC,
            without: words::WITHOUT_TOPIC,
            key: Key::Topic,
            values: core.topics.iter().map(|topic| (topic.id.as_str(), topic.title.as_str())).collect(),
            says: english,
            of: |filter| &filter.topic,
            of_mut: |filter| &mut filter.topic,
        },
        Field {
            label: words::KIND,
            without: words::WITHOUT_KIND,
            key: Key::Kind,
            values: Kind::WORDS.map(|(word, kind)| (word, kind_words(kind))).to_vec(),
            says: Markup::from,
            of: |filter| &filter.kind,
            of_mut: |filter| &mut filter.kind,
        },
        Field {
            label: words::FROM,
            without: words::WITHOUT_FROM,
            key: Key::Seed,
            values: retelling.map(|article| (article.seed.as_str(), article.title.as_str())).collect(),
            says: english,
            of: |filter| &filter.seed,
            of_mut: |filter| &mut filter.seed,
        },
    ]
}

fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Fact => words::FACTS.say(),
        Kind::Figure => measures::FIGURES.say(),
        Kind::Opinion => words::OPINIONS.say(),
        Kind::Rule => words::RULES.say(),
    }
}

/// The fields, named by their keys in the address. Each value says how many claims it would leave, with the other filters as
/// they are; a value that would leave none is not offered.
fn filters(view: View<'_>, worded: &[&Claim]) -> Markup {
    let search = element("input").with("type", "search").with("name", Key::Search.name()).with("value", view.choice.search.as_str());
    let mut row = element("div").class("filters").with("role", "search").child(element("label").child(frame::SEARCH).child(search));
    for field in fields(view) {
        let chosen = (field.of)(&view.choice.filter);
        let count = |value: &str| {
            let mut filter = view.choice.filter.clone();
            *(field.of_mut)(&mut filter) = value.to_owned();
            worded.iter().filter(|claim| passes(claim, &filter)).count()
        };
        let words = |value: &str, words: &str| match worded.is_empty() {
            true => words.to_owned(),
            false => format!("{words} ({})", count(value)),
        };
        let offered = field.values.iter().filter(|(value, _)| value == chosen || worded.is_empty() || count(value) > 0);
        let mut values: Vec<(&str, String)> = vec![("", words("", chart::ALL_YEARS.say()))];
        values.extend(offered.map(|(value, title)| (*value, words(value, title))));
        let values: Vec<(&str, &str)> = values.iter().map(|(value, words)| (*value, words.as_str())).collect();
        row = row.child(select(field.label, field.key.name(), chosen, &values));
    }
    row.into()
}
