//! What a link said that could not be followed, in words.

use super::dynamic;
use crate::address::Notice;
use leptos::prelude::*;

/// One visible line per notice, with a way to dismiss them all.
#[component]
pub fn NoticeList(#[prop(into)] notices: Signal<Vec<Notice>>, on_dismiss: Callback<()>) -> impl IntoView {
    dynamic(move || {
        let notices = notices.get();
        if notices.is_empty() {
            return ().into_any();
        }
        let lines: Vec<AnyView> = notices.iter().map(|notice| view! { <p class="notice">{notice.words()}</p> }.into_any()).collect();
        view! {
            <section class="notices" aria-label="Notices about this link">
                {lines}
                <button type="button" class="quiet" on:click=move |_| on_dismiss.run(())>"Dismiss"</button>
            </section>
        }
        .into_any()
    })
}
