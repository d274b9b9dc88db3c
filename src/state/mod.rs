//! The one value that all pages share, and the only place that changes it.
//!
//! Components call the named actions of [`AppState`]; nothing else writes. The
//! address bar is a mirror of the choice (`mirror`); parts of the dataset arrive
//! when a page first needs them (`parts`).

mod actions;
mod app_state;
mod mirror;
mod parts;

pub use app_state::AppState;
pub use mirror::reflect;
pub use parts::Parts;
