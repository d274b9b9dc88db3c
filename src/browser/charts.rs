//! The door to the chart module: watches the places of charts, loads the module and ECharts when one comes near, and has
//! each drawn, also anew when the query changes. Only the reference module uses it.

use super::fill;
use crate::chart::{CHART, failed};
use crate::document::waiting;
use js_sys::{Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlScriptElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

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
    fn draw(this: &ChartModule, figure: &Element, query: &str);
}

/// How near a chart must come to be drawn: a screen's half before it is seen.
const NEAR: &str = "50%";

thread_local! {
    static WATCH: RefCell<Watch> = const { RefCell::new(Watch { figures: Vec::new(), module: Module::Unknown, observer: None, supplies: None }) };
}

struct Watch {
    figures: Vec<Figure>,
    module: Module,
    observer: Option<IntersectionObserver>,
    /// The packed core and the packed measures, until the module has them.
    supplies: Option<(Vec<u8>, Vec<u8>)>,
}

struct Figure {
    element: Element,
    query: String,
    /// Has it been near once? Then it is drawn anew when something changes.
    near: bool,
}

/// How far the module and ECharts have come.
enum Module {
    Unknown,
    Coming,
    Here(ChartModule),
    Failed,
}

/// Keeps what the chart module will need: the packed core and the packed measures.
pub fn supply_charts(core: &[u8], popularity: &[u8]) {
    WATCH.with_borrow_mut(|watch| watch.supplies = Some((core.to_vec(), popularity.to_vec())));
}

/// Watches the places of charts in an element, and has those that are drawn already drawn for this query.
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
            Some(known) => {
                known.query = query.to_owned();
                let near = known.near;
                near.then(|| self.bring(&element));
            }
            None => {
                self.observer()?.observe(&element);
                self.figures.push(Figure { element, query: query.to_owned(), near: false });
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

    /// Has a chart drawn, or says how it is coming.
    fn bring(&mut self, element: &Element) {
        let Some(figure) = self.figures.iter().find(|figure| figure.element == *element) else { return };
        match &self.module {
            Module::Here(module) => module.draw(&figure.element, &figure.query),
            Module::Failed => say_failed(element),
            Module::Coming => say_waiting(element),
            Module::Unknown => self.fetch(),
        }
    }

    fn fetch(&mut self) {
        self.module = Module::Coming;
        self.figures.iter().filter(|figure| figure.near).for_each(|figure| say_waiting(&figure.element));
        spawn_local(async {
            let found = load_both().await;
            WATCH.with_borrow_mut(|watch| watch.arrive(found));
        });
    }

    fn arrive(&mut self, found: Option<ChartModule>) {
        self.module = match found {
            Some(module) => {
                if let Some((core, popularity)) = self.supplies.take() {
                    module.open(&core, &popularity);
                }
                Module::Here(module)
            }
            None => Module::Failed,
        };
        let near: Vec<Element> = self.figures.iter().filter(|figure| figure.near).map(|figure| figure.element.clone()).collect();
        near.iter().for_each(|element| self.bring(element));
    }
}

/// The module and ECharts, side by side.
async fn load_both() -> Option<ChartModule> {
    let script = echarts();
    let module = JsFuture::from(load().ok()?).await.ok()?;
    if let Some(script) = script {
        JsFuture::from(script).await.ok()?;
    }
    Some(module.unchecked_into())
}

/// ECharts' script on its way; `None` where it is there already. One that failed leaves no trace, so that it can be tried again.
fn echarts() -> Option<Promise> {
    let global = js_sys::global();
    if Reflect::has(&global, &"echarts".into()).unwrap_or(false) {
        return None;
    }
    Some(Promise::new(&mut |resolve, reject| {
        let inject = || {
            let document = web_sys::window()?.document()?;
            let script: HtmlScriptElement = document.create_element("script").ok()?.dyn_into().ok()?;
            script.set_src(&Reflect::get(&global, &"sextantEcharts".into()).ok()?.as_string()?);
            script.set_onload(Some(&resolve));
            script.set_onerror(Some(&reject));
            document.head()?.append_child(&script).ok()
        };
        if inject().is_none() {
            // A rejection that nobody hears has no further effect.
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    }))
}

fn say_waiting(figure: &Element) {
    fill(figure, &[], &[waiting("The chart", None)]);
}

fn say_failed(figure: &Element) {
    fill(figure, &[], &failed());
}
