//! Node's side of the set-up: wasm-opt, from the npm package of Binaryen, esbuild, and ECharts, which esbuild bundles.
//!
//! Linux distributions carry versions of wasm-opt that fail on what Rust writes
//! today; the npm package is the same on every platform. Its program is started
//! through `node`, which also works where npm's links to programs do not.

use super::{announce, packages};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Version 132 is the one whose output was seen to load; package.json names the npm package that carries it.
const WASM_OPT_VERSION: &str = "132";
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Node, npm's packages as locked, and a wasm-opt of the right version.
pub fn ensure(project: &Project) -> Result<()> {
    if process::find(&["node"]).is_none() || !process::succeeds(Command::new(NPM).arg("--version")) {
        packages::install("Node.js, which runs wasm-opt, esbuild and happy-dom", &["nodejs", "npm"])?;
    }
    if installed(project) {
        return Ok(());
    }
    announce("fetching wasm-opt, esbuild, happy-dom and ECharts from npm into node_modules", "a few seconds");
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    process::run(Command::new(NPM).args(arguments).current_dir(project.root()))?;
    let version = process::output(wasm_opt(project).arg("--version")).context("wasm-opt from node_modules does not start")?;
    ensure!(process::names_version(&version, WASM_OPT_VERSION), "this needs wasm-opt {WASM_OPT_VERSION}, and found: {}", version.trim());
    Ok(())
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

fn installed(project: &Project) -> bool {
    let wanted = read(&project.path("package-lock.json"));
    let found = read(&project.path("node_modules/.package-lock.json"));
    matches!((wanted, found), (Some(wanted), Some(found)) if same_packages(&wanted, &found))
}

fn read(file: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(file).ok()?).ok()
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
