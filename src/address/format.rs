//! Writes a choice as a query: only what differs from the default, in the order of the keys.

use super::{Choice, ClaimFilter, Flow, Key, LONGEST_QUERY, Page, answers, own};
use crate::data::Catalog;
use crate::model::Id;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Left as they are in free text: what no browser escapes and no key of ours uses.
const FREE_TEXT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'~');

/// The canonical query of a choice, without `?`; pairs that are not ours follow at the end.
pub fn format(choice: &Choice, catalog: &Catalog) -> String {
    let mut pairs: Vec<String> =
        Key::ALL.iter().filter_map(|key| written(*key, choice, catalog).map(|value| format!("{}={value}", key.name()))).collect();
    // Never longer than what is read: pairs that are not ours stay as long as they fit.
    let mut length: usize = pairs.iter().map(|pair| pair.len() + 1).sum();
    let fits = |pair: &&String| {
        length += pair.len() + 1;
        length <= LONGEST_QUERY + 1
    };
    pairs.extend(choice.foreign.iter().take_while(fits).cloned());
    pairs.join("&")
}

/// The canonical query of a decision: `page=worksheet` first, without theme, language, dataset, earlier result, filter by technology or
/// foreign pairs.
pub fn record_link(choice: &Choice, catalog: &Catalog) -> String {
    let decision = Choice {
        page: Page::Worksheet,
        language: None,
        theme: None,
        dataset: None,
        was: Vec::new(),
        filter: ClaimFilter { technology: Id::new(), ..choice.filter.clone() },
        foreign: Vec::new(),
        ..choice.clone()
    };
    format(&decision, catalog)
}

/// A link to a page that keeps what [`turned_to`] keeps.
pub fn link_to(page: Page, choice: &Choice, catalog: &Catalog) -> String {
    format!("?{}", format(&turned_to(page, choice, catalog), catalog))
}

/// The choice on another page: with the technologies, the sheet with its answers, own questions, language and theme, and
/// without what belongs to the page before.
pub fn turned_to(page: Page, choice: &Choice, catalog: &Catalog) -> Choice {
    Choice {
        page,
        technologies: choice.technologies.clone(),
        sheet: choice.sheet,
        answers: choice.answers.clone(),
        own: choice.own.clone(),
        flow: choice.flow,
        language: choice.language,
        theme: choice.theme,
        foreign: choice.foreign.clone(),
        ..Choice::default_of(catalog)
    }
}

/// The value of `was`: per technology an integer.
#[inline(never)]
fn was(was: &[(Id, i64)]) -> String {
    let written: Vec<String> = was.iter().map(|(id, value)| format!("{id}.{value}")).collect();
    written.join("_")
}

/// The value of a key; `None` where it is the default.
fn written(key: Key, choice: &Choice, catalog: &Catalog) -> Option<String> {
    let text = |text: &str| (!text.is_empty()).then(|| escaped(text));
    match key {
        Key::Page => (choice.page != Page::Home).then(|| choice.page.word().to_owned()),
        Key::Technologies => (choice.technologies != catalog.default_technologies()).then(|| technology_ids(choice, catalog)),
        Key::Sheet => (choice.sheet != 0).then(|| catalog.sheet(choice.sheet).id.clone()),
        Key::Answers => (!choice.answers.is_empty()).then(|| answers::write(&choice.answers, catalog.sheet(choice.sheet))),
        Key::Measure => choice.measure.clone(),
        Key::Scale => choice.scale.map(|scale| scale.word().to_owned()),
        Key::From => choice.from.map(|year| year.to_string()),
        Key::To => choice.to.map(|year| year.to_string()),
        Key::Article => choice.article.clone().filter(|_| choice.page == Page::Article),
        Key::Flow => (choice.flow != Flow::All).then(|| choice.flow.word().to_owned()),
        Key::Own => (!choice.own.is_empty()).then(|| own::write(&choice.own, &choice.technologies)),
        Key::Links => (choice.page == Page::Together && !choice.links.is_empty()).then(|| links(&choice.links)),
        Key::Only => choice.only_differences.then(|| "differences".to_owned()),
        Key::Topic => text(&choice.filter.topic),
        Key::Kind => text(&choice.filter.kind),
        Key::State => text(&choice.filter.state),
        Key::Seed => text(&choice.filter.seed),
        Key::Technology => text(&choice.filter.technology),
        Key::Search => text(&choice.search),
        Key::Language => choice.language.map(|language| language.word().to_owned()),
        Key::Theme => choice.theme.map(|theme| theme.word().to_owned()),
        Key::Dataset => choice.dataset.clone(),
        Key::Was => (!choice.was.is_empty()).then(|| was(&choice.was)),
    }
}

/// Free text as it stands in an address.
#[inline(never)]
fn escaped(text: &str) -> String {
    utf8_percent_encode(text, FREE_TEXT).to_string()
}

#[inline(never)]
fn links(links: &[String]) -> String {
    let written: Vec<String> = links.iter().map(|link| escaped(link)).collect();
    written.join(";")
}

#[inline(never)]
fn technology_ids(choice: &Choice, catalog: &Catalog) -> String {
    let ids: Vec<&str> = choice.technologies.iter().map(|index| catalog.technology(*index).id.as_str()).collect();
    ids.join(",")
}
