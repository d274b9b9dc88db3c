//! Which browser a run drives.

use std::env;
use std::fmt;

/// The variable that names the browser of a run.
const VARIABLE: &str = "SEXTANT_BROWSER";

/// A browser that the journeys run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver, on a screen of its own.
    WebKit,
}

impl Browser {
    /// The browser that `SEXTANT_BROWSER` names; Chromium where it names none.
    ///
    /// # Panics
    /// When it names another one.
    pub fn of_run() -> Self {
        let Some(name) = env::var_os(VARIABLE) else { return Self::Chromium };
        let all = [Self::Chromium, Self::Firefox, Self::WebKit];
        let named = all.into_iter().find(|browser| name.to_str() == Some(browser.name()));
        named.unwrap_or_else(|| panic!("{VARIABLE} is {}; it can be chromium, firefox or webkit", name.display()))
    }

    /// As it is written in the variable.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
