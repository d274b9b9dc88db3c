//! The one sentence that answers the question: who leads, by how much, what carries it, what speaks against it.

use super::{Contribution, Decision, Standing, Verdict, contributions, percent_tenths};
use crate::data::Catalog;
use crate::model::{SheetKind, format_scaled};

/// The names of the technologies compared, in the visitor's order.
pub fn names(decision: &Decision, catalog: &Catalog) -> Vec<String> {
    decision.technologies.iter().map(|index| catalog.technology(*index).name.clone()).collect()
}

/// The result in words.
pub fn sentence(decision: &Decision, standing: &Standing, catalog: &Catalog) -> String {
    let names = names(decision, catalog);
    match (standing.verdict, standing.winner) {
        (Verdict::None, _) if decision.criteria.is_empty() => "Answer a question, and a first result stands here.".to_owned(),
        (Verdict::None, _) => "No answer counts yet: each has the importance “does not matter”.".to_owned(),
        (Verdict::NothingFits, _) => "Nothing here meets all of your must-haves.".to_owned(),
        _ if is_unfinished_tally(decision) => so_far(decision, standing, &names),
        (_, None) => tie(decision, standing, &names),
        (_, Some(winner)) => lead(decision, standing, &names, winner, catalog),
    }
}

/// A tally is told when all of it is answered; until then it only stands somewhere.
pub fn is_unfinished_tally(decision: &Decision) -> bool {
    decision.kind == SheetKind::Tally && !decision.open.is_empty()
}

fn so_far(decision: &Decision, standing: &Standing, names: &[String]) -> String {
    let counts: Vec<String> = names.iter().zip(&standing.points).map(|(name, points)| format!("{name} {points}")).collect();
    let open = match decision.open.len() {
        1 => "one question is open".to_owned(),
        open => format!("{open} questions are open"),
    };
    format!("So far {}. The result is named when all are answered; {open}.", counts.join(", "))
}

fn tie(decision: &Decision, standing: &Standing, names: &[String]) -> String {
    let leaders: Vec<&str> = decision.leaders().into_iter().map(|leader| names[leader].as_str()).collect();
    let counts = match decision.kind {
        SheetKind::Tally => decision.leaders().first().map(|first| format!(", {0} to {0}", standing.points[*first])),
        SheetKind::Weighted => None,
    };
    format!("A tie between {}{}: these answers give no reason to prefer one.", listed(&leaders, "and"), counts.unwrap_or_default())
}

fn lead(decision: &Decision, standing: &Standing, names: &[String], winner: usize, catalog: &Catalog) -> String {
    let name = &names[winner];
    let Some((runner_up, lead)) = standing.runner_up.zip(standing.lead) else {
        return match decision.technologies.len() {
            1 => format!("{name} stands alone. Choose a second technology to compare it with."),
            _ => format!("{name} is the only one that your must-haves leave."),
        };
    };
    let rival = &names[runner_up];
    if decision.kind == SheetKind::Tally {
        let (ahead, behind) = (standing.points[winner], standing.points[runner_up]);
        let firmness = if standing.verdict == Verdict::TooClose { ", and one other answer would turn it" } else { "" };
        return format!("{name} has {ahead}, {rival} has {behind}{firmness}.");
    }
    let margin = format_scaled(percent_tenths(lead, standing.total_weight), 1);
    let opening = match standing.verdict {
        Verdict::TooClose => {
            let (turning, changes) = (standing.turning_importances(), 3 * decision.criteria.len());
            format!(
                "Too close to call: {name} is ahead of {rival} by {margin} points, and {turning} of {changes} single changes of importance would take that away."
            )
        }
        Verdict::Clear => format!("{name} leads {rival} by {margin} points, and no single change of importance turns that."),
        _ => format!("{name} leads {rival} by {margin} points."),
    };
    let parts = contributions(decision, winner, runner_up);
    [opening, carried(decision, &parts, catalog), against(decision, &parts, catalog)].join("")
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
    let most = if carrying.len() == helping.len() { "" } else { " most" };
    format!(" What counts{most} for it: {}.", listed(&carrying, "and"))
}

fn against(decision: &Decision, parts: &[Contribution], catalog: &Catalog) -> String {
    match parts.iter().find(|part| part.points < 0) {
        None => " Nothing you answered speaks against it.".to_owned(),
        Some(part) => format!(" Against it: {}.", short(decision, part, catalog)),
    }
}

/// The words that stand for a part's question, as a quotation within the sentence.
fn short(decision: &Decision, part: &Contribution, catalog: &Catalog) -> String {
    format!("“{}”", decision.short(&decision.criteria[part.criterion], catalog))
}

/// `Django`, `Django and Flask`, `Django, Flask and FastAPI`; with another last word than "and" where it fits better.
pub fn listed(words: &[&str], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}
