//! The rest of the app. A release keeps what its start does not call in a file of its own, which is loaded when the visitor first
//! does something, or else a little later. What is called before it is there waits for it.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = sextantRest, catch)]
    async fn come() -> Result<JsValue, JsValue>;
}

/// Waits until all of the app is there.
pub async fn all_there() {
    let _ = come().await;
}
