//! The one value that all pages share, and the only place that changes it.
//!
//! Components call the named actions of [`AppState`]; nothing else writes. The
//! address bar is a mirror of the choice (`mirror`).

mod actions;
mod app_state;
mod mirror;

pub use app_state::AppState;
pub use mirror::{FRAME, reflect};
