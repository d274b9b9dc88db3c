//! The way through the popularity page: a bar with its parts, which stays in sight, and the list of everything in them.

use super::measure::GROUPS;
use crate::document::markup::{Element, Markup, element, link};
use crate::model::{Annex, Popularity};
use crate::words::{Message, measures, reading as words};

/// The parts of the page that come after the groups of measures.
const BESIDE: [(&str, Message); 3] =
    [("breakdowns", words::BREAKDOWNS), ("overtakings", measures::OVERTAKINGS), ("releases", words::RELEASES)];

/// Groups that have measures.
fn groups(popularity: &Popularity) -> impl Iterator<Item = (&'static str, Message)> {
    GROUPS.into_iter().filter(|(id, _)| popularity.measures.iter().any(|measure| measure.group == *id))
}

fn to(id: &str, words: impl Into<Markup>) -> Element {
    link(&format!("#{id}"), words)
}

/// One line of links to the parts.
pub(super) fn jump(popularity: &Popularity) -> Markup {
    let parts = [("disagreement", words::SIDE_BY_SIDE)].into_iter().chain(groups(popularity)).chain(BESIDE);
    let items = parts.map(|(id, title)| element("li").child(to(id, title)).into()).collect();
    element("nav").class("jump").with("aria-label", words::PARTS).child(element("ul").children(items)).into()
}

/// Every measure by its group, and every breakdown once they are here.
pub(super) fn contents(popularity: &Popularity, annex: Option<&Annex>) -> Markup {
    let list = |id: &str, title: Message, entries: Vec<Markup>| -> Markup {
        element("li").child(to(id, title).class("contents-part")).child(element("ul").children(entries)).into()
    };
    let entry = |id: &str, title: &str| -> Markup { element("li").child(to(id, title)).in_english().into() };
    let of = |(id, title): (&'static str, Message)| {
        let measures = popularity.measures.iter().filter(|measure| measure.group == id);
        list(id, title, measures.map(|measure| entry(&measure.id, &measure.title)).collect())
    };
    let mut parts: Vec<Markup> = groups(popularity).map(of).collect();
    let breakdowns = annex.map_or(&[][..], |annex| &annex.breakdowns);
    parts.extend(BESIDE.map(|(id, title)| match id {
        "breakdowns" => list(id, title, breakdowns.iter().map(|one| entry(&one.id, &one.title)).collect()),
        _ => element("li").child(to(id, title).class("contents-part")).into(),
    }));
    let count = popularity.measures.len();
    let summary = element("summary").child(words::CONTENTS_OF_MEASURES.fill(&[&count]));
    let details = element("details").child(summary).child(element("ul").class("contents-list").children(parts));
    element("nav").class("page-contents").with("aria-label", words::CONTENTS).child(details).into()
}
