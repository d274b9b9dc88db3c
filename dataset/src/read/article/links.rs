//! Where a link of an article may lead: the web, this app, a heading of the article, or
//! a claim, measure or question of the dataset. Everything else is refused.

use crate::model::Id;
use crate::read::input::{Value, is_address};
use crate::read::known::Known;

/// The sheet that addresses leave out.
const DEFAULT_SHEET: &str = "full";

/// What a link leads to.
pub(super) enum Target {
    /// An http(s) address or a query of this app.
    Address(String),
    /// A heading's id in the same article.
    Heading(Id),
    /// A claim.
    Claim(Id),
    /// A measure, whose figure takes the place of the link, with the technologies beside the chosen ones, if any.
    Measure(Id),
}

/// What a link leads to, with problems recorded where that is not allowed or not known.
pub(super) fn resolve(value: &Value, known: &Known) -> Target {
    let link = value.words();
    if let Some(id) = link.strip_prefix("claim:") {
        refuse_unless(known.claims.may_have(id), value, "claim: and the id of a known claim");
        return Target::Claim(id.into());
    }
    if let Some(figure) = link.strip_prefix("measure:") {
        let (id, beside) = beside(figure);
        refuse_unless(known.measures.may_have(id), value, "measure: and the id of a known measure");
        let are_known = beside.iter().all(|id| known.technologies.may_have(id));
        refuse_unless(are_known, value, "known technologies behind the +, parted by commas");
        return Target::Measure(figure.into());
    }
    if let Some(id) = link.strip_prefix("question:") {
        refuse_unless(known.questions.may_have(id), value, "question: and a known sheet/question");
        return Target::Address(question_address(id));
    }
    if let Some(id) = link.strip_prefix('#') {
        return Target::Heading(id.into());
    }
    if !link.starts_with('?') {
        let expected = "http://, https://, ?page=..., #heading, claim:<id>, measure:<id> or question:<sheet>/<question>";
        return Target::Address(value.text_that(is_address, expected));
    }
    Target::Address(link.into())
}

/// The measure of a figure, and the technologies that it shows beside the chosen ones: `github-stars+rails,gin`.
pub(super) fn beside(figure: &str) -> (&str, Vec<&str>) {
    figure.split_once('+').map_or((figure, Vec::new()), |(id, beside)| (id, beside.split(',').collect()))
}

fn refuse_unless(is_known: bool, value: &Value, expected: &str) {
    if !is_known {
        value.refuse(expected);
    }
}

/// Query of a question's place in the app.
fn question_address(id: &str) -> String {
    match id.split_once('/') {
        Some((DEFAULT_SHEET, question)) => format!("?page=worksheet#{question}"),
        Some((sheet, question)) => format!("?page=worksheet&sheet={sheet}#{question}"),
        None => String::new(),
    }
}
