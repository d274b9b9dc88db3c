//! The command line: which commands and flags there are, and the help text.
//!
//! Nothing is run from here.

use crate::site_url::SiteUrl;
use anyhow::{Context, Result, bail, ensure};
use lexopt::prelude::*;
use sextant_dataset::model::Date;
use std::num::NonZero;
use std::path::PathBuf;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
Usage: cargo xtask <command>

  serve            build for development and serve it on loopback, with live reload
  serve --release  build the release site and serve it on loopback, as a host would
    --port N       the port to use (otherwise the first free one from 8080)
  dist             build the release site into dist/, for any path on any static host
    --site-url URL where it will stand: for what needs an absolute address, and is left out otherwise
  seal FOLDER      after a change by hand in a release: its build id, policies, worker, header files and packed files anew
  test             run every check and test; the last line is `N passed, N failed`
    --long         with more cases and longer searches (SEXTANT_LONG=1)
  check            formatting and lints only
    --supply       the dependencies instead: licences, sources, bans, known advisories (compiles cargo-deny once)
  samples          run the code that the articles show, and nothing else
  bench            build the release site and time it in a browser: answers on a slowed processor, first load, first chart
    --as-built     time dist/ as it stands
    --base FOLDER  take turns with another build, for a fair comparison
    --rounds N     visits of each build (otherwise 5)
    --write        make these figures the baseline
  lighthouse       build the release site and have Lighthouse rate it as a slow phone would meet it
    --as-built     rate dist/ as it stands
    --rounds N     ratings of each page (otherwise 5)
  shots            build the release site and take pictures of every page, light, dark, narrow and printed, into target/shots
    --as-built     of dist/ as it stands
  data             say what is stale in public/data, which derived figures differ, and what changed since the last commit
    --today DATE   the day by which things are stale, as YYYY-MM-DD (otherwise today)
    --base FOLDER  another dataset to compare with (otherwise public/data as in git's HEAD)
    --write        mend what can be derived, and draft the section of CHANGES.md
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
    Dist {
        /// `None`: anywhere; what needs an absolute address is left out.
        url: Option<SiteUrl>,
    },
    Seal {
        folder: PathBuf,
    },
    Check {
        supply: Supply,
    },
    Samples,
    Bench {
        options: BenchOptions,
    },
    Lighthouse {
        options: LighthouseOptions,
    },
    Shots {
        /// Is `dist/` pictured as it stands, or built first?
        as_built: bool,
    },
    Test {
        depth: Depth,
    },
    Data {
        options: DataOptions,
    },
    /// Called by Trunk after each build, never by people: hence not in the help.
    Finish,
    /// Called by `finish`: writes the pages that stand without script into a release.
    Pages {
        folder: PathBuf,
    },
}

/// What `bench` times, and how often.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BenchOptions {
    /// Is `dist/` timed as it stands, or built first?
    pub as_built: bool,
    /// Another build to take turns with.
    pub base: Option<PathBuf>,
    /// `None`: as many as the benchmark does by itself.
    pub rounds: Option<u32>,
    pub mending: Mending,
}

/// What `lighthouse` rates, and how often.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LighthouseOptions {
    /// Is `dist/` rated as it stands, or built first?
    pub as_built: bool,
    /// `None`: five times.
    pub rounds: Option<NonZero<usize>>,
}

/// What `data` looks at, and what it may change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DataOptions {
    /// `None`: by the clock.
    pub today: Option<Date>,
    /// `None`: the dataset of the last commit.
    pub base: Option<PathBuf>,
    pub mending: Mending,
}

/// Are figures only told, or written to their file?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mending {
    #[default]
    Tell,
    Write,
}

