//! The built site in a real browser, with the system's Chromium and its driver.
//!
//! WebDriver by `fantoccini`, because the tests then are Rust like everything else, count as Rust tests, and
//! share the app's own arithmetic to compare with; no second language with its own packages is installed.
//!
//! [`journey`] gives a test a server of the site ([`Site`]), a driver with a fresh browser ([`Driver`]) and a
//! visitor in it ([`Visit`]). When the journey ends, however it ends, the browser is closed, and a journey that
//! went well must not have left an error on the console, a failed request, or a request to anywhere else.

mod driver;
mod elsewhere;
mod host;
mod script;
mod site;
mod visit;

pub use driver::{Driver, Habit, Person};
pub use elsewhere::{Elsewhere, host_pages};
pub use fantoccini::key::Key;
pub use host::{Host, TestFolder};
pub use site::{Answered, SUB_PATH, Site, folder};
pub use visit::Visit;

use futures_util::FutureExt;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Browsers at the same time: more of them wait for each other on a small machine.
const BROWSERS: usize = 2;

/// Longest journey.
const LIMIT: Duration = Duration::from_secs(240);

static SEATS: Semaphore = Semaphore::const_new(BROWSERS);

/// Runs a journey through the site at its root, in a fresh browser.
///
/// # Panics
/// When the journey does, when it takes too long, and when it leaves an error behind.
pub async fn journey(go: impl AsyncFnOnce(&mut Visit)) {
    journey_under("/", go).await;
}

/// Runs a journey through the site as it stands under a path of its host.
///
/// # Panics
/// When the journey does, when it takes too long, and when it leaves an error behind.
pub async fn journey_under(path: &str, go: impl AsyncFnOnce(&mut Visit)) {
    let site = Site::serve().await;
    journey_of(Person::default(), site, path, async |visit| {
        go(visit).await;
        visit.must_be_sound().await;
    })
    .await;
}

/// Runs a journey of a person through a site, without looking in the end whether anything went wrong on purpose.
///
/// # Panics
/// When the journey does, and when it takes too long.
pub async fn journey_of(person: Person, site: Site, path: &str, go: impl AsyncFnOnce(&mut Visit)) {
    let _seat = SEATS.acquire().await.expect("the semaphore is never closed");
    let mut visit = Visit::start(Driver::start().await, person, site, path).await;
    let whole = go(&mut visit);
    let outcome = AssertUnwindSafe(timeout(LIMIT, whole)).catch_unwind().await;
    if !matches!(outcome, Ok(Ok(()))) {
        visit.describe().await;
    }
    visit.end().await;
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(_)) => panic!("the journey took longer than {} s", LIMIT.as_secs()),
        Err(reason) => resume_unwind(reason),
    }
}
