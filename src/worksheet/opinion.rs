//! Second opinions: would another rule of weighting name the same winner?

use super::{Decision, Totals};

/// What three other rules say. Must-haves apply in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinions {
    /// The sole leader when every importance above 0 counts the same.
    pub equal: Option<usize>,
    /// The sole leader under rank-order centroid weights of the visitor's order.
    pub rank_order: Option<usize>,
    /// Those that no must-have rules out.
    pub must_haves: Vec<usize>,
}

/// The weights above 0, the greatest first; a tally has only 1.
const FALLING: [i64; 3] = [4, 2, 1];

/// Asks the three other rules.
pub fn opinions(decision: &Decision) -> Opinions {
    let totals = Totals::of(decision);
    let must_haves = totals.competing();
    let equal = decision.criteria.iter().fold(totals, |equal, criterion| equal.at_weight(criterion, criterion.weight.min(1)));
    Opinions { equal: equal.sole_leader(), rank_order: rank_order(decision, &must_haves), must_haves }
}

/// Rank-order centroid weights (Barron & Barrett 1996, doi 10.1287/mnsc.42.11.1515): of m answered questions of
/// importance above 0, the k-th most important weighs 1/m times the sum of 1/i for i from k to m, and equals share
/// the mean of their weights. Exact: everything is multiplied by the least common multiple of 1 to m and by the
/// sizes of the groups of equals.
fn rank_order(decision: &Decision, competing: &[usize]) -> Option<usize> {
    let count = decision.criteria.iter().filter(|c| c.weight > 0).count() as i128;
    let multiple = (1..=count).fold(1, lcm);
    let tail = |k: i128| -> i128 { (k..=count).map(|i| multiple / i).sum() };
    let group = |level: i64| decision.criteria.iter().filter(move |c| c.weight == level);
    let size_of = |level: i64| group(level).count() as i128;
    let sizes: i128 = FALLING.into_iter().map(size_of).filter(|size| *size > 0).product();
    let mut points = vec![0_i128; decision.technologies.len()];
    let mut first = 1;
    for level in FALLING.into_iter().filter(|level| size_of(*level) > 0) {
        let size = size_of(level);
        let weight: i128 = (first..first + size).map(tail).sum::<i128>() * (sizes / size);
        first += size;
        for technology in competing {
            points[*technology] += weight * i128::from(group(level).map(|c| c.fit(*technology)).sum::<i64>());
        }
    }
    let greatest = competing.iter().map(|technology| points[*technology]).max().filter(|_| count > 0)?;
    let mut leaders = competing.iter().copied().filter(|technology| points[*technology] == greatest);
    leaders.next().filter(|_| leaders.next().is_none())
}

fn lcm(a: i128, b: i128) -> i128 {
    let (mut x, mut y) = (a, b);
    while y > 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}
