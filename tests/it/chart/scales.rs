//! What each scale shows, leaves out and refuses.

use super::{chart_of, made, measure, wish};
use sextant::address::Scale;
use sextant::chart::{Extent, Kind, spec};
use sextant::model::Flag::{Observed, Partial};
use sextant::model::Form;

fn values(chart: &sextant::chart::ChartSpec, line: usize) -> Vec<f64> {
    chart.lines[line].points.iter().map(|point| point.value).collect()
}

fn pair() -> sextant::model::Measure {
    made(&[
        ("django", &[("2020-01-01", 50, Observed), ("2021-01-01", 100, Observed), ("2022-01-01", 300, Observed)]),
        ("flask", &[("2021-01-01", 300, Observed), ("2022-01-01", 0, Observed)]),
    ])
}

#[test]
fn a_log_scale_drops_zeros_with_a_remark() {
    let chart = chart_of(&pair(), Some(Scale::Log));
    assert_eq!(values(&chart, 1), [300.0]);
    assert_eq!(chart.remarks[0], "A logarithmic scale has no place for zero: one point is left out.");
    assert_eq!(chart.axis.extent, Extent { from: 10.0, to: 1000.0, step: 0.0 });
}

#[test]
fn an_index_is_100_at_the_first_common_date() {
    let chart = chart_of(&pair(), Some(Scale::Index));
    assert_eq!(values(&chart, 0), [50.0, 100.0, 300.0]);
    assert_eq!(values(&chart, 1), [100.0, 0.0]);
    assert_eq!(chart.title, "With 1 January 2021 as 100, Django stood at 300 on 1 January 2022 and Flask stood at 0 on 1 January 2022.");
}

#[test]
fn shares_are_of_common_dates_and_add_up_to_100() {
    let chart = chart_of(&pair(), Some(Scale::Share));
    assert_eq!((values(&chart, 0), values(&chart, 1)), (vec![25.0, 100.0], vec![75.0, 0.0]));
    assert_eq!(chart.axis.extent.to, 100.0);
}

#[test]
fn a_scale_that_says_nothing_is_refused_in_words() {
    let ranks = chart_of(&sextant::model::Measure { form: Form::Rank, ..pair() }, Some(Scale::Index));
    assert_eq!(ranks.scale, Scale::Linear);
    assert_eq!(ranks.remarks[0], "An index would say nothing about ranks; values are shown as counted.");
    assert!(ranks.axis.inverse);
    let apart = made(&[("django", &[("2020-01-01", 1, Observed), ("2021-01-01", 2, Observed)]), ("flask", &[("2020-02-01", 1, Observed)])]);
    let chart = chart_of(&apart, Some(Scale::Share));
    assert!(chart.remarks[0].contains("no date in common"), "{:?}", chart.remarks);
}

#[test]
fn kinds_follow_from_what_a_measure_is() {
    let kinds = [
        ("github-stars", Some(Kind::Lines)),
        ("commits-year", Some(Kind::Columns)),
        ("security-issues", Some(Kind::Columns)),
        ("so-survey", Some(Kind::Lines)),
        ("pypi-rank", Some(Kind::Lines)),
        ("techempower-json", Some(Kind::Dots)),
        ("age", None),
        ("install-size", None),
    ];
    for (id, kind) in kinds {
        assert_eq!(Kind::of(measure(id)), kind, "{id}");
    }
}

#[test]
fn columns_on_a_log_scale_become_points_since_columns_start_at_zero() {
    let chart = spec(sextant::chart::Wish { scale: Some(Scale::Log), ..wish(measure("commits-year")) }).unwrap();
    assert_eq!(chart.kind, Kind::Lines);
}

#[test]
fn axes_end_at_round_numbers_and_whole_things_have_whole_steps() {
    assert_eq!(Extent::from_zero(88_588.0, 1.0), Extent { from: 0.0, to: 100_000.0, step: 20_000.0 });
    assert_eq!(Extent::from_zero(2.0, 1.0), Extent { from: 0.0, to: 2.0, step: 1.0 });
    assert_eq!(Extent::from_zero(0.0, 1.0), Extent { from: 0.0, to: 1.0, step: 1.0 });
    assert_eq!(Extent::log(3.0, 10.0), Extent { from: 1.0, to: 10.0, step: 0.0 });
    assert_eq!(Extent::from_zero(88_588.0, 1.0).characters(), "100,000".len());
    assert_eq!(Extent::from_zero(1.4, 0.1).characters(), "1.5".len());
}

#[test]
fn a_period_takes_the_years_and_says_so_in_the_finding() {
    let chart = spec(sextant::chart::Wish { from: Some(2016), to: Some(2018), ..wish(measure("so-survey")) }).unwrap();
    assert_eq!(chart.lines.len(), 1, "Flask was no answer in 2018");
    assert_eq!(chart.title, "Django: 13.0 % in 2018.");
    assert!(chart.remarks.iter().any(|remark| remark.ends_with("nothing was collected: Flask.")), "{:?}", chart.remarks);
    assert!(spec(sextant::chart::Wish { from: Some(2099), ..wish(measure("so-survey")) }).is_none());
}

#[test]
fn a_year_that_is_not_over_is_no_base_and_no_finding() {
    let measure = made(&[
        ("django", &[("2023", 5, Partial), ("2024", 10, Observed), ("2025", 20, Observed), ("2026", 1, Partial)]),
        ("flask", &[("2023", 5, Observed), ("2024", 4, Observed), ("2025", 2, Observed)]),
    ]);
    let chart = chart_of(&measure, Some(Scale::Index));
    assert_eq!(chart.title, "With 2024 as 100, Django stood at 200 in 2025 and Flask stood at 50 in 2025.");
}
