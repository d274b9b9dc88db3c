//! Sections and tables as parts of the page. On narrow screens each row becomes a block whose cells say whose they are.

use super::table::{Cell, LINKS, Row, Section, Shape, Table};
use crate::document::Markup;
use crate::document::markup::{Element, element, english, hidden, link, paragraph};
use crate::reference::Parts;
use crate::words::compare as words;

/// The contents of the page.
pub(super) fn contents(sections: &[Section]) -> Markup {
    let entries = sections.iter().map(|section| element("li").child(link(&format!("#{}", section.id), section.title)).into());
    element("nav").class("contents").with("aria-label", words::ON_THIS_PAGE).child(element("ol").children(entries.collect())).into()
}

pub(super) fn section(section: Section, parts: Parts) -> Markup {
    let tables = section.tables.iter().flat_map(table);
    let content = section.words.into_iter().chain(tables).chain(section.end).collect();
    parts.part("compared", section.id, section.title, content)
}

/// Words that are the dataset's or the page's.
fn said(words: &str, of_dataset: bool) -> Markup {
    if of_dataset { english(words) } else { words.into() }
}

fn table(table: &Table) -> Vec<Markup> {
    let mut nodes: Vec<Markup> = Vec::new();
    let folded = table.shape == Shape::Folded;
    let title = said(&table.title, table.english_title);
    if !table.title.is_empty() && !folded {
        nodes.push(element("h3").child(title.clone()).into());
    }
    if !table.about.is_empty() {
        nodes.push(paragraph("about", said(&table.about, table.english_about)));
    }
    if table.rows.is_empty() {
        nodes.push(paragraph("caveat", words::NO_ROW_DIFFERS));
        return nodes;
    }
    let shown = if table.shape == Shape::List { list(table) } else { columns(table) };
    match folded {
        true => vec![element("details").child(element("summary").child(title)).children(nodes).child(shown).into()],
        false => nodes.into_iter().chain([shown.into()]).collect(),
    }
}

fn list(table: &Table) -> Element {
    let item = |row: &Row| {
        let value = row.cells.first().map(|cell| cell.words.as_str()).unwrap_or_default();
        element("li").child(said(&row.head, row.english_head)).child(" ").child(element("small").child(value)).into()
    };
    element("ul").class("places").children(table.rows.iter().map(item).collect())
}

fn columns(table: &Table) -> Element {
    let name = |(place, name): (usize, &String)| {
        let column = element("th").with("scope", "col").child(name.as_str());
        if place < table.compared { column.class(&format!("p{}", place + 1)).into() } else { column.into() }
    };
    let corner = element("th").with("scope", "col").child(hidden(words::ROW));
    let head = element("tr").child(corner).children(table.columns.iter().enumerate().map(name).collect());
    let rows = table.rows.iter().map(|one| row(table, one)).collect();
    element("table")
        .class(if table.shape == Shape::Evidence { "compare-table evidence-table" } else { "compare-table" })
        .child(element("thead").child(head))
        .child(element("tbody").children(rows))
}

fn row(table: &Table, row: &Row) -> Markup {
    let name = said(&row.head, row.english_head);
    let name: Markup = if row.href.is_empty() { name } else { link(&row.href, name).into() };
    let mut head = element("th").with("scope", "row").child(name);
    if !row.small.is_empty() {
        head = head.child(element("small").child(said(&row.small, row.english_small)));
    }
    let cells = row.cells.iter().zip(&table.columns).map(|(one, column)| cell(one, column)).collect();
    let line = element("tr").child(head).children(cells);
    if row.id.is_empty() { line.into() } else { line.with("id", row.id).into() }
}

fn cell(cell: &Cell, column: &str) -> Markup {
    let mut shown = element("td");
    if cell.words.is_empty() {
        return shown.class("void").into();
    }
    shown = shown.with("data-label", column);
    if cell.class == LINKS {
        let item = |(href, words): &(String, String)| element("li").child(link(href, english(words.as_str()))).into();
        return shown.child(element("ul").class("links").children(cell.links.iter().map(item).collect())).into();
    }
    let words = said(&cell.words, cell.english_words);
    let words: Markup = if cell.href.is_empty() { words } else { link(&cell.href, words).into() };
    shown = shown.child(if cell.class.is_empty() { words } else { element("span").class(cell.class).child(words).into() });
    let mut links = &cell.links[..];
    if !cell.date.is_empty() {
        let date: Markup = match links.split_first() {
            None => cell.date.as_str().into(),
            Some(((href, source), rest)) => {
                links = rest;
                link(href, cell.date.as_str()).child(hidden(english(format!(", {source}")))).into()
            }
        };
        shown = shown.child(element("small").child(date));
    }
    if !cell.note.is_empty() {
        shown = shown.child(element("small").child(said(&cell.note, cell.english_note)));
    }
    shown
        .children(
            links.iter().map(|(href, words)| element("small").class("proof").child(link(href, english(words.as_str()))).into()).collect(),
        )
        .into()
}
