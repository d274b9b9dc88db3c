//! Doing something a little later.

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Window;

/// Something that will be done later, unless this is dropped before.
pub struct Timer(#[allow(dead_code, reason = "kept only to be dropped")] Timeout);

/// Does something after so many milliseconds, in any case.
pub fn surely_later(milliseconds: u32, then: impl FnOnce() + 'static) {
    // A timeout that is forgotten would keep its closure for ever.
    spawn_local(async move {
        pause(milliseconds).await;
        then();
    });
}

/// Does something after so many milliseconds.
pub fn later(milliseconds: u32, then: impl FnOnce() + 'static) -> Timer {
    Timer(Timeout::new(milliseconds, then))
}

/// Waits so many milliseconds.
pub async fn pause(milliseconds: u32) {
    asked_of_window(|window, then| window.set_timeout_with_callback_and_timeout_and_arguments_0(then, milliseconds as i32).is_ok()).await;
}

/// Lets the browser do what is due, such as hearing the visitor, before what follows.
pub async fn next_task() {
    pause(0).await;
}

/// Waits until the browser has painted what was done.
pub async fn painted() {
    // What waits for a frame runs before it is painted, and a task after that.
    asked_of_window(|window, then| window.request_animation_frame(then).is_ok()).await;
    next_task().await;
}

/// Waits until the window calls back.
async fn asked_of_window(ask: impl Fn(&Window, &Function) -> bool) {
    let asked = Promise::new(&mut |resolve, reject| {
        if !web_sys::window().is_some_and(|window| ask(&window, &resolve)) {
            // A rejection is as good as an answer: there is nothing to wait for.
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    let _ = JsFuture::from(asked).await;
}
