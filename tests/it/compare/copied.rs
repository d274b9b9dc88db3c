//! The tables as text: Markdown and CSV parse back to what the page shows.

use super::{BASE, PAIR, SIX, text};
use crate::tables::{csv, markdown_cells as cells};
use sextant::reference::CopyForm;

#[test]
fn each_table_of_the_markdown_has_as_many_cells_in_every_line() {
    for query in [PAIR, SIX, "page=compare&only=differences"] {
        let text = text(CopyForm::Markdown, query);
        let mut width = 0;
        let mut tables = 0;
        for line in text.lines() {
            match line.starts_with('|') {
                false => width = 0,
                true if width == 0 => {
                    tables += 1;
                    width = cells(line).len();
                }
                true => assert_eq!(cells(line).len(), width, "{line}"),
            }
        }
        assert!(tables > 12, "{tables} tables in\n{text}");
    }
}

#[test]
fn the_markdown_names_sections_figures_sources_and_the_dataset() {
    let text = text(CopyForm::Markdown, PAIR);
    for said in [
        "# Django and Flask, side by side\n".to_owned(),
        "## Top users, with evidence".to_owned(),
        format!("[GitHub stars]({BASE}?page=popularity&measure=github-stars)"),
        "Django is ahead by 16,455 stars, 1.2 to 1.".to_owned(),
        "| Total websites | lost; ".to_owned(),
        format!("dataset {}", crate::real::dataset().core.id),
    ] {
        assert!(text.contains(&said), "{said:?} is missing in\n{text}");
    }
    assert!(!text.contains("](?") && !text.contains("](#"), "a link that leads nowhere from outside");
}

#[test]
fn the_csv_parses_back_with_one_line_for_each_value() {
    for query in [PAIR, SIX] {
        let lines = csv(&text(CopyForm::Csv, query));
        assert_eq!(lines[0], ["section", "table", "row", "column", "value", "as_of", "note", "address"]);
        assert!(lines.iter().all(|line| line.len() == 8), "{query}");
        let stars = lines.iter().find(|line| line[2] == "GitHub stars" && line[3] == "Django").unwrap();
        assert_eq!((stars[4].as_str(), stars[5].as_str()), ("88,588", "22 August 2026"));
        assert!(stars[7].starts_with("https://"), "{stars:?}");
    }
}

#[test]
fn every_number_in_the_csv_has_an_address() {
    for line in csv(&text(CopyForm::Csv, PAIR)).into_iter().skip(1) {
        let number = line[4].chars().next().is_some_and(|sign| sign.is_ascii_digit());
        assert!(!number || line[7].starts_with("https://"), "{line:?}");
    }
}
