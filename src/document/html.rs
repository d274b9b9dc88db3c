//! A tree as the text of HTML: for pages that stand without a script.

use super::markup::Markup;

/// Elements that have no end.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "link"];

/// The text of these nodes. Words and values are escaped, so what is read of it is the same tree.
pub fn html(nodes: &[Markup]) -> String {
    let mut text = String::new();
    nodes.iter().for_each(|node| write(node, &mut text));
    text
}

fn write(node: &Markup, text: &mut String) {
    let element = match node {
        Markup::Text(words) => return text.push_str(&escaped(words)),
        Markup::Element(element) => element,
    };
    text.push('<');
    text.push_str(element.tag);
    for (name, value) in &element.attributes {
        text.push_str(&format!(" {name}=\"{}\"", escaped(value)));
    }
    text.push('>');
    if !VOID.contains(&element.tag) {
        element.children.iter().for_each(|child| write(child, text));
        text.push_str(&format!("</{}>", element.tag));
    }
}

/// Words as they stand in HTML, between tags or in a value between double quotation marks.
pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
