//! Shows a document: a plain tree from the pure rooms, brought up to date when it changes, with its holes filled by the
//! reference module. What a visitor does in it is reported by name.

use crate::browser;
use crate::data::CORE;
use crate::document::Markup;
use leptos::html::Div;
use leptos::prelude::*;

/// What a visitor did in a document.
pub use crate::browser::Event as DocumentEvent;

/// The nodes of a document in one element.
#[component]
pub fn Document(
    /// Makes the nodes, from first to last, and the query that its holes are filled for; `None` where it has none. Not
    /// a signal: reading one would copy the whole tree.
    nodes: Callback<(), (Vec<Markup>, Option<String>)>,
    /// Hears of fields changed, details opened or closed, buttons pressed, and keys typed in questions.
    on_event: Callback<DocumentEvent>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |last: Option<Option<_>>| {
        let place = place.get()?;
        let (shown, listeners) = last.flatten().unwrap_or_else(|| {
            let hear = move |event| match event {
                DocumentEvent::Pressed(name) if name == "retry" => browser::retry_reference(CORE),
                // What is still heard from a page that is gone has nobody to do it.
                event => on_event.try_run(event).unwrap_or_default(),
            };
            (Vec::new(), browser::hear(&place, hear))
        });
        let (nodes, query) = nodes.run(());
        // What stood in the document is the same.
        let before = if browser::is_taken_over(&place) { &nodes } else { &shown };
        browser::fill(&place, before, &nodes);
        if let Some(query) = query {
            browser::refer(&place, &query, CORE);
        }
        Some((nodes, listeners))
    });
    view! { <div class="document" node_ref=place></div> }
}
