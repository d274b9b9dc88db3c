//! Where a figure or a sentence comes from: name, link, dates, terms.

use crate::document::markup::{Markup, element, hidden, link};
use crate::model::Source;

/// The sources of these ids.
pub(super) fn sources_of<'a>(ids: &[String], sources: &'a [Source]) -> Vec<&'a Source> {
    ids.iter().filter_map(|id| sources.iter().find(|source| source.id == *id)).collect()
}

/// A source in one line.
pub(super) fn source_note(source: &Source) -> Markup {
    let published = source.published.map(|date| format!(", {}", date.words())).unwrap_or_default();
    let words = format!(", {}{published}; read {}. Terms: {}. {}", source.publisher, source.read.words(), source.licence, source.note);
    let title: Markup = match source.address.as_str() {
        "" => source.title.as_str().into(),
        address => link(address, source.title.as_str()).into(),
    };
    element("span").class("source").child(title).child(words).into()
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
        address => link(address, source.publisher.as_str()).child(hidden(format!(": {}", source.title))).into(),
    }
}
