//! WebKitGTK's MiniBrowser with WebKitWebDriver, and the screen that nobody sees. On Linux only.

use super::driver;
use crate::process;
use crate::setup::packages;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;

/// The driver's program; installs browser, driver and screen when one of them is missing.
///
/// # Errors
/// When they are missing and cannot be installed; the message says what to run.
pub fn ensure() -> Result<PathBuf> {
    ensure!(cfg!(target_os = "linux"), "WebKitGTK is for Linux");
    let found = || driver("WEBKIT_WEBDRIVER", "WebKitWebDriver", "WEBKITWEBDRIVER").filter(|_| process::find(&["Xvfb"]).is_some());
    if let Some(driver) = found() {
        return Ok(driver);
    }
    packages::install("WebKitGTK, its driver and a virtual screen, for the tests in a browser", &["webkit2gtk-driver", "xvfb"])?;
    found().context("WebKitWebDriver or Xvfb is still not to be found on PATH")
}
