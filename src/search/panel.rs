//! The panel of the search as a plain tree: the field, a sentence that says what was found, and the finds by kind, each a
//! link to the thing itself.

use super::excerpt::{Piece, excerpt, marked};
use super::{Finds, Index};
use crate::address::{MOST_TECHNOLOGIES, Page, format, turned_to};
use crate::document::View;
use crate::document::markup::{Element, Markup, button, element, hidden, link, paragraph};
use crate::model::{FindKind, Findable};
use crate::words::{Message, compare, document, frame, search as words};

/// The name of the field that is typed in.
pub const FIELD: &str = "reference-search";

/// The name of the button that closes the panel.
pub const CLOSE: &str = "reference-search-close";

/// The class of the panel, a dialogue of the browser's own.
pub const PANEL: &str = "search-panel";

/// Finds shown of each kind, and for a single letter, which says little and finds most.
const SHOWN: usize = 5;
const SHOWN_OF_A_LETTER: usize = 2;

/// The heading of a kind.
fn title(kind: FindKind) -> Message {
    match kind {
        FindKind::Article => frame::ARTICLES,
        FindKind::Claim => frame::CLAIMS,
        FindKind::Question => frame::QUESTIONS,
        FindKind::Measure => words::MEASURES,
        FindKind::Technology => words::TECHNOLOGIES,
        FindKind::Feature => compare::FEATURES,
    }
}

/// How many things of a kind there are.
fn counted(kind: FindKind) -> Message {
    match kind {
        FindKind::Article => words::COUNT_ARTICLES,
        FindKind::Claim => words::COUNT_CLAIMS,
        FindKind::Question => words::COUNT_QUESTIONS,
        FindKind::Measure => words::COUNT_MEASURES,
        FindKind::Technology => words::COUNT_TECHNOLOGIES,
        FindKind::Feature => words::COUNT_FEATURES,
    }
}

/// The panel for what is typed; `first` is what the field held when it was opened. `found` is what stands below the field
/// while the index is on its way, or cannot be had.
pub fn panel(view: View<'_>, first: &str, typed: &str, index: Result<&Index, Markup>) -> Markup {
    let field = element("input")
        .with("type", "search")
        .with("name", FIELD)
        .with("value", first)
        .with("aria-label", frame::SEARCH)
        .with("aria-describedby", "search-keys")
        .with("placeholder", frame::SEARCH)
        .with("autocomplete", "off")
        .with("autocapitalize", "none")
        .with("spellcheck", "false")
        .with("enterkeyhint", "go");
    let head = element("div").class("search-head").child(field).child(button(CLOSE, document::CLOSE));
    let (said, found) = match index {
        Ok(index) => found(view, typed, index),
        Err(waiting) => (String::new(), vec![waiting]),
    };
    element("dialog")
        .class(PANEL)
        .with("aria-label", frame::SEARCH)
        .child(head)
        .child(element("p").class("search-said").with("role", "status").child(said))
        .child(element("div").class("search-found").children(found))
        .child(element("p").class("search-keys").with("id", "search-keys").child(words::KEYS))
        .into()
}

/// What is said of the finds, and the finds.
fn found(view: View<'_>, typed: &str, index: &Index) -> (String, Vec<Markup>) {
    let entries = &index.searchable.entries;
    let finds = index.find(typed);
    if finds.typed == 0 {
        return (words::SEARCHED.fill(&[&count_words(entries)]), Vec::new());
    }
    // The kind with the best find comes first.
    let mut kinds: Vec<FindKind> = Vec::new();
    for entry in &finds.entries {
        if !kinds.contains(&entries[*entry].kind) {
            kinds.push(entries[*entry].kind);
        }
    }
    let groups = kinds.into_iter().map(|kind| group(view, typed, index, &finds, kind)).collect();
    (said(&finds), groups)
}

/// How many things can be found, by kind.
pub fn count_words(entries: &[Findable]) -> String {
    let count = |kind: FindKind| {
        // Sections count with their article.
        let of_kind = entries.iter().filter(|entry| entry.kind == kind && (kind != FindKind::Article || entry.place.is_empty()));
        (of_kind.count(), kind)
    };
    let counts: Vec<String> =
        FindKind::ALL.map(count).iter().filter(|(count, _)| *count > 0).map(|(count, kind)| counted(*kind).fill(&[count])).collect();
    counts.join(", ")
}

