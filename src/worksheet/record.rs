//! The decision record: one line of JSON, the same bytes from the page and from the command line.
//! Its shape is a contract with other tools, as the README describes it.

use super::{Change, Decision, Flip, Standing, flips, nearby_share, opinions, percent_tenths, round_ratio, standing, unsettled};
use crate::address::{Choice, Notice, Resolved, parse, query_of, record_link, resolve};
use crate::data::Catalog;
use crate::model::{SheetKind, format_scaled};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

#[derive(Serialize)]
struct Record<'a> {
    format: &'static str,
    dataset: &'a str,
    link: String,
    sheet: &'a str,
    kind: &'static str,
    technologies: Vec<TechnologyRecord<'a>>,
    answers: Vec<AnswerRecord<'a>>,
    verdict: &'static str,
    winner: Option<&'a str>,
    runner_up: Option<&'a str>,
    margin: Option<Number>,
    flips: Vec<FlipRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearby_share: Option<Option<Number>>,
    unsettled: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    second_opinions: Option<OpinionRecord<'a>>,
    notices: &'a [Notice],
}

#[derive(Serialize)]
struct TechnologyRecord<'a> {
    id: &'a str,
    points: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    band: Option<[Number; 2]>,
    ruled_out_by: Vec<&'a str>,
    rank: Option<usize>,
}

#[derive(Serialize)]
struct AnswerRecord<'a> {
    question: &'a str,
    answer: &'a str,
    importance: i64,
    must_have: bool,
    fit: ByTechnology<'a, Option<i8>>,
    contribution: ByTechnology<'a, i64>,
}

#[derive(Serialize)]
struct FlipRecord<'a> {
    question: &'a str,
    kind: &'static str,
    to: Target<'a>,
    winner: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Target<'a> {
    Importance(u8),
    Answer(&'a str),
}

#[derive(Serialize)]
struct OpinionRecord<'a> {
    equal: Option<&'a str>,
    roc: Option<&'a str>,
    must_haves: Vec<&'a str>,
}

/// A JSON object in the order of the technologies.
struct ByTechnology<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for ByTechnology<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

/// A decimal that was rounded as an integer: its digits, never a float.
struct Number(Box<RawValue>);

impl Number {
    fn new(scaled: i64, decimals: u8) -> Option<Self> {
        let sign = if scaled < 0 { "-" } else { "" };
        let digits = format_scaled(scaled.abs(), decimals).replace(',', "");
        RawValue::from_string(format!("{sign}{digits}")).ok().map(Self)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// The record of a link or of a bare query, whatever its page. Never fails: what cannot be read becomes a notice.
pub fn record_of_link(link: &str, catalog: &Catalog) -> String {
    record(&resolve(parse(query_of(link)), catalog), catalog)
}

/// The record of what an address says: compact JSON on one line.
pub fn record(resolved: &Resolved, catalog: &Catalog) -> String {
    let (decision, not_covered) = Decision::new(&resolved.choice, catalog);
    let notices: Vec<Notice> = resolved.notices.iter().cloned().chain(not_covered).collect();
    let writer = Writer { catalog, decision: &decision, standing: standing(&decision) };
    let choice = Choice { technologies: decision.technologies.clone(), ..resolved.choice.clone() };
    serde_json::to_string(&writer.record(record_link(&choice, catalog), &notices)).unwrap_or_default()
}

/// A decision on its way into a record.
struct Writer<'a> {
    catalog: &'a Catalog,
    decision: &'a Decision,
    standing: Standing,
}

impl<'a> Writer<'a> {
    fn record(&self, link: String, notices: &'a [Notice]) -> Record<'a> {
        let sheet = self.catalog.sheet(self.decision.sheet);
        let weighted = sheet.kind == SheetKind::Weighted;
        let total = self.standing.total_weight;
        Record {
            format: "sextant-decision/1",
            dataset: &self.catalog.core().id,
            link,
            sheet: &sheet.id,
            kind: sheet.kind.word(),
            technologies: (0..self.decision.technologies.len()).map(|technology| self.technology(technology)).collect(),
            answers: (0..self.decision.criteria.len()).map(|criterion| self.answer(criterion)).collect(),
            verdict: self.standing.verdict.word(),
            winner: self.standing.winner.map(|winner| self.id(winner)),
            runner_up: self.standing.runner_up.map(|runner_up| self.id(runner_up)),
            margin: self.standing.lead.and_then(|lead| match weighted {
                true => Number::new(percent_tenths(lead, total), 1),
                false => Number::new(lead, 0),
            }),
            flips: flips(self.decision).iter().map(|flip| self.flip(flip)).collect(),
            nearby_share: weighted.then(|| nearby_share(self.decision).and_then(|(kept, all)| share(kept, all))),
            unsettled: unsettled(self.decision).into_iter().map(|question| sheet.questions[question].id.as_str()).collect(),
            second_opinions: weighted.then(|| self.opinions()),
            notices,
        }
    }

    fn id(&self, technology: usize) -> &'a str {
        &self.catalog.technology(self.decision.technologies[technology]).id
    }

