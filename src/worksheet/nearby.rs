//! The nearby share: of all weightings close to the visitor's, in how many the winner stays the only leader.

use super::random::Random;
use super::{Criterion, Decision, Totals, round_ratio};

/// Most answered questions for which every weighting is tried where more than one rival can draw level: 3^10 weightings.
pub const MOST_ENUMERATED: usize = 10;
/// Most answered questions for which weightings are counted at all: with 3^64 of them, hundredfold, an `i128` does not overflow.
const MOST_COUNTED: usize = 64;
/// How many weightings are drawn where they are not counted. The standard error of a share p is the square root of
/// p (1 - p) / 2,500: at most 1 percentage point, 0.6 at a share of 90 %.
pub const SAMPLES: u32 = 2_500;
/// How many criteria are drawn at once: at most 3^4 combinations.
const DRAWN_TOGETHER: usize = 4;
/// Where the drawing begins, always: the same answers show the same figure.
const SEED: u64 = 2026;

/// In how many of all nearby weightings the winner stays the only leader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearbyShare {
    /// The weightings that keep the winner.
    pub kept: u128,
    /// The weightings looked at, at least 1.
    pub all: u128,
    /// Were these all there are, or a sample?
    pub basis: Basis,
}

/// On what a share rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// All weightings: the share is exact.
    Counted,
    /// [`SAMPLES`] weightings drawn at random, each as likely as any other: the share has a standard error of at most 1
    /// percentage point.
    Sampled,
}

impl NearbyShare {
    /// The share in per cent, 0 to 100, rounded.
    pub fn percent(&self) -> i64 {
        round_ratio(100 * self.kept as i128, self.all as i128)
    }
}

/// The share of nearby weightings, each importance at most one level down or up in 0-1-2-4: exact where it can be counted,
/// otherwise sampled. `None` without a winner.
pub fn nearby(decision: &Decision) -> Option<NearbyShare> {
    let near = Near::of(decision)?;
    let rivals = near.rivals();
    if near.levels.len() > MOST_COUNTED || (rivals > 1 && near.levels.len() > MOST_ENUMERATED) {
        return Some(near.sampled());
    }
    let all = near.weightings(0);
    let kept = if rivals > 1 { near.enumerated(&near.bounds(), 0, &mut vec![0; rivals]) } else { near.convolved() };
    Some(NearbyShare { kept, all, basis: Basis::Counted })
}

/// The same, drawn at random also where it could be counted.
pub fn sampled_nearby(decision: &Decision) -> Option<NearbyShare> {
    Some(Near::of(decision)?.sampled())
}

/// The exact share as the decision record has it, as kept of all. `None` without a winner, and where more than two
/// technologies compete over more than [`MOST_ENUMERATED`] answered questions.
pub fn nearby_share(decision: &Decision) -> Option<(u128, u128)> {
    if decision.criteria.len() > MOST_ENUMERATED && decision.competing().len() > 2 {
        return None;
    }
    nearby(decision).filter(|share| share.basis == Basis::Counted).map(|share| (share.kept, share.all))
}

/// The weightings near a decision, and what each answer adds to the winner's lead.
struct Near {
    /// The importances that each criterion may take, rising.
    levels: Vec<&'static [i64]>,
    /// For each criterion, how much one unit of its weight adds to the lead over each rival that some nearby weighting brings
    /// level. The others are never in the way. Where there are none, the lead is W, which is 0 where nothing counts and nobody
    /// leads.
    leads: Vec<Vec<i64>>,
}

impl Near {
    fn of(decision: &Decision) -> Option<Self> {
        let totals = Totals::of(decision);
        let winner = totals.sole_leader()?;
        let levels: Vec<&[i64]> = decision.criteria.iter().map(|criterion| near(criterion.weight)).collect();
        let can_draw_level = |rival: &usize| {
            let criteria = decision.criteria.iter().zip(&levels);
            *rival != winner && criteria.map(|(c, levels)| range(levels, c.fit(winner) - c.fit(*rival)).0).sum::<i64>() <= 0
        };
        let rivals: Vec<usize> = totals.competing().into_iter().filter(can_draw_level).collect();
        let leads = |c: &Criterion| match rivals[..] {
            [] => vec![1],
            _ => rivals.iter().map(|rival| c.fit(winner) - c.fit(*rival)).collect(),
        };
        let leads = decision.criteria.iter().map(leads).collect();
        Some(Self { levels, leads })
    }

    /// How many leads are looked at, at least one.
    fn rivals(&self) -> usize {
        self.leads.first().map_or(1, Vec::len)
    }

    /// How many weightings there are of the criteria from one on.
    fn weightings(&self, criterion: usize) -> u128 {
        self.levels[criterion..].iter().map(|levels| levels.len() as u128).product()
    }

