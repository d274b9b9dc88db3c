//! `cargo xtask dist`: the release site in `dist/`, for any path on any static host.
//!
//! Trunk builds; its hook calls `finish` for the rest.

use crate::project::{Project, TRUNK_VERSION};
use crate::{process, setup};
use anyhow::{Result, ensure};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// Prepares what is missing, builds, and says what came out.
///
/// # Errors
/// When something cannot be installed or the build fails.
pub fn run(project: &Project) -> Result<()> {
    setup::for_release(project)?;
    build(project)?;
    println!("The release site is in {}", project.path("dist").display());
    Ok(())
}

/// Builds the release site; everything it needs is there.
///
/// # Errors
/// When the build fails.
pub fn build(project: &Project) -> Result<()> {
    let document = fs::read_to_string(project.path("index.html"))?;
    ensure!(
        document.contains(r#"data-wasm-opt="0""#),
        "index.html: the link with rel=\"rust\" must have data-wasm-opt=\"0\", since `finish` runs wasm-opt"
    );
    let mut trunk = trunk(project)?;
    // The machine's folders would otherwise stand in panic messages, and so in the file's hash.
    if let Some(flags) = path_flags(project.root()) {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
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

/// Compiler flags that replace this machine's folders by stable names; none when a path has a blank, which the variable cannot carry.
fn path_flags(root: &Path) -> Option<String> {
    let cargo_home = env::var_os("CARGO_HOME").map(Into::into).or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let flags = format!("--remap-path-prefix={}=cargo --remap-path-prefix={}=.", cargo_home.display(), root.display());
    (flags.split_whitespace().count() == 2).then_some(flags)
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn a_folder_with_a_blank_gives_no_flags_rather_than_wrong_ones() {
        assert!(path_flags(Path::new("/my projects/sextant")).is_none());
    }
}
