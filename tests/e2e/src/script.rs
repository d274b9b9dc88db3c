//! Commands of drivers beyond what the client knows, and the scripts that pages are asked with.

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;
use url::{ParseError, Url};

/// A command of the driver, by its path below the session.
#[derive(Debug)]
pub(crate) struct DriverCommand {
    pub path: String,
    /// Without one, it is a question.
    pub body: Option<Value>,
}

impl DriverCommand {
    /// Has something done.
    pub fn act(path: &str, body: Value) -> Self {
        Self { path: path.to_owned(), body: Some(body) }
    }

    /// Asks for something.
    pub fn ask(path: String) -> Self {
        Self { path, body: None }
    }
}

impl WebDriverCompatibleCommand for DriverCommand {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

/// Moves a little, since the app waits for a sign of the visitor. Has it rendered, and is nothing still on its way?
pub(crate) const SETTLED: &str = "dispatchEvent(new PointerEvent('pointermove'))
    && document.documentElement?.hasAttribute('data-ready')
    && !document.querySelector('[aria-busy=\"true\"]') && document.querySelector('main h1')";

/// The words of every element that a selector finds, with blanks as a reader sees them.
pub(crate) const WORDS: &str =
    "return [...document.querySelectorAll(arguments[0])].map(found => found.textContent.replace(/\\s+/g, ' ').trim())";

/// Brings an element into the middle, where no bar covers it; says whether it is there.
pub(crate) const CENTRE: &str = "const found = document.querySelector(arguments[0]);
    found?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return Boolean(found)";

/// Keeps what the policy of a document refuses.
pub(crate) const WATCH_POLICY: &str = "window.policyViolations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
        policyViolations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))";
/// Calls back after twice the time, in milliseconds, at which the app lets everything follow a change.
pub(crate) const FOLLOWED: &str = "setTimeout(arguments[arguments.length - 1], 40)";

/// Every address that the page has fetched from.
pub(crate) const FETCHED: &str = "return performance.getEntriesByType('resource').map(entry => entry.name)";

/// A function of a promise into a script that the driver waits for.
pub(crate) fn awaited(expression: &str) -> String {
    format!("const done = arguments[arguments.length - 1]; Promise.resolve({expression}).then(done, error => done('failed: ' + error))")
}
