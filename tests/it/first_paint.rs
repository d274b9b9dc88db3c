//! What the document itself shows before the app is there: the frame and the head of the first page, as the app shows them.

use crate::german::in_german;
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
    let (german_frame, german_page) = in_german(|| (header(view), home_page(view)));
    let links_of = |frame| find(frame, &|element| element.tag == "a" && element.attribute("class").is_none());
    let (links, german_links) = (links_of(&frame), links_of(&german_frame));
    assert_eq!(links.len(), 6);
    let mut menu = String::new();
    for (link, german) in links.iter().zip(german_links) {
        let (address, words, german) = (link.attribute("href").unwrap(), words(link), words(german));
        menu += &format!("<li><a href=\"{address}\" data-de=\"{german}\">{words}</a></li>");
    }
    assert!(DOCUMENT.contains(&format!("<ul>{menu}</ul>")), "{menu}");
    for path in
        find(&frame, &|element| element.tag == "svg")[0].children.iter().flat_map(|child| find(std::slice::from_ref(child), &|_| true))
    {
        assert!(DOCUMENT.contains(path.attribute("d").unwrap()), "the mark");
    }
    let heading_of = |page| words(find(page, &|element| element.tag == "h1")[0]);
    let (heading, german) = (heading_of(&page), heading_of(&german_page));
    assert!(DOCUMENT.contains(&format!("<h1 data-de=\"{german}\">{heading}</h1>")), "{heading}");
    let lead_of = |page| words(of_class(page, "lead")[0]);
    let (lead, german) = (lead_of(&page), lead_of(&german_page));
    assert!(DOCUMENT.contains(&format!("<p class=\"lead\" data-de=\"{german}\">{lead}</p>")), "{lead}");
}
