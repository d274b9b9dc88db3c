//! Walking from point to point, and asking where the points stand.

use super::{chart_of, made};
use serde_json::{Value, json};
use sextant::chart::{Move, option, request, step, stops};
use sextant::model::Flag::{LowerBound, Observed};

#[test]
fn keys_walk_along_a_line_and_across_to_the_nearest_date() {
    let measure = made(&[
        ("django", &[("2020-01-01", 1, LowerBound), ("2021-01-01", 2, Observed), ("2022-01-01", 3, Observed)]),
        ("flask", &[("2020-11-01", 1_500, Observed), ("2022-02-01", 5, Observed)]),
    ]);
    let stops = stops(&chart_of(&measure, None));
    let words = |at: Option<usize>| stops[at.unwrap()].words.clone();
    let first = step(&stops, None, Move::of_key("ArrowRight").unwrap());
    assert_eq!(words(first), "Django, 1 January 2022: 3 talks");
    let walk = |from, keys: &[&str]| keys.iter().fold(from, |at, key| step(&stops, at, Move::of_key(key).unwrap()));
    assert_eq!(walk(first, &["ArrowRight"]), first, "at the end one stays");
    assert_eq!(words(walk(first, &["Home"])), "Django, 1 January 2020: 1 talks (at least)");
    assert_eq!(words(walk(first, &["ArrowLeft", "ArrowDown"])), "Flask, 1 November 2020: 1,500 talks");
    assert_eq!(words(walk(first, &["ArrowDown", "End"])), "Flask, 1 February 2022: 5 talks");
    assert_eq!(walk(first, &["ArrowUp"]), first);
    assert_eq!(Move::of_key("a"), None);
    assert_eq!(step(&[], None, Move::On), None);
}

#[test]
fn a_request_has_the_option_the_size_and_the_place_of_each_point() {
    let measure = made(&[("django", &[("2024", 20, Observed), ("2025", 30, Observed)]), ("flask", &[("2025", 3, Observed)])]);
    let chart = chart_of(&measure, None);
    let asked: Value = serde_json::from_str(&request(&chart, &stops(&chart), 640.0)).unwrap();
    assert_eq!(asked["option"], serde_json::from_str::<Value>(&option(&chart)).unwrap());
    assert_eq!((&asked["width"], &asked["height"], &asked["language"]), (&json!(640), &json!(chart.height()), &json!("en")));
    assert_eq!(asked["points"], json!([[0, "2024", 20.0], [0, "2025", 30.0], [1, "2025", 3.0]]));
}
