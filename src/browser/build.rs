//! Brings a document's tree into the page, changing only what differs, and hears what happens in it.

use crate::document::{Element as Node, HOLE, Markup};
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDetailsElement, HtmlInputElement, HtmlOptionElement, HtmlSelectElement, HtmlTextAreaElement};

/// SVG elements live in a namespace of their own.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What a visitor can open and close.
const DETAILS: &str = "details";

/// What a visitor did in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A field of this name took this value; for a box: whether it is ticked.
    Changed(String, String),
    /// The details of this id were opened or closed.
    Toggled(String, bool),
    /// The button of this name was pressed.
    Pressed(String),
}

/// Brings the nodes into an element. What stands at the same place with the same tag stays and is changed, so that
/// focus, caret and selection stay where they are.
pub fn fill(place: &Element, nodes: &[Markup]) -> Option<()> {
    let document = web_sys::window()?.document()?;
    fill_element(&document, place, nodes, false)
}

fn fill_element(document: &Document, place: &Element, nodes: &[Markup], drawing: bool) -> Option<()> {
    let standing = place.child_nodes();
    for (position, node) in nodes.iter().enumerate() {
        let old = standing.item(position as u32);
        let kept = old.as_ref().is_some_and(|old| keep(document, old, node, drawing).is_some());
        if !kept {
            let new = build(document, node, drawing)?;
            match old {
                Some(old) => place.replace_child(&new, &old).ok()?,
                None => place.append_child(&new).ok()?,
            };
        }
    }
    while let Some(surplus) = standing.item(nodes.len() as u32) {
        place.remove_child(&surplus).ok()?;
    }
    Some(())
}

/// Changes what stands into what should stand; `None` where they are of different kinds.
fn keep(document: &Document, old: &web_sys::Node, node: &Markup, drawing: bool) -> Option<()> {
    match node {
        Markup::Text(words) if old.node_type() == web_sys::Node::TEXT_NODE => {
            if old.text_content().as_deref() != Some(words) {
                old.set_text_content(Some(words));
            }
            Some(())
        }
        Markup::Text(_) => None,
        Markup::Element(node) => {
            let element = old.dyn_ref::<Element>().filter(|element| element.local_name() == node.tag)?;
            // Details are opened and closed by the visitor: others are made anew, the same stay as they are.
            if node.tag == DETAILS && element.id() != id_of(node) {
                return None;
            }
            dress(element, node)?;
            fill_children(document, element, node, drawing || node.tag == "svg")
        }
    }
}

fn build(document: &Document, node: &Markup, drawing: bool) -> Option<web_sys::Node> {
    let node = match node {
        Markup::Text(words) => return Some(document.create_text_node(words).into()),
        Markup::Element(node) => node,
    };
    let drawing = drawing || node.tag == "svg";
    let element = match drawing {
        true => document.create_element_ns(Some(SVG), node.tag).ok()?,
        false => document.create_element(node.tag).ok()?,
    };
    dress(&element, node)?;
    fill_children(document, &element, node, drawing)?;
    Some(element.into())
}

/// What stands in a hole is not ours to change.
fn fill_children(document: &Document, element: &Element, node: &Node, drawing: bool) -> Option<()> {
    match node.attributes.iter().any(|(name, _)| *name == HOLE) {
        true => Some(()),
        false => fill_element(document, element, &node.children, drawing),
    }
}

fn id_of(node: &Node) -> &str {
    node.attributes.iter().find(|(name, _)| *name == "id").map_or("", |(_, id)| id)
}

/// Sets the attributes and takes away those that should not be there. Fields also have a state of their own.
fn dress(element: &Element, node: &Node) -> Option<()> {
    for name in element.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let the_visitors = node.tag == DETAILS && name == "open";
        if !the_visitors && !node.attributes.iter().any(|(wanted, _)| *wanted == name) {
            element.remove_attribute(&name).ok()?;
        }
    }
    for (name, value) in &node.attributes {
        if element.get_attribute(name).as_ref() != Some(value) {
            element.set_attribute(name, value).ok()?;
        }
    }
    let has = |name: &str| node.attributes.iter().any(|(known, _)| *known == name);
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.set_checked(has("checked"));
    }
    if let Some(option) = element.dyn_ref::<HtmlOptionElement>() {
        option.set_selected(has("selected"));
    }
    Some(())
}

/// Calls back with what happens in an element, for as long as the element lives.
pub fn hear(place: &Element, then: impl Fn(Event) + 'static) {
    let then: Rc<dyn Fn(Event)> = Rc::new(then);
    for name in ["change", "input", "toggle", "click"] {
        let then = Rc::clone(&then);
        // `toggle` does not bubble, but it can be heard on its way down.
        let listener = EventListener::new_with_options(place, name, EventListenerOptions::run_in_capture_phase(), move |event| {
            if let Some(event) = event.target().and_then(|target| target.dyn_into().ok()).and_then(|target| read(name, target)) {
                then(event);
            }
        });
        listener.forget();
    }
}

/// What an event means; `None` for what is not ours. Only a search field is heard while it is being typed in.
fn read(name: &str, target: Element) -> Option<Event> {
    if name == "click" {
        let button = target.closest("button[name]").ok()??;
        return button.get_attribute("name").map(Event::Pressed);
    }
    if let Some(details) = target.dyn_ref::<HtmlDetailsElement>().filter(|details| name == "toggle" && !details.id().is_empty()) {
        return Some(Event::Toggled(details.id(), details.open()));
    }
    if let Some(field) = target.dyn_ref::<HtmlSelectElement>() {
        return (name == "change").then(|| Event::Changed(field.name(), field.value()));
    }
    if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        return (name == "change").then(|| Event::Changed(field.name(), field.value()));
    }
    let field = target.dyn_into::<HtmlInputElement>().ok()?;
    let typed = field.type_() == "search";
    let value = if field.type_() == "checkbox" { field.checked().to_string() } else { field.value() };
    (typed == (name == "input")).then(|| Event::Changed(field.name(), value))
}
