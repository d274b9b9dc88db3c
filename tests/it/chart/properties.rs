//! What holds of every chart of the real dataset.

use super::popularity;
use serde_json::Value;
use sextant::address::Scale;
use sextant::chart::{ChartSpec, Kind, Wish, breaks, csv, figure, markdown, milestones, option, spec, stops};
use sextant::popularity::plain;
use std::collections::BTreeSet;

const CHOICES: [&[(&str, &str)]; 4] = [
    &[("django", "Django"), ("flask", "Flask")],
    &[("none", "Without")],
    &[("rails", "Rails")],
    &[
        ("flask", "Flask"),
        ("django", "Django"),
        ("fastapi", "FastAPI"),
        ("axum", "axum"),
        ("spring-boot", "Spring Boot"),
        ("quart", "Quart"),
    ],
];

/// Every measure on every scale, for several choices and periods.
fn every_chart(mut check: impl FnMut(&ChartSpec)) {
    let mut charts = 0;
    let periods = [(None, None), (Some(2021), None), (None, Some(2016)), (Some(2020), Some(2020))];
    for measure in &popularity().measures {
        for technologies in CHOICES {
            for scale in [None].into_iter().chain(Scale::ALL.iter().copied().map(Some)) {
                for (from, to) in periods {
                    let sources = &popularity().sources;
                    let wish = Wish {
                        measure,
                        sources,
                        technologies,
                        scale,
                        from,
                        to,
                        breaks: &breaks(measure),
                        milestones: &milestones(popularity(), measure, technologies),
                    };
                    let Some(chart) = spec(wish) else { continue };
                    charts += 1;
                    check(&chart);
                }
            }
        }
    }
    assert!(charts > 400, "{charts}");
}

#[test]
fn every_value_lies_within_its_axis_and_is_a_number() {
    every_chart(|chart| {
        let extent = chart.axis.extent;
        assert!(extent.from < extent.to, "{} {:?}", chart.measure, extent);
        for point in chart.lines.iter().flat_map(|line| &line.points) {
            let value = point.value / chart.axis.divisor;
            assert!(
                value.is_finite() && value >= extent.from * 0.999_999 && value <= extent.to * 1.000_001,
                "{}: {value} in {extent:?}",
                chart.measure
            );
        }
    });
}

#[test]
fn options_name_registered_parts_only_and_nothing_moves() {
    let registered = ["bar", "line", "scatter"];
    let known = ["animation", "grid", "series", "textStyle", "xAxis", "yAxis"];
    every_chart(|chart| {
        let option: Value = serde_json::from_str(&option(chart)).unwrap();
        let keys: BTreeSet<&str> = option.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, BTreeSet::from(known), "{}", chart.measure);
        assert_eq!(option["animation"], false);
        for axis in option["yAxis"].as_array().unwrap() {
            let marks = axis["axisLabel"].get("customValues").and_then(Value::as_array);
            assert!(marks.is_none_or(|marks| marks.len() > 1 && marks.iter().all(Value::is_number)), "{option}");
        }
        for series in option["series"].as_array().unwrap() {
            assert!(registered.contains(&series["type"].as_str().unwrap()), "{series}");
            assert_eq!(series["emphasis"]["disabled"], true);
            assert!(series.get("smooth").is_none());
            // ECharts would draw such markers one upon the other.
            assert!(series.get("large").is_none() || !series["symbol"].as_str().unwrap().starts_with("path:"), "{series}");
            let text = series.to_string();
            assert!(!text.contains("function") && !text.contains("#") && !text.contains("null"), "{text}");
        }
    });
}

#[test]
fn every_point_has_a_stop_and_every_figure_says_what_it_is() {
    every_chart(|chart| {
        let points: usize = chart.lines.iter().map(|line| line.points.len()).sum();
        assert_eq!(stops(chart).len(), points);
        assert_eq!(csv(chart).lines().count(), points + 1);
        assert!(markdown(chart).contains(&plain(&chart.title)));
        assert!(!chart.title.is_empty() && chart.title.ends_with('.'), "{}", chart.title);
        let words: String = figure(chart).iter().map(|node| node.words()).collect();
        assert!(words.contains(&chart.title) && words.contains("Source: "), "{words}");
        assert!(chart.height() > 100 && (chart.kind != Kind::Dots || !chart.places.is_empty()));
    });
}
