//! Where components are mounted, and what they report.

use leptos::prelude::Callback;
use leptos::task::tick;
use std::sync::{Arc, Mutex};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A part of the page for one test, taken away in the end.
pub struct Place(pub HtmlElement);

impl Place {
    pub fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let place = document.create_element("section").unwrap();
        document.body().unwrap().append_child(&place).unwrap();
        Self(place.dyn_into().unwrap())
    }

    pub fn all(&self, css: &str) -> Vec<Element> {
        let found = self.0.query_selector_all(css).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().dyn_into().unwrap()).collect()
    }

    pub fn one<T: JsCast>(&self, css: &str) -> T {
        self.0.query_selector(css).unwrap().unwrap_or_else(|| panic!("no {css} in {}", self.0.inner_html())).dyn_into().unwrap()
    }

    pub fn words(&self, css: &str) -> String {
        self.one::<Element>(css).text_content().unwrap()
    }

    pub fn click(&self, css: &str) {
        self.one::<HtmlElement>(css).click();
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// What a callback heard, in order.
pub struct Heard<T>(Arc<Mutex<Vec<T>>>);

impl<T: Clone + Send + 'static> Heard<T> {
    pub fn new() -> Self {
        Self(Arc::default())
    }

    pub fn callback(&self) -> Callback<T> {
        let heard = Arc::clone(&self.0);
        Callback::new(move |what| heard.lock().unwrap().push(what))
    }

    pub fn all(&self) -> Vec<T> {
        self.0.lock().unwrap().clone()
    }
}

/// Lets effects run, those that were caused by effects, too.
pub async fn settle() {
    for _ in 0..4 {
        tick().await;
    }
}

/// Waits for what the browser does in its own time.
pub async fn until(holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        let pause = js_sys::Promise::new(&mut |done, _| {
            let window = web_sys::window().unwrap();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 10).unwrap();
        });
        wasm_bindgen_futures::JsFuture::from(pause).await.unwrap();
    }
    panic!("in vain waited");
}
