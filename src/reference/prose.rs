//! The running text of an article: blocks and inlines as elements, with claims and notes in their places.

use super::Library;
use super::claim::{claim_note, state_words};
use super::figure::figure;
use super::framed::framed;
use super::sample::sample;
use crate::address::{Page, format, parse, resolve};
use crate::document::View;
use crate::document::markup::{Element, Markup, element, hidden, link};
use crate::model::{Article, Block, Inline, State};
use crate::words::{frame, reading as words};
use std::cell::{Cell, RefCell};

/// The words of running text without its marks.
pub(super) fn plain(text: &[Inline]) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Text(words) | Inline::Code(words) => words.clone(),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) | Inline::Claim(_, _, inner) => plain(inner),
            Inline::Note(_) => String::new(),
        })
        .collect()
}

/// The addresses to which blocks lead, in order.
pub(super) fn addresses(blocks: &[Block]) -> Vec<&str> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(_, _, text) | Block::Paragraph(text) => addresses_in(text, &mut found),
            Block::List(_, items) => found.extend(items.iter().flat_map(|item| addresses(item))),
            Block::Table(head, rows) => head.iter().chain(rows.iter().flatten()).for_each(|cell| addresses_in(cell, &mut found)),
            Block::Quote(inner) => found.extend(addresses(inner)),
            Block::Code(_) | Block::Measure(..) => {}
        }
    }
    found
}

fn addresses_in<'a>(text: &'a [Inline], found: &mut Vec<&'a str>) {
    for inline in text {
        match inline {
            Inline::Link(address, inner) => {
                found.push(address);
                addresses_in(inner, found);
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Claim(_, _, inner) => addresses_in(inner, found),
            Inline::Text(_) | Inline::Code(_) | Inline::Note(_) => {}
        }
    }
}

/// Turns blocks into elements.
pub(super) struct Writer<'a> {
    view: View<'a>,
    article: &'a Article,
    library: Library<'a>,
    /// What opens over the text: the claims and notes met so far.
    cards: RefCell<Vec<Markup>>,
    /// How many samples of code were met.
    samples: Cell<usize>,
}

impl<'a> Writer<'a> {
    /// A writer at the top of an article.
    pub fn new(view: View<'a>, article: &'a Article, library: Library<'a>) -> Self {
        Self { view, article, library, cards: RefCell::default(), samples: Cell::new(0) }
    }

    /// What opens over the text that was written.
    pub fn into_cards(self) -> Vec<Markup> {
        self.cards.into_inner()
    }

    /// Blocks, one after the other.
    pub fn blocks(&self, blocks: &[Block]) -> Vec<Markup> {
        blocks.iter().map(|block| self.block(block).into()).collect()
    }

    /// The notes behind the text, each with the way back; nothing where there are none.
    pub fn notes(&self, notes: &[Vec<Inline>]) -> Option<Markup> {
        let note = |(index, words): (usize, &Vec<Inline>)| {
            let number = index + 1;
            let back = link(&format!("#note-mark-{number}"), "↩")
                .class("note-back")
                .with("aria-label", words::BACK_TO_MARK.fill(&[&number]))
                .in_own_language();
            let item = element("li").with("id", format!("note-{number}")).with("tabindex", "-1");
            item.child(element("p").children(self.inlines(words)).child(" ").child(back).in_english()).into()
        };
        let list = element("ol").children(notes.iter().enumerate().map(note).collect());
        let heading = element("h2").with("id", "notes").with("tabindex", "-1").child(words::NOTES);
        (!notes.is_empty()).then(|| element("section").class("notes").child(heading).child(list).into())
    }

    fn block(&self, block: &Block) -> Element {
        match block {
            Block::Heading(level, id, text) => {
                let heading = element(if *level == 2 { "h2" } else { "h3" }).with("id", id.as_str()).with("tabindex", "-1");
                heading.children(self.inlines(text)).in_english()
            }
            Block::Paragraph(text) => element("p").children(self.inlines(text)).in_english(),
            Block::List(ordered, items) => {
                let items = items.iter().map(|item| element("li").children(self.blocks(item)).into()).collect();
                element(if *ordered { "ol" } else { "ul" }).children(items)
            }
            Block::Code(code) => {
                self.samples.set(self.samples.get() + 1);
                sample(code, self.samples.get(), self.library)
            }
            Block::Table(head, rows) => self.table(head, rows),
            Block::Quote(inner) => element("blockquote").children(self.blocks(inner)),
            Block::Measure(id, caption, beside) => figure(self.view, self.library, id, caption, beside),
        }
    }

