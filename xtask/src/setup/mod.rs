//! Installs what a command needs and does not find: Rust's parts, Node's, Python's, a browser.
//!
//! Each step looks first, and says in one line what it does and how long that may
//! take. When nothing is missing nothing is said. Tools of the project go into a
//! shared folder, one per version; only system packages touch the machine.

pub mod browser;
pub mod nginx;
pub mod node;
mod packages;
pub mod python;
mod rust;

pub use rust::cargo_deny;

use crate::project::Project;
use anyhow::Result;

/// What a build of the site needs.
///
/// # Errors
/// When something is missing and cannot be installed; the message says what to run.
pub fn for_build(project: &Project) -> Result<()> {
    rust::wasm_target()?;
    rust::trunk(project)?;
    rust::wasm_bindgen(project)?;
    node::ensure(project)
}

/// What formatting and lints need.
///
/// # Errors
/// As for a build.
pub fn for_check() -> Result<()> {
    rust::components()?;
    rust::wasm_target()
}

fn announce(what: &str, how_long: &str) {
    println!("Set-up: {what} ({how_long})");
}