    fn technology(&self, technology: usize) -> TechnologyRecord<'a> {
        let weighted = self.decision.kind == SheetKind::Weighted;
        let points = self.standing.points[technology];
        let (low, high) = self.decision.point_bands()[technology];
        let score = |points| Number::new(self.decision.score(points), 1);
        let ruled_out_by = self.decision.ruled_out_by(technology);
        TechnologyRecord {
            id: self.id(technology),
            points,
            score: if weighted { score(points) } else { None },
            band: if weighted { score(low).zip(score(high)).map(|(low, high)| [low, high]) } else { None },
            ruled_out_by: ruled_out_by.into_iter().map(|criterion| self.question_id(criterion.question)).collect(),
            rank: self.standing.ranks[technology],
        }
    }

    fn question_id(&self, question: usize) -> &'a str {
        &self.catalog.sheet(self.decision.sheet).questions[question].id
    }

    fn answer_id(&self, question: usize, answer: usize) -> &'a str {
        &self.catalog.sheet(self.decision.sheet).questions[question].answers[answer].id
    }

    fn answer(&self, criterion: usize) -> AnswerRecord<'a> {
        let criterion = &self.decision.criteria[criterion];
        let technologies = 0..self.decision.technologies.len();
        AnswerRecord {
            question: self.question_id(criterion.question),
            answer: self.answer_id(criterion.question, criterion.answer),
            importance: criterion.weight,
            must_have: criterion.must_have,
            fit: ByTechnology(technologies.clone().map(|technology| (self.id(technology), criterion.fits[technology])).collect()),
            contribution: ByTechnology(technologies.map(|technology| (self.id(technology), criterion.contribution(technology))).collect()),
        }
    }

    fn flip(&self, flip: &Flip) -> FlipRecord<'a> {
        let question = self.decision.criteria[flip.criterion].question;
        let (kind, to) = match flip.change {
            Change::Importance(level) => ("importance", Target::Importance(level.number())),
            Change::Answer(answer) => ("answer", Target::Answer(self.answer_id(question, answer))),
        };
        FlipRecord { question: self.question_id(question), kind, to, winner: flip.winner.map(|winner| self.id(winner)) }
    }

    fn opinions(&self) -> OpinionRecord<'a> {
        let opinions = opinions(self.decision);
        OpinionRecord {
            equal: opinions.equal.map(|technology| self.id(technology)),
            roc: opinions.rank_order.map(|technology| self.id(technology)),
            must_haves: opinions.must_haves.into_iter().map(|technology| self.id(technology)).collect(),
        }
    }
}

/// A share of 1 with two decimals, one where the second is 0: 1.0, 0.5, 0.97.
fn share(kept: u128, all: u128) -> Option<Number> {
    let hundredths = round_ratio(100 * i128::try_from(kept).ok()?, i128::try_from(all).ok()?);
    if hundredths % 10 == 0 { Number::new(hundredths / 10, 1) } else { Number::new(hundredths, 2) }
}
