//! What stays on this device: small texts under our own prefix. A frame without storage reads nothing and writes nothing.

use web_sys::Storage;

/// Several sites can share one origin, so every key says whose it is.
const PREFIX: &str = "sextant.";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The text stored under a key.
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(&format!("{PREFIX}{key}")).ok().flatten()
}

/// Stores a text; `None` where storage is denied or full.
pub fn write(key: &str, text: &str) -> Option<()> {
    storage()?.set_item(&format!("{PREFIX}{key}"), text).ok()
}
