//! `cargo xtask data` in the build that every command shares: looks whether the dataset can be read at all, then starts the
//! build that knows the score. That one cannot be made while the dataset has a mistake.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::env;
use std::process::ExitCode;

/// Starts this command again, with the engine.
///
/// # Errors
/// The dataset's problems, all of them; or cargo cannot be started.
pub fn run(project: &Project) -> Result<ExitCode> {
    println!("Reading public/data ...");
    if let Err(problems) = sextant_dataset::read::read(&project.path("public/data")) {
        let lines: String = problems.iter().map(|problem| format!("\n  public/data/{problem}")).collect();
        bail!("the dataset has {} problem(s), to be mended first; each line names the place and the mend:{lines}", problems.len());
    }
    let mut cargo = process::cargo(project.root());
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", "data", "--"]).args(env::args_os().skip(1));
    let status = cargo.status().context("cannot start cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
