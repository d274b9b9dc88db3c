//! A query looked up in the catalogue: never fails, leaves out what it does not know and says so.

use super::choice::year;
use super::query::decode;
use super::{Choice, ClaimFilter, Code, Flow, Key, Notice, Page, Query, Scale, Theme, answers, own};
use crate::data::{Catalog, TechnologyIndex};
use crate::model::{Id, Kind, Language, State};

/// Most technologies side by side.
pub const MOST_TECHNOLOGIES: usize = 6;

/// Most links of several people.
pub const MOST_LINKS: usize = 12;

/// Longest search that is kept, in characters.
const LONGEST_SEARCH: usize = 200;

/// A choice, and what of the address it could not follow, in the order met.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// What the address says.
    pub choice: Choice,
    /// What was left out.
    pub notices: Vec<Notice>,
}

/// Looks a query up in the catalogue. Never fails; linear in the query's length.
pub fn resolve(query: Query, catalog: &Catalog) -> Resolved {
    let mut notices = query.notices.clone();
    let mut choice = Choice::default_of(catalog);
    choice.page = value(&query, Key::Page, Code::UnknownPage, &mut notices, Page::of).unwrap_or(Page::Home);
    let says_more = !query.has_only(&[Key::Page, Key::Language, Key::Theme]);
    if says_more {
        choose(&query, catalog, &mut choice, &mut notices);
    }
    if choice.page == Page::Article && choice.article.is_none() {
        choice.page = Page::Articles;
    }
    choice.language = value(&query, Key::Language, Code::UnknownLanguage, &mut notices, Language::of);
    choice.theme = value(&query, Key::Theme, Code::UnknownTheme, &mut notices, Theme::of);
    if says_more {
        choose_then(&query, catalog, &mut choice, &mut notices);
    }
    choice.foreign = query.foreign;
    Resolved { choice, notices }
}

/// What is compared, answered and shown.
#[inline(never)]
fn choose(query: &Query, catalog: &Catalog, choice: &mut Choice, notices: &mut Vec<Notice>) {
    let mut as_named: Vec<Option<TechnologyIndex>> = choice.technologies.iter().copied().map(Some).collect();
    if let Some(text) = query.get(Key::Technologies) {
        let named = technologies(text, catalog, notices);
        as_named = text.split(',').filter(|id| !id.is_empty()).map(|id| catalog.technology_index(id)).collect();
        if !named.is_empty() {
            choice.technologies = named;
        }
    }
    choice.sheet = value(query, Key::Sheet, Code::UnknownSheet, notices, |id| catalog.sheet_index(id)).unwrap_or(0);
    if let Some(text) = query.get(Key::Answers) {
        choice.answers = answers::read(text, catalog.sheet(choice.sheet), notices);
    }
    choose_view(query, catalog, choice, notices);
    if let Some(text) = query.get(Key::Own) {
        choice.own = own::read(text, &as_named, notices);
    }
    choice.links = query.get(Key::Links).map(|text| links(text, notices)).unwrap_or_default();
    choice.filter = filter(query, catalog, notices);
    choice.search = query.get(Key::Search).unwrap_or_default().chars().take(LONGEST_SEARCH).collect();
}

/// The result with which a link was given away, and the dataset of that time.
#[inline(never)]
fn choose_then(query: &Query, catalog: &Catalog, choice: &mut Choice, notices: &mut Vec<Notice>) {
    choice.dataset = value(query, Key::Dataset, Code::BadDataset, notices, dataset_id);
    choice.was = value(query, Key::Was, Code::BadWas, notices, |text| was(text, catalog)).unwrap_or_default();
}

/// The value of a key as `read` understands it; a notice where it does not.
fn value<T>(query: &Query, key: Key, code: Code, notices: &mut Vec<Notice>, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let text = query.get(key)?;
    let found = read(text);
    if found.is_none() {
        notices.push(Notice::new(code, text));
    }
    found
}

