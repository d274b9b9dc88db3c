//! The browser's driver: one process per journey, on a port of its own choice, ended with everything it started.
//!
//! What differs from browser to browser stands in a file for each: how the driver is started, and what the browser is
//! asked for.

mod chromium;
mod firefox;
mod webkit;

use crate::{Browser, Person};
use fantoccini::wd::{Capabilities, TimeoutConfiguration};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::ffi::OsString;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use std::{env, io};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::oneshot;

/// How often a driver is started before it counts as broken.
const ATTEMPTS: usize = 5;

/// Longest wait for a script: axe-core looks at the longest page for half a minute on a busy machine.
const SCRIPT: Duration = Duration::from_secs(240);

/// A running driver.
pub struct Driver {
    browser: Browser,
    process: Child,
    address: String,
    /// For what a browser keeps outside of its profile.
    home: TempDir,
    /// The screen of a browser that cannot do without.
    _screen: Option<Child>,
}

/// A process that has just been started, and where it listens.
struct Started {
    process: Child,
    port: String,
    screen: Option<Child>,
}

impl Driver {
    /// Starts the driver of the run's browser.
    ///
    /// # Panics
    /// When there is none, or it does not start.
    pub async fn start() -> Self {
        let browser = Browser::of_run();
        let home = TempDir::new().expect("a folder for the browser");
        for _ in 0..ATTEMPTS {
            // A port that was free a moment ago may be taken meanwhile.
            let started = match browser {
                Browser::Chromium => chromium::start().await,
                Browser::Firefox => firefox::start().await,
                Browser::WebKit => webkit::start(home.path()).await,
            };
            if let Some(Started { process, port, screen }) = started {
                return Self { browser, process, address: format!("http://127.0.0.1:{port}"), home, _screen: screen };
            }
        }
        panic!("the driver of {browser} ended {ATTEMPTS} times before it was ready");
    }

    /// Which browser it drives.
    pub fn kind(&self) -> Browser {
        self.browser
    }

    /// The folder that a browser without a setting for it takes for the visitor's home.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// A browser with a fresh profile, which the driver deletes when the session ends, or as somebody set it up.
    ///
    /// # Panics
    /// When the browser does not start.
    pub async fn browser(&self, person: &Person) -> Client {
        let capabilities: Capabilities = match self.browser {
            Browser::Chromium => chromium::capabilities(person),
            Browser::Firefox => firefox::capabilities(person),
            Browser::WebKit => webkit::capabilities(person),
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let client = builder.connect(&self.address).await.unwrap_or_else(|error| panic!("{} does not start: {error}", self.browser));
        let patience = TimeoutConfiguration::new(Some(SCRIPT), None, None);
        client.update_timeouts(patience).await.expect("the driver waits for scripts");
        if self.browser == Browser::WebKit {
            webkit::widen(&client).await;
        }
        client
    }

    /// The driver ends; its browsers must have ended before.
    pub async fn end(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill().await;
    }
}

/// The program that a variable names, else one of this name on `PATH`.
fn program(variable: &str, name: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| name.into())
}

/// Starts a process that ends with us, and gives what it says behind some words; `None` where it ends before.
async fn spawn(command: &mut Command, words: &'static str) -> Option<(Child, String)> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
    let mut process = spawned(command);
    let mut output = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
    let (tell, told) = oneshot::channel();
    // What it writes must be read by somebody for as long as it runs.
    tokio::spawn(async move {
        let mut tell = Some(tell);
        while let Ok(Some(line)) = output.next_line().await {
            if let (Some((_, said)), Some(tell)) = (line.split_once(words), tell.take_if(|_| line.contains(words))) {
                // Nobody listens any more where the journey is over.
                let _ = tell.send(said.trim().trim_end_matches('.').to_owned());
            }
        }
    });
    Some((process, told.await.ok()?))
}

fn spawned(command: &mut Command) -> Child {
    command.spawn().unwrap_or_else(|error: io::Error| panic!("cannot start {}: {error}", command.as_std().get_program().display()))
}
