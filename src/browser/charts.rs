//! The door to the chart module: watches the places of charts, loads the module and ECharts when one comes near, and has
//! them drawn one after the other, also anew when the query changes. Only the reference module uses it.

use super::timer::painted;
use super::{drawing, fill};
use crate::chart::{CHART, coming, failed};
use crate::document::Markup;
use js_sys::Promise;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, Worker};

#[wasm_bindgen]
extern "C" {
    /// The module's functions, once they are loaded; the document's start script knows its file names.
    #[derive(Clone)]
    type ChartModule;

    #[wasm_bindgen(js_name = sextantChart, catch)]
    fn load() -> Result<Promise, JsValue>;

    #[wasm_bindgen(method)]
    fn open(this: &ChartModule, core: &[u8], popularity: &[u8]);

    #[wasm_bindgen(method)]
    fn draw(this: &ChartModule, figure: &Element, query: &str, worker: &Worker) -> Promise;
}

/// How near a chart must come to be drawn: a screen's half before it is seen.
const NEAR: &str = "50%";

/// From how many screens' distance on a chart that waits is not drawn any more.
const FAR: f64 = 1.5;

thread_local! {
    static WATCH: RefCell<Watch> = const { RefCell::new(Watch {
        figures: Vec::new(), waiting: Vec::new(), is_drawing: false, module: Module::Unknown, observer: None, supplies: None,
    }) };
}

struct Watch {
    figures: Vec<Figure>,
    /// The places that are to be drawn as soon as there is time.
    waiting: Vec<Element>,
    /// Is somebody at work on those?
    is_drawing: bool,
    module: Module,
    observer: Option<IntersectionObserver>,
    /// The packed core and the packed measures, until the module has them.
    supplies: Option<(Vec<u8>, Vec<u8>)>,
}

struct Figure {
    element: Element,
    query: String,
    /// Has it come near? Then it is drawn as soon as there is time, and anew when something changes.
    near: bool,
    /// Has it been drawn once?
    drawn: bool,
}

/// What draws: the module, and ECharts in its worker, which may still be on its way.
#[derive(Clone)]
struct Hand {
    module: ChartModule,
    worker: Worker,
    /// Is kept when it is known whether the worker's script has run.
    begun: Promise,
}

/// How far what draws has come.
enum Module {
    Unknown,
    Coming,
    Here(Hand),
    Failed,
}

/// Keeps what the chart module will need: the packed core and the packed measures.
pub fn supply_charts(core: &[u8], popularity: &[u8]) {
    WATCH.with_borrow_mut(|watch| watch.supplies = Some((core.to_vec(), popularity.to_vec())));
}

/// Watches the places of charts in an element, and has those that are drawn for another query drawn for this one.
pub fn watch_charts(place: &Element, query: &str) -> Option<()> {
    let found = place.query_selector_all(&format!("[{CHART}]")).ok()?;
    WATCH.with_borrow_mut(|watch| {
        watch.figures.retain(|known| known.element.is_connected());
        for index in 0..found.length() {
            watch.take(found.item(index)?.dyn_into().ok()?, query)?;
        }
        Some(())
    })
}

/// Tries once more to load what could not be loaded.
pub fn retry_charts() {
    WATCH.with_borrow_mut(|watch| {
        if matches!(watch.module, Module::Failed) {
            watch.fetch();
        }
    });
}

impl Watch {
    fn take(&mut self, element: Element, query: &str) -> Option<()> {
        match self.figures.iter_mut().find(|known| known.element == element) {
            Some(known) if known.query == query => {}
            Some(known) => {
                known.query = query.to_owned();
                let near = known.near;
                near.then(|| self.bring(&element));
            }
            None => {
                self.observer()?.observe(&element);
                self.figures.push(Figure { element, query: query.to_owned(), near: false, drawn: false });
            }
        }
        Some(())
    }

    fn observer(&mut self) -> Option<&IntersectionObserver> {
        if self.observer.is_none() {
            let seen = Closure::<dyn FnMut(Vec<IntersectionObserverEntry>)>::new(|entries: Vec<IntersectionObserverEntry>| {
                WATCH.with_borrow_mut(|watch| {
                    entries.iter().filter(|entry| entry.is_intersecting()).for_each(|entry| watch.come_near(&entry.target()));
                });
            });
            let options = IntersectionObserverInit::new();
            options.set_root_margin(NEAR);
            self.observer = IntersectionObserver::new_with_options(seen.into_js_value().unchecked_ref(), &options).ok();
        }
        self.observer.as_ref()
    }

