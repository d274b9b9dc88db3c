//! Runs wasm-opt over the site's WASM modules.

use crate::process;
use crate::project::Project;
use crate::setup::node;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What Rust's compiler uses. Never `--all-features`: its output is refused by Chromium 156 ("Invalid import kind 127").
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// For size. Flattened and put together anew before, code packs 1 % smaller than after `-Oz` alone, and with the constants of addresses
/// put together another 0.6 %: nothing is kept in the lowest 1,024 bytes, where the stack would end. Browsers do not ask for the list
/// of features.
const PASSES: [&str; 8] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--optimize-added-constants-propagate",
    "-Oz",
    "--strip-target-features",
];

/// What is called from one place is put there only where it is small. Browsers compile a function when it is first called: a page
/// that is not shown would be compiled together with those that are. It packs 0.4 % smaller, too.
const INLINING: [&str; 2] = ["--one-caller-inline-max-function-size", "200"];

/// Optimises each module for size, in place.
///
/// # Errors
/// When wasm-opt fails or a file cannot be read or replaced.
pub fn modules(project: &Project, site: &Path) -> Result<()> {
    for module in wasm_files(site)? {
        let optimised = module.with_extension("optimised");
        process::run(node::wasm_opt(project).args(INLINING).args(PASSES).args(FEATURES).arg(&module).arg("-o").arg(&optimised))
            .context("wasm-opt could not optimise the app")?;
        fs::rename(&optimised, &module).with_context(|| format!("cannot replace {}", module.display()))?;
    }
    Ok(())
}

/// The modules at the site's root, each with its glue beside it, in the order of their names.
pub fn modules_of(site: &Path) -> Result<Vec<PathBuf>> {
    let mut files = wasm_files(site)?;
    files.retain(|file| file.to_string_lossy().ends_with("_bg.wasm"));
    Ok(files)
}

/// The WASM files at the site's root, in the order of their names.
fn wasm_files(site: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(site).with_context(|| format!("cannot list {}", site.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "wasm"));
    files.sort();
    Ok(files)
}
