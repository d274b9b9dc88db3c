//! System packages: installed by apt-get where root or sudo is at hand, else named with the command to run.

use super::announce;
use crate::process;
use anyhow::{Context, Result, bail};
use std::io::{IsTerminal, stdin};
use std::process::Command;

/// How this process may install packages.
enum Right {
    Root,
    Sudo,
}

/// Installs Debian packages.
///
/// # Errors
/// When this machine has no apt-get or we have no right to use it: one line that says what to run.
pub fn install(what: &str, names: &[&str]) -> Result<()> {
    let list = names.join(" ");
    if process::find(&["apt-get"]).is_none() {
        bail!("missing: {what}. Install it with your package manager, for example: {}", advice(&list));
    }
    let Some(right) = right() else {
        bail!("missing: {what}. Run: sudo apt-get install {list}");
    };
    announce(&format!("installing {what} with apt-get: {list}"), "about a minute");
    process::run(&mut apt_get(&right, &["update", "-qq"])).context("apt-get could not read the list of packages")?;
    let install = ["install", "-qq", "-y", "--no-install-recommends"];
    process::run(apt_get(&right, &install).args(names)).with_context(|| format!("missing: {what}. Run: sudo apt-get install {list}"))
}

/// Reads the list of packages anew.
///
/// # Errors
/// When we have no right to, or it cannot be fetched.
pub fn refresh() -> Result<()> {
    let right = right().context("the list of packages is out of date. Run: sudo apt-get update")?;
    process::run(&mut apt_get(&right, &["update", "-qq"])).context("apt-get could not read the list of packages")
}

fn advice(list: &str) -> String {
    let manager = if cfg!(target_os = "macos") {
        "brew install"
    } else if cfg!(windows) {
        "winget install"
    } else if process::find(&["dnf"]).is_some() {
        "sudo dnf install"
    } else if process::find(&["pacman"]).is_some() {
        "sudo pacman -S"
    } else {
        "sudo apt-get install"
    };
    // Debian's names; others call them `node`, `chromium` and `chromedriver`.
    let list = if manager.starts_with("sudo apt") {
        list.to_owned()
    } else {
        list.replace("nodejs npm", "node").replace("chromium-driver", "chromedriver")
    };
    format!("{manager} {list}")
}

/// Root, or a sudo that asks nothing or can ask somebody.
fn right() -> Option<Right> {
    if process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0") {
        return Some(Right::Root);
    }
    process::find(&["sudo"])?;
    let usable = process::succeeds(Command::new("sudo").args(["-n", "true"])) || stdin().is_terminal();
    usable.then_some(Right::Sudo)
}

fn apt_get(right: &Right, arguments: &[&str]) -> Command {
    let mut command = match right {
        Right::Root => Command::new("apt-get"),
        Right::Sudo => Command::new("sudo"),
    };
    if matches!(right, Right::Sudo) {
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
    command
}
