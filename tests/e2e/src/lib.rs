//! The built site in a real browser: Chromium, Firefox or WebKit, as `SEXTANT_BROWSER` says, with its driver.
//!
//! WebDriver by `fantoccini`, because the tests then are Rust like everything else, count as Rust tests, and
//! share the app's own arithmetic to compare with; no second language with its own packages is installed.
//!
//! [`journey`] gives a test a server of the site ([`Site`]), a driver with a fresh browser ([`Driver`]) and a
//! visitor in it ([`Visit`]). When the journey ends, however it ends, the browser is closed, and a journey that
//! went well must not have left an error on the console, a failed request, or a request to anywhere else.

mod browser;
mod console;
mod driver;
mod elsewhere;
mod host;
mod machine;
mod person;
mod script;
mod site;
mod visit;

pub use browser::Browser;
pub use driver::Driver;
pub use elsewhere::{Elsewhere, host_pages};
pub use fantoccini::key::Key;
pub use host::{Host, TestFolder};
pub use person::{Habit, Medium, Person, Scheme};
pub use site::{Answered, SUB_PATH, Site, folder};
pub use visit::Visit;

use futures_util::FutureExt;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Browsers at the same time: more of them wait for each other on a small machine.
const BROWSERS: usize = 2;

/// Longest journey, unless it says otherwise.
pub const LIMIT: Duration = Duration::from_secs(240);

static SEATS: Semaphore = Semaphore::const_new(BROWSERS);

/// Runs a journey through the site at its root, in a fresh browser.
///
/// # Panics
/// When the journey does, when it takes too long, and when it leaves an error behind.
pub async fn journey(go: impl AsyncFnOnce(&mut Visit)) {
    journey_under("/", go).await;
}

/// Runs a journey that may take longer than others.
///
/// # Panics
/// When the journey does, when it takes too long, and when it leaves an error behind.
pub async fn journey_within(limit: Duration, go: impl AsyncFnOnce(&mut Visit)) {
    run("/", limit, go).await;
}

/// Runs a journey in some browsers only, since the others cannot do what it needs; tests/e2e/README.md has the table of these.
///
/// # Panics
/// When the journey does, when it takes too long, and when it leaves an error behind.
pub async fn journey_in(browsers: &[Browser], limit: Duration, why: &str, go: impl AsyncFnOnce(&mut Visit)) {
    let browser = Browser::of_run();
    if browsers.contains(&browser) {
        run("/", limit, go).await;
    } else {
        println!("not in {browser}: {why}");
    }
}

/// Runs a journey through the site as it stands under a path of its host.
///
/// # Panics
/// When the journey does, when it takes too long, and when it leaves an error behind.
pub async fn journey_under(path: &str, go: impl AsyncFnOnce(&mut Visit)) {
    run(path, LIMIT, go).await;
}

/// Runs a journey, and looks in the end whether everything is sound.
async fn run(path: &str, limit: Duration, go: impl AsyncFnOnce(&mut Visit)) {
    let site = Site::serve().await;
    travel(Person::default(), site, path, limit, async |visit| {
        go(visit).await;
        visit.must_be_sound().await;
    })
    .await;
}

/// Runs a journey of a person through a site, without looking in the end whether anything went wrong on purpose.
///
/// Only in Chromium where the browser has to remember from one start to the next, or is used in another than the usual way.
///
/// # Panics
/// When the journey does, and when it takes too long.
pub async fn journey_of(person: Person, site: Site, path: &str, go: impl AsyncFnOnce(&mut Visit)) {
    let browser = Browser::of_run();
    if browser != Browser::Chromium && (person.profile.is_some() || person.habit != Habit::Usual) {
        println!("not in {browser}: profiles and habits are Chromium's alone");
        return;
    }
    travel(person, site, path, LIMIT, go).await;
}

async fn travel(person: Person, site: Site, path: &str, limit: Duration, go: impl AsyncFnOnce(&mut Visit)) {
    let _seat = SEATS.acquire().await.expect("the semaphore is never closed");
    let mut visit = Visit::start(Driver::start().await, person, site, path).await;
    let whole = go(&mut visit);
    let outcome = AssertUnwindSafe(timeout(limit, whole)).catch_unwind().await;
    if !matches!(outcome, Ok(Ok(()))) {
        visit.describe().await;
    }
    visit.end().await;
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(_)) => panic!("the journey took longer than {} s", limit.as_secs()),
        Err(reason) => resume_unwind(reason),
    }
}
