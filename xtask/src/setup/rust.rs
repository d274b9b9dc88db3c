//! Rust's side of the set-up: the WASM target, rustfmt and Clippy, Trunk, wasm-bindgen.

use super::announce;
use crate::process::{self, has_version};
use crate::project::{Project, TRUNK_VERSION};
use anyhow::{Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// For `check --supply` alone.
const CARGO_DENY_VERSION: &str = "0.20.2";

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for WASM. Looks for its folder, so that a toolchain without rustup works too.
pub fn wasm_target() -> Result<()> {
    let folder = process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]));
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    announce("adding Rust's target wasm32-unknown-unknown", "a few seconds");
    rustup(&["target", "add", WASM_TARGET])
}

/// rustfmt and Clippy, which a minimal Rust lacks.
pub fn components() -> Result<()> {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if !process::succeeds(Command::new(program).arg("--version")) {
            announce(&format!("adding Rust's component {component}"), "a few seconds");
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// Trunk, which builds and serves the site.
pub fn trunk(project: &Project) -> Result<()> {
    let folder = project.tool("trunk", TRUNK_VERSION);
    if has_version(&folder.join("bin/trunk"), TRUNK_VERSION) {
        return Ok(());
    }
    announce(&format!("compiling Trunk {TRUNK_VERSION} into {}", folder.display()), "once per machine, 2 to 5 minutes");
    install(&folder, &["trunk", "--version", TRUNK_VERSION, "--locked"])
}

/// wasm-bindgen's command-line tool and its test runner, of the version in Cargo.lock.
pub fn wasm_bindgen(project: &Project) -> Result<()> {
    let version = project.wasm_bindgen_version()?;
    let folder = project.tool("wasm-bindgen", &version);
    if has_version(&folder.join("bin/wasm-bindgen"), &version) {
        return Ok(());
    }
    announce(&format!("compiling wasm-bindgen-cli {version} into {}", folder.display()), "once per machine, 1 to 3 minutes");
    // Without --locked: its own lock file names a crate version that not every registry mirror has.
    install(&folder, &["wasm-bindgen-cli", "--version", &version])
}

/// The program that looks at licences, sources and bans of the crates.
///
/// # Errors
/// When it does not compile.
pub fn cargo_deny(project: &Project) -> Result<PathBuf> {
    let folder = project.tool("cargo-deny", CARGO_DENY_VERSION);
    let program = folder.join("bin/cargo-deny");
    if !has_version(&program, CARGO_DENY_VERSION) {
        announce(&format!("compiling cargo-deny {CARGO_DENY_VERSION} into {}", folder.display()), "once per machine, 3 to 8 minutes");
        install(&folder, &["cargo-deny", "--version", CARGO_DENY_VERSION, "--locked"])?;
    }
    Ok(program)
}

/// Settings that overrule a tool's own profile: a tool runs for seconds and is compiled for minutes. Trunk's own (one unit,
/// linked as a whole) take three times as long.
const QUICK: [(&str, &str); 3] =
    [("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"), ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")];

/// Compiles a tool of crates.io into a folder.
pub fn install(folder: &Path, arguments: &[&str]) -> Result<()> {
    // From a neutral folder and target, so that neither the project's settings nor its target folder are touched.
    let mut cargo = process::cargo(&env::temp_dir());
    cargo.env_remove("CARGO_TARGET_DIR").args(["install", "--force", "--root"]).arg(folder).args(arguments).envs(QUICK);
    process::run(&mut cargo)
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if process::find(&["rustup"]).is_none() {
        bail!("this needs rustup (https://rustup.rs); then run: rustup {}", arguments.join(" "));
    }
    process::run(Command::new("rustup").args(arguments))
}
