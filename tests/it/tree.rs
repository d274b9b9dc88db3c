//! Looking into the trees that pages are made of.

use sextant::document::{Element, Markup};

/// Every element of a tree for which something holds, in the order of the document.
pub fn find<'a>(nodes: &'a [Markup], holds: &dyn Fn(&Element) -> bool) -> Vec<&'a Element> {
    let mut found = Vec::new();
    for node in nodes {
        if let Markup::Element(element) = node {
            found.extend(holds(element).then_some(element));
            found.extend(find(&element.children, holds));
        }
    }
    found
}

/// The elements of a class.
pub fn of_class<'a>(nodes: &'a [Markup], class: &str) -> Vec<&'a Element> {
    find(nodes, &|element| element.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class)))
}

/// The fields and buttons of a name.
pub fn named<'a>(nodes: &'a [Markup], name: &str) -> Vec<&'a Element> {
    find(nodes, &|element| element.attribute("name").is_some_and(|known| known == name))
}

/// The words of an element.
pub fn words(element: &Element) -> String {
    element.children.iter().map(Markup::words).collect()
}
