//! Shows a document: a plain tree from the pure rooms, brought up to date when it changes.
//! What a visitor does in it is reported by name.

use crate::browser;
use crate::document::Markup;
use leptos::html::Div;
use leptos::prelude::*;

/// What a visitor did in a document.
pub use crate::browser::Event as DocumentEvent;

/// The nodes of a document in one element.
#[component]
pub fn Document(
    /// The nodes, from first to last.
    #[prop(into)]
    nodes: Signal<Vec<Markup>>,
    /// Hears of fields changed, details opened or closed, and buttons pressed.
    #[prop(optional)]
    on_event: Option<Callback<DocumentEvent>>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |heard: Option<bool>| {
        let Some(place) = place.get() else { return false };
        if let Some(on_event) = on_event.filter(|_| heard != Some(true)) {
            browser::hear(&place, move |event| on_event.run(event));
        }
        browser::fill(&place, &nodes.read());
        true
    });
    view! { <div class="document" node_ref=place></div> }
}
