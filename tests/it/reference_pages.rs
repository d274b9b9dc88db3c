//! The methods page and the data page: their words and figures, over the real dataset, with a day that is handed in.

use crate::real::{dataset, library};
use crate::tree::{self, find, named, of_class};
use sextant::address::{parse, resolve};
use sextant::data::catalog;
use sextant::document::{EXAMPLE, EXAMPLE_FIELD, Markup, View};
use sextant::model::{Date, Source};
use sextant::reference::{Library, body};
use sextant::worksheet::{Decision, SAMPLES, Verdict, standing};
use std::path::Path;

fn page(query: &str, today: Option<&str>) -> Vec<Markup> {
    let library = Library { today: today.map(|today| Date::parse(today).unwrap()), ..library() };
    let choice = resolve(parse(query), catalog()).choice;
    body(choice.page.word(), View { catalog: catalog(), choice: &choice }, library)
}

fn words(nodes: &[Markup]) -> String {
    nodes.iter().map(Markup::words).collect()
}

/// The value that a select shows.
fn chosen(nodes: &[Markup], name: &str) -> String {
    let options = find(&named(nodes, name)[0].children, &|option| option.attribute("selected").is_some());
    assert_eq!(options.len(), 1, "{name}");
    options[0].attribute("value").unwrap().clone()
}

#[test]
fn the_example_without_answers_is_reckoned_step_by_step() {
    let nodes = page("page=methods", None);
    let steps = tree::words(of_class(&nodes, "steps-of-score")[0]);
    for step in [
        "W = 4 + 2 + 2 = 8.",
        "Django: N = 8 − 2 + 4 = 10, so its score is 50 + 25 × 10 ⁄ 8 = 81.3.",
        "Flask: N = −4 + 4 + 2 = 2, so its score is 50 + 25 × 2 ⁄ 8 = 56.3.",
        "The lead of Django over Flask is D = 10 − 2 = 8, or 25 × 8 ⁄ 8 = 25.0 points.",
        "w* = 4 − 8 ⁄ 3 = 1.33; below it Flask is ahead.",
        "w* = 2 − 8 ⁄ (−3) = 4.67; above it Flask is ahead.",
        "2 − 8 ⁄ 1 is below 0, so no weight of it makes them level.",
        "The verdict is leaning: 2 of 9 single changes of an importance (each answer has three other levels) take the lead away",
        "With every importance up to one level lower or higher, the leader stays in",
        "Second opinions.",
    ] {
        assert!(steps.contains(step), "{step:?} is not in:\n{steps}");
    }
}

#[test]
fn the_examples_answers_resolve_and_its_fields_are_the_worksheets_behind_a_prefix() {
    let resolved = resolve(parse(&format!("a={EXAMPLE}")), catalog());
    assert_eq!((resolved.notices.len(), resolved.choice.answers.len()), (0, 3));
    let nodes = page("page=methods", None);
    assert_eq!(chosen(&nodes, &format!("{EXAMPLE_FIELD}admin")), "staff");
    assert_eq!(chosen(&nodes, &format!("{EXAMPLE_FIELD}admin-importance")), "4");
    assert_eq!(named(&nodes, &format!("{EXAMPLE_FIELD}lifetime-open")).len(), 1);
    assert!(words(&nodes).contains("You have answered nothing yet"));
}

#[test]
fn the_example_takes_the_visitors_own_answers_importances_and_technologies() {
    let query = "page=methods&t=flask,django,fastapi&a=store.nothing.1_growth.small.4!&own=Our%20team:2:2,-1,u";
    let nodes = page(query, None);
    assert_eq!(chosen(&nodes, "example-growth-importance"), "4");
    assert!(named(&nodes, "example-admin").is_empty());
    let table = tree::words(of_class(&nodes, "example")[0]);
    for piece in ["Flask", "FastAPI", "Our team (your own)", "and a must-have", "fit not known, counts 0"] {
        assert!(table.contains(piece), "{piece:?} is not in {table}");
    }
    let choice = resolve(parse(query), catalog()).choice;
    let decision = Decision::new(&choice, catalog()).0;
    let steps = tree::words(of_class(&nodes, "steps-of-score")[0]);
    assert!(steps.contains(&format!("W = 1 + 4 + 2 = {}.", standing(&decision).total_weight)), "{steps}");
    assert!(steps.contains("Flask: N = "), "{steps}");
}

#[test]
fn the_example_of_a_tally_has_no_importances_and_that_of_a_tie_no_margin() {
    let nodes = page("page=methods&sheet=wakatime&a=html.yes", None);
    assert!(named(&nodes, "example-html-importance").is_empty());
    assert!(words(&nodes).contains("in this sheet that is the score"));
    let query = "page=methods&a=admin.no";
    let tie = Decision::new(&resolve(parse(query), catalog()).choice, catalog()).0;
    assert_eq!(standing(&tie).verdict, Verdict::Tie);
    let steps = tree::words(of_class(&page(query, None), "steps-of-score")[0]);
    assert!(steps.contains("The verdict is a tie: more than one has the highest sum.") && !steps.contains("The lead of"), "{steps}");
}

