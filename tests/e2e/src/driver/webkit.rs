//! WebKitGTK's MiniBrowser by WebKitWebDriver, on a screen that nobody sees.

use super::{Started, program, spawn, spawned};
use crate::{Habit, Person, Scheme};
use fantoccini::Client;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::process::Command;
use tokio::time::sleep;

/// Longest wait for the driver to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// The browser's own bars give way, since a window is never narrower than they are.
const BARS: &str = "headerbar, headerbar *, toolbar, toolbar *, notebook header, entry, button { \
    min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; }";

/// Starts `$WEBKIT_WEBDRIVER`, else the one on `PATH`, on a screen of its own.
pub async fn start(home: &Path) -> Option<Started> {
    let settings = home.join(".config/gtk-3.0");
    fs::create_dir_all(&settings).expect("a folder for settings");
    fs::write(settings.join("gtk.css"), BARS).expect("a file of settings");
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"", home.join("Downloads").display());
    fs::write(home.join(".config/user-dirs.dirs"), downloads).expect("a file of settings");
    let mut screen = Command::new("Xvfb");
    screen.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
    let (screen, number) = spawn(&mut screen, "").await?;
    // The driver takes no port of its own choice.
    let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).expect("a free port").port();
    let mut command = Command::new(program("WEBKIT_WEBDRIVER", "WebKitWebDriver"));
    command.arg(format!("--port={port}")).env("DISPLAY", format!(":{number}")).env("HOME", home).env("LANGUAGE", "en");
    for variable in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "WAYLAND_DISPLAY", "WEBKIT_DISABLE_COMPOSITING_MODE"] {
        command.env_remove(variable);
    }
    let mut process = spawned(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true));
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        if start.elapsed() > PATIENCE || process.try_wait().is_ok_and(|ended| ended.is_some()) {
            return None;
        }
        sleep(Duration::from_millis(20)).await;
    }
    Some(Started { process, port: port.to_string(), screen: Some(screen) })
}

pub fn capabilities(person: &Person) -> Capabilities {
    let mut flags = vec!["--automation".to_owned()];
    flags.extend((person.scheme == Scheme::Dark).then(|| "--dark-mode".to_owned()));
    flags.push(format!("--enable-html5-local-storage={}", person.habit != Habit::StoresNothing));
    let options = json!({ "binary": mini_browser(), "args": flags });
    let capabilities = json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": options });
    let Value::Object(capabilities) = capabilities else { unreachable!("it is written as an object") };
    capabilities
}

/// As wide as the windows of the other browsers.
pub async fn widen(client: &Client) {
    client.set_window_size(1280, 920).await.expect("a wide window");
}

/// It lies in the library's folder, whose name has the machine's kind in it.
fn mini_browser() -> PathBuf {
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let programs = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    let also = ["/usr/libexec/webkit2gtk-4.1/MiniBrowser", "/usr/lib/webkit2gtk-4.1/MiniBrowser"].map(PathBuf::from);
    programs.chain(also).find(|program| program.is_file()).expect("WebKitGTK's MiniBrowser, of the API 4.1")
}