    fn come_near(&mut self, element: &Element) {
        if let Some(observer) = &self.observer {
            observer.unobserve(element);
        }
        if let Some(figure) = self.figures.iter_mut().find(|figure| figure.element == *element) {
            figure.near = true;
            self.bring(element);
        }
    }

    /// Has a chart drawn when there is time, or says how it is coming.
    fn bring(&mut self, element: &Element) {
        match &self.module {
            Module::Here(_) => {
                if !self.waiting.contains(element) {
                    self.waiting.push(element.clone());
                }
                if !self.is_drawing {
                    self.is_drawing = true;
                    spawn_local(draw_waiting());
                }
            }
            Module::Failed => write(element, &failed()),
            Module::Coming => write(element, &coming()),
            Module::Unknown => self.fetch(),
        }
    }

    fn fetch(&mut self) {
        self.module = Module::Coming;
        self.figures.iter().filter(|figure| figure.near).for_each(|figure| write(&figure.element, &coming()));
        spawn_local(async {
            let echarts = drawing::begin();
            let module = module().await;
            WATCH.with_borrow_mut(|watch| {
                if let Some(module) = &module
                    && let Some((core, popularity)) = watch.supplies.take()
                {
                    module.open(&core, &popularity);
                }
                if module.is_none() {
                    echarts.iter().for_each(|(worker, _)| worker.terminate());
                }
                watch.arrive(module.zip(echarts).map(|(module, (worker, begun))| Hand { module, worker, begun }));
            });
        });
    }

    fn arrive(&mut self, found: Option<Hand>) {
        self.module = found.map_or(Module::Failed, Module::Here);
        let near: Vec<Element> = self.figures.iter().filter(|figure| figure.near).map(|figure| figure.element.clone()).collect();
        near.iter().for_each(|element| self.bring(element));
    }

    /// The next chart to draw: of those that wait the one nearest to the middle of the screen. One that has gone far away
    /// before it was drawn waits until it comes near again.
    fn next(&mut self) -> Option<(Hand, Element, String)> {
        let Module::Here(hand) = &self.module else { return None };
        let hand = hand.clone();
        self.waiting.retain(|place| place.is_connected());
        while let Some((at, distance)) = nearest(&self.waiting) {
            let element = self.waiting.swap_remove(at);
            let Some(figure) = self.figures.iter_mut().find(|figure| figure.element == element) else { continue };
            if distance > FAR && !figure.drawn {
                figure.near = false;
                element.set_text_content(None);
                self.observer.iter().for_each(|observer| observer.observe(&element));
                continue;
            }
            figure.drawn = true;
            return Some((hand, element, figure.query.clone()));
        }
        None
    }
}

/// Draws what waits, one after the other, so that the nearest comes first.
async fn draw_waiting() {
    while let Some((Hand { module, worker, begun }, element, query)) = WATCH.with_borrow_mut(Watch::next) {
        // The module words what it asks while ECharts is still on its way. A worker that never comes answers nothing.
        let drawn = module.draw(&element, &query, &worker);
        if drawing::has_begun(begun).await {
            // It keeps its promise also where there was nothing to draw.
            JsFuture::from(drawn).await.ok();
        } else {
            worker.terminate();
            WATCH.with_borrow_mut(|watch| watch.arrive(None));
        }
        painted().await;
    }
    WATCH.with_borrow_mut(|watch| watch.is_drawing = false);
}

/// Screens from the middle of the screen to that of a place, for the nearest of some places, and its position.
fn nearest(places: &[Element]) -> Option<(usize, f64)> {
    let screen = web_sys::window()?.inner_height().ok()?.as_f64()?.max(1.0);
    let distance = |place: &Element| {
        let found = place.get_bounding_client_rect();
        // How far the screen's middle is from the place itself: a tall one may be near with a middle that is far.
        ((screen / 2.0 - found.bottom()).max(found.top() - screen / 2.0)).max(0.0) / screen
    };
    places.iter().map(distance).enumerate().min_by(|a, b| a.1.total_cmp(&b.1))
}

/// Puts words into a place that has no drawing yet.
fn write(place: &Element, words: &[Markup]) {
    place.set_text_content(None);
    fill(place, &[], words);
}

async fn module() -> Option<ChartModule> {
    Some(JsFuture::from(load().ok()?).await.ok()?.unchecked_into())
}
