//! The chart module: draws charts into the places that the reference module watches, fetched when the first comes near.
//!
//! It holds no state of the visitor's: each chart follows from a place and a query. What a visitor does within a chart, such
//! as walking from point to point or taking it away, stays here.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program is a part of the site: `cargo xtask serve` starts it.");
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
#[path = "chart/place.rs"]
mod place;

#[cfg(target_arch = "wasm32")]
mod wall {
    //! The charts of the page, each in its place.

    use crate::place::{Place, hang_up};
    use sextant::address::{parse, resolve};
    use sextant::browser::Asked;
    use sextant::chart::{CHART, ChartSpec, Wish, breaks, milestones, spec};
    use sextant::data::Catalog;
    use sextant::document::View;
    use sextant::model::{Core, Popularity, decode};
    use std::cell::RefCell;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::{Element, Worker};

    thread_local! {
        static WALL: RefCell<Option<Wall>> = const { RefCell::new(None) };
    }

    struct Wall {
        catalog: Catalog,
        popularity: Popularity,
        places: Vec<Place>,
    }

    /// Takes the core of the dataset and the measures; everything else needs them.
    #[wasm_bindgen]
    pub fn open(core: &[u8], popularity: &[u8]) {
        sextant::browser::speak();
        if let Some((core, popularity)) = decode::<Core>(core).zip(decode::<Popularity>(popularity)) {
            WALL.set(Some(Wall { catalog: Catalog::new(core), popularity, places: Vec::new() }));
        }
    }

    /// Shows the chart that a place's attribute names, as the query wants it, and has it drawn, or drawn anew, by ECharts in its
    /// worker.
    #[wasm_bindgen]
    pub async fn draw(figure: Element, query: String, worker: Worker) {
        let asked = WALL.with_borrow_mut(|wall| wall.as_mut()?.show(&figure, &query, &worker));
        if let Some(asked) = asked {
            hang_up(figure, asked).await;
        }
    }

    /// Does something with the chart in a figure, if there is one. Nothing where an event follows at once from what is being
    /// done: leaving the focus is heard while the key for it is still being handled.
    pub(crate) fn with_place<T>(figure: &Element, then: impl FnOnce(&mut Place) -> Option<T>) -> Option<T> {
        WALL.with(|wall| then(wall.try_borrow_mut().ok()?.as_mut()?.places.iter_mut().find(|place| place.figure == *figure)?))
    }

    /// Gives up what has left the document.
    pub(crate) fn tidy() {
        let gone: Vec<Place> = WALL.with_borrow_mut(|wall| {
            let places = wall.as_mut().map(|wall| &mut wall.places);
            places.map(|places| places.extract_if(.., |place| !place.figure.is_connected()).collect()).unwrap_or_default()
        });
        drop(gone);
    }

    impl Wall {
        fn show(&mut self, figure: &Element, query: &str, worker: &Worker) -> Option<(u32, Asked)> {
            let spec = self.spec(&figure.get_attribute(CHART).unwrap_or_default(), query);
            let known = self.places.iter().position(|place| place.figure == *figure);
            let mut place = known.map_or_else(|| Place::new(figure), |known| self.places.swap_remove(known));
            let asked = place.show(spec, worker);
            self.places.push(place);
            asked
        }

        fn spec(&self, measure: &str, query: &str) -> Option<ChartSpec> {
            let choice = resolve(parse(query), &self.catalog).choice;
            let chosen = View { catalog: &self.catalog, choice: &choice }.frameworks();
            let technologies: Vec<(&str, &str)> = chosen.iter().map(|known| (known.id.as_str(), known.name.as_str())).collect();
            let measure = self.popularity.measures.iter().find(|known| known.id == measure)?;
            spec(Wish {
                measure,
                sources: &self.popularity.sources,
                technologies: &technologies,
                scale: choice.scale,
                from: choice.from,
                to: choice.to,
                breaks: &breaks(measure),
                milestones: &milestones(&self.popularity, measure, &technologies),
            })
        }
    }
}
