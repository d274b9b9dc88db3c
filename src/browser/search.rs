//! The panel of the search in the page: a modal dialogue of the browser's own, and the keys that walk through it. Only the
//! reference module uses it.

use crate::search::{FIELD, PANEL, Stand, walk};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Opens the panel in a place, with all that its field holds selected, so that typing begins anew.
pub fn open_search(place: &Element) -> Option<()> {
    let dialogue = dialogue(place)?;
    if !dialogue.open() {
        dialogue.show_modal().ok()?;
    }
    let field = field(place)?;
    field.focus().ok()?;
    field.select();
    Some(())
}

/// Closes the panel; the focus goes back to where it was before.
pub fn close_search(place: &Element) -> Option<()> {
    dialogue(place)?.close();
    Some(())
}

/// Hears keys and clicks in the panel until what this gives is dropped: arrow keys walk, Enter in the field opens the first find,
/// and a click beside the panel closes it.
pub fn hear_search(place: &Element) -> [EventListener; 2] {
    let options = EventListenerOptions { phase: EventListenerPhase::Bubble, passive: false };
    ["keydown", "click"].map(|name| {
        let whole = place.clone();
        EventListener::new_with_options(place, name, options, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(target) = target {
                match event.dyn_ref::<KeyboardEvent>() {
                    Some(key) => press(&whole, &target, key),
                    None => target.dyn_ref::<HtmlDialogElement>().map(HtmlDialogElement::close),
                };
            }
        })
    })
}

fn press(place: &Element, target: &Element, key: &KeyboardEvent) -> Option<()> {
    if key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing() {
        return None;
    }
    let field = field(place)?;
    let list = place.query_selector_all("a.find").ok()?;
    let finds: Vec<HtmlElement> = (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect();
    let stand = match finds.iter().position(|find| **find == *target) {
        Some(position) => Stand::Find(position),
        None if *target == **field => Stand::Field,
        None => return None,
    };
    match key.key().as_str() {
        "Enter" if stand == Stand::Field => {
            key.prevent_default();
            finds.first()?.click();
        }
        // Some browsers empty a search field first.
        "Escape" => {
            key.prevent_default();
            close_search(place)?;
        }
        name => {
            let to = walk(stand, name, finds.len())?;
            // A letter goes on into the field.
            if name.starts_with("Arrow") || matches!(to, Stand::Find(_)) {
                key.prevent_default();
            }
            match to {
                Stand::Field => field.focus().ok()?,
                Stand::Find(position) => finds.get(position)?.focus().ok()?,
            }
        }
    }
    Some(())
}

fn dialogue(place: &Element) -> Option<HtmlDialogElement> {
    place.query_selector(&format!("dialog.{PANEL}")).ok()??.dyn_into().ok()
}

fn field(place: &Element) -> Option<HtmlInputElement> {
    place.query_selector(&format!("input[name={FIELD}]")).ok()??.dyn_into().ok()
}
