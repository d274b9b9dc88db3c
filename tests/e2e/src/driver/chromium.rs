//! Chromium by chromedriver.

use super::{Started, program, spawn};
use crate::{Habit, Person};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use tokio::process::Command;

/// The flags that the tests of components use, too.
const FLAGS: &str = include_str!("../../../../webdriver.json");

/// Flags of these tests: a wide window, and no way out of this machine.
const MORE_FLAGS: [&str; 4] = [
    "--window-size=1280,900",
    "--lang=en",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
];

/// Starts `$CHROMEDRIVER`, else the one on `PATH`.
pub async fn start() -> Option<Started> {
    let mut command = Command::new(program("CHROMEDRIVER", "chromedriver"));
    let (process, port) = spawn(command.arg("--port=0"), "started successfully on port ").await?;
    Some(Started { process, port, screen: None })
}

pub fn capabilities(person: &Person) -> Capabilities {
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
    capabilities
}
