//! The result's parts in words and rows: scores, what would turn it, what is open, what stands under it.

use super::look::{Look, Worksheet};
use super::markup::{Element, Markup, bar, drawing, element, link, paragraph, when};
use crate::address::{Choice, Importance};
use crate::data::{Catalog, ordered_by};
use crate::model::{SheetKind, format_scaled};
use crate::worksheet::{
    Change, Decision, Flip, Standing, Verdict, after, is_unfinished_tally, leader_outside, names, nearby_share, opinions, percent_tenths,
    round_ratio, unsettled,
};

/// The verdict in a word or two. A tally has none before it is finished.
pub fn verdict_words(decision: &Decision, standing: &Standing) -> &'static str {
    match standing.verdict {
        Verdict::Tie | Verdict::Clear | Verdict::TooClose if is_unfinished_tally(decision) => "not finished",
        Verdict::None => "no result yet",
        Verdict::NothingFits => "nothing fits",
        Verdict::Tie => "a tie",
        Verdict::Clear => "clear",
        Verdict::TooClose => "too close to call",
        Verdict::Leaning => "leaning",
    }
}

/// An importance in words.
pub fn importance_words(importance: Importance) -> &'static str {
    match importance.number() {
        0 => "does not matter",
        1 => "a little",
        2 => "matters",
        _ => "decisive",
    }
}

/// The margin between the first two technologies in tenths of a point, positive for the first; a tally is scaled to its questions.
pub(super) fn margin(decision: &Decision, catalog: &Catalog) -> i64 {
    let points = decision.points();
    let lead = points[0] - points.get(1).copied().unwrap_or(0);
    match decision.kind {
        SheetKind::Weighted => percent_tenths(lead, decision.total_weight()),
        // Own questions can count more than one point, so the limb may be too short.
        SheetKind::Tally => (lead * 1000 / catalog.sheet(decision.sheet).questions.len() as i64).clamp(-1000, 1000),
    }
}

/// How far that margin may lie either way for what is unknown.
pub(super) fn margin_band(decision: &Decision) -> (i64, i64) {
    let bands = decision.point_bands();
    let ((low, high), (other_low, other_high)) = (bands[0], bands.get(1).copied().unwrap_or((0, 0)));
    let total = decision.total_weight();
    (percent_tenths(low - other_high, total), percent_tenths(high - other_low, total))
}

/// A flip in words.
pub fn flip_words(decision: &Decision, flip: &Flip, names: &[String], catalog: &Catalog) -> String {
    let criterion = &decision.criteria[flip.criterion];
    let short = decision.short(criterion, catalog);
    let outcome = flip.winner.map_or_else(|| "nobody would lead alone".to_owned(), |winner| format!("{} would lead", names[winner]));
    match flip.change {
        Change::Importance(level) => format!("{short}: if it counted as “{}”, {outcome}.", importance_words(level)),
        Change::Answer(answer) => {
            let words = decision.question(criterion, catalog).map_or("", |question| &question.answers[answer].text);
            format!("{short}: if the answer were “{words}”, {outcome}.")
        }
    }
}

/// A place on the limb where one change of mind would bring the needle.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    /// Margin after the change, in tenths of a point, positive towards the left end.
    pub(super) margin: i64,
    /// The change in words.
    pub(super) words: String,
    /// Where the change can be made.
    pub(super) href: String,
}

/// The flips as marks on the limb.
pub(super) fn ticks(decision: &Decision, standing: &Standing, catalog: &Catalog) -> Vec<Tick> {
    let names = names(decision, catalog);
    let tick = |flip: &Flip| Tick {
        margin: margin(&after(decision, flip.criterion, flip.change), catalog),
        words: flip_words(decision, flip, &names, catalog),
        href: place(decision, flip, catalog),
    };
    standing.flips.iter().map(tick).collect()
}

