//! What is taken away reads back as what was shown.

use super::{choice, parts};
use crate::tables;
use sextant::address::{Choice, period};
use sextant::data::catalog;
use sextant::document::View;
use sextant::model::Date;
use sextant::popularity::points_within;
use sextant::reference::{CopyForm, Library, Shown, copied};

fn taken(form: CopyForm, choice: &Choice) -> String {
    let library = Library { popularity: Shown::Ready(&parts().popularity), ..Library::default() };
    copied(form, View { catalog: catalog(), choice }, library, "https://example.org/").unwrap()
}

fn csv(query: &str) -> Vec<Vec<String>> {
    let choice = choice(&format!("page=popularity&{query}"));
    tables::csv(&taken(CopyForm::Csv, &choice))
}

fn markdown(query: &str) -> String {
    let choice = choice(&format!("page=popularity&{query}"));
    taken(CopyForm::Markdown, &choice)
}

#[test]
fn the_csv_of_every_measure_reads_back_as_its_points() {
    for measure in &parts().popularity.measures {
        let rows = csv(&format!("t=django,flask,fastapi&measure={}", measure.id));
        let mut expected = 0;
        for id in ["django", "flask", "fastapi"] {
            for point in points_within(measure, id, &(0..=u16::MAX)) {
                let date = point.date.to_string();
                let row = rows.iter().find(|row| row[1] == id && row[2] == date).unwrap_or_else(|| panic!("{} {id} {date}", measure.id));
                let value: f64 = row[3].parse().unwrap();
                assert!((value * 10_f64.powi(measure.decimals.into()) - point.value as f64).abs() < 1e-3, "{row:?}");
                assert_eq!(row[8], point.note);
                assert!(!row[6].is_empty(), "{row:?} names its source");
                expected += 1;
            }
        }
        assert_eq!(rows.len(), expected + 1, "{}", measure.id);
        assert!(rows.iter().all(|row| row.len() == 9));
    }
}

#[test]
fn the_period_limits_what_is_taken() {
    let rows = csv("measure=github-stars&from=2019&to=2019");
    assert!(rows.len() > 4 && rows[1..].iter().all(|row| row[2].starts_with("2019")), "{rows:?}");
    assert!(markdown("measure=github-stars&from=2019&to=2019").contains("| 2019-"));
    assert!(!markdown("measure=github-stars&from=2019&to=2019").contains("| 2020-"));
}

#[test]
fn the_markdown_table_reads_back_with_flags_breaks_and_sources() {
    let text = markdown("t=django,flask,axum&measure=pypi-downloads");
    let rows: Vec<Vec<String>> = text.lines().filter(|line| line.starts_with('|')).map(tables::markdown_cells).collect();
    assert_eq!(rows[0], ["Date", "Django", "Flask", "axum"]);
    assert!(rows.iter().all(|row| row.len() == 4), "{text}");
    let dates: Vec<Date> = rows[2..].iter().map(|row| Date::parse(&row[0]).unwrap()).collect();
    assert!(dates.windows(2).all(|pair| pair[0] > pair[1]), "newest first");
    assert!(rows[2..].iter().all(|row| row[3].is_empty()), "not collected is empty");
    for said in ["No figures in this period: axum.", "Not to be read across 10 November 2024", "Sources: ", "Terms: "] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(markdown("measure=commits-year").contains("506 (to date)"));
}

#[test]
fn the_ends_of_a_period_never_cross() {
    assert_eq!(period((Some(2020), Some(2018)), true), (Some(2020), None));
    assert_eq!(period((Some(2020), Some(2018)), false), (None, Some(2018)));
    assert_eq!(period((Some(2018), Some(2020)), true), (Some(2018), Some(2020)));
    assert_eq!(period((Some(18), Some(2020)), true), (None, Some(2020)));
    assert_eq!(period((None, None), false), (None, None));
}
