//! Where things are: the project's folders, the shared tools, the pinned versions.

use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The last Trunk that builds with Rust 1.88; 0.22 asks for 1.96.
pub const TRUNK_VERSION: &str = "0.21.14";

/// The driver of Firefox.
pub const GECKODRIVER_VERSION: &str = "0.37.1";

/// The project's folder and the folder of the tools that clones share.
pub struct Project {
    root: PathBuf,
    tools: PathBuf,
}

impl Project {
    /// The project that this program was started for.
    ///
    /// # Errors
    /// When there is no home folder and no variable that names another place for tools.
    pub fn find() -> Result<Self> {
        // At run time, not at compile time: clones may share a target folder.
        let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| OsString::from(env!("CARGO_MANIFEST_DIR")));
        let root = Path::new(&manifest).parent().context("xtask has no parent folder")?.to_owned();
        Ok(Self { root, tools: tools_folder()? })
    }

    /// A path in the project, from its root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The root of the project.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of one version of a tool: `trunk-0.21.14`.
    pub fn tool(&self, name: &str, version: &str) -> PathBuf {
        self.tools.join(format!("{name}-{version}"))
    }

    /// The version of wasm-bindgen in Cargo.lock, which its command-line tool must have too.
    ///
    /// # Errors
    /// When Cargo.lock cannot be read or does not name it.
    pub fn wasm_bindgen_version(&self) -> Result<String> {
        let lock = std::fs::read_to_string(self.path("Cargo.lock")).context("cannot read Cargo.lock")?;
        locked_version(&lock, "wasm-bindgen").context("Cargo.lock does not name wasm-bindgen")
    }

    /// `PATH` with the project's tools first.
    ///
    /// # Errors
    /// When a folder's name cannot stand in `PATH`, or Cargo.lock cannot be read.
    pub fn search_path(&self) -> Result<OsString> {
        let wasm_bindgen = self.tool("wasm-bindgen", &self.wasm_bindgen_version()?);
        let mut folders = vec![self.tool("trunk", TRUNK_VERSION).join("bin"), wasm_bindgen.join("bin"), self.path("node_modules/.bin")];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        env::join_paths(folders).context("a folder of tools cannot stand in PATH")
    }
}

fn tools_folder() -> Result<PathBuf> {
    let named = |variable| env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    named("SEXTANT_TOOLS")
        .or_else(|| named("XDG_CACHE_HOME").map(|cache| cache.join("sextant")))
        .or_else(|| env::home_dir().map(|home| home.join(".cache").join("sextant")))
        .context("no home folder: set SEXTANT_TOOLS to a folder for the tools")
}

/// The version of a package in the text of a Cargo.lock; the first one when there are several.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod test {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.2.131\"\n";

    #[test]
    fn locked_version_is_that_of_the_whole_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-shared").as_deref(), Some("0.2.131"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
