//! The result's parts in words and rows: the verdict, the margin, the flips, the scores.

use super::look::{Look, Worksheet};
use super::markup::{Element, Markup, bar, drawing, element, english, filled, filled_with, separated, told_apart, when, words_of};
use crate::address::Importance;
use crate::data::{Catalog, ordered_by};
use crate::model::{SheetKind, format_scaled};
use crate::words::document as words;
use crate::worksheet::{
    Change, Criterion, Decision, Flip, Standing, Totals, Verdict, is_unfinished_tally, names, percent_tenths, sentence,
};

/// The verdict in a word or two. A tally has none before it is finished.
pub fn verdict_words(decision: &Decision, standing: &Standing) -> &'static str {
    let words = match standing.verdict {
        Verdict::Tie | Verdict::Clear | Verdict::TooClose if is_unfinished_tally(decision) => words::NOT_FINISHED,
        Verdict::None => words::NO_RESULT,
        Verdict::NothingFits => words::NOTHING_FITS,
        Verdict::Tie => words::TIE,
        Verdict::Clear => words::CLEAR,
        Verdict::TooClose => words::TOO_CLOSE,
        Verdict::Leaning => words::LEANING,
    };
    words.say()
}

/// An importance in words.
pub fn importance_words(importance: Importance) -> &'static str {
    let words = match importance.number() {
        0 => words::DOES_NOT_MATTER,
        1 => words::A_LITTLE,
        2 => words::MATTERS,
        _ => words::DECISIVE,
    };
    words.say()
}

/// The margin between the first two technologies in tenths of a point, positive for the first; a tally is scaled to its questions.
pub(super) fn margin(decision: &Decision, catalog: &Catalog) -> i64 {
    margin_of(decision, &Totals::of(decision), catalog)
}

fn margin_of(decision: &Decision, totals: &Totals, catalog: &Catalog) -> i64 {
    let lead = totals.points[0] - totals.points.get(1).copied().unwrap_or(0);
    match decision.kind {
        SheetKind::Weighted => percent_tenths(lead, totals.weight),
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

/// What stands for the question of a criterion: words of the dataset, but for the visitor's own questions.
pub fn short_node(decision: &Decision, criterion: &Criterion, catalog: &Catalog) -> Markup {
    let short = decision.short(criterion, catalog);
    if decision.question(criterion, catalog).is_some() { english(short) } else { short.into() }
}

/// The result in one sentence, with what stands for questions in it told apart.
pub fn sentence_nodes(decision: &Decision, standing: &Standing, catalog: &Catalog) -> Vec<Markup> {
    let asked = decision.criteria.iter().filter_map(|criterion| decision.question(criterion, catalog));
    let shorts: Vec<&str> = asked.map(|question| question.short.as_str()).collect();
    told_apart(&sentence(decision, standing, catalog), &shorts)
}

/// A flip in words.
pub fn flip_words(decision: &Decision, flip: &Flip, names: &[String], catalog: &Catalog) -> String {
    words_of(&flip_nodes(decision, flip, names, catalog))
}

/// The same with the words of the dataset told apart.
pub fn flip_nodes(decision: &Decision, flip: &Flip, names: &[String], catalog: &Catalog) -> Vec<Markup> {
    let criterion = &decision.criteria[flip.criterion];
    let short = short_node(decision, criterion, catalog);
    let (leader, nobody, change) = match flip.change {
        Change::Importance(level) => (words::IMPORTANCE_TURNS, words::IMPORTANCE_LEAVES_NOBODY, importance_words(level).into()),
        Change::Answer(answer) => {
            let text = decision.question(criterion, catalog).map_or("", |question| &question.answers[answer].text);
            (words::ANSWER_TURNS, words::ANSWER_LEAVES_NOBODY, english(text))
        }
    };
    match flip.winner {
        Some(winner) => filled(leader, vec![short, change, names[winner].as_str().into()]),
        None => filled(nobody, vec![short, change]),
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
    if standing.flips.is_empty() {
        return Vec::new();
    }
    let (names, totals) = (names(decision, catalog), Totals::of(decision));
    let tick = |flip: &Flip| Tick {
        margin: margin_of(decision, &totals.after(decision, flip.criterion, flip.change), catalog),
        words: flip_words(decision, flip, &names, catalog),
        href: place(decision, flip, catalog),
    };
    standing.flips.iter().map(tick).collect()
}

/// Where on the page a flip's question stands.
pub(super) fn place(decision: &Decision, flip: &Flip, catalog: &Catalog) -> String {
    format!("#{}", decision.question_id(&decision.criteria[flip.criterion], catalog))
}

/// So many rows stand open; more are folded.
const ROWS_SHOWN: usize = 3;

/// The scores as rows on one scale: those that compete first, best first; of more than three the rest is folded.
#[inline(never)]
pub(super) fn score_rows(sheet: Worksheet<'_>) -> Markup {
    let Worksheet { decision, standing, look, .. } = sheet;
    let out = |technology: usize| i64::from(standing.ranks[technology].is_none());
    let order = ordered_by(decision.technologies.len(), |technology| out(technology) * 1_000_000 - standing.points[technology]);
    let shown: Vec<usize> = order.into_iter().filter(|technology| !look.hides_ruled_out || out(*technology) == 0).collect();
    let bands = decision.point_bands();
    let rows = |technologies: &[usize]| -> Markup {
        let row = |technology: &usize| score_row(decision, standing, *technology, bands[*technology], sheet.view.catalog);
        let rows = technologies.iter().map(row);
        element("ol").class("score-rows").children(rows.collect()).into()
    };
    let (first, rest) = shown.split_at(shown.len().min(ROWS_SHOWN));
    let mut picture = element("div").class("picture").child(rows(first));
    if !rest.is_empty() {
        picture = picture.child(folded("rest", &words::AND_MORE.fill(&[&rest.len()]), look).child(rows(rest)));
    }
    if standing.ranks.iter().any(Option::is_none) {
        let field = when(look.hides_ruled_out, "checked", element("input").with("type", "checkbox").with("name", "hide-ruled-out"));
        let words = element("span").child(words::HIDE_RULED_OUT);
        picture = picture.child(element("label").class("only").child(field).child(words));
    }
    picture.into()
}

/// Details whose being open the visitor's look knows.
pub(super) fn folded(id: &str, summary: &str, look: &Look) -> Element {
    when(look.is_open(id), "open", element("details").with("id", id).child(element("summary").child(summary)))
}

fn score_row(decision: &Decision, standing: &Standing, technology: usize, (low, high): (i64, i64), catalog: &Catalog) -> Markup {
    let points = standing.points[technology];
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
    if ruled_out.is_empty() { row.into() } else { row.child(element("p").class("ruled-out").children(ruled_out)).into() }
}

/// Which must-haves rule a technology out, in words; empty for none.
fn ruled_out_words(decision: &Decision, technology: usize, catalog: &Catalog) -> Vec<Markup> {
    let by: Vec<Vec<Markup>> =
        decision.ruled_out_by(technology).iter().map(|criterion| vec![short_node(decision, criterion, catalog)]).collect();
    if by.is_empty() { Vec::new() } else { filled_with(words::RULED_OUT_BY, vec![separated(by, ", ")]) }
}
