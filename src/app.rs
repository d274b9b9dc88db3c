//! The app: makes the state, frames the page, picks the page.

use crate::browser;
use crate::pages;
use crate::state::{AppState, reflect};
use crate::words::frame;
use leptos::prelude::*;
use std::pin::Pin;
use wasm_bindgen_futures::spawn_local;

/// Shows the app in the document's body, in place of what stood there, or with it where that is the page already. In steps, each in a
/// task of its own, so that the browser can hear the visitor in between: most of what is called here is compiled now, since it is
/// called for the first time.
pub fn start() {
    browser::show_panics();
    browser::speak();
    // What is in the address besides was done meanwhile, and is heard afterwards.
    let state = AppState::new(&browser::standing().or_else(browser::query).unwrap_or_default());
    spawn_local(async move {
        browser::next_task().await;
        browser::take_over(|| {
            leptos::mount::mount_to_body(move || view! { <App state/> });
        });
        browser::announce_ready();
        browser::all_there().await;
        // Boxed, so that its code is not in that of the start, of which the first load is made.
        let rehearsal: Pin<Box<dyn Future<Output = _>>> = Box::pin(pages::rehearse(state));
        rehearsal.await;
    });
}

/// The whole app.
#[component]
pub fn App(
    /// What is shared by the pages.
    state: AppState,
) -> impl IntoView {
    reflect(state);
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
