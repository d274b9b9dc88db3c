//! Sections and tables as parts of the page. On narrow screens each row becomes a block whose cells say whose they are.

use super::table::{Cell, LINKS, Row, Section, Shape, Table};
use crate::document::Markup;
use crate::document::markup::{Element, element, hidden, link, paragraph};
use crate::reference::Parts;

/// The contents of the page.
pub(super) fn contents(sections: &[Section]) -> Markup {
    let entries = sections.iter().map(|section| element("li").child(link(&format!("#{}", section.id), section.title)).into());
    element("nav").class("contents").with("aria-label", "On this page").child(element("ol").children(entries.collect())).into()
}

pub(super) fn section(section: Section, parts: Parts) -> Markup {
    let tables = section.tables.iter().flat_map(table);
    let content = section.words.into_iter().chain(tables).chain(section.end).collect();
    parts.part("compared", section.id, section.title, content)
}

fn table(table: &Table) -> Vec<Markup> {
    let mut nodes: Vec<Markup> = Vec::new();
    let folded = table.shape == Shape::Folded;
    if !table.title.is_empty() && !folded {
        nodes.push(element("h3").child(table.title.as_str()).into());
    }
    if !table.about.is_empty() {
        nodes.push(paragraph("about", table.about.as_str()));
    }
    if table.rows.is_empty() {
        nodes.push(paragraph("caveat", "No row of this table differs."));
        return nodes;
    }
    let shown = if table.shape == Shape::List { list(table) } else { columns(table) };
    match folded {
        true => vec![element("details").child(element("summary").child(table.title.as_str())).children(nodes).child(shown).into()],
        false => nodes.into_iter().chain([shown.into()]).collect(),
    }
}

fn list(table: &Table) -> Element {
    let item = |row: &Row| {
        let value = row.cells.first().map(|cell| cell.words.as_str()).unwrap_or_default();
        element("li").child(row.head.as_str()).child(" ").child(element("small").child(value)).into()
    };
    element("ul").class("places").children(table.rows.iter().map(item).collect())
}

fn columns(table: &Table) -> Element {
    let name = |(place, name): (usize, &String)| {
        let column = element("th").with("scope", "col").child(name.as_str());
        if place < table.compared { column.class(&format!("p{}", place + 1)).into() } else { column.into() }
    };
    let corner = element("th").with("scope", "col").child(hidden("Row"));
    let head = element("tr").child(corner).children(table.columns.iter().enumerate().map(name).collect());
    let rows = table.rows.iter().map(|one| row(table, one)).collect();
    element("table")
        .class(if table.shape == Shape::Evidence { "compare-table evidence-table" } else { "compare-table" })
        .child(element("thead").child(head))
        .child(element("tbody").children(rows))
}

fn row(table: &Table, row: &Row) -> Markup {
    let name: Markup = if row.href.is_empty() { row.head.as_str().into() } else { link(&row.href, row.head.as_str()).into() };
    let mut head = element("th").with("scope", "row").child(name);
    if !row.small.is_empty() {
        head = head.child(element("small").child(row.small.as_str()));
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
        let item = |(href, words): &(String, String)| element("li").child(link(href, words.as_str())).into();
        return shown.child(element("ul").class("links").children(cell.links.iter().map(item).collect())).into();
    }
    let words: Markup = if cell.href.is_empty() { cell.words.as_str().into() } else { link(&cell.href, cell.words.as_str()).into() };
    shown = shown.child(if cell.class.is_empty() { words } else { element("span").class(cell.class).child(words).into() });
    let mut links = &cell.links[..];
    if !cell.date.is_empty() {
        let date: Markup = match links.split_first() {
            None => cell.date.as_str().into(),
            Some(((href, source), rest)) => {
                links = rest;
                link(href, cell.date.as_str()).child(hidden(format!(", {source}"))).into()
            }
        };
        shown = shown.child(element("small").child(date));
    }
    if !cell.note.is_empty() {
        shown = shown.child(element("small").child(cell.note.as_str()));
    }
    shown
        .children(links.iter().map(|(href, words)| element("small").class("proof").child(link(href, words.as_str())).into()).collect())
        .into()
}
