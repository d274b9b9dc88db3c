//! What a page had to complain about, wherever the browser writes it.

use crate::script::{DriverCommand, WATCH_POLICY};
use crate::{Browser, Visit};
use serde_json::{Value, json};

/// Firefox's own console: errors of scripts, refusals by a policy, and what pages write there as an error.
const OF_FIREFOX: &str = "const here = arguments[0];
    const of_page = (place) => String(place).startsWith(here);
    const told = Services.console.getMessageArray().filter((message) => message instanceof Ci.nsIScriptError
        && !(message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)) && (of_page(message.sourceName) || /^content|Content Security/.test(message.category)));
    Services.console.reset();
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const written = storage.getEvents().filter((event) => event.level === 'error' && of_page(event.filename));
    storage.clearEvents();
    return [...told.map((message) => `${message.errorMessage} ${message.sourceName}:${message.lineNumber}`),
        ...written.map((event) => event.arguments.map(String).join(' '))]";

/// In WebKit, which keeps no console for sessions that are driven, a script in each document listens and tells the site.
/// It comes before everything else in the document, and is let in by a policy that lets the site's own scripts in.
const TELL: &str = "{
    const told = window.toldByTest = [];
    const place = new URL('/console-of-the-page', document.currentScript.src);
    // What was still on its way to a page that is being left fails, and is nobody's fault. On the way back through the history
    // it fails before the page hears that it is left: hence a failed load is told a moment later.
    let leaves = false;
    for (const name of ['beforeunload', 'pagehide']) addEventListener(name, () => { leaves = true; });
    addEventListener('pageshow', (event) => { leaves &&= !event.persisted; });
    const send = (words) => leaves || fetch(place, { method: 'POST', body: words, keepalive: true }).catch(() => {});
    const moment = () => new Promise((next) => setTimeout(next, 500));
    const tell = (words) => told.push(/^cannot load|Load failed/.test(words) ? moment().then(() => send(words)) : send(words));
    const write = console.error;
    console.error = (...words) => { tell(words.map(String).join(' ')); write.apply(console, words); };
    addEventListener('error', (event) => {
        // No fault: a size that changed once more is told in the next frame.
        if (event.message?.startsWith('ResizeObserver loop')) return;
        tell(event.message ? `${event.message} ${event.filename}:${event.lineno}` : `cannot load ${event.target?.src ?? event.target?.href}`);
    }, true);
    addEventListener('unhandledrejection', (event) => tell(`unhandled: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) => {
        // A policy may refuse the telling, too, which would go on for ever.
        if (!event.blockedURI.startsWith(place)) tell(`refused by the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    }, true);
}";

/// The script that comes first in each document of a browser: it hears what the policy refuses, and tells where nobody else does.
pub(crate) fn listener(browser: Browser) -> String {
    if browser == Browser::WebKit { format!("{WATCH_POLICY};\n{TELL}") } else { WATCH_POLICY.to_owned() }
}

impl Visit {
    /// Errors on the console since the last look.
    pub async fn console_errors(&self) -> Vec<String> {
        match self.browser() {
            Browser::Chromium => {
                let command = DriverCommand::act("se/log", json!({ "type": "browser" }));
                let log = self.client().issue_cmd(command).await.expect("the console's log");
                let lines = log.as_array().cloned().unwrap_or_default();
                let severe = lines.iter().filter(|line| line["level"] == "SEVERE");
                severe.map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect()
            }
            Browser::Firefox => {
                let told = self.privileged(OF_FIREFOX, vec![json!(self.site().origin())]).await;
                let words = |line: &Value| line.as_str().unwrap_or_default().to_owned();
                told.as_array().into_iter().flatten().map(words).collect()
            }
            Browser::WebKit => {
                self.awaited("Promise.all(window.toldByTest ?? []).then(() => true)").await;
                self.site().take_told()
            }
        }
    }
}
