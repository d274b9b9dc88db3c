//! The questions of a sheet: all under their topics, or one at a time; with progress, and the visitor's own.

use super::heads::own_place;
use super::kept::{Card, Turning};
use super::look::Worksheet;
use super::markup::{Element, Markup, bar, button, drawing, element, hair, hole, paragraph, when};
use super::result::importance_words;
use crate::address::{Flow, Given, Importance};
use crate::model::{Question, SheetKind, format_scaled};
use crate::words::{document as words, frame};
use crate::worksheet::{KeepInterval, Weight, keep_intervals, next_question, round_ratio, unsettled};

/// So many answers make a first verdict of the full sheet.
const FIRST_VERDICT: usize = 5;

/// The questions, with progress and the choice of arrangement.
pub(super) fn questions(sheet: Worksheet<'_>) -> Markup {
    let one = sheet.view.choice.flow == Flow::One;
    let kept = keep_intervals(sheet.decision);
    let body = if one { one_at_a_time(sheet, &kept) } else { all(sheet, &kept) };
    let section = element("section").class("questions").with("aria-label", frame::QUESTIONS).child(progress(sheet, one));
    match sheet.embed {
        None => section.child(paragraph("keys", words::KEYS)).children(body).child(own_place(sheet)).into(),
        Some(_) => section.children(body).into(),
    }
}

fn progress(sheet: Worksheet<'_>, one: bool) -> Element {
    let (answered, count) = (sheet.view.choice.answers.len(), sheet.questions().len());
    let bar = element("progress").with("max", count.to_string()).with("value", answered.to_string());
    element("div")
        .class("progress")
        .child(paragraph("", sheet.answered(answered, count)))
        .child(bar.with("aria-label", words::QUESTIONS_ANSWERED))
        .child(button("flow", if one { words::ALL_ON_ONE_PAGE } else { words::ONE_AT_A_TIME }).class("quiet"))
}

/// Every question under the heading of its topic, in the sheet's order.
fn all(sheet: Worksheet<'_>, kept: &[KeepInterval]) -> Vec<Markup> {
    let mut previous = "";
    let mut nodes = Vec::new();
    for (index, question) in sheet.questions().iter().enumerate() {
        if question.topic != previous {
            nodes.push(element("h2").class("topic").in_english().child(sheet.view.catalog.topic_title(&question.topic)).into());
            previous = &question.topic;
        }
        nodes.push(sheet.question(index, kept));
    }
    nodes
}

/// One question with the way to the ones before and after it, and to the open one that can still move the result most.
#[inline(never)]
fn one_at_a_time(sheet: Worksheet<'_>, kept: &[KeepInterval]) -> Vec<Markup> {
    let (current, count) = (sheet.current(), sheet.questions().len());
    let best = button("step-best", words::ASK_BEST).class("primary");
    let steps = element("p")
        .class("steps")
        .child(when(sheet.decision.open.is_empty(), "disabled", best))
        .child(when(current == 0, "disabled", button("step-back", words::BACK)))
        .child(element("span").child(words::QUESTION_OF.fill(&[&(current + 1), &count])))
        .child(when(current + 1 == count, "disabled", button("step-on", words::NEXT)));
    vec![sheet.question(current, kept), steps.into()]
}