    /// One lead: its distribution over all weightings, by convolution over integer sums.
    fn convolved(&self) -> u128 {
        let differences = || self.leads.iter().map(|leads| leads[0]);
        let farthest: i64 = differences().zip(&self.levels).map(|(lead, levels)| range(levels, lead.abs()).1).sum();
        let place = |lead: i64| (lead + farthest) as usize;
        let mut counts = vec![0_u128; place(farthest) + 1];
        counts[place(0)] = 1;
        for (levels, difference) in self.levels.iter().zip(differences()) {
            let mut next = vec![0; counts.len()];
            for (position, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
                for level in *levels {
                    next[(position as i64 + level * difference) as usize] += count;
                }
            }
            counts = next;
        }
        counts.into_iter().skip(place(1)).sum()
    }

    /// For each criterion, the least and the most that it and those behind it can add to the lead over each rival.
    fn bounds(&self) -> Vec<Vec<(i64, i64)>> {
        let mut bounds = vec![vec![(0, 0); self.rivals()]; self.levels.len() + 1];
        for criterion in (0..self.levels.len()).rev() {
            for (rival, lead) in self.leads[criterion].iter().enumerate() {
                let (behind, here) = (bounds[criterion + 1][rival], range(self.levels[criterion], *lead));
                bounds[criterion][rival] = (behind.0 + here.0, behind.1 + here.1);
            }
        }
        bounds
    }

    /// Several rivals: every weighting of the criteria from one on, with the lead over each rival carried along; where all
    /// that are left agree, they are counted together.
    fn enumerated(&self, bounds: &[Vec<(i64, i64)>], criterion: usize, sums: &mut Vec<i64>) -> u128 {
        let mut all_kept = true;
        for (sum, (least, most)) in sums.iter().zip(&bounds[criterion]) {
            if sum + most <= 0 {
                return 0;
            }
            all_kept &= sum + least > 0;
        }
        if all_kept {
            return self.weightings(criterion);
        }
        let mut kept = 0;
        for level in self.levels[criterion] {
            self.add(criterion, *level, sums);
            kept += self.enumerated(bounds, criterion + 1, sums);
            self.add(criterion, -level, sums);
        }
        kept
    }

    /// [`SAMPLES`] weightings, drawn [`DRAWN_TOGETHER`] criteria at a time: each combination of their levels as likely.
    fn sampled(&self) -> NearbyShare {
        let groups = (0..self.levels.len()).step_by(DRAWN_TOGETHER);
        let groups: Vec<Vec<Vec<i64>>> = groups.map(|first| self.combinations(first)).collect();
        let mut random = Random::new(SEED);
        let mut sums = vec![0; self.rivals()];
        let mut kept = 0;
        for _ in 0..SAMPLES {
            sums.fill(0);
            for combinations in &groups {
                let drawn = &combinations[random.below(combinations.len())];
                sums.iter_mut().zip(drawn).for_each(|(sum, lead)| *sum += lead);
            }
            kept += u128::from(sums.iter().all(|sum| *sum > 0));
        }
        NearbyShare { kept, all: SAMPLES.into(), basis: Basis::Sampled }
    }

    /// What each combination of levels of [`DRAWN_TOGETHER`] criteria, from one on, adds to the lead over each rival; the
    /// levels of the last change fastest.
    fn combinations(&self, first: usize) -> Vec<Vec<i64>> {
        let mut combinations = vec![vec![0; self.rivals()]];
        for criterion in first..self.levels.len().min(first + DRAWN_TOGETHER) {
            let mut longer = Vec::new();
            for sums in &combinations {
                for level in self.levels[criterion] {
                    let mut sums = sums.clone();
                    self.add(criterion, *level, &mut sums);
                    longer.push(sums);
                }
            }
            combinations = longer;
        }
        combinations
    }

    fn add(&self, criterion: usize, weight: i64, sums: &mut [i64]) {
        for (sum, lead) in sums.iter_mut().zip(&self.leads[criterion]) {
            *sum += weight * lead;
        }
    }
}

/// A level and its neighbours in 0-1-2-4.
fn near(weight: i64) -> &'static [i64] {
    match weight {
        0 => &[0, 1],
        1 => &[0, 1, 2],
        2 => &[1, 2, 4],
        _ => &[2, 4],
    }
}

/// The least and the most that a criterion can add to a lead, `lead` for each unit of its weight.
fn range(levels: &[i64], lead: i64) -> (i64, i64) {
    let ends = (levels[0] * lead, levels[levels.len() - 1] * lead);
    if lead < 0 { (ends.1, ends.0) } else { ends }
}
