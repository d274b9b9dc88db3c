//! Doing something a little later.

use gloo::timers::callback::Timeout;

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
