//! What a link comes to today, in one short clause, and whether it gives the answers on the page.

use crate::address::{Choice, parse, resolve};
use crate::data::Catalog;
use crate::document::View;
use crate::model::{SheetKind, format_scaled};
use crate::saved::Shelf;
use crate::words::{answers as words, document, frame};
use crate::worksheet::{Decision, Standing, Verdict, is_unfinished_tally, listed, names, percent_tenths, standing};

/// “12 answers, Django leads by 12.5.”, and how much of the link can no longer be followed.
pub fn outcome(catalog: &Catalog, link: &str) -> String {
    let resolved = resolve(parse(link), catalog);
    let (decision, not_covered) = Decision::new(&resolved.choice, catalog);
    let answers = match decision.criteria.len() {
        1 => words::ONE_ANSWER.into(),
        other => words::ANSWERS.fill(&[&other]),
    };
    let lost = match resolved.notices.len() + not_covered.len() {
        0 => "",
        1 => words::ONE_PART_LOST.say(),
        _ => words::PARTS_LOST.say(),
    };
    format!("{answers}, {}.{lost}", clause(&decision, &standing(&decision), &names(&decision, catalog)))
}

/// Who leads and by how much, in a clause.
fn clause(decision: &Decision, standing: &Standing, names: &[String]) -> String {
    let counts = |technologies: &mut dyn Iterator<Item = usize>| {
        technologies.map(|technology| format!("{} {}", names[technology], standing.points[technology])).collect::<Vec<_>>().join(", ")
    };
    let Some(winner) = standing.winner else {
        return match standing.verdict {
            Verdict::None => document::NO_RESULT.into(),
            Verdict::NothingFits => words::NOTHING_MEETS.into(),
            _ if is_unfinished_tally(decision) => words::SO_FAR.fill(&[&counts(&mut (0..names.len()))]),
            _ => {
                let leaders: Vec<&str> = decision.leaders().into_iter().map(|leader| names[leader].as_str()).collect();
                words::TIE.fill(&[&listed(&leaders, frame::AND.say())])
            }
        };
    };
    let Some((runner_up, lead)) = standing.runner_up.zip(standing.lead) else { return words::ONLY_LEFT.fill(&[&names[winner]]) };
    if is_unfinished_tally(decision) {
        return words::SO_FAR.fill(&[&counts(&mut (0..names.len()))]);
    }
    if decision.kind == SheetKind::Tally {
        return counts(&mut [winner, runner_up].into_iter());
    }
    let margin = format_scaled(percent_tenths(lead, standing.total_weight), 1);
    match standing.verdict {
        Verdict::TooClose => words::TOO_CLOSE.fill(&[&names[winner], &margin]),
        _ => words::LEADS.fill(&[&names[winner], &margin]),
    }
}

/// Does a link give the answers that are on the page? How the questions stand on the page, and colours, do not count.
pub(super) fn same_answers(view: View<'_>, link: &str) -> bool {
    let answers = |choice: &Choice| (choice.technologies.clone(), choice.sheet, choice.answers.clone(), choice.own.clone());
    answers(&resolve(parse(link), view.catalog).choice) == answers(view.choice)
}

/// What was decided in the end on the answers on the page: the words of the newest saved entry that has them and some words.
pub fn decided<'a>(view: View<'_>, shelf: &'a Shelf) -> Option<&'a str> {
    let noted = shelf.newest_first().into_iter().filter(|entry| !entry.decided().is_empty());
    noted.filter(|entry| same_answers(view, entry.link())).map(|entry| entry.decided()).next()
}
