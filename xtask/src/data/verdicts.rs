//! Which scenarios and starting situations end otherwise than with the base, and which of their answers moved.

use super::report::Report;
use sextant::address::Choice;
use sextant::data::Catalog;
use sextant::model::{Expected, Scenario, format_scaled};
use sextant::reference::Advice;
use sextant::worksheet::Decision;
use sextant_dataset::read::Dataset;

/// What a set of answers comes to with one dataset.
struct Outcome {
    advice: Advice,
    names: Vec<String>,
    /// Score or count of each technology compared, in words.
    scores: Vec<String>,
    /// For each answer: its question and answer as the address writes them, and the fits.
    answers: Vec<(String, Vec<Option<i8>>)>,
}

impl Outcome {
    fn new(scenario: &Scenario, catalog: &Catalog) -> Self {
        let advice = Advice::new(scenario, catalog);
        let decision = &advice.decision;
        let id = |index: &usize| catalog.technology(*index).id.clone();
        let score = |points: &i64| match decision.kind {
            sextant::model::SheetKind::Weighted => format_scaled(decision.score(*points), 1),
            sextant::model::SheetKind::Tally => points.to_string(),
        };
        let scores = decision.points().iter().map(score).collect();
        Self {
            names: decision.technologies.iter().map(id).collect(),
            scores,
            answers: answers(decision, &advice.resolved.choice, catalog),
            advice,
        }
    }

    fn verdict(&self) -> String {
        let leaders = if self.advice.leaders.is_empty() { "nobody".to_owned() } else { self.advice.leaders.join(", ") };
        format!("{leaders} ({})", self.advice.standing.verdict.word())
    }

    fn scored(&self) -> String {
        let scored = self.names.iter().zip(&self.scores).map(|(name, score)| format!("{name} {score}"));
        scored.collect::<Vec<_>>().join(", ")
    }
}

fn answers(decision: &Decision, choice: &Choice, catalog: &Catalog) -> Vec<(String, Vec<Option<i8>>)> {
    let sheet = catalog.sheet(choice.sheet);
    let answered = decision.criteria.iter().filter_map(|criterion| {
        let question = sheet.questions.get(criterion.question)?;
        Some((format!("{}.{}", question.id, question.answers[criterion.answer].id), criterion.fits.clone()))
    });
    answered.collect()
}

/// Asks every scenario and situation of the dataset at hand, with both.
pub fn look(before: &Dataset, now: &Dataset, report: &mut Report) {
    let [old, new] = [before, now].map(|dataset| Catalog::new(dataset.core.clone()));
    let situation = |one: &sextant::model::Situation, catalog: &Catalog| Scenario {
        id: one.id.clone(),
        title: one.title.clone(),
        description: String::new(),
        sheet: one.sheet.clone(),
        technologies: catalog.default_technologies().into_iter().map(|index| catalog.technology(index).id.clone()).collect(),
        answers: one.answers.clone(),
        expected: Expected::Tie,
        reasons: Vec::new(),
        sources: Vec::new(),
        discussion: String::new(),
    };
    let mut asked: Vec<(&str, Option<Scenario>, Scenario)> = Vec::new();
    for scenario in &now.method.scenarios {
        let then = before.method.scenarios.iter().find(|one| one.id == scenario.id);
        asked.push(("scenario", then.cloned(), scenario.clone()));
    }
    for one in &now.core.situations {
        let then = before.core.situations.iter().find(|then| then.id == one.id);
        asked.push(("situation", then.map(|then| situation(then, &old)), situation(one, &new)));
    }
    for (kind, then, scenario) in &asked {
        let name = format!("{kind} `{}`", scenario.id);
        match then {
            None => report.remark("Verdicts", format!("{name} is new: {}", Outcome::new(scenario, &new).verdict())),
            Some(then) => compare(&name, then, scenario, (&old, &new), report),
        }
        if *kind == "scenario" {
            agreement(&name, scenario, &new, report);
        }
    }
}

fn compare(name: &str, then: &Scenario, now: &Scenario, (old, new): (&Catalog, &Catalog), report: &mut Report) {
    let (was, is) = (Outcome::new(then, old), Outcome::new(now, new));
    let mut why: Vec<String> = Vec::new();
    if then.answers != now.answers || then.technologies != now.technologies {
        why.push("its own answers or technologies were edited".to_owned());
    }
    for (answer, fits) in &is.answers {
        match was.answers.iter().find(|(other, _)| other == answer) {
            Some((_, before)) if before != fits => why.push(format!("{answer}: {}", moved(&is.names, before, fits))),
            Some(_) => {}
            None => why.push(format!("{answer}: not read with the base")),
        }
    }
    why.extend(
        was.answers
            .iter()
            .filter(|(answer, _)| !is.answers.iter().any(|(other, _)| other == answer))
            .map(|(answer, _)| format!("{answer}: no longer read")),
    );
    let why = if why.is_empty() { String::new() } else { format!("\n  {}", why.join("\n  ")) };
    if was.verdict() != is.verdict() {
        let words = format!("{name}: was {}, is {}; was {}; is {}{why}", was.verdict(), is.verdict(), was.scored(), is.scored());
        report.finding("Verdicts that change", words);
    } else if was.scored() != is.scored() {
        report.remark("Scores that move without another verdict", format!("{name}: was {}; is {}{why}", was.scored(), is.scored()));
    }
}

/// `django 2 -> 1, flask -1 -> 0`.
fn moved(names: &[String], before: &[Option<i8>], now: &[Option<i8>]) -> String {
    let word = |fit: &Option<i8>| fit.map_or_else(|| "unknown".to_owned(), |fit| fit.to_string());
    let pairs = names.iter().zip(before.iter().zip(now)).filter(|(_, (before, now))| before != now);
    pairs.map(|(name, (before, now))| format!("{name} {} -> {}", word(before), word(now))).collect::<Vec<_>>().join(", ")
}

/// A test asks for the same: that a disagreement is discussed, and nothing else.
fn agreement(name: &str, scenario: &Scenario, catalog: &Catalog, report: &mut Report) {
    let agrees = Advice::new(scenario, catalog).agrees(&scenario.expected);
    match (agrees, scenario.discussion.is_empty()) {
        (false, true) => report
            .finding("Scenarios to be discussed", format!("{name}: the sheet disagrees with what is expected, and nothing is said of it")),
        (true, false) => report.finding(
            "Scenarios to be discussed",
            format!("{name}: the sheet agrees with what is expected, yet a disagreement is discussed"),
        ),
        _ => {}
    }
}
