//! Home: what this is, the pair at a glance, and the way into each part.

use super::markup::{Markup, element, hole, link, paragraph};
use super::situations::situations;
use super::{View, framework_names, picker};
use crate::address::{Page, link_to};
use crate::words::{Message, document as words, frame};
use crate::worksheet::listed;

/// The parts and what each is for.
const WAYS: [(Page, Message, Message); 6] = [
    (Page::Worksheet, frame::WORKSHEET, words::ABOUT_WORKSHEET),
    (Page::Compare, frame::COMPARE, words::ABOUT_COMPARE),
    (Page::Popularity, frame::POPULARITY, words::ABOUT_POPULARITY),
    (Page::Articles, frame::ARTICLES, words::ABOUT_ARTICLES),
    (Page::Claims, frame::CLAIMS, words::ABOUT_CLAIMS),
    (Page::Methods, frame::METHODS, words::ABOUT_METHODS),
];

/// The whole page.
pub fn home_page(view: View<'_>) -> Vec<Markup> {
    let heading = element("h1").with("tabindex", "-1").child(format!("{}?", listed(&framework_names(view), frame::OR.say())));
    let start = link(&link_to(Page::Worksheet, view.choice, view.catalog), words::OPEN_WORKSHEET).class("button primary");
    let head = element("header")
        .class("page-head home-head")
        .child(heading)
        .child(paragraph("lead", words::LEAD))
        .child(paragraph("actions", start))
        .child(picker(view, false));
    let glance = element("section").class("glance").with("aria-label", words::GLANCE).child(hole(view.choice.page.word()));
    let way = |(page, title, words): (Page, Message, Message)| {
        let way = link(&link_to(page, view.choice, view.catalog), element("b").child(title)).child(element("span").child(words));
        element("li").child(way).into()
    };
    let ways = element("ul").children(WAYS.into_iter().map(way).collect());
    let starts = element("section").child(element("h2").child(words::START_FROM_SITUATION)).child(situations(view));
    vec![head.into(), glance.into(), starts.into(), element("nav").class("ways").with("aria-label", words::PARTS).child(ways).into()]
}
