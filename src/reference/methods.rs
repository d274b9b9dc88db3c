//! The methods page: how the score works, whether the advice is right, where the data come from, what is not known.

use super::{Shown, advice, audit, example, mapping};
use crate::address::{Page, link_to};
use crate::document::View;
use crate::document::markup::{Element, Markup, element, link, paragraph};
use crate::model::Method;
use crate::words::Message;
use crate::words::{data, document, methods as words};

/// The whole page below its heading.
#[inline(never)]
pub(super) fn text(view: View<'_>, method: Shown<'_, Method>) -> Vec<Markup> {
    let data = link(&link_to(Page::Data, view.choice, view.catalog), words::DATA_LINK);
    let sources = element("p").child(words::DATA_BEFORE).child(data).child(words::DATA_BEHIND);
    let checks = method.or_waiting(words::CHECKS.say(), |method| {
        let mut nodes = advice::section(view, method);
        nodes.extend(audit::section(view, &method.audit));
        nodes.extend(mapping::section(view, &method.mapping));
        nodes
    });
    let prose = element("div")
        .class("prose")
        .children(score())
        .children(example::section(view))
        .children(verdicts())
        .children(doubts())
        .children(evidence())
        .child(heading(words::DATA_HEADING))
        .child(sources)
        .children(checks);
    vec![prose.into()]
}

fn heading(words: Message) -> Element {
    element("h2").child(words)
}

fn score() -> Vec<Markup> {
    let formula = element("p")
        .class("formula")
        .child(words::FORMULA_SUM)
        .child(element("br"))
        .child(words::FORMULA_WEIGHTS)
        .child(element("br"))
        .child(words::FORMULA_SCORE);
    vec![
        heading(words::SCORE_HEADING).into(),
        paragraph("", words::SCORE_STEPS),
        formula.into(),
        paragraph("", words::SCORE_ENDS),
        paragraph("", words::SCORE_MUST_HAVE),
        paragraph("", words::SCORE_METHOD),
    ]
}

/// The verdicts and what each means, in the order in which they are tried.
const VERDICTS: [(Message, Message); 6] = [
    (words::VERDICT_NONE, words::VERDICT_NONE_MEANING),
    (words::VERDICT_NOTHING_FITS, words::VERDICT_NOTHING_FITS_MEANING),
    (words::VERDICT_TIE, words::VERDICT_TIE_MEANING),
    (words::VERDICT_CLEAR, words::VERDICT_CLEAR_MEANING),
    (words::VERDICT_TOO_CLOSE, words::VERDICT_TOO_CLOSE_MEANING),
    (words::VERDICT_LEANING, words::VERDICT_LEANING_MEANING),
];

fn verdicts() -> Vec<Markup> {
    vec![heading(words::VERDICT_HEADING).into(), explained(&VERDICTS), paragraph("", words::VERDICT_ORDER)]
}

/// The doubts and how each is reckoned.
const DOUBTS: [(Message, Message); 9] = [
    (document::WHAT_WOULD_TURN, words::DOUBT_TURN_MEANING),
    (words::DOUBT_WEIGHT, words::DOUBT_WEIGHT_MEANING),
    (words::DOUBT_HANGS, words::DOUBT_HANGS_MEANING),
    (words::DOUBT_STOP, words::DOUBT_STOP_MEANING),
    (words::DOUBT_WHATEVER, words::DOUBT_WHATEVER_MEANING),
    (words::DOUBT_NEARBY, words::DOUBT_NEARBY_MEANING),
    (words::DOUBT_OPINIONS, words::DOUBT_OPINIONS_MEANING),
    (words::DOUBT_NOTHING_FITS, words::DOUBT_NOTHING_FITS_MEANING),
    (data::UNKNOWN_HEADING, words::DOUBT_UNKNOWN_MEANING),
];

fn doubts() -> Vec<Markup> {
    vec![heading(words::DOUBTS_HEADING).into(), paragraph("", words::DOUBTS_LEAD), explained(&DOUBTS)]
}

/// Words, each with its meaning.
fn explained(rows: &[(Message, Message)]) -> Markup {
    let row = |(word, meaning): &(Message, Message)| [element("dt").child(*word).into(), element("dd").child(*meaning).into()];
    element("dl").children(rows.iter().flat_map(row).collect()).into()
}

fn evidence() -> Vec<Markup> {
    vec![heading(words::EVIDENCE_HEADING).into(), paragraph("", words::EVIDENCE_CLAIMS), paragraph("", words::EVIDENCE_SHEETS)]
}
