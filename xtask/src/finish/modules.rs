//! Builds the reference module, which Trunk does not know: the site has two WASM modules, and a page loads the second
//! when it first shows a body of the reference pages.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles the module as Trunk compiled the app, and writes it with its glue into the site.
///
/// # Errors
/// When it does not compile, or wasm-bindgen fails.
pub fn build(project: &Project, site: &Path, release: bool) -> Result<()> {
    let mut cargo = process::cargo(project.root());
    cargo.args(["build", "--quiet", "--target", TARGET, "--bin", "reference"]);
    if release {
        cargo.arg("--release");
    }
    process::run(&mut cargo).context("the reference module does not compile")?;
    let module = target_folder(project).join(TARGET).join(if release { "release" } else { "debug" }).join("reference.wasm");
    let bindgen = project.tool("wasm-bindgen", &project.wasm_bindgen_version()?).join("bin/wasm-bindgen");
    let mut bindgen = Command::new(bindgen);
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "reference", "--out-dir"]).arg(site).arg(module);
    process::run(&mut bindgen).context("wasm-bindgen could not write the reference module")
}

fn target_folder(project: &Project) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.path("target"), PathBuf::from)
}
