//! What stands between a page's heading and its body: a sentence or two, and the means to change what it shows.

use crate::address::{Key, Page};
use crate::document::markup::{Markup, element, link, paragraph, select};
use crate::document::{View, picker};
use crate::model::{ArticleHead, Date, Kind, State};

/// The lead of a page; nothing for a page that has none.
pub(super) fn lead(page: Page, view: View<'_>) -> Vec<Markup> {
    let nodes = match page {
        Page::Compare => vec![paragraph("lead", COMPARE), picker(view, false), only_differences(view)],
        Page::Popularity => {
            let words = "It depends on what is counted, and the counts disagree. Each measure says what it counts, of when, and what it cannot say.";
            vec![paragraph("lead", words), picker(view, false)]
        }
        Page::Claims => {
            let words = "What five articles say about Django and Flask, statement by statement, checked against what can be read today. What is outdated, wrong or not verified never feeds the worksheet.";
            vec![paragraph("lead", words), filters(view)]
        }
        Page::Methods => {
            let words =
                "A weighted sum of small whole numbers, each with its evidence, and an honest account of how easily the sum would turn.";
            vec![paragraph("lead", words)]
        }
        Page::Data => vec![paragraph("lead", about_data(view))],
        Page::Together => vec![paragraph("lead", TOGETHER), pasted_links(view)],
        Page::Article => about_article(view),
        Page::Articles => vec![paragraph("lead", ARTICLES)],
        Page::Home | Page::Worksheet => return Vec::new(),
    };
    vec![element("div").class("page-lead").children(nodes).into()]
}

const COMPARE: &str = "Each row says of when it is and where it comes from, and who is ahead where more or less of it is better. What was not collected or is lost says so.";

const TOGETHER: &str = "Paste the links of several people, one to a line. Each stays what it is; here you see where they agree, what divides them, and what they say together. Nothing leaves this page.";

const ARTICLES: &str = "Texts on Django and Flask are read for years after they were written. Here five of them are retold in full; each statement carries a mark that says what became of it. The sixth article counts the marks.";

fn pasted_links(view: View<'_>) -> Markup {
    let field = element("textarea").with("name", Key::Links.name()).with("rows", "5").with("spellcheck", "false");
    element("label").class("links").child("Links").child(field.child(view.choice.links.join("\n"))).into()
}

fn about_data(view: View<'_>) -> String {
    let core = view.catalog.core();
    format!(
        "Dataset {}, closed on {}, is plain text under {}, with each source’s own terms named beside it. The id stands for what scores: two pages with the same id reckon alike.",
        core.id,
        core.collected.words(),
        core.licence
    )
}

fn about_article(view: View<'_>) -> Vec<Markup> {
    let id = view.choice.article.as_deref().unwrap_or_default();
    let article = view.catalog.core().articles.iter().find(|article| article.id == id);
    article.map(|article| vec![paragraph("lead", article.summary.as_str()), credit(article)]).unwrap_or_default()
}

fn only_differences(view: View<'_>) -> Markup {
    let mut only = element("input").with("type", "checkbox").with("name", Key::Only.name());
    if view.choice.only_differences {
        only = only.with("checked", "");
    }
    element("label").class("only").child(only).child(element("span").child("Only rows that differ")).into()
}

/// Words read in a minute.
const READING_PACE: u32 = 220;

/// Who wrote the original and when, when ours was written, and how long it takes to read; for an article that retells none, who
/// wrote it.
pub(super) fn credit(article: &ArticleHead) -> Markup {
    let when = article.published.map_or_else(|| "undated".to_owned(), Date::words);
    let note = if article.published_note.is_empty() { "" } else { " " };
    let minutes = article.words.div_ceil(READING_PACE).max(1);
    let author = format!("{}, {when}.{note}{}", article.author, article.published_note);
    let credit = element("p").class("credit");
    if article.seed.is_empty() && article.address.is_empty() {
        return credit.child(format!("By {author} {minutes} minutes.")).into();
    }
    let credit = credit.child(format!("After {author} Retold and checked {}. {minutes} minutes. ", article.written.words()));
    if article.address.is_empty() { credit.into() } else { credit.child(link(&article.address, "The original")).into() }
}

/// A state of claims in words for people.
pub(super) fn state_words(state: State) -> &'static str {
    match state {
        State::Holds => "Holds",
        State::Partly => "Holds in part",
        State::Outdated => "Outdated",
        State::Wrong => "Wrong",
        State::Unverified => "Not verified",
        State::Opinion => "Opinion",
    }
}

fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Fact => "Facts",
        Kind::Figure => "Figures",
        Kind::Opinion => "Opinions",
        Kind::Rule => "Rules",
    }
}

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
        .child(filter_field("State", Key::State, &filter.state, State::WORDS.map(|(word, state)| (word, state_words(state))).to_vec()))
        .child(filter_field("Topic", Key::Topic, &filter.topic, topics))
        .child(filter_field("Kind", Key::Kind, &filter.kind, Kind::WORDS.map(|(word, kind)| (word, kind_words(kind))).to_vec()))
        .child(filter_field("From", Key::Seed, &filter.seed, seeds))
        .into()
}

fn filter_field(label: &str, key: Key, chosen: &str, values: Vec<(&str, &str)>) -> Markup {
    let all: Vec<(&str, &str)> = std::iter::once(("", "all")).chain(values).collect();
    select(label, key.name(), chosen, &all).into()
}
