//! Why: one diverging bar per answer between two technologies, each opening what is said and what stands under it.

use super::look::Worksheet;
use super::markup::{
    Element, Markup, bar, drawing, element, english, field, filled_with, hair, hidden, hole, joined, select, separated, when,
};
use super::result::importance_words;
use crate::address::Importance;
use crate::data::ordered_by;
use crate::model::{Question, SheetKind, format_scaled};
use crate::words::{Message, document as words};
use crate::worksheet::{Contribution, Criterion, contributions, names, topic_shares};

/// What the bars are made from: the worksheet, and the positions of the two compared.
struct Reasons<'a> {
    sheet: Worksheet<'a>,
    pair: (usize, usize),
}

/// The bars with their heading; nothing where nothing is answered, or one technology stands alone.
pub(super) fn reasons(sheet: Worksheet<'_>) -> Vec<Markup> {
    if sheet.decision.criteria.is_empty() { Vec::new() } else { reasons_of_answers(sheet) }
}

#[inline(never)]
fn reasons_of_answers(sheet: Worksheet<'_>) -> Vec<Markup> {
    let Some(reasons) = Reasons::new(sheet) else { return Vec::new() };
    let parts = reasons.parts();
    if parts.is_empty() {
        return Vec::new();
    }
    let longest = parts.iter().map(|part| part.points.abs()).max().unwrap_or(0).max(1);
    let rows = parts.iter().map(|part| reasons.row(part, longest)).collect();
    let bars = element("div").class("reasons").child(reasons.ends()).child(element("ol").children(rows));
    let mut section = element("section").class("why").with("aria-label", words::WHY).child(element("h2").child(words::WHY));
    if sheet.decision.technologies.len() > 2 {
        section = section.child(reasons.choice_of_two());
    }
    vec![section.child(bars).child(element("p").class("shares").children(reasons.share_words(&parts))).into()]
}

/// Ids of the reasons in the order in which they stand.
pub fn reason_order(sheet: Worksheet<'_>) -> Vec<String> {
    let Some(reasons) = Reasons::new(sheet) else { return Vec::new() };
    reasons.parts().iter().map(|part| reasons.id(part)).collect()
}

/// Longest bar in thousandths of the whole width: a little less than half.
const LONGEST: i64 = 480;

impl<'a> Reasons<'a> {
    /// Compares the two that were picked; else the leader and the runner-up, and without a leader the first two that lead.
    /// In the visitor's order. `None` for fewer than two technologies.
    fn new(sheet: Worksheet<'a>) -> Option<Self> {
        let Worksheet { decision, standing, view, look, .. } = sheet;
        let count = decision.technologies.len();
        let picked = |id: &Option<String>| {
            let index = view.catalog.technology_index(id.as_deref()?)?;
            decision.technologies.iter().position(|technology| *technology == index)
        };
        let leaders = decision.leaders();
        let first = picked(&look.pair.0).or(standing.winner).or(leaders.first().copied()).unwrap_or(0);
        let candidates = [picked(&look.pair.1), standing.winner, standing.runner_up, leaders.get(1).copied()];
        let other = candidates.into_iter().flatten().find(|other| *other != first);
        let second = other.or((0..count).find(|other| *other != first))?;
        Some(Self { sheet, pair: (first.min(second), first.max(second)) })
    }

    /// The parts, the largest first; while one is open, in the order in which they stood before.
    fn parts(&self) -> Vec<Contribution> {
        let parts = contributions(self.sheet.decision, self.pair.0, self.pair.1);
        let order = &self.sheet.look.order;
        let place = |part: &Contribution| order.iter().position(|id| *id == self.id(part)).unwrap_or(order.len());
        ordered_by(parts.len(), |index| place(&parts[index]) as i64).into_iter().map(|index| parts[index]).collect()
    }

    fn id(&self, part: &Contribution) -> String {
        format!("reason-{}", self.sheet.decision.question_id(self.criterion(part), self.sheet.view.catalog))
    }

