//! Samples of code in an article: in their colours, with their language and a button that copies them.

use super::Library;
use crate::document::markup::{Element, button, element, hidden};
use crate::model::{Article, Block, Code, Colour};
use crate::words::reading as words;

/// How the names of the buttons begin that copy a sample; its number in the article, from 1, follows.
pub const COPY_SAMPLE: &str = "copy-sample-";

/// A sample under what it is, with what came of copying it.
pub(super) fn sample(code: &Code, number: usize, library: Library<'_>) -> Element {
    let piece = |(colour, words): &(Colour, String)| match colour.word() {
        "" => words.as_str().into(),
        word => element("span").class(&format!("code-{word}")).child(words.as_str()).into(),
    };
    let text = element("code").children(code.pieces.iter().map(piece).collect());
    let (language, name) = (language(&code.language), format!("{COPY_SAMPLE}{number}"));
    let title = if code.caption.is_empty() { language.to_owned() } else { format!("{}, {language}", code.caption) };
    let said = if library.pressed == name { library.said } else { "" };
    let copy = button(&name, words::COPY).class("quiet").child(hidden(format!(" {title}")).in_english());
    let caption = element("figcaption")
        .child(element("span").class("sample-name").child(code.caption.as_str()).in_english())
        .child(element("span").class("sample-language").child(language))
        .child(element("span").class("sample-said").with("role", "status").child(said))
        .child(copy);
    let block = element("pre").with("data-language", code.language.as_str()).with("tabindex", "0");
    let block = block.with("role", "group").with("aria-label", title).child(text);
    element("figure").class("sample").child(caption).child(block)
}

/// The name of a language for people.
fn language(word: &str) -> &str {
    match word {
        "python" => "Python",
        "sh" => "Shell",
        "sql" => "SQL",
        "html" => "HTML",
        "text" => "Text",
        other => other,
    }
}

/// The text of the sample that a button copies; `None` for another button, or where there is no such sample.
pub fn sample_text(button: &str, article: &Article) -> Option<String> {
    let number: usize = button.strip_prefix(COPY_SAMPLE)?.parse().ok()?;
    let mut samples = Vec::new();
    collect(&article.blocks, &mut samples);
    let code = samples.get(number.checked_sub(1)?)?;
    Some(code.pieces.iter().map(|(_, words)| words.as_str()).chain(["\n"]).collect())
}

/// The samples in the order in which they stand.
fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Code>) {
    for block in blocks {
        match block {
            Block::Code(code) => found.push(code),
            Block::List(_, items) => items.iter().for_each(|item| collect(item, found)),
            Block::Quote(inner) => collect(inner, found),
            _ => {}
        }
    }
}
