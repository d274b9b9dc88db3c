//! The only door outside: address bar, storage, clipboard, network, document.
//!
//! Each function says "not available" by `Option` or `Result` instead of
//! throwing: in a sandboxed frame storage throws, and history may be refused.

mod build;
mod charts;
mod clipboard;
mod clock;
mod document;
mod drawing;
mod field;
mod frame;
mod history;
mod landing;
mod language;
mod listen;
mod network;
mod panic;
mod picture;
mod reading;
mod reference;
mod rest;
mod search;
mod storage;
mod timer;

pub use build::{fill, out_of_sight};
pub use charts::{retry_charts, supply_charts, watch_charts};
pub use clipboard::{copy, download};
pub use clock::{local_minute, now, today};
pub use document::{
    add_script, announce_ready, focus_heading, is_narrow, is_taken_over, print, scroll_to, set_theme, set_title, show_dialogue, shows_dark,
    standing, take_over,
};
pub use drawing::{Asked, Drawing, Watched, ask, hang, watch_size};
pub use field::{FileProblem, chosen_file, field_value, focus, pretend_change, refill, reset_fields, set_field, tick};
pub use frame::{is_embedded, tell};
pub use history::{absolute, fragment, load, on_leave, on_link, on_resume, on_return, push, query, replace, site_address};
pub use landing::land;
pub use language::{preferred_language, speak};
pub use listen::{Event, hear, on_slash};
pub use network::fetch_part;
pub use panic::show_panics;
pub use picture::{download_png, paint};
pub use reading::watch_reading;
pub use reference::{RecordForm, act_in_reference, record, refer, retry_reference};
pub use rest::all_there;
pub use search::{close_search, hear_search, open_search};
pub use storage::{Unstored, forget, on_stored, read, read_all, store, write};
pub use timer::{Timer, later, next_task, pause, surely_later};
