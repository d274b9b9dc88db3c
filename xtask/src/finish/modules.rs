//! Builds the modules that Trunk does not know: a page loads the reference module when it first shows a body of the
//! reference pages, and the chart module when a chart comes near.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Their names: a binary in Cargo.toml, and a pair of files in the site.
const MODULES: [&str; 2] = ["reference", "chart"];

/// Compiles the modules as Trunk compiled the app, and writes each with its glue into the site.
///
/// # Errors
/// When one does not compile, or wasm-bindgen fails.
pub fn build(project: &Project, site: &Path, release: bool) -> Result<()> {
    let mut cargo = process::cargo(project.root());
    cargo.args(["build", "--quiet", "--target", TARGET]);
    cargo.args(MODULES.iter().flat_map(|name| ["--bin", name]));
    if release {
        cargo.arg("--release");
    }
    process::run(&mut cargo).context("the reference module or the chart module does not compile")?;
    let compiled = compiled(project, release);
    let bindgen = project.tool("wasm-bindgen", &project.wasm_bindgen_version()?).join("bin/wasm-bindgen");
    for name in MODULES {
        let mut bindgen = Command::new(&bindgen);
        bindgen.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(site);
        process::run(bindgen.arg(compiled.join(format!("{name}.wasm"))))
            .with_context(|| format!("wasm-bindgen could not write the module `{name}`"))?;
    }
    Ok(())
}

/// The folder of the modules as they were linked.
pub(super) fn compiled(project: &Project, release: bool) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.path("target"), PathBuf::from);
    target.join(TARGET).join(if release { "release" } else { "debug" })
}
