//! Where a figure or a sentence comes from: name, link, dates, terms.

use crate::document::markup::{Markup, element, english, filled, hidden, link};
use crate::model::Source;
use crate::words::data as words;

/// The sources of these ids.
pub(super) fn sources_of<'a>(ids: &[String], sources: &'a [Source]) -> Vec<&'a Source> {
    ids.iter().filter_map(|id| sources.iter().find(|source| source.id == *id)).collect()
}

/// A source in one line.
pub(super) fn source_note(source: &Source) -> Markup {
    let (publisher, terms) = (english(source.publisher.as_str()), english(source.licence.as_str()));
    let read = source.read.words().into();
    let words = match source.published {
        Some(date) => filled(words::SOURCE_NOTE_PUBLISHED, vec![publisher, date.words().into(), read, terms]),
        None => filled(words::SOURCE_NOTE, vec![publisher, read, terms]),
    };
    let title: Markup = match source.address.as_str() {
        "" => english(source.title.as_str()),
        address => link(address, source.title.as_str()).in_english().into(),
    };
    let line = element("span").class("source").child(title).children(words);
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
        "" => element("span").child(source.publisher.as_str()).in_english().into(),
        address => link(address, source.publisher.as_str()).child(hidden(format!(": {}", source.title))).in_english().into(),
    }
}
