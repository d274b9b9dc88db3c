//! The one sentence that answers the question: who leads, by how much, what carries it, what speaks against it.

use super::{Contribution, Decision, Standing, Verdict, contributions, percent_tenths};
use crate::data::Catalog;
use crate::model::{SheetKind, format_scaled};
use crate::words::{frame, worksheet as words};

/// The names of the technologies compared, in the visitor's order.
pub fn names(decision: &Decision, catalog: &Catalog) -> Vec<String> {
    decision.technologies.iter().map(|index| catalog.technology(*index).name.clone()).collect()
}

/// The result in words.
pub fn sentence(decision: &Decision, standing: &Standing, catalog: &Catalog) -> String {
    let names = names(decision, catalog);
    match (standing.verdict, standing.winner) {
        (Verdict::None, _) if decision.criteria.is_empty() => words::ANSWER_FIRST.into(),
        (Verdict::None, _) => words::NOTHING_COUNTS.into(),
        (Verdict::NothingFits, _) => words::NOTHING_FITS.into(),
        _ if is_unfinished_tally(decision) => so_far(decision, standing, &names),
        (_, None) => tie(decision, standing, &names),
        (_, Some(winner)) => lead(decision, standing, &names, winner, catalog),
    }
}

/// A tally is told when all of it is answered; until then it only stands somewhere.
pub fn is_unfinished_tally(decision: &Decision) -> bool {
    decision.kind == SheetKind::Tally && !decision.open.is_empty()
}

#[inline(never)]
fn so_far(decision: &Decision, standing: &Standing, names: &[String]) -> String {
    let counts: Vec<String> = names.iter().zip(&standing.points).map(|(name, points)| format!("{name} {points}")).collect();
    match decision.open.len() {
        1 => words::SO_FAR_ONE_OPEN.fill(&[&counts.join(", ")]),
        open => words::SO_FAR.fill(&[&counts.join(", "), &open]),
    }
}

#[inline(never)]
fn tie(decision: &Decision, standing: &Standing, names: &[String]) -> String {
    let leaders: Vec<&str> = decision.leaders().into_iter().map(|leader| names[leader].as_str()).collect();
    let leaders = listed(&leaders, frame::AND.say());
    match decision.leaders().first() {
        Some(first) if decision.kind == SheetKind::Tally => words::TIE_OF_COUNTS.fill(&[&leaders, &standing.points[*first]]),
        _ => words::TIE.fill(&[&leaders]),
    }
}

#[inline(never)]
fn lead(decision: &Decision, standing: &Standing, names: &[String], winner: usize, catalog: &Catalog) -> String {
    let name = &names[winner];
    let Some((runner_up, lead)) = standing.runner_up.zip(standing.lead) else {
        return match decision.technologies.len() {
            1 => words::ALONE.fill(&[name]),
            _ => words::ONLY_ONE_LEFT.fill(&[name]),
        };
    };
    let rival = &names[runner_up];
    if decision.kind == SheetKind::Tally {
        let message = if standing.verdict == Verdict::TooClose { words::HAS_MORE_BUT } else { words::HAS_MORE };
        return message.fill(&[name, &standing.points[winner], rival, &standing.points[runner_up]]);
    }
    let margin = format_scaled(percent_tenths(lead, standing.total_weight), 1);
    let opening = match standing.verdict {
        Verdict::TooClose => {
            let (turning, changes) = (standing.turning_importances(), 3 * decision.criteria.len());
            words::TOO_CLOSE.fill(&[name, rival, &margin, &turning, &changes])
        }
        Verdict::Clear => words::CLEAR.fill(&[name, rival, &margin]),
        _ => words::LEANING.fill(&[name, rival, &margin]),
    };
    let parts = contributions(decision, winner, runner_up);
    [opening, carried(decision, &parts, catalog), against(decision, &parts, catalog)].join(" ")
}

/// What carries the lead: the fewest answers that hold at least half of what speaks for it, three at most.
fn carried(decision: &Decision, parts: &[Contribution], catalog: &Catalog) -> String {
    let helping: Vec<&Contribution> = parts.iter().filter(|part| part.points > 0).collect();
    let all: i64 = helping.iter().map(|part| part.points).sum();
    let mut sum = 0;
    let mut carrying = Vec::new();
    for part in helping.iter().take(3) {
        if 2 * sum >= all {
            break;
        }
        sum += part.points;
        carrying.push(short(decision, part, catalog));
    }
    let carrying: Vec<&str> = carrying.iter().map(String::as_str).collect();
    let message = if carrying.len() == helping.len() { words::COUNTS_FOR } else { words::COUNTS_MOST_FOR };
    message.fill(&[&listed(&carrying, frame::AND.say())])
}

fn against(decision: &Decision, parts: &[Contribution], catalog: &Catalog) -> String {
    match parts.iter().find(|part| part.points < 0) {
        None => words::NOTHING_AGAINST.into(),
        Some(part) => words::AGAINST.fill(&[&short(decision, part, catalog)]),
    }
}

/// The words that stand for a part's question, as a quotation within the sentence.
fn short(decision: &Decision, part: &Contribution, catalog: &Catalog) -> String {
    words::QUOTED.fill(&[&decision.short(&decision.criteria[part.criterion], catalog)])
}

/// `Django`, `Django and Flask`, `Django, Flask and FastAPI`; with another last word than "and" where it fits better.
pub fn listed(words: &[&str], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}