    fn criterion(&self, part: &Contribution) -> &'a Criterion {
        &self.sheet.decision.criteria[part.criterion]
    }

    fn names(&self) -> Vec<String> {
        names(self.sheet.decision, self.sheet.view.catalog)
    }

    fn technology_id(&self, technology: usize) -> &'a str {
        &self.sheet.view.catalog.technology(self.sheet.decision.technologies[technology]).id
    }

    fn ends(&self) -> Element {
        let names = self.names();
        let (left, right) = self.pair;
        let end = |technology: usize, words: String| element("span").class(&format!("p{}", technology + 1)).child(words);
        let ends = element("p").class("reasons-ends").with("aria-hidden", "true");
        ends.child(end(left, format!("← {}", names[left]))).child(end(right, format!("{} →", names[right])))
    }

    /// With several technologies: which two are explained. The fields are named `ahead` and `behind`.
    fn choice_of_two(&self) -> Element {
        let names = self.names();
        let field = |label: Message, name: &str, chosen: usize, other: usize| {
            let offered = (0..names.len()).filter(|technology| *technology != other);
            let values: Vec<(&str, &str)> =
                offered.map(|technology| (self.technology_id(technology), names[technology].as_str())).collect();
            select(label, name, self.technology_id(chosen), &values)
        };
        let (left, right) = self.pair;
        let (this, that) = (field(words::COMPARE_THIS, "ahead", left, right), field(words::WITH_THAT, "behind", right, left));
        element("div").class("rivals").child(this).child(that)
    }

    fn row(&self, part: &Contribution, longest: i64) -> Markup {
        let criterion = self.criterion(part);
        let question = self.sheet.decision.question(criterion, self.sheet.view.catalog);
        let answer = question.map_or("", |question| &question.answers[criterion.answer].text);
        let id = self.id(part);
        let words = element("span")
            .class("reason-words")
            .child(element("b").child(self.sheet.decision.short(criterion, self.sheet.view.catalog)))
            .child(if answer.is_empty() { String::new() } else { format!(": {answer}") });
        // The words of an own question are the visitor's.
        let words = if question.is_some() { words.in_english() } else { words };
        let summary = element("summary").child(words).child(self.bar(part, longest)).child(self.figure(part));
        let open = self.sheet.look.is_open(&id);
        let details = when(open, "open", element("details").with("id", id.as_str()).child(summary));
        let details = if open { details.child(self.detail(criterion, question)) } else { details };
        element("li").class("reason").with("id", format!("row-{id}")).child(details).into()
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
        let names = self.names();
        let figure = match self.sheet.decision.kind {
            SheetKind::Weighted => format_scaled(part.shown.abs(), 1),
            SheetKind::Tally => part.points.abs().to_string(),
        };
        let figure = if part.unknown { format!("{figure} ?") } else { figure };
        let towards: String = match part.points.signum() {
            1 => words::TOWARDS.fill(&[&names[self.pair.0]]),
            -1 => words::TOWARDS.fill(&[&names[self.pair.1]]),
            _ => words::TOWARDS_NEITHER.into(),
        };
        element("span").class("reason-figure").child(figure).child(hidden(format!(" {towards}")))
    }

    /// The answer and its importance to change, and a hole for what the sheet says of both and for the claims under it.
    fn detail(&self, criterion: &Criterion, question: Option<&Question>) -> Element {
        let id = self.sheet.decision.question_id(criterion, self.sheet.view.catalog);
        let what = format!("reason {id} {} {}", self.technology_id(self.pair.0), self.technology_id(self.pair.1));
        let detail = element("div").class("reason-detail");
        match question {
            Some(question) if !self.sheet.is_read_only() => detail.child(self.fields(criterion, question)).child(hole(&what)),
            _ => detail.child(hole(&what)),
        }
    }

    /// The fields have the names of those in the question itself.
    fn fields(&self, criterion: &Criterion, question: &Question) -> Element {
        let answers: Vec<(&str, &str)> = question.answers.iter().map(|answer| (answer.id.as_str(), answer.text.as_str())).collect();
        let fields = element("div").class("filters");
        let chosen = &question.answers[criterion.answer].id;
        let fields = fields.child(field(words::YOUR_ANSWER, element("select").in_english(), &question.id, chosen, &answers));
        if self.sheet.decision.kind == SheetKind::Tally {
            return fields;
        }
        let levels = Importance::LEVELS.map(|level| (level.word(), importance_words(level)));
        fields.child(select(words::IMPORTANCE, &format!("{}-importance", question.id), &criterion.weight.to_string(), &levels))
    }

    /// How much of the decision each topic carries, with a word where one carries more than half.
    fn share_words(&self, parts: &[Contribution]) -> Vec<Markup> {
        let topic = |criterion: usize| {
            self.sheet
                .decision
                .question(&self.sheet.decision.criteria[criterion], self.sheet.view.catalog)
                .map(|question| question.topic.clone())
        };
        let shares = topic_shares(parts, |criterion| topic(criterion).unwrap_or_else(|| words::TOPIC_OF_OWN.into()));
        let catalog = self.sheet.view.catalog;
        let words = shares.iter().map(|share| {
            let is_own = share.topic == words::TOPIC_OF_OWN.say();
            let title = if is_own { share.topic.as_str().into() } else { english(catalog.topic_title(&share.topic)) };
            joined([title, format!(" {}\u{a0}%", share.percent).into()])
        });
        let words = vec![separated(words.collect(), ", ")];
        match shares.first() {
            None => vec!["".into()],
            Some(first) if first.percent > 50 && shares.len() > 1 => filled_with(words::BY_TOPIC_ONE_HOLDS_MOST, words),
            Some(_) => filled_with(words::BY_TOPIC, words),
        }
    }
}
