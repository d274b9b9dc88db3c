//! The document around the app: title, theme, focus, print.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlDialogElement, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Says of `<html>` which page stands in the document, and of a place that what is in it stood there.
const STANDING: &str = "data-standing";

/// Says on `<html>` that the first render is done; tools wait for it.
pub fn announce_ready() -> Option<()> {
    root()?.set_attribute("data-ready", "").ok()
}

/// Says on `<html>` in which language its words are. Where it is said already, nothing is set: browsers would work out the style of
/// the whole page anew.
pub(super) fn set_language(word: &str) -> Option<()> {
    let root = root().filter(|root| root.get_attribute("lang").as_deref() != Some(word))?;
    root.set_attribute("lang", word).ok()
}

/// The query of the page that stands in the document as the app would show it; `None` where none does.
pub fn standing() -> Option<String> {
    root()?.get_attribute(STANDING)
}

/// Makes room for what `mount` puts into the body. Where the page stands in the document already, its nodes go on in the places that
/// are new and empty, and the focus stays where it is; else they go away.
pub fn take_over(mount: impl FnOnce()) -> Option<()> {
    let document = document()?;
    let (body, before, focused) = (document.body()?, document.create_document_fragment(), document.active_element());
    while let Some(node) = body.first_child() {
        before.append_child(&node).ok()?;
    }
    mount();
    standing()?;
    let (from, to) = (before.query_selector_all(PLACES).ok()?, body.query_selector_all(PLACES).ok()?);
    for index in 0..to.length() {
        let (from, to) = (from.item(index)?, to.item(index)?.dyn_into::<Element>().ok()?);
        // A new place has a mark of the framework in it.
        to.set_text_content(None);
        to.set_attribute(STANDING, "").ok()?;
        while let Some(node) = from.first_child() {
            to.append_child(&node).ok()?;
        }
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    focused?.dyn_into::<HtmlElement>().ok()?.focus_with_options(&options).ok()
}

/// Does a place show what stood in the document, as [`take_over`] left it? Only once: what it shows next is the app's.
pub fn is_taken_over(place: &Element) -> bool {
    place.has_attribute(STANDING) && place.remove_attribute(STANDING).is_ok()
}

/// The places of documents in the page, see `components::Document`.
const PLACES: &str = ".document";

/// Is the page dark now, by whatever wish?
pub fn shows_dark() -> bool {
    let forced = root().and_then(|root| root.get_attribute("data-theme"));
    let system = || web_sys::window()?.match_media("(prefers-color-scheme: dark)").ok().flatten();
    forced.map_or_else(|| system().is_some_and(|query| query.matches()), |theme| theme == "dark")
}

/// Is the window so narrow that rows of tables become blocks? As in the style sheets.
pub fn is_narrow() -> bool {
    let narrow = || web_sys::window()?.match_media("(max-width: 44rem)").ok().flatten();
    narrow().is_some_and(|query| query.matches())
}

/// The window's title; to set it is work, even to what it is.
pub fn set_title(title: &str) {
    if let Some(document) = document().filter(|document| document.title() != title) {
        document.set_title(title);
    }
}

/// Light or dark by force, or the system's choice for `None`. What the page around a frame asked for stays.
pub fn set_theme(theme: Option<&str>) -> Option<()> {
    if root()?.has_attribute("data-host-theme") {
        return Some(());
    }
    match theme {
        Some(theme) => root()?.set_attribute("data-theme", theme).ok(),
        None => root()?.remove_attribute("data-theme").ok(),
    }
}

/// Moves to the top and puts the focus on the page's heading, as loading a page would.
pub fn focus_heading() -> Option<()> {
    web_sys::window()?.scroll_to_with_x_and_y(0.0, 0.0);
    document()?.query_selector("main h1").ok()??.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Brings the element of that id into view and focuses it. Where it is folded away, it is unfolded.
pub fn scroll_to(id: &str) -> Option<()> {
    let element = document()?.get_element_by_id(id)?;
    while let Ok(Some(folded)) = element.closest("details:not([open])") {
        folded.set_attribute("open", "").ok()?;
    }
    element.scroll_into_view();
    element.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Opens the dialogue of that id above the page; the focus returns when it is closed.
pub fn show_dialogue(id: &str) -> Option<()> {
    let dialogue: HtmlDialogElement = document()?.get_element_by_id(id)?.dyn_into().ok()?;
    if dialogue.open() { Some(()) } else { dialogue.show_modal().ok() }
}

/// Has the document run a script that lies beside it, once.
pub fn add_script(name: &str) -> Option<()> {
    let document = document()?;
    if document.query_selector(&format!("script[src='{name}']")).ok()?.is_some() {
        return Some(());
    }
    let script = document.create_element("script").ok()?;
    script.set_attribute("src", name).ok()?;
    document.head()?.append_child(&script).ok().map(|_| ())
}

/// Opens the print dialogue.
pub fn print() -> Option<()> {
    web_sys::window()?.print().ok()
}
