//! The app: makes the state, frames the page, picks the page.

use crate::browser;
use crate::components::dynamic;
use crate::pages::{self, Frame, Notices, frame};
use crate::state::{AppState, reflect};
use leptos::prelude::*;

/// Shows the app in the document's body, in place of what stood there.
pub fn start() {
    browser::show_panics();
    browser::empty_body();
    leptos::mount::mount_to_body(App);
    browser::announce_ready();
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let state = AppState::new(&browser::query().unwrap_or_default());
    provide_context(state);
    reflect(state);
    // Another article is another page, too.
    let place =
        Memo::new(move |_| state.with_choice(|choice| format!("{} {}", choice.page.word(), choice.article.as_deref().unwrap_or(""))));
    let page = dynamic(move || {
        place.with(|_| ());
        pages::view(untrack(move || state.page()))
    });
    view! {
        <a class="skip" href="#main">"Skip to the content"</a>
        {frame(Frame::Header)}
        <main id="main" tabindex="-1">
            <Notices/>
            {page}
        </main>
        {frame(Frame::Footer)}
    }
}
