//! What stands between a page's heading and its body: a sentence or two, and the means to change what it shows.

use crate::address::{Key, Page};
use crate::document::markup::{Markup, element, english, filled_with, joined, link, paragraph};
use crate::document::{View, picker};
use crate::model::{ArticleHead, Date};
use crate::words::{frame, reading as words};

/// The lead of a page; nothing for a page that has none.
#[inline(never)]
pub(super) fn lead(page: Page, view: View<'_>) -> Vec<Markup> {
    let about_comparing = if view.frameworks().len() == 1 { words::ABOUT_FACTS } else { words::ABOUT_COMPARING };
    let nodes = match page {
        Page::Compare => vec![paragraph("lead", about_comparing), picker(view, false), only_differences(view)],
        Page::Popularity => vec![paragraph("lead", words::ABOUT_POPULARITY), picker(view, false)],
        Page::Claims => vec![paragraph("lead", words::ABOUT_CLAIMS)],
        Page::Methods => vec![paragraph("lead", words::ABOUT_METHODS)],
        Page::Data => vec![paragraph("lead", about_data(view))],
        Page::Together => vec![paragraph("lead", words::ABOUT_TOGETHER), pasted_links(view)],
        Page::Article => about_article(view),
        Page::Articles => vec![paragraph("lead", words::ABOUT_ARTICLES)],
        Page::Home | Page::Worksheet => return Vec::new(),
    };
    vec![element("div").class("page-lead").children(nodes).into()]
}

fn pasted_links(view: View<'_>) -> Markup {
    let field = element("textarea").with("name", Key::Links.name()).with("rows", "5").with("spellcheck", "false");
    element("label").class("pasted").child(words::LINKS).child(field.child(view.choice.links.join("\n"))).into()
}

fn about_data(view: View<'_>) -> String {
    let core = view.catalog.core();
    words::ABOUT_DATA.fill(&[&core.id, &core.collected.words(), &core.licence])
}

fn about_article(view: View<'_>) -> Vec<Markup> {
    let id = view.choice.article.as_deref().unwrap_or_default();
    let article = view.catalog.core().articles.iter().find(|article| article.id == id);
    let summary = |article: &ArticleHead| element("p").child(article.summary.as_str()).class("lead").in_english().into();
    article.map(|article| vec![summary(article), credit(article)]).unwrap_or_default()
}

fn only_differences(view: View<'_>) -> Markup {
    let mut only = element("input").with("type", "checkbox").with("name", Key::Only.name());
    if view.choice.only_differences {
        only = only.with("checked", "");
    }
    element("label").class("only").child(only).child(element("span").child(words::ONLY_DIFFERENCES)).into()
}

/// Words read in a minute.
const READING_PACE: u32 = 220;

/// Who wrote the original and when, when ours was written, and how long it takes to read; for an article that retells none, who
/// wrote it.
pub(super) fn credit(article: &ArticleHead) -> Markup {
    let when = article.published.map_or_else(|| frame::UNDATED.into(), Date::words);
    let note = if article.published_note.is_empty() { "" } else { " " };
    let minutes = article.words.div_ceil(READING_PACE).max(1);
    let (author, published) = (english(article.author.as_str()), format!(", {when}.{note}").into());
    let author = joined([author, published, english(article.published_note.as_str())]);
    let minutes = vec![minutes.to_string().into()];
    let credit = element("p").class("credit");
    if article.seed.is_empty() && article.address.is_empty() {
        return credit.children(filled_with(words::BY_AUTHOR, vec![author, minutes])).into();
    }
    let credit = credit.children(filled_with(words::AFTER_AUTHOR, vec![author, vec![article.written.words().into()], minutes]));
    if article.address.is_empty() { credit.into() } else { credit.child(link(&article.address, words::THE_ORIGINAL)).into() }
}