#[test]
fn every_verdict_of_the_example_is_explained_whatever_the_answers() {
    // Nothing counts, one technology alone, everything ruled out.
    for (query, expected) in [
        ("a=admin.staff.0", "The verdict is no result yet: no answer counts."),
        ("t=django&a=admin.staff", "The verdict is too close to call: 1 of 3 single changes"),
        ("a=language.rust!", "The verdict is nothing fits: the must-haves rule everything out."),
    ] {
        let steps = tree::words(of_class(&page(&format!("page=methods&{query}"), None), "steps-of-score")[0]);
        assert!(steps.contains(expected), "{expected:?} is not in {steps}");
    }
}

#[test]
fn the_methods_page_describes_every_doubt() {
    let words = words(&page("page=methods", None));
    for piece in [
        "What would turn it",
        "Where a weight would turn it",
        "What it hangs on",
        "May you stop?",
        "Whatever the weights",
        "Nearby weightings",
        "Second opinions",
        "Where nothing fits",
        "standard error of the share is then at most 1 percentage point",
    ] {
        assert!(words.contains(piece), "{piece}");
    }
    assert!(words.contains(&format!("{},{:03} weightings are drawn", SAMPLES / 1000, SAMPLES % 1000)));
}

#[test]
fn what_is_more_than_a_year_old_is_marked_by_the_day_that_is_handed_in() {
    let source = &dataset().evidence.sources[0];
    let marked = |today: Option<&str>| of_class(&page("page=data", today), "aged").len();
    let aged = |today: &str| {
        let today = Date::parse(today).unwrap();
        dataset().evidence.sources.iter().filter(|source| source.read.is_over_a_year_before(today)).count()
    };
    assert_eq!(marked(None), 0);
    assert!(words(&page("page=data", None)).contains("does not say which day it is"));
    let day = source.read.to_string();
    assert_eq!(aged(&day), 0);
    let now = marked(Some(&day));
    let later = marked(Some("2030-01-01"));
    assert_eq!(aged("2030-01-01"), dataset().evidence.sources.len());
    assert!(later >= dataset().evidence.sources.len() + dataset().popularity.measures.len() && now < later, "{now} now, {later} later");
    let words = words(&page("page=data", Some("2030-01-01")));
    assert!(words.contains("Read more than a year ago.") && words.contains("more than a year before today, 1 January 2030"));
}

#[test]
fn each_source_has_its_terms_its_day_its_file_and_its_line() {
    let nodes = page("page=data", Some("2026-11-20"));
    let places = of_class(&nodes, "place");
    let sources = &dataset().evidence.sources;
    assert_eq!(places.len(), sources.len());
    let lists = words(&nodes);
    let missing = |source: &&Source| !lists.contains(&format!("read {}. Terms: {}.", source.read.words(), source.licence));
    assert_eq!(sources.iter().find(missing), None);
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    for source in sources {
        let text = std::fs::read_to_string(files.join(&source.file)).unwrap();
        assert_eq!(text.lines().nth(source.line as usize - 1), Some(format!("id = \"{}\"", source.id).as_str()), "{}", source.file);
    }
    for measure in &dataset().popularity.measures {
        let address = format!("data/series/{}.csv", measure.id);
        assert!(!find(&nodes, &|element| element.attribute("href") == Some(&address)).is_empty(), "{address}");
    }
}

#[test]
fn every_file_that_the_data_page_links_lies_beside_the_app() {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let nodes = page("page=data", None);
    let links = find(&nodes, &|element| element.attribute("href").is_some_and(|address| address.starts_with("data/")));
    assert!(links.len() > 100);
    for link in links {
        let address = link.attribute("href").unwrap();
        assert!(public.join(address).is_file(), "{address}");
    }
}

#[test]
fn what_is_not_known_is_listed_from_the_dataset_and_so_are_the_changes() {
    let words = words(&page("page=data", None));
    for unknown in &dataset().evidence.unknown {
        assert!(words.contains(&unknown.title) && words.contains(&unknown.found), "{}", unknown.id);
    }
    let open = dataset().evidence.claims.iter().filter(|claim| claim.state.word() == "unverified").count();
    assert!(words.contains(&format!("{open} of the 228 claims of the articles")), "{open}");
    assert!(words.contains("changes of figures whose cause is open"));
    for version in &dataset().changes.versions {
        assert!(words.contains(&format!("{}, {}, {}", version.id, version.title, version.date.words())));
    }
    assert!(words.contains("CONTRIBUTING.md"));
}
