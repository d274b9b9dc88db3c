//! `cargo xtask check`: formatting and lints, which `test` runs too.

use crate::process;
use crate::project::Project;
use crate::setup;
use anyhow::Result;
use std::process::{Command, ExitCode};

/// Runs each check, also after one that failed.
///
/// # Errors
/// When something cannot be installed.
pub fn run(project: &Project) -> Result<ExitCode> {
    setup::for_check()?;
    let mut code = ExitCode::SUCCESS;
    for (name, mut command) in all(project) {
        println!("== check: {name}");
        if let Err(error) = process::run(&mut command) {
            eprintln!("error: {error:#}");
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

/// The checks by name.
pub fn all(project: &Project) -> Vec<(&'static str, Command)> {
    let native = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let mut wasm = vec!["clippy", "--package", "sextant", "--target", "wasm32-unknown-unknown", "--lib", "--bins"];
    // The other tests and the examples are native.
    if project.path("tests/web.rs").exists() {
        wasm.extend(["--test", "web"]);
    }
    wasm.extend(["--", "-D", "warnings"]);
    vec![
        ("formatting", cargo(project, &["fmt", "--all", "--check"])),
        ("lints, native", cargo(project, &native)),
        ("lints, WASM", cargo(project, &wasm)),
    ]
}

fn cargo(project: &Project, arguments: &[&str]) -> Command {
    let mut cargo = process::cargo(project.root());
    cargo.args(arguments);
    cargo
}
