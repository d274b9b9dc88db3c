//! Who is ahead in a row, and by how much: of one date for all where there is one, and only where a direction is better.

use crate::data::ordered_by;
use crate::model::{Better, Flag, Form, Measure, Point, format_scaled};
use crate::words::{Message, compare as words};

/// Figures further apart in time than this, a quarter of a year, are not set against each other.
const MOST_DAYS: i32 = 92;

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
    if value == other {
        return Some(Lead { leader: None, tenths: None, sentence: words::LEVEL.fill(&[&name, &next]) });
    }
    let (distance, tenths) = (distance(scale, value, other), tenths(scale.form, value, other));
    let ratio = to_one(tenths);
    let last = order.last().filter(|_| order.len() > 2).map(|last| {
        let (place, value_of_last) = found[*last];
        (names[place], to_one(self::tenths(scale.form, value, value_of_last)))
    });
    let message = sentence(scale.form, ratio.is_some(), last.as_ref().map(|(_, ratio)| ratio.is_some()));
    let (last, last_ratio) = last.unwrap_or_default();
    let sentence = message.fill(&[&name, &next, &distance, &ratio.unwrap_or_default(), &last, &last_ratio.unwrap_or_default()]);
    Some(Lead { leader: Some(leader), tenths, sentence })
}

/// The sentence for what there is to say: have the first two a ratio, is there a last one, and has it a ratio to the first? Of
/// figures that are ratios themselves no distance is said where there is a ratio of the two.
fn sentence(form: Form, ratio: bool, last: Option<bool>) -> Message {
    match (last, ratio, form) {
        (None, false, _) => words::AHEAD,
        (None, true, Form::Ratio) => words::AHEAD_RATIO,
        (None, true, _) => words::AHEAD_AND_RATIO,
        (Some(false), false, _) => words::AHEAD_OF,
        (Some(false), true, Form::Ratio) => words::AHEAD_OF_RATIO,
        (Some(false), true, _) => words::AHEAD_OF_AND_RATIO,
        (Some(true), false, _) => words::AHEAD_OF_LAST_RATIO,
        (Some(true), true, Form::Ratio) => words::AHEAD_OF_RATIO_LAST_RATIO,
        (Some(true), true, _) => words::AHEAD_OF_AND_RATIO_LAST_RATIO,
    }
}

fn tenths(form: Form, value: i64, other: i64) -> Option<i64> {
    let (greater, smaller) = (value.max(other), value.min(other));
    (form != Form::Rank && smaller > 0).then(|| (20 * greater + smaller) / (2 * smaller))
}

/// The `7` of 7 to 1; nothing where both are nearly the same or no ratio can be had.
fn to_one(tenths: Option<i64>) -> Option<String> {
    tenths.filter(|tenths| *tenths > 10).map(ratio_words)
}

/// `4.5`, and `7` for 7.0.
pub(super) fn ratio_words(tenths: i64) -> String {
    if tenths % 10 == 0 { format_scaled(tenths / 10, 0) } else { format_scaled(tenths, 1) }
}

/// `16,455 stars`.
fn distance(scale: Scale<'_>, value: i64, other: i64) -> String {
    let difference = (value - other).abs();
    let number = format_scaled(difference, scale.decimals);
    let is_one = number == "1";
    match scale.form {
        Form::Ratio | Form::Bytes => scale.form.format(difference, scale.decimals),
        Form::Share => if is_one { words::ONE_PERCENTAGE_POINT } else { words::PERCENTAGE_POINTS }.fill(&[&number]),
        Form::Rank => if is_one { words::ONE_PLACE } else { words::PLACES }.fill(&[&number]),
        Form::Count => format!("{number} {}", scale.unit.strip_suffix('s').filter(|_| is_one).unwrap_or(scale.unit)),
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
        let left_out = left_out.join(", ");
        compared(&near).map(|lead| Lead { sentence: words::OLDER_LEFT_OUT.fill(&[&lead.sentence, &left_out]), ..lead })
    } else if let Some(common) = of_one_date(&whole) {
        let date = common.iter().flatten().next().map(|point| point.date.words()).unwrap_or_default();
        compared(&common).map(|lead| Lead { sentence: words::ON_DATE.fill(&[&date, &lead.sentence]), ..lead })
    } else {
        compared(&newest).map(|_| Lead { leader: None, tenths: None, sentence: words::NOT_OF_ONE_TIME.into() })
    };
    let is_noise = |lead: &Lead| measure.group == "speed" && lead.tenths == Some(10);
    // Speeds that differ by less than one part in twenty.
    let nearly_level = || Lead { leader: None, tenths: None, sentence: words::NEARLY_LEVEL.into() };
    let lead = lead.map(|lead| if is_noise(&lead) { nearly_level() } else { lead });
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
