//! Splits the app's module in two: what its start calls, and the rest, which is loaded a little later.
//!
//! A visitor who opens the worksheet needs half of the app's code to see it, and the other half when something is answered. Which
//! functions are which follows from a start of the app in Node, with `happy-dom` for a document (`split.mjs`), so that no list has
//! to be kept. A function that was moved is called through a stub, and nothing in the app's sources knows of it.

use super::modules::compiled;
use super::optimise::modules_of;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file with the rest of the app.
pub const REST: &str = "rest.wasm";
/// The pages that can stand in the document, until they are there.
pub(super) const PAGES: &str = "standing.html";

/// Splits the app, in place: its module becomes the first part, and its glue exports the steps of the start one by one.
///
/// # Errors
/// When the app does not start, or is not such a module as is known here.
pub fn app(project: &Project, site: &Path) -> Result<()> {
    let is_app = |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("sextant"));
    let module = modules_of(site)?.into_iter().find(is_app).context("the site has no module of the app")?;
    let glue = module.to_string_lossy().replace("_bg.wasm", ".js");
    let mut split = Command::new("node");
    split.arg(project.path("xtask/src/finish/split.mjs")).arg(site.join("index.html")).arg(glue).arg(module);
    split.arg(compiled(project, true).join("sextant.wasm")).arg(site.join(REST)).arg(site.join(PAGES));
    process::run(&mut split).context("the app could not be split")
}
