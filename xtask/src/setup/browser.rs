//! The browser of the tests: Chromium or Chrome, and the driver that steers it.

use super::packages;
use crate::process;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::{env, fs};

/// The driver's program; installs browser and driver when one of them is missing.
///
/// # Errors
/// When they are missing and cannot be installed; the message says what to run.
pub fn ensure() -> Result<PathBuf> {
    if let (Some(driver), Browser::Found) = (driver(), browser()) {
        return Ok(driver);
    }
    packages::install("Chromium and its driver, for the tests in a browser", package_names())?;
    driver().context("chromedriver is still not to be found: set CHROMEDRIVER to its path")
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

/// `CHROMEDRIVER`, else what is on `PATH`, else where GitHub's machines have it.
fn driver() -> Option<PathBuf> {
    let named = env::var_os("CHROMEDRIVER").map(PathBuf::from);
    let hosted = || env::var_os("CHROMEWEBDRIVER").map(|folder| PathBuf::from(folder).join("chromedriver"));
    named.filter(|file| file.is_file()).or_else(|| process::find(&["chromedriver"])).or_else(|| hosted().filter(|file| file.is_file()))
}

/// Ubuntu's names differ from Debian's.
fn package_names() -> &'static [&'static str] {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if release.lines().any(|line| line == "ID=ubuntu") {
        &["chromium-browser", "chromium-chromedriver"]
    } else {
        &["chromium", "chromium-driver"]
    }
}
