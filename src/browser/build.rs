//! Brings a document's tree into the page, changing only what differs from the tree before.

use super::frame::lead_out_of_frame;
use crate::chart::CHART;
use crate::document::{Element as Fields, HOLE, Markup};
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, HtmlOptionElement, Node, NodeList};

/// SVG elements live in a namespace of their own.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Brings an element from the nodes that stand in it to others. What is at the same place with the same tag and id
/// stays and is changed, so that focus, caret and selection stay where they are; what is the same is not touched, so
/// that what the visitor did to it stays, too. What somebody else put there before the first filling goes.
pub fn fill(place: &Element, old: &[Markup], new: &[Markup]) -> Option<()> {
    let document = web_sys::window()?.document()?;
    if old.is_empty() {
        place.set_text_content(None);
    }
    Painter { document }.fill(&Seat::of(place), old, new, false)
}

/// An element that is no part of the page.
pub fn out_of_sight() -> Option<Element> {
    web_sys::window()?.document()?.create_element("div").ok()
}

/// Where a node stands. It is looked up when something about it changes, and not before: each look is a call out of WebAssembly,
/// and most of a page stays as it is.
struct Seat<'a> {
    /// The seat around it, and its position there.
    within: Option<(&'a Seat<'a>, u32)>,
    found: OnceCell<Node>,
}

impl<'a> Seat<'a> {
    fn of(element: &Element) -> Self {
        Self { within: None, found: OnceCell::from(Node::from(element.clone())) }
    }

    fn child(&'a self, position: usize) -> Self {
        Self { within: Some((self, position as u32)), found: OnceCell::new() }
    }

    fn node(&self) -> Option<&Node> {
        if self.found.get().is_none() {
            let (around, position) = self.within?;
            self.found.set(around.children()?.item(position)?).ok()?;
        }
        self.found.get()
    }

    fn children(&self) -> Option<NodeList> {
        Some(self.node()?.child_nodes())
    }
}

struct Painter {
    document: Document,
}

impl Painter {
    fn fill(&self, place: &Seat<'_>, old: &[Markup], new: &[Markup], drawing: bool) -> Option<()> {
        let mut old: Vec<&Markup> = old.iter().collect();
        for (position, node) in new.iter().enumerate() {
            // What only moved is moved. Of the same id is the same thing.
            let moved = id_of(node).and_then(|id| old.iter().skip(position).position(|before| id_of(before) == Some(id)));
            if let Some(distance) = moved.filter(|distance| *distance > 0) {
                let standing = place.children()?;
                let thing = standing.item((position + distance) as u32)?;
                place.node()?.insert_before(&thing, standing.item(position as u32).as_ref()).ok()?;
                let before = old.remove(position + distance);
                old.insert(position, before);
            }
            let before = old.get(position).copied();
            let seat = place.child(position);
            if before.is_some_and(|before| self.keep(&seat, before, node, drawing).is_some()) {
                continue;
            }
            let made = self.build(node, drawing)?;
            // What is wanted further on makes room until its turn comes.
            let is_before = |later: &Markup| id_of(later).is_some() && id_of(later) == before.and_then(id_of);
            match before.and(seat.node()) {
                Some(there) if new.iter().skip(position + 1).any(is_before) => {
                    place.node()?.insert_before(&made, Some(there)).ok()?;
                    old.insert(position, node);
                }
                Some(there) => {
                    place.node()?.replace_child(&made, there).ok()?;
                }
                None => {
                    place.node()?.append_child(&made).ok()?;
                }
            }
        }
        if old.len() > new.len() {
            let standing = place.children()?;
            while let Some(surplus) = standing.item(new.len() as u32) {
                place.node()?.remove_child(&surplus).ok()?;
            }
        }
        Some(())
    }

    /// Changes what stands into what should stand; `None` where they are of different kinds.
    fn keep(&self, seat: &Seat<'_>, old: &Markup, new: &Markup, drawing: bool) -> Option<()> {
        match (old, new) {
            (Markup::Text(old), Markup::Text(words)) => {
                if old != words {
                    seat.node()?.set_text_content(Some(words));
                }
                Some(())
            }
            (Markup::Element(old), Markup::Element(new)) if old.is_the_same_as(new) => Some(()),
            (Markup::Element(old), Markup::Element(new)) if old.tag == new.tag && old.attribute("id") == new.attribute("id") => {
                if old.attributes != new.attributes {
                    let element = seat.node()?.dyn_ref::<Element>()?;
                    for (name, _) in old.attributes.iter().filter(|(name, _)| new.attribute(name).is_none()) {
                        element.remove_attribute(name).ok()?;
                    }
                    dress(element, Some(old), new)?;
                }
                self.fill_children(seat, &old.children, new, drawing)
            }
            _ => None,
        }
    }

    fn build(&self, node: &Markup, drawing: bool) -> Option<Node> {
        let node = match node {
            Markup::Text(words) => return Some(self.document.create_text_node(words).into()),
            Markup::Element(node) => node,
        };
        let element = match drawing || node.tag == "svg" {
            true => self.document.create_element_ns(Some(SVG), node.tag).ok()?,
            false => self.document.create_element(node.tag).ok()?,
        };
        dress(&element, None, node)?;
        self.fill_children(&Seat::of(&element), &[], node, drawing)?;
        Some(element.into())
    }

    /// What stands in a hole, or in the place of a chart, is not ours to change.
    fn fill_children(&self, seat: &Seat<'_>, old: &[Markup], node: &Fields, drawing: bool) -> Option<()> {
        match node.attribute(HOLE).or_else(|| node.attribute(CHART)) {
            Some(_) => Some(()),
            None => self.fill(seat, old, &node.children, drawing || node.tag == "svg"),
        }
    }
}

fn id_of(node: &Markup) -> Option<&String> {
    if let Markup::Element(element) = node { element.attribute("id") } else { None }
}

/// Sets the attributes that differ. Fields also have a state of their own, which the visitor may have changed.
fn dress(element: &Element, old: Option<&Fields>, new: &Fields) -> Option<()> {
    for (name, value) in &new.attributes {
        if old.and_then(|old| old.attribute(name)) != Some(value) {
            element.set_attribute(name, value).ok()?;
            if *name == "href" {
                lead_out_of_frame(element, value)?;
            }
        }
    }
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.set_checked(new.attribute("checked").is_some());
    }
    if let Some(option) = element.dyn_ref::<HtmlOptionElement>() {
        option.set_selected(new.attribute("selected").is_some());
    }
    Some(())
}