impl<'a> Worksheet<'a> {
    /// The questions of the sheet.
    pub fn questions(&self) -> &'a [Question] {
        &self.view.catalog.sheet(self.view.choice.sheet).questions
    }

    /// Position of the question shown where one is asked at a time; with none picked, the one that matters most.
    pub fn current(&self) -> usize {
        let current = self.look.current.or_else(|| next_question(self.decision)).unwrap_or(0);
        current.min(self.questions().len() - 1)
    }

    /// How many are answered, and what is still open: a first verdict needs a handful of answers.
    fn answered(&self, answered: usize, count: usize) -> String {
        if self.decision.kind == SheetKind::Tally || self.decision.open.is_empty() {
            return words::ANSWERED.fill(&[&answered, &count]);
        }
        if answered < FIRST_VERDICT {
            return words::ANSWERED_UNTIL_VERDICT.fill(&[&answered, &count, &FIRST_VERDICT]);
        }
        match unsettled(self.decision).len() {
            0 => words::ANSWERED_NONE_TURNS.fill(&[&answered, &count]),
            1 => words::ANSWERED_ONE_COULD_TURN.fill(&[&answered, &count]),
            open => words::ANSWERED_SEVERAL_COULD_TURN.fill(&[&answered, &count, &open]),
        }
    }

    /// A question as native radio inputs; importance and must-have appear once it is answered. The fields and buttons are
    /// named by the question's id: `id`, `id-importance`, `id-must`, `id-open`.
    pub(super) fn question(&self, index: usize, kept: &[KeepInterval]) -> Markup {
        let question = &self.questions()[index];
        let help = format!("help-{}", question.id);
        let help_is_open = self.look.is_open(&help);
        let card = Card {
            sheet: self.view.choice.sheet,
            question: index,
            given: self.view.choice.given(index).copied(),
            help_is_open,
            turning: self.turning(index, kept),
        };
        self.kept.card(card, &|| self.made(card, help_of(question, &help, help_is_open)))
    }

    /// For which weights of a question the leader stays, and who that is: its position and technology. `None` where no weight of
    /// this question turns the result.
    fn turning(&self, question: usize, kept: &[KeepInterval]) -> Option<Turning> {
        let place = self.decision.criteria.iter().position(|criterion| criterion.question == question)?;
        let kept = *kept.get(place).filter(|kept| kept.from.is_some() || kept.to.is_some())?;
        let winner = self.standing.winner.unwrap_or(0);
        Some(Turning { kept, winner, technology: self.decision.technologies[winner] })
    }

    fn made(&self, Card { question: index, given, turning, .. }: Card, help: Element) -> Markup {
        let question = &self.questions()[index];
        let answers = question.answers.iter().enumerate().map(|(position, answer)| {
            let given = given.is_some_and(|given| given.answer == position);
            radio("answer", &question.id, &answer.id, &answer.text, given).in_english().into()
        });
        let number = element("span").class("number").child((index + 1).to_string());
        let card = element("fieldset")
            .class(if given.is_some() { "question answered" } else { "question" })
            .with("id", question.id.as_str())
            .with("tabindex", "-1")
            .child(element("legend").in_english().child(number).child(question.text.as_str()))
            .child(element("div").class("answers").children(answers.collect()));
        let card = match given {
            None => card,
            Some(given) => card.child(self.weight(question, given, turning)),
        };
        card.child(help).into()
    }

    /// How much an answered question counts, whether it is a must, and the way to leave it open again.
    #[inline(never)]
    fn weight(&self, question: &Question, given: Given, turning: Option<Turning>) -> Element {
        let id = &question.id;
        let weight = element("div").class("weight");
        let clear = button(&format!("{id}-open"), words::LEAVE_OPEN).class("quiet");
        if self.decision.kind == SheetKind::Tally {
            return weight.child(clear);
        }
        let group = format!("{id}-importance");
        let level = |level: &Importance| radio("level", &group, level.word(), importance_words(*level), given.importance == *level).into();
        let levels = element("div")
            .class("levels")
            .with("role", "radiogroup")
            .with("aria-label", words::HOW_MUCH.fill(&[&question.short]))
            .children(Importance::LEVELS.iter().map(level).collect());
        let must = element("input").with("type", "checkbox").with("name", format!("{id}-must"));
        let must =
            element("label").class("must").child(when(given.must_have, "checked", must)).child(element("span").child(words::MUST_HAVE));
        weight
            .child(
                element("div")
                    .class("importance")
                    .child(levels)
                    .children(turning.map(|turning| self.turning_marks(turning)).unwrap_or_default()),
            )
            .child(must)
            .child(clear)
    }

    /// Under the levels: for which weights the leader stays, and where the result would turn.
    fn turning_marks(&self, Turning { kept, winner, technology }: Turning) -> Vec<Markup> {
        let (from, to) = (kept.from.map_or(0, place_of), kept.to.map_or(1000, place_of));
        let mut line = drawing("keep", "10").child(bar("score-track", 0, 1000, "4.5", "1"));
        line = line.child(bar(&format!("p{}", winner + 1), from, to - from, "3", "4"));
        for end in [kept.from, kept.to].into_iter().flatten() {
            line = line.child(hair("keep-end", place_of(end), "0", "10"));
        }
        let name = &self.view.catalog.technology(technology).name;
        vec![line.into(), paragraph("keep-words", keep_words(name, &kept))]
    }
}

/// The details with what a question means.
fn help_of(question: &Question, id: &str, open: bool) -> Element {
    let help = element("details").class("help").child(element("summary").child(words::HELP));
    let help = when(open, "open", help.with("id", id));
    if open { help.child(hole(&format!("help {}", question.id))) } else { help }
}

/// Where a weight lies under the four levels, each of which takes a quarter of the width: in thousandths of it.
fn place_of(weight: Weight) -> i64 {
    let (numerator, denominator) = weight.parts();
    let thousandths = 1000 * numerator / denominator;
    // The levels are 0, 1, 2 and 4; their middles lie at 125, 375, 625 and 875.
    let place = if thousandths <= 2000 { 125 + thousandths / 4 } else { 625 + (thousandths - 2000) / 8 };
    place.min(1000)
}

/// The keep interval in words; the levels are named with their weights.
fn keep_words(name: &str, kept: &KeepInterval) -> String {
    match (kept.from, kept.to) {
        (Some(from), Some(to)) => words::LEADS_BETWEEN.fill(&[&name, &bound(from), &bound(to)]),
        (Some(from), None) => words::LEADS_ABOVE.fill(&[&name, &bound(from)]),
        (None, Some(to)) => words::LEADS_BELOW.fill(&[&name, &bound(to)]),
        (None, None) => String::new(),
    }
}

/// A weight with one decimal, none where it is whole, and where it lies among the levels.
fn bound(weight: Weight) -> String {
    let (numerator, denominator) = weight.parts();
    let words = match numerator % denominator {
        0 => (numerator / denominator).to_string(),
        _ => format_scaled(round_ratio(10 * i128::from(numerator), denominator.into()), 1),
    };
    let level = |level: &Importance| words::LEVEL.fill(&[&importance_words(*level), &level.number()]);
    let side = |level: &&Importance| Weight::whole(level.number().into()).cmp(&weight);
    let (below, above) =
        (Importance::LEVELS.iter().rev().find(|level| side(level).is_le()), Importance::LEVELS.iter().find(|level| side(level).is_ge()));
    match (below, above) {
        (Some(below), Some(above)) if below == above => level(below),
        (Some(below), Some(above)) => words::BETWEEN_LEVELS.fill(&[&words, &level(below), &level(above)]),
        (Some(below), None) => words::ABOVE_LEVEL.fill(&[&words, &level(below)]),
        _ => words,
    }
}

/// A native radio input with its words.
fn radio(class: &str, group: &str, value: &str, words: &str, checked: bool) -> Element {
    let field = element("input").with("type", "radio").with("name", group).with("value", value);
    element("label").class(class).child(when(checked, "checked", field)).child(element("span").child(words))
}
