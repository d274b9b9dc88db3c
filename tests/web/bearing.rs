//! The bearing: its needle, its words, its marks.

use super::place::{Place, settle};
use leptos::mount::mount_to;
use leptos::prelude::*;
use sextant::components::Bearing;
use sextant::document::Tick;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// A bearing between Django and Flask at a margin that can be set.
fn bearing(place: &Place, margin: RwSignal<Option<i64>>) {
    let tick = Tick { margin: -500, words: "If it mattered less".to_owned(), href: "#store".to_owned() };
    let view = move || {
        view! {
            <Bearing
                left="Django".to_owned()
                right="Flask".to_owned()
                margin
                band=Signal::stored((-250, 750))
                ticks=Signal::stored(vec![tick.clone()])
                label=Signal::derive(move || format!("The margin is {:?}.", margin.get()))
                verdict=Signal::stored("leaning".to_owned())
            />
        }
    };
    mount_to(place.0.clone(), view).forget();
}

#[wasm_bindgen_test]
async fn the_needle_of_a_bearing_turns_to_the_margin() {
    let place = Place::new();
    let margin = RwSignal::new(None);
    bearing(&place, margin);
    settle().await;
    let turned = || place.one::<Element>(".bearing-needle").get_attribute("transform").unwrap();
    assert!(place.one::<Element>(".bearing-needle").class_list().contains("bearing-needle-none"), "no result, no needle");
    for (tenths, turn) in [(0, "0.000"), (1000, "-36.000"), (-1000, "36.000"), (125, "-4.500"), (-1, "0.036")] {
        margin.set(Some(tenths));
        settle().await;
        assert_eq!(turned(), format!("rotate({turn} 200 336)"));
    }
    assert!(!place.one::<Element>(".bearing-needle").class_list().contains("bearing-needle-none"));
}

#[wasm_bindgen_test]
async fn a_bearing_says_its_sentence_and_names_its_ends() {
    let place = Place::new();
    let margin = RwSignal::new(Some(500));
    bearing(&place, margin);
    settle().await;
    let label = || place.one::<Element>("svg.bearing").get_attribute("aria-label").unwrap();
    assert_eq!(label(), "The margin is Some(500).");
    margin.set(Some(-20));
    settle().await;
    assert_eq!(label(), "The margin is Some(-20).");
    let texts: Vec<String> = place.all("text").iter().map(|text| text.text_content().unwrap()).collect();
    assert_eq!(texts, ["Django", "Flask", "leaning"]);
    assert_eq!(place.one::<Element>(".bearing-tick").get_attribute("href").unwrap(), "#store");
    assert_eq!(place.words(".bearing-tick title"), "If it mattered less");
    assert_eq!(place.one::<Element>(".bearing-tick path").get_attribute("transform").unwrap(), "rotate(18.000 200 336)");
    assert_eq!(place.one::<Element>(".bearing-band").get_attribute("stroke-dasharray").unwrap(), "0 250 1000 2000");
}
