//! Who is ahead in a row, and by how much: of one date for all where there is one, and only where a direction is better.

use crate::data::ordered_by;
use crate::model::{Better, Flag, Form, Measure, Point, format_scaled};

/// Figures further apart in time than this, a quarter of a year, are not set against each other.
const MOST_DAYS: i32 = 92;

/// What is said of speeds that differ by less than one part in twenty.
const NEARLY_LEVEL: &str = "Nearly level: such runs vary by as much.";

/// The unit, the direction and the form of the figures of a row.
#[derive(Clone, Copy)]
pub(super) struct Scale<'a> {
    /// Which direction is an advantage.
    pub better: Better,
    /// How a value is to be read.
    pub form: Form,
    /// Decimals of the values.
    pub decimals: u8,
    /// Plural noun.
    pub unit: &'a str,
}

/// The first of those who have a figure, and its distance from the next.
pub(super) struct Lead {
    /// Place of the leader among those asked about; `None` where the first two are level.
    pub leader: Option<usize>,
    /// The greater over the smaller of the first two, times ten; `None` where that says nothing.
    pub tenths: Option<i64>,
    /// The whole in words.
    pub sentence: String,
}

/// Who is ahead; `None` where no direction is better or fewer than two have a figure.
pub(super) fn lead(scale: Scale<'_>, names: &[&str], values: &[Option<i64>]) -> Option<Lead> {
    let found: Vec<(usize, i64)> = values.iter().enumerate().filter_map(|(place, value)| Some((place, (*value)?))).collect();
    let sign = match scale.better {
        Better::Neither => return None,
        Better::More => -1,
        Better::Fewer => 1,
    };
    let order = ordered_by(found.len(), |index| sign * found[index].1);
    let [first, next, ..] = order[..] else { return None };
    let ((leader, value), (follower, other)) = (found[first], found[next]);
    let (name, next) = (names[leader], names[follower]);
    let last = order.last().filter(|_| order.len() > 2).map(|last| found[*last]);
    if value == other {
        return Some(Lead { leader: None, tenths: None, sentence: format!("{name} and {next} are level.") });
    }
    let of = if order.len() > 2 { format!(" of {next}") } else { String::new() };
    let tenths = tenths(scale.form, value, other);
    let mut sentence = format!("{name} is ahead{of} {}", distance(scale, value, other));
    if let Some((place, value_of_last)) = last {
        sentence += &format!("; last is {}{}", names[place], to_one(self::tenths(scale.form, value, value_of_last)));
    }
    Some(Lead { leader: Some(leader), tenths, sentence: sentence + "." })
}

fn tenths(form: Form, value: i64, other: i64) -> Option<i64> {
    let (greater, smaller) = (value.max(other), value.min(other));
    (form != Form::Rank && smaller > 0).then(|| (20 * greater + smaller) / (2 * smaller))
}

/// `, 7 to 1`; nothing where both are nearly the same or no ratio can be had.
fn to_one(tenths: Option<i64>) -> String {
    tenths.filter(|tenths| *tenths > 10).map(|tenths| format!(", {} to 1", ratio_words(tenths))).unwrap_or_default()
}

/// `4.5`, and `7` for 7.0.
pub(super) fn ratio_words(tenths: i64) -> String {
    format_scaled(tenths, 1).trim_end_matches(".0").to_owned()
}

/// `by 16,455 stars, 1.2 to 1`.
fn distance(scale: Scale<'_>, value: i64, other: i64) -> String {
    let difference = scale.form.format((value - other).abs(), scale.decimals);
    let ratio = to_one(tenths(scale.form, value, other));
    match scale.form {
        Form::Ratio if !ratio.is_empty() => ratio.trim_start_matches(", ").to_owned(),
        Form::Ratio => format!("by {difference}"),
        Form::Bytes => format!("by {difference}{ratio}"),
        Form::Share => format!("by {}{ratio}", counted(difference.trim_end_matches(" %"), "percentage points")),
        Form::Rank => format!("by {}", counted(difference.trim_start_matches("no. "), "places")),
        Form::Count => format!("by {}{ratio}", counted(&difference, scale.unit)),
    }
}

