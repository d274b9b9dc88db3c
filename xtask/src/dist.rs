//! `cargo xtask dist`: the release site in `dist/`, for any path on any static host.
//!
//! Trunk builds; its hook calls `finish` for the rest.

use crate::project::{Project, TRUNK_VERSION};
use crate::site_url::{self, SiteUrl};
use crate::{process, setup};
use anyhow::{Result, ensure};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// Prepares what is missing, builds, and says what came out.
///
/// # Errors
/// When something cannot be installed or the build fails.
pub fn run(project: &Project, url: Option<&SiteUrl>) -> Result<()> {
    setup::for_build(project)?;
    build(project, url)?;
    println!("The release site is in {}", project.path("dist").display());
    Ok(())
}

/// Builds the release site; everything it needs is there. With an absolute address it gets what needs one.
///
/// # Errors
/// When the build fails.
pub fn build(project: &Project, url: Option<&SiteUrl>) -> Result<()> {
    let document = fs::read_to_string(project.path("index.html"))?;
    ensure!(
        document.contains(r#"data-wasm-opt="0""#),
        "index.html: the link with rel=\"rust\" must have data-wasm-opt=\"0\", since `finish` runs wasm-opt"
    );
    let mut trunk = trunk(project)?;
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags(project.root()));
    if let Some(url) = url {
        trunk.env(site_url::VARIABLE, url.as_str());
    }
    process::run(trunk.args(["build", "--release"]))
}

/// The project's Trunk, with its tools on `PATH`.
///
/// # Errors
/// When `PATH` cannot be set together.
pub fn trunk(project: &Project) -> Result<Command> {
    let mut trunk = Command::new(project.tool("trunk", TRUNK_VERSION).join("bin/trunk"));
    trunk.current_dir(project.root()).env("PATH", project.search_path()?);
    // Its version is ours to choose. (Its `offline` is no way: cargo would get it too, and a fresh machine has crates to fetch.)
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 takes only `true` or `false` here, and stops at the usual `1`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// Flags for the compiler: the linker says what refers to what, which the step `split` asks it. And this machine's folders are replaced
/// by stable names, as they would otherwise stand in panic messages and so in the file's hash; not when a path has a blank, which the
/// variable cannot carry.
fn flags(root: &Path) -> String {
    let cargo_home = env::var_os("CARGO_HOME").map(Into::into).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let remap = |from: &Path, to: &str| format!(" --remap-path-prefix={}={to}", from.display());
    let remaps = remap(&cargo_home.unwrap_or_default(), "cargo") + &remap(root, ".");
    let remaps = if remaps.split_whitespace().count() == 2 { remaps } else { String::new() };
    format!("-Clink-arg=--emit-relocs{remaps}")
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn a_folder_with_a_blank_is_left_as_it_is_rather_than_cut() {
        assert_eq!(flags(Path::new("/my projects/sextant")), "-Clink-arg=--emit-relocs");
        assert!(flags(Path::new("/projects/sextant")).contains("/projects/sextant=."));
    }
}
