//! The methods page: how the score works, whether the advice is right, where the data come from, what is not known.

use super::{Shown, advice, audit, mapping};
use crate::address::{Page, link_to};
use crate::document::View;
use crate::document::markup::{Element, Markup, element, link, paragraph};
use crate::model::Method;

/// The whole page below its heading.
pub(super) fn text(view: View<'_>, method: Shown<'_, Method>) -> Vec<Markup> {
    let data = link(&link_to(Page::Data, view.choice, view.catalog), "Every source stands on the data page");
    let sources = element("p")
        .child("Public documents, repositories at a named commit, package registries, and programs that were run and timed. ")
        .child(data)
        .child(" with its date and its terms.");
    let checks = method.or_waiting("The checks", |method| {
        let mut nodes = advice::section(view, method);
        nodes.extend(audit::section(view, &method.audit));
        nodes.extend(mapping::section(view, &method.mapping));
        nodes
    });
    let prose = element("div")
        .class("prose")
        .children(score())
        .children(verdicts())
        .children(evidence())
        .child(heading("Where the data come from"))
        .child(sources)
        .children(unknown())
        .children(checks);
    vec![prose.into()]
}

fn heading(words: &str) -> Element {
    element("h2").child(words)
}

fn words(words: &str) -> Markup {
    paragraph("", words)
}

fn score() -> Vec<Markup> {
    let formula = element("p")
        .class("formula")
        .child("N = the sum of importance × fit over your answers")
        .child(element("br"))
        .child("W = the sum of the importances")
        .child(element("br"))
        .child("score = 50 + 25 × N ⁄ W");
    vec![
        heading("The score").into(),
        words(
            "Each answer says for each technology how it fits, on five fixed steps: −2 works against it, −1 costs extra work, 0 makes no difference, +1 helps, +2 made for it. You say how much the answer matters: 0 not at all, 1 a little, 2 matters, 4 decisive.",
        ),
        formula.into(),
        words(
            "So 50 is neither for nor against, 100 is made for it in every answer, 0 works against it in every answer. An example: an answer that is decisive (4) with a fit of +2, and one that matters (2) with −1, give N = 8 − 2 = 6 and W = 6, a score of 75. A score never depends on which other technologies stand beside it. Questions left open drop out.",
        ),
        words(
            "A must-have is a switch apart from the importance: a known fit below 0 rules a technology out. It is still shown, with its score, and never recommended. An unknown fit rules nobody out.",
        ),
        words(
            "The method is the weighted additive value of decision analysis on fixed, worded steps (SMARTS: Edwards and Barron, 1994, doi 10.1006/obhd.1994.1087). It was chosen because it falls apart exactly into one line per question, and because adding another option cannot reverse the order of the others.",
        ),
    ]
}

/// The verdicts and what each means, in the order in which they are tried.
const VERDICTS: [(&str, &str); 6] = [
    ("No result yet", "No answer counts."),
    ("Nothing fits", "Your must-haves rule everything out."),
    ("A tie", "More than one technology has the highest sum."),
    ("Clear", "No single change of an importance, to any level, takes the lead away."),
    ("Too close to call", "The lead is under 3 points, or at least a third of the single changes of an importance take it away."),
    ("Leaning", "Somebody leads, and the few changes that would turn it are named."),
];

/// What is said about how firm a result is.
const DOUBTS: [(&str, &str); 6] = [
    ("Single changes", "Every other answer and every other importance is tried, one at a time. Those that take the lead away are listed."),
    (
        "Where it turns",
        "For each answer the weights between which the leader stays, as exact fractions, shown with one decimal. All else stays as it is.",
    ),
    (
        "What it hangs on",
        "Each answer is left out once. The result hangs on those without which the leader would not lead alone. A rival that is nowhere better than the leader can be put ahead by no importances.",
    ),
    (
        "Settled or not",
        "You may stop where no answers to the open questions, all of them together, could bring a rival level. Otherwise the fewest that could are counted. An open question counts as if it mattered (2) and were no must-have.",
    ),
    (
        "Nearby weightings",
        "The share of weightings, each importance one level lower, the same or higher, in which the leader stays. It is counted exactly against one rival, or with up to ten answers. Beyond that 2,500 weightings are drawn, always the same ones, and the page says so: the standard error of such a share is at most 1 percentage point, and 0.6 at a share of 90 %.",
    ),
    ("Where nothing fits", "The smallest sets of must-haves that would have to go so that somebody is left, and who that is."),
];

fn verdicts() -> Vec<Markup> {
    let row = |(word, meaning): (&str, &str)| [element("dt").child(word).into(), element("dd").child(meaning).into()];
    vec![
        heading("The verdict").into(),
        element("dl").children(VERDICTS.into_iter().flat_map(row).collect()).into(),
        words(
            "The first that holds is shown. Beside it stand three second opinions: all answers counting equally, weights from the order of your importances alone, must-haves only.",
        ),
        heading("What would turn it").into(),
        element("dl").children(DOUBTS.into_iter().flat_map(row).collect()).into(),
    ]
}

fn evidence() -> Vec<Markup> {
    vec![
        heading("What stands under a fit").into(),
        words(
            "Every known fit rests on at least one claim: a sentence with its source, the date on which it was checked, and a grade. Measured means counted or timed; documented means stated by a document or found in code; opinion means somebody’s judgement. A claim that is outdated, wrong or not verified feeds no fit. What is not known stays unknown: it counts nothing, and the pale band shows how far it could move the result.",
        ),
        words(
            "The three short sheets are their authors’ opinions and say so. On the full sheet a figure of popularity stands under one question alone, whether help is easy to find, and counts nothing unless you answer it.",
        ),
    ]
}

/// What could not be found out.
const UNKNOWN: [&str; 5] = [
    "How many sites run each framework: the counting sites show ranks and ratios, and the counts themselves could not be read.",
    "What the well-known companies run today: most of what is said of them is years old or rests on one internal tool.",
    "How the worksheet of 2015 decided four to four, which 70 of its 256 answer sheets give. Here a tie is called a tie.",
    "Salaries and open positions with a date: none were found that can be cited.",
    "Stack Overflow counts after October 2024, and TechEmpower rounds 8 to 17 and 22 as numbers.",
];

fn unknown() -> Vec<Markup> {
    let items = UNKNOWN.into_iter().map(|words| element("li").child(words).into()).collect();
    vec![heading("What is not known").into(), element("ul").children(items).into()]
}
