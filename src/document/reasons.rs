//! Why: one diverging bar per answer between two technologies, each opening what is said and what stands under it.

use super::markup::{Element, Markup, bar, drawing, element, hair, hidden, hole, paragraph};
use crate::data::Catalog;
use crate::model::{SheetKind, format_scaled};
use crate::worksheet::{Contribution, Criterion, Decision, Standing, contributions, names, topic_shares};

/// Which two the bars compare: the leader and the rival chosen, else the runner-up; without a leader the first two
/// that lead. In the visitor's order. `None` for fewer than two technologies.
pub fn compared_pair(decision: &Decision, standing: &Standing, rival: Option<usize>) -> Option<(usize, usize)> {
    let leaders = decision.leaders();
    let first = standing.winner.or(leaders.first().copied()).unwrap_or(0);
    let second = rival
        .filter(|rival| *rival != first && *rival < decision.technologies.len())
        .or(standing.runner_up)
        .or(leaders.get(1).copied())
        .or((0..decision.technologies.len()).find(|other| *other != first))?;
    Some((first.min(second), first.max(second)))
}

/// What the bars are made from.
#[derive(Clone, Copy)]
pub struct Reasons<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// Its standing.
    pub standing: &'a Standing,
    /// The dataset's core.
    pub catalog: &'a Catalog,
    /// Positions of the two compared.
    pub pair: (usize, usize),
    /// Ids of the details that are open.
    pub open: &'a [String],
}

/// The bars with their heading; nothing where nothing is answered.
pub fn reasons(reasons: Reasons<'_>) -> Vec<Markup> {
    let parts = contributions(reasons.decision, reasons.pair.0, reasons.pair.1);
    if parts.is_empty() {
        return Vec::new();
    }
    let longest = parts.iter().map(|part| part.points.abs()).max().unwrap_or(0).max(1);
    let rows = parts.iter().map(|part| reasons.row(part, longest)).collect();
    let bars = element("div").class("reasons").child(reasons.ends()).child(element("ol").children(rows));
    let mut section = element("section").class("why").with("aria-label", "Why").child(element("h2").child("Why"));
    if reasons.decision.technologies.len() > 2 {
        section = section.child(reasons.rivals());
    }
    vec![section.child(bars).child(paragraph("shares", reasons.share_words(&parts))).into()]
}

/// Longest bar in thousandths of the whole width: a little less than half.
const LONGEST: i64 = 480;

impl Reasons<'_> {
    fn ends(&self) -> Element {
        let names = names(self.decision, self.catalog);
        let (left, right) = self.pair;
        let end = |technology: usize, words: String| element("span").class(&format!("p{}", technology + 1)).child(words);
        let ends = element("p").class("reasons-ends").with("aria-hidden", "true");
        ends.child(end(left, format!("← {}", names[left]))).child(end(right, format!("{} →", names[right])))
    }

    /// With several technologies: against whom the leader is explained.
    fn rivals(&self) -> Element {
        let first = self.standing.winner.unwrap_or(self.pair.0);
        let option = |(technology, name): (usize, String)| {
            let option = element("option").with("value", technology.to_string()).child(name);
            let shown = self.pair.0 == technology || self.pair.1 == technology;
            if shown { option.with("selected", "").into() } else { option.into() }
        };
        let names = names(self.decision, self.catalog).into_iter().enumerate();
        let options = names.filter(|(technology, _)| *technology != first).map(option).collect();
        let select = element("select").with("name", "rival").children(options);
        element("label").class("rivals").child("Compared with ").child(select)
    }

    fn row(&self, part: &Contribution, longest: i64) -> Markup {
        let criterion = &self.decision.criteria[part.criterion];
        let question = self.decision.question(criterion, self.catalog);
        let answer = question.map_or("", |question| &question.answers[criterion.answer].text);
        let id = format!("reason-{}", self.decision.question_id(criterion, self.catalog));
        let words = element("span")
            .class("reason-words")
            .child(element("b").child(self.decision.short(criterion, self.catalog)))
            .child(if answer.is_empty() { String::new() } else { format!(": {answer}") });
        let summary = element("summary").child(words).child(self.bar(part, longest)).child(self.figure(part));
        let mut details = element("details").with("id", id.as_str()).child(summary);
        if self.open.contains(&id) {
            details = details.with("open", "").child(self.detail(criterion));
        }
        element("li").class("reason").child(details).into()
    }

    fn bar(&self, part: &Contribution, longest: i64) -> Element {
        let length = part.points.abs() * LONGEST / longest;
        let (start, technology) = if part.points > 0 { (500 - length, self.pair.0) } else { (500, self.pair.1) };
        drawing("reason-scale", "14")
            .child(bar("score-track", 0, 1000, "6.5", "1"))
            .child(bar(&format!("p{}", technology + 1), start, length, "3", "8"))
            .child(hair("reason-zero", 500, "0", "14"))
    }

    /// The size of the pull; the side of the bar, and words for who cannot see it, say towards whom.
    fn figure(&self, part: &Contribution) -> Element {
        let names = names(self.decision, self.catalog);
        let figure = match self.decision.kind {
            SheetKind::Weighted => format_scaled(part.shown.abs(), 1),
            SheetKind::Tally => part.points.abs().to_string(),
        };
        let figure = if part.unknown { format!("{figure} ?") } else { figure };
        let towards = match part.points.signum() {
            1 => format!(" towards {}", names[self.pair.0]),
            -1 => format!(" towards {}", names[self.pair.1]),
            _ => " towards neither".to_owned(),
        };
        element("span").class("reason-figure").child(figure).child(hidden(towards))
    }

    /// A hole for what the sheet says of both, and for the claims under it.
    fn detail(&self, criterion: &Criterion) -> Element {
        let question = self.decision.question_id(criterion, self.catalog);
        let id = |technology: usize| &self.catalog.technology(self.decision.technologies[technology]).id;
        let what = format!("reason {question} {} {}", id(self.pair.0), id(self.pair.1));
        element("div").class("reason-detail").child(hole(&what))
    }

    /// How much of the decision each topic carries, with a word where one carries more than half.
    fn share_words(&self, parts: &[Contribution]) -> String {
        let topic = |criterion: usize| {
            self.decision.question(&self.decision.criteria[criterion], self.catalog).map(|question| question.topic.clone())
        };
        let shares = topic_shares(parts, |criterion| topic(criterion).unwrap_or_else(|| "your own questions".to_owned()));
        let words: Vec<String> =
            shares.iter().map(|share| format!("{} {} %", self.catalog.topic_title(&share.topic), share.percent)).collect();
        match shares.first() {
            None => String::new(),
            Some(first) if first.percent > 50 && shares.len() > 1 => {
                format!("By topic: {}. One topic holds more than half.", words.join(", "))
            }
            Some(_) => format!("By topic: {}.", words.join(", ")),
        }
    }
}
