//! Several people's links set side by side: where they agree, which question divides them, what they say together.

use crate::address::{Choice, Page, format, parse, query_of, resolve};
use crate::data::TechnologyIndex;
use crate::document::markup::{Markup, element, english, filled, filled_with, joined, link, listed_nodes, paragraph};
use crate::document::{View, sentence_nodes};
use crate::model::SheetKind;
use crate::words::{Message, answers as words, document, frame};
use crate::worksheet::{Decision, listed, names, standing};

/// One person's link, read.
struct Person {
    name: String,
    choice: Choice,
    decision: Decision,
    notices: Vec<String>,
}

/// The whole page below its field.
#[inline(never)]
pub(super) fn together(view: View<'_>) -> Vec<Markup> {
    let people: Vec<Person> = view.choice.links.iter().enumerate().map(|(index, text)| person(view, index, text)).collect();
    let Some(first) = people.first() else {
        return vec![paragraph("", words::NO_LINKS)];
    };
    let (same, other): (Vec<&Person>, Vec<&Person>) = people.iter().partition(|person| person.choice.sheet == first.choice.sheet);
    let mut nodes = vec![section(words::EACH_ALONE, people.iter().map(|person| alone(view, person)).collect())];
    if !other.is_empty() {
        let left_out: Vec<&str> = other.iter().map(|person| person.name.as_str()).collect();
        nodes.push(paragraph("notice", words::OTHER_SHEET.fill(&[&listed(&left_out, frame::AND.say())])));
    }
    if same.len() > 1 {
        nodes.push(questions(view, &same));
        nodes.push(joint(view, &same));
    }
    nodes
}

fn section(title: Message, nodes: Vec<Markup>) -> Markup {
    element("section").child(element("h2").child(title)).children(nodes).into()
}

fn person(view: View<'_>, index: usize, text: &str) -> Person {
    let resolved = resolve(parse(query_of(text)), view.catalog);
    let (decision, not_covered) = Decision::new(&resolved.choice, view.catalog);
    let notices = resolved.notices.iter().chain(&not_covered).map(|notice| notice.words()).collect();
    Person { name: words::LINK.fill(&[&(index + 1)]), choice: resolved.choice, decision, notices }
}

fn alone(view: View<'_>, person: &Person) -> Markup {
    let choice = Choice { page: Page::Worksheet, ..person.choice.clone() };
    let href = format!("?{}", format(&choice, view.catalog));
    let words = sentence_nodes(&person.decision, &standing(&person.decision), view.catalog);
    let notices = person.notices.iter().map(|words| paragraph("notice", words.as_str())).collect();
    let said = element("p").child(link(&href, person.name.as_str())).children(joined(std::iter::once(". ".into()).chain(words)));
    element("div").class("person").child(said).children(notices).into()
}

/// How far a person's answer pulls the first of two technologies ahead of the second; `None` where it is left open.
fn pull(person: &Person, question: usize, pair: &[TechnologyIndex]) -> Option<i64> {
    let criterion = person.decision.criteria.iter().find(|criterion| criterion.question == question)?;
    let place = |technology: &TechnologyIndex| person.decision.technologies.iter().position(|other| other == technology);
    let points = |technology: Option<&TechnologyIndex>| technology.and_then(place).map_or(0, |place| criterion.contribution(place));
    Some(points(pair.first()) - points(pair.get(1)))
}

