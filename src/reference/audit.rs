//! The bias audit in words and figures. The figures are counted by a test and stored in the dataset; nothing is
//! counted here.

use super::advice::name;
use crate::data::ordered_by;
use crate::document::View;
use crate::document::markup::{Markup, element, paragraph};
use crate::model::{Audit, format_scaled};
use crate::words::{frame, methods as words};
use crate::worksheet::round_ratio;

/// The audit's method, its band, and how often each technology wins.
pub(super) fn section(view: View<'_>, audit: &Audit) -> Vec<Markup> {
    let order = ordered_by(audit.wins.len(), |index| -i64::from(audit.wins[index].1));
    let won = |index: usize| row(name(&audit.wins[index].0, view.catalog), audit.wins[index].1, audit.sample);
    let mut rows: Vec<Markup> = order.into_iter().map(won).collect();
    rows.push(row(words::AUDIT_NOBODY.say(), audit.ties, audit.sample));
    let head = [frame::TECHNOLOGY, words::AUDIT_WON].map(|words| element("th").with("scope", "col").child(words).into());
    let table = element("table")
        .class("audit")
        .child(element("thead").child(element("tr").children(head.into())))
        .child(element("tbody").children(rows));
    let sample = element("p")
        .child(words::AUDIT_SAMPLE.fill(&[&format_scaled(audit.sample.into(), 0), &audit.seed]))
        .child(element("span").in_english().child(audit.method.as_str()));
    vec![
        element("h2").child(words::AUDIT_HEADING).into(),
        paragraph("", pair_words(view, audit)),
        sample.into(),
        paragraph("", words::AUDIT_TABLE),
        table.into(),
    ]
}

fn row(name: &str, wins: u32, sample: u32) -> Markup {
    let share = element("td").child(percent(wins, sample));
    element("tr").child(element("th").with("scope", "row").child(name)).child(share).into()
}

/// A share in per cent with one decimal.
fn percent(part: u32, all: u32) -> String {
    format!("{} %", format_scaled(round_ratio(1000 * i128::from(part), i128::from(all.max(1))), 1))
}

fn pair_words(view: View<'_>, audit: &Audit) -> String {
    let ([first, second], [first_wins, second_wins]) = (&audit.pair[..], &audit.pair_wins[..]) else { return String::new() };
    let decided = first_wins + second_wins;
    words::AUDIT_PAIR.fill(&[
        &name(first, view.catalog),
        &percent(*first_wins, audit.sample),
        &name(second, view.catalog),
        &percent(*second_wins, audit.sample),
        &percent(audit.pair_ties, audit.sample),
        &percent(*first_wins, decided),
        &percent(*second_wins, decided),
        &audit.low,
        &audit.high,
    ])
}
