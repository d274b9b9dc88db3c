//! Chromium's driver: one process per journey, on a port of its own choice, ended with everything it started.

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::env;
use std::path::PathBuf;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// The flags that the tests of components use, too.
const FLAGS: &str = include_str!("../../../webdriver.json");

/// Flags of these tests: a wide window, and no way out of this machine.
const MORE_FLAGS: [&str; 4] = [
    "--window-size=1280,900",
    "--lang=en",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
];

/// How often chromedriver is started before it counts as broken.
const ATTEMPTS: usize = 5;

/// Whose browser it is.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// A folder that outlives the browser; otherwise everything is forgotten when it ends.
    pub profile: Option<PathBuf>,
    /// How the browser is used.
    pub habit: Habit,
}

/// How a person uses a browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Habit {
    /// As it comes.
    #[default]
    Usual,
    /// In a private window.
    Private,
    /// All sites are forbidden to store anything.
    StoresNothing,
}

/// A running chromedriver.
pub struct Driver {
    process: Child,
    address: String,
    // What it writes must be read by somebody.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts `$CHROMEDRIVER`, else the one on `PATH`.
    ///
    /// # Panics
    /// When there is none, or it does not start.
    pub async fn start() -> Self {
        for _ in 0..ATTEMPTS {
            if let Some(driver) = Self::try_start().await {
                return driver;
            }
        }
        panic!("chromedriver ended {ATTEMPTS} times before it was ready");
    }

    /// `None` where it ended at once: it looks for a port that is free twice over, and another may take that meanwhile.
    async fn try_start() -> Option<Self> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(&program);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let mut process = command.spawn().unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
        let mut output = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
        let port = loop {
            let line = output.next_line().await.expect("readable output")?;
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        Some(Self { process, address: format!("http://127.0.0.1:{port}"), _output: output })
    }

    /// A browser with a fresh profile, which the driver deletes when the session ends, or as somebody set it up.
    ///
    /// # Panics
    /// When the browser does not start.
    pub async fn browser(&self, person: &Person) -> Client {
        let mut options: Value = serde_json::from_str(FLAGS).expect("webdriver.json is JSON");
        let flags = options["goog:chromeOptions"]["args"].as_array_mut().expect("webdriver.json has flags");
        flags.extend(MORE_FLAGS.map(Value::from));
        flags.extend(person.profile.as_ref().map(|folder| Value::from(format!("--user-data-dir={}", folder.display()))));
        match person.habit {
            Habit::Usual => {}
            Habit::Private => flags.push("--incognito".into()),
            Habit::StoresNothing => options["goog:chromeOptions"]["prefs"] = json!({ "profile.default_content_setting_values.cookies": 2 }),
        }
        let Value::Object(mut capabilities) = options else { unreachable!("it was indexed by name") };
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        builder.connect(&self.address).await.expect("a browser")
    }

    /// The driver ends; its browsers must have ended before.
    pub async fn end(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill().await;
    }
}
