//! The decision as Markdown, in the shape of a decision record (MADR 4: adr.github.io/madr), for a repository or a wiki.

use crate::address::record_link;
use crate::document::{View, flip_words, importance_words, verdict_words};
use crate::model::{SheetKind, format_scaled};
use crate::words::{answers as words, frame};
use crate::worksheet::{Criterion, Decision, Flip, Standing, listed, names, sentence, standing};

/// The record. The date is left for people to fill in, and so is what was decided in the end where `decided` has no words on it.
pub fn madr(view: View<'_>, decided: &str) -> String {
    let (decision, _) = Decision::new(view.choice, view.catalog);
    let standing = standing(&decision);
    let names = names(&decision, view.catalog);
    let options: Vec<&str> = names.iter().map(String::as_str).collect();
    let sheet = view.catalog.sheet(decision.sheet);
    let core = view.catalog.core();
    let says = words::SHEET_SAYS.fill(&[&verdict_words(&decision, &standing), &sentence(&decision, &standing, view.catalog)]);
    let decided = decided.split_whitespace().collect::<Vec<&str>>().join(" ");
    let again = words::DATASET_AND_LINK.fill(&[&core.id, &core.collected.words(), &record_link(view.choice, view.catalog)]);
    let mut lines = vec![
        "---\nstatus: proposed\ndate: \n---".to_owned(),
        format!("# {}?", listed(&options, frame::OR.say())),
        format!("## {}\n\n{}", words::CONTEXT_HEADING.say(), words::CONTEXT.fill(&[&sheet.title])),
        format!("## {}\n\n{}", words::DRIVERS_HEADING.say(), drivers(view, &decision)),
        format!("## {}\n\n{}", words::OPTIONS_HEADING.say(), considered(&decision, &standing, &names)),
        format!("## {}\n\n{says}\n\n{}{decided}", words::OUTCOME_HEADING.say(), words::DECIDED.say()),
        format!("### {}\n\n{}", words::CONFIRMATION_HEADING.say(), turning(view, &decision, &standing.flips, &names)),
        format!("## {}\n\n{again}", words::MORE_HEADING.say()),
    ];
    lines.push(String::new());
    lines.join("\n\n").trim_end().to_owned() + "\n"
}

/// One line for each answer, with its importance.
fn drivers(view: View<'_>, decision: &Decision) -> String {
    if decision.criteria.is_empty() {
        return words::NO_DRIVERS.into();
    }
    let line = |(index, criterion): (usize, &Criterion)| {
        let short = decision.short(criterion, view.catalog);
        let answer = decision.question(criterion, view.catalog).map_or("", |question| &question.answers[criterion.answer].text);
        let mut given = view.choice.answers.iter().map(|given| given.importance).chain(view.choice.own.iter().map(|own| own.importance));
        let matters = match given.nth(index).filter(|_| decision.kind == SheetKind::Weighted) {
            Some(importance) => format!(" ({})", importance_words(importance)),
            None => String::new(),
        };
        let must = if criterion.must_have { format!(", {}", words::A_MUST_HAVE.say()) } else { String::new() };
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
        let out = match decision.ruled_out_by(technology).is_empty() {
            true => String::new(),
            false => format!(", {}", words::RULED_OUT.say()),
        };
        format!("* {name}: {score}{out}")
    };
    names.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// What would turn the result.
fn turning(view: View<'_>, decision: &Decision, found: &[Flip], names: &[String]) -> String {
    let line = |flip: &Flip| format!("* {}", flip_words(decision, flip, names, view.catalog));
    match found.is_empty() {
        true => words::NOTHING_TURNS.into(),
        false => format!("{}\n\n{}", words::EACH_TURNS.say(), found.iter().map(line).collect::<Vec<_>>().join("\n")),
    }
}
