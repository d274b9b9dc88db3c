//! Firefox by geckodriver.

use super::{Started, program, spawn};
use crate::{Habit, Person, Scheme};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use tokio::process::Command;

/// Starts `$GECKODRIVER`, else the one on `PATH`.
pub async fn start() -> Option<Started> {
    let mut command = Command::new(program("GECKODRIVER", "geckodriver"));
    // The browser's own console, and the settings of the visitor's machine, are beyond the reach of pages.
    command.args(["--host", "127.0.0.1", "--port", "0", "--allow-system-access"]);
    let (process, port) = spawn(&mut command, "Listening on 127.0.0.1:").await?;
    Some(Started { process, port, screen: None })
}

pub fn capabilities(person: &Person) -> Capabilities {
    let settings = json!({
        // No way out of this machine: everything but loopback goes to a proxy that is not there.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "intl.accept_languages": "en",
        // A page may read the clipboard without the question that nobody would answer.
        "dom.events.testing.asyncClipboard": true,
        "browser.download.folderList": 2,
        "browser.download.alwaysOpenPanel": false,
        // Tab also leads to links, as on every system but one.
        "accessibility.tabfocus": 7,
        "layout.css.prefers-color-scheme.content-override": i32::from(person.scheme == Scheme::Light),
        "network.cookie.cookieBehavior": if person.habit == Habit::StoresNothing { 2 } else { 5 },
    });
    let options = json!({ "args": ["-headless", "--width=1280", "--height=985"], "prefs": settings });
    let capabilities = json!({ "browserName": "firefox", "moz:firefoxOptions": options });
    let Value::Object(capabilities) = capabilities else { unreachable!("it is written as an object") };
    capabilities
}
