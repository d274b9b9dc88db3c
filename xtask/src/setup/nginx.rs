//! nginx, on which the example configuration is tried.
//!
//! On Debian and Ubuntu its package would start a server of its own on this machine, which nobody asked for. So the package is
//! fetched and unpacked into the folder of tools, and started by the tests alone.

use super::{announce, packages};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// nginx's program: the system's, else one in the folder of tools, which is put there when it is missing.
///
/// # Errors
/// When it is missing and cannot be had; the message says what to run.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let system = process::find(&["nginx"]).or_else(|| Some(PathBuf::from("/usr/sbin/nginx")).filter(|file| file.is_file()));
    if let Some(system) = system {
        return Ok(system);
    }
    let folder = project.tool("nginx", "system");
    let program = folder.join("usr/sbin/nginx");
    if !starts(&program) {
        if process::find(&["apt-get"]).is_none() || process::find(&["dpkg-deb"]).is_none() {
            packages::install("nginx, for the test of its example configuration", &["nginx-light"])?;
            return process::find(&["nginx"]).context("nginx is still not to be found");
        }
        announce(&format!("fetching nginx by apt-get and unpacking it into {}", folder.display()), "a few seconds");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let download = || process::succeeds(Command::new("apt-get").args(["download", "-qq", "nginx"]).current_dir(&folder));
        if !download() {
            packages::refresh()?;
            ensure!(download(), "missing: nginx, for the test of its example configuration. Run: sudo apt-get install nginx-light");
        }
        for package in
            fs::read_dir(&folder)?.flatten().map(|entry| entry.path()).filter(|file| file.extension().is_some_and(|ending| ending == "deb"))
        {
            process::run(Command::new("dpkg-deb").arg("--extract").arg(&package).arg(&folder))?;
            fs::remove_file(&package)?;
        }
        ensure!(starts(&program), "nginx does not start from {}. Run: sudo apt-get install nginx-light", program.display());
    }
    Ok(program)
}

fn starts(program: &PathBuf) -> bool {
    process::succeeds(Command::new(program).arg("-v"))
}
