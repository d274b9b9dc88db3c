//! Home: what this is, the pair at a glance, and the way into each part.

use super::markup::{Markup, element, hole, link, paragraph};
use super::situations::situations;
use super::{View, framework_names, picker};
use crate::address::{Page, link_to};
use crate::worksheet::listed;

/// The parts and what each is for.
const WAYS: [(Page, &str, &str); 6] = [
    (Page::Worksheet, "Worksheet", "Questions in, a recommendation out, with every reason and what would turn it."),
    (Page::Compare, "Compare", "Facts side by side: releases, licences, and 24 built-in features with the file that proves each."),
    (Page::Popularity, "Popularity", "Stars, downloads, questions, sites, commits: dated, sourced, with what each cannot say."),
    (Page::Articles, "Articles", "What five texts say, retold, and what of it holds today."),
    (Page::Claims, "Claims", "228 statements of those texts, one by one: true, outdated, wrong or opinion."),
    (Page::Methods, "Methods", "How the score works, where the data come from, and what is not known."),
];

/// What the page is for, in two sentences.
const LEAD: &str = "Answer questions about your project and see which framework they speak for, why, from which source, and what would change the answer. It admits a tie, and what is not known.";

/// The whole page.
pub fn home_page(view: View<'_>) -> Vec<Markup> {
    let heading = element("h1").with("tabindex", "-1").child(format!("{}?", listed(&framework_names(view), "or")));
    let start = link(&link_to(Page::Worksheet, view.choice, view.catalog), "Open the worksheet").class("button primary");
    let head = element("header")
        .class("page-head home-head")
        .child(heading)
        .child(paragraph("lead", LEAD))
        .child(paragraph("actions", start))
        .child(picker(view, false));
    let glance = element("section").class("glance").with("aria-label", "The pair at a glance").child(hole(view.choice.page.word()));
    let way = |(page, title, words): (Page, &str, &str)| {
        let way = link(&link_to(page, view.choice, view.catalog), element("b").child(title)).child(element("span").child(words));
        element("li").child(way).into()
    };
    let ways = element("ul").children(WAYS.into_iter().map(way).collect());
    let starts = element("section").child(element("h2").child("Start from a situation")).child(situations(view));
    vec![head.into(), glance.into(), starts.into(), element("nav").class("ways").with("aria-label", "Parts").child(ways).into()]
}
