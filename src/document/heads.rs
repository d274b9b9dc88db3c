//! The heads of the reference pages: what each is, its heading, and the means to change what it shows. The body below
//! is a hole that the reference module fills.

use super::frame::head;
use super::markup::{Element, Markup, element, hole, link};
use super::{View, framework_names, picker};
use crate::address::{Key, Page};
use crate::model::{ArticleHead, Date, Kind, State};

/// A reference page: its head, and the hole for its body.
pub fn reference_page(view: View<'_>, picker_open: bool) -> Vec<Markup> {
    vec![page_head(view, picker_open).into(), hole(view.choice.page.word())]
}

fn page_head(view: View<'_>, picker_open: bool) -> Element {
    match view.choice.page {
        Page::Compare => {
            let heading = format!("{}, side by side", framework_names(view, "and"));
            head("Compare", heading, "").child(picker(view, false, picker_open)).child(only_differences(view))
        }
        Page::Popularity => {
            let verb = if view.frameworks().len() == 1 { "is" } else { "are" };
            let heading = format!("How popular {verb} {}?", framework_names(view, "and"));
            let lead = "It depends on what is counted, and the counts disagree. Each measure says what it counts, of when, and what it cannot say.";
            head("Popularity", heading, lead).child(picker(view, false, picker_open))
        }
        Page::Claims => {
            let lead = "What five articles say about Django and Flask, statement by statement, checked against what can be read today. What is outdated, wrong or not verified never feeds the worksheet.";
            head("Claims", "Every claim, and what became of it", lead).child(filters(view))
        }
        Page::Methods => {
            let lead =
                "A weighted sum of small whole numbers, each with its evidence, and an honest account of how easily the sum would turn.";
            head("Methods", "How a recommendation comes about", lead)
        }
        Page::Data => data_head(view),
        Page::Together => {
            let lead = "Paste the links of several people, one to a line. Each stays what it is; here you see where they agree, what divides them, and what they say together. Nothing leaves this page.";
            let words = view.choice.links.join("\n");
            let field = element("textarea").with("name", Key::Links.name()).with("rows", "5").with("spellcheck", "false").child(words);
            head("Together", "Several people, one decision", lead).child(element("label").class("links").child("Links").child(field))
        }
        Page::Article => article_head(view),
        Page::Articles | Page::Home | Page::Worksheet => {
            let lead = "Texts on Django and Flask are read for years after they were written. Here five of them are retold in full; each statement carries a mark that says what became of it.";
            head("Articles", "What people read on this question, and what of it holds today", lead)
        }
    }
}

fn only_differences(view: View<'_>) -> Markup {
    let mut only = element("input").with("type", "checkbox").with("name", Key::Only.name());
    if view.choice.only_differences {
        only = only.with("checked", "");
    }
    element("label").class("only").child(only).child(element("span").child("Only rows that differ")).into()
}

fn data_head(view: View<'_>) -> Element {
    let core = view.catalog.core();
    let lead = format!(
        "Dataset {}, closed on {}, is plain text under {}, with each source’s own terms named beside it. The id stands for what scores: two pages with the same id reckon alike.",
        core.id,
        core.collected.words(),
        core.licence
    );
    head("The data", "Where every figure comes from", &lead)
}

fn article_head(view: View<'_>) -> Element {
    let id = view.choice.article.as_deref().unwrap_or_default();
    match view.catalog.core().articles.iter().find(|article| article.id == id) {
        None => head("Article", "There is no such article", ""),
        Some(article) => head("Article", article.title.as_str(), &article.summary).child(credit(article)),
    }
}

/// The place where it says what a question means.
pub fn question_help(question: &str) -> Markup {
    hole(&format!("help {question}"))
}

/// The place of the visitor's own questions: folded until somebody opens it or the link has some.
pub fn own_place(view: View<'_>, open: bool) -> Vec<Markup> {
    let title = match view.choice.own.len() {
        0 => "Add a question of your own".to_owned(),
        count => format!("Your own questions: {count}"),
    };
    let mut details = element("details").class("own").with("id", "own").child(element("summary").child(title));
    if open || !view.choice.own.is_empty() {
        details = details.with("open", "").child(hole("own"));
    }
    vec![details.into()]
}

/// Words read in a minute.
const READING_PACE: u32 = 220;

/// Who wrote the original and when, when ours was written, and how long it takes to read.
pub(crate) fn credit(article: &ArticleHead) -> Markup {
    let when = article.published.map_or_else(|| "undated".to_owned(), Date::words);
    let note = if article.published_note.is_empty() { "" } else { " " };
    let minutes = article.words.div_ceil(READING_PACE).max(1);
    let words = format!(
        "After {}, {when}.{note}{} Retold and checked {}. {minutes} minutes. ",
        article.author,
        article.published_note,
        article.written.words()
    );
    let credit = element("p").class("credit").child(words);
    if article.address.is_empty() { credit.into() } else { credit.child(link(&article.address, "The original")).into() }
}

/// The states of claims: word in the address, words for people, in display order.
pub(crate) const STATES: [(State, &str, &str); 6] = [
    (State::Holds, "holds", "Holds"),
    (State::Partly, "partly", "Holds in part"),
    (State::Outdated, "outdated", "Outdated"),
    (State::Wrong, "wrong", "Wrong"),
    (State::Unverified, "unverified", "Not verified"),
    (State::Opinion, "opinion", "Opinion"),
];

/// The kinds of claims: word in the address, words for people, in display order.
pub(crate) const KINDS: [(Kind, &str, &str); 4] = [
    (Kind::Fact, "fact", "Facts"),
    (Kind::Figure, "figure", "Figures"),
    (Kind::Opinion, "opinion", "Opinions"),
    (Kind::Rule, "rule", "Rules"),
];

/// The filters of the claims page. The fields are named by their keys in the address.
fn filters(view: View<'_>) -> Markup {
    let core = view.catalog.core();
    let filter = &view.choice.filter;
    let topics = core.topics.iter().map(|topic| (topic.id.as_str(), topic.title.as_str())).collect();
    let seeds = core
        .articles
        .iter()
        .filter(|article| !article.seed.is_empty())
        .map(|article| (article.seed.as_str(), article.title.as_str()))
        .collect();
    let search = element("input").with("type", "search").with("name", Key::Search.name()).with("value", view.choice.search.as_str());
    element("div")
        .class("filters")
        .with("role", "search")
        .child(element("label").child("Search").child(search))
        .child(select("State", Key::State, &filter.state, STATES.map(|(_, word, words)| (word, words)).to_vec()))
        .child(select("Topic", Key::Topic, &filter.topic, topics))
        .child(select("Kind", Key::Kind, &filter.kind, KINDS.map(|(_, word, words)| (word, words)).to_vec()))
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