/// Where on the page a flip's question stands.
fn place(decision: &Decision, flip: &Flip, catalog: &Catalog) -> String {
    format!("#{}", decision.question_id(&decision.criteria[flip.criterion], catalog))
}

/// So many rows stand open; more are folded.
const ROWS_SHOWN: usize = 3;

/// The scores as rows on one scale: those that compete first, best first; of more than three the rest is folded.
pub(super) fn score_rows(sheet: Worksheet<'_>) -> Markup {
    let Worksheet { decision, standing, look, .. } = sheet;
    let out = |technology: usize| i64::from(standing.ranks[technology].is_none());
    let order = ordered_by(decision.technologies.len(), |technology| out(technology) * 1_000_000 - standing.points[technology]);
    let shown: Vec<usize> = order.into_iter().filter(|technology| !look.hides_ruled_out || out(*technology) == 0).collect();
    let rows = |technologies: &[usize]| -> Markup {
        let rows = technologies.iter().map(|technology| score_row(decision, standing, *technology, sheet.view.catalog));
        element("ol").class("score-rows").children(rows.collect()).into()
    };
    let (first, rest) = shown.split_at(shown.len().min(ROWS_SHOWN));
    let mut picture = element("div").class("picture").child(rows(first));
    if !rest.is_empty() {
        picture = picture.child(folded("rest", &format!("And {} more", rest.len()), look).child(rows(rest)));
    }
    if standing.ranks.iter().any(Option::is_none) {
        let field = when(look.hides_ruled_out, "checked", element("input").with("type", "checkbox").with("name", "hide-ruled-out"));
        let words = element("span").child("Hide what your must-haves rule out");
        picture = picture.child(element("label").class("only").child(field).child(words));
    }
    picture.into()
}

/// Details whose being open the visitor's look knows.
fn folded(id: &str, summary: &str, look: &Look) -> Element {
    when(look.is_open(id), "open", element("details").with("id", id).child(element("summary").child(summary)))
}

fn score_row(decision: &Decision, standing: &Standing, technology: usize, catalog: &Catalog) -> Markup {
    let points = standing.points[technology];
    let (low, high) = decision.point_bands()[technology];
    let questions = catalog.sheet(decision.sheet).questions.len() as i64;
    let place = |points: i64| match decision.kind {
        SheetKind::Weighted => decision.score(points),
        SheetKind::Tally => (points * 1000 / questions).clamp(0, 1000),
    };
    let figure = match decision.kind {
        SheetKind::Weighted => format_scaled(decision.score(points), 1),
        SheetKind::Tally => points.to_string(),
    };
    let scale = drawing("score-scale", "14")
        .child(bar("score-track", 0, 1000, "6", "2"))
        .child(bar("score-band", place(low), place(high) - place(low), "1", "12"))
        .child(bar("score-bar", 0, place(points), "4", "6"));
    let ruled_out = ruled_out_words(decision, technology, catalog);
    let class = format!("score-row p{}{}", technology + 1, if ruled_out.is_empty() { "" } else { " out" });
    let row = element("li")
        .class(&class)
        .child(element("span").class("score-name").child(catalog.technology(decision.technologies[technology]).name.as_str()))
        .child(scale)
        .child(element("span").class("score-figure").child(figure));
    if ruled_out.is_empty() { row.into() } else { row.child(paragraph("ruled-out", ruled_out)).into() }
}

/// Which must-haves rule a technology out, in words; empty for none.
fn ruled_out_words(decision: &Decision, technology: usize, catalog: &Catalog) -> String {
    let by: Vec<String> = decision.ruled_out_by(technology).iter().map(|criterion| decision.short(criterion, catalog)).collect();
    if by.is_empty() { String::new() } else { format!("Ruled out by your must-have: {}.", by.join(", ")) }
}

/// Up to this many flips stand open; more are folded.
const FLIPS_SHOWN: usize = 4;

