//! What the page says: every measure and breakdown with source and date, gaps that are no zeros, breaks, unfinished years.

use super::{by_id, choice, elements, of_class, page, parts, shown, words};
use crate::worlds::config_of;
use proptest::prelude::*;
use proptest::sample::subsequence;
use sextant::data::catalog;
use sextant::document::View;
use sextant::model::{Cause, Flag, Form, ReleaseKind};
use sextant::reference::{Library, Parts, Shown, body};

#[test]
fn every_measure_says_what_it_counts_of_when_and_from_where() {
    let nodes = page("");
    for measure in &parts().popularity.measures {
        let section = words(by_id(&nodes, &measure.id));
        let unit = format!("Unit: {}.", measure.unit);
        for said in [
            &measure.title,
            &measure.counts,
            &unit,
            &measure.population,
            &measure.method,
            &measure.caveat,
            &measure.licence,
            &measure.finding,
        ] {
            assert!(section.contains(said.as_str()), "{} does not say {said}", measure.id);
        }
        let points = || measure.series.iter().flat_map(|series| &series.points);
        let (first, last) = (points().map(|point| point.date).min().unwrap(), points().map(|point| point.date).max().unwrap());
        assert!(section.contains(&first.words()) && section.contains(&last.words()), "{}", measure.id);
        for id in &measure.sources {
            let source = parts().popularity.sources.iter().find(|source| source.id == *id).unwrap();
            assert!(section.contains(&source.title), "{} does not name {id}", measure.id);
        }
        assert!(elements(&nodes).iter().any(|element| element.attribute("href") == Some(&format!("#{}", measure.id))), "{}", measure.id);
    }
}

#[test]
fn every_breakdown_says_the_same_and_its_date_or_that_it_has_none() {
    let nodes = page("");
    assert!(parts().annex.breakdowns.len() >= 15);
    for breakdown in &parts().annex.breakdowns {
        let section = words(by_id(&nodes, &breakdown.id));
        let when = breakdown.as_of.map_or_else(|| "undated".to_owned(), |date| date.words());
        for said in [&breakdown.title, &breakdown.counts, &breakdown.population, &breakdown.caveat, &breakdown.licence, &when] {
            assert!(section.contains(said.as_str()), "{} does not say {said}", breakdown.id);
        }
        let shown = breakdown.rows.iter().filter(|row| ["", "django", "flask"].contains(&row.technology.as_str()));
        for row in shown {
            assert!(section.contains(&row.label) && section.contains(&breakdown.format(row.value)), "{}: {row:?}", breakdown.id);
        }
        for id in &breakdown.sources {
            let source = parts().annex.sources.iter().find(|source| source.id == *id).unwrap();
            assert!(section.contains(&source.title), "{} does not name {id}", breakdown.id);
        }
    }
    assert!(words(by_id(&nodes, "site-awards")).contains("does not say which figure is whose"));
}

#[test]
fn a_long_breakdown_shows_ten_rows_and_folds_the_rest() {
    let nodes = page("");
    let section = [sextant::document::Markup::from(by_id(&nodes, "government-sites").clone())];
    let tables: Vec<usize> =
        elements(&section).into_iter().filter(|element| element.tag == "tbody").map(|body| body.children.len()).collect();
    assert_eq!(tables, [10, 79]);
}

#[test]
fn a_technology_without_figures_is_not_collected_and_never_a_zero() {
    let nodes = page("t=rails,axum");
    for measure in &parts().popularity.measures {
        let missing = ["rails", "axum"].iter().filter(|id| measure.latest(id).is_none()).count();
        let section = [sextant::document::Markup::from(by_id(&nodes, &measure.id).clone())];
        assert_eq!(of_class(&section, "missing").len(), missing, "{}", measure.id);
        assert!(of_class(&section, "missing").iter().all(|words| words == "not collected"), "{}", measure.id);
    }
    let one = page("t=rails&measure=so-questions-year");
    assert!(words(by_id(&page("t=axum&measure=pypi-downloads"), "series")).contains("No figure was collected"));
    assert!(!of_class(&one, "series-table").is_empty());
}

