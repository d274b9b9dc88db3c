//! The way out where the must-haves leave nobody.

use super::{Decision, Totals};

/// Must-haves that would have to go together, and who would then be left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescue {
    /// Positions of the criteria, in the sheet's order, at least one. Their answers stay, as ordinary ones.
    pub must_haves: Vec<usize>,
    /// The technologies that are then not ruled out any more, in their order, at least one.
    pub left: Vec<usize>,
}

/// Where every technology is ruled out: the smallest sets of must-haves whose removal leaves somebody, in the sheet's order
/// (by the first must-have in which two differ). Empty where somebody competes.
///
/// A technology is left exactly when all that rule it out are removed, so the least size is the fewest that rule out any, and
/// each set of that size that leaves somebody is just what rules that one out.
pub fn rescues(decision: &Decision) -> Vec<Rescue> {
    let totals = Totals::of(decision);
    let fewest = totals.against.iter().copied().min().unwrap_or(0);
    let mut rescues: Vec<Rescue> = Vec::new();
    if fewest == 0 {
        return rescues;
    }
    for technology in (0..totals.against.len()).filter(|technology| totals.against[*technology] == fewest) {
        let criteria = 0..decision.criteria.len();
        let must_haves: Vec<usize> = criteria.filter(|criterion| decision.criteria[*criterion].rules_out(technology)).collect();
        let place = rescues.iter().position(|rescue| rescue.must_haves >= must_haves).unwrap_or(rescues.len());
        match rescues.get_mut(place) {
            Some(rescue) if rescue.must_haves == must_haves => rescue.left.push(technology),
            _ => rescues.insert(place, Rescue { must_haves, left: vec![technology] }),
        }
    }
    rescues
}
