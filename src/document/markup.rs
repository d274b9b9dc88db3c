//! The tree itself: elements and texts, nothing raw.

use crate::model::Language;
use crate::words::{Message, document as words};
use std::ops::Deref;
use std::sync::Arc;

/// A node of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Words; never read as markup.
    Text(String),
    /// An element with its children.
    Element(Element),
}

/// An element, as one pointer: it is handed on at each step of putting a tree together, and moving its fields would take much
/// code. A copy shares what is in it, and is known to be equal without a look into it ([`Element::is_the_same_as`]).
/// `Rc` would keep a tree from being held in a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Arc<Fields>);

/// What an element consists of: its tag, its attributes, its children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// HTML or SVG tag.
    pub tag: &'static str,
    /// Names and values.
    pub attributes: Vec<(&'static str, String)>,
    /// From first to last.
    pub children: Vec<Markup>,
}

/// An element without attributes or children.
pub fn element(tag: &'static str) -> Element {
    Element(Arc::new(Fields { tag, attributes: Vec::new(), children: Vec::new() }))
}

impl Deref for Element {
    type Target = Fields;

    fn deref(&self) -> &Fields {
        &self.0
    }
}

impl Element {
    /// What is in it, to be changed; a copy of its own where it is shared.
    fn fields(&mut self) -> &mut Fields {
        Arc::make_mut(&mut self.0)
    }

    /// Is the other one a copy of this one, or this one of it? Says nothing of elements that were made apart.
    pub fn is_the_same_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// With one more attribute. Handlers (`on...`) are not attributes and have no place in a document.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields().attributes.push((name, value.into()));
        self
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&String> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The same with other children.
    pub(super) fn holding(&self, children: Vec<Markup>) -> Self {
        Self(Arc::new(Fields { tag: self.tag, attributes: self.attributes.clone(), children }))
    }

    /// With a class.
    pub fn class(self, class: &str) -> Self {
        self.with("class", class)
    }

    /// With words of the dataset in it, which are English: said where the page itself is not.
    pub fn in_english(self) -> Self {
        if Language::current() == Language::English { self } else { self.with("lang", "en") }
    }

    /// With words of the page's own language in it, within English ones: said where the two differ.
    pub fn in_own_language(self) -> Self {
        match Language::current() {
            Language::English => self,
            language => self.with("lang", language.word()),
        }
    }

    /// With one more child.
    pub fn child(mut self, child: impl Into<Markup>) -> Self {
        self.fields().children.push(child.into());
        self
    }

    /// With more children.
    pub fn children(mut self, children: Vec<Markup>) -> Self {
        self.fields().children.extend(children);
        self
    }
}

impl From<Element> for Markup {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Markup {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Message> for Markup {
    #[inline(never)]
    fn from(message: Message) -> Self {
        message.say().into()
    }
}

impl Markup {
    /// All the words in it, in order.
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Element(element) => element.children.iter().map(Self::words).collect(),
        }
    }
}

/// All the words in some nodes, in order.
pub(crate) fn words_of(nodes: &[Markup]) -> String {
    nodes.iter().map(Markup::words).collect()
}

/// The words of a message with a node in each of its places.
pub(crate) fn filled(message: Message, values: Vec<Markup>) -> Vec<Markup> {
    filled_with(message, values.into_iter().map(|value| vec![value]).collect())
}

/// The words of a message with nodes in its places.
pub(crate) fn filled_with(message: Message, values: Vec<Vec<Markup>>) -> Vec<Markup> {
    let part = |(words, place): (&'static str, Option<usize>)| {
        let value = place.and_then(|place| values.get(place)).cloned().unwrap_or_default();
        std::iter::once(words.into()).chain(value)
    };
    joined(message.parts().flat_map(part))
}

/// Nodes one behind the other; texts that meet are one.
pub(crate) fn joined(nodes: impl IntoIterator<Item = Markup>) -> Vec<Markup> {
    let mut joined: Vec<Markup> = Vec::new();
    for node in nodes {
        match (joined.last_mut(), node) {
            (Some(Markup::Text(before)), Markup::Text(text)) => before.push_str(&text),
            (_, Markup::Text(text)) if text.is_empty() => {}
            (_, node) => joined.push(node),
        }
    }
    joined
}

/// Things one behind the other, with the same words between any two.
pub(crate) fn separated(things: Vec<Vec<Markup>>, between: &str) -> Vec<Markup> {
    let before = |at: usize| if at > 0 { between.into() } else { "".into() };
    joined(things.into_iter().enumerate().flat_map(|(at, thing)| std::iter::once(before(at)).chain(thing)))
}

/// The same as [`crate::worksheet::listed`] of things that are nodes.
pub(crate) fn listed_nodes(mut things: Vec<Vec<Markup>>, last: Message) -> Vec<Markup> {
    let Some(end) = things.pop() else { return Vec::new() };
    if things.is_empty() { end } else { separated(vec![separated(things, ", "), end], &format!(" {} ", last.say())) }
}

/// Words of the dataset within others: English, which is said where the page itself is not.
pub(crate) fn english(words: impl Into<Markup>) -> Markup {
    match words.into() {
        Markup::Text(words) if words.is_empty() => Markup::Text(words),
        words if Language::current() == Language::English => words,
        words => element("span").child(words).in_english().into(),
    }
}