#[test]
fn breaks_are_listed_with_their_cause_and_stand_between_the_points() {
    for measure in parts().popularity.measures.iter().filter(|measure| !measure.breaks.is_empty()) {
        let all: Vec<&str> = measure.series.iter().take(6).map(|series| series.technology.as_str()).collect();
        let nodes = page(&format!("t={}&measure={}", all.join(","), measure.id));
        let section = words(by_id(&nodes, &measure.id));
        let marked = of_class(&nodes, "break");
        for one in &measure.breaks {
            if !one.technologies.is_empty() && !one.technologies.iter().any(|id| all.contains(&id.as_str())) {
                continue;
            }
            let cause = if one.cause == Cause::Known { "The reason is known." } else { "An open question." };
            assert!(section.contains(&one.why) && section.contains(cause), "{}: {one:?}", measure.id);
            assert!(marked.iter().any(|words| words.contains(&one.why)), "{}: {one:?} is not in the table", measure.id);
        }
    }
}

#[test]
fn a_figure_of_an_unfinished_year_is_marked_to_date_wherever_it_stands() {
    let nodes = page("measure=commits-year");
    let section = words(by_id(&nodes, "commits-year"));
    assert!(section.contains("2026, to date: 506"), "{section}");
    let table = of_class(&nodes, "series-table").concat();
    assert!(table.contains("506 to date"), "{table}");
    let partial = parts().popularity.measures.iter().flat_map(|measure| &measure.series).flat_map(|series| &series.points);
    assert!(partial.filter(|point| point.flag == Flag::Partial).count() > 50);
}

#[test]
fn a_value_of_another_run_gets_no_bar_beside_those_of_one_run() {
    // Django alone has a value of Round 23, on other machines.
    let nodes = page("t=django,flask");
    let section = words(by_id(&nodes, "techempower-fortune"));
    assert!(section.contains("14,066") && section.contains("24 February 2025, second hand: 32,651"), "{section}");
}

#[test]
fn the_period_limits_the_points_and_its_fields_are_named_by_the_keys() {
    let nodes = page("measure=github-stars&from=2019&to=2020");
    let table = of_class(&nodes, "series-table").concat();
    assert!(table.contains("2019") && table.contains("2020") && !table.contains("2021") && !table.contains("2018"), "{table}");
    let fields: Vec<&String> =
        elements(&nodes).into_iter().filter(|one| one.tag == "select").filter_map(|one| one.attribute("name")).collect();
    assert_eq!(fields, ["scale", "from", "to"]);
    let selected: Vec<String> = elements(&nodes).into_iter().filter(|one| one.attribute("selected").is_some()).map(words).collect();
    assert_eq!(selected, ["each measure’s own", "2019", "2020"]);
}

#[test]
fn overtakings_of_the_chosen_stand_first_with_both_values() {
    let nodes = page("");
    let section = by_id(&nodes, "overtakings");
    let said = words(section);
    for one in &parts().popularity.milestones {
        let measure = parts().popularity.measures.iter().find(|measure| measure.id == one.measure).unwrap();
        for words in [one.date.words(), measure.format(one.ahead_value), measure.format(one.behind_value)] {
            assert!(said.contains(&words), "{one:?}: {words}");
        }
    }
    let first = said.find("FastAPI overtook Rails").unwrap_or_else(|| said.find("overtook Ruby on Rails").unwrap());
    assert!(said.find("FastAPI overtook Django").unwrap() < first, "{said}");
}

#[test]
fn releases_come_by_year_with_patches_counted_and_majors_marked() {
    let nodes = page("t=django,fastapi,laravel");
    let section = words(by_id(&nodes, "releases"));
    for version in ["6.0", "6.1", "5.2", "4.0"] {
        assert!(section.contains(version), "{version}");
    }
    assert!(section.contains("+ 25 patches"), "{section}");
    assert!(section.contains(" minor: "), "long years are shortened: {section}");
}

