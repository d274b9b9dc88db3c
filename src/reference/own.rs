//! The visitor's own questions: asked, judged and weighed by the visitor, marked as such.

use crate::address::{Importance, LONGEST_OWN, MOST_OWN, OwnQuestion};
use crate::document::markup::{Markup, button, element, paragraph, select, when};
use crate::document::{View, importance_words};
use crate::words::{Message, answers as words, data, document};

/// The fits in words, best first; `u` is unknown.
const FITS: [(&str, Message); 6] = [
    ("2", words::MADE_FOR_IT),
    ("1", words::HELPS),
    ("0", words::NO_DIFFERENCE),
    ("-1", words::EXTRA_WORK),
    ("-2", words::WORKS_AGAINST),
    ("u", data::NOT_KNOWN),
];

/// What a fit means; `None` is unknown.
pub(super) fn fit_words(fit: Option<i8>) -> &'static str {
    FITS.iter().find(|(code, _)| *code == fit_code(fit)).map_or("", |(_, words)| words.say())
}

/// A fit as a field has it.
fn fit_code(fit: Option<i8>) -> String {
    fit.map_or_else(|| "u".to_owned(), |fit| fit.to_string())
}

/// The own questions and a field for another. Fields are named `own-text`, `own-importance-0`, `own-fit-0-django`, and the
/// buttons `own-add` and `own-remove-0`. The field for another stands behind the last question: it is made anew, and so
/// empty, whenever one is added.
#[inline(never)]
pub(super) fn own_questions(view: View<'_>) -> Vec<Markup> {
    let field = element("input").with("type", "text").with("name", "own-text").with("maxlength", LONGEST_OWN.to_string());
    let field = field.with("placeholder", words::OWN_EXAMPLE).with("data-enter", "own-add");
    let add = when(view.choice.own.len() >= MOST_OWN, "disabled", button("own-add", words::ADD));
    let label = element("label").child(words::QUESTION).child(field);
    let mut nodes = vec![paragraph("caveat", words::ABOUT_OWN)];
    nodes.extend(view.choice.own.iter().enumerate().map(|(index, own)| question(view, index, own)));
    nodes.push(element("div").class("filters own-add").child(label).child(add).into());
    nodes
}

fn question(view: View<'_>, index: usize, own: &OwnQuestion) -> Markup {
    let level = |level: &Importance| (level.word(), importance_words(*level));
    let levels: Vec<(&str, &str)> = Importance::LEVELS.iter().map(level).collect();
    let mut fields: Vec<Markup> =
        vec![select(document::IMPORTANCE, &format!("own-importance-{index}"), own.importance.word(), &levels).into()];
    let fits = FITS.map(|(code, words)| (code, words.say()));
    for technology in &view.choice.technologies {
        let named = view.catalog.technology(*technology);
        let fit = fit_code(own.fit(*technology));
        fields.push(select(named.name.as_str(), &format!("own-fit-{index}-{}", named.id), &fit, &fits).into());
    }
    let remove = button(&format!("own-remove-{index}"), words::REMOVE).class("quiet");
    element("fieldset")
        .class("question own")
        .with("id", format!("own-{}", index + 1))
        .with("tabindex", "-1")
        .child(element("legend").child(own.text.as_str()))
        .child(element("div").class("filters").children(fields).child(remove))
        .into()
}
