//! A visitor in a browser: opens addresses, clicks, types, and looks.

use crate::script::{CENTRE, DriverCommand, FETCHED, FOLLOWED, SETTLED, WATCH_POLICY, WORDS, awaited};
use crate::{Answered, Browser, Driver, Key, Person, Site};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// Longest wait for a condition.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks at a condition.
const LOOK: Duration = Duration::from_millis(25);

/// A visitor of the site.
pub struct Visit {
    driver: Driver,
    client: Mutex<Client>,
    person: Mutex<Person>,
    site: Site,
    base: String,
}

impl Visit {
    /// A visitor with a browser of this person.
    pub async fn start(driver: Driver, person: Person, site: Site, path: &str) -> Self {
        let base = format!("{}{path}", site.origin());
        let client = Mutex::new(driver.browser(&person).await);
        let visit = Self { client, person: Mutex::new(person), driver, site, base };
        visit.watch_policy().await;
        visit
    }

    /// Goes on as somebody else, in a fresh browser.
    pub async fn become_another(&mut self) {
        self.must_be_sound().await;
        self.start_anew(|person| *person = Person::default()).await;
    }

    /// Ends the browser and starts it again. Only with a profile of its own it remembers anything.
    pub async fn restart(&mut self) {
        self.start_anew(|_| ()).await;
    }

    /// Ends the browser and starts it again, as another person's.
    pub(crate) async fn start_anew(&self, change: impl FnOnce(&mut Person)) {
        let person = {
            let mut person = self.person.lock().expect("nobody panics while reading");
            change(&mut person);
            person.clone()
        };
        self.client().close().await.expect("the browser closes");
        let fresh = self.driver.browser(&person).await;
        *self.client.lock().expect("nobody panics while reading") = fresh;
        self.watch_policy().await;
    }

