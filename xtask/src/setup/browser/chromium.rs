//! Chromium or Chrome, and chromedriver.

use super::{driver, is_ubuntu};
use crate::process;
use crate::setup::packages;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The driver's program; installs browser and driver when one of them is missing.
///
/// # Errors
/// When they are missing and cannot be installed; the message says what to run.
pub fn ensure() -> Result<PathBuf> {
    // GitHub's machines have it where the last variable says.
    let found = || driver("CHROMEDRIVER", "chromedriver", "CHROMEWEBDRIVER");
    if let (Some(driver), Browser::Found) = (found(), browser()) {
        return Ok(driver);
    }
    packages::install("Chromium and its driver, for the tests in a browser", package_names())?;
    found().context("chromedriver is still not to be found: set CHROMEDRIVER to its path")
}

enum Browser {
    Found,
    Missing,
}

/// On Linux it is looked for on `PATH`; elsewhere the driver knows where its browser is.
fn browser() -> Browser {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    if !cfg!(target_os = "linux") || process::find(&names).is_some() { Browser::Found } else { Browser::Missing }
}

fn package_names() -> &'static [&'static str] {
    if is_ubuntu() { &["chromium-browser", "chromium-chromedriver"] } else { &["chromium", "chromium-driver"] }
}
