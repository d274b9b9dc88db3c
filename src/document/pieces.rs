//! A long tree shown piece by piece: so much work in one go that the visitor is heard in between, and no more.

use super::markup::{Element, Markup};

/// What is shown of some nodes, and whether that is all of them.
pub struct Piece {
    /// What is shown: always the beginning of each list that is not whole.
    pub nodes: Vec<Markup>,
    /// Is nothing missing?
    pub is_whole: bool,
}

/// What stands, in the form in which it is wanted, and behind it, in the order of the document, about `room` nodes more of what is
/// wanted. Nothing that stands goes away to come back in a later piece. What cannot be cut is not, so that a table, whose columns
/// would move with each row, may be more than there is room for; then it is a piece of its own.
pub fn grown(standing: &[Markup], wanted: &[Markup], room: usize) -> Piece {
    let mut growth = Growth { room, left: room, is_whole: true };
    Piece { nodes: growth.list(standing, wanted), is_whole: growth.is_whole }
}

/// The elements whose children can come one after the other: blocks below blocks.
const DIVISIBLE: [&str; 5] = ["div", "section", "details", "ul", "ol"];

struct Growth {
    /// In nodes, and what is left of it.
    room: usize,
    left: usize,
    is_whole: bool,
}

impl Growth {
    fn list(&mut self, standing: &[Markup], wanted: &[Markup]) -> Vec<Markup> {
        let mut shown = Vec::new();
        for (position, node) in wanted.iter().enumerate() {
            match self.node(standing.get(position), node) {
                Some(node) => shown.push(node),
                None => break,
            }
        }
        self.is_whole &= shown.len() == wanted.len();
        shown
    }

    /// As much of a node as there is room for; `None` for nothing.
    fn node(&mut self, standing: Option<&Markup>, wanted: &Markup) -> Option<Markup> {
        if let (Some(Markup::Element(standing)), Markup::Element(wanted)) = (standing, wanted)
            && standing.is_the_same_as(wanted)
        {
            return Some(wanted.clone().into());
        }
        // Where something stands, only what it grows by takes room.
        let there = standing.map_or(0, size);
        if let Some(left) = left_by(wanted, self.left.saturating_add(there)) {
            self.left = self.left.min(left);
            return Some(wanted.clone());
        }
        if let Markup::Element(wanted) = wanted
            && DIVISIBLE.contains(&wanted.tag)
        {
            let children = self.list(children_of(standing, wanted), &wanted.children);
            return (standing.is_some() || !children.is_empty()).then(|| wanted.holding(children).into());
        }
        let is_first = self.room > 0 && self.left == self.room;
        self.left = 0;
        (standing.is_some() || is_first).then(|| wanted.clone())
    }
}

/// The children that stand in an element which is changed to the one that is wanted.
fn children_of<'a>(standing: Option<&'a Markup>, wanted: &Element) -> &'a [Markup] {
    match standing {
        Some(Markup::Element(standing)) if standing.tag == wanted.tag => &standing.children,
        _ => &[],
    }
}

/// A node and all that is in it, counted.
fn size(node: &Markup) -> usize {
    usize::MAX - left_by(node, usize::MAX).unwrap_or_default()
}

/// What a node with all that is in it leaves of some room; `None` where there is too little. It is counted no further than that.
fn left_by(node: &Markup, room: usize) -> Option<usize> {
    let room = room.checked_sub(1)?;
    match node {
        Markup::Text(_) => Some(room),
        Markup::Element(element) => element.children.iter().try_fold(room, |room, child| left_by(child, room)),
    }
}
