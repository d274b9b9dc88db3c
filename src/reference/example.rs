//! The worked example of the methods page: the visitor's own answers, or three given ones, taken through the score step by
//! step with the engine's numbers. Its fields are named as the worksheet's are, behind `example-`, so that what is changed
//! here is changed there.

use super::framed::framed;
use crate::address::{Choice, Importance};
use crate::document::markup::{
    Element, Markup, button, element, english, field, filled, filled_with, hidden_of, joined, paragraph, separated,
};
use crate::document::{EXAMPLE_FIELD, View, doubt_words, example_answers, flip_nodes, importance_words, short_node, verdict_words};
use crate::model::{Question, SheetKind, format_scaled};
use crate::words::{answers, document, methods as words};
use crate::worksheet::{Criterion, Decision, Standing, Verdict, flip_weight, names, percent_tenths, round_ratio, standing};

/// The example below a heading.
pub(super) fn section(view: View<'_>) -> Vec<Markup> {
    let is_own = !(view.choice.answers.is_empty() && view.choice.own.is_empty());
    let choice = if is_own { view.choice.clone() } else { example(view) };
    let decision = Decision::new(&choice, view.catalog).0;
    let standing = standing(&decision);
    let names = names(&decision, view.catalog);
    let example = Example { view, choice: &choice, decision: &decision, standing: &standing, names: &names };
    let lead = if is_own { words::EXAMPLE_OWN } else { words::EXAMPLE_GIVEN };
    let mut nodes = vec![element("h3").child(words::EXAMPLE_HEADING).into(), paragraph("", lead), example.table()];
    nodes.push(element("ol").class("steps-of-score").children(example.steps()).into());
    nodes
}

/// What stands for the visitor's choice where nothing is answered.
fn example(view: View<'_>) -> Choice {
    let (sheet, answers) = example_answers(view.catalog);
    Choice { sheet, answers, ..view.choice.clone() }
}

struct Example<'a> {
    view: View<'a>,
    choice: &'a Choice,
    decision: &'a Decision,
    standing: &'a Standing,
    names: &'a [String],
}

