//! Values as a scale shows them: as counted, in even ratios, as shares of those shown, or as multiples of a common date.

use super::{Kind, Plotted};
use crate::address::Scale;
use crate::model::{Date, Flag, Form, Measure, Point, format_scaled};
use crate::words::{Message, chart as words};

/// Points on a scale.
pub(super) struct Scaled {
    /// The scale used.
    pub scale: Scale,
    /// Per technology, oldest first; empty where the scale shows none of its points.
    pub points: Vec<Vec<Plotted>>,
    /// What the scale leaves out, or why another one is used.
    pub remarks: Vec<String>,
    /// The date whose values are 100 on the scale [`Scale::Index`].
    pub base: Option<Date>,
}

/// The points of each technology on the scale asked for, or on the measure's own where that one says nothing of it.
pub(super) fn scaled(measure: &Measure, kind: Kind, asked: Option<Scale>, series: &[Vec<&Point>]) -> Scaled {
    let own = if kind == Kind::Dots { Scale::Log } else { Scale::Linear };
    let scale = asked.unwrap_or(own);
    let refused = match scale {
        Scale::Linear => None,
        Scale::Log => refused_log(series),
        Scale::Share | Scale::Index => refused_together(measure, kind, scale, series),
    };
    match refused {
        None => on(measure, scale, series),
        Some(why) => {
            let own = if refused_log(series).is_some() { Scale::Linear } else { own };
            let mut found = on(measure, own, series);
            found.remarks.insert(0, why.into());
            found
        }
    }
}

fn on(measure: &Measure, scale: Scale, series: &[Vec<&Point>]) -> Scaled {
    match scale {
        Scale::Linear => Scaled { scale, points: plain(measure, series, |_| true), remarks: Vec::new(), base: None },
        Scale::Log => log(measure, series),
        Scale::Share => Scaled { scale, points: shares(measure, series), remarks: vec![words::COMMON_DATES.into()], base: None },
        Scale::Index => index(measure, series),
    }
}

fn refused_log(series: &[Vec<&Point>]) -> Option<Message> {
    let none = series.iter().flatten().all(|point| point.value <= 0);
    none.then_some(words::LOG_HAS_NOTHING)
}

/// Why a scale that needs common dates cannot be had.
fn refused_together(measure: &Measure, kind: Kind, scale: Scale, series: &[Vec<&Point>]) -> Option<Message> {
    let shares = scale == Scale::Share;
    Some(match measure.form {
        Form::Rank if shares => words::NO_SHARES_OF_RANKS,
        Form::Rank => words::NO_INDEX_OF_RANKS,
        Form::Share if shares => words::NO_SHARES_OF_SHARES,
        _ if kind == Kind::Dots && shares => words::NO_SHARES_OF_RUNS,
        _ if kind == Kind::Dots => words::NO_INDEX_OF_RUNS,
        _ if shares && series.len() < 2 => words::NO_SHARES_OF_ONE,
        _ if base(series).is_some() => return None,
        _ if shares => words::NO_SHARES_WITHOUT_BASE,
        _ => words::NO_INDEX_WITHOUT_BASE,
    })
}

fn plain(measure: &Measure, series: &[Vec<&Point>], shown: impl Fn(&Point) -> bool) -> Vec<Vec<Plotted>> {
    let plot = |point: &&&Point| shown(point);
    let each =
        |points: &Vec<&Point>| points.iter().filter(plot).map(|point| plotted(measure, point, counted(measure, point.value))).collect();
    series.iter().map(each).collect()
}

fn log(measure: &Measure, series: &[Vec<&Point>]) -> Scaled {
    let dropped = series.iter().flatten().filter(|point| point.value <= 0).count();
    let remarks = match dropped {
        0 => Vec::new(),
        1 => vec![words::LOG_LEAVES_ONE_OUT.into()],
        many => vec![words::LOG_LEAVES_OUT.fill(&[&many])],
    };
    Scaled { scale: Scale::Log, points: plain(measure, series, |point| point.value > 0), remarks, base: None }
}

/// The value of a series at a date.
fn at(points: &[&Point], date: Date) -> Option<i64> {
    points.iter().find(|point| point.date == date).map(|point| point.value)
}

/// The first date at which each has a value above zero that stands for a whole period.
fn base(series: &[Vec<&Point>]) -> Option<Date> {
    let whole = |point: &&&Point| point.flag != Flag::Partial && point.value > 0;
    let mut dates = series.first()?.iter().map(|point| point.date);
    dates.find(|date| series.iter().all(|points| points.iter().filter(whole).any(|point| point.date == *date)))
}

fn shares(measure: &Measure, series: &[Vec<&Point>]) -> Vec<Vec<Plotted>> {
    let total = |date: Date| series.iter().map(|points| at(points, date)).sum::<Option<i64>>().filter(|total| *total > 0);
    let share = |point: &&Point| {
        let share = 100.0 * point.value as f64 / total(point.date)? as f64;
        let plotted = plotted(measure, point, share);
        Some(Plotted { words: words::SHARE_AND_VALUE.fill(&[&share_words(share), &plotted.words]), ..plotted })
    };
    series.iter().map(|points| points.iter().filter_map(share).collect()).collect()
}

fn index(measure: &Measure, series: &[Vec<&Point>]) -> Scaled {
    let base = base(series);
    let each = |points: &Vec<&Point>| -> Vec<Plotted> {
        let Some(whole) = base.and_then(|date| at(points, date)) else { return Vec::new() };
        let index = |point: &&Point| {
            let index = 100.0 * point.value as f64 / whole as f64;
            let plotted = plotted(measure, point, index);
            Plotted { words: words::INDEX_AND_VALUE.fill(&[&format!("{index:.0}"), &plotted.words]), ..plotted }
        };
        points.iter().map(index).collect()
    };
    let remarks = base.map(|date| words::BASE_IS.fill(&[&date.words()])).into_iter().collect();
    Scaled { scale: Scale::Index, points: series.iter().map(each).collect(), remarks, base }
}

/// A value as it was counted, in the unit that is shown.
fn counted(measure: &Measure, value: i64) -> f64 {
    match measure.form {
        Form::Bytes => value as f64 / 1e6,
        _ => value as f64 / 10f64.powi(i32::from(measure.decimals)),
    }
}

/// A share in per cent, 0 to 100, with one decimal.
pub(super) fn share_words(share: f64) -> String {
    format_scaled(format!("{share:.1}").replace('.', "").parse().unwrap_or_default(), 1)
}

fn plotted(measure: &Measure, point: &Point, value: f64) -> Plotted {
    let unit = if measure.form == Form::Count { format!(" {}", measure.unit) } else { String::new() };
    let words = measure.format(point.value) + &unit;
    Plotted { date: point.date, value, counted: point.value, words, flag: point.flag }
}
