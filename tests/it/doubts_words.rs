//! The words of the doubts on the worksheet: for queries of the real dataset, found by search, that say each of them; held to the
//! engine's values, and these to what the answers themselves come to.

use crate::tree::{find, of_class, words};
use crate::worksheet_page::page;
use sextant::address::{Choice, Given, Importance, format, parse, resolve};
use sextant::data::catalog;
use sextant::document::{Look, Markup};
use sextant::model::{SheetKind, format_scaled};
use sextant::worksheet::{Basis, Decision, Opinions, challenge, dominated, leader_outside, leave_one_out, listed, names, nearby};
use sextant::worksheet::{opinions, rescues, unsettled};

/// How many queries are looked through.
const SEARCHED: u64 = 4_000;

/// Numbers that look drawn and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count
    }
}

/// Answers to the full sheet: more or fewer of them, with more or fewer must-haves, for two to six technologies.
fn drawn(number: u64) -> Choice {
    let dice = &mut Dice(number);
    dice.below(2);
    let mut choice = Choice::default_of(catalog());
    let sheet = catalog().sheet(choice.sheet);
    assert_eq!(sheet.kind, SheetKind::Weighted);
    choice.technologies.clear();
    let count = 2 + dice.below(5);
    while choice.technologies.len() < count {
        let technology = catalog().technology_index(&sheet.technologies[dice.below(sheet.technologies.len())]).unwrap();
        if !choice.technologies.contains(&technology) {
            choice.technologies.push(technology);
        }
    }
    let (of_ten, must_haves_of_ten) = (1 + dice.below(10), dice.below(4));
    for (question, asked) in sheet.questions.iter().enumerate() {
        if dice.below(10) < of_ten {
            let (answer, importance) = (dice.below(asked.answers.len()), Importance::LEVELS[dice.below(4)]);
            choice.answers.push(Given { question, answer, importance, must_have: dice.below(10) < must_haves_of_ten });
        }
    }
    choice
}

fn decision_of(choice: &Choice) -> Decision {
    Decision::new(choice, catalog()).0
}

/// The first choice of which something holds.
fn found(holds: impl Fn(&Choice, &Decision) -> bool) -> (Choice, Decision) {
    let drawn = (0..SEARCHED).map(drawn).map(|choice| (decision_of(&choice), choice));
    let (decision, choice) = drawn.into_iter().find(|(decision, choice)| holds(choice, decision)).expect("some query is like that");
    (choice, decision)
}

/// The sentences under “What would turn it”.
fn said(choice: &Choice) -> Vec<String> {
    let query = format(choice, catalog());
    assert_eq!(resolve(parse(&query), catalog()).choice.answers, choice.answers, "the link says all");
    let nodes = page(&query, &Look::default());
    let doubts: Vec<Markup> = of_class(&nodes, "doubts").into_iter().cloned().map(Markup::from).collect();
    let paragraphs = find(&doubts, &|element| element.tag == "p");
    paragraphs.into_iter().map(words).collect()
}

fn says(choice: &Choice, sentence: &str) {
    let said = said(choice);
    assert!(said.iter().any(|words| words == sentence), "{}\nsays {said:#?},\nnot {sentence:?}", format(choice, catalog()));
}

fn says_nothing_with(choice: &Choice, part: &str) {
    assert!(!said(choice).iter().any(|words| words.contains(part)), "{} says {part:?}", format(choice, catalog()));
}

fn name(decision: &Decision, technology: usize) -> String {
    names(decision, catalog()).swap_remove(technology)
}

fn named(decision: &Decision, technologies: &[usize]) -> String {
    let names: Vec<String> = technologies.iter().map(|technology| name(decision, *technology)).collect();
    listed(&names.iter().map(String::as_str).collect::<Vec<_>>(), "and")
}

fn quoted(decision: &Decision, criteria: &[usize]) -> String {
    let short = |criterion: &usize| format!("“{}”", decision.short(&decision.criteria[*criterion], catalog()));
    let words: Vec<String> = criteria.iter().map(short).collect();
    listed(&words.iter().map(String::as_str).collect::<Vec<_>>(), "and")
}

fn with_answers(choice: &Choice, answers: &[(usize, usize)]) -> Choice {
    let mut choice = choice.clone();
    for (question, answer) in answers {
        choice.answers.push(Given { question: *question, answer: *answer, importance: Importance::DEFAULT, must_have: false });
    }
    choice.answers.sort_by_key(|given| given.question);
    choice
}

#[test]
fn a_settled_result_says_that_one_may_stop() {
    let (choice, decision) =
        found(|_, decision| decision.open.len() > 2 && decision.sole_leader().is_some() && challenge(decision).is_none());
    let winner = decision.sole_leader();
    let (leader, open) = (name(&decision, winner.unwrap()), decision.open.len());
    says(&choice, &format!("You may stop here: whatever you answer to the {open} open questions, {leader} stays ahead."));
    let dice = &mut Dice(7);
    for _ in 0..200 {
        let answers: Vec<(usize, usize)> = decision.open.iter().map(|(question, answers)| (*question, dice.below(answers.len()))).collect();
        assert_eq!(decision_of(&with_answers(&choice, &answers)).sole_leader(), winner, "{answers:?}");
    }
}

