//! Which points of several technologies may be set side by side: of nearly the same day,
//! and on the same side of every break. No words, no ratios.

use super::{Date, Flag, Measure, Point, Series};

/// Days by which points that are compared may lie apart.
const MOST_APART: i32 = 366;

/// Points for one day, and what speaks for that day.
struct Picked<'a> {
    points: Vec<Option<&'a Point>>,
    count: usize,
    oldest: i32,
    apart: i32,
}

impl Measure {
    /// The points by which technologies are compared, in their order: the newest that at least two of them have within a
    /// year of each other and without a break between, for as many of them as have one then. Points of unfinished periods
    /// are left out. Where no two can be compared, each has its newest whole point, if it is the only one with any.
    pub fn comparable<'a>(&'a self, technologies: &[&str]) -> Vec<Option<&'a Point>> {
        let all: Vec<Option<&Series>> =
            technologies.iter().map(|technology| self.series.iter().find(|series| series.technology == *technology)).collect();
        let before = |day: Option<Date>| {
            let days = all.iter().flatten().flat_map(|series| whole(series)).map(|point| point.date);
            days.filter(|date| day.is_none_or(|day| *date < day)).max()
        };
        let (mut picked, mut newest, mut day): (Vec<Picked<'_>>, Option<i32>, _) = (Vec::new(), None, before(None));
        // From the newest day back to where nothing can be near enough to the best any more.
        while let Some(here) = day.filter(|day| newest.is_none_or(|newest| day.day_number() >= newest - 2 * MOST_APART)) {
            let found = self.pick(&all, here);
            if found.count > 1 {
                newest = newest.max(Some(found.oldest));
                picked.push(found);
            }
            day = before(day);
        }
        let near = picked.into_iter().filter(|picked| newest.is_some_and(|newest| picked.oldest + MOST_APART >= newest));
        match near.max_by_key(|picked| (picked.count, picked.oldest - picked.apart)) {
            Some(picked) => picked.points,
            None => {
                let newest: Vec<Option<&Point>> = all.iter().map(|series| series.and_then(|series| whole(series).last())).collect();
                if newest.iter().flatten().count() == 1 { newest } else { vec![None; newest.len()] }
            }
        }
    }

    /// The point of each technology that is nearest to a day and may be compared with one of that day.
    fn pick<'a>(&'a self, all: &[Option<&'a Series>], day: Date) -> Picked<'a> {
        let from = |point: &Point| (point.date.day_number() - day.day_number()).abs();
        let near = |series: &'a Series| {
            let may = |point: &&Point| from(point) <= MOST_APART && !self.is_broken(&series.technology, point.date, day);
            whole(series).filter(may).min_by_key(|point| from(point))
        };
        let points: Vec<Option<&Point>> = all.iter().map(|series| series.and_then(near)).collect();
        let days = points.iter().flatten().map(|point| point.date.day_number());
        let oldest = days.clone().min().unwrap_or_default();
        Picked { count: days.count(), oldest, apart: points.iter().flatten().map(|point| from(point)).sum(), points }
    }

    /// Does a break of the technology lie between two days?
    fn is_broken(&self, technology: &str, one: Date, other: Date) -> bool {
        self.breaks_of(technology).any(|found| one.min(other) < found.date && found.date <= one.max(other))
    }
}

/// The points that do not stand for an unfinished period.
fn whole(series: &Series) -> impl Iterator<Item = &Point> {
    series.points.iter().filter(|point| point.flag != Flag::Partial)
}
