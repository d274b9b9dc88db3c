//! Why the leader leads: one contribution per answered question, adding up to the margin, also as shown.

use super::{Decision, Tenths, percent_tenths};
use crate::data::ordered_by;

/// What one answer adds to the lead of one technology over another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Position of the criterion in the decision.
    pub criterion: usize,
    /// Weight times the difference of the fits.
    pub points: i64,
    /// The same in points of score, rounded so that all of them add up to the margin as shown.
    pub shown: Tenths,
    /// Is one of the two fits unknown?
    pub unknown: bool,
}

/// The contributions to the lead of `ahead` over `behind`, the largest first; equals keep the sheet's order.
/// The shown values add up to the shown margin: the remainder goes to the largest remainders.
pub fn contributions(decision: &Decision, ahead: usize, behind: usize) -> Vec<Contribution> {
    let total = decision.total_weight();
    let mut parts: Vec<Contribution> = decision
        .criteria
        .iter()
        .enumerate()
        .map(|(criterion, c)| {
            let points = c.contribution(ahead) - c.contribution(behind);
            let unknown = c.fits[ahead].is_none() || c.fits[behind].is_none();
            Contribution { criterion, points, shown: floor_tenths(points, total), unknown }
        })
        .collect();
    let lead: i64 = parts.iter().map(|part| part.points).sum();
    let missing = percent_tenths(lead, total) - parts.iter().map(|part| part.shown).sum::<Tenths>();
    let by_remainder = ordered_by(parts.len(), |index| -remainder(parts[index].points, total));
    for index in by_remainder.into_iter().take(missing.max(0) as usize) {
        parts[index].shown += 1;
    }
    ordered_by(parts.len(), |index| -parts[index].points.abs()).into_iter().map(|index| parts[index]).collect()
}

/// Tenths rounded down.
fn floor_tenths(points: i64, total: i64) -> Tenths {
    if total == 0 { 0 } else { (250 * points).div_euclid(total) }
}

/// What rounding down left over, in parts of a tenth.
fn remainder(points: i64, total: i64) -> i64 {
    if total == 0 { 0 } else { (250 * points).rem_euclid(total) }
}

/// The part of a topic in the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Slug of the topic.
    pub topic: String,
    /// Sum of the sizes of its contributions.
    pub points: i64,
    /// Per cent of all, rounded.
    pub percent: i64,
}

/// How much of the decision each topic carries, the largest first; topics that carry nothing are left out.
/// `topic` names the topic of a criterion.
pub fn topic_shares(contributions: &[Contribution], topic: impl Fn(usize) -> String) -> Vec<Share> {
    let all: i64 = contributions.iter().map(|part| part.points.abs()).sum();
    let mut shares: Vec<Share> = Vec::new();
    for part in contributions.iter().filter(|part| part.points != 0) {
        let topic = topic(part.criterion);
        match shares.iter_mut().find(|share| share.topic == topic) {
            Some(share) => share.points += part.points.abs(),
            None => shares.push(Share { topic, points: part.points.abs(), percent: 0 }),
        }
    }
    for share in &mut shares {
        share.percent = super::round_ratio(100 * i128::from(share.points), all.into());
    }
    ordered_by(shares.len(), |index| -shares[index].points).into_iter().map(|index| shares[index].clone()).collect()
}
