//! How points are joined.

use super::{chart_of, made, mark};
use sextant::chart::{Mark, Stroke, runs};
use sextant::model::Flag::{LowerBound, Observed};

#[test]
fn lines_are_lighter_at_lower_bounds_hinted_across_gaps_and_broken_at_breaks() {
    let measure = made(&[(
        "django",
        &[
            ("2014-01-01", 1, LowerBound),
            ("2014-06-01", 2, LowerBound),
            ("2015-01-01", 3, Observed),
            ("2015-06-01", 4, Observed),
            ("2018-01-01", 5, Observed),
            ("2018-06-01", 6, Observed),
            ("2019-01-01", 7, Observed),
            ("2019-06-01", 8, Observed),
        ],
    )]);
    let chart = chart_of(&measure, None);
    let of = |breaks: &[_]| runs(&chart.lines[0], breaks).iter().map(|run| (run.stroke, run.points.len())).collect::<Vec<_>>();
    let whole = [(Stroke::Light, 3), (Stroke::Plain, 2), (Stroke::Gap, 2), (Stroke::Plain, 4)];
    assert_eq!(of(&[]), whole);
    let broken = [(Stroke::Light, 3), (Stroke::Plain, 2), (Stroke::Gap, 2), (Stroke::Plain, 2), (Stroke::Plain, 2)];
    let anew = mark("2018-07", "Counted anew.");
    let elsewhere = Mark { technologies: vec!["flask".to_owned()], ..anew.clone() };
    assert_eq!(of(&[anew]), broken);
    assert_eq!(of(&[elsewhere]), whole, "a break of another technology's");
}

#[test]
fn one_point_alone_is_joined_to_nothing() {
    let measure =
        made(&[("django", &[("2014-01-01", 1, Observed)]), ("flask", &[("2014-01-01", 1, Observed), ("2015-01-01", 1, Observed)])]);
    assert!(runs(&chart_of(&measure, None).lines[0], &[]).is_empty());
}
