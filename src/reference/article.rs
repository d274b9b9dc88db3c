//! Articles: the list, and one article with its contents, its text, its notes, and its neighbours.

use super::Library;
use super::lead::credit;
use super::prose::{Writer, addresses, plain};
use crate::address::{Page, format, turned_to};
use crate::document::markup::{Markup, element, english, link, paragraph};
use crate::document::{View, picker};
use crate::model::{Article, ArticleHead, Block};
use crate::words::{Message, reading as words};

/// Every article with its summary.
#[inline(never)]
pub(super) fn list(view: View<'_>) -> Markup {
    let item = |article: &ArticleHead| {
        let heading = element("h2").child(link(&address_of(view, &article.id), article.title.as_str())).in_english();
        let summary = element("p").child(article.summary.as_str()).in_english();
        element("li").child(heading).child(summary).child(credit(article)).into()
    };
    element("ol").class("article-list").children(view.catalog.core().articles.iter().map(item).collect()).into()
}

/// A link to the article of that id.
pub(super) fn address_of(view: View<'_>, id: &str) -> String {
    let mut choice = turned_to(Page::Article, view.choice, view.catalog);
    choice.article = Some(id.to_owned());
    format!("?{}", format(&choice, view.catalog))
}

/// One article: its contents, its text, its notes, and its neighbours. Claims open once the evidence is here, and figures show
/// their numbers once the measures are.
#[inline(never)]
pub(super) fn text(view: View<'_>, article: &Article, library: Library<'_>) -> Vec<Markup> {
    let writer = Writer::new(view, article, library);
    let mut prose = element("div").class("prose");
    if article.blocks.iter().any(|block| matches!(block, Block::Measure(..))) {
        prose = prose.child(element("div").class("figures-of").child(paragraph("", words::FIGURES_SHOW)).child(picker(view, false)));
    }
    let prose = prose.children(writer.blocks(&article.blocks)).children(call(&writer, article).into_iter().collect());
    let prose = prose.children(writer.notes(&article.notes).into_iter().collect());
    let cards = element("div").class("claim-notes").children(writer.into_cards());
    let body = element("div").class("article-body").child(contents(article)).child(prose);
    vec![body.into(), cards.into(), neighbours(view, &article.id)]
}

/// Links to the article's own headings. The browser marks the one that is being read, and folds the list on narrow screens.
fn contents(article: &Article) -> Markup {
    let entry = |block: &Block| match block {
        Block::Heading(2, id, text) => Some(element("li").child(link(&format!("#{id}"), plain(text))).into()),
        _ => None,
    };
    let entries = article.blocks.iter().filter_map(entry).collect();
    let list = element("ol").children(entries).in_english();
    let details = element("details").with("open", "").child(element("summary").child(words::CONTENTS)).child(list);
    element("nav").class("article-contents").with("aria-label", words::CONTENTS).child(details).into()
}

/// The way to a worksheet with the answers to which the article's last section leads.
fn call(writer: &Writer<'_>, article: &Article) -> Option<Markup> {
    let last = article.blocks.iter().rposition(|block| matches!(block, Block::Heading(2, ..)))?;
    let begun = addresses(&article.blocks[last..]).into_iter().find(|address| is_begun_sheet(address))?;
    let way = link(&writer.address(begun), words::OPEN_WORKSHEET).class("button primary");
    Some(paragraph("call", way))
}

fn is_begun_sheet(address: &str) -> bool {
    address.starts_with("?page=worksheet") && address.contains("&a=")
}

fn neighbours(view: View<'_>, id: &str) -> Markup {
    let articles = &view.catalog.core().articles;
    let position = articles.iter().position(|article| article.id == id).unwrap_or(0);
    let before = position.checked_sub(1).map(|index| (words::BEFORE, "prev", &articles[index]));
    let after = articles.get(position + 1).map(|article| (words::NEXT, "next", article));
    let entry = |(words, relation, article): (Message, &str, &ArticleHead)| {
        link(&address_of(view, &article.id), element("small").child(words))
            .with("rel", relation)
            .child(english(article.title.as_str()))
            .into()
    };
    let links = before.into_iter().chain(after).map(entry).collect();
    element("nav").class("neighbours").with("aria-label", words::OTHER_ARTICLES).children(links).into()
}
