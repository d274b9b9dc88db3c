//! The contents of an article while it is read: the section in sight is marked, and on narrow screens the list is folded. Only
//! the reference module uses it.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlDetailsElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, NodeList};

/// From this width on the contents stand beside the text; `style/reading.css` has the same.
const WIDE: &str = "(min-width: 68rem)";

/// The part of the window in which a heading counts as reached: its upper third, and everything above.
const REACHED: &str = "1000000px 0px -67% 0px";

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

struct Reading {
    contents: Element,
    /// The headings of the article in order, and whether each has been reached.
    headings: Vec<(Element, bool)>,
    observer: IntersectionObserver,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Watches the article in a place, if there is one, with the headings that have come so far, and lets go of one that is gone.
pub fn watch_reading(place: &Element) -> Option<()> {
    READING.with_borrow_mut(|reading| reading.take_if(|reading| !reading.contents.is_connected()));
    let contents = place.query_selector(".article-contents").ok()??;
    if READING.with_borrow(|reading| reading.as_ref().is_none_or(|reading| reading.contents != contents)) {
        READING.set(Some(begin(contents)?));
    }
    let headings = place.query_selector_all(".prose h2[id]").ok()?;
    READING.with_borrow_mut(|reading| reading.as_mut()?.watch(&headings))
}

/// Folds the contents or not, and sees from then on which headings are reached.
fn begin(contents: Element) -> Option<Reading> {
    let details: HtmlDetailsElement = contents.query_selector("details").ok()??.dyn_into().ok()?;
    let is_wide = web_sys::window()?.match_media(WIDE).ok().flatten().is_none_or(|query| query.matches());
    details.set_open(is_wide);
    let seen = Closure::<dyn FnMut(Vec<IntersectionObserverEntry>)>::new(|entries: Vec<IntersectionObserverEntry>| {
        READING.with_borrow_mut(|reading| reading.as_mut().and_then(|reading| reading.see(&entries)));
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(REACHED);
    let observer = IntersectionObserver::new_with_options(seen.into_js_value().unchecked_ref(), &options).ok()?;
    Some(Reading { contents, headings: Vec::new(), observer })
}

impl Reading {
    /// Watches the headings that have come since.
    fn watch(&mut self, headings: &NodeList) -> Option<()> {
        for index in self.headings.len() as u32..headings.length() {
            let heading: Element = headings.item(index)?.dyn_into().ok()?;
            self.observer.observe(&heading);
            self.headings.push((heading, false));
        }
        Some(())
    }

    /// Takes note of which headings were reached or left, and marks the last that is reached. Nothing is measured.
    fn see(&mut self, entries: &[IntersectionObserverEntry]) -> Option<()> {
        for entry in entries {
            let target = entry.target();
            if let Some((_, reached)) = self.headings.iter_mut().find(|(heading, _)| *heading == target) {
                *reached = entry.is_intersecting();
            }
        }
        let current = self.headings.iter().rev().find(|(_, reached)| *reached).map(|(heading, _)| format!("#{}", heading.id()));
        let links = self.contents.query_selector_all("a").ok()?;
        for index in 0..links.length() {
            let link: Element = links.item(index)?.dyn_into().ok()?;
            let is_current = current.is_some() && link.get_attribute("href") == current;
            match (is_current, link.has_attribute("aria-current")) {
                (true, false) => link.set_attribute("aria-current", "true").ok()?,
                (false, true) => link.remove_attribute("aria-current").ok()?,
                _ => {}
            }
        }
        Some(())
    }
}
