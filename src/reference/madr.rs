//! The decision as Markdown, in the shape of a decision record (MADR 4: adr.github.io/madr), for a repository or a wiki.

use crate::address::record_link;
use crate::document::{View, flip_words, importance_words, verdict_words};
use crate::model::{SheetKind, format_scaled};
use crate::worksheet::{Criterion, Decision, Flip, Standing, listed, names, sentence, standing};

/// The record. The date is left for people to fill in, and so is what was decided in the end where `decided` has no words on it.
pub fn madr(view: View<'_>, decided: &str) -> String {
    let (decision, _) = Decision::new(view.choice, view.catalog);
    let standing = standing(&decision);
    let names = names(&decision, view.catalog);
    let options: Vec<&str> = names.iter().map(String::as_str).collect();
    let sheet = view.catalog.sheet(decision.sheet);
    let mut lines = vec![
        "---\nstatus: proposed\ndate: \n---".to_owned(),
        format!("# {}?", listed(&options, "or")),
        format!("## Context and problem statement\n\nWhich fits this project? Weighed with the sheet “{}” of Sextant.", sheet.title),
        format!("## Decision drivers\n\n{}", drivers(view, &decision)),
        format!("## Considered options\n\n{}", considered(&decision, &standing, &names)),
        format!(
            "## Decision outcome\n\nThe sheet says ({}): {}\n\nDecided in the end: {}",
            verdict_words(&decision, &standing),
            sentence(&decision, &standing, view.catalog),
            decided.split_whitespace().collect::<Vec<&str>>().join(" ")
        ),
        format!("### Confirmation\n\n{}", turning(view, &decision, &standing.flips, &names)),
        format!(
            "## More information\n\nDataset {}, closed on {}. The same answers again: `?{}`",
            view.catalog.core().id,
            view.catalog.core().collected.words(),
            record_link(view.choice, view.catalog)
        ),
    ];
    lines.push(String::new());
    lines.join("\n\n").trim_end().to_owned() + "\n"
}

/// One line for each answer, with its importance.
fn drivers(view: View<'_>, decision: &Decision) -> String {
    if decision.criteria.is_empty() {
        return "None yet: no question is answered.".to_owned();
    }
    let line = |(index, criterion): (usize, &Criterion)| {
        let short = decision.short(criterion, view.catalog);
        let answer = decision.question(criterion, view.catalog).map_or("", |question| &question.answers[criterion.answer].text);
        let mut given = view.choice.answers.iter().map(|given| given.importance).chain(view.choice.own.iter().map(|own| own.importance));
        let matters = match given.nth(index).filter(|_| decision.kind == SheetKind::Weighted) {
            Some(importance) => format!(" ({})", importance_words(importance)),
            None => String::new(),
        };
        let must = if criterion.must_have { ", a must-have" } else { "" };
        if answer.is_empty() { format!("* {short}{matters}{must}") } else { format!("* {short}: {answer}{matters}{must}") }
    };
    decision.criteria.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// One line for each technology, with its score and what rules it out.
fn considered(decision: &Decision, standing: &Standing, names: &[String]) -> String {
    let line = |(technology, name): (usize, &String)| {
        let points = standing.points[technology];
        let score = match decision.kind {
            SheetKind::Weighted => format_scaled(decision.score(points), 1),
            SheetKind::Tally => points.to_string(),
        };
        let out = if decision.ruled_out_by(technology).is_empty() { "" } else { ", ruled out by a must-have" };
        format!("* {name}: {score}{out}")
    };
    names.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// What would turn the result.
fn turning(view: View<'_>, decision: &Decision, found: &[Flip], names: &[String]) -> String {
    let line = |flip: &Flip| format!("* {}", flip_words(decision, flip, names, view.catalog));
    match found.is_empty() {
        true => "No single change of an answer or of an importance takes a lead away.".to_owned(),
        false => format!("Each of these, on its own, would turn the result:\n\n{}", found.iter().map(line).collect::<Vec<_>>().join("\n")),
    }
}