/// A sentence that was made where elements are not known, with the words of the dataset in it told apart.
pub(crate) fn told_apart(sentence: &str, of_dataset: &[&str]) -> Vec<Markup> {
    if Language::current() == Language::English {
        return vec![sentence.into()];
    }
    let is_whole = |rest: &str, at: usize, words: &str| {
        let borders = [rest[..at].chars().next_back(), rest[at + words.len()..].chars().next()];
        !borders.into_iter().flatten().any(char::is_alphanumeric)
    };
    let mut nodes: Vec<Markup> = Vec::new();
    let mut rest = sentence;
    let next = |rest: &str| {
        let place = |words: &str| rest.match_indices(words).map(|(at, _)| at).find(|at| is_whole(rest, *at, words));
        let found = of_dataset.iter().filter(|words| !words.is_empty()).filter_map(|words| Some((place(words)?, *words)));
        found.min_by_key(|(at, words)| (*at, usize::MAX - words.len()))
    };
    while let Some((at, words)) = next(rest) {
        nodes.extend([rest[..at].into(), english(words)]);
        rest = &rest[at + words.len()..];
    }
    nodes.push(rest.into());
    joined(nodes)
}

/// A paragraph of words.
pub(crate) fn paragraph(class: &str, words: impl Into<Markup>) -> Markup {
    let paragraph = element("p").child(words);
    if class.is_empty() { paragraph.into() } else { paragraph.class(class).into() }
}

/// A link with its words; links out never tell the other side who opened them.
pub(crate) fn link(href: &str, words: impl Into<Markup>) -> Element {
    link_of(href, vec![words.into()])
}

/// A link that holds several nodes.
pub(crate) fn link_of(href: &str, nodes: Vec<Markup>) -> Element {
    let link = element("a").with("href", href).children(nodes);
    if href.starts_with("http") { link.with("rel", "noopener") } else { link }
}

/// An inline drawing that only repeats what its row says in words.
pub(crate) fn drawing(class: &str, height: &str) -> Element {
    element("svg").class(class).with("width", "100%").with("height", height).with("aria-hidden", "true")
}

/// A rectangle of a drawing; lengths along it in thousandths of its width.
pub(crate) fn bar(class: &str, start: i64, length: i64, top: &str, height: &str) -> Markup {
    let rectangle = element("rect").class(class).with("x", percent(start)).with("y", top);
    rectangle.with("width", percent(length)).with("height", height).into()
}

/// A hair line across a drawing.
pub(crate) fn hair(class: &str, at: i64, top: &str, height: &str) -> Markup {
    element("rect").class(class).with("x", percent(at)).with("y", top).with("width", "1").with("height", height).into()
}

/// Thousandths as a percentage with one decimal.
pub(crate) fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// A button that is told apart by its name.
pub(crate) fn button(name: &str, words: impl Into<Markup>) -> Element {
    element("button").with("type", "button").with("name", name).child(words)
}

/// The same element, with an attribute that has no value where something holds.
pub(crate) fn when(holds: bool, attribute: &'static str, element: Element) -> Element {
    if holds { element.with(attribute, "") } else { element }
}

/// A field to choose one of several values, each with its words.
pub(crate) fn select(label: impl Into<Markup>, name: &str, chosen: &str, values: &[(&str, &str)]) -> Element {
    field(label, element("select"), name, chosen, values)
}

/// The same with the `select` that is to be filled.
pub(crate) fn field(label: impl Into<Markup>, select: Element, name: &str, chosen: &str, values: &[(&str, &str)]) -> Element {
    let option =
        |(value, words): &(&str, &str)| when(*value == chosen, "selected", element("option").with("value", *value).child(*words)).into();
    let options = values.iter().map(option).collect();
    element("label").child(label).child(select.with("name", name).children(options))
}

/// Words for screen readers alone.
pub(crate) fn hidden(words: impl Into<Markup>) -> Element {
    hidden_of(vec![words.into()])
}

/// The same of several nodes.
pub(crate) fn hidden_of(nodes: Vec<Markup>) -> Element {
    element("span").class("visually-hidden").children(nodes)
}

/// The attribute that says to programs that an element is not whole yet, by `true`.
pub const BUSY: &str = "aria-busy";

/// A part of the dataset that a page waits for: a line while it comes, a notice with a button named `retry` where it fails.
pub fn waiting(what: &str, failed: Option<&str>) -> Markup {
    match failed {
        None => element("p").class("waiting").with(BUSY, "true").child(words::ON_THEIR_WAY.fill(&[&what])).into(),
        Some(why) => {
            let words = paragraph("", words::NOT_LOADED.fill(&[&what, &why]));
            let notice = element("div").class("notice notice-failure").with("role", "alert");
            notice.child(words).child(button("retry", words::TRY_AGAIN)).into()
        }
    }
}

/// Is this such a line while the part comes?
pub fn is_waiting(node: &Markup) -> bool {
    matches!(node, Markup::Element(line) if line.attribute(BUSY).is_some())
}

/// The attribute of a place that the reference module fills; its value says with what.
pub const HOLE: &str = "data-reference";

/// How the names of fields and buttons begin that are the reference module's: the app hands it what is done with them.
/// Saved answers are `saved-...`, buttons that copy `copy-...`, and anything else `reference-...`.
pub const FORWARDED: [&str; 3] = ["saved-", "copy-", "reference-"];

/// A place that the reference module fills.
pub(crate) fn hole(what: &str) -> Markup {
    element("div").with(HOLE, what).into()
}
