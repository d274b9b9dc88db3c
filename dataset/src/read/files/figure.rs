//! What all files of figures share: the value, its flag, its source, and technologies
//! that stand in the dataset's order. Nothing here rounds: a value is kept as the
//! integer that its decimals make of it.

use crate::model::{Better, Flag, Form};
use crate::read::input::{Row, Table, Value};
use crate::read::known::Known;

const BETTER: [(&str, Better); 3] = [("more", Better::More), ("fewer", Better::Fewer), ("neither", Better::Neither)];
const FLAGS: [(&str, Flag); 5] = [
    ("", Flag::Observed),
    ("lower-bound", Flag::LowerBound),
    ("estimate", Flag::Estimate),
    ("partial", Flag::Partial),
    ("secondary", Flag::Secondary),
];
const FORMS: [(&str, Form); 5] =
    [("count", Form::Count), ("share", Form::Share), ("rank", Form::Rank), ("ratio", Form::Ratio), ("bytes", Form::Bytes)];
const GROUPS: [(&str, &str); 7] = [
    ("attention", "attention"),
    ("use", "use"),
    ("questions", "questions"),
    ("maintenance", "maintenance"),
    ("size", "size"),
    ("speed", "speed"),
    ("security", "security"),
];

/// How the values of a measure or a breakdown are written.
#[derive(Clone, Copy)]
pub(crate) struct Scale {
    /// How a value is to be read.
    pub form: Form,
    /// Decimals of the values.
    pub decimals: u8,
}

/// The group under which the page lists a table of figures.
pub(crate) fn read_group(table: &mut Table) -> String {
    table.value("group").one_of(&GROUPS).into()
}

/// Which direction is an advantage.
pub(crate) fn read_better(table: &mut Table) -> Better {
    table.value("better").one_of(&BETTER)
}

/// Form and decimals of a table of figures.
pub(crate) fn read_scale(table: &mut Table) -> Scale {
    let form = table.value("form").one_of(&FORMS);
    let decimals = table.integer("decimals", 0..=if form == Form::Bytes { 0 } else { 3 });
    Scale { form, decimals: decimals as u8 }
}

/// What is special about a row's figure.
pub(crate) fn read_flag(row: &Row) -> Flag {
    row.value("flag").one_of(&FLAGS)
}

/// Position of a row's source among all sources.
pub(crate) fn read_source(row: &Row, known: &Known) -> u16 {
    let source = row.value("source");
    let position = known.sources.position(&known.sources.known(&source)).unwrap_or_default();
    u16::try_from(position).unwrap_or_else(|_| {
        source.refuse("one of the first 65,536 sources");
        0
    })
}

/// A value times 10 to the decimals; 0 where it is wrong.
pub(crate) fn read_value(value: &Value, Scale { form, decimals }: Scale) -> i64 {
    let Some(scaled) = scaled(value.words(), decimals) else {
        let words = match decimals {
            0 => "no decimals",
            1 => "at most one decimal",
            2 => "at most two decimals",
            _ => "at most three decimals",
        };
        value.refuse(format!("digits with {words}, from 0 and within 64 bits"));
        return 0;
    };
    let one = 10_i64.pow(u32::from(decimals));
    match form {
        Form::Share if scaled > 100 * one => value.refuse("a share from 0 to 100"),
        Form::Rank if scaled < one => value.refuse("a rank of 1 or more"),
        _ => {}
    }
    scaled
}

/// Reads plain digits with at most so many decimals as an integer times 10 to that power.
fn scaled(text: &str, decimals: u8) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let fraction = if text.contains('.') { fraction } else { "" };
    let missing = usize::from(decimals).checked_sub(fraction.len())?;
    format!("{whole}{fraction}{}", "0".repeat(missing)).parse().ok()
}

/// Records a row whose technology comes back or stands before one that it should follow; `above` are those met so far, in order.
pub(crate) fn check_run(row: &Row, known: &Known, above: &[&str], technology: &str) {
    let last = above.last().copied();
    let rises = known.technologies.position(technology) > last.and_then(|last| known.technologies.position(last));
    if last != Some(technology) && (above.contains(&technology) || !rises) && known.technologies.position(technology).is_some() {
        row.value("technology").refuse("technologies in the order of technologies.toml, each in one run");
    }
}
