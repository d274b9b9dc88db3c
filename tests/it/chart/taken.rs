//! What is taken away: CSV, Markdown, a drawing with its words.

use super::{chart_of, made, mark, source, wish};
use crate::tables;
use sextant::address::Scale;
use sextant::chart::{Wish, csv, figure, file_name, markdown, spec, with_title};
use sextant::model::Flag::{LowerBound, Observed};

fn measure() -> sextant::model::Measure {
    made(&[
        ("django", &[("2020-01-01", 1_000, LowerBound), ("2021-01-01", 2_000, Observed)]),
        ("flask", &[("2021-01-01", 3, Observed), ("2022-01-01", 5, Observed)]),
    ])
}

#[test]
fn a_csv_has_the_points_shown() {
    let lines = tables::csv(&csv(&chart_of(&measure(), None)));
    assert_eq!(lines[0], ["measure", "technology", "date", "value", "unit", "shown", "scale", "flag"]);
    assert_eq!(lines[1], ["talks", "django", "2020-01-01", "1000", "talks", "1000", "linear", "at least"]);
    assert_eq!(lines.len(), 5);
    let index = tables::csv(&csv(&chart_of(&measure(), Some(Scale::Index))));
    assert_eq!(index[1][3..7], ["1000", "talks", "50", "index"], "as counted, and as the scale shows it");
    assert_eq!(file_name(&chart_of(&measure(), None), "csv"), "sextant-talks.csv");
}

#[test]
fn a_table_in_markdown_has_a_row_per_date_newest_first() {
    let text = markdown(&chart_of(&measure(), None));
    let table: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    let expected = [
        "| Date | Django | Flask |",
        "| --- | ---: | ---: |",
        "| 1 January 2022 |  | 5 talks |",
        "| 1 January 2021 | 2,000 talks | 3 talks |",
        "| 1 January 2020 | 1,000 talks (at least) |  |",
    ];
    assert_eq!(table, expected);
    assert!(text.starts_with("**Django had more talks.**\n"), "{text}");
}

#[test]
fn a_drawing_carries_title_source_and_colours_and_no_markup_of_others() {
    let drawing = "<svg><path stroke=\"var(--p1)\"/></svg>";
    let (svg, (width, height)) = with_title(&chart_of(&measure(), None), drawing, (600.0, 300.0), |name| format!("rgb({})", name.len()));
    assert!(svg.contains(">Django had more talks.</text>"), "{svg}");
    assert!(svg.contains("A &amp; B &lt;conference&gt; (read 20 November 2026)"), "{svg}");
    assert!(svg.contains("stroke=\"rgb(4)\"") && !svg.contains("var("), "{svg}");
    assert!(width == 600.0 && height > 380.0, "{width} {height}");
}

#[test]
fn marks_are_numbered_in_the_drawing_and_explained_below() {
    let (measure, sources) = (measure(), [source()]);
    let breaks = [mark("2021-06", "Counted anew.")];
    let milestones = [mark("2020-06-01", "Version 3"), mark("1999", "long before")];
    let chart = spec(Wish { sources: &sources, breaks: &breaks, milestones: &milestones, ..wish(&measure) }).unwrap();
    let notes = chart.notes();
    assert_eq!(notes[notes.len() - 2..], ["1: 1 June 2020. Version 3.", "2: June 2021. Counted anew."]);
    let words: String = figure(&chart).iter().map(|node| node.words() + "\n").collect();
    assert!(
        words.contains("2: June 2021. Counted anew.") && words.contains("Source: A & B <conference> (read 20 November 2026)"),
        "{words}"
    );
}
