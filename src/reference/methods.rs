//! The methods page: how the score works, whether the advice is right, where the data come from, what is not known.

use super::{Shown, advice, audit, example, mapping};
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
        .child(" with its date and its terms, what is more than a year old is marked there, and there stands what was looked for and not found.");
    let checks = method.or_waiting("The checks", |method| {
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
        .child(heading("Where the data come from"))
        .child(sources)
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
            "So 50 is neither for nor against, 100 is made for it in every answer, 0 works against it in every answer. A score never depends on which other technologies stand beside it. Questions left open drop out.",
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

fn verdicts() -> Vec<Markup> {
    let row = |(word, meaning): (&str, &str)| [element("dt").child(word).into(), element("dd").child(meaning).into()];
    vec![
        heading("The verdict").into(),
        element("dl").children(VERDICTS.into_iter().flat_map(row).collect()).into(),
        words(
            "The first that holds is shown. A tally has no importances: there a result is clear where no single other answer takes the lead away, else too close to call.",
        ),
    ]
}

/// The doubts and how each is reckoned.
const DOUBTS: [(&str, &str); 9] = [
    (
        "What would turn it",
        "Every single change that takes the lead away is found by trying it: each importance at its three other levels, and each other answer of an answered question. The verdict counts those of importances.",
    ),
    (
        "Where a weight would turn it",
        "Between one technology and another the weight of an answer at which they are level is w − D ⁄ (difference of its fits), an exact fraction, where D is the difference of their N. For the leader, the greatest of these below its weight and the smallest above, over all rivals, are the ends of the interval in which it stays ahead; the ends themselves are ties.",
    ),
    (
        "What it hangs on",
        "Each answer is left out once, its weight taken as 0; named are those without which the leader would not lead alone. A must-have goes on ruling out.",
    ),
    (
        "May you stop?",
        "For the open questions: which of them, answered alone at importance 2, would change who leads; and, where none would, the fewest that could do so together, each answered as it helps one rival most. That is exact, since questions add up independently. Where not even all of them could, the result is settled.",
    ),
    (
        "Whatever the weights",
        "A rival that the leader equals or beats on every answer, and beats on one, cannot be brought ahead by any weights of these answers.",
    ),
    (
        "Nearby weightings",
        "Of all weightings in which each importance is one level lower, the same or one level higher, the share in which the leader stays alone in front. With one rival that can draw level it is counted exactly, by adding up distributions of whole numbers; with several rivals and at most ten answers every weighting is tried. Beyond that 2,500 weightings are drawn, always the same ones, and the page says so: the standard error of the share is then at most 1 percentage point.",
    ),
    (
        "Second opinions",
        "Who would lead if all answers counted alike, if weights came from the order of your importances alone (rank-order centroid: Barron and Barrett, 1996, doi 10.1287/mnsc.42.11.1515), and whom the must-haves alone leave.",
    ),
    ("Where nothing fits", "The smallest sets of must-haves to give up so that something is left, and what that would be."),
    (
        "What is not known",
        "An unknown fit counts 0 in the score. The pale band shows the score with every unknown at −2 and with every one at +2. Who of all that the sheet covers would lead with the same answers is said even where it is not compared.",
    ),
];

fn doubts() -> Vec<Markup> {
    let row = |(word, meaning): (&str, &str)| [element("dt").child(word).into(), element("dd").child(meaning).into()];
    vec![
        heading("How a result is doubted").into(),
        words("Each of these is reckoned from the same whole numbers as the score, and stands beside the result on the worksheet."),
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