#[test]
fn releases_stand_on_a_line_of_time_with_a_tick_each_and_the_newest_major_named() {
    let nodes = page("t=django,fastapi,rails");
    let figure = by_id(&nodes, "releases");
    let figure = [sextant::document::Markup::from(figure.clone())];
    let lines: Vec<&sextant::document::Element> =
        elements(&figure).into_iter().filter(|one| one.attribute("class").is_some_and(|class| class == "timeline-line")).collect();
    for (line, id) in lines.iter().zip(["django", "fastapi", "rails"]) {
        let releases = &parts().annex.releases.iter().find(|one| one.technology == id).unwrap().releases;
        let drawn = elements(&line.children);
        let ticks = drawn.iter().filter(|one| one.tag == "rect").count() - 1;
        assert_eq!(ticks, releases.len(), "{id}");
        let major = releases.iter().rev().find(|release| release.kind == ReleaseKind::Major);
        let named: Vec<String> = drawn.into_iter().filter(|one| one.tag == "text").map(words).collect();
        assert_eq!(named.first(), major.map(|release| &release.version), "{id}: {named:?}");
        let place = |tick: &&sextant::document::Element| tick.attribute("x").unwrap().trim_end_matches('%').parse::<f64>().unwrap();
        let places: Vec<f64> = elements(&line.children).iter().filter(|one| one.tag == "rect").skip(1).map(place).collect();
        assert!(places.windows(2).all(|pair| pair[0] <= pair[1]), "{id}: the oldest first, {places:?}");
    }
    assert_eq!(lines.len(), 3);
    let said = of_class(&figure, "timeline").concat();
    assert!(said.starts_with("Django: 6 major and 24 minor releases since 2005, the newest 6.1 on 5 August 2026; FastAPI: "), "{said}");
    assert!(of_class(&page("t=none"), "timeline").is_empty());
}

#[test]
fn where_there_is_little_room_the_parts_are_folded_and_all_else_is_the_same() {
    let choice = choice("page=popularity");
    let library = |parts: Parts| Library {
        popularity: Shown::Ready(&super::parts().popularity),
        annex: Shown::Ready(&super::parts().annex),
        parts,
        ..Library::default()
    };
    let of = |parts: Parts| body("popularity", View { catalog: catalog(), choice: &choice }, library(parts));
    let open = |nodes: &[sextant::document::Markup]| {
        elements(nodes)
            .into_iter()
            .filter(|one| one.attribute("class").is_some_and(|class| class == "part") && one.attribute("open").is_some())
            .count()
    };
    let (wide, narrow) = (of(Parts::Open), of(Parts::Folded));
    assert_eq!((open(&wide), open(&narrow)), (10, 0));
    let said = |nodes: &[sextant::document::Markup]| nodes.iter().map(sextant::document::Markup::words).collect::<String>();
    assert_eq!(said(&wide), said(&narrow));
}

#[test]
fn without_the_rest_of_the_page_the_measures_are_there() {
    let nodes = shown("popularity", &choice("page=popularity"), None);
    assert!(of_class(&nodes, "waiting").concat().contains("on their way"));
}

proptest! {
    #![proptest_config(config_of(24, 400))]

    #[test]
    fn no_choice_of_technologies_shows_a_number_that_is_not_there(
        picked in subsequence((0..catalog().core().technologies.len()).collect::<Vec<_>>(), 1..=6).prop_shuffle(),
        measure in proptest::option::of(0..parts().popularity.measures.len()),
    ) {
        let mut choice = choice("page=popularity");
        choice.technologies = picked.clone();
        choice.measure = measure.map(|at| parts().popularity.measures[at].id.clone());
        let nodes = shown("popularity", &choice, Some(parts()));
        let all = elements(&nodes);
        for element in &all {
            for (name, value) in &element.attributes {
                let wrong = value.contains("NaN") || value.contains("inf%") || *name == "x" && value.contains('-');
                prop_assert!(!wrong, "{name}={value}");
            }
        }
        let said: String = nodes.iter().map(sextant::document::Markup::words).collect();
        prop_assert!(!said.contains("NaN") && !said.contains("inf-") && !said.contains("inf to"), "{said}");
        for one in parts().popularity.measures.iter().filter(|one| choice.measure.as_ref().is_none_or(|id| *id == one.id)) {
            let section = [sextant::document::Markup::from(by_id(&nodes, &one.id).clone())];
            let frameworks = picked.iter().filter(|index| catalog().technology(**index).id != "none");
            let missing = frameworks.filter(|index| one.latest(&catalog().technology(**index).id).is_none()).count();
            prop_assert_eq!(of_class(&section, "missing").len(), missing, "{}", one.id);
            if one.form == Form::Rank {
                prop_assert!(!elements(&section).iter().any(|element| element.tag == "rect"), "{} is a rank with a bar", one.id);
            }
        }
        for bar in all.iter().filter(|element| element.tag == "rect") {
            let part = |name: &str| bar.attribute(name).and_then(|value| value.strip_suffix('%')?.parse::<f64>().ok());
            let (x, width) = (part("x").unwrap_or_default(), part("width").unwrap_or_default());
            prop_assert!((0.0..=100.0).contains(&x) && (0.0..=100.1).contains(&(x + width)), "{:?}", bar.attributes);
        }
    }
}