#[test]
fn the_one_open_question_is_named_as_one() {
    let one_open = |decision: &Decision| decision.open.len() == 1 && decision.sole_leader().is_some();
    let (choice, decision) = found(|_, decision| one_open(decision) && challenge(decision).is_none());
    let leader = name(&decision, decision.sole_leader().unwrap());
    says(&choice, &format!("You may stop here: whatever you answer to the one open question, {leader} stays ahead."));
    let (choice, _) = found(|_, decision| one_open(decision) && challenge(decision).is_some());
    says(&choice, "The one open question could change who leads.");
}

#[test]
fn where_only_several_together_could_turn_it_their_least_number_is_said() {
    let (choice, decision) = found(|_, decision| challenge(decision).is_some_and(|challenge| challenge.answers.len() == 3));
    let challenge = challenge(&decision).unwrap();
    assert!(unsettled(&decision).is_empty());
    let (open, rival) = (decision.open.len(), name(&decision, challenge.rival));
    says(
        &choice,
        &format!(
            "Of the {open} open questions none, alone, would change who leads. It would take at least 3, and all of them towards {rival}."
        ),
    );
    let turned = decision_of(&with_answers(&choice, &challenge.answers));
    assert!(turned.leaders().contains(&challenge.rival) && turned.sole_leader() != decision.sole_leader());
    assert_eq!(decision_of(&with_answers(&choice, &challenge.answers[..2])).sole_leader(), decision.sole_leader());
}

#[test]
fn open_questions_that_could_turn_it_alone_are_counted() {
    let (choice, decision) = found(|_, decision| decision.sole_leader().is_some() && unsettled(decision).len() == 4);
    says(&choice, &format!("Of the {} open questions 4 could, each alone, change who leads.", decision.open.len()));
    let turns = |(question, answers): &(usize, Vec<Vec<Option<i8>>>)| {
        let answers = 0..answers.len();
        answers
            .into_iter()
            .any(|answer| decision_of(&with_answers(&choice, &[(*question, answer)])).sole_leader() != decision.sole_leader())
    };
    assert_eq!(decision.open.iter().filter(|open| turns(open)).count(), 4);
    let (choice, _) = found(|_, decision| decision.open.is_empty());
    says(&choice, "Every question is answered.");
}

#[test]
fn what_the_lead_hangs_on_is_named() {
    for carrying in 0..3 {
        let hanging = |decision: &Decision| -> Vec<usize> {
            let without = leave_one_out(decision);
            (0..without.len()).filter(|criterion| without[*criterion] != decision.sole_leader()).collect()
        };
        let (choice, decision) = found(|choice, decision| {
            let plain = choice.answers.len() > 3 && !choice.answers.iter().any(|given| given.must_have);
            plain && decision.sole_leader().is_some() && hanging(decision).len() == carrying
        });
        let (leader, hangs) = (name(&decision, decision.sole_leader().unwrap()), hanging(&decision));
        let those = quoted(&decision, &hangs);
        says(
            &choice,
            &match carrying {
                0 => format!("It hangs on no single answer: without any one of them {leader} still leads."),
                1 => format!("It hangs on {those}: without that answer {leader} would not lead alone."),
                _ => format!("It hangs on {those}: without any one of these answers {leader} would not lead alone."),
            },
        );
        for criterion in 0..decision.criteria.len() {
            let mut without = choice.clone();
            without.answers.remove(criterion);
            assert_eq!(decision_of(&without).sole_leader() != decision.sole_leader(), hangs.contains(&criterion));
        }
    }
}

#[test]
fn rivals_that_no_importances_could_put_ahead_are_named() {
    for (count, those) in [(1, None), (2, Some("any of them"))] {
        let (choice, decision) =
            found(|choice, decision| choice.answers.len() > 3 && choice.technologies.len() > 2 && dominated(decision).len() == count);
        let (winner, rivals) = (decision.sole_leader().unwrap(), dominated(&decision));
        let (leader, listed) = (name(&decision, winner), named(&decision, &rivals));
        let those = those.unwrap_or(&listed);
        says(&choice, &format!("{leader} is at least as good as {listed} on every answer: no importances could put {those} ahead."));
        let dice = &mut Dice(3);
        for _ in 0..100 {
            let mut weighed = choice.clone();
            weighed.answers.iter_mut().for_each(|given| given.importance = Importance::LEVELS[dice.below(4)]);
            let points = decision_of(&weighed).points();
            assert!(rivals.iter().all(|rival| points[winner] >= points[*rival]));
        }
    }
    let (choice, _) = found(|_, decision| decision.sole_leader().is_some() && dominated(decision).is_empty());
    says_nothing_with(&choice, "at least as good");
}