fn said(finds: &Finds) -> String {
    let count = finds.entries.len();
    let mut said = match (count, finds.had == finds.typed) {
        (0, _) => return words::NOTHING.into(),
        (1, true) => words::ONE_FIND.into(),
        (_, true) => words::FINDS.fill(&[&count]),
        (_, false) => words::NOT_ALL_WORDS.fill(&[&finds.typed, &count, &finds.had]),
    };
    for (typed, taken) in &finds.mistyped {
        said += &format!(" {}", words::MISTYPED.fill(&[typed, taken]));
    }
    said
}

fn group(view: View<'_>, typed: &str, index: &Index, finds: &Finds, kind: FindKind) -> Markup {
    let of_kind: Vec<usize> = finds.entries.iter().copied().filter(|entry| index.searchable.entries[*entry].kind == kind).collect();
    let most = if typed.chars().count() > 1 { SHOWN } else { SHOWN_OF_A_LETTER };
    let items = of_kind.iter().take(most).map(|entry| element("li").child(find(view, index, finds, *entry)).into()).collect();
    let count = of_kind.len();
    let shown = if count > most { words::SOME_OF.fill(&[&most, &count]) } else { count.to_string() };
    let heading = element("h2").child(title(kind)).child(" ").child(element("small").child(shown));
    let group = element("section").class("search-group").child(heading).child(element("ul").children(items));
    match kind {
        FindKind::Claim if count > most => {
            let mut choice = turned_to(Page::Claims, view.choice, view.catalog);
            choice.search = typed.to_owned();
            let all = link(&format!("?{}", format(&choice, view.catalog)), words::ALL_CLAIMS.fill(&[&count]));
            group.child(paragraph("search-all", all)).into()
        }
        _ if count > most => group.child(paragraph("search-all", words::ANOTHER_WORD)).into(),
        _ => group.into(),
    }
}

fn find(view: View<'_>, index: &Index, finds: &Finds, entry: usize) -> Element {
    let found = &index.searchable.entries[entry];
    let title = element("span").class("find-title").children(nodes(marked(&found.title, index.in_title(entry, finds))));
    let mut find = link(&address(view, found), title).class("find").in_english();
    if !found.context.is_empty() {
        find = find.child(hidden(". ")).child(element("span").class("find-context").child(found.context.as_str()));
    }
    find.child(hidden(". ")).child(element("span").class("find-text").children(nodes(excerpt(&found.text, index.in_text(entry, finds)))))
}

fn nodes(pieces: Vec<Piece<'_>>) -> Vec<Markup> {
    let node = |(is_found, words): Piece<'_>| if is_found { element("mark").child(words).into() } else { words.into() };
    pieces.into_iter().map(node).collect()
}

/// The place of the thing itself.
fn address(view: View<'_>, found: &Findable) -> String {
    let catalog = view.catalog;
    let to = |page: Page| turned_to(page, view.choice, catalog);
    let (choice, place) = match found.kind {
        FindKind::Article => {
            let mut choice = to(Page::Article);
            choice.article = Some(found.id.clone());
            (choice, found.place.clone())
        }
        FindKind::Claim => (to(Page::Claims), format!("claim-{}", found.id)),
        FindKind::Question => {
            let mut choice = to(Page::Worksheet);
            let sheet = catalog.sheet_index(&found.id).unwrap_or(0);
            if choice.sheet != sheet {
                // Answers belong to their sheet.
                choice.sheet = sheet;
                choice.answers.clear();
            }
            choice.flow = crate::address::Flow::All;
            (choice, found.place.clone())
        }
        FindKind::Measure => {
            let mut choice = to(Page::Popularity);
            choice.measure = Some(found.id.clone());
            (choice, String::new())
        }
        FindKind::Technology => {
            let mut choice = to(Page::Compare);
            if let Some(index) = catalog.technology_index(&found.id).filter(|index| !choice.technologies.contains(index)) {
                if choice.technologies.len() == MOST_TECHNOLOGIES {
                    choice.technologies.clear();
                }
                choice.technologies.push(index);
            }
            (choice, String::new())
        }
        FindKind::Feature => (to(Page::Compare), "built-in".to_owned()),
    };
    let hash = if place.is_empty() { "" } else { "#" };
    format!("?{}{hash}{place}", format(&choice, catalog))
}
