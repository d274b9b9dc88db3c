//! `cargo xtask shots`: pictures of the release site, for the eyes. What is pictured is in `tests/e2e/examples/shots.rs`.

use crate::project::Project;
use crate::{bench, process};
use anyhow::Result;

/// Builds the site, unless it is to be pictured as it stands, and takes the pictures.
///
/// # Errors
/// When something cannot be installed or built, or no pictures can be taken.
pub fn run(project: &Project, as_built: bool) -> Result<()> {
    process::run(bench::visitor(project, as_built)?.args(["run", "--package", "sextant-e2e", "--example", "shots"]))
}
