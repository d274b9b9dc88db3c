//! Articles: the list, and one article with its claims in place.

use super::claim::claim_card;
use super::lead::{credit, state_words};
use crate::address::Page;
use crate::document::View;
use crate::document::markup::{Element, Markup, element, hidden, link, paragraph};
use crate::model::{Article, ArticleHead, Block, Code, Colour, Evidence, Inline};
use std::cell::RefCell;

/// Every article with its summary.
pub(super) fn list(view: View<'_>) -> Markup {
    let item = |article: &ArticleHead| {
        let heading = element("h2").child(link(&address_of(view, article), article.title.as_str()));
        element("li").child(heading).child(paragraph("", article.summary.as_str())).child(credit(article)).into()
    };
    element("ol").class("article-list").children(view.catalog.core().articles.iter().map(item).collect()).into()
}

fn address_of(view: View<'_>, article: &ArticleHead) -> String {
    view.link_with(|choice| {
        choice.page = Page::Article;
        choice.article = Some(article.id.clone());
    })
}

/// One article: its text with the contents before it and its neighbours after it. Claims open once the evidence is here.
pub(super) fn text(view: View<'_>, article: &Article, evidence: Option<&Evidence>) -> Vec<Markup> {
    let writer = Writer { view, evidence, cards: RefCell::default() };
    let prose = element("div").class("prose").children(writer.blocks(&article.blocks));
    let cards = element("div").class("claim-notes").children(writer.cards.into_inner());
    vec![contents(article), prose.into(), cards.into(), neighbours(view, &article.id)]
}

/// Links to the article's own headings.
fn contents(article: &Article) -> Markup {
    let entry = |block: &Block| match block {
        Block::Heading(2, id, text) => Some(element("li").child(link(&format!("#{id}"), plain(text))).into()),
        _ => None,
    };
    let entries = article.blocks.iter().filter_map(entry).collect();
    element("nav").class("contents").with("aria-label", "Contents").child(element("ol").children(entries)).into()
}

fn neighbours(view: View<'_>, id: &str) -> Markup {
    let articles = &view.catalog.core().articles;
    let position = articles.iter().position(|article| article.id == id).unwrap_or(0);
    let before = position.checked_sub(1).map(|index| ("Before: ", &articles[index]));
    let after = articles.get(position + 1).map(|article| ("Next: ", article));
    let entry = |(words, article): (&str, &ArticleHead)| link(&address_of(view, article), format!("{words}{}", article.title)).into();
    let links = before.into_iter().chain(after).map(entry).collect();
    element("nav").class("neighbours").with("aria-label", "Other articles").children(links).into()
}

/// The words of running text without its marks.
fn plain(text: &[Inline]) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Text(words) | Inline::Code(words) => words.clone(),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) | Inline::Claim(_, inner) => plain(inner),
        })
        .collect()
}

/// A sample of code in its colours, under its caption.
fn sample(code: &Code) -> Element {
    let piece = |(colour, words): &(Colour, String)| match colour.word() {
        "" => words.as_str().into(),
        word => element("span").class(&format!("code-{word}")).child(words.as_str()).into(),
    };
    let text = element("code").children(code.pieces.iter().map(piece).collect());
    let block = element("pre").with("data-language", code.language.as_str()).with("tabindex", "0").child(text);
    if code.caption.is_empty() {
        return block;
    }
    element("figure").class("sample").child(element("figcaption").child(code.caption.as_str())).child(block)
}

/// Turns blocks into elements.
struct Writer<'a> {
    view: View<'a>,
    evidence: Option<&'a Evidence>,
    /// The claims met so far, to stand behind the text.
    cards: RefCell<Vec<Markup>>,
}

impl Writer<'_> {
    fn blocks(&self, blocks: &[Block]) -> Vec<Markup> {
        blocks.iter().map(|block| self.block(block).into()).collect()
    }

    fn block(&self, block: &Block) -> Element {
        match block {
            Block::Heading(level, id, text) => {
                element(if *level == 2 { "h2" } else { "h3" }).with("id", id.as_str()).children(self.inlines(text))
            }
            Block::Paragraph(text) => element("p").children(self.inlines(text)),
            Block::List(ordered, items) => {
                let items = items.iter().map(|item| element("li").children(self.blocks(item)).into()).collect();
                element(if *ordered { "ol" } else { "ul" }).children(items)
            }
            Block::Code(code) => sample(code),
            Block::Table(head, rows) => self.table(head, rows),
            Block::Quote(inner) => element("blockquote").children(self.blocks(inner)),
            Block::Measure(id, caption) => self.figure(id, caption),
        }
    }

    fn figure(&self, id: &str, caption: &str) -> Element {
        let href = self.view.link_with(|choice| {
            choice.page = Page::Popularity;
            choice.measure = Some(id.to_owned());
        });
        element("p").class("figure-link").child(link(&href, caption))
    }

    fn table(&self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Element {
        let heads = head.iter().map(|cell| element("th").with("scope", "col").children(self.inlines(cell)).into()).collect();
        let row = |row: &Vec<Vec<Inline>>| -> Markup {
            let cell = |(cell, head): (&Vec<Inline>, &Vec<Inline>)| {
                element("td").with("data-label", plain(head)).children(self.inlines(cell)).into()
            };
            element("tr").children(row.iter().zip(head).map(cell).collect()).into()
        };
        let table = element("table")
            .child(element("thead").child(element("tr").children(heads)))
            .child(element("tbody").children(rows.iter().map(row).collect()));
        element("div").class("table-frame").child(table)
    }

    fn inlines(&self, text: &[Inline]) -> Vec<Markup> {
        text.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&self, inline: &Inline) -> Markup {
        match inline {
            Inline::Text(words) => words.as_str().into(),
            Inline::Strong(inner) => element("strong").children(self.inlines(inner)).into(),
            Inline::Emphasis(inner) => element("em").children(self.inlines(inner)).into(),
            Inline::Code(words) => element("code").child(words.as_str()).into(),
            Inline::Link(address, inner) => link(address, element("span").children(self.inlines(inner))).into(),
            Inline::Claim(id, inner) => self.claim(id, self.inlines(inner)),
        }
    }

    /// The words that make a claim; pressing them opens what became of it in a popover of the browser's own.
    fn claim(&self, id: &str, words: Vec<Markup>) -> Markup {
        let claim = self.evidence.and_then(|evidence| evidence.claims.iter().find(|claim| claim.id == id).zip(Some(evidence)));
        let Some((claim, evidence)) = claim else {
            return element("span").children(words).into();
        };
        let (state, state_words) = (claim.state.word(), state_words(claim.state));
        let place = format!("claim-{id}");
        let card = element("div").class("claim-note").with("popover", "").with("id", place.as_str()).child(claim_card(claim, evidence));
        self.cards.borrow_mut().push(card.into());
        let button = element("button")
            .with("type", "button")
            .class(&format!("claim-mark mark-{state}"))
            .with("popovertarget", place)
            .child(hidden(format!("{state_words}: open claim {id}")));
        let words = element("span").class(&format!("claim-words mark-{state}")).children(words);
        element("span").child(words).child(button).into()
    }
}