impl Example<'_> {
    fn is_tally(&self) -> bool {
        self.decision.kind == SheetKind::Tally
    }

    fn short(&self, criterion: &Criterion) -> Markup {
        short_node(self.decision, criterion, self.view.catalog)
    }

    /// A row for each answer: its fields, and weight times fit for each technology.
    fn table(&self) -> Markup {
        let mut heads = [answers::QUESTION, words::ANSWER, words::IMPORTANCE].map(String::from).to_vec();
        heads.extend(self.names.iter().map(|name| words::PRODUCT_OF.fill(&[name])));
        let heads = heads.into_iter().map(|words| element("th").with("scope", "col").child(words).into()).collect();
        let rows = self.decision.criteria.iter().map(|criterion| self.row(criterion)).collect();
        let totals = self.standing.points.iter().map(|points| cell(number(*points))).collect();
        let sum = element("tr")
            .child(element("th").with("scope", "row").with("colspan", "2").child(words::SUMS))
            .child(cell(self.standing.total_weight.to_string()))
            .children(totals);
        let table = element("table")
            .class("example")
            .child(element("thead").child(element("tr").children(heads)))
            .child(element("tbody").children(rows))
            .child(element("tfoot").child(sum));
        framed(table, words::EXAMPLE_HEADING).into()
    }

    fn row(&self, criterion: &Criterion) -> Markup {
        let products = (0..self.names.len()).map(|technology| cell(product(criterion, technology)));
        let head = element("th").with("scope", "row").child(self.short(criterion));
        let row = match self.decision.question(criterion, self.view.catalog) {
            Some(question) => self.fields(element("tr").child(head), question, criterion),
            None => element("tr").child(head).child(cell(words::OWN_QUESTION)).child(cell(criterion.weight.to_string())),
        };
        row.children(products.collect()).into()
    }

    /// The cells of an answer of the sheet: what was answered, and how much it counts.
    fn fields(&self, row: Element, question: &Question, criterion: &Criterion) -> Element {
        let id = format!("{EXAMPLE_FIELD}{}", question.id);
        let answers: Vec<(&str, &str)> = question.answers.iter().map(|answer| (answer.id.as_str(), answer.text.as_str())).collect();
        let chosen = question.answers.get(criterion.answer).map_or("", |answer| &answer.id);
        let label = |message| hidden_of(filled(message, vec![english(question.short.as_str())]));
        let answer = element("td").child(field(label(words::ANSWER_TO), element("select").in_english(), &id, chosen, &answers));
        let answer = answer.child(" ").child(button(&format!("{id}-open"), document::LEAVE_OPEN).class("quiet"));
        let importance = match self.choice.given(criterion.question).filter(|_| !self.is_tally()) {
            None => cell(criterion.weight.to_string()),
            Some(given) => {
                let words: Vec<(&str, String)> = Importance::LEVELS
                    .iter()
                    .map(|level| (level.word(), format!("{}: {}", level.word(), importance_words(*level))))
                    .collect();
                let levels: Vec<(&str, &str)> = words.iter().map(|(word, words)| (*word, words.as_str())).collect();
                let (label, name) = (label(words::IMPORTANCE_OF), format!("{id}-importance"));
                let field = field(label, element("select"), &name, given.importance.word(), &levels);
                let must = if given.must_have { words::AND_MUST_HAVE.say() } else { "" };
                element("td").child(field).child(must).into()
            }
        };
        row.child(answer).child(importance)
    }

    /// From the sums to the verdict, a sentence or more for each step.
    fn steps(&self) -> Vec<Markup> {
        let item = |words: Vec<Markup>| -> Markup { element("li").children(words).into() };
        let mut items = vec![item(vec![self.weight_words().into()])];
        items.extend((0..self.names.len()).map(|technology| item(self.score_words(technology))));
        items.extend(self.margin_words().map(|words| item(vec![words.into()])));
        items.extend(self.flip_weights());
        items.push(self.verdict());
        items.extend(doubt_words(self.view.catalog, self.decision, self.standing).into_iter().map(item));
        items
    }

    fn weight_words(&self) -> String {
        let weights: Vec<i64> = self.decision.criteria.iter().map(|criterion| criterion.weight).collect();
        format!("W = {}.", sum(&weights, self.standing.total_weight))
    }

    fn score_words(&self, technology: usize) -> Vec<Markup> {
        let (name, points) = (&self.names[technology], self.standing.points[technology]);
        let products: Vec<i64> = self.decision.criteria.iter().map(|criterion| criterion.contribution(technology)).collect();
        let sum = sum(&products, points);
        let score = match (self.is_tally(), self.standing.total_weight) {
            (true, _) => words::SCORE_OF_TALLY.fill(&[name, &sum]),
            (false, 0) => words::SCORE_WITHOUT_WEIGHT.fill(&[name, &sum]),
            (false, total) => {
                words::SCORE_OF.fill(&[name, &sum, &bracketed(points), &total, &format_scaled(self.decision.score(points), 1)])
            }
        };
        let quoted = |criterion: &Criterion| filled(words::QUOTED, vec![self.short(criterion)]);
        let out: Vec<Vec<Markup>> = self.decision.ruled_out_by(technology).into_iter().map(quoted).collect();
        let out = if out.is_empty() { Vec::new() } else { filled_with(words::RULED_OUT, vec![separated(out, ", ")]) };
        joined(std::iter::once(score.into()).chain(out))
    }

    /// By how much the leader leads.
    fn margin_words(&self) -> Option<String> {
        let Standing { winner, runner_up, lead, points, total_weight, .. } = self.standing;
        let (winner, runner_up, lead) = ((*winner)?, (*runner_up)?, (*lead)?);
        let (ahead, behind) = (&self.names[winner], &self.names[runner_up]);
        let (more, less) = (number(points[winner]), bracketed(points[runner_up]));
        Some(match self.is_tally() {
            true => words::LEAD_OF_TALLY.fill(&[ahead, behind, &more, &less, &lead]),
            false => {
                let margin = format_scaled(percent_tenths(lead, *total_weight), 1);
                words::LEAD_OF.fill(&[ahead, behind, &more, &less, &lead, total_weight, &margin])
            }
        })
    }

    /// For each answer the weight at which the first two would be level.
    fn flip_weights(&self) -> Option<Markup> {
        let (winner, runner_up, lead) = (self.standing.winner?, self.standing.runner_up?, self.standing.lead?);
        if self.is_tally() {
            return None;
        }
        let item = |(index, c): (usize, &Criterion)| -> Markup {
            let difference = c.fit(winner) - c.fit(runner_up);
            let (short, reckoned) = (self.short(c), format!("{} − {lead} ⁄ {}", c.weight, bracketed(difference)).into());
            let words = match flip_weight(self.decision, index, winner, runner_up) {
                _ if difference == 0 => filled(words::LEVEL_ALIKE, vec![short]),
                None => filled(words::LEVEL_BELOW_ZERO, vec![short, reckoned]),
                Some(weight) => {
                    let (numerator, denominator) = weight.parts();
                    let level = format_scaled(round_ratio(100 * i128::from(numerator), denominator.into()), 2);
                    let side = if difference > 0 { words::LEVEL_BEHIND_BELOW } else { words::LEVEL_BEHIND_ABOVE };
                    filled(side, vec![short, reckoned, level.into(), self.names[runner_up].as_str().into()])
                }
            };
            element("li").children(words).into()
        };
        let items = self.decision.criteria.iter().enumerate().map(item).collect();
        Some(element("li").child(words::LEVEL_LEAD).child(element("ul").children(items)).into())
    }

    /// The rule that gives the verdict, with its numbers.
    fn verdict(&self) -> Markup {
        let (turning, changes) = (self.standing.turning_importances(), 3 * self.decision.criteria.len());
        let why = match self.standing.verdict {
            Verdict::None => words::VERDICT_WHY_NONE.into(),
            Verdict::NothingFits => words::VERDICT_WHY_NOTHING_FITS.into(),
            Verdict::Tie => words::VERDICT_WHY_TIE.into(),
            _ if self.is_tally() => words::VERDICT_WHY_TALLY.fill(&[&self.standing.flips.len()]),
            Verdict::Clear => words::VERDICT_WHY_CLEAR.fill(&[&turning, &changes]),
            Verdict::TooClose if 3 * turning < changes => words::VERDICT_WHY_SMALL_LEAD.fill(&[&turning, &changes]),
            Verdict::TooClose => words::VERDICT_WHY_MANY.fill(&[&turning, &changes]),
            Verdict::Leaning => words::VERDICT_WHY_FEW.fill(&[&turning, &changes]),
        };
        let verdict = element("strong").child(verdict_words(self.decision, self.standing));
        let item = element("li").child(words::VERDICT_IS).child(verdict).child(why);
        let words = |flip| element("li").children(flip_nodes(self.decision, flip, self.names, self.view.catalog)).into();
        let flips: Vec<Markup> = self.standing.flips.iter().map(words).collect();
        if flips.is_empty() { item.into() } else { item.child(element("ul").children(flips)).into() }
    }
}

fn cell(words: impl Into<Markup>) -> Markup {
    element("td").child(words).into()
}

/// `4 × 2 = 8`, or that the fit is not known.
fn product(criterion: &Criterion, technology: usize) -> String {
    match criterion.fits[technology] {
        Some(fit) => format!("{} × {} = {}", criterion.weight, bracketed(fit.into()), number(criterion.contribution(technology))),
        None => words::FIT_NOT_KNOWN.into(),
    }
}

/// A whole number with a true minus sign.
fn number(value: i64) -> String {
    format_scaled(value, 0)
}

/// The same in brackets where it is below 0, to stand behind a sign.
fn bracketed(value: i64) -> String {
    if value < 0 { format!("({})", number(value)) } else { number(value) }
}

/// `8 − 2 + 4 = 10`; only the result where there is one number or none.
fn sum(parts: &[i64], total: i64) -> String {
    let mut words = String::new();
    for (index, part) in parts.iter().enumerate() {
        words += &match (index, *part < 0) {
            (0, _) => number(*part),
            (_, true) => format!(" − {}", number(part.abs())),
            (_, false) => format!(" + {}", number(*part)),
        };
    }
    if parts.len() > 1 { format!("{words} = {}", number(total)) } else { number(total) }
}
