//! `cargo xtask test`: every check and test, one after the other, and their sum.
//!
//! A suite that fails does not stop the next one.

use crate::command::Depth;
use crate::project::Project;
use crate::setup::browser::Browser;
use crate::tally::Tally;
use crate::{check, dist, process, samples, setup};
use anyhow::{Context, Result};
use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

/// Runs everything; the last line is the sum.
///
/// # Errors
/// None of its own: whatever goes wrong counts as a failed test.
pub fn run(project: &Project, depth: Depth) -> Result<ExitCode> {
    let mut sum = Tally::default();
    let prepared = setup::for_check().and_then(|()| setup::for_build(project));
    sum += failure_of("set-up", prepared);
    let chromedriver = &Browser::Chromium.ensure(project);
    for (name, mut command) in check::all(project) {
        sum += single(&format!("check: {name}"), || process::run(&mut command));
    }
    sum += suite("tests: native", native(project, depth));
    sum += with_python("tests: the code that the articles show", project);
    if project.path("tests/web.rs").exists() {
        sum += with_browser("tests: components in a browser", chromedriver, |driver| web(project, depth, driver));
    }
    sum += single("check: the release site builds", || dist::build(project, None));
    if project.path("tests/e2e/Cargo.toml").exists() {
        let nginx = setup::nginx::ensure(project);
        for browser in browsers(depth) {
            let driver = &browser.ensure(project);
            if let (Ok(_), Err(reason)) = (driver, &nginx) {
                sum += gap(&format!("tests: the release site on nginx in {}", browser.name()), reason);
            }
            let name = format!("tests: the release site in {}", browser.name());
            sum += with_browser(&name, driver, |driver| Ok(end_to_end(project, depth, *browser, driver, nginx.as_ref().ok())));
        }
    }
    println!("\n{sum}");
    Ok(if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The browsers of the journeys: Chromium always, the others in the long form.
fn browsers(depth: Depth) -> &'static [Browser] {
    match depth {
        Depth::Usual => &[Browser::Chromium],
        Depth::Long => &Browser::ALL,
    }
}

fn native(project: &Project, depth: Depth) -> Command {
    let mut cargo = cargo_test(project, depth);
    cargo.arg("--workspace");
    if project.path("tests/e2e/Cargo.toml").exists() {
        cargo.args(["--exclude", "sextant-e2e"]);
    }
    cargo
}

/// Tests that mount components in a page; webdriver.json holds the browser's flags.
fn web(project: &Project, depth: Depth, driver: &PathBuf) -> Result<Command> {
    let mut cargo = cargo_test(project, depth);
    cargo.args(["--package", "sextant", "--target", "wasm32-unknown-unknown", "--test", "web"]);
    cargo.env("PATH", project.search_path()?).env("CHROMEDRIVER", driver);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    // Seconds for the whole run; 20 by default, which a busy machine exceeds.
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    Ok(cargo)
}

/// Journeys through the release site in one browser. Those on nginx are left out where there is none.
fn end_to_end(project: &Project, depth: Depth, browser: Browser, driver: &PathBuf, nginx: Option<&PathBuf>) -> Command {
    let mut cargo = cargo_test(project, depth);
    cargo.args(["--package", "sextant-e2e"]).env("SEXTANT_DIST", project.path("dist"));
    cargo.env("SEXTANT_BROWSER", browser.name()).env(browser.driver_variable(), driver);
    cargo.arg("--");
    match nginx {
        Some(nginx) => cargo.env("SEXTANT_NGINX", nginx),
        None => cargo.args(["--skip", "on_nginx"]),
    };
    cargo
}

fn cargo_test(project: &Project, depth: Depth) -> Command {
    let mut cargo = process::cargo(project.root());
    cargo.args(["test", "--no-fail-fast"]);
    if depth == Depth::Long {
        // A million cases take a quarter of an hour without optimisation, and under a minute with it.
        cargo.env("SEXTANT_LONG", "1").env("CARGO_PROFILE_DEV_OPT_LEVEL", "2");
    }
    cargo
}

/// Runs a suite that needs a browser.
fn with_browser(name: &str, driver: &Result<PathBuf>, command: impl FnOnce(&PathBuf) -> Result<Command>) -> Tally {
    match driver {
        Ok(driver) => command(driver).map_or_else(|error| failure_of(name, Err(error)), |command| suite(name, command)),
        Err(reason) => gap(name, reason),
    }
}

/// Runs the articles' samples, which need a Python and a shell.
fn with_python(name: &str, project: &Project) -> Tally {
    if !samples::has_shell() {
        return gap(name, &anyhow::anyhow!("there is no Unix shell"));
    }
    timed(name, || match setup::python::environments(project) {
        Ok(environments) => samples::try_all(project, &environments),
        Err(reason) => gap(name, &reason),
    })
}

/// What could not be tested: a failure in CI, a loud gap on a contributor's machine.
fn gap(name: &str, reason: &anyhow::Error) -> Tally {
    if env::var_os("CI").is_none() {
        println!("\n== {name}: SKIPPED, NOT TESTED: {reason:#}");
        return Tally::default();
    }
    failure_of(name, Err(anyhow::anyhow!("{reason:#}")))
}

/// One test that is a whole step.
fn single(name: &str, step: impl FnOnce() -> Result<()>) -> Tally {
    timed(name, || match step() {
        Ok(()) => Tally::PASS,
        result => failure_of(name, result),
    })
}

/// A run of `cargo test`, counted by its result lines.
fn suite(name: &str, command: Command) -> Tally {
    timed(name, || counted(command, &mut io::stdout()).unwrap_or_else(|error| failure_of(name, Err(error))))
}

/// Runs a command, passes its output on, and counts.
fn counted(mut command: Command, output: &mut impl Write) -> Result<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let mut tally = Tally::default();
    let mut lines = BufReader::new(child.stdout.take().context("no output to read")?);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        output.write_all(&line)?;
        tally += Tally::in_line(&String::from_utf8_lossy(&line)).unwrap_or_default();
        line.clear();
    }
    // What does not compile, or dies, writes no result line.
    if !child.wait()?.success() && tally.failed == 0 {
        tally += Tally::FAILURE;
    }
    Ok(tally)
}

fn timed(name: &str, step: impl FnOnce() -> Tally) -> Tally {
    println!("\n== {name}");
    let start = Instant::now();
    let tally = step();
    println!("== {name}: {tally} in {:.1} s", start.elapsed().as_secs_f64());
    tally
}

fn failure_of(name: &str, result: Result<()>) -> Tally {
    match result {
        Ok(()) => Tally::default(),
        Err(error) => {
            println!("== {name} failed: {error:#}");
            Tally::FAILURE
        }
    }
}

#[cfg(all(test, unix))]
mod test {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn result_lines_of_all_binaries_are_added() {
        let script = "echo 'test result: ok. 2 passed; 0 failed; 0 ignored'; echo 'test result: FAILED. 1 passed; 3 failed;'; exit 1";
        assert_eq!(counted(shell(script), &mut io::sink()).unwrap(), Tally { passed: 3, failed: 3 });
    }

    #[test]
    fn a_suite_that_does_not_compile_is_one_failure() {
        assert_eq!(counted(shell("exit 101"), &mut io::sink()).unwrap(), Tally::FAILURE);
    }

    #[test]
    fn a_failed_step_is_a_failed_test() {
        assert_eq!(single("a step", || anyhow::bail!("no")), Tally::FAILURE);
        assert_eq!(single("a step", || Ok(())), Tally::PASS);
    }
}
