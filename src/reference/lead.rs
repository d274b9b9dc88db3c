//! What stands between a page's heading and its body: a sentence or two, and the means to change what it shows.

use crate::address::{Key, Page};
use crate::document::markup::{Markup, element, link, paragraph};
use crate::document::{View, picker};
use crate::model::{ArticleHead, Date};

/// The lead of a page; nothing for a page that has none.
pub(super) fn lead(page: Page, view: View<'_>) -> Vec<Markup> {
    let nodes = match page {
        Page::Compare => vec![paragraph("lead", about_comparing(view)), picker(view, false), only_differences(view)],
        Page::Popularity => {
            let words = "It depends on what is counted, and the counts disagree. Each measure says what it counts, of when, and what it cannot say.";
            vec![paragraph("lead", words), picker(view, false)]
        }
        Page::Claims => {
            let words = "What five articles say about Django and Flask, statement by statement, checked against what can be read today. What is outdated, wrong or not verified never feeds the worksheet.";
            vec![paragraph("lead", words)]
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

fn about_comparing(view: View<'_>) -> String {
    let ahead = if view.frameworks().len() == 1 { "" } else { ", and who is ahead where more or less of it is better" };
    format!("Each row says of when it is and where it comes from{ahead}. What was not collected or is lost says so.")
}

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
