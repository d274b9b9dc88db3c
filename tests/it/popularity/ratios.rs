//! Ratios side by side, and the widest disagreement, worked out anew from the points.

use super::{by_id, choice, elements, page, parts, shown, words};
use crate::worlds::config_of;
use proptest::prelude::*;
use proptest::sample::subsequence;
use sextant::data::catalog;
use sextant::model::{Form, Measure};
use sextant::popularity::{compared, disagreement, factor_words};

/// Ratio of two by a measure, straight from the points.
fn ratio(measure: &Measure, all: &[&str], first: &str, second: &str) -> Option<f64> {
    let points = measure.comparable(all);
    let value = |id: &str| points[all.iter().position(|one| *one == id)?].map(|point| point.value).filter(|value| *value > 0);
    (measure.form != Form::Rank).then(|| Some(value(first)? as f64 / value(second)? as f64))?
}

/// The widest factor between two ratios of the same two technologies, by trying everything.
fn widest(measures: &[Measure], all: &[&str]) -> Option<f64> {
    let mut widest: Option<f64> = None;
    for first in all {
        for second in all.iter().filter(|second| second != &first) {
            for one in measures {
                for other in measures.iter().filter(|other| other.id != one.id) {
                    let factor = ratio(one, all, first, second).zip(ratio(other, all, first, second)).map(|(one, other)| one / other);
                    widest = widest.max_by(factor);
                }
            }
        }
    }
    widest
}

trait Larger {
    fn max_by(self, other: Option<f64>) -> Option<f64>;
}

impl Larger for Option<f64> {
    fn max_by(self, other: Option<f64>) -> Option<f64> {
        match (self, other) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (one, other) => one.or(other),
        }
    }
}

#[test]
fn the_widest_disagreement_about_django_and_flask_is_named_with_its_reason() {
    let nodes = page("");
    let panel = by_id(&nodes, "disagreement");
    let said = words(panel);
    let popular: Vec<Measure> =
        parts().popularity.measures.iter().filter(|one| ["use", "attention", "questions"].contains(&one.group.as_str())).cloned().collect();
    let factor = widest(&popular, &["django", "flask"]).unwrap();
    assert!(
        said.contains(&format!(
            "disagree, {}-fold: Django leads 7.0 to 1 by detected sites, Flask leads 4.5 to 1 by",
            factor_words(factor)
        )),
        "{said}"
    );
    for reason in ["websites that give away to a detector", "machines that install the package"] {
        assert!(said.contains(reason), "{said}");
    }
    assert!(said.contains("Ranks hide distance") && said.contains("no. 490"), "{said}");
}

#[test]
fn every_measure_is_in_the_panel_as_a_ratio_or_by_name() {
    for query in ["", "t=django,flask,fastapi", "t=rails,axum", "t=fastapi,bottle,gin,express,laravel,django"] {
        let nodes = page(query);
        let panel = [sextant::document::Markup::from(by_id(&nodes, "disagreement").clone())];
        for measure in &parts().popularity.measures {
            let link = format!("#{}", measure.id);
            let found = elements(&panel).into_iter().filter(|element| element.attribute("href") == Some(&link)).count();
            assert_eq!(found, 1, "{query}: {}", measure.id);
        }
    }
}

#[test]
fn the_rows_are_sorted_from_the_first_technology_to_the_second() {
    let nodes = page("");
    let panel = [sextant::document::Markup::from(by_id(&nodes, "disagreement").clone())];
    let bodies: Vec<_> = elements(&panel).into_iter().filter(|element| element.tag == "tbody").collect();
    assert_eq!(bodies.len(), 2);
    for body in bodies {
        let order: Vec<f64> = elements(&body.children)
            .into_iter()
            .filter(|element| element.tag == "a")
            .map(|link| link.attribute("href").unwrap().trim_start_matches('#').to_owned())
            .map(|id| parts().popularity.measures.iter().find(|measure| measure.id == id).unwrap())
            .map(|measure| ratio(measure, &["django", "flask"], "django", "flask").unwrap())
            .collect();
        assert!(order.windows(2).all(|pair| pair[0] > pair[1] * 0.998), "{order:?}");
    }
}

#[test]
fn a_row_says_where_less_is_better_or_neither() {
    let nodes = page("");
    let rows: Vec<String> = elements(&nodes).into_iter().filter(|element| element.tag == "tr").map(words).collect();
    let row = |title: &str| rows.iter().find(|row| row.starts_with(title)).unwrap();
    assert!(row("Installed size").contains("less is better"));
    assert!(row("Lines of code in the package").contains("neither way is better"));
    assert!(!row("GitHub stars").contains("better"));
}

#[test]
fn home_compares_every_pair_as_the_popularity_page_does() {
    let all = &parts().popularity.measures;
    let ids: Vec<&str> = catalog().core().technologies.iter().map(|technology| technology.id.as_str()).collect();
    for first in &ids {
        for second in ids.iter().filter(|second| second != &first) {
            let home = compared(&parts().glance.measures, &[first, second]);
            let page = compared(all.iter().filter(|measure| measure.at_a_glance), &[first, second]);
            assert_eq!(home.len(), page.len(), "{first} and {second}");
            for (home, page) in home.iter().zip(&page) {
                assert_eq!((&home.measure.id, home.ratio(0, 1)), (&page.measure.id, page.ratio(0, 1)), "{first} and {second}");
            }
        }
    }
    let said: String = shown("home", &choice(""), Some(parts())).iter().map(sextant::document::Markup::words).collect();
    assert!(said.contains("The measures disagree: Django leads 7.0 to 1 by detected sites"), "{said}");
}

#[test]
fn one_technology_alone_is_asked_for_a_second() {
    assert!(words(by_id(&page("t=flask"), "disagreement")).contains("Choose a second technology"));
}

proptest! {
    #![proptest_config(config_of(24, 400))]

    #[test]
    fn the_disagreement_named_is_the_widest(picked in subsequence((0..18usize).collect::<Vec<_>>(), 2..=4).prop_shuffle()) {
        let ids: Vec<&str> = picked.iter().map(|index| catalog().technology(*index).id.as_str()).collect();
        let measures: Vec<Measure> = parts().popularity.measures.iter().filter(|one| one.group == "use").cloned().collect();
        let found = compared(&measures, &ids);
        let named = disagreement(&found, ids.len()).map(|named| named.factor());
        match (named, widest(&measures, &ids)) {
            (Some(named), Some(widest)) => prop_assert!((named / widest - 1.0).abs() < 1e-9, "{named} and {widest}"),
            (named, widest) => prop_assert_eq!(named, widest),
        }
    }
}
