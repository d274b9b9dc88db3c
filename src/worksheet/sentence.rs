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
        (_, None) => tie(decision, standing, &names),
        (_, Some(winner)) => lead(decision, standing, &names, winner, catalog),
    }
}

fn tie(decision: &Decision, standing: &Standing, names: &[String]) -> String {
    let leaders: Vec<&str> = decision.leaders().into_iter().map(|leader| names[leader].as_str()).collect();
    let counts = match decision.kind {
        SheetKind::Tally => decision.leaders().first().map(|first| format!(", {0} to {0}", standing.points[*first])),
        SheetKind::Weighted => None,
    };
    format!("A tie between {}{}: these answers give no reason to prefer one.", list(&leaders), counts.unwrap_or_default())
}

fn lead(decision: &Decision, standing: &Standing, names: &[String], winner: usize, catalog: &Catalog) -> String {
    let name = &names[winner];
    let Some((runner_up, lead)) = standing.runner_up.zip(standing.lead) else {
        return format!("{name} is the only one left to choose from.");
    };
    let rival = &names[runner_up];
    if decision.kind == SheetKind::Tally {
        let (ahead, behind) = (standing.points[winner], standing.points[runner_up]);
        let firmness = if standing.verdict == Verdict::TooClose { ", and one other answer would turn it" } else { "" };
        return format!("{name} has {ahead}, {rival} has {behind}{firmness}.");
    }
    let margin = format_scaled(percent_tenths(lead, standing.total_weight), 1);
    let opening = match standing.verdict {
        Verdict::TooClose => format!("Too close to call: {name} is ahead of {rival} by {margin} points, which little would turn."),
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
        carrying.push(topic_of(decision, part, catalog));
    }
    let most = if carrying.len() == helping.len() { "" } else { " most" };
    format!(" What counts{most} for it: {}.", list(&carrying))
}

fn against(decision: &Decision, parts: &[Contribution], catalog: &Catalog) -> String {
    match parts.iter().find(|part| part.points < 0) {
        None => " Nothing you answered speaks against it.".to_owned(),
        Some(part) => format!(" Against it: {}.", topic_of(decision, part, catalog)),
    }
}

fn topic_of<'a>(decision: &Decision, part: &Contribution, catalog: &'a Catalog) -> &'a str {
    let question = decision.criteria[part.criterion].question;
    &catalog.sheet(decision.sheet).questions[question].short
}

/// `a`, `a and b`, `a, b and c`.
fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
