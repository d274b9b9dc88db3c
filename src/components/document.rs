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
    /// The nodes, from first to last, and the query that its holes are filled for; empty where it has none.
    #[prop(into)]
    nodes: Signal<(Vec<Markup>, String)>,
    /// Hears of fields changed, details opened or closed, and buttons pressed.
    on_event: Callback<DocumentEvent>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |heard: Option<bool>| {
        let Some(place) = place.get() else { return false };
        if heard != Some(true) {
            browser::hear(&place, move |event| match event {
                DocumentEvent::Pressed(name) if name == "retry" => browser::retry_reference(CORE),
                event => on_event.run(event),
            });
        }
        nodes.with(|(nodes, query)| {
            browser::fill(&place, nodes);
            browser::refer(&place, query, CORE);
        });
        true
    });
    view! { <div class="document" node_ref=place></div> }
}

/// A document in which nothing can be done but following its links.
pub fn still(nodes: impl Fn() -> Vec<Markup> + Send + Sync + 'static) -> AnyView {
    live(move || (nodes(), String::new()), |_| ())
}

/// A document that reports what is done in it.
pub fn live(
    nodes: impl Fn() -> (Vec<Markup>, String) + Send + Sync + 'static,
    on_event: impl Fn(DocumentEvent) + Send + Sync + 'static,
) -> AnyView {
    shown(Signal::derive(nodes), Callback::new(on_event))
}

fn shown(nodes: Signal<(Vec<Markup>, String)>, on_event: Callback<DocumentEvent>) -> AnyView {
    view! { <Document nodes on_event/> }.into_any()
}
