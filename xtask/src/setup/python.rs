//! Python's side of the set-up: one virtual environment for each list of pinned packages in `tests/samples`, in the
//! shared folder of tools. Packages come by pip from wherever it is configured to fetch them.

use super::{announce, packages};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A virtual environment with all packages of one list.
pub struct Environment {
    /// For people: `Django 5.2.19 on Python 3.11.7`.
    pub name: String,
    /// Where it lies.
    pub folder: PathBuf,
}

/// The lists in `tests/samples`, and the oldest Python 3 that their packages run on.
const LISTS: [(&str, u32); 2] = [("django-5.2", 11), ("django-6.1", 12)];

/// An environment for each list for which there is a Python; makes what is missing. The first list must have one.
///
/// # Errors
/// When Python, its module venv or a package is missing and cannot be installed; the message says what to run.
pub fn environments(project: &Project) -> Result<Vec<Environment>> {
    let mut found = Vec::new();
    for (list, oldest) in LISTS {
        match interpreter(oldest) {
            Some(python) => found.push(ensure(project, list, &python)?),
            None if found.is_empty() => {
                packages::install("Python 3.11 or later, for the articles' samples", &["python3", "python3-venv"])?;
                let python = interpreter(oldest).context("python3 is still not to be found, or older than 3.11")?;
                found.push(ensure(project, list, &python)?);
            }
            None => println!("Not tried with {list}: no Python 3.{oldest} or later is at hand."),
        }
    }
    Ok(found)
}

/// A Python, and its version as it tells it.
struct Python {
    program: PathBuf,
    version: String,
}

/// The system's Python where it is new enough, else another one on `PATH` or of pyenv, the newest first.
fn interpreter(oldest: u32) -> Option<Python> {
    let newest_first = || (oldest..=15).rev();
    let named = newest_first().map(|minor| PathBuf::from(format!("python3.{minor}")));
    let pyenv = newest_first().flat_map(pyenv_versions);
    [PathBuf::from("python3")].into_iter().chain(named).chain(pyenv).find_map(|program| {
        // A program of that name may be pyenv's, which knows it and does not run it: so it is asked.
        let version = process::output(Command::new(&program).args(["-c", "import platform; print(platform.python_version())"]))?;
        let version = version.trim().to_owned();
        (minor(&version)? >= oldest).then_some(Python { program, version })
    })
}

/// The programs of all versions 3.x that pyenv has.
fn pyenv_versions(minor: u32) -> Vec<PathBuf> {
    let root = env::var_os("PYENV_ROOT").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".pyenv")));
    let versions = root.and_then(|root| fs::read_dir(root.join("versions")).ok()).into_iter().flatten().flatten();
    let wanted = format!("3.{minor}.");
    let is_wanted = |name: &str| name.starts_with(&wanted);
    versions.filter(|entry| entry.file_name().to_str().is_some_and(is_wanted)).map(|entry| entry.path().join("bin/python")).collect()
}

/// The second number of `3.11.7`; none for a version that is not of Python 3.
fn minor(version: &str) -> Option<u32> {
    version.strip_prefix("3.")?.split('.').next()?.parse().ok()
}

fn ensure(project: &Project, list: &str, python: &Python) -> Result<Environment> {
    let file = project.path(&format!("tests/samples/{list}.txt"));
    let pins = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let django = version_in(&pins, "Django").context("the list names no version of Django")?;
    let name = format!("Django {django} on Python {}", python.version);
    let digest = Sha256::digest(format!("{}\n{pins}", python.version));
    let digest: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let folder = project.tool(&format!("samples-{list}"), &digest);
    // Written last, so that what broke off half-way is made anew.
    let ready = folder.join("ready");
    if !ready.is_file() {
        announce(&format!("installing {name} and the other packages of the articles' samples into {}", folder.display()), "half a minute");
        make(python, &folder)?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--requirement"];
        process::run(Command::new(folder.join("bin/python")).args(pip).arg(&file))?;
        fs::write(&ready, &name)?;
    }
    Ok(Environment { name, folder })
}

/// An empty virtual environment. Debian has `venv` in a package of its own.
fn make(python: &Python, folder: &Path) -> Result<()> {
    let has_venv = || process::succeeds(Command::new(&python.program).args(["-c", "import venv, ensurepip"]));
    if !has_venv() {
        packages::install("Python's module venv, for the articles' samples", &["python3-venv"])?;
        ensure!(has_venv(), "{} still has no module venv", python.program.display());
    }
    process::run(Command::new(&python.program).args(["-m", "venv", "--clear"]).arg(folder))
}

/// The version that a list pins a package to.
pub fn version_in<'a>(pins: &'a str, package: &str) -> Option<&'a str> {
    pins.lines().find_map(|line| line.strip_prefix(package)?.strip_prefix("=="))
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn versions_are_read_as_python_tells_them() {
        assert_eq!([minor("3.11.7"), minor("3.13.0rc1"), minor("2.7.18")], [Some(11), Some(13), None]);
        assert_eq!(version_in("Flask-WTF==1.3.0\nFlask==3.1.3\n", "Flask"), Some("3.1.3"));
        assert_eq!(version_in("Flask-WTF==1.3.0\n", "Flask"), None);
    }
}
