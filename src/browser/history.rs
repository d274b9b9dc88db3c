//! The address bar: reading it, writing it, and hearing when it changes.

use super::surely_later;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, PageTransitionEvent};

/// The query as it stands in the address bar, without its `?`.
pub fn query() -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    Some(search.strip_prefix('?').unwrap_or_default().to_owned())
}

/// The place on the page that the address bar names, without its `#`; empty for none.
pub fn fragment() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    Some(hash.strip_prefix('#').unwrap_or_default().to_owned())
}

/// Opens a new entry in the history. A frame shares that of the page around it, and adds nothing to it.
pub fn push(query: &str) -> Option<()> {
    if super::is_embedded() {
        return replace(query);
    }
    let history = web_sys::window()?.history().ok()?;
    history.push_state_with_url(&JsValue::NULL, "", Some(&address(query)?)).ok()
}

/// Changes the current entry. Browsers refuse more than about 100 calls in 30 seconds (seen in Safari and Chromium, 2026).
/// Where the query is there already, nothing is written, so that the place behind its `#` stays; what the start script keeps
/// beside it stays, too.
pub fn replace(wanted: &str) -> Option<()> {
    if query().as_deref() == Some(wanted) {
        return Some(());
    }
    let history = web_sys::window()?.history().ok()?;
    history.replace_state_with_url(&history.state().ok()?, "", Some(&address(wanted)?)).ok()
}

/// Loads the document anew with a query.
pub fn load(query: &str) -> Option<()> {
    web_sys::window()?.location().assign(&address(query)?).ok()
}

/// The document's own path with another query: `?` alone would keep the old one.
fn address(query: &str) -> Option<String> {
    let path = web_sys::window()?.location().pathname().ok()?;
    Some(if query.is_empty() { path } else { format!("{path}?{query}") })
}

/// The whole address of a query, as another browser can open it: that of the full page, from a frame, too.
pub fn absolute(query: &str) -> Option<String> {
    let mut address = address(query)?;
    if super::is_embedded() {
        let path = web_sys::window()?.location().pathname().ok()?;
        address = address.replacen(&path, path.rsplit_once(FRAMES)?.0, 1);
    }
    Some(format!("{}{address}", web_sys::window()?.location().origin().ok()?))
}

/// The folder of the document for frames.
const FRAMES: &str = "embed/";

/// The address of the site, with a slash at its end: the one that the document names as its own, else where it stands.
pub fn site_address() -> String {
    let canonical = || web_sys::window()?.document()?.query_selector("link[rel=canonical]").ok()??.get_attribute("href");
    let address = canonical().or_else(|| absolute("")).unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// Calls back with the query when the visitor goes back or forward.
pub fn on_return(mut then: impl FnMut(String) + 'static) -> Option<()> {
    let listener = EventListener::new(&web_sys::window()?.into(), "popstate", move |_| then(query().unwrap_or_default()));
    listener.forget();
    Some(())
}

/// Calls back when the page is about to go away, so that nothing typed is lost.
pub fn on_leave(mut then: impl FnMut() + 'static) -> Option<()> {
    EventListener::new(&web_sys::window()?.into(), "pagehide", move |_| then()).forget();
    Some(())
}

/// When something is done after [`on_resume`]'s events, in milliseconds: what was under way has failed by then, and says so.
const RESUMED: u32 = 300;

/// Calls back when what could not be loaded may be had again: the network is there again, or the page is, which the browser had
/// put by with all its loads cancelled.
pub fn on_resume(then: impl Fn() + Copy + 'static) -> Option<()> {
    for name in ["online", "pageshow"] {
        let listener = EventListener::new(&web_sys::window()?.into(), name, move |event| {
            // The first showing of a page is no return to it.
            if event.dyn_ref::<PageTransitionEvent>().is_none_or(PageTransitionEvent::persisted) {
                surely_later(RESUMED, then);
            }
        });
        listener.forget();
    }
    Some(())
}

/// Calls back on a plain click on a link within the app, with its query (`href="?..."`) and the place on the page that it
/// names (`#...`). The page is not loaded anew, and a place alone makes no entry in the history. `before` brings the links up to
/// date; where they lead is read in the next task.
pub fn on_link(before: impl Fn() + 'static, then: impl FnMut(Option<String>, Option<String>) + 'static) -> Option<()> {
    let then = Rc::new(RefCell::new(then));
    let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
    let document = web_sys::window()?.document()?;
    let listener = EventListener::new_with_options(&document, "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() || click.button() != 0;
        if let Some(link) = link(event).filter(|_| !modified && !event.default_prevented()) {
            event.prevent_default();
            before();
            let then = Rc::clone(&then);
            surely_later(0, move || {
                let href = link.get_attribute("href").unwrap_or_default();
                let (query, place) = href.split_once('#').map_or((href.as_str(), None), |(query, place)| (query, Some(place.to_owned())));
                (then.borrow_mut())(query.strip_prefix('?').map(str::to_owned), place);
            });
        }
    });
    listener.forget();
    Some(())
}

/// The link that was clicked, if it is one to another view or another place of this document.
fn link(event: &web_sys::Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("a:is([href^='?'], [href^='#']):not([target], [download])").ok()?
}
