//! Dates in words and in order, figures in words, and the order in which things come.

use crate::fixture::Copy;
use sextant_dataset::model::{Date, Flag, format_scaled};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text:?} is no date"))
}

#[test]
fn a_date_is_read_as_precise_as_it_is_and_written_back() {
    for (text, words) in [("2026", "2026"), ("2026-08", "August 2026"), ("2026-08-02", "2 August 2026"), ("0000-12-31", "31 December 0")] {
        assert_eq!(date(text).to_string(), text);
        assert_eq!(date(text).words(), words);
    }
}

#[test]
fn what_is_no_date_is_refused() {
    let wrong = [
        "",
        "-",
        "26",
        "02026",
        "2026-",
        "2026-00",
        "2026-13",
        "2026-1",
        "2026-01-00",
        "2026-01-32",
        "2026-04-31",
        "2025-02-29",
        "1900-02-29",
        "2026-01-01-",
        "2026-01-01-01",
        "2026-+1-01",
        "2026/01/01",
        " 2026",
        "2026-01-01T00:00",
        "２０２６",
    ];
    for text in wrong {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

#[test]
fn leap_days_exist_in_leap_years_only() {
    assert!(["2024-02-29", "2000-02-29", "0000-02-29"].iter().all(|text| Date::parse(text).is_some()));
}

#[test]
fn a_date_is_over_a_year_old_once_its_span_has_ended_more_than_a_year_ago() {
    for (then, today, is_over) in [
        ("2025-11-20", "2026-11-20", false),
        ("2025-11-20", "2026-11-21", true),
        ("2024-02-29", "2025-02-28", false),
        ("2024-02-29", "2025-03-01", true),
        ("2025-10", "2026-10-31", false),
        ("2025-10", "2026-11-01", true),
        ("2025", "2026-12-31", false),
        ("2025", "2027-01-01", true),
        ("2027-01-01", "2026-11-20", false),
    ] {
        assert_eq!(date(then).is_over_a_year_before(date(today)), is_over, "{then}, {today}");
    }
}

#[test]
fn day_numbers_agree_with_known_values() {
    // Days from 0000-03-01; 719,468 of them to 1970-01-01 (Hinnant).
    for (text, number) in [("0000-03-01", 0), ("1970-01-01", 719_468), ("2000-03-01", 730_485), ("2026-11-20", 740_245)] {
        assert_eq!(date(text).day_number(), number, "{text}");
    }
    assert_eq!(date("2026").day_number(), date("2026-07-01").day_number());
    assert_eq!(date("2026-02").day_number(), date("2026-02-15").day_number());
}

#[test]
fn day_numbers_rise_by_one_from_day_to_day() {
    let days = (1..=12).flat_map(|month| (1..=31).map(move |day| format!("2024-{month:02}-{day:02}")));
    let numbers: Vec<_> = days.filter_map(|day| Date::parse(&day)).map(Date::day_number).collect();
    assert_eq!(numbers.len(), 366);
    assert!(numbers.windows(2).all(|pair| pair[1] == pair[0] + 1));
}

#[test]
fn a_year_comes_before_its_months_and_a_month_before_its_days() {
    let mut dates = ["2026-01-02", "2026-01", "2025-12-31", "2026", "2026-02", "2026-01-01"].map(date);
    dates.sort();
    assert_eq!(dates.map(|date| date.to_string()), ["2025-12-31", "2026", "2026-01", "2026-01-01", "2026-01-02", "2026-02"]);
}

#[test]
fn scaled_numbers_have_commas_and_decimals() {
    let cases = [
        (0, 0, "0"),
        (7, 3, "0.007"),
        (999, 0, "999"),
        (1000, 0, "1,000"),
        (130, 1, "13.0"),
        (88_588, 0, "88,588"),
        (123_456_789, 2, "1,234,567.89"),
        (-1_234, 1, "−123.4"),
        (i64::MIN, 0, "−9,223,372,036,854,775,808"),
        (i64::MAX, 3, "9,223,372,036,854,775.807"),
    ];
    for (value, decimals, text) in cases {
        assert_eq!(format_scaled(value, decimals), text);
    }
}

#[test]
fn measures_format_their_values_by_their_form() {
    let measures = Copy::new().dataset().popularity.measures;
    let formatted: Vec<_> = measures.iter().map(|measure| measure.format(measure.latest("django").unwrap().value)).collect();
    assert_eq!(formatted, ["88,588", "13.0 %", "no. 15", "24.0 MB"]);
    assert_eq!(measures[3].format(i64::MAX), "92,233,720,368,547.7 MB".replace("92,233,720,368,547.7", "9,223,372,036,854.7"));
}

#[test]
fn points_keep_value_flag_source_and_note() {
    let popularity = Copy::new().dataset().popularity;
    let stars = &popularity.measures[0].series;
    assert_eq!((stars[0].points.len(), stars[0].points[0].value, stars[0].points[0].flag), (2, 13_500, Flag::Secondary));
    assert_eq!(popularity.sources[usize::from(stars[0].points[0].source)].id, "lost-article");
    assert_eq!(popularity.sources[usize::from(stars[1].points[0].source)].id, "star-list");
    assert_eq!(stars[1].points[0].note, "Read on a Saturday.");
    assert_eq!(popularity.measures[1].series[0].points[0].value, 130);
}

#[test]
fn popularity_carries_only_the_sources_it_names() {
    let ids: Vec<_> = Copy::new().dataset().popularity.sources.into_iter().map(|source| source.id).collect();
    assert_eq!(ids, ["lost-article", "star-list"]);
    let ids: Vec<_> = Copy::new().dataset().annex.sources.into_iter().map(|source| source.id).collect();
    assert_eq!(ids, ["django-docs", "lost-article", "star-list", "flask-repository"]);
}

#[test]
fn things_come_in_the_order_of_the_dataset() {
    let dataset = Copy::new().dataset();
    let cells: Vec<_> = dataset.comparison.features[0].cells.iter().map(|cell| cell.technology.as_str()).collect();
    let sheets: Vec<_> = dataset.core.sheets.iter().map(|sheet| sheet.id.as_str()).collect();
    let articles: Vec<_> = dataset.core.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(cells, ["django", "flask"]);
    assert_eq!(sheets, ["full", "classic"]);
    assert_eq!(articles, ["second", "first"]);
}

#[test]
fn fits_stand_at_their_technology_and_unknown_ones_are_none() {
    let answers = &Copy::new().dataset().core.sheets[0].questions[0].answers;
    assert_eq!(answers[0].fits, [Some(2), Some(-1), Some(-2)]);
    assert_eq!(answers[1].fits, [None, Some(1), None]);
}