fn counted(number: &str, unit: &str) -> String {
    match unit.strip_suffix('s').filter(|_| number == "1") {
        Some(one) => format!("{number} {one}"),
        None => format!("{number} {unit}"),
    }
}

/// The newest whole point of each technology, and the sentence about them.
pub(super) struct Standing<'a> {
    /// The newest point of each, if there is one.
    pub points: Vec<Option<&'a Point>>,
    /// Who is ahead, where that can be said.
    pub lead: Option<Lead>,
}

/// The technologies by one measure.
pub(super) fn standing<'a>(measure: &'a Measure, ids: &[&str], names: &[&str]) -> Standing<'a> {
    let whole: Vec<Vec<&Point>> = ids.iter().map(|id| whole_points(measure, id)).collect();
    let newest: Vec<Option<&Point>> = whole.iter().map(|points| points.last().copied()).collect();
    let scale = Scale { better: measure.better, form: measure.form, decimals: measure.decimals, unit: &measure.unit };
    let compared = |points: &[Option<&Point>]| {
        let values: Vec<Option<i64>> = points.iter().map(|point| point.map(|point| point.value)).collect();
        lead(scale, names, &values)
    };
    let (near, far) = by_time(measure, &newest);
    let found = near.iter().flatten().count();
    let lead = if far.is_empty() {
        compared(&newest)
    } else if found > 1 && measure.group != "speed" {
        let left_out: Vec<&str> = far.into_iter().map(|place| names[place]).collect();
        let without = format!(" Older, so left out: {}.", left_out.join(", "));
        compared(&near).map(|lead| Lead { sentence: lead.sentence + &without, ..lead })
    } else if let Some(common) = of_one_date(&whole) {
        let date = common.iter().flatten().next().map(|point| point.date.words()).unwrap_or_default();
        compared(&common).map(|lead| Lead { sentence: format!("On {date}: {}", lead.sentence), ..lead })
    } else {
        compared(&newest).map(|_| Lead { leader: None, tenths: None, sentence: "Not of one time, so not compared.".to_owned() })
    };
    let is_noise = |lead: &Lead| measure.group == "speed" && lead.tenths == Some(10);
    let lead = lead.map(|lead| if is_noise(&lead) { Lead { leader: None, tenths: None, sentence: NEARLY_LEVEL.to_owned() } } else { lead });
    Standing { points: newest, lead }
}

/// The points that do not stand for an unfinished period; all where each of them does.
fn whole_points<'a>(measure: &'a Measure, id: &str) -> Vec<&'a Point> {
    let points = measure.series.iter().find(|series| series.technology == id).map_or(&[][..], |series| &series.points);
    let whole: Vec<&Point> = points.iter().filter(|point| point.flag != Flag::Partial).collect();
    if whole.is_empty() { points.iter().collect() } else { whole }
}

/// The points of the newest date that all who have figures share.
fn of_one_date<'a>(points: &[Vec<&'a Point>]) -> Option<Vec<Option<&'a Point>>> {
    let first = points.iter().find(|points| !points.is_empty())?;
    first.iter().rev().map(|point| point.date).find_map(|date| {
        let at: Vec<Option<&Point>> = points.iter().map(|points| points.iter().find(|point| point.date == date).copied()).collect();
        points.iter().zip(&at).all(|(points, at)| points.is_empty() || at.is_some()).then_some(at)
    })
}

/// The points that may stand beside the newest of all, and the places of those that are too old or lie before a break of the
/// series. Speeds compare within one run only.
fn by_time<'a>(measure: &Measure, points: &[Option<&'a Point>]) -> (Vec<Option<&'a Point>>, Vec<usize>) {
    let newest = points.iter().flatten().map(|point| point.date).max().unwrap_or_default();
    let is_near = |point: &Point| {
        let days = newest.day_number() - point.date.day_number();
        let broken = measure.breaks.iter().any(|one| point.date < one.date && one.date <= newest);
        point.date == newest || (measure.group != "speed" && days <= MOST_DAYS && !broken)
    };
    let near: Vec<Option<&Point>> = points.iter().map(|point| point.filter(|point| is_near(point))).collect();
    let far = (0..points.len()).filter(|place| points[*place].is_some() && near[*place].is_none()).collect();
    (near, far)
}
