//! Hears what a visitor does in a document, and reports it by name.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

/// What a visitor did in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A field of this name took this value; for a box: whether it is ticked.
    Changed(String, String),
    /// The details of this id were opened or closed, or the dialogue of this id was closed.
    Toggled(String, bool),
    /// The button of this name was pressed, or Enter in a field whose attribute `data-enter` names it.
    Pressed(String),
    /// A character that means something there (`MEANT`) was typed within the question of this id, not in a text field.
    Typed(String, char),
}

/// Calls back with what happens in an element, until what this gives is dropped.
pub fn hear(place: &Element, then: impl Fn(Event) + 'static) -> [EventListener; 6] {
    let then: Rc<dyn Fn(Event)> = Rc::new(then);
    ["change", "input", "toggle", "close", "click", "keydown"].map(|name| {
        let then = Rc::clone(&then);
        // `toggle` and `close` do not bubble, but they can be heard on its way down.
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: name != "keydown" };
        EventListener::new_with_options(place, name, options, move |event| {
            if let Some(heard) = event.target().and_then(|target| target.dyn_into().ok()).and_then(|target| read(name, target, event)) {
                then(heard);
            }
        })
    })
}

/// Calls back when `/` is typed anywhere on the page but in a field that takes words.
pub fn on_slash(then: impl Fn() + 'static) -> Option<()> {
    let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
    let document = web_sys::window()?.document()?;
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let held = key.ctrl_key() || key.meta_key() || key.alt_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if key.key() == "/" && !held && !target.is_some_and(|target| takes_words(&target)) {
            // Firefox would open its own search.
            event.prevent_default();
            then();
        }
    });
    listener.forget();
    Some(())
}

/// Is this a field in which letters are typed, or by which one chooses by typing them?
fn takes_words(target: &Element) -> bool {
    target.matches("input:not([type=radio], [type=checkbox]), select, textarea").unwrap_or(true)
}

/// What an event means; `None` for what is not ours. Only a search field is heard while it is being typed in.
fn read(name: &str, target: Element, event: &web_sys::Event) -> Option<Event> {
    match name {
        "click" => {
            let button = target.closest("button[name]").ok()??;
            return button.get_attribute("name").map(Event::Pressed);
        }
        "keydown" => {
            let event = event.dyn_ref::<KeyboardEvent>()?;
            let key = event.key();
            return if key == "Enter" { entered(&target, event) } else { typed(target, event, &key) };
        }
        "toggle" => {
            let details = target.dyn_ref::<HtmlDetailsElement>().filter(|details| !details.id().is_empty())?;
            return Some(Event::Toggled(details.id(), details.open()));
        }
        // Of a dialogue: it has no other end.
        "close" => return Some(Event::Toggled(target.id(), false)),
        _ => {}
    }
    if let Some(field) = target.dyn_ref::<HtmlSelectElement>() {
        return (name == "change").then(|| Event::Changed(field.name(), field.value()));
    }
    if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        return (name == "change").then(|| Event::Changed(field.name(), field.value()));
    }
    let field = target.dyn_into::<HtmlInputElement>().ok()?;
    let kind = field.type_();
    if (kind == "search") != (name == "input") {
        return None;
    }
    let value = if kind == "checkbox" { field.checked().to_string() } else { field.value() };
    Some(Event::Changed(field.name(), value))
}

/// Enter in a field with a button, where that can be pressed. What was typed is reported first: the browser does so only when
/// the field is left.
fn entered(target: &Element, event: &KeyboardEvent) -> Option<Event> {
    if event.is_composing() || event.repeat() {
        return None;
    }
    let name = target.get_attribute("data-enter")?;
    let buttons = target.owner_document()?.query_selector_all("button[name]:enabled").ok()?;
    let is_it = |button: Element| button.get_attribute("name").as_ref() == Some(&name);
    if !(0..buttons.length()).filter_map(|index| buttons.item(index)?.dyn_into().ok()).any(is_it) {
        return None;
    }
    let field = target.dyn_ref::<HtmlElement>()?;
    field.blur().ok()?;
    field.focus().ok()?;
    Some(Event::Pressed(name))
}

/// The characters that mean something within a question; `pages/acts.rs` says what.
const MEANT: &str = "0123456789+=-mnp";

/// Such a character typed within a question. The browser does nothing else with it: Firefox can search for what is typed.
fn typed(target: Element, event: &KeyboardEvent, key: &str) -> Option<Event> {
    let mut letters = key.chars();
    let letter = letters.next().filter(|letter| letters.next().is_none() && MEANT.contains(*letter))?;
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    let question = target.closest("fieldset[id]").ok()??;
    if held || takes_words(&target) {
        return None;
    }
    event.prevent_default();
    Some(Event::Typed(question.id(), letter))
}
