//! Values as a scale shows them: as counted, in even ratios, as shares of those shown, or as multiples of a common date.

use super::{Kind, Plotted};
use crate::address::Scale;
use crate::model::{Date, Flag, Form, Measure, Point};

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
            found.remarks.insert(0, why);
            found
        }
    }
}

fn on(measure: &Measure, scale: Scale, series: &[Vec<&Point>]) -> Scaled {
    match scale {
        Scale::Linear => Scaled { scale, points: plain(measure, series, |_| true), remarks: Vec::new(), base: None },
        Scale::Log => log(measure, series),
        Scale::Share => Scaled { scale, points: shares(measure, series), remarks: vec![SHARES.to_owned()], base: None },
        Scale::Index => index(measure, series),
    }
}

const SHARES: &str = "Only dates that all of those shown have in common.";

fn refused_log(series: &[Vec<&Point>]) -> Option<String> {
    let none = series.iter().flatten().all(|point| point.value <= 0);
    none.then(|| "A logarithmic scale has no place for zero, and here is nothing else.".to_owned())
}

/// Why a scale that needs common dates cannot be had.
fn refused_together(measure: &Measure, kind: Kind, scale: Scale, series: &[Vec<&Point>]) -> Option<String> {
    let what = if scale == Scale::Share { "Shares of those shown" } else { "An index" };
    let why = match measure.form {
        Form::Rank => "would say nothing about ranks",
        Form::Share if scale == Scale::Share => "would add up people who may have named several",
        _ if kind == Kind::Dots => "would mix runs on different machines",
        _ if scale == Scale::Share && series.len() < 2 => "need two technologies",
        _ if base(series).is_none() => "cannot be had: those shown have no date in common with a value above zero",
        _ => return None,
    };
    Some(format!("{what} {why}; values are shown as counted."))
}

fn plain(measure: &Measure, series: &[Vec<&Point>], shown: impl Fn(&Point) -> bool) -> Vec<Vec<Plotted>> {
    let plot = |point: &&&Point| shown(point);
    let each =
        |points: &Vec<&Point>| points.iter().filter(plot).map(|point| plotted(measure, point, counted(measure, point.value), "")).collect();
    series.iter().map(each).collect()
}

fn log(measure: &Measure, series: &[Vec<&Point>]) -> Scaled {
    let dropped = series.iter().flatten().filter(|point| point.value <= 0).count();
    let remarks = match dropped {
        0 => Vec::new(),
        1 => vec!["A logarithmic scale has no place for zero: one point is left out.".to_owned()],
        many => vec![format!("A logarithmic scale has no place for zero: {many} points are left out.")],
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
        Some(plotted(measure, point, share, &format!("{share:.1} % of those shown, ")))
    };
    series.iter().map(|points| points.iter().filter_map(share).collect()).collect()
}

fn index(measure: &Measure, series: &[Vec<&Point>]) -> Scaled {
    let base = base(series);
    let each = |points: &Vec<&Point>| -> Vec<Plotted> {
        let Some(whole) = base.and_then(|date| at(points, date)) else { return Vec::new() };
        let index = |point: &&Point| {
            let index = 100.0 * point.value as f64 / whole as f64;
            plotted(measure, point, index, &format!("index {index:.0}, "))
        };
        points.iter().map(index).collect()
    };
    let remarks = base.map(|date| format!("100 is the value of {}.", date.words())).into_iter().collect();
    Scaled { scale: Scale::Index, points: series.iter().map(each).collect(), remarks, base }
}

/// A value as it was counted, in the unit that is shown.
fn counted(measure: &Measure, value: i64) -> f64 {
    match measure.form {
        Form::Bytes => value as f64 / 1e6,
        _ => value as f64 / 10f64.powi(i32::from(measure.decimals)),
    }
}

fn plotted(measure: &Measure, point: &Point, value: f64, before: &str) -> Plotted {
    let unit = if measure.form == Form::Count { format!(" {}", measure.unit) } else { String::new() };
    let words = format!("{before}{}{unit}", measure.format(point.value));
    Plotted { date: point.date, value, counted: point.value, words, flag: point.flag }
}