#[test]
fn where_nothing_fits_the_must_haves_to_give_up_are_named_one_or_two_at_a_time() {
    for (together, plural) in [(1, ""), (2, "s")] {
        let (choice, decision) =
            found(|_, decision| rescues(decision).len() > 1 && rescues(decision).iter().all(|rescue| rescue.must_haves.len() == together));
        assert!(decision.competing().is_empty());
        for rescue in rescues(&decision) {
            let (must_haves, left) = (quoted(&decision, &rescue.must_haves), named(&decision, &rescue.left));
            says(&choice, &format!("Without the must-have{plural} {must_haves}: {left} would be left."));
            let mut lifted = choice.clone();
            rescue.must_haves.iter().for_each(|criterion| lifted.answers[*criterion].must_have = false);
            assert_eq!(decision_of(&lifted).competing(), rescue.left);
        }
    }
    let (choice, _) = found(|_, decision| decision.sole_leader().is_some());
    says_nothing_with(&choice, "would be left");
}

#[test]
fn a_share_of_nearby_weightings_says_whether_it_was_drawn() {
    for (basis, cases) in [(Basis::Counted, "of all cases"), (Basis::Sampled, "of 2,500 cases drawn from all, which are too many to count")]
    {
        let between = |percent: i64| (1..100).contains(&percent);
        let is_it = |decision: &Decision| nearby(decision).is_some_and(|share| share.basis == basis && between(share.percent()));
        let (choice, decision) = found(|choice, decision| choice.answers.len() > 3 && is_it(decision));
        let share = nearby(&decision).unwrap();
        let percent = share.percent();
        says(&choice, &format!("With every importance up to one level lower or higher, the leader stays in {percent} % {cases}."));
        assert!(basis == Basis::Counted || share.all == 2_500);
    }
    let (choice, _) = found(|_, decision| decision.leaders().len() > 1);
    says_nothing_with(&choice, "up to one level lower or higher");
}

#[test]
fn second_opinions_say_who_else_would_lead_and_whom_must_haves_leave() {
    let others = |opinions: &Opinions, winner: usize| [opinions.equal, opinions.rank_order].map(|leader| leader != Some(winner));
    let one_of = |wanted: [bool; 2], tie: bool, ruled_out: bool| {
        found(|_, decision| {
            let (Some(winner), opinions) = (decision.sole_leader(), opinions(decision)) else { return false };
            let ties = opinions.equal.is_none() || opinions.rank_order.is_none();
            let rules_out = opinions.must_haves.len() < decision.technologies.len();
            others(&opinions, winner) == wanted && ties == tie && rules_out == ruled_out
        })
    };
    for (choice, decision) in [
        one_of([false, false], false, false),
        one_of([true, false], false, false),
        one_of([false, true], false, true),
        one_of([true, false], true, false),
        one_of([false, false], false, true),
    ] {
        let (winner, opinions) = (decision.sole_leader().unwrap(), opinions(&decision));
        let leader = |leader: Option<usize>| match leader {
            None => "a tie".to_owned(),
            Some(same) if same == winner => "the same".to_owned(),
            Some(other) => name(&decision, other),
        };
        let left = match opinions.must_haves.len() < decision.technologies.len() {
            true => format!(" Must-haves alone leave {}.", named(&decision, &decision.competing())),
            false => String::new(),
        };
        let (equal, order) = (leader(opinions.equal), leader(opinions.rank_order));
        says(
            &choice,
            &format!(
                "Second opinions. All answers counting equally: {equal}. Weights from the order of your importances alone: {order}.{left}"
            ),
        );
        let mut equally = choice.clone();
        for given in equally.answers.iter_mut().filter(|given| given.importance.number() > 0) {
            given.importance = Importance::DEFAULT;
        }
        assert_eq!(decision_of(&equally).sole_leader(), opinions.equal);
    }
}

#[test]
fn who_would_lead_from_outside_is_named_with_the_score() {
    let (choice, _) = found(|choice, decision| decision.sole_leader().is_some() && leader_outside(choice, catalog()).is_some());
    let (technology, score) = leader_outside(&choice, catalog()).unwrap();
    let (outside, score) = (&catalog().technology(technology).name, format_scaled(score, 1));
    says(&choice, &format!("Of all that this sheet covers, {outside} would lead with the same answers, at {score}."));
    let mut beside = choice.clone();
    beside.technologies[0] = technology;
    let beside = decision_of(&beside);
    assert_eq!(beside.sole_leader(), Some(0));
    assert_eq!(format_scaled(beside.score(beside.points()[0]), 1), score);
    let (choice, _) = found(|choice, decision| decision.sole_leader().is_some() && leader_outside(choice, catalog()).is_none());
    says_nothing_with(&choice, "Of all that this sheet covers");
}
