//! The app: makes the state, frames the page, picks the page.

use crate::browser;
use crate::pages;
use crate::state::{AppState, reflect};
use crate::words::frame;
use leptos::prelude::*;

/// Shows the app in the document's body, in place of what stood there.
pub fn start() {
    browser::show_panics();
    browser::speak();
    browser::empty_body();
    leptos::mount::mount_to_body(App);
    browser::announce_ready();
}

/// When the first answer is rehearsed, in milliseconds after the start: once the page is painted, and before anybody has read a
/// question.
const REHEARSAL: u32 = 400;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let state = AppState::new(&browser::query().unwrap_or_default());
    reflect(state);
    browser::surely_later(REHEARSAL, move || {
        pages::rehearse(state);
    });
    // Another article is another page, too.
    let place = Memo::new(move |_| state.place());
    let page = move || {
        place.with(|_| ());
        pages::page(state, untrack(move || state.page()))
    };
    view! {
        <a class="skip" href="#main">{frame::SKIP.say()}</a>
        {pages::site_header(state)}
        {pages::search(state)}
        <main id="main" tabindex="-1">
            {pages::notices(state)}
            {page}
        </main>
        {pages::site_footer(state)}
    }
}
