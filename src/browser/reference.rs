//! The door to the reference module: loads it when a document first has a place for it, and tells it what belongs there.

use super::{fill, next_task};
use crate::document::{BUSY, HOLE, waiting};
use crate::words::{Message, frame as words};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The module's functions, once they are loaded; the document's start script knows its file names.
    #[derive(Clone)]
    type Reference;

    #[wasm_bindgen(js_name = sextantReference, catch)]
    async fn load() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    fn open(this: &Reference, core: &[u8]);

    #[wasm_bindgen(method)]
    fn show(this: &Reference, place: Element, query: &str);

    #[wasm_bindgen(method)]
    fn record(this: &Reference, query: &str) -> String;

    #[wasm_bindgen(method)]
    fn record_markdown(this: &Reference, query: &str) -> String;

    #[wasm_bindgen(method)]
    fn act(this: &Reference, name: &str, value: &str, query: &str);

    #[wasm_bindgen(method)]
    fn retry(this: &Reference);
}

/// How far the module has come, and what waits for it.
enum Module {
    Unknown,
    Coming(Vec<(Element, String)>),
    Here(Reference),
    Failed(Vec<(Element, String)>),
}

impl Module {
    fn here(&self) -> Option<Reference> {
        if let Self::Here(reference) = self { Some(reference.clone()) } else { None }
    }
}

thread_local! {
    static MODULE: RefCell<Module> = const { RefCell::new(Module::Unknown) };
}

/// Has every hole in an element filled, as the query wants it. `core` is the packed core of the dataset.
pub fn refer(place: &Element, query: &str, core: &'static [u8]) -> Option<()> {
    let holes = place.query_selector_all(&format!("[{HOLE}]")).ok()?;
    for index in 0..holes.length() {
        ask(holes.item(index)?.dyn_into().ok()?, query.to_owned(), core);
    }
    Some(())
}

fn ask(hole: Element, query: String, core: &'static [u8]) {
    MODULE.with_borrow_mut(|module| match module {
        Module::Here(reference) => reference.show(hole, &query),
        Module::Coming(holes) => {
            holes.retain(|(known, _)| known.is_connected() && *known != hole);
            expect(&hole);
            holes.push((hole, query));
        }
        Module::Failed(holes) => {
            holes.retain(|(known, _)| known.is_connected() && *known != hole);
            say(&hole, Some(words::CONNECTION_BROKE_OR_NONE));
            holes.push((hole, query));
        }
        Module::Unknown => {
            expect(&hole);
            *module = Module::Coming(vec![(hole, query)]);
            spawn_local(fetch(core));
        }
    });
}

/// The module with the core of the dataset. Each step in a task of its own, so that the browser can hear the visitor in between.
async fn opened(core: &'static [u8]) -> Result<Reference, JsValue> {
    let reference = load().await?.unchecked_into::<Reference>();
    next_task().await;
    reference.open(core);
    next_task().await;
    Ok(reference)
}

async fn fetch(core: &'static [u8]) {
    let found = opened(core).await;
    MODULE.with_borrow_mut(|module| {
        let (Module::Coming(holes) | Module::Failed(holes)) = std::mem::replace(module, Module::Unknown) else { return };
        *module = match found {
            Ok(reference) => {
                holes.into_iter().for_each(|(hole, query)| reference.show(hole, &query));
                Module::Here(reference)
            }
            Err(_) => {
                holes.iter().for_each(|(hole, _)| say(hole, Some(words::CONNECTION_BROKE_OR_NONE)));
                Module::Failed(holes)
            }
        };
    });
}

/// Tells the module what was done in one of its bodies: a field of this name took this value, or a button was pressed.
pub fn act_in_reference(name: &str, value: &str, query: &str) {
    // Filling a place can take away a field that is being typed in, whose change is heard at once: it is let pass.
    let here = MODULE.with(|module| module.try_borrow().ok().and_then(|module| module.here()));
    if let Some(reference) = here {
        reference.act(name, value, query);
    }
}

/// Tries again whatever failed: the module, or the parts that it fetches.
pub fn retry_reference(core: &'static [u8]) {
    MODULE.with_borrow_mut(|module| match module {
        Module::Here(reference) => reference.retry(),
        Module::Failed(holes) => {
            holes.iter().for_each(|(hole, _)| say(hole, None));
            *module = Module::Coming(std::mem::take(holes));
            spawn_local(fetch(core));
        }
        Module::Unknown | Module::Coming(_) => {}
    });
}

/// Says in a hole that its body is coming, unless it stood in the document already.
fn expect(hole: &Element) {
    if !hole.has_child_nodes() {
        say(hole, None);
    }
}

/// A line in a hole that says how its body is coming.
fn say(hole: &Element, failed: Option<Message>) {
    if failed.is_some() {
        let _ = hole.remove_attribute(BUSY);
    }
    fill(hole, &[], &[waiting(words::REFERENCE_MODULE.say(), failed.map(Message::say))]);
}

/// How a decision is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordForm {
    /// For programs: one line of JSON.
    Json,
    /// For people: a decision record in Markdown.
    Markdown,
}

/// The decision record of a query; `None` where the module cannot be loaded.
pub async fn record(form: RecordForm, query: &str, core: &'static [u8]) -> Option<String> {
    let here = MODULE.with_borrow(Module::here);
    let reference = match here {
        Some(reference) => reference,
        None => opened(core).await.ok()?,
    };
    Some(match form {
        RecordForm::Json => format!("{}\n", reference.record(query)),
        RecordForm::Markdown => reference.record_markdown(query),
    })
}
