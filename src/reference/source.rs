//! Where a figure or a sentence comes from: name, link, dates, terms.

use crate::document::markup::{Markup, element, hidden, link};
use crate::model::Source;
use crate::words::data as words;

/// The sources of these ids.
pub(super) fn sources_of<'a>(ids: &[String], sources: &'a [Source]) -> Vec<&'a Source> {
    ids.iter().filter_map(|id| sources.iter().find(|source| source.id == *id)).collect()
}

/// A source in one line.
pub(super) fn source_note(source: &Source) -> Markup {
    let (publisher, read, terms) = (&source.publisher, source.read.words(), &source.licence);
    let words = match source.published {
        Some(date) => words::SOURCE_NOTE_PUBLISHED.fill(&[publisher, &date.words(), &read, terms]),
        None => words::SOURCE_NOTE.fill(&[publisher, &read, terms]),
    };
    let title: Markup = match source.address.as_str() {
        "" => source.title.as_str().into(),
        address => link(address, source.title.as_str()).in_english().into(),
    };
    let line = element("span").class("source").child(title).child(words);
    match source.note.as_str() {
        "" => line.into(),
        note => line.child(element("span").in_english().child(note)).into(),
    }
}

/// A list of sources.
pub(super) fn source_list(sources: &[&Source]) -> Markup {
    let items = sources.iter().map(|source| element("li").child(source_note(source)).into()).collect();
    element("ul").class("source-list").children(items).into()
}

/// The publisher as a short link, for a table's cell.
pub(super) fn short_link(source: &Source) -> Markup {
    match source.address.as_str() {
        "" => element("span").child(source.publisher.as_str()).into(),
        address => link(address, source.publisher.as_str()).child(hidden(format!(": {}", source.title)).in_english()).into(),
    }
}