/// Question by question: what everybody answered, and which one divides them most.
fn questions(view: View<'_>, people: &[&Person]) -> Markup {
    let sheet = view.catalog.sheet(people[0].choice.sheet);
    let mut agreed = Vec::new();
    let mut rows = Vec::new();
    let mut widest: (i64, &str) = (0, "");
    for (index, question) in sheet.questions.iter().enumerate() {
        let given: Vec<Option<usize>> = people.iter().map(|person| person.choice.given(index).map(|given| given.answer)).collect();
        if given.iter().all(Option::is_none) {
            continue;
        }
        if given.windows(2).all(|pair| pair[0] == pair[1]) {
            agreed.push(vec![english(question.short.as_str())]);
            continue;
        }
        let pulls: Vec<i64> = people.iter().filter_map(|person| pull(person, index, &people[0].decision.technologies)).collect();
        let spread = pulls.iter().max().unwrap_or(&0) - pulls.iter().min().unwrap_or(&0);
        if spread > widest.0 {
            widest = (spread, &question.short);
        }
        let cell = |(person, answer): (&&Person, &Option<usize>)| {
            let cell = element("td").with("data-label", person.name.as_str());
            match answer {
                Some(answer) => cell.child(question.answers[*answer].text.as_str()).in_english().into(),
                None => cell.child(words::LEFT_OPEN).into(),
            }
        };
        let cells = people.iter().zip(&given).map(cell).collect();
        let head = element("th").with("scope", "row").child(question.short.as_str()).in_english();
        rows.push(element("tr").child(head).children(cells).into());
    }
    let agreement = match agreed.is_empty() {
        true => vec![words::NONE_AGREED.into()],
        false => filled_with(words::AGREED, vec![listed_nodes(agreed, frame::AND)]),
    };
    let division = match widest {
        (0, _) => vec![words::NONE_DIVIDES.into()],
        (_, question) => filled(words::DIVIDES_MOST, vec![english(question)]),
    };
    let heads = people.iter().map(|person| element("th").with("scope", "col").child(person.name.as_str()).into()).collect();
    let head = element("tr").child(element("th").with("scope", "col").child(words::ANSWERED_DIFFERENTLY)).children(heads);
    let table = element("table").class("compare-table").child(element("thead").child(head)).child(element("tbody").children(rows));
    section(words::AGREEMENT, vec![element("p").children(agreement).into(), element("p").children(division).into(), table.into()])
}

/// Everybody's answers in one sum, and the same without each of them.
fn joint(view: View<'_>, people: &[&Person]) -> Markup {
    let together = sum(people);
    let names = names(&together, view.catalog);
    let leader = |decision: &Decision| decision.sole_leader().map_or(words::NOBODY_ALONE.say(), |leader| names[leader].as_str());
    let all = leader(&together);
    let without = people.iter().enumerate().filter_map(|(index, person)| {
        let others: Vec<&Person> = people.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| *other).collect();
        let leads = leader(&sum(&others)).to_owned();
        (leads != all).then(|| paragraph("", words::WITHOUT_PERSON.fill(&[&person.name, &leads])))
    });
    let sum_of_all = if together.kind == SheetKind::Tally { words::JOINT_POINTS } else { words::JOINT_IMPORTANCES };
    let mut nodes = vec![paragraph("", sum_of_all.fill(&[&all]))];
    nodes.extend(without);
    if nodes.len() == 1 {
        nodes.push(paragraph("", words::NOBODY_CHANGES));
    }
    if together.kind == SheetKind::Weighted {
        nodes.extend(weighed(view, people, &together, all, &leader));
    }
    section(document::TOGETHER, nodes)
}

/// The same answers with one person's importances for everybody, for those whom that gives another leader.
/// Questions of somebody's own are nobody else's, so they keep theirs.
fn weighed<'a>(view: View<'_>, people: &[&Person], together: &Decision, all: &str, leader: &dyn Fn(&Decision) -> &'a str) -> Vec<Markup> {
    let questions = view.catalog.sheet(together.sheet).questions.len();
    let with = |person: &&Person| {
        let given = &person.decision.criteria;
        let mut weighed = together.clone();
        for criterion in weighed.criteria.iter_mut().filter(|criterion| criterion.question < questions) {
            if let Some(known) = given.iter().find(|known| known.question == criterion.question) {
                criterion.weight = known.weight;
            }
        }
        let leads = leader(&weighed);
        (leads != all).then(|| paragraph("", words::WITH_IMPORTANCES_OF.fill(&[&person.name, &leads])))
    };
    let changed: Vec<Markup> = people.iter().filter_map(with).collect();
    if changed.is_empty() { vec![paragraph("", words::NO_IMPORTANCES_CHANGE)] } else { changed }
}

/// One decision with the criteria of all, over the technologies that all of them compare with the first.
fn sum(people: &[&Person]) -> Decision {
    let first = &people[0].decision;
    let mut together = Decision { criteria: Vec::new(), alternatives: Vec::new(), open: Vec::new(), ..first.clone() };
    for person in people {
        let places: Vec<Option<usize>> =
            first.technologies.iter().map(|technology| person.decision.technologies.iter().position(|other| other == technology)).collect();
        for criterion in &person.decision.criteria {
            let mut criterion = criterion.clone();
            criterion.fits = places.iter().map(|place| place.and_then(|place| criterion.fits[place])).collect();
            together.criteria.push(criterion);
        }
    }
    together
}
