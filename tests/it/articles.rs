//! The articles of the dataset beside the app: their links into it lead somewhere, and each ends with a worksheet begun.

use crate::real::dataset;
use sextant::address::{Page, parse, resolve};
use sextant::data::catalog;
use sextant_dataset::model::{Article, Block, Inline};

fn articles() -> &'static [Article] {
    &dataset().articles
}

/// The queries of this app to which running text leads.
fn queries_in<'a>(text: &'a [Inline], found: &mut Vec<&'a str>) {
    for inline in text {
        match inline {
            Inline::Link(address, inner) => {
                found.extend(address.strip_prefix('?'));
                queries_in(inner, found);
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Claim(_, _, inner) => queries_in(inner, found),
            Inline::Text(_) | Inline::Code(_) | Inline::Note(_) => {}
        }
    }
}

/// The queries of this app to which blocks lead.
fn queries(blocks: &[Block]) -> Vec<&str> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(_, _, text) | Block::Paragraph(text) => queries_in(text, &mut found),
            Block::List(_, items) => found.extend(items.iter().flat_map(|item| queries(item))),
            Block::Table(head, rows) => head.iter().chain(rows.iter().flatten()).for_each(|cell| queries_in(cell, &mut found)),
            Block::Quote(inner) => found.extend(queries(inner)),
            Block::Code(_) | Block::Measure(..) => {}
        }
    }
    found
}

#[test]
fn every_link_of_an_article_into_the_app_is_understood_in_full() {
    let mut tried = 0;
    for article in articles() {
        let mut found = queries(&article.blocks);
        article.notes.iter().for_each(|note| queries_in(note, &mut found));
        for query in found {
            let (query, place) = query.split_once('#').unwrap_or((query, ""));
            let resolved = resolve(parse(query), catalog());
            assert!(resolved.notices.is_empty(), "{}: ?{query}: {:?}", article.id, resolved.notices);
            let questions = &catalog().sheet(resolved.choice.sheet).questions;
            let is_place = |id: &str| id == "built-in" || questions.iter().any(|question| question.id == id);
            assert!(place.is_empty() || is_place(place), "{}: #{place}", article.id);
            tried += 1;
        }
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn every_article_ends_with_a_worksheet_that_has_answers() {
    for article in articles() {
        let last = article.blocks.iter().rposition(|block| matches!(block, Block::Heading(2, ..))).unwrap();
        let begun = |query: &str| {
            let choice = resolve(parse(query), catalog()).choice;
            choice.page == Page::Worksheet && !choice.answers.is_empty()
        };
        assert!(queries(&article.blocks[last..]).into_iter().any(begun), "{} ends without one", article.id);
    }
}
