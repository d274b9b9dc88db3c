//! The sentence of a row: who is ahead, by how much, and where it must not say so.

use super::{PAIR, SIX, all, page, row, words};

fn sentence(query: &str, head: &str) -> String {
    let nodes = page(query);
    all(&row(&nodes, head).children, "td").last().map(|cell| words(cell)).unwrap()
}

#[test]
fn it_says_who_and_by_how_much_in_the_unit_of_the_row() {
    for (head, says) in [
        ("GitHub stars", "Django is ahead by 16,455 stars, 1.2 to 1."),
        ("Downloads from PyPI in", "Flask is ahead by 171,607,920 downloads, 4.5 to 1."),
        ("Rank by downloads", "Flask is ahead by 356 places."),
        ("Stack Overflow survey: share who used it", "Flask is ahead by 1.8 percentage points, 1.1 to 1."),
        ("Installed sizeless", "Flask is ahead by 21.8 MB, 10.9 to 1."),
        ("Installed size, made comparable", "Django is ahead by 17.8 MB, 1.7 to 1."),
        ("Start-up time", "Flask is ahead 1.4 to 1."),
        ("Detected sites", "Django is ahead 7 to 1."),
        ("Processor time for a JSON request", "Nearly level: such runs vary by as much."),
    ] {
        assert_eq!(sentence(PAIR, head), says, "{head}");
    }
}

#[test]
fn nobody_is_ahead_where_no_direction_is_better() {
    for head in ["Stack Overflow questions", "Security issues", "Commits per year", "Age of the code"] {
        for query in [PAIR, SIX] {
            assert!(!words(row(&page(query), head)).contains("ahead"), "{head}");
        }
    }
}

#[test]
fn figures_are_compared_of_one_date_where_their_newest_differ() {
    let said = sentence("page=compare&t=django,laravel", "GitHub stars");
    assert!(said.starts_with("On ") && said.contains(" 2025: Django is ahead by "), "{said}");
}

#[test]
fn speeds_are_those_of_one_run_with_the_same_kind_of_database() {
    let nodes = page(PAIR);
    let row = row(&nodes, "Page from a table, full ORM");
    assert!(
        words(row).contains("14,551") && words(row).contains("Django is ahead by 2,096 requests per second, 1.2 to 1."),
        "{}",
        words(row)
    );
    assert!(words(row).matches("PostgreSQL").count() == 2, "{}", words(row));
}

#[test]
fn of_several_the_first_the_next_and_the_last_are_named() {
    let said = sentence(SIX, "GitHub stars");
    // Laravel's newest figure is a year older.
    assert_eq!(said, "FastAPI is ahead of Gin by 12,736 stars, 1.1 to 1; last is Flask, 1.4 to 1. Older, so left out: Laravel.");
}

#[test]
fn alone_nobody_is_ahead() {
    for query in ["page=compare&t=axum", "page=compare&t=django"] {
        let nodes = page(query);
        assert!(words(row(&nodes, "GitHub stars")).contains("stars"));
        for tag in ["th", "td", "li"] {
            let said: Vec<String> = all(&nodes, tag).into_iter().map(words).filter(|words| words.contains("ahead")).collect();
            assert!(said.is_empty(), "{query}: {said:?}");
        }
    }
}

#[test]
fn the_largest_lead_of_each_is_named_first() {
    let nodes = page(PAIR);
    let list = all(&nodes, "ul").into_iter().find(|list| list.attribute("class").is_some_and(|class| class == "largest-leads")).unwrap();
    let lines: Vec<String> = all(&list.children, "li").into_iter().map(words).collect();
    assert!(
        lines
            == [
                "Django is furthest ahead by “Authors per year”: 13 to 1.",
                "Flask is furthest ahead by “Installed size”: 10.9 to 1, less being better."
            ],
        "{lines:?}"
    );
}
