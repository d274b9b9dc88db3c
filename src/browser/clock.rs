//! What time it is where the visitor is.

use crate::model::Date;
use js_sys::Date as Clock;
use wasm_bindgen::JsValue;

/// Today, by the visitor's calendar.
pub fn today() -> Option<Date> {
    Date::parse(minute(&Clock::new_0())?.get(..10)?)
}

/// Milliseconds since 1970-01-01 UTC.
pub fn now() -> u64 {
    Clock::now() as u64
}

/// The minute of so many milliseconds since 1970-01-01 UTC by the visitor's clock, as `2026-11-20 14:05`.
pub fn local_minute(milliseconds: u64) -> Option<String> {
    minute(&Clock::new(&JsValue::from_f64(milliseconds as f64)))
}

/// `None` beyond the calendar.
fn minute(clock: &Clock) -> Option<String> {
    if clock.get_time().is_nan() {
        return None;
    }
    let (year, month, day) = (clock.get_full_year(), clock.get_month() + 1, clock.get_date());
    Some(format!("{year:04}-{month:02}-{day:02} {:02}:{:02}", clock.get_hours(), clock.get_minutes()))
}
