//! What is pasted into another page: the code of a frame, and a text that needs no frame. Both are HTML, so what stands in them
//! is escaped.

use super::options::{EmbedOptions, Growth};
use crate::address::{Choice, Page};
use crate::document::{View, compare_heading, escaped, popularity_heading};
use crate::words::{answers as words, document, frame};
use crate::worksheet::{Decision, listed, sentence, standing};

/// What the frame may do: run its script, keep to its own origin, and open links in new tabs.
pub(super) const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";
/// What the page around it lends it.
pub(super) const ALLOW: &str = "clipboard-write; web-share";

/// The code of a frame, with a link to the full page below it. `base` is the address of the site, with a slash at its end.
pub fn frame_code(options: &EmbedOptions, view: View<'_>, base: &str) -> String {
    let choice = options.choice(view);
    let grows = options.growth == Growth::WithContent;
    let width = if options.width == 0 { String::new() } else { format!("; max-width: {}px", options.width) };
    let mut code = format!(
        "<iframe{} src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border: 0{width}\"\n  \
         referrerpolicy=\"strict-origin-when-cross-origin\" allow=\"{ALLOW}\"\n  sandbox=\"{SANDBOX}\"></iframe>\n",
        if grows { " data-sextant" } else { "" },
        escaped(&format!("{base}embed/?{}", options.frame_query(view))),
        escaped(&title(view, &choice)),
        options.height,
    );
    if grows {
        code += &format!("<script async src=\"{}\"></script>\n", escaped(&format!("{base}embed.v1.js")));
    }
    code + &format!("<p>{}</p>", page_link(options, view, base))
}

/// The same as words alone: the sentence, the date of the data, and the link.
pub fn static_text(options: &EmbedOptions, view: View<'_>, base: &str) -> String {
    let choice = options.choice(view);
    let (link, data) = (page_link(options, view, base), words::DATA_OF.fill(&[&view.catalog.core().collected.words()]));
    let Some(words) = finding(view, &choice) else { return format!("<p>{link} {data}</p>") };
    let address = escaped(&page_address(options, view, base));
    format!("<blockquote cite=\"{address}\">\n  <p>{}</p>\n  <p>{link} {data}</p>\n</blockquote>", escaped(&words))
}

fn page_link(options: &EmbedOptions, view: View<'_>, base: &str) -> String {
    let title = escaped(&title(view, &options.choice(view)));
    format!("<a href=\"{}\">{title}</a>", escaped(&page_address(options, view, base)))
}

fn page_address(options: &EmbedOptions, view: View<'_>, base: &str) -> String {
    match options.page_query(view) {
        query if query.is_empty() => base.to_owned(),
        query => format!("{base}?{query}"),
    }
}

/// The verdict of a worksheet with answers, in a sentence.
fn finding(view: View<'_>, choice: &Choice) -> Option<String> {
    let answered = choice.page == Page::Worksheet && !(choice.answers.is_empty() && choice.own.is_empty());
    let (decision, _) = Decision::new(choice, view.catalog);
    answered.then(|| sentence(&decision, &standing(&decision), view.catalog))
}

/// What the frame shows, as its title and as the words of the link.
pub(super) fn title(view: View<'_>, choice: &Choice) -> String {
    let names: Vec<&str> = choice.technologies.iter().map(|index| view.catalog.technology(*index).name.as_str()).collect();
    let core = view.catalog.core();
    match choice.page {
        Page::Worksheet => words::WORKSHEET_TITLE.fill(&[&listed(&names, frame::OR.say())]),
        Page::Compare => compare_heading(&names),
        Page::Popularity => match core.measures.iter().find(|measure| Some(&measure.id) == choice.measure.as_ref()) {
            Some(measure) => format!("{}: {}", measure.title, listed(&names, frame::AND.say())),
            None => popularity_heading(&names),
        },
        Page::Article => {
            let article = core.articles.iter().find(|article| Some(&article.id) == choice.article.as_ref());
            article.map_or_else(|| words::AN_ARTICLE.into(), |article| article.title.clone())
        }
        Page::Home => format!("{}?", listed(&names, frame::OR.say())),
        Page::Articles => words::ARTICLES_TITLE.into(),
        Page::Claims => words::CLAIMS_TITLE.into(),
        Page::Together => document::TOGETHER_HEADING.into(),
        Page::Data => document::DATA_HEADING.into(),
        Page::Methods => document::METHODS_HEADING.into(),
    }
}
