//! Sextant's commands: `cargo xtask help` lists them.
//!
//! Each command lives in a file of its own; `setup` installs what is missing;
//! `finish` is the step after Trunk. Nothing here is part of the app. A library, since
//! the tests of deployments make a second release with the same code ([`seal`]).

mod bench;
mod check;
mod command;
#[cfg(any(test, feature = "engine"))]
#[cfg_attr(not(feature = "engine"), allow(dead_code, reason = "in a build without it only the tests use it"))]
mod data;
mod dist;
#[cfg_attr(feature = "engine", allow(dead_code, reason = "it starts the build with the engine, which starts no other"))]
mod engine;
mod finish;
mod lighthouse;
mod media_type;
#[cfg(any(test, feature = "engine"))]
#[cfg_attr(not(feature = "engine"), allow(dead_code, reason = "in a build without it only the tests use it"))]
mod pages;
mod process;
mod project;
mod samples;
mod serve;
mod server;
mod setup;
mod shots;
mod site_url;
mod supply;
mod tally;
mod tests;

pub use finish::{rename, seal};
pub use site_url::SiteUrl;

use command::{Command, Supply};
use project::Project;
use std::process::ExitCode;

/// Does what the command line says.
pub fn main() -> ExitCode {
    match command::parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    let project = Project::find()?;
    match command {
        Command::Help => print!("{}", command::HELP),
        Command::Serve { site, port } => serve::run(&project, site, port)?,
        Command::Dist { url } => dist::run(&project, url.as_ref())?,
        Command::Seal { folder } => finish::seal_again(&folder)?,
        Command::Check { supply: Supply::Code } => return check::run(&project),
        Command::Check { supply: Supply::Dependencies } => supply::run(&project)?,
        Command::Test { depth } => return tests::run(&project, depth),
        Command::Bench { options } => return bench::run(&project, &options),
        Command::Lighthouse { options } => lighthouse::run(&project, &options)?,
        Command::Shots { as_built } => shots::run(&project, as_built)?,
        Command::Samples => return samples::run(&project),
        #[cfg(feature = "engine")]
        Command::Data { options } => return data::run(&project, &options),
        #[cfg(not(feature = "engine"))]
        Command::Data { .. } => return engine::again(&project),
        #[cfg(feature = "engine")]
        Command::Pages { folder } => pages::write(&project, &folder, SiteUrl::of_build()?.as_ref())?,
        #[cfg(not(feature = "engine"))]
        Command::Pages { folder } => engine::pages(&project, &folder)?,
        Command::Finish => finish::run(&project)?,
    }
    Ok(ExitCode::SUCCESS)
}
