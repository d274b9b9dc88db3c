//! Node's side of the set-up: wasm-opt, from the npm package of Binaryen, esbuild, and ECharts, which esbuild bundles; and
//! Lighthouse, for the one command that runs it.
//!
//! Linux distributions carry versions of wasm-opt that fail on what Rust writes
//! today; the npm package is the same on every platform. Its program is started
//! through `node`, which also works where npm's links to programs do not.

use super::{announce, packages};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Version 132 is the one whose output was seen to load; package.json names the npm package that carries it.
const WASM_OPT_VERSION: &str = "132";
/// The last one that runs on Node 20; 13 asks for 22.
const LIGHTHOUSE_VERSION: &str = "12.8.2";
const LOCK: &str = "package-lock.json";
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Node, npm's packages as locked, and a wasm-opt of the right version.
pub fn ensure(project: &Project) -> Result<()> {
    ensure_node()?;
    if installed(project.root(), project.root()) {
        return Ok(());
    }
    announce("fetching wasm-opt, esbuild, happy-dom and ECharts from npm into node_modules", "a few seconds");
    install(project.root())?;
    let version = process::output(wasm_opt(project).arg("--version")).context("wasm-opt from node_modules does not start")?;
    ensure!(process::names_version(&version, WASM_OPT_VERSION), "this needs wasm-opt {WASM_OPT_VERSION}, and found: {}", version.trim());
    Ok(())
}

/// Lighthouse as locked, in a folder of its own among the shared tools: its program, for Node to run.
///
/// # Errors
/// When Node or a package is missing and cannot be installed.
pub fn lighthouse(project: &Project) -> Result<PathBuf> {
    ensure_node()?;
    let (locked, folder) = (project.path("xtask/lighthouse"), project.tool("lighthouse", LIGHTHOUSE_VERSION));
    if !installed(&locked, &folder) {
        announce(&format!("fetching Lighthouse {LIGHTHOUSE_VERSION} from npm into {}", folder.display()), "half a minute, 190 MB");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        for name in ["package.json", LOCK] {
            fs::copy(locked.join(name), folder.join(name)).with_context(|| format!("cannot copy {name} to {}", folder.display()))?;
        }
        install(&folder)?;
    }
    Ok(folder.join("node_modules/lighthouse/cli/index.js"))
}

fn ensure_node() -> Result<()> {
    if process::find(&["node"]).is_none() || !process::succeeds(Command::new(NPM).arg("--version")) {
        packages::install("Node.js, which runs wasm-opt, esbuild and happy-dom", &["nodejs", "npm"])?;
    }
    Ok(())
}

fn install(folder: &Path) -> Result<()> {
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    process::run(Command::new(NPM).args(arguments).current_dir(folder))
}

/// The project's wasm-opt.
pub fn wasm_opt(project: &Project) -> Command {
    let mut command = Command::new("node");
    command.arg(project.path("node_modules/binaryen/bin/wasm-opt"));
    command
}

/// The project's esbuild.
pub fn esbuild(project: &Project) -> Command {
    let mut command = Command::new("node");
    command.arg(project.path("node_modules/esbuild/bin/esbuild"));
    command
}

/// Whether what one folder locks is what another has installed.
fn installed(locked: &Path, folder: &Path) -> bool {
    let wanted = read(&locked.join(LOCK));
    let found = read(&folder.join("node_modules/.package-lock.json"));
    matches!((wanted, found), (Some(wanted), Some(found)) if same_packages(&wanted, &found))
}

fn read(file: &Path) -> Option<Value> {
    serde_json::from_slice(&fs::read(file).ok()?).ok()
}

/// Whether npm's record of what it installed holds each locked package, and no other.
///
/// The record lacks the entry of the project itself and optional packages for other platforms.
fn same_packages(locked: &Value, installed: &Value) -> bool {
    let (Some(locked), Some(installed)) = (locked["packages"].as_object(), installed["packages"].as_object()) else {
        return false;
    };
    let optional = |package: &Value| package["optional"].as_bool().unwrap_or_default();
    let all_there = locked.iter().all(|(path, package)| match installed.get(path) {
        Some(found) => found["version"] == package["version"] && found["integrity"] == package["integrity"],
        None => path.is_empty() || optional(package),
    });
    all_there && installed.keys().all(|path| locked.contains_key(path))
}

#[cfg(test)]
mod test {
    use super::*;
    use serde_json::json;

    fn locked() -> Value {
        json!({"packages": {
            "": {"name": "sextant"},
            "node_modules/binaryen": {"version": "132.0.0", "integrity": "sha512-a"},
            "node_modules/only-on-mac": {"version": "1.0.0", "integrity": "sha512-b", "optional": true},
        }})
    }

    #[test]
    fn installed_packages_match_without_the_optional_ones() {
        let installed = json!({"packages": {"node_modules/binaryen": {"version": "132.0.0", "integrity": "sha512-a"}}});
        assert!(same_packages(&locked(), &installed));
    }

    #[test]
    fn lighthouse_is_locked_at_the_version_that_its_folder_is_named_for() {
        let lock: Value = serde_json::from_str(include_str!("../../lighthouse/package-lock.json")).unwrap();
        assert_eq!(lock["packages"]["node_modules/lighthouse"]["version"], LIGHTHOUSE_VERSION);
    }

    #[test]
    fn another_version_a_missing_or_a_stray_package_does_not_match() {
        let other = json!({"packages": {"node_modules/binaryen": {"version": "131.0.0", "integrity": "sha512-a"}}});
        let stray = json!({"packages": {
            "node_modules/binaryen": {"version": "132.0.0", "integrity": "sha512-a"},
            "node_modules/stray": {"version": "1.0.0"},
        }});
        for installed in [other, stray, json!({"packages": {}}), json!({})] {
            assert!(!same_packages(&locked(), &installed), "{installed}");
        }
    }
}