/// Known technologies, each once, at most six.
fn technologies(text: &str, catalog: &Catalog, notices: &mut Vec<Notice>) -> Vec<TechnologyIndex> {
    let mut named = Vec::new();
    for id in text.split(',').filter(|id| !id.is_empty()) {
        match catalog.technology_index(id) {
            None => notices.push(Notice::new(Code::UnknownTechnology, id)),
            Some(index) if named.contains(&index) => notices.push(Notice::new(Code::DuplicateTechnology, id)),
            Some(index) => named.push(index),
        }
    }
    if named.len() > MOST_TECHNOLOGIES {
        let left_out: Vec<&str> = named.drain(MOST_TECHNOLOGIES..).map(|index| catalog.technology(index).id.as_str()).collect();
        notices.push(Notice::new(Code::TooManyTechnologies, &left_out.join(", ")));
    }
    named
}

/// Measure, scale, years, article, flow, differences.
fn choose_view(query: &Query, catalog: &Catalog, choice: &mut Choice, notices: &mut Vec<Notice>) {
    let core = catalog.core();
    choice.measure = value(query, Key::Measure, Code::UnknownMeasure, notices, |id| {
        core.measures.iter().find(|measure| measure.id == id).map(|measure| measure.id.clone())
    });
    choice.scale = value(query, Key::Scale, Code::UnknownScale, notices, Scale::of);
    choice.from = value(query, Key::From, Code::BadYear, notices, year);
    choice.to = value(query, Key::To, Code::BadYear, notices, year);
    if let (Some(from), Some(to)) = (choice.from, choice.to)
        && from > to
    {
        notices.push(Notice::new(Code::YearsReversed, &format!("{from} to {to}")));
        (choice.from, choice.to) = (None, None);
    }
    choice.article = value(query, Key::Article, Code::UnknownArticle, notices, |id| {
        core.articles.iter().find(|article| article.id == id).map(|article| article.id.clone())
    });
    choice.flow = value(query, Key::Flow, Code::UnknownFlow, notices, Flow::of).unwrap_or(Flow::All);
    choice.only_differences = value(query, Key::Only, Code::UnknownFilter, notices, |word| (word == "differences").then_some(())).is_some();
}

fn filter(query: &Query, catalog: &Catalog, notices: &mut Vec<Notice>) -> ClaimFilter {
    let mut one_of = |key, words: &[&str]| -> Id {
        let known = |text: &str| words.contains(&text).then(|| text.to_owned());
        value(query, key, Code::UnknownFilter, notices, known).unwrap_or_default()
    };
    let topics: Vec<&str> = catalog.core().topics.iter().map(|topic| topic.id.as_str()).collect();
    let technologies: Vec<&str> = catalog.core().technologies.iter().map(|technology| technology.id.as_str()).collect();
    ClaimFilter {
        topic: one_of(Key::Topic, &topics),
        kind: one_of(Key::Kind, &Kind::WORDS.map(|(word, _)| word)),
        state: one_of(Key::State, &State::WORDS.map(|(word, _)| word)),
        seed: one_of(Key::Seed, &["S0", "S1", "S2", "S3", "S4"]),
        technology: one_of(Key::Technology, &technologies),
    }
}

/// Pasted queries, each percent-encoded whole.
fn links(text: &str, notices: &mut Vec<Notice>) -> Vec<String> {
    let mut links: Vec<String> = text.split(';').filter(|link| !link.is_empty()).map(decode).collect();
    if links.len() > MOST_LINKS {
        let left_out = links.len() - MOST_LINKS;
        notices.push(Notice::new(Code::TooManyLinks, &left_out.to_string()));
        links.truncate(MOST_LINKS);
    }
    links
}

fn dataset_id(text: &str) -> Option<String> {
    (text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| text.to_ascii_lowercase())
}

/// `django.719_flask.434`: known technologies with an integer each.
fn was(text: &str, catalog: &Catalog) -> Option<Vec<(Id, i64)>> {
    if text.split('_').count() > MOST_TECHNOLOGIES {
        return None;
    }
    text.split('_')
        .map(|item| {
            let (id, value) = item.split_once('.')?;
            let index = catalog.technology_index(id)?;
            Some((catalog.technology(index).id.clone(), value.parse::<i32>().ok()?.into()))
        })
        .collect()
}
