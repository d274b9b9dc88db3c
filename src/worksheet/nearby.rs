//! The nearby share: of all weightings close to the visitor's, in how many the winner stays the only leader.

use super::Decision;

/// Most answered questions for which more than two technologies are enumerated: 3^10 weightings.
pub const MOST_ENUMERATED: usize = 10;

/// How many weightings there are, and in how many of them the winner stays the only leader. Each importance moves at
/// most one level down or up in 0-1-2-4. `None` without a winner, and where more than two technologies compete over
/// more than [`MOST_ENUMERATED`] answered questions.
pub fn nearby_share(decision: &Decision) -> Option<(u128, u128)> {
    let winner = decision.sole_leader()?;
    let rivals: Vec<usize> = decision.competing().into_iter().filter(|technology| *technology != winner).collect();
    let levels: Vec<&[i64]> = decision.criteria.iter().map(|criterion| near(criterion.weight)).collect();
    let all: u128 = levels.iter().map(|levels| levels.len() as u128).product();
    let lead = |rival: usize| -> Vec<i64> {
        let fit = |fits: &[Option<i8>], technology: usize| i64::from(fits[technology].unwrap_or(0));
        decision.criteria.iter().map(|c| fit(&c.fits, winner) - fit(&c.fits, rival)).collect()
    };
    let kept = match rivals[..] {
        [] => all - u128::from(levels.iter().all(|levels| levels.contains(&0))),
        [rival] => convolve(&levels, &lead(rival)),
        _ if decision.criteria.len() <= MOST_ENUMERATED => {
            let leads: Vec<Vec<i64>> = rivals.iter().map(|rival| lead(*rival)).collect();
            enumerate(&levels, &leads, 0, &mut vec![0; rivals.len()])
        }
        _ => return None,
    };
    Some((kept, all))
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

/// Two technologies: the distribution of the lead over all weightings, by convolution over integer sums.
fn convolve(levels: &[&[i64]], differences: &[i64]) -> u128 {
    let farthest: i64 = differences.iter().map(|difference| 4 * difference.abs()).sum();
    let place = |lead: i64| (lead + farthest) as usize;
    let mut counts = vec![0_u128; place(farthest) + 1];
    counts[place(0)] = 1;
    for (levels, difference) in levels.iter().zip(differences) {
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

/// More technologies: every weighting, with the lead over each rival carried along.
fn enumerate(levels: &[&[i64]], leads: &[Vec<i64>], criterion: usize, sums: &mut Vec<i64>) -> u128 {
    let Some(choices) = levels.get(criterion) else {
        return u128::from(sums.iter().all(|sum| *sum > 0));
    };
    let mut kept = 0;
    for level in *choices {
        for (sum, lead) in sums.iter_mut().zip(leads) {
            *sum += level * lead[criterion];
        }
        kept += enumerate(levels, leads, criterion + 1, sums);
        for (sum, lead) in sums.iter_mut().zip(leads) {
            *sum -= level * lead[criterion];
        }
    }
    kept
}
