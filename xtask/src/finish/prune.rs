//! Takes out of the modules what dependencies export and nobody calls. wasm-bindgen exports every class that a crate marks, and
//! what is exported stays: Leptos brings three for streams, by way of server functions, of which this site has none.

use super::optimise::modules_of;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// Prunes each module and its glue, in place.
///
/// # Errors
/// When a module has no glue beside it, or one of the two cannot be read.
pub fn modules(project: &Project, site: &Path) -> Result<()> {
    for module in modules_of(site)? {
        let glue = module.to_string_lossy().replace("_bg.wasm", ".js");
        let mut prune = Command::new("node");
        prune.arg(project.path("xtask/src/finish/prune.mjs")).arg(&glue).arg(&module);
        process::run(&mut prune).with_context(|| format!("could not prune the module of {glue}"))?;
    }
    Ok(())
}
