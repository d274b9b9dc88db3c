//! The interface in German: every message is used, and no page has English words that do not say so.

use crate::real::{dataset, library};
use crate::worksheet_page;
use sextant::address::{parse, resolve};
use sextant::data::catalog;
use sextant::document::{Look, Markup, View, footer, header, home_page, notice_list, reference_page};
use sextant::model::{Date, Language, format_scaled};
use sextant::reference::{Library, Shown, body};
use sextant::words;
use sextant_dataset::read::{Words, read_words};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn all_words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| read_words(&root().join("words")).unwrap_or_else(|problems| panic!("{problems:#?}")))
}

/// Does something in German; each test has a thread of its own.
pub(crate) fn in_german<T>(make: impl FnOnce() -> T) -> T {
    words::speak(Language::German, all_words().wordings.iter().map(|wording| wording.german.clone()).collect());
    let made = make();
    words::speak(Language::English, Vec::new());
    made
}

fn with_article(article: Option<&str>) -> Library<'static> {
    let article = dataset().articles.iter().find(|one| Some(one.id.as_str()) == article);
    Library { article: article.map_or(Shown::Waiting, Shown::Ready), today: Date::parse("2026-11-20"), ..library() }
}

/// Every page, with what is around it.
fn pages() -> Vec<(String, Vec<Markup>)> {
    let pair = ["compare", "popularity", "articles", "claims", "together&links=a%3Dstore.relational;a%3Dstore.other", "data", "methods"];
    let six = ["compare&t=django,flask,fastapi,rails,gin,axum", "popularity&measure=github-stars&t=django,flask,fastapi", "compare&t=gin"];
    let articles = dataset().articles.iter().map(|article| format!("article&article={}", article.id));
    let queries = pair.iter().chain(&six).map(|query| (*query).to_owned()).chain(articles);
    let mut pages: Vec<(String, Vec<Markup>)> = queries
        .map(|query| {
            let resolved = resolve(parse(&format!("page={query}")), catalog());
            let view = View { catalog: catalog(), choice: &resolved.choice };
            let mut nodes = header(view);
            nodes.extend(reference_page(view));
            nodes.extend(body(resolved.choice.page.word(), view, with_article(resolved.choice.article.as_deref())));
            nodes.extend(footer(view, &Look::default()));
            (query, nodes)
        })
        .collect();
    let home = resolve(parse(""), catalog()).choice;
    pages.push(("home".to_owned(), home_page(View { catalog: catalog(), choice: &home })));
    let wrong = resolve(parse("page=nowhere&t=zend,zend&a=gone.yes_x&sheet=none&theme=x&lang=xx&own=x&from=1&d=x&was=x"), catalog());
    pages.push(("notices".to_owned(), notice_list(&wrong.notices)));
    for query in [
        "",
        "a=store.relational.4_existing.models!_admin.staff_connections.open_reading.code",
        "t=django,flask,fastapi,none&a=store.relational.4_admin.staff&flow=one",
        "sheet=wakatime&a=html.yes_api.yes",
        "a=admin.staff&d=00c0ffee&was=django.719_flask.434",
    ] {
        let look = Look { open: ["starts", "own", "flips", "rest"].map(str::to_owned).into(), ..Look::default() };
        pages.push((format!("worksheet {query}"), worksheet_page::page(query, &look)));
    }
    pages
}

/// The words of nodes that are not marked as English, piece by piece, each behind the element that holds it. Attributes have no
/// language of their own.
fn unmarked(holder: &str, nodes: &[Markup], found: &mut Vec<(String, String)>) {
    for node in nodes {
        match node {
            Markup::Text(text) => found.push((holder.to_owned(), text.clone())),
            Markup::Element(element) if element.attribute("lang").is_some_and(|language| language == "en") => {}
            Markup::Element(element) if PASSED_OVER.contains(&element.tag) => {}
            Markup::Element(element) if element.attribute("class").is_some_and(|class| class == "about") => {}
            Markup::Element(element) => {
                let class = element.attribute("class").map(|class| format!(".{class}")).unwrap_or_default();
                unmarked(&format!("{}{class}", element.tag), &element.children, found);
            }
        }
    }
}

/// Elements that are passed over: programs have no language; the values of a field and what is said of a mark of a drawing are text
/// alone, in which our words and those of the dataset stand together. So are the sentences above the tables of the compare page
/// (class `about`), which are copied as text.
const PASSED_OVER: [&str; 4] = ["code", "pre", "option", "title"];

/// Words that English sentences have, and German ones have not.
const ENGLISH: [&str; 16] =
    ["the", "and", "of", "is", "are", "with", "which", "this", "that", "from", "what", "each", "more", "than", "your", "has"];

#[test]
fn every_message_is_used() {
    let mut sources = String::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                sources += &fs::read_to_string(&path).unwrap();
            }
        }
    }
    let names: BTreeSet<&str> = sources.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '_')).collect();
    let unused: Vec<String> = all_words()
        .wordings
        .iter()
        .filter(|wording| !names.contains(wording.key.to_uppercase().as_str()))
        .map(|wording| format!("{}.{}", wording.room, wording.key))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

#[test]
fn no_page_has_english_words_that_do_not_say_so() {
    let mut found = Vec::new();
    for (page, nodes) in in_german(pages) {
        let mut texts = Vec::new();
        unmarked("", &nodes, &mut texts);
        for (holder, text) in texts {
            if text.split(|sign: char| !sign.is_alphabetic()).any(|word| ENGLISH.contains(&word.to_lowercase().as_str())) {
                found.push(format!("{page}: {holder}: {text}"));
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{} texts: {found:#?}", found.len());
}

#[test]
fn numbers_and_dates_are_german() {
    in_german(|| {
        assert_eq!(format_scaled(1_234_567, 1), "123.456,7");
        assert_eq!(Date::parse("2026-03-02").unwrap().words(), "2. März 2026");
        assert_eq!(Date::parse("2026-03").unwrap().words(), "März 2026");
    });
    assert_eq!(format_scaled(1_234_567, 1), "123,456.7");
}
