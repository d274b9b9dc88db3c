//! The decision record: one line of JSON, the same bytes from the page and from the command line.
//! Its shape is a contract with other tools, as the README describes it.

use super::json::{NULL, decimal, list, object, optional_string, string, strings};
use super::{Change, Criterion, Decision, Flip, Standing, nearby_share, opinions, percent_tenths, round_ratio, standing, unsettled};
use crate::address::{Choice, Notice, Resolved, parse, query_of, record_link, resolve};
use crate::data::Catalog;
use crate::model::SheetKind;
use crate::words::in_english;

/// The record of a link or of a bare query, whatever its page. Never fails: what cannot be read becomes a notice.
pub fn record_of_link(link: &str, catalog: &Catalog) -> String {
    record(&resolve(parse(query_of(link)), catalog), catalog)
}

/// The record of what an address says: compact JSON on one line.
pub fn record(resolved: &Resolved, catalog: &Catalog) -> String {
    let (decision, not_covered) = Decision::new(&resolved.choice, catalog);
    let choice = Choice { technologies: decision.technologies.clone(), ..resolved.choice.clone() };
    let notices = resolved.notices.iter().chain(&not_covered).map(notice).collect();
    let writer = Writer { catalog, decision: &decision, standing: standing(&decision) };
    in_english(|| writer.record(&record_link(&choice, catalog), list(notices)))
}

fn notice(notice: &Notice) -> String {
    object(vec![("code", string(notice.code.code())), ("value", string(&notice.value))])
}

/// A decision on its way into a record.
struct Writer<'a> {
    catalog: &'a Catalog,
    decision: &'a Decision,
    standing: Standing,
}

impl<'a> Writer<'a> {
    fn record(&self, link: &str, notices: String) -> String {
        let sheet = self.catalog.sheet(self.decision.sheet);
        let unsettled = unsettled(self.decision).into_iter().map(|question| sheet.questions[question].id.as_str()).collect();
        let bands = self.decision.point_bands().into_iter().enumerate();
        let technologies = bands.map(|(technology, band)| self.technology(technology, band));
        let answers = (0..self.decision.criteria.len()).map(|criterion| self.answer(criterion));
        let mut members = vec![
            ("format", string("sextant-decision/1")),
            ("dataset", string(&self.catalog.core().id)),
            ("link", string(link)),
            ("sheet", string(&sheet.id)),
            ("kind", string(sheet.kind.word())),
            ("technologies", list(technologies.collect())),
            ("answers", list(answers.collect())),
            ("verdict", string(self.standing.verdict.word())),
            ("winner", optional_string(self.standing.winner.map(|winner| self.id(winner)))),
            ("runner_up", optional_string(self.standing.runner_up.map(|runner_up| self.id(runner_up)))),
            ("margin", self.margin()),
            ("flips", list(self.standing.flips.iter().map(|flip| self.flip(flip)).collect())),
        ];
        if self.is_weighted() {
            members.push(("nearby_share", nearby_share(self.decision).map_or_else(|| NULL.to_owned(), share)));
        }
        members.push(("unsettled", strings(unsettled)));
        if self.is_weighted() {
            members.push(("second_opinions", self.opinions()));
        }
        members.push(("notices", notices));
        object(members)
    }

    fn is_weighted(&self) -> bool {
        self.decision.kind == SheetKind::Weighted
    }

    fn id(&self, technology: usize) -> &'a str {
        &self.catalog.technology(self.decision.technologies[technology]).id
    }

    fn question_id(&self, criterion: &Criterion) -> String {
        string(&self.decision.question_id(criterion, self.catalog))
    }

    /// The id of an answer; null for an own question, which has none.
    fn answer_id(&self, criterion: &Criterion, answer: usize) -> String {
        let question = self.decision.question(criterion, self.catalog);
        optional_string(question.map(|question| question.answers[answer].id.as_str()))
    }

    fn margin(&self) -> String {
        match self.standing.lead {
            None => NULL.to_owned(),
            Some(lead) if self.is_weighted() => decimal(percent_tenths(lead, self.standing.total_weight), 1),
            Some(lead) => decimal(lead, 0),
        }
    }

    fn technology(&self, technology: usize, (low, high): (i64, i64)) -> String {
        let points = self.standing.points[technology];
        let score = |points| decimal(self.decision.score(points), 1);
        let ruled_out_by = self.decision.ruled_out_by(technology);
        let ruled_out_by = ruled_out_by.into_iter().map(|criterion| self.question_id(criterion)).collect();
        let mut members = vec![("id", string(self.id(technology))), ("points", decimal(points, 0))];
        if self.is_weighted() {
            members.push(("score", score(points)));
            members.push(("band", list(vec![score(low), score(high)])));
        }
        members.push(("ruled_out_by", list(ruled_out_by)));
        members.push(("rank", self.standing.ranks[technology].map_or_else(|| NULL.to_owned(), |rank| rank.to_string())));
        object(members)
    }

    /// An object with a value for each technology, in their order.
    fn by_technology(&self, value: impl Fn(usize) -> String) -> String {
        object((0..self.decision.technologies.len()).map(|technology| (self.id(technology), value(technology))).collect())
    }

    fn answer(&self, criterion: usize) -> String {
        let criterion = &self.decision.criteria[criterion];
        let fit = |technology: usize| criterion.fits[technology].map_or_else(|| NULL.to_owned(), |fit| fit.to_string());
        object(vec![
            ("question", self.question_id(criterion)),
            ("answer", self.answer_id(criterion, criterion.answer)),
            ("importance", decimal(criterion.weight, 0)),
            ("must_have", criterion.must_have.to_string()),
            ("fit", self.by_technology(fit)),
            ("contribution", self.by_technology(|technology| decimal(criterion.contribution(technology), 0))),
        ])
    }

    fn flip(&self, flip: &Flip) -> String {
        let criterion = &self.decision.criteria[flip.criterion];
        let (kind, to) = match flip.change {
            Change::Importance(level) => ("importance", level.word().to_owned()),
            Change::Answer(answer) => ("answer", self.answer_id(criterion, answer)),
        };
        object(vec![
            ("question", self.question_id(criterion)),
            ("kind", string(kind)),
            ("to", to),
            ("winner", optional_string(flip.winner.map(|winner| self.id(winner)))),
        ])
    }

    fn opinions(&self) -> String {
        let opinions = opinions(self.decision);
        object(vec![
            ("equal", optional_string(opinions.equal.map(|technology| self.id(technology)))),
            ("roc", optional_string(opinions.rank_order.map(|technology| self.id(technology)))),
            ("must_haves", strings(opinions.must_haves.into_iter().map(|technology| self.id(technology)).collect())),
        ])
    }
}

/// A share of 1 with two decimals, one where the second is 0: 1.0, 0.5, 0.97.
fn share((kept, all): (u128, u128)) -> String {
    let hundredths = round_ratio(100 * kept as i128, all as i128);
    if hundredths % 10 == 0 { decimal(hundredths / 10, 1) } else { decimal(hundredths, 2) }
}