    fn table(&self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Element {
        // The corner above the names of rows heads nothing.
        let kind = |cell: &[Inline]| if cell.is_empty() { element("td") } else { element("th").with("scope", "col") };
        let heads = head.iter().map(|cell| kind(cell).children(self.inlines(cell)).into()).collect();
        let row = |row: &Vec<Vec<Inline>>| -> Markup {
            let cell = |(cell, head): (&Vec<Inline>, &Vec<Inline>)| {
                element("td").with("data-label", plain(head)).children(self.inlines(cell)).into()
            };
            element("tr").children(row.iter().zip(head).map(cell).collect()).into()
        };
        let table = element("table")
            .in_english()
            .child(element("thead").child(element("tr").children(heads)))
            .child(element("tbody").children(rows.iter().map(row).collect()));
        let names: Vec<String> = head.iter().map(|cell| plain(cell)).filter(|words| !words.is_empty()).collect();
        framed(table, words::TABLE_OF.fill(&[&names.join(", ")]))
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
            Inline::Link(address, inner) => link(&self.address(address), element("span").children(self.inlines(inner))).into(),
            Inline::Claim(id, state, inner) => self.claim(id, *state, self.inlines(inner)),
            Inline::Note(number) => self.note(*number),
        }
    }

    /// Where a link leads: within the app with the reader's colours and language and, but for sheets, which have technologies of
    /// their own, with the technologies that the reader chose.
    pub fn address(&self, address: &str) -> String {
        let Some((query, place)) = address.strip_prefix('?').map(|rest| rest.split_once('#').unwrap_or((rest, ""))) else {
            return address.to_owned();
        };
        let View { catalog, choice: own } = self.view;
        let mut choice = resolve(parse(query), catalog).choice;
        (choice.theme, choice.language) = (own.theme, own.language);
        choice.foreign.clone_from(&own.foreign);
        if choice.page != Page::Worksheet {
            choice.technologies.clone_from(&own.technologies);
        }
        let hash = if place.is_empty() { "" } else { "#" };
        format!("?{}{hash}{place}", format(&choice, catalog))
    }

    /// The words that make a claim; pressing their mark opens what became of it in a popover of the browser's own.
    fn claim(&self, id: &str, state: State, words: Vec<Markup>) -> Markup {
        let card = self.library.evidence.or_waiting(frame::THE_SOURCES.say(), |evidence| {
            let claim = evidence.claims.iter().find(|claim| claim.id == id);
            claim.map(|claim| claim_note(self.view, claim, evidence)).into_iter().collect()
        });
        let (mark, said) = (state.word(), state_words(state));
        let button = self.opener(format!("claim-{id}"), card).class(&format!("claim-mark mark-{mark}"));
        let button = button.child(hidden(words::OPEN_CLAIM.fill(&[&said, &id])).in_own_language());
        let words = element("span").class(&format!("claim-words mark-{mark}")).with("data-state", said).children(words);
        element("span").with("id", format!("mark-{id}")).with("tabindex", "-1").child(words).child(button).into()
    }

    /// The mark of a note, which opens it over the text; it stands behind the text, too.
    fn note(&self, number: u16) -> Markup {
        let words = self.article.notes.get(usize::from(number) - 1).map_or(&[][..], Vec::as_slice);
        let card =
            element("div").class("claim").child(element("p").in_english().child(format!("{number}. ")).children(self.inlines(words)));
        let button =
            self.opener(format!("note-over-{number}"), vec![card.into()]).class("note-mark").with("id", format!("note-mark-{number}"));
        let button = button.with("aria-label", words::NOTE.fill(&[&number])).in_own_language().child(number.to_string());
        element("sup").child(button).into()
    }

    /// A button that opens a card over the text.
    fn opener(&self, place: String, card: Vec<Markup>) -> Element {
        let card = element("div").class("claim-note").with("popover", "").with("id", place.as_str()).children(card);
        self.cards.borrow_mut().push(card.into());
        element("button").with("type", "button").with("popovertarget", place)
    }
}