/// What `check` looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Supply {
    /// The project's own code.
    Code,
    /// What it depends on.
    Dependencies,
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
            (Command::Check { supply }, Long("supply")) => *supply = Supply::Dependencies,
            (Command::Test { depth }, Long("long")) => *depth = Depth::Long,
            (
                Command::Bench { options: BenchOptions { as_built, .. } }
                | Command::Lighthouse { options: LighthouseOptions { as_built, .. } }
                | Command::Shots { as_built },
                Long("as-built"),
            ) => *as_built = true,
            (Command::Lighthouse { options }, Long("rounds")) => options.rounds = Some(arguments.value()?.parse()?),
            (Command::Bench { options }, Long("base")) => options.base = Some(arguments.value()?.into()),
            (Command::Bench { options }, Long("rounds")) => options.rounds = Some(arguments.value()?.parse()?),
            (Command::Bench { options }, Long("write")) => options.mending = Mending::Write,
            (Command::Dist { url }, Long("site-url")) => *url = Some(SiteUrl::parse(&arguments.value()?.string()?)?),
            (Command::Seal { folder } | Command::Pages { folder }, Value(path)) if folder.as_os_str().is_empty() => *folder = path.into(),
            (Command::Data { options }, Long("today")) => options.today = Some(day(&arguments.value()?.string()?)?),
            (Command::Data { options }, Long("base")) => options.base = Some(arguments.value()?.into()),
            (Command::Data { options }, Long("write")) => options.mending = Mending::Write,
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    ensure!(command != Command::Seal { folder: PathBuf::new() }, "`cargo xtask seal` needs the folder of a release, e.g. dist");
    Ok(command)
}

fn day(text: &str) -> Result<Date> {
    let is_day = |text: &&str| text.len() == "2026-11-20".len();
    let date = Some(text).filter(is_day).and_then(Date::parse);
    date.with_context(|| format!("`--today {text}` is not a day; write it as YYYY-MM-DD, e.g. --today 2026-11-20"))
}

fn named(name: &str) -> Result<Command> {
    Ok(match name {
        "help" => Command::Help,
        "serve" => Command::Serve { site: Site::Development, port: None },
        "dist" => Command::Dist { url: None },
        "seal" => Command::Seal { folder: PathBuf::new() },
        "check" => Command::Check { supply: Supply::Code },
        "samples" => Command::Samples,
        "bench" => Command::Bench { options: BenchOptions::default() },
        "lighthouse" => Command::Lighthouse { options: LighthouseOptions::default() },
        "shots" => Command::Shots { as_built: false },
        "test" => Command::Test { depth: Depth::Usual },
        "data" => Command::Data { options: DataOptions::default() },
        "finish" => Command::Finish,
        "pages" => Command::Pages { folder: PathBuf::new() },
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
        assert_eq!(parsed(&["check", "--supply"]).unwrap(), Command::Check { supply: Supply::Dependencies });
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
    fn data_takes_a_day_a_base_and_leave_to_write() {
        let options = DataOptions { today: Date::parse("2027-01-02"), base: Some("old".into()), mending: Mending::Write };
        assert_eq!(parsed(&["data", "--today", "2027-01-02", "--base", "old", "--write"]).unwrap(), Command::Data { options });
        assert_eq!(parsed(&["data"]).unwrap(), Command::Data { options: DataOptions::default() });
    }

    #[test]
    fn bench_takes_another_build_and_a_number_of_rounds() {
        let options = BenchOptions { as_built: true, base: Some("old".into()), rounds: Some(9), mending: Mending::Tell };
        assert_eq!(parsed(&["bench", "--as-built", "--base", "old", "--rounds", "9"]).unwrap(), Command::Bench { options });
        assert!(parsed(&["bench", "--rounds", "many"]).is_err());
        assert!(parsed(&["lighthouse", "--rounds", "0"]).is_err() && parsed(&["lighthouse", "--base", "old"]).is_err());
        assert_eq!(parsed(&["shots", "--as-built"]).unwrap(), Command::Shots { as_built: true });
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused_with_the_form_of_one() {
        for day in ["2027-02-30", "2027-02", "tomorrow", ""] {
            let message = parsed(&["data", "--today", day]).unwrap_err().to_string();
            assert!(message.contains("YYYY-MM-DD") && message.contains(day), "{message}");
        }
        assert!(parsed(&["data", "--base"]).is_err());
        assert!(parsed(&["serve", "--write"]).is_err());
    }

    #[test]
    fn dist_takes_the_address_and_seal_a_folder() {
        let url = SiteUrl::parse("https://example.org/sextant/").ok();
        assert_eq!(parsed(&["dist", "--site-url", "https://example.org/sextant"]).unwrap(), Command::Dist { url });
        assert_eq!(parsed(&["seal", "dist"]).unwrap(), Command::Seal { folder: "dist".into() });
        assert!(parsed(&["seal"]).is_err() && parsed(&["seal", "one", "two"]).is_err());
        assert!(parsed(&["dist", "--site-url", "example.org"]).is_err());
    }

    #[test]
    fn a_port_must_be_a_port() {
        assert!(parsed(&["serve", "--port", "99999"]).is_err());
        assert!(parsed(&["serve", "--port"]).is_err());
    }
}
