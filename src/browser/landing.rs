//! Going to the place that an address names, where that comes later than the page.

use super::fragment;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

/// Opens what is folded around the thing that the address names behind its `#`, brings it into view and focuses it, if it is in
/// this place. Is there nothing left to wait for?
pub fn land(place: &Element) -> bool {
    let Some(wanted) = fragment().filter(|wanted| !wanted.is_empty()) else { return true };
    let found = place.owner_document().and_then(|document| document.get_element_by_id(&wanted));
    match found.filter(|found| place.contains(Some(found))) {
        Some(found) => go_to(&found).is_some(),
        None => place.query_selector("[aria-busy=true]").ok().flatten().is_none(),
    }
}

fn go_to(found: &Element) -> Option<()> {
    let mut around = found.parent_element();
    while let Some(element) = around {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        around = element.parent_element();
    }
    found.scroll_into_view();
    found.dyn_ref::<HtmlElement>()?.focus().ok()
}
