//! The plain words of an article: for heading ids, captions and the reading time.

use crate::model::{Block, Inline};

/// The words of a piece of running text without its marks.
pub(crate) fn plain(inlines: &[Inline]) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) | Inline::Claim(_, _, inner) => plain(inner),
        Inline::Note(_) => String::new(),
    };
    inlines.iter().map(piece).collect()
}

/// The words of blocks without code, one after the other.
pub(crate) fn plain_text(blocks: &[Block]) -> String {
    let texts = blocks.iter().map(|block| match block {
        Block::Heading(_, _, inlines) | Block::Paragraph(inlines) => plain(inlines),
        Block::List(_, items) => join(items.iter().map(|item| plain_text(item))),
        Block::Code(..) => String::new(),
        Block::Table(head, rows) => join(head.iter().chain(rows.iter().flatten()).map(|cell| plain(cell))),
        Block::Quote(inner) => plain_text(inner),
        Block::Measure(_, caption, _) => format!("{caption}."),
    });
    join(texts)
}

fn join(texts: impl Iterator<Item = String>) -> String {
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How many words an article has; blocks of code do not count.
pub(super) fn count(blocks: &[Block]) -> u32 {
    blocks.iter().map(count_block).sum()
}

fn count_block(block: &Block) -> u32 {
    match block {
        Block::Heading(_, _, inlines) | Block::Paragraph(inlines) => count_inlines(inlines),
        Block::List(_, items) => items.iter().map(|item| count(item)).sum(),
        Block::Code(..) => 0,
        Block::Table(head, rows) => head.iter().chain(rows.iter().flatten()).map(|cell| count_inlines(cell)).sum(),
        Block::Quote(inner) => count(inner),
        Block::Measure(_, caption, _) => caption.split_whitespace().count() as u32,
    }
}

fn count_inlines(inlines: &[Inline]) -> u32 {
    plain(inlines).split_whitespace().count() as u32
}
