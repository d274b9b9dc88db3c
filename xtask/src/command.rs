//! The command line: which commands and flags there are, and the help text.
//!
//! Nothing is run from here.

use anyhow::{Result, bail};
use lexopt::prelude::*;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
Usage: cargo xtask <command>

  serve            build for development and serve it on loopback, with live reload
  serve --release  build the release site and serve it on loopback, as a host would
    --port N       the port to use (otherwise the first free one from 8080)
  dist             build the release site into dist/, for any path on any static host
  test             run every check and test; the last line is `N passed, N failed`
    --long         with more cases and longer searches (SEXTANT_LONG=1)
  check            formatting and lints only
  samples          run the code that the articles show, and nothing else
  help             this text

Each command first installs what it needs and does not find, and says so.
Tools are shared between clones, in $SEXTANT_TOOLS, else $XDG_CACHE_HOME/sextant, else ~/.cache/sextant.
";

/// One run of this program.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Serve {
        site: Site,
        /// `None`: the first free one.
        port: Option<u16>,
    },
    Dist,
    Check,
    Samples,
    Test {
        depth: Depth,
    },
    /// Called by Trunk after each build, never by people: hence not in the help.
    Finish,
}

/// Which build of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    Development,
    Release,
}

/// How much the tests try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    Usual,
    Long,
}

/// Reads the arguments.
///
/// # Errors
/// An unknown command or flag, or a port that is not a number, in words.
pub fn parse(mut arguments: lexopt::Parser) -> Result<Command> {
    let mut command = match arguments.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => named(&name.string()?)?,
        Some(other) => return Err(other.unexpected().into()),
    };
    while let Some(argument) = arguments.next()? {
        match (&mut command, argument) {
            (_, Short('h') | Long("help")) => return Ok(Command::Help),
            (Command::Serve { site, .. }, Long("release")) => *site = Site::Release,
            (Command::Serve { port, .. }, Long("port")) => *port = Some(arguments.value()?.parse()?),
            (Command::Test { depth }, Long("long")) => *depth = Depth::Long,
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    Ok(command)
}

fn named(name: &str) -> Result<Command> {
    Ok(match name {
        "help" => Command::Help,
        "serve" => Command::Serve { site: Site::Development, port: None },
        "dist" => Command::Dist,
        "check" => Command::Check,
        "samples" => Command::Samples,
        "test" => Command::Test { depth: Depth::Usual },
        "finish" => Command::Finish,
        _ => bail!("there is no command `{name}`; `cargo xtask help` lists what there is"),
    })
}

#[cfg(test)]
mod test {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Command> {
        parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn flags_belong_to_their_command() {
        let release = Command::Serve { site: Site::Release, port: Some(9000) };
        assert_eq!(parsed(&["serve", "--release", "--port", "9000"]).unwrap(), release);
        assert_eq!(parsed(&["test", "--long"]).unwrap(), Command::Test { depth: Depth::Long });
        assert!(parsed(&["dist", "--long"]).is_err());
    }

    #[test]
    fn no_command_and_help_flags_show_the_help() {
        for arguments in [&[][..], &["help"], &["--help"], &["serve", "-h"]] {
            assert_eq!(parsed(arguments).unwrap(), Command::Help);
        }
    }

    #[test]
    fn unknown_command_names_itself_and_the_way_out() {
        let message = parsed(&["srve"]).unwrap_err().to_string();
        assert!(message.contains("`srve`") && message.contains("cargo xtask help"), "{message}");
    }

    #[test]
    fn a_port_must_be_a_port() {
        assert!(parsed(&["serve", "--port", "99999"]).is_err());
        assert!(parsed(&["serve", "--port"]).is_err());
    }
}
