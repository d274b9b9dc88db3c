//! Doing something a little later.

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

/// Something that will be done later, unless this is dropped before.
pub struct Timer(#[allow(dead_code, reason = "kept only to be dropped")] Timeout);

/// Does something after so many milliseconds, in any case.
pub fn surely_later(milliseconds: u32, then: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, then).forget();
}

/// Does something after so many milliseconds.
pub fn later(milliseconds: u32, then: impl FnOnce() + 'static) -> Timer {
    Timer(Timeout::new(milliseconds, then))
}

/// Waits until the browser has painted what was done.
pub async fn painted() {
    let window = web_sys::window();
    let frame: fn(&Window, &Function) -> bool = |window, then| window.request_animation_frame(then).is_ok();
    let task: fn(&Window, &Function) -> bool = |window, then| window.set_timeout_with_callback(then).is_ok();
    // What waits for a frame runs before it is painted, and a task after that.
    for ask in [frame, task] {
        let asked = Promise::new(&mut |resolve, reject| {
            if !window.as_ref().is_some_and(|window| ask(window, &resolve)) {
                // A rejection is as good as an answer: there is nothing to wait for.
                let _ = reject.call0(&JsValue::UNDEFINED);
            }
        });
        let _ = JsFuture::from(asked).await;
    }
}