/// What would turn the result, what is still open, what other rules say, and who else would lead.
pub(super) fn doubts(sheet: Worksheet<'_>) -> Vec<Markup> {
    let Worksheet { decision, standing, view, look, .. } = sheet;
    let catalog = view.catalog;
    let told = standing.winner.is_some() && !is_unfinished_tally(decision);
    let mut parts = vec![element("h2").child("What would turn it").into()];
    if told {
        parts.extend(turning(decision, &standing.flips, look, catalog));
        parts.extend(nearby_words(decision).map(|words| paragraph("", words)));
    }
    parts.push(paragraph("", open_words(decision, told)));
    parts.extend(opinion_words(decision, standing, catalog).map(|words| paragraph("", words)));
    if decision.kind == SheetKind::Weighted {
        parts.extend(outside_words(view.choice, catalog).map(|words| paragraph("", words)));
    }
    parts
}

fn turning(decision: &Decision, found: &[Flip], look: &Look, catalog: &Catalog) -> Vec<Markup> {
    let names = names(decision, catalog);
    let words = match found.len() {
        0 => "No single change of an answer or of an importance takes the lead away.".to_owned(),
        1 => "One single change takes the lead away:".to_owned(),
        count => format!("{count} single changes, each on its own, take the lead away:"),
    };
    let line = |flip: &Flip| element("li").child(link(&place(decision, flip, catalog), flip_words(decision, flip, &names, catalog))).into();
    let list = |flips: &[Flip]| -> Markup { element("ul").class("flips").children(flips.iter().map(line).collect()).into() };
    let (shown, hidden) = found.split_at(found.len().min(FLIPS_SHOWN));
    let mut parts = vec![paragraph("", words)];
    if !shown.is_empty() {
        parts.push(list(shown));
    }
    if !hidden.is_empty() {
        parts.push(folded("flips", &format!("And {} more", hidden.len()), look).child(list(hidden)).into());
    }
    parts
}

fn open_words(decision: &Decision, has_winner: bool) -> String {
    let open = decision.open.len();
    let unsettled = unsettled(decision).len();
    match (open, unsettled) {
        (0, _) => "Every question is answered.".to_owned(),
        (_, 0) if has_winner => format!("You may stop here: of {open} open questions none, alone, would change who leads."),
        _ if is_unfinished_tally(decision) => format!("Each of the {open} open questions counts one point."),
        (_, 0) => format!("Of {open} open questions none, alone, would make a leader."),
        (_, 1) => format!("Of {open} open questions one could, alone, change who leads."),
        (_, unsettled) => format!("Of {open} open questions {unsettled} could, each alone, change who leads."),
    }
}

fn nearby_words(decision: &Decision) -> Option<String> {
    let (kept, all) = nearby_share(decision).filter(|_| decision.kind == SheetKind::Weighted)?;
    let percent = round_ratio(100 * kept as i128, all as i128);
    Some(format!("With every importance up to one level lower or higher, the leader stays in {percent} % of all cases."))
}

fn outside_words(choice: &Choice, catalog: &Catalog) -> Option<String> {
    let (technology, score) = leader_outside(choice, catalog)?;
    let name = &catalog.technology(technology).name;
    Some(format!("Of all that this sheet covers, {name} would lead with the same answers, at {}.", format_scaled(score, 1)))
}

fn opinion_words(decision: &Decision, standing: &Standing, catalog: &Catalog) -> Option<String> {
    let winner = standing.winner.filter(|_| decision.kind == SheetKind::Weighted)?;
    let opinions = opinions(decision);
    let names = names(decision, catalog);
    let agree = |other: Option<usize>| match other {
        Some(other) if other == winner => "the same".to_owned(),
        Some(other) => names[other].clone(),
        None => "a tie".to_owned(),
    };
    let (equal, order) = (agree(opinions.equal), agree(opinions.rank_order));
    Some(format!("Second opinions. All answers counting equally: {equal}. Weights from the order of your importances alone: {order}."))
}
