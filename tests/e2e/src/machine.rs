//! The visitor's machine: its screen, pointer, clipboard, folder for downloads, and what the system wishes and allows.
//!
//! Each browser has its own way to each of these: Chromium by its protocol, Firefox by its settings, WebKit by its window,
//! its home folder and, where nothing can be changed later, by a fresh start.

use crate::script::DriverCommand;
use crate::{Browser, Habit, Medium, Scheme, Visit};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Gives the page of the tab in front a size, whatever the window's least width is.
const RESIZE: &str = "const { style } = window.gBrowser.selectedBrowser;
    for (const [name, value] of [['width', arguments[0]], ['height', arguments[1]]]) {
        for (const limit of ['min-', 'max-', '']) style.setProperty(limit + name, value + 'px');
    }";

const REFUSING: &str = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });";

impl Visit {
    /// Makes the page this wide and about this high, in CSS pixels; in Firefox the tab in front alone.
    pub async fn resize(&self, width: u32, height: u32) {
        match self.browser() {
            Browser::Chromium => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
            }
            Browser::Firefox => drop(self.privileged(RESIZE, vec![width.into(), height.into()]).await),
            Browser::WebKit => {
                let client = self.client();
                let (_, whole) = client.get_window_size().await.expect("the window's size");
                let bars = whole.saturating_sub(self.value("innerHeight").await.as_u64().unwrap_or_default());
                let bars = u32::try_from(bars).unwrap_or_default();
                client.set_window_size(width, height + bars).await.expect("the window takes its size");
            }
        }
        self.until("the page has its width", &format!("innerWidth === {width}")).await;
    }

    /// The system asks for light or dark. WebKit is started anew for this, so it comes before the first page there.
    pub async fn system_asks_for(&self, scheme: Scheme) {
        let (name, number) = if scheme == Scheme::Dark { ("dark", 0) } else { ("light", 1) };
        match self.browser() {
            Browser::Chromium => {
                let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": name }] });
                self.cdp("Emulation.setEmulatedMedia", features).await;
            }
            Browser::Firefox => self.set("layout.css.prefers-color-scheme.content-override", json!(number)).await,
            Browser::WebKit => self.start_anew(|person| person.scheme = scheme).await,
        }
    }

    /// Shows the page as on paper, or on the screen again. Says whether the browser can, which WebKit cannot.
    pub async fn show_on(&self, medium: Medium) -> bool {
        let name = if medium == Medium::Print { "print" } else { "" };
        match self.browser() {
            Browser::Chromium => drop(self.cdp("Emulation.setEmulatedMedia", json!({ "media": name })).await),
            Browser::Firefox => {
                let script = "window.gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]";
                self.privileged(script, vec![json!(name)]).await;
            }
            Browser::WebKit => return false,
        }
        true
    }

    /// What the window shows, as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.client().screenshot().await.expect("a picture of the window")
    }

    /// Pages may store nothing from now on: Chromium and Firefox throw an error, WebKit gives no storage.
    /// WebKit is started anew for this.
    pub async fn deny_storage(&self) {
        match self.browser() {
            Browser::Chromium => {
                self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": REFUSING })).await;
            }
            Browser::Firefox => self.set("network.cookie.cookieBehavior", json!(2)).await,
            Browser::WebKit => self.start_anew(|person| person.habit = Habit::StoresNothing).await,
        }
    }

    /// Files are saved in this folder, without a question.
    pub async fn save_files_in(&self, folder: &Path) {
        match self.browser() {
            Browser::Chromium => {
                self.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await;
            }
            Browser::Firefox => self.set("browser.download.dir", json!(folder)).await,
            Browser::WebKit => {
                let place = self.home().join("Downloads");
                let linked = || std::os::unix::fs::symlink(folder, &place);
                linked().or_else(|_| fs::remove_file(&place).and_then(|()| linked())).expect("a folder for downloads");
            }
        }
    }

    /// Lets the page write to the clipboard, and us read it.
    pub async fn allow_clipboard(&self) {
        if self.browser() == Browser::Chromium {
            let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
            self.cdp("Browser.grantPermissions", permissions).await;
        }
    }

    /// The words on the clipboard. In WebKit they are pasted into a field, since nothing else reads them there.
    pub async fn clipboard(&self) -> String {
        let words = if self.browser() == Browser::WebKit {
            let field =
                "const field = document.body.appendChild(document.createElement('textarea')); field.id = 'pasted-by-test'; field.focus()";
            self.js(field, Vec::new()).await;
            self.chord(fantoccini::key::Key::Control.into(), 'v').await;
            self.until("the clipboard is pasted", "document.querySelector('#pasted-by-test').value").await;
            let words = self.value("document.querySelector('#pasted-by-test').value").await;
            self.js("document.querySelector('#pasted-by-test').remove()", Vec::new()).await;
            words
        } else {
            self.awaited("navigator.clipboard.readText()").await
        };
        words.as_str().expect("words on the clipboard").to_owned()
    }

    /// Presses a key while another is held.
    pub async fn chord(&self, held: char, key: char) {
        let presses = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.client().perform_actions(presses).await.expect("keys are taken");
    }

    /// Moves the pointer to a point of the visible page, in CSS pixels.
    pub async fn point_at(&self, x: f64, y: f64) {
        // It has to come from somewhere.
        let [from, to] = [x - 4.0, x].map(|x| PointerAction::MoveTo { duration: None, x, y });
        let path = MouseActions::new("mouse".to_owned()).then(from).then(to);
        self.client().perform_actions(path).await.expect("the pointer moves");
    }

    /// The accessible role and name of the first element that a selector finds, as the browser computes them.
    pub async fn role_and_name(&self, css: &str) -> (String, String) {
        let element = self.client().find(fantoccini::Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"));
        let id = element.element_id();
        let mut told = Vec::new();
        for what in ["computedrole", "computedlabel"] {
            let command = DriverCommand::ask(format!("element/{}/{what}", &*id));
            let answer = self.client().issue_cmd(command).await.unwrap_or_else(|error| panic!("{what} of {css}: {error}"));
            told.push(answer.as_str().unwrap_or_default().to_owned());
        }
        let name = told.pop().unwrap_or_default();
        (told.pop().unwrap_or_default(), name)
    }

    /// A setting of Firefox, for all pages from now on.
    pub async fn set(&self, name: &str, value: Value) {
        let script = "const [name, value] = arguments;
            if (typeof value === 'number') Services.prefs.setIntPref(name, value);
            else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
            else Services.prefs.setStringPref(name, value)";
        self.privileged(script, vec![json!(name), value]).await;
    }

    /// What a script returns that Firefox runs as a part of itself.
    ///
    /// # Panics
    /// In another browser.
    pub async fn privileged(&self, script: &str, arguments: Vec<Value>) -> Value {
        assert_eq!(self.browser(), Browser::Firefox, "only Firefox runs scripts so");
        self.context("chrome").await;
        let answer = self.client().execute(script, arguments).await;
        self.context("content").await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    async fn context(&self, name: &str) {
        self.client()
            .issue_cmd(DriverCommand::act("moz/context", json!({ "context": name })))
            .await
            .expect("Firefox changes what scripts are of");
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Panics
    /// In another browser.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(self.browser(), Browser::Chromium, "{command} is a command of Chromium alone");
        let body = json!({ "cmd": command, "params": parameters });
        let command = DriverCommand::act("goog/cdp/execute", body.clone());
        self.client().issue_cmd(command).await.unwrap_or_else(|error| panic!("{body}: {error}"))
    }
}
