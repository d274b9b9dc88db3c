//! The pages: each a document of the shared state, but for the worksheet, whose questions are live components.

mod documents;
mod worksheet;

pub use documents::{Frame, frame};

use crate::address::Page;
use crate::components::NoticeList;
use crate::state::AppState;
use leptos::prelude::*;

/// The view of a page.
pub fn view(page: Page) -> AnyView {
    match page {
        Page::Worksheet => worksheet::Worksheet().into_any(),
        page => documents::document(page),
    }
}

/// The shared state, from the app's context.
fn app_state() -> AppState {
    expect_context::<AppState>()
}

/// The notices of the address; every page shows them first.
#[component]
pub fn Notices() -> impl IntoView {
    let state = app_state();
    let on_dismiss = Callback::new(move |()| state.dismiss_notices());
    view! { <NoticeList notices=Signal::derive(move || state.notices()) on_dismiss/> }
}
