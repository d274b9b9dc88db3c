//! Whose browser it is, and what the machine is like from the start.

use std::path::PathBuf;

/// Whose browser it is.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// A folder that outlives the browser; otherwise everything is forgotten when it ends. WebKit always forgets.
    pub profile: Option<PathBuf>,
    /// How the browser is used.
    pub habit: Habit,
    /// What the system asks for when the browser starts.
    pub scheme: Scheme,
}

/// How a person uses a browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Habit {
    /// As it comes.
    #[default]
    Usual,
    /// In a private window.
    Private,
    /// All sites are forbidden to store anything.
    StoresNothing,
}

/// What a page is shown on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A screen.
    Screen,
    /// Paper.
    Print,
}

/// Light or dark, as a system asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}