    /// Hears in every document of this tab what its policy refuses. In the other browsers the site's server sees to that.
    async fn watch_policy(&self) {
        if self.browser() == Browser::Chromium {
            self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH_POLICY })).await;
        }
    }

    /// What the policy of the document refused so far: directive, address and the beginning of the script. In Chromium this is
    /// known of every document, elsewhere of those that [`Site`] serves itself.
    pub async fn violations(&self) -> Vec<String> {
        let unheard = if self.browser() == Browser::Chromium { "['nobody listened']" } else { "[]" };
        let found = self.value(&format!("window.policyViolations ?? {unheard}")).await;
        found.as_array().into_iter().flatten().filter_map(|words| words.as_str().map(str::to_owned)).collect()
    }

    /// Closes the browser and ends its driver.
    pub async fn end(&mut self) {
        // It may be closed already.
        let _ = self.client().close().await;
        self.driver.end().await;
    }

    /// Which browser this is.
    pub fn browser(&self) -> Browser {
        self.driver.kind()
    }

    /// The folder that the browser takes for the visitor's home, where it has no setting for its own.
    pub(crate) fn home(&self) -> &Path {
        self.driver.home()
    }

    pub(crate) fn client(&self) -> Client {
        self.client.lock().expect("nobody panics while reading").clone()
    }

    /// The site's server.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The address of the document, without a query.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Opens the site with a query, as from a link, and waits until everything is there.
    pub async fn open(&self, query: &str) {
        self.read(query).await;
        self.settle().await;
    }

    /// Opens the site with a query and does nothing with it. The page can be read; the app comes by itself.
    pub async fn read(&self, query: &str) {
        self.open_file(format!("{}?{query}", self.base).trim_end_matches('?')).await;
    }

    /// Opens an address and waits until everything is there.
    pub async fn go(&self, address: &str) {
        self.open_file(address).await;
        self.settle().await;
    }

    /// Opens an address that is no page of the app, or shall not become one.
    pub async fn open_file(&self, address: &str) {
        self.client().goto(address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// Waits until the app has rendered and nothing is on its way.
    pub async fn settle(&self) {
        self.until("the page is ready and nothing in it is busy", SETTLED).await;
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.client().refresh().await.expect("the page loads again");
        self.settle().await;
    }

    /// What a script returns.
    pub async fn js(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client().execute(script, arguments).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The value of an expression.
    pub async fn value(&self, expression: &str) -> Value {
        self.js(&format!("return {expression}"), Vec::new()).await
    }

    /// What a promise comes to; `failed: ...` where it is rejected.
    pub async fn awaited(&self, expression: &str) -> Value {
        self.client().execute_async(&awaited(expression), Vec::new()).await.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Is an expression true now?
    pub async fn holds(&self, expression: &str) -> bool {
        self.value(&format!("Boolean({expression})")).await == Value::Bool(true)
    }

    /// Waits until an expression is true.
    pub async fn until(&self, what: &str, expression: &str) {
        let start = Instant::now();
        while !self.holds(expression).await {
            assert!(start.elapsed() < PATIENCE, "in vain waited until {what} ({expression})");
            sleep(LOOK).await;
        }
    }

    /// Waits until the words of a selector's elements are these.
    pub async fn until_words(&self, css: &str, wanted: &[&str]) {
        let start = Instant::now();
        loop {
            let found = self.all_words(css).await;
            if found == wanted {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{css} says {found:?}, not {wanted:?}");
            sleep(LOOK).await;
        }
    }

    /// The words of every element that a selector finds.
    pub async fn all_words(&self, css: &str) -> Vec<String> {
        let found = self.js(WORDS, vec![json!(css)]).await;
        found.as_array().into_iter().flatten().filter_map(|words| words.as_str().map(str::to_owned)).collect()
    }

    /// The words of the first element that a selector finds.
    pub async fn words(&self, css: &str) -> String {
        self.all_words(css).await.into_iter().next().unwrap_or_else(|| panic!("there is no {css}"))
    }

    /// How many elements a selector finds.
    pub async fn count(&self, css: &str) -> usize {
        self.all_words(css).await.len()
    }

    /// Clicks with the mouse on the first element of a selector; waits until it is there and nothing covers it.
    pub async fn click(&self, css: &str) {
        let start = Instant::now();
        loop {
            match self.try_click(css).await {
                Ok(()) => return self.follow().await,
                Err(reason) => assert!(start.elapsed() < PATIENCE, "{css} cannot be clicked: {reason}"),
            }
            sleep(LOOK).await;
        }
    }

    /// Waits until all that comes a moment after a change has come. The app's timer for it began earlier and is shorter.
    async fn follow(&self) {
        // What was clicked may have led to another document, which answers nothing and has nothing to wait for.
        let _ = self.client().execute_async(FOLLOWED, Vec::new()).await;
    }

    async fn try_click(&self, css: &str) -> Result<(), String> {
        if self.js(CENTRE, vec![json!(css)]).await != Value::Bool(true) {
            return Err("it is not there".to_owned());
        }
        let element = self.client().find(Locator::Css(css)).await.map_err(|error| error.to_string())?;
        element.click().await.map_err(|error| format!("{error:?}"))
    }

    /// Clicks on the button with these words.
    pub async fn press(&self, words: &str) {
        let mark =
            "[...document.querySelectorAll('button')].find(button => button.textContent.trim() === arguments[0] && !button.disabled)";
        let start = Instant::now();
        let script = format!("const found = {mark}; found?.setAttribute('data-pressed-by-test', ''); return Boolean(found)");
        while self.js(&script, vec![json!(words)]).await != Value::Bool(true) {
            assert!(start.elapsed() < PATIENCE, "there is no button “{words}” that can be pressed");
            sleep(LOOK).await;
        }
        self.click("[data-pressed-by-test]").await;
        self.js("document.querySelector('[data-pressed-by-test]')?.removeAttribute('data-pressed-by-test')", Vec::new()).await;
    }

    /// Answers a question with the mouse and waits until the answer is taken.
    pub async fn answer(&self, question: &str, answer: &str) {
        let field = format!("input[type=radio][name=\"{question}\"][value=\"{answer}\"]");
        let taken = format!("document.querySelector('{field}')?.checked ?? false");
        // WebKit's driver clicks where the answer was when it looked; what is still coming in above may have moved it since.
        let start = Instant::now();
        while start.elapsed() < PATIENCE && !self.holds(&taken).await {
            self.click(&format!("label:has(> {field})")).await;
        }
        self.until("the answer is taken", &taken).await;
    }

    /// Puts a value into the field that a selector finds, as choosing or typing it does; the field has the focus then.
    pub async fn choose(&self, css: &str, value: &str) {
        self.until("the field is there", &format!("!!document.querySelector({css:?})")).await;
        let script = "const field = document.querySelector(arguments[0]); field.focus(); field.value = arguments[1];
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        self.js(script, vec![json!(css), json!(value)]).await;
        self.follow().await;
    }

    /// Presses keys where the focus is.
    pub async fn type_keys(&self, keys: &str) {
        let press = |presses: KeyActions, value| presses.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let presses = keys.chars().fold(KeyActions::new("keys".to_owned()), press);
        self.client().perform_actions(presses).await.expect("keys are taken");
        self.follow().await;
    }

    /// Presses one key where the focus is.
    pub async fn key(&self, key: Key) {
        self.type_keys(&char::from(key).to_string()).await;
    }

    /// Takes the place of what stands in a text field by typing, as somebody does who has marked it all.
    pub async fn write(&self, css: &str, words: &str) {
        let marked = "const field = document.querySelector(arguments[0]); field?.focus(); field?.select(); return Boolean(field)";
        assert_eq!(self.js(marked, vec![json!(css)]).await, Value::Bool(true), "there is no {css}");
        self.type_keys(words).await;
    }

    /// Chooses a file of this machine in a field for files.
    pub async fn choose_file(&self, css: &str, path: &Path) {
        let field = self.client().find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"));
        field.send_keys(&path.to_string_lossy()).await.unwrap_or_else(|error| panic!("{} cannot be chosen: {error}", path.display()));
    }

    /// Goes on in a new tab of the same browser; gives the one left behind, for [`Visit::turn_to_tab`].
    pub async fn open_tab(&self) -> WindowHandle {
        let before = self.client().window().await.expect("a tab");
        let new = self.client().new_window(true).await.expect("a new tab");
        self.turn_to_tab(new.handle).await;
        self.watch_policy().await;
        before
    }

    /// Closes the tab in front and goes on in another one.
    pub async fn close_tab(&self, other: WindowHandle) {
        self.client().close_window().await.expect("the tab closes");
        self.turn_to_tab(other).await;
    }

    /// Goes on in another tab.
    pub async fn turn_to_tab(&self, tab: WindowHandle) {
        self.client().switch_to_window(tab).await.expect("the tab is still open");
    }

    /// The tab at hand, for [`Visit::turn_to_tab`].
    pub async fn current_tab(&self) -> WindowHandle {
        self.client().window().await.expect("a tab")
    }

    /// Goes on in the tab that has been opened beside this one; waits until there is one.
    pub async fn turn_to_other_tab(&self, tab: &WindowHandle) {
        let start = Instant::now();
        loop {
            let tabs = self.client().windows().await.expect("tabs");
            if let Some(other) = tabs.into_iter().find(|known| known != tab) {
                return self.turn_to_tab(other).await;
            }
            assert!(start.elapsed() < PATIENCE, "no other tab was opened");
            sleep(LOOK).await;
        }
    }

    /// Minimises the window, so that nobody sees the page.
    pub async fn minimise(&self) {
        self.client().minimize_window().await.expect("a window");
    }

    /// Shows the window again.
    pub async fn restore(&self) {
        self.client().set_window_rect(0, 0, 1280, 900).await.expect("a window");
    }

    /// Goes on within a frame of the page.
    pub async fn enter_frame(&self, css: &str) {
        let frame = self.client().find(Locator::Css(css)).await.unwrap_or_else(|error| panic!("{css}: {error}"));
        frame.enter_frame().await.unwrap_or_else(|error| panic!("{css} cannot be entered: {error}"));
    }

    /// Goes on in the page itself, from within any of its frames.
    pub async fn leave_frames(&self) {
        let top = DriverCommand::act("frame", json!({ "id": null }));
        self.client().issue_cmd(top).await.expect("the page is still there");
    }

    /// The query in the address bar, without its `?`.
    pub async fn query(&self) -> String {
        self.value("location.search.slice(1)").await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the query in the address bar is this.
    pub async fn until_query(&self, query: &str) {
        self.until(&format!("the address says {query}"), &format!("location.search.slice(1) === {}", json!(query))).await;
    }

    /// Takes note of the errors and failed requests that a journey caused on purpose.
    pub async fn forgive(&self) {
        self.console_errors().await;
        self.site.forget();
    }

    /// No error on the console, no failed request, nothing that the policy refused, nothing fetched from elsewhere or on its way.
    ///
    /// # Panics
    /// When one of these does not hold.
    pub async fn must_be_sound(&self) {
        self.settle().await;
        let place = self.query().await;
        let errors = self.console_errors().await;
        assert!(errors.is_empty(), "errors on the console at {place}: {errors:#?}");
        // Firefox asks for one by itself, for documents that name none.
        let asked_by_page = |answered: &Answered| self.browser() != Browser::Firefox || answered.address != "/favicon.ico";
        let failed: Vec<_> =
            self.site.answered().into_iter().filter(|answered| answered.status >= 400 && asked_by_page(answered)).collect();
        assert!(failed.is_empty(), "failed requests at {place}: {failed:#?}");
        let violations = self.violations().await;
        assert!(violations.is_empty(), "the policy was violated at {place}: {violations:#?}");
        let fetched = self.js(FETCHED, Vec::new()).await;
        let outside = |address: &&Value| !address.as_str().is_some_and(|address| address.starts_with(self.site.origin()));
        let elsewhere: Vec<_> = fetched.as_array().into_iter().flatten().filter(outside).collect();
        assert!(elsewhere.is_empty(), "fetched from elsewhere at {place}: {elsewhere:?}");
    }

    /// Prints where a journey stood when it failed.
    pub async fn describe(&self) {
        let address = self.client().current_url().await.map(|address| address.to_string()).unwrap_or_default();
        let words = self
            .client()
            .execute("return (document.querySelector('main') ?? document.body)?.innerText.slice(0, 600)", Vec::new())
            .await
            .unwrap_or_default();
        println!("at {address}\n{}\n", words.as_str().unwrap_or_default());
        // Only Chromium's driver has it, and not where the browser is gone.
        let command = DriverCommand::act("se/log", json!({ "type": "browser" }));
        if let Ok(log) = self.client().issue_cmd(command).await {
            println!("on the console: {log:#}");
        }
    }
}
