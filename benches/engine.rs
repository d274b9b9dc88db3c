//! How long the engine takes: ranking with everything that would turn it on the full sheet, and ranking alone on generated
//! worlds of growing size. Run by `cargo bench --bench engine`; no figure is asserted.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use sextant::address::{Choice, Given, Importance};
use sextant::data::catalog;
use sextant::model::SheetKind;
use sextant::worksheet::{Criterion, Decision, Totals, challenge, dominated, flip_weight, keep_intervals, leave_one_out};
use sextant::worksheet::{nearby, opinions, rescues, standing, unsettled};

/// The full sheet for its first `technologies`, with every `step`-th question answered; answers and importances take turns.
fn full_sheet(technologies: usize, step: usize) -> Decision {
    let catalog = catalog();
    let mut choice = Choice::default_of(catalog);
    let sheet = catalog.sheet(choice.sheet);
    choice.technologies = sheet.technologies.iter().take(technologies).filter_map(|id| catalog.technology_index(id)).collect();
    choice.answers = (0..sheet.questions.len())
        .step_by(step)
        .map(|question| Given {
            question,
            answer: (question / step) % sheet.questions[question].answers.len(),
            importance: Importance::LEVELS[(question / step) % 3 + 1],
            must_have: false,
        })
        .collect();
    Decision::new(&choice, catalog).0
}

/// Ranking and all sensitivity.
fn everything(decision: &Decision) {
    let standing = black_box(standing(decision));
    black_box(unsettled(decision));
    black_box(opinions(decision));
    black_box(nearby(decision));
    black_box(challenge(decision));
    black_box(rescues(decision));
    black_box(keep_intervals(decision));
    black_box(leave_one_out(decision));
    black_box(dominated(decision));
    if let Some((winner, runner_up)) = standing.winner.zip(standing.runner_up) {
        for criterion in 0..decision.criteria.len() {
            black_box(flip_weight(decision, criterion, winner, runner_up));
        }
    }
}

/// How many technologies are compared (19 are all), and which part of the questions is answered: all, half, a third.
#[divan::bench(args = [(19, 1), (19, 2), (19, 3), (2, 1), (2, 2), (2, 3)])]
fn full_sheet_with_everything_that_would_turn_it(bencher: Bencher<'_, '_>, (technologies, step): (usize, usize)) {
    let decision = full_sheet(technologies, step);
    assert!(decision.sole_leader().is_some(), "without a winner there is nothing to turn");
    bencher.bench(|| everything(black_box(&decision)));
}

/// A decision of any size; fits and weights take turns.
fn generated(technologies: usize, questions: usize) -> Decision {
    let fit = |question: usize, technology: usize| match (question * 7 + technology * 13 + question * technology) % 6 {
        5 => None,
        fit => Some(fit as i8 - 2),
    };
    let criterion = |question: usize| Criterion {
        question,
        answer: 0,
        weight: [1, 2, 4][question % 3],
        must_have: false,
        fits: (0..technologies).map(|technology| fit(question, technology)).collect(),
    };
    Decision {
        kind: SheetKind::Weighted,
        sheet: 0,
        technologies: (0..technologies).collect(),
        criteria: (0..questions).map(criterion).collect(),
        open: Vec::new(),
        own: Vec::new(),
        alternatives: vec![Vec::new(); questions],
    }
}

/// Technologies and answered questions.
#[divan::bench(args = [(10, 10), (100, 10), (1_000, 10), (10, 200), (100, 200), (1_000, 200)])]
fn ranking_alone(bencher: Bencher<'_, '_>, (technologies, questions): (usize, usize)) {
    let decision = generated(technologies, questions);
    bencher.counter(ItemsCount::new(technologies * questions)).bench(|| {
        let totals = Totals::of(black_box(&decision));
        totals.ranks(&totals.order())
    });
}

fn main() {
    divan::main();
}
