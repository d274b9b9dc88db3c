//! Long trees shown in pieces: all of it comes, in order, what stands stays, and no piece is larger than it must be.

use crate::real::{dataset, library};
use crate::tree::find;
use crate::worlds::config_of;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sextant::address::{parse, resolve};
use sextant::data::catalog;
use sextant::document::{Markup, Piece, View, element, grown};
use sextant::reference::{Library, Shown, body};

fn size(node: &Markup) -> usize {
    match node {
        Markup::Text(_) => 1,
        Markup::Element(element) => 1 + size_of(&element.children),
    }
}

fn size_of(nodes: &[Markup]) -> usize {
    nodes.iter().map(size).sum()
}

/// Do all the nodes stand there, in order, with nothing but their ends missing?
fn begins(beginning: &[Markup], whole: &[Markup]) -> bool {
    let begins_node = |(beginning, whole): (&Markup, &Markup)| match (beginning, whole) {
        (Markup::Element(beginning), Markup::Element(whole)) => {
            beginning.tag == whole.tag && beginning.attributes == whole.attributes && begins(&beginning.children, &whole.children)
        }
        (beginning, whole) => beginning == whole,
    };
    beginning.len() <= whole.len() && beginning.iter().zip(whole).all(begins_node)
}

/// Shows nodes in pieces behind what stands, and gives what was shown after each.
fn pieces(standing: Vec<Markup>, wanted: &[Markup], room: usize) -> Vec<Vec<Markup>> {
    let mut shown = vec![standing];
    loop {
        let Piece { nodes, is_whole } = grown(shown.last().unwrap(), wanted, room);
        shown.push(nodes);
        if is_whole {
            return shown;
        }
        assert!(shown.len() <= size_of(wanted) + 2, "there is no end of it");
    }
}

fn page(query: &str, library: Library<'_>) -> Vec<Markup> {
    let choice = resolve(parse(query), catalog()).choice;
    let article = dataset().articles.iter().find(|article| Some(&article.id) == choice.article.as_ref());
    let library = Library { article: article.map_or(Shown::Waiting, Shown::Ready), ..library };
    body(choice.page.word(), View { catalog: catalog(), choice: &choice }, library)
}

const LONG: [&str; 5] = ["page=article&article=expert-comparison", "page=popularity", "page=claims", "page=data", "page=compare"];

#[test]
fn long_pages_come_in_order_in_pieces_as_large_as_a_table_at_most() {
    for query in LONG {
        let whole = page(query, library());
        let table = find(&whole, &|element| element.tag == "table").into_iter().map(|table| size(&table.clone().into())).max();
        let shown = pieces(Vec::new(), &whole, 250);
        assert_eq!(shown.last(), Some(&whole), "{query}");
        assert!(shown.len() > size_of(&whole) / 500, "{query} comes in {} pieces", shown.len());
        for step in shown.windows(2) {
            assert!(begins(&step[0], &step[1]) && begins(&step[1], &whole), "{query}");
            let more = size_of(&step[1]) - size_of(&step[0]);
            // What is cut is not counted itself.
            assert!(more > 0 && more <= table.unwrap_or_default().max(260), "{query}: a piece of {more} nodes");
        }
    }
}

#[test]
fn what_stands_below_stays_there_while_more_comes_above_it() {
    let before = page(LONG[0], Library::default());
    let whole = page(LONG[0], library());
    assert!(size_of(&whole) > size_of(&before) + 250);
    for shown in pieces(before.clone(), &whole, 250) {
        assert_eq!(shown.len(), before.len());
        assert_eq!(shown.last(), whole.last());
    }
}

fn tree() -> impl Strategy<Value = Markup> {
    let leaf = prop_oneof![select(vec!["a", "b", ""]).prop_map(Markup::from), Just(element("hr").into())];
    leaf.prop_recursive(5, 60, 6, |inner| {
        let tag = select(vec!["div", "section", "ul", "details", "p", "table", "li"]);
        (tag, vec(inner, 0..6)).prop_map(|(tag, children)| element(tag).children(children).into())
    })
}

proptest! {
    #![proptest_config(config_of(256, 10_000))]

    #[test]
    fn any_tree_comes_whole_whatever_stood_before(
        standing in vec(tree(), 0..5), wanted in vec(tree(), 0..6), room in 1_usize..20,
    ) {
        let shown = pieces(standing.clone(), &wanted, room);
        prop_assert_eq!(shown.last().unwrap(), &wanted);
        for step in shown[1..].windows(2) {
            prop_assert!(begins(&step[0], &step[1]), "{step:?}");
            prop_assert!(begins(&step[1], &wanted), "{step:?}");
        }
        prop_assert!(shown[1..].iter().all(|shown| shown.len() >= standing.len().min(wanted.len())), "{:?}", shown);
    }

    #[test]
    fn with_room_for_all_of_it_a_tree_comes_at_once(standing in vec(tree(), 0..5), wanted in vec(tree(), 0..6)) {
        let piece = grown(&standing, &wanted, usize::MAX);
        prop_assert!(piece.is_whole);
        prop_assert_eq!(piece.nodes, wanted);
    }
}
