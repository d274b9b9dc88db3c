//! What stands on the page, and what it says of what is missing.

use super::{PAIR, SIX, all, page, row, words};
use sextant::document::Markup;
use sextant::model::PartName;
use sextant::reference::wanted;

const SECTIONS: [&str; 14] = [
    "facts",
    "sites",
    "countries",
    "awards",
    "kinds",
    "users",
    "counts",
    "built-in",
    "comparable",
    "speed",
    "maintenance",
    "security",
    "alternatives",
    "method",
];

#[test]
fn every_section_is_there_in_order_and_the_contents_lead_to_it() {
    for query in [PAIR, SIX, "page=compare&t=axum", "page=compare&t=gin,axum"] {
        let nodes = page(query);
        let bodies = all(&nodes, "div").into_iter().filter(|body| body.attribute("class").is_some_and(|class| class == "part-body"));
        let places: Vec<&String> = bodies.filter_map(|body| body.attribute("id")).collect();
        assert_eq!(places, SECTIONS, "{query}");
        let contents = all(&nodes, "nav").into_iter().find(|nav| nav.attribute("class").is_some_and(|class| class == "contents")).unwrap();
        let leads: Vec<String> = all(&contents.children, "a").iter().map(|link| link.attribute("href").unwrap().clone()).collect();
        assert_eq!(leads, SECTIONS.map(|id| format!("#{id}")), "{query}");
    }
}

#[test]
fn the_page_asks_for_the_four_parts_that_it_is_made_from() {
    let parts = super::with_view(PAIR, |view| wanted("compare", view));
    assert_eq!(parts, [PartName::Comparison, PartName::Popularity, PartName::Annex, PartName::Evidence]);
}

#[test]
fn what_the_usage_data_page_showed_is_there_and_its_counts_are_said_to_be_lost() {
    let nodes = page(PAIR);
    for (head, says) in [
        ("Type", "Full-stack web framework"),
        ("Headquarters", "Huntersville"),
        ("Pricing", "open source"),
        ("Rank by detected sites", "no. 14"),
        ("Detected sites", "Django is ahead 7 to 1"),
        ("Market share", "1.1 %"),
        ("Total websites", "lost"),
        ("Leads in", "Norway, Saudi Arabia, Uruguay"),
        ("Sites by country", "lost"),
        ("Sites by category", "lost"),
    ] {
        let row = words(row(&nodes, head));
        assert!(row.contains(says), "{head} says {row}");
    }
    let lost = words(row(&nodes, "Total websites"));
    assert!(!lost.trim_start_matches("Total websites").contains(|sign: char| sign.is_ascii_digit()), "{lost}");
    let awards = all(&nodes, "section").into_iter().find(|section| words(section).starts_with("Awards")).unwrap();
    assert!(words(awards).contains("given to neither") && all(&awards.children, "li").len() >= 10, "{}", words(awards));
}

#[test]
fn a_technology_without_figures_has_none_and_no_zero_is_made_up() {
    let nodes = page("page=compare&t=django,gin");
    for head in ["Rank by detected sites", "Detected sites", "Downloads from PyPI", "Total websites"] {
        let cells = all(&row(&nodes, head).children, "td");
        assert!(words(cells[1]).starts_with("not collected"), "{head}: {}", words(cells[1]));
    }
    let row = words(row(&nodes, "Detected sites"));
    assert!(!row.contains("ahead by") && !row.contains(" to 1"), "{row}");
}

#[test]
fn users_are_graded_and_what_is_wrong_or_not_proven_says_so() {
    let nodes = page(PAIR);
    for (head, state) in [("Instagram is built", "Holds"), ("Reddit uses Flask", "Wrong"), ("Uber uses Flask", "Not verified")] {
        let row = row(&nodes, head);
        let cells = all(&row.children, "td");
        assert_eq!(words(cells[0]), state, "{head}");
        assert!(!all(&cells[1].children, "a").is_empty(), "{head} names no source");
    }
    let reddit: Vec<String> = all(&nodes, "tr").into_iter().map(words).filter(|row| row.starts_with("Reddit")).collect();
    assert_eq!(reddit.len(), 1, "{reddit:?}");
    assert!(["S0-20", "S1-28", "S4-21"].iter().all(|id| reddit[0].contains(id)), "{reddit:?}");
    assert!(page(SIX).iter().map(Markup::words).any(|words| words.contains("Not collected for FastAPI, Spring Boot, Laravel and Gin.")));
}

#[test]
fn only_differences_hides_the_rows_that_are_alike_and_no_others() {
    let heads = |query: &str| -> Vec<String> {
        all(&page(query), "tr").into_iter().filter_map(|row| all(&row.children, "th").first().map(|head| words(head))).collect()
    };
    let (every, different) = (heads(PAIR), heads("page=compare&only=differences"));
    assert!(different.len() < every.len() && different.iter().all(|head| every.contains(head)));
    for alike in ["Pricing", "Licence", "Language"] {
        assert!(every.iter().any(|head| head == alike) && !different.iter().any(|head| head == alike), "{alike}");
    }
    assert!(different.iter().any(|head| head.starts_with("GitHub stars")));
}

#[test]
fn every_number_leads_to_its_measure_or_source_from_within_its_row() {
    for query in [PAIR, SIX, "page=compare&t=axum"] {
        for row in all(&page(query), "tr").into_iter().filter(|row| !all(&row.children, "td").is_empty()) {
            let cells = all(&row.children, "td");
            let numbers = cells.iter().any(|cell| words(cell).contains(|sign: char| sign.is_ascii_digit()));
            let leads = all(&row.children, "a").iter().any(|link| link.attribute("href").is_some_and(|href| !href.is_empty()));
            assert!(!numbers || leads, "{query}: {} leads nowhere", words(row));
        }
    }
}

#[test]
fn alternatives_keep_the_choice_and_never_make_it_too_long() {
    let links = |query: &str| -> Vec<String> {
        let nodes = page(query);
        let lists = all(&nodes, "ul").into_iter().filter(|list| list.attribute("class").is_some_and(|class| class == "links"));
        lists
            .flat_map(|list| all(&list.children, "a").into_iter().map(|link| link.attribute("href").unwrap().clone()).collect::<Vec<_>>())
            .filter(|href| href.starts_with("?page=compare"))
            .collect()
    };
    assert!(links(PAIR).contains(&"?page=compare&t=django,flask,rails".to_owned()), "{:?}", links(PAIR));
    assert!(links(SIX).iter().all(|href| href.split("t=").nth(1).unwrap().split(',').count() == 2), "{:?}", links(SIX));
}

#[test]
fn support_is_as_the_projects_state_it() {
    let nodes = page("page=compare&t=django,flask,gin");
    let cells = all(&row(&nodes, "Support").children, "td");
    assert!(words(cells[0]).contains("April 2028") && words(cells[1]).contains("only the latest release line"));
    assert_eq!(words(cells[2]), "not collected");
}

#[test]
fn what_was_copied_is_said_where_it_is_announced() {
    let nodes = page(PAIR);
    let said: Vec<String> =
        all(&nodes, "p").into_iter().filter(|p| p.attribute("role").is_some_and(|role| role == "status")).map(words).collect();
    assert_eq!(said, ["Copied."]);
}
