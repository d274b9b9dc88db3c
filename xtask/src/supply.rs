//! What the project is made of: `cargo xtask check --supply` looks at licences, sources and bans of the crates (deny.toml),
//! at known advisories where their database is at hand, and at the lock file of npm's packages. Nothing is asked of the network
//! but, once, for cargo-deny itself.

use crate::process;
use crate::project::Project;
use crate::setup;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

/// npm's packages, all of them tools of the build but ECharts with its two and the fonts of cards, and their licences. Those of
/// esbuild for other platforms (`@esbuild/...`) are meant, too.
const EXPECTED: [(&str, &str); 15] = [
    ("@esbuild", "MIT"),
    ("@expo-google-fonts", "MIT AND OFL-1.1"),
    ("@types", "MIT"),
    ("axe-core", "MPL-2.0"),
    ("binaryen", "Apache-2.0"),
    ("buffer-image-size", "MIT"),
    ("echarts", "Apache-2.0"),
    ("entities", "BSD-2-Clause"),
    ("esbuild", "MIT"),
    ("happy-dom", "MIT"),
    ("tslib", "0BSD"),
    ("undici-types", "MIT"),
    ("whatwg-mimetype", "MIT"),
    ("ws", "MIT"),
    ("zrender", "BSD-3-Clause"),
];

/// The licences of Lighthouse and what it brings: too many packages to name, and none of them is built with or shipped.
const LIGHTHOUSE: [&str; 9] =
    ["(MIT OR CC0-1.0)", "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT", "MPL-2.0"];

/// Runs all of it.
///
/// # Errors
/// When something is amiss; or cargo-deny cannot be installed.
pub fn run(project: &Project) -> Result<()> {
    for (lock, check) in [("package-lock.json", npm as fn(&Value) -> Vec<String>), ("xtask/lighthouse/package-lock.json", lighthouse)] {
        let text = fs::read_to_string(project.path(lock)).with_context(|| format!("cannot read {lock}"))?;
        let problems = check(&serde_json::from_str(&text).with_context(|| format!("{lock} is no JSON"))?);
        ensure!(problems.is_empty(), "{lock}: {}", problems.join("; "));
    }
    println!("npm's packages are the expected ones, each with its digest and licence; none is left to run a script");
    let deny = setup::cargo_deny(project)?;
    process::run(Command::new("cargo").args(["fetch", "--locked"]).current_dir(project.root()))?;
    let mut checks = vec!["bans", "licenses", "sources"];
    match advisories() {
        Some(_) => checks.push("advisories"),
        None => println!("Advisories are not looked at: there is no copy of their database in ~/.cargo/advisory-dbs (`cargo deny fetch`)"),
    }
    process::run(
        Command::new(deny)
            .current_dir(project.root())
            .args(["--all-features", "--locked", "--offline", "check", "--show-stats"])
            .args(checks),
    )
}

/// The folder of the database of advisories, where cargo-deny keeps it.
fn advisories() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))?;
    Some(home.join("advisory-dbs")).filter(|folder| fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()))
}

/// What is amiss in the lock file of npm's packages, in words.
pub fn npm(lock: &Value) -> Vec<String> {
    problems(lock, |name, licence| {
        let expected = EXPECTED
            .iter()
            .find(|(expected, _)| name == *expected || name.strip_prefix(expected).is_some_and(|rest| rest.starts_with('/')));
        match expected {
            None => Some(format!("{name} is not expected; if it is needed, name it in xtask/src/supply.rs")),
            Some((_, expected)) => (licence != *expected).then(|| format!("{name} has the licence {licence}")),
        }
    })
}

/// What is amiss in the lock file of Lighthouse, in words.
fn lighthouse(lock: &Value) -> Vec<String> {
    problems(lock, |name, licence| {
        // It says so in a file alone: BSD-3-Clause.
        let is_expected = name == "parse-cache-control" || LIGHTHOUSE.iter().any(|expected| licence == *expected);
        (!is_expected).then(|| format!("{name} has the licence {licence}"))
    })
}

/// What is amiss in a lock file, in words; `concern` says what is amiss about a package of this name and licence.
fn problems(lock: &Value, concern: impl Fn(&str, &Value) -> Option<String>) -> Vec<String> {
    let Some(packages) = lock["packages"].as_object() else { return vec!["it lists no packages".to_owned()] };
    let mut problems = Vec::new();
    for (path, package) in packages.iter().filter(|(path, _)| !path.is_empty()) {
        let name = path.strip_prefix("node_modules/").unwrap_or(path);
        problems.extend(concern(name, &package["license"]));
        if !package["integrity"].as_str().is_some_and(|digest| digest.starts_with("sha512-")) {
            problems.push(format!("{name} has no sha512 digest"));
        }
        if package["resolved"].as_str().is_some_and(|address| !address.starts_with("https://registry.npmjs.org/")) {
            problems.push(format!("{name} comes from {}", package["resolved"]));
        }
        // Scripts are never run (`--ignore-scripts`). The one of esbuild would fetch its program where npm left it out.
        if package["hasInstallScript"] == true && name != "esbuild" {
            problems.push(format!("{name} wants to run a script"));
        }
    }
    problems
}

#[cfg(test)]
mod test {
    use super::*;
    use serde_json::json;

    #[test]
    fn npms_lock_file_has_the_expected_packages_and_a_digest_for_each() {
        let lock = include_str!("../../package-lock.json");
        assert_eq!(npm(&serde_json::from_str(lock).unwrap()), Vec::<String>::new());
        let lock = include_str!("../lighthouse/package-lock.json");
        assert_eq!(lighthouse(&serde_json::from_str(lock).unwrap()), Vec::<String>::new());
    }

    #[test]
    fn scripts_of_packages_are_never_run() {
        assert!(include_str!("setup/node.rs").contains("\"ci\", \"--ignore-scripts\""));
    }

    #[test]
    fn a_stray_package_without_digest_from_elsewhere_or_with_a_script_is_found() {
        let package = |change: Value| {
            let mut package = json!({"version": "1.0.0", "license": "MIT", "integrity": "sha512-a"});
            package.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            npm(&json!({"packages": {"": {}, "node_modules/esbuild": package}}))
        };
        assert!(package(json!({})).is_empty());
        assert!(package(json!({"integrity": "sha1-a"}))[0].contains("no sha512 digest"));
        assert!(package(json!({"resolved": "https://example.org/a.tgz"}))[0].contains("example.org"));
        assert!(package(json!({"license": "GPL-3.0"}))[0].contains("GPL-3.0"));
        let stray =
            npm(&json!({"packages": {"node_modules/left-pad": {"license": "MIT", "integrity": "sha512-a", "hasInstallScript": true}}}));
        assert!(stray[0].contains("not expected") && stray[1].contains("script"), "{stray:?}");
        assert_eq!(npm(&json!({})), ["it lists no packages"]);
    }
}
