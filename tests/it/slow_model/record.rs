//! The decision record as a JSON value, line by line as the contract says it.

use super::fraction::Fraction;
use super::link::{Read, read};
use super::table::{self, LEVELS, Row};
use serde_json::{Value, json};
use sextant::model::{Core, SheetKind};

/// What the record of a link has to say.
pub fn record_of_link(link: &str, core: &Core) -> Value {
    let mut read = read(link, core);
    let covered = |id: &String| read.sheet.technologies.contains(id);
    let (mut ids, left_out): (Vec<String>, Vec<String>) = std::mem::take(&mut read.technologies).into_iter().partition(covered);
    read.notices.extend(left_out.into_iter().map(|id| ("not-in-sheet", id)));
    if ids.is_empty() {
        ids = read.sheet.technologies[..2].to_vec();
    }
    Writer { dataset: &core.id, read, ids }.record()
}

struct Writer<'a> {
    dataset: &'a str,
    read: Read<'a>,
    ids: Vec<String>,
}

impl Writer<'_> {
    fn record(&self) -> Value {
        let weighted = self.read.sheet.kind == SheetKind::Weighted;
        let answered: Vec<usize> = (0..self.read.answers.len()).filter(|question| self.read.answers[*question].is_some()).collect();
        let rows: Vec<Row> = answered.iter().map(|question| self.row(*question)).collect();
        let count = self.ids.len();
        let points = table::points(&rows, count);
        let competing = table::competing(&rows, count);
        let winner = table::sole_leader(&rows, count);
        let best_other =
            |one: usize| competing.iter().copied().filter(|other| *other != one).max_by_key(|other| (points[*other], usize::MAX - other));
        let runner_up = winner.and_then(best_other);
        let total: i128 = rows.iter().map(|row| row.weight).sum();
        let margin = winner.zip(runner_up).map(|(one, other)| points[one] - points[other]);
        let importance_flips = if weighted { self.importance_flips(&answered, &rows) } else { Vec::new() };
        let answer_flips = self.answer_flips(&answered, &rows);
        let exact_margin = margin.filter(|_| total > 0).map(|points| Fraction::new(25 * points, total));
        let verdict = if rows.iter().all(|row| row.weight == 0) {
            "none"
        } else if competing.is_empty() {
            "nothing-fits"
        } else if winner.is_none() {
            "tie"
        } else if !weighted {
            if answer_flips.is_empty() { "clear" } else { "too-close" }
        } else if importance_flips.is_empty() {
            "clear"
        } else if exact_margin.is_some_and(|margin| margin.is_below(Fraction::new(3, 1))) || 3 * importance_flips.len() >= 3 * rows.len() {
            "too-close"
        } else {
            "leaning"
        };
        let mut record = json!({
            "format": "sextant-decision/1",
            "dataset": self.dataset,
            "link": self.link(),
            "sheet": self.read.sheet.id,
            "kind": if weighted { "weighted" } else { "tally" },
            "technologies": (0..count).map(|one| self.technology(one, &answered, &rows)).collect::<Vec<Value>>(),
            "answers": answered.iter().zip(&rows).map(|(question, row)| self.answer(*question, row)).collect::<Vec<Value>>(),
            "verdict": verdict,
            "winner": self.name(winner),
            "runner_up": self.name(runner_up),
            "margin": if weighted { exact_margin.map(|margin| margin.decimal(1)) } else { margin.map(|points| json!(points as i64)) },
            "flips": ([importance_flips, answer_flips].concat()),
            "unsettled": self.unsettled(&rows),
            "notices": self.read.notices.iter().map(|(code, value)| json!({ "code": code, "value": value })).collect::<Vec<Value>>(),
        });
        if weighted {
            let share = winner.and_then(|winner| table::nearby_share(&rows, count, winner));
            record["nearby_share"] = json!(share.map(|share| share.decimal(2)));
            record["second_opinions"] = json!({
                "equal": self.name(table::equal_opinion(&rows, count)),
                "roc": self.name(table::rank_order_opinion(&rows, count)),
                "must_haves": competing.iter().map(|one| self.ids[*one].clone()).collect::<Vec<String>>(),
            });
        }
        record
    }

    fn name(&self, technology: Option<usize>) -> Value {
        technology.map_or(Value::Null, |technology| json!(self.ids[technology]))
    }

    fn row(&self, question: usize) -> Row {
        let (answer, weight, must_have) = self.read.answers[question].expect("an answered question");
        Row { weight, must_have, fits: self.fits(question, answer) }
    }

    fn fits(&self, question: usize, answer: usize) -> Vec<Option<i128>> {
        let sheet = self.read.sheet;
        let column = |id: &String| sheet.technologies.iter().position(|other| other == id).expect("only covered technologies are left");
        self.ids.iter().map(|id| sheet.questions[question].answers[answer].fits[column(id)].map(i128::from)).collect()
    }

    fn technology(&self, one: usize, answered: &[usize], rows: &[Row]) -> Value {
        let points = table::points(rows, self.ids.len());
        let total: i128 = rows.iter().map(|row| row.weight).sum();
        let score = |n: i128| if total == 0 { Fraction::new(50, 1) } else { Fraction::new(50, 1).plus(Fraction::new(50 * n, 2 * total)) };
        let competing = table::competing(rows, self.ids.len());
        let ahead = competing.iter().filter(|other| points[**other] > points[one]).count();
        let ruled_out_by: Vec<&str> = answered
            .iter()
            .zip(rows)
            .filter(|(_, row)| table::rules_out(row, one))
            .map(|(question, _)| self.read.sheet.questions[*question].id.as_str())
            .collect();
        let rank = ruled_out_by.is_empty().then_some(ahead + 1);
        let mut technology = json!({ "id": self.ids[one], "points": points[one] as i64, "ruled_out_by": ruled_out_by, "rank": rank });
        if self.read.sheet.kind == SheetKind::Weighted {
            technology["score"] = score(points[one]).decimal(1);
            technology["band"] = json!([-2, 2].map(|fit| score(table::points_with(rows, one, fit)).decimal(1)));
        }
        technology
    }

    fn answer(&self, question: usize, row: &Row) -> Value {
        let asked = &self.read.sheet.questions[question];
        let (answer, _, _) = self.read.answers[question].expect("an answered question");
        let by_id =
            |value: &dyn Fn(usize) -> Value| -> Value { (0..self.ids.len()).map(|one| (self.ids[one].clone(), value(one))).collect() };
        json!({
            "question": asked.id,
            "answer": asked.answers[answer].id,
            "importance": row.weight as i64,
            "must_have": row.must_have,
            "fit": by_id(&|one| json!(row.fits[one].map(|fit| fit as i64))),
            "contribution": by_id(&|one| json!((row.weight * row.fits[one].unwrap_or(0)) as i64)),
        })
    }

    /// Each other level of each answered question under which the winner is no longer the only leader.
    fn importance_flips(&self, answered: &[usize], rows: &[Row]) -> Vec<Value> {
        let count = self.ids.len();
        let Some(winner) = table::sole_leader(rows, count) else { return Vec::new() };
        let mut flips = Vec::new();
        for (row, question) in answered.iter().enumerate() {
            for level in LEVELS.into_iter().filter(|level| *level != rows[row].weight) {
                let new = table::sole_leader(&table::with_weight(rows, row, level), count);
                if new != Some(winner) {
                    let id = &self.read.sheet.questions[*question].id;
                    flips.push(json!({ "question": id, "kind": "importance", "to": level as i64, "winner": self.name(new) }));
                }
            }
        }
        flips
    }

    /// Each other answer under which the winner is no longer the only leader.
    fn answer_flips(&self, answered: &[usize], rows: &[Row]) -> Vec<Value> {
        let count = self.ids.len();
        let Some(winner) = table::sole_leader(rows, count) else { return Vec::new() };
        let mut flips = Vec::new();
        for (row, question) in answered.iter().enumerate() {
            let (given, _, _) = self.read.answers[*question].expect("an answered question");
            let asked = &self.read.sheet.questions[*question];
            for answer in (0..asked.answers.len()).filter(|answer| *answer != given) {
                let new = table::sole_leader(&table::with_fits(rows, row, self.fits(*question, answer)), count);
                if new != Some(winner) {
                    flips.push(json!({ "question": asked.id, "kind": "answer", "to": asked.answers[answer].id, "winner": self.name(new) }));
                }
            }
        }
        flips
    }

    /// The open questions of which one answer alone would change who wins.
    fn unsettled(&self, rows: &[Row]) -> Vec<&str> {
        let count = self.ids.len();
        let winner = table::sole_leader(rows, count);
        let weight = if self.read.sheet.kind == SheetKind::Weighted { 2 } else { 1 };
        let turns = |question: usize| {
            (0..self.read.sheet.questions[question].answers.len()).any(|answer| {
                let row = Row { weight, must_have: false, fits: self.fits(question, answer) };
                table::sole_leader(&[rows, &[row]].concat(), count) != winner
            })
        };
        let open = (0..self.read.answers.len()).filter(|question| self.read.answers[*question].is_none());
        open.filter(|question| turns(*question)).map(|question| self.read.sheet.questions[question].id.as_str()).collect()
    }

    /// The canonical query: only what differs from the default, in the order of the keys.
    fn link(&self) -> String {
        let mut pairs = vec!["page=worksheet".to_owned()];
        if self.ids != ["django", "flask"] {
            pairs.push(format!("t={}", self.ids.join(",")));
        }
        if self.read.sheet.id != "full" {
            pairs.push(format!("sheet={}", self.read.sheet.id));
        }
        let written: Vec<String> = (0..self.read.answers.len()).filter_map(|question| self.written(question)).collect();
        if !written.is_empty() {
            pairs.push(format!("a={}", written.join("_")));
        }
        pairs.extend(self.read.rest.iter().map(|(key, value)| format!("{key}={value}")));
        pairs.join("&")
    }

    fn written(&self, question: usize) -> Option<String> {
        let (answer, importance, must_have) = self.read.answers[question]?;
        let asked = &self.read.sheet.questions[question];
        let is_plain = importance == 2 || self.read.sheet.kind == SheetKind::Tally;
        let level = if is_plain { String::new() } else { format!(".{importance}") };
        Some(format!("{}.{}{level}{}", asked.id, asked.answers[answer].id, if must_have { "!" } else { "" }))
    }
}
