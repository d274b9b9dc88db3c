//! A page of the app as it can stand without script: nothing to press or fill in, nothing that a script would bring, and links
//! that hold from another folder.

use sextant::document::{HOLE, Markup, element};

/// Elements that do nothing without script.
const ACTIVE: [&str; 6] = ["button", "dialog", "fieldset", "input", "label", "select"];

/// The same nodes without what needs a script. `up` leads from the page to the site's root, e.g. `../../`.
pub fn still(nodes: &[Markup], up: &str) -> Vec<Markup> {
    nodes.iter().filter_map(|node| still_node(node, up)).collect()
}

fn still_node(node: &Markup, up: &str) -> Option<Markup> {
    let Markup::Element(found) = node else { return Some(node.clone()) };
    let has = |name: &str, value: &str| found.attribute(name).is_some_and(|known| known == value);
    let waits = [HOLE, "data-chart"].into_iter().any(|name| found.attribute(name).is_some());
    if ACTIVE.contains(&found.tag) || waits || has("role", "status") || has("class", "technology-picker") {
        return None;
    }
    let children = still(&found.children, up);
    if children.is_empty() && !found.children.is_empty() {
        return None;
    }
    let copy = found.attributes.iter().fold(element(found.tag), |copy, (name, value)| {
        let inside = *name == "href" && (value.starts_with('?') || value.starts_with("data/"));
        copy.with(name, if inside { format!("{up}{value}") } else { value.clone() })
    });
    Some(copy.children(children).into())
}

#[cfg(test)]
mod test {
    use super::*;
    use sextant::document::html;

    #[test]
    fn what_needs_a_script_is_left_out_and_links_hold_from_the_folder() {
        let link = element("a").with("href", "?page=compare").child("Compare");
        let file = element("a").with("href", "data/claims/seeds.toml").child("file");
        let out = element("a").with("href", "https://example.org/?x").child("out");
        let presses = element("div").child(element("button").child("Copy"));
        let chart = element("figure").with("data-chart", "github-stars");
        let tree = [element("p").child(link).child(file).child(out).into(), presses.into(), chart.into(), element("td").into()];
        let text = html(&still(&tree, "../../"));
        let expected = "<p><a href=\"../../?page=compare\">Compare</a><a href=\"../../data/claims/seeds.toml\">file</a>\
                        <a href=\"https://example.org/?x\">out</a></p><td></td>";
        assert_eq!(text, expected);
    }
}
