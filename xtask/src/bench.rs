//! `cargo xtask bench`: how long the release site takes in a browser. What is timed, and how, is in `tests/e2e/benches`.

use crate::command::{BenchOptions, Mending};
use crate::project::Project;
use crate::setup::browser::Browser;
use crate::{dist, process};
use anyhow::{Context, Result};
use std::process::{Command, ExitCode};

/// Builds the site, unless it is to be timed as it stands, and times it.
///
/// # Errors
/// When something cannot be installed or built, or the benchmark cannot be run.
pub fn run(project: &Project, options: &BenchOptions) -> Result<ExitCode> {
    let mut cargo = visitor(project, options.as_built)?;
    // Unoptimised, like the tests: what is timed is the site, not what drives the browser.
    cargo.args(["bench", "--profile", "dev", "--package", "sextant-e2e", "--bench", "browser", "--"]);
    if let Some(base) = &options.base {
        cargo.arg("--base").arg(std::path::absolute(base).context("the folder of the other build")?);
    }
    if let Some(rounds) = options.rounds {
        cargo.args(["--rounds", &rounds.to_string()]);
    }
    if options.mending == Mending::Write {
        cargo.arg("--write");
    }
    process::run(&mut cargo)?;
    Ok(ExitCode::SUCCESS)
}

/// A call of cargo with what a program needs that visits the site in Chromium. Builds the site, unless it is to be visited as it stands.
///
/// # Errors
/// When something cannot be installed or built.
pub fn visitor(project: &Project, as_built: bool) -> Result<Command> {
    if !as_built {
        dist::run(project, None)?;
    }
    let mut cargo = process::cargo(project.root());
    cargo.env("SEXTANT_DIST", project.path("dist")).env("CHROMEDRIVER", Browser::Chromium.ensure(project)?);
    Ok(cargo)
}
