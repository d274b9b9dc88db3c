//! The body of the “Embed” dialogue: what to show and how, the code to paste, a preview, and a text for pages without frames.

mod options;
mod snippet;

pub use options::{Asking, EmbedEvent, EmbedOptions, Growth, Shared, Telling};
pub use snippet::{frame_code, static_text};

use crate::address::{Page, Theme};
use crate::document::View;
use crate::document::markup::{Element, Markup, button, element, select, when};
use crate::words::{Message, answers as words, frame};
use options::{FIELD, HEIGHTS, WIDTHS};
use snippet::{ALLOW, SANDBOX, title};

/// The dialogue's body. `base` is the address of the site, with a slash at its end; `said` is what the last copying came to.
pub fn embed_dialogue(options: &EmbedOptions, view: View<'_>, base: &str, said: &str) -> Vec<Markup> {
    let fields = element("div").class("filters embed-fields").children(fields(options, view));
    let boxes = element("div").class("embed-boxes").children(boxes(options, view));
    let code = text_to_copy(words::CODE, "copy-code", words::COPY_CODE, &frame_code(options, view, base));
    let text = text_to_copy(words::AS_TEXT, "copy-text", words::COPY_TEXT, &static_text(options, view, base));
    vec![
        fields.into(),
        boxes.into(),
        code.into(),
        element("p").class("embed-said").with("role", "status").child(said).into(),
        element("h3").child(words::PREVIEW).into(),
        element("div").class("embed-stage").child(preview(options, view)).into(),
        text.into(),
    ]
}

fn fields(options: &EmbedOptions, view: View<'_>) -> Vec<Markup> {
    let (width, height) = (options.width.to_string(), options.height.to_string());
    let theme = options.theme.map_or("", Theme::word);
    let themes = [("", words::READERS_OWN), (Theme::Light.word(), words::LIGHT), (Theme::Dark.word(), words::DARK)];
    let mut fields = vec![what(options, view)];
    if options.choice(view).page == Page::Worksheet {
        fields.push(field(frame::QUESTIONS, "asking", options.asking.word(), &said(&Asking::WORDS)));
    }
    fields.extend([
        field(words::WIDTH, "width", &width, &said(&WIDTHS)),
        field(words::HEIGHT, "height", &height, &said(&HEIGHTS)),
        field(words::COLOURS, "theme", theme, &said(&themes)),
    ]);
    fields
}

fn what(options: &EmbedOptions, view: View<'_>) -> Markup {
    let core = view.catalog.core();
    let mut values = vec![("here".to_owned(), words::THIS_PAGE.into())];
    values.extend(core.sheets.iter().map(|sheet| (format!("sheet {}", sheet.id), words::WORKSHEET_UNANSWERED.fill(&[&sheet.title]))));
    values.push(("compare".to_owned(), words::THE_COMPARISON.into()));
    values.extend(core.measures.iter().map(|measure| (format!("measure {}", measure.id), words::CHART.fill(&[&measure.title]))));
    values.extend(core.articles.iter().map(|article| (format!("article {}", article.id), words::ARTICLE.fill(&[&article.title]))));
    let values: Vec<(&str, &str)> = values.iter().map(|(value, words)| (value.as_str(), words.as_str())).collect();
    field(words::SHOW, "what", &options.what, &values)
}

/// Values with their words as they are said.
fn said<'a>(values: &[(&'a str, Message)]) -> Vec<(&'a str, &'static str)> {
    values.iter().map(|(value, words)| (*value, words.say())).collect()
}

fn field(label: Message, name: &str, chosen: &str, values: &[(&str, &str)]) -> Markup {
    select(label, &format!("{FIELD}{name}"), chosen, values).into()
}

fn boxes(options: &EmbedOptions, view: View<'_>) -> Vec<Markup> {
    let grows = options.growth == Growth::WithContent;
    let mut boxes = vec![tick("grows", grows, words::GROWS)];
    if options.choice(view).page == Page::Worksheet {
        let shared = options.shared == Shared::AsShared;
        boxes.push(tick("shared", shared, words::AS_SHARED));
        boxes.push(tick("quiet", options.telling == Telling::Nothing, words::QUIET));
    }
    boxes
}

fn tick(name: &str, ticked: bool, words: Message) -> Markup {
    let field = when(ticked, "checked", element("input").with("type", "checkbox").with("name", format!("{FIELD}{name}")));
    element("label").class("only").child(field).child(element("span").child(words)).into()
}

/// Lines to be copied, with their button. The field can be read and marked, not changed.
fn text_to_copy(label: Message, name: &str, words: Message, text: &str) -> Element {
    let lines = (text.lines().count() + 3).to_string();
    let field = element("textarea").with("readonly", "").with("rows", lines).with("spellcheck", "false").with("aria-label", label);
    let copy = button(&format!("{FIELD}{name}"), words);
    let head = element("div").class("embed-code-head").child(element("h3").child(label)).child(copy);
    element("div").class("embed-code").child(head).child(field.child(text))
}

/// The frame itself, beside the page that it is made from.
fn preview(options: &EmbedOptions, view: View<'_>) -> Element {
    let width = if options.width == 0 { "100%".to_owned() } else { options.width.to_string() };
    let frame = element("iframe")
        .with("src", format!("embed/?{}", options.frame_query(view)))
        .with("title", words::PREVIEW_OF.fill(&[&title(view, &options.choice(view))]))
        .with("width", width)
        .with("height", options.height.to_string())
        .with("allow", ALLOW)
        .with("sandbox", SANDBOX);
    when(options.growth == Growth::WithContent, "data-sextant", frame)
}
