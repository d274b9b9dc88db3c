//! The browsers of the tests, each with the driver that steers it.

pub mod chromium;
mod firefox;
mod webkit;

use crate::process;
use crate::project::Project;
use anyhow::Result;
use std::path::PathBuf;
use std::{env, fs};

/// A browser that the release site is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
}

impl Browser {
    /// All of them, in the order in which they are run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The value of `SEXTANT_BROWSER` that names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The variable that names its driver's program.
    pub const fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKIT_WEBDRIVER",
        }
    }

    /// The driver's program; installs browser and driver when one of them is missing.
    ///
    /// # Errors
    /// When they are missing and cannot be installed; the message says what to run.
    pub fn ensure(self, project: &Project) -> Result<PathBuf> {
        match self {
            Self::Chromium => chromium::ensure(),
            Self::Firefox => firefox::ensure(project),
            Self::WebKit => webkit::ensure(),
        }
    }
}

/// What a variable names, else a program on `PATH`, else one in the folder that another variable names.
fn driver(variable: &str, program: &str, hosted: &str) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from);
    let hosted = || env::var_os(hosted).map(|folder| PathBuf::from(folder).join(program));
    named.filter(|file| file.is_file()).or_else(|| process::find(&[program])).or_else(|| hosted().filter(|file| file.is_file()))
}

/// Ubuntu's names of packages differ from Debian's.
fn is_ubuntu() -> bool {
    fs::read_to_string("/etc/os-release").unwrap_or_default().lines().any(|line| line == "ID=ubuntu")
}
