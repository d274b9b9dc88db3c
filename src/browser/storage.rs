//! What stays on this device: small texts under our own prefix. A frame without storage reads nothing and writes nothing.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

/// Several sites can share one origin, and several copies of this one: so every key says whose it is, and in which folder.
const PREFIX: &str = "sextant";

/// Why a text was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unstored {
    /// The browser stores nothing for this page.
    Denied,
    /// There is no room left.
    Full,
}

/// A frame stands in somebody else's page: it neither finds nor leaves anything on the device.
fn storage() -> Option<Storage> {
    if super::is_embedded() {
        return None;
    }
    web_sys::window()?.local_storage().ok().flatten()
}

/// `sextant.saved`; for a copy in a folder of its host `sextant/some/folder.saved`.
fn key_of(name: &str) -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{PREFIX}{folder}.{name}")
}

/// The text stored under a key.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(&key_of(key)).ok().flatten()
}

/// The texts under all keys that begin so, each with the rest of its key. The keys that another tab takes away meanwhile are left out.
pub fn read_all(beginning: &str) -> Vec<(String, String)> {
    let Some(storage) = storage() else { return Vec::new() };
    let beginning = key_of(beginning);
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    let text_of = |key: String| Some((key.strip_prefix(&beginning)?.to_owned(), storage.get_item(&key).ok().flatten()?));
    keys.filter_map(text_of).collect()
}

/// Stores a text; `None` where storage is denied or full. [`store`] tells which, and weighs more.
pub fn write(key: &str, text: &str) -> Option<()> {
    storage()?.set_item(&key_of(key), text).ok()
}

/// Stores a text, or says why not; then what was stored before is still there.
pub fn store(key: &str, text: &str) -> Result<(), Unstored> {
    let storage = storage().ok_or(Unstored::Denied)?;
    storage.set_item(&key_of(key), text).map_err(|error| why(&error))
}

fn why(error: &JsValue) -> Unstored {
    let name = error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    // Firefox has a name of its own.
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Unstored::Full,
        _ => Unstored::Denied,
    }
}

/// Takes a text away.
pub fn forget(key: &str) -> Option<()> {
    storage()?.remove_item(&key_of(key)).ok()
}

/// Calls back when another tab stored or took away a text of ours, with its key; with `""` where it took away everything.
pub fn on_stored(then: impl Fn(&str) + 'static) -> Option<()> {
    let heard = move |event: &web_sys::Event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        match key.as_deref().map(|key| key.strip_prefix(&key_of(""))) {
            None => then(""),
            Some(Some(ours)) => then(ours),
            Some(None) => {}
        }
    };
    EventListener::new(&web_sys::window()?.into(), "storage", heard).forget();
    Some(())
}
