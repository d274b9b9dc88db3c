//! Which points are compared: of nearly the same day, on the same side of a break, for as many as have one.

use sextant_dataset::model::{Better, Break, Cause, Date, Flag, Form, Measure, Point, Series};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// A measure with these points: technology, date, value.
fn measure(points: &[(&str, &str, i64)], breaks: &[(&str, &[&str])]) -> Measure {
    let mut series: Vec<Series> = Vec::new();
    for (technology, day, value) in points {
        let flag = if *value < 0 { Flag::Partial } else { Flag::Observed };
        let point = Point { date: date(day), value: value.abs(), flag, source: 0, note: String::new() };
        match series.iter_mut().find(|series| series.technology == *technology) {
            Some(series) => series.points.push(point),
            None => series.push(Series { technology: (*technology).to_owned(), points: vec![point] }),
        }
    }
    let cut = |(day, technologies): &(&str, &[&str])| Break {
        date: date(day),
        technologies: technologies.iter().map(|id| (*id).to_owned()).collect(),
        cause: Cause::Known,
        why: String::new(),
    };
    let [id, title, group, counts, unit, population, reads, method, caveat, finding, licence] = std::array::from_fn(|_| String::new());
    let (better, form, sources, breaks) = (Better::More, Form::Count, Vec::new(), breaks.iter().map(cut).collect());
    let (decimals, at_a_glance) = (0, false);
    Measure {
        id,
        title,
        group,
        counts,
        unit,
        population,
        reads,
        at_a_glance,
        method,
        caveat,
        finding,
        better,
        form,
        decimals,
        sources,
        licence,
        breaks,
        series,
    }
}

/// The values compared, 0 for none.
fn compared(points: &[(&str, &str, i64)], breaks: &[(&str, &[&str])], technologies: &[&str]) -> Vec<i64> {
    measure(points, breaks).comparable(technologies).iter().map(|point| point.map_or(0, |point| point.value)).collect()
}

#[test]
fn a_pair_is_compared_on_the_newest_day_that_both_have() {
    let points = [("a", "2024-01-01", 1), ("a", "2024-06-01", 2), ("a", "2025-03-01", 3), ("b", "2024-01-01", 5), ("b", "2024-06-02", 6)];
    assert_eq!(compared(&points, &[], &["a", "b"]), [2, 6]);
    assert_eq!(compared(&points, &[], &["b", "a"]), [6, 2]);
}

#[test]
fn figures_of_years_apart_are_not_compared() {
    let points = [("a", "2026-01-01", 1), ("b", "2021-01-01", 2)];
    assert_eq!(compared(&points, &[], &["a", "b"]), [0, 0]);
}

#[test]
fn figures_are_not_compared_across_a_break() {
    let points = [("a", "2023-09-19", 1), ("a", "2024-02-24", 9), ("b", "2023-09-19", 2)];
    assert_eq!(compared(&points[1..], &[], &["a", "b"]), [9, 2]);
    assert_eq!(compared(&points[1..], &[("2024-02-24", &[])], &["a", "b"]), [0, 0]);
    assert_eq!(compared(&points, &[("2024-02-24", &[])], &["a", "b"]), [1, 2]);
    assert_eq!(compared(&points[1..], &[("2024-02-24", &["c"])], &["a", "b"]), [9, 2], "the break of another");
}

#[test]
fn an_unfinished_period_is_compared_with_nothing() {
    let points = [("a", "2024", 4), ("a", "2025", 5), ("a", "2026", -1), ("b", "2024", 6), ("b", "2025", 7), ("b", "2026", -2)];
    assert_eq!(compared(&points, &[], &["a", "b"]), [5, 7]);
    assert_eq!(compared(&[("a", "2026", -1)], &[], &["a", "b"]), [0, 0]);
}

#[test]
fn more_are_compared_where_that_costs_less_than_a_year() {
    let points = [("a", "2026-06-01", 1), ("b", "2026-06-01", 2), ("c", "2025-12-01", 3), ("a", "2026-07-01", 4), ("b", "2026-07-01", 5)];
    assert_eq!(compared(&points, &[], &["a", "b", "c"]), [1, 2, 3], "of two days equally near to the third the older");
    let old = [("a", "2026-06-01", 1), ("b", "2026-06-01", 2), ("c", "2021-12-01", 3)];
    assert_eq!(compared(&old, &[], &["a", "b", "c"]), [1, 2, 0]);
}

#[test]
fn the_only_one_with_figures_has_its_newest() {
    assert_eq!(compared(&[("a", "2020", 1), ("a", "2021", 2)], &[], &["a", "b"]), [2, 0]);
    assert_eq!(compared(&[("a", "2020", 1)], &[], &["b"]), [0]);
    assert_eq!(compared(&[("a", "2020", 1), ("a", "2021", 2)], &[], &["a"]), [2]);
}
