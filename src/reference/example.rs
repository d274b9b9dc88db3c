//! The worked example of the methods page: the visitor's own answers, or three given ones, taken through the score step by
//! step with the engine's numbers. Its fields are named as the worksheet's are, behind `example-`, so that what is changed
//! here is changed there.

use super::framed::framed;
use crate::address::{Choice, Importance};
use crate::document::markup::{Element, Markup, button, element, hidden, paragraph, when};
use crate::document::{EXAMPLE_FIELD, View, doubt_words, example_answers, flip_words, importance_words, verdict_words};
use crate::model::{Question, SheetKind, format_scaled};
use crate::worksheet::{Criterion, Decision, Standing, Verdict, flip_weight, names, percent_tenths, round_ratio, standing};

/// The example below a heading.
pub(super) fn section(view: View<'_>) -> Vec<Markup> {
    let is_own = !(view.choice.answers.is_empty() && view.choice.own.is_empty());
    let choice = if is_own { view.choice.clone() } else { example(view) };
    let decision = Decision::new(&choice, view.catalog).0;
    let standing = standing(&decision);
    let names = names(&decision, view.catalog);
    let example = Example { view, choice: &choice, decision: &decision, standing: &standing, names: &names };
    let lead = match is_own {
        true => {
            "These are your own answers, with the numbers that the worksheet reckons with. What you change here is changed on the worksheet too."
        }
        false => {
            "You have answered nothing yet, so here are three answers to try. Change one, and the three become your own answers, here and on the worksheet."
        }
    };
    let mut nodes = vec![element("h3").child("A worked example").into(), paragraph("", lead), example.table()];
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

    fn short(&self, criterion: &Criterion) -> String {
        self.decision.short(criterion, self.view.catalog)
    }

    /// A row for each answer: its fields, and weight times fit for each technology.
    fn table(&self) -> Markup {
        let mut heads = vec!["Question".to_owned(), "Answer".to_owned(), "Importance w".to_owned()];
        heads.extend(self.names.iter().map(|name| format!("w × fit, {name}")));
        let heads = heads.into_iter().map(|words| element("th").with("scope", "col").child(words).into()).collect();
        let rows = self.decision.criteria.iter().map(|criterion| self.row(criterion)).collect();
        let totals = self.standing.points.iter().map(|points| cell(number(*points))).collect();
        let sum = element("tr")
            .child(element("th").with("scope", "row").with("colspan", "2").child("Sums: W, and N of each"))
            .child(cell(self.standing.total_weight.to_string()))
            .children(totals);
        let table = element("table")
            .class("example")
            .child(element("thead").child(element("tr").children(heads)))
            .child(element("tbody").children(rows))
            .child(element("tfoot").child(sum));
        framed(table, "A worked example").into()
    }

    fn row(&self, criterion: &Criterion) -> Markup {
        let products = (0..self.names.len()).map(|technology| cell(product(criterion, technology)));
        let row = element("tr").child(element("th").with("scope", "row").child(self.short(criterion)));
        let row = match self.decision.question(criterion, self.view.catalog) {
            Some(question) => self.fields(row, question, criterion),
            None => row.child(cell("your own question")).child(cell(criterion.weight.to_string())),
        };
        row.children(products.collect()).into()
    }

    /// The cells of an answer of the sheet: what was answered, and how much it counts.
    fn fields(&self, row: Element, question: &Question, criterion: &Criterion) -> Element {
        let id = format!("{EXAMPLE_FIELD}{}", question.id);
        let answers: Vec<(&str, &str)> = question.answers.iter().map(|answer| (answer.id.as_str(), answer.text.as_str())).collect();
        let chosen = question.answers.get(criterion.answer).map_or("", |answer| &answer.id);
        let answer = element("td").child(field(&format!("Answer: {}", question.short), &id, chosen, &answers));
        let answer = answer.child(" ").child(button(&format!("{id}-open"), "Leave open").class("quiet"));
        let importance = match self.choice.given(criterion.question).filter(|_| !self.is_tally()) {
            None => cell(criterion.weight.to_string()),
            Some(given) => {
                let words: Vec<(&str, String)> = Importance::LEVELS
                    .iter()
                    .map(|level| (level.word(), format!("{}: {}", level.word(), importance_words(*level))))
                    .collect();
                let levels: Vec<(&str, &str)> = words.iter().map(|(word, words)| (*word, words.as_str())).collect();
                let field =
                    field(&format!("Importance: {}", question.short), &format!("{id}-importance"), given.importance.word(), &levels);
                let must = if given.must_have { " and a must-have" } else { "" };
                element("td").child(field).child(must).into()
            }
        };
        row.child(answer).child(importance)
    }

    /// From the sums to the verdict, a sentence or more for each step.
    fn steps(&self) -> Vec<Markup> {
        let mut steps = vec![self.weight_words()];
        steps.extend((0..self.names.len()).map(|technology| self.score_words(technology)));
        steps.extend(self.margin_words());
        let mut items: Vec<Markup> = steps.into_iter().map(|words| element("li").child(words).into()).collect();
        items.extend(self.flip_weights());
        items.push(self.verdict());
        items.extend(
            doubt_words(self.view.catalog, self.decision, self.standing).into_iter().map(|words| element("li").child(words).into()),
        );
        items
    }

    fn weight_words(&self) -> String {
        let weights: Vec<i64> = self.decision.criteria.iter().map(|criterion| criterion.weight).collect();
        format!("W = {}.", sum(&weights, self.standing.total_weight))
    }

    fn score_words(&self, technology: usize) -> String {
        let (name, points) = (&self.names[technology], self.standing.points[technology]);
        let products: Vec<i64> = self.decision.criteria.iter().map(|criterion| criterion.contribution(technology)).collect();
        let score = match (self.is_tally(), self.standing.total_weight) {
            (true, _) => "; in this sheet that is the score".to_owned(),
            (false, 0) => ", and with W = 0 its score is 50".to_owned(),
            (false, total) => {
                format!(", so its score is 50 + 25 × {} ⁄ {total} = {}", bracketed(points), format_scaled(self.decision.score(points), 1))
            }
        };
        let out: Vec<String> =
            self.decision.ruled_out_by(technology).into_iter().map(|criterion| format!("“{}”", self.short(criterion))).collect();
        let out = if out.is_empty() { String::new() } else { format!(" It is ruled out by the must-have on {}.", out.join(", ")) };
        format!("{name}: N = {}{score}.{out}", sum(&products, points))
    }

    /// By how much the leader leads.
    fn margin_words(&self) -> Option<String> {
        let Standing { winner, runner_up, lead, points, total_weight, .. } = self.standing;
        let (winner, runner_up, lead) = ((*winner)?, (*runner_up)?, (*lead)?);
        let (ahead, behind) = (&self.names[winner], &self.names[runner_up]);
        let difference = format!("D = {} − {} = {lead}", number(points[winner]), bracketed(points[runner_up]));
        Some(match self.is_tally() {
            true => format!("The lead of {ahead} over {behind} is {difference}."),
            false => {
                let margin = format_scaled(percent_tenths(lead, *total_weight), 1);
                format!("The lead of {ahead} over {behind} is {difference}, or 25 × {lead} ⁄ {total_weight} = {margin} points.")
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
            let reckoned = format!("{} − {lead} ⁄ {}", c.weight, bracketed(difference));
            let words = match flip_weight(self.decision, index, winner, runner_up) {
                _ if difference == 0 => "both fit alike, so no weight of it moves the lead".to_owned(),
                None => format!("{reckoned} is below 0, so no weight of it makes them level"),
                Some(weight) => {
                    let (numerator, denominator) = weight.parts();
                    let level = format_scaled(round_ratio(100 * i128::from(numerator), denominator.into()), 2);
                    let side = if difference > 0 { "below" } else { "above" };
                    format!("w* = {reckoned} = {level}; {side} it {} is ahead", self.names[runner_up])
                }
            };
            element("li").child(format!("{}: {words}.", self.short(c))).into()
        };
        let items = self.decision.criteria.iter().enumerate().map(item).collect();
        let lead = "The weight at which the two are level, for each answer with all else unchanged, is w* = w − D ⁄ (its fit for the one ahead − its fit for the other):";
        Some(element("li").child(lead).child(element("ul").children(items)).into())
    }

    /// The rule that gives the verdict, with its numbers.
    fn verdict(&self) -> Markup {
        let (turning, changes) = (self.standing.turning_importances(), 3 * self.decision.criteria.len());
        let counted =
            format!("{turning} of {changes} single changes of an importance (each answer has three other levels) take the lead away");
        let why = match self.standing.verdict {
            Verdict::None => "no answer counts".to_owned(),
            Verdict::NothingFits => "the must-haves rule everything out".to_owned(),
            Verdict::Tie => "more than one has the highest sum".to_owned(),
            _ if self.is_tally() => format!("{} other answers, each on its own, would take the lead away", self.standing.flips.len()),
            Verdict::Clear => counted,
            Verdict::TooClose if 3 * turning < changes => format!("{counted}, fewer than a third, but the lead is under 3 points"),
            Verdict::TooClose => format!("{counted}, which is at least a third"),
            Verdict::Leaning => format!("{counted}: more than none, fewer than a third, and the lead is at least 3 points"),
        };
        let item = element("li")
            .child("The verdict is ")
            .child(element("strong").child(verdict_words(self.decision, self.standing)))
            .child(format!(": {why}."));
        let words = |flip| element("li").child(flip_words(self.decision, flip, self.names, self.view.catalog)).into();
        let flips: Vec<Markup> = self.standing.flips.iter().map(words).collect();
        if flips.is_empty() { item.into() } else { item.child(element("ul").children(flips)).into() }
    }
}

fn cell(words: impl Into<Markup>) -> Markup {
    element("td").child(words).into()
}

/// A field in a table's cell, whose label only screen readers need.
fn field(label: &str, name: &str, chosen: &str, values: &[(&str, &str)]) -> Element {
    let option =
        |(value, words): &(&str, &str)| when(*value == chosen, "selected", element("option").with("value", *value).child(*words)).into();
    let options = values.iter().map(option).collect();
    element("label").child(hidden(label)).child(element("select").with("name", name).children(options))
}

/// `4 × 2 = 8`, or that the fit is not known.
fn product(criterion: &Criterion, technology: usize) -> String {
    match criterion.fits[technology] {
        Some(fit) => format!("{} × {} = {}", criterion.weight, bracketed(fit.into()), number(criterion.contribution(technology))),
        None => "fit not known, counts 0".to_owned(),
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
