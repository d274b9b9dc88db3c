//! Firefox, and geckodriver, which no distribution of ours has: it is compiled into the folder of tools.

use super::{driver, is_ubuntu};
use crate::process::{self, has_version};
use crate::project::{GECKODRIVER_VERSION, Project};
use crate::setup::{announce, packages, rust};
use anyhow::{Result, ensure};
use std::env;
use std::path::PathBuf;

/// The driver's program; installs the browser and compiles the driver when one of them is missing.
///
/// # Errors
/// When they are missing and cannot be had; the message says what to run.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    if !is_there() {
        let name = if is_ubuntu() { "firefox" } else { "firefox-esr" };
        packages::install("Firefox, for the tests in a browser", &[name])?;
        ensure!(is_there(), "firefox is still not to be found on PATH");
    }
    // GitHub's machines have it where the last variable says.
    if let Some(driver) = driver("GECKODRIVER", "geckodriver", "GECKOWEBDRIVER") {
        return Ok(driver);
    }
    let folder = project.tool("geckodriver", GECKODRIVER_VERSION);
    let program = folder.join("bin").join(format!("geckodriver{}", env::consts::EXE_SUFFIX));
    if !has_version(&program, GECKODRIVER_VERSION) {
        announce(&format!("compiling geckodriver {GECKODRIVER_VERSION} into {}", folder.display()), "once per machine, 2 to 4 minutes");
        rust::install(&folder, &["geckodriver", "--version", GECKODRIVER_VERSION, "--locked"])?;
    }
    Ok(program)
}

/// On Linux it is looked for on `PATH`; elsewhere the driver knows where its browser is.
fn is_there() -> bool {
    !cfg!(target_os = "linux") || process::find(&["firefox", "firefox-esr"]).is_some()
}
