//! What the document itself shows before the app is there: the frame and the head of the first page, as the app shows them.

use crate::tree::{find, of_class, words};
use sextant::address::{parse, resolve};
use sextant::data::catalog;
use sextant::document::{View, header, home_page};

const DOCUMENT: &str = include_str!("../../index.html");

#[test]
fn the_document_shows_the_frame_and_the_head_of_the_first_page_as_the_app_does() {
    let choice = resolve(parse(""), catalog()).choice;
    let view = View { catalog: catalog(), choice: &choice };
    let (frame, page) = (header(view), home_page(view));
    let links = find(&frame, &|element| element.tag == "a" && element.attribute("class").is_none());
    assert_eq!(links.len(), 6);
    let menu: String =
        links.iter().map(|link| format!("<li><a href=\"{}\">{}</a></li>", link.attribute("href").unwrap(), words(link))).collect();
    assert!(DOCUMENT.contains(&format!("<ul>{menu}</ul>")), "{menu}");
    for path in
        find(&frame, &|element| element.tag == "svg")[0].children.iter().flat_map(|child| find(std::slice::from_ref(child), &|_| true))
    {
        assert!(DOCUMENT.contains(path.attribute("d").unwrap()), "the mark");
    }
    let heading = words(find(&page, &|element| element.tag == "h1")[0]);
    assert!(DOCUMENT.contains(&format!("<h1>{heading}</h1>")), "{heading}");
    let lead = words(of_class(&page, "lead")[0]);
    assert!(DOCUMENT.contains(&format!("<p class=\"lead\">{lead}</p>")), "{lead}");
}
