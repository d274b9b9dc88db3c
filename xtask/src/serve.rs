//! `cargo xtask serve`: the app on loopback, with live reload or as released.

use crate::command::Site;
use crate::project::Project;
use crate::{dist, server, setup};
use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8099;
/// Not `dist`, which holds releases only.
const DEVELOPMENT_FOLDER: &str = "target/serve";

/// Builds and serves until it is stopped.
///
/// # Errors
/// When something cannot be installed, the build fails, or the port is taken.
pub fn run(project: &Project, site: Site, port: Option<u16>) -> Result<()> {
    match site {
        Site::Development => development(project, port),
        Site::Release => {
            dist::run(project, None)?;
            server::run(&project.path("dist"), free_port(port)?)
        }
    }
}

fn development(project: &Project, port: Option<u16>) -> Result<()> {
    setup::for_build(project)?;
    let port = free_port(port)?;
    println!("Sextant will be at http://127.0.0.1:{port}/ after the first build, and reloads on each change. Ctrl+C stops it.");
    let mut trunk = dist::trunk(project)?;
    trunk.args([
        "serve",
        "--dist",
        DEVELOPMENT_FOLDER,
        "--address",
        "127.0.0.1",
        "--disable-address-lookup",
        "true",
        "--port",
        &port.to_string(),
    ]);
    become_program(trunk)
}

/// The port asked for, or the first free one.
fn free_port(wanted: Option<u16>) -> Result<u16> {
    let free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    match wanted {
        Some(port) => Some(port).filter(free).with_context(|| format!("port {port} is taken: choose another one with --port")),
        None => (FIRST_PORT..=LAST_PORT)
            .find(free)
            .with_context(|| format!("ports {FIRST_PORT} to {LAST_PORT} are taken: choose another one with --port")),
    }
}

/// On Unix the program takes our place, so that whoever stops us stops it.
#[cfg(unix)]
fn become_program(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("cannot start Trunk")
}

#[cfg(not(unix))]
fn become_program(mut command: Command) -> Result<()> {
    crate::process::run(&mut command)
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn a_taken_port_is_said_and_otherwise_the_next_one_is_used() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(free_port(Some(port)).unwrap_err().to_string().contains("--port"));
        assert!(free_port(None).is_ok_and(|port| (FIRST_PORT..=LAST_PORT).contains(&port)));
    }
}
