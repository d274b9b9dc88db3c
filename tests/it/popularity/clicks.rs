//! From a figure to where it comes from in at most two clicks.

use super::{by_id, elements, page, parts, words};
use crate::tree::of_class;
use sextant::chart::Kind;
use sextant::document::Element;

/// All technologies, as many at a time as an address can name.
const CHOICES: [&str; 3] = [
    "django,flask,fastapi,starlette,pyramid,bottle",
    "tornado,aiohttp,litestar,quart,sanic,falcon",
    "rails,laravel,express,spring-boot,gin,axum",
];

/// Does it lead to a source, outside or in the list of all sources?
fn leads_to_a_source(element: &Element) -> bool {
    elements(&element.children)
        .into_iter()
        .any(|inner| inner.attribute("href").is_some_and(|address| address.starts_with("http") || address.starts_with("?page=data")))
}

#[test]
fn a_measure_of_the_overview_leads_to_its_points_and_each_of_those_to_its_source() {
    let overview = page("");
    let mut figures = 0;
    for measure in &parts().popularity.measures {
        let section = by_id(&overview, &measure.id);
        assert!(leads_to_a_source(section), "{} names no source", measure.id);
        let to_points = format!("measure={}", measure.id);
        assert!(elements(&section.children).iter().any(|link| link.attribute("href").is_some_and(|address| address.contains(&to_points))));
        for chosen in CHOICES {
            let points = page(&format!("{to_points}&t={chosen}"));
            for row in elements(&points).into_iter().filter(|element| element.tag == "tr") {
                let shown = of_class(&row.children, "figure")
                    .into_iter()
                    .filter(|cell| cell.tag == "td")
                    .filter(|cell| words(cell) != "none of this date");
                let count = shown.count();
                let is_point = !of_class(&row.children, "from").is_empty();
                assert!(!is_point || count == 0 || leads_to_a_source(row), "{} of {chosen}: {}", measure.id, words(row));
                figures += if is_point { count } else { 0 };
            }
        }
    }
    assert!(figures > 6_000, "{figures} figures");
}

#[test]
fn a_chart_has_a_place_where_something_was_collected_for_the_chosen_and_nowhere_else() {
    for chosen in CHOICES {
        let page = page(&format!("t={chosen}"));
        let ids: Vec<&str> = chosen.split(',').collect();
        for measure in &parts().popularity.measures {
            let collected = measure.series.iter().any(|series| ids.contains(&series.technology.as_str()));
            let placed = elements(&page).iter().any(|element| element.attribute("data-chart") == Some(&measure.id));
            assert_eq!(placed, Kind::of(measure).is_some() && collected, "{} for {chosen}", measure.id);
        }
    }
}
