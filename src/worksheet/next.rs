//! Which open question to ask next, and who would lead if everybody were compared.

use super::{Decision, unsettled};
use crate::address::Choice;
use crate::data::{Catalog, TechnologyIndex};

/// The open question that can still move the result most: first those that could, alone, change who leads, then the
/// one whose answers set the competing technologies farthest apart; equals in the sheet's order. `None` when all is
/// answered.
pub fn next_question(decision: &Decision) -> Option<usize> {
    let competing = decision.competing();
    let spread = |answers: &[Vec<Option<i8>>]| {
        let of = |fits: &Vec<Option<i8>>| {
            let fits = competing.iter().map(|technology| i64::from(fits[*technology].unwrap_or(0)));
            fits.clone().max().unwrap_or(0) - fits.min().unwrap_or(0)
        };
        answers.iter().map(of).max().unwrap_or(0)
    };
    let unsettled = unsettled(decision);
    let mut best: Option<((bool, i64), usize)> = None;
    for (question, answers) in &decision.open {
        let reach = (unsettled.contains(question), spread(answers));
        if best.is_none_or(|(farthest, _)| reach > farthest) {
            best = Some((reach, *question));
        }
    }
    best.map(|(_, question)| question)
}

/// The technology that would lead alone if all that the sheet covers were compared, and its score in tenths; `None`
/// where it is among those compared anyway, or nobody would lead alone.
pub fn leader_outside(choice: &Choice, catalog: &Catalog) -> Option<(TechnologyIndex, i64)> {
    let covered = catalog.sheet(choice.sheet).technologies.iter();
    let technologies = covered.filter_map(|id| catalog.technology_index(id)).collect();
    let (all, _) = Decision::new(&Choice { technologies, ..choice.clone() }, catalog);
    let leader = all.sole_leader()?;
    let technology = all.technologies[leader];
    (!choice.technologies.contains(&technology)).then(|| (technology, all.score(all.points()[leader])))
}
