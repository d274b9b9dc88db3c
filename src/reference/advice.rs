//! The authored scenarios held against the sheet: what competent people would expect, what the sheet says today, and
//! whether they agree. What is said of a disagreement stands in the dataset.

use super::source::{source_list, sources_of};
use crate::address::{Resolved, parse, resolve};
use crate::data::Catalog;
use crate::document::markup::{Element, Markup, element, english, filled_with, link, paragraph, separated};
use crate::document::{View, verdict_words};
use crate::model::{Expected, Id, Method, Scenario, Source, format_scaled};
use crate::words::{Message, frame, methods as words};
use crate::worksheet::{Decision, Standing, Verdict, listed, percent_tenths, standing};

/// A scenario, and what the sheet says of it today.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The link as it resolves, with its notices.
    pub resolved: Resolved,
    /// The sheet's numbers for it.
    pub decision: Decision,
    /// Who leads, and how firmly.
    pub standing: Standing,
    /// Slugs of those that share the highest sum.
    pub leaders: Vec<Id>,
}

impl Advice {
    /// Asks the sheet.
    pub fn new(scenario: &Scenario, catalog: &Catalog) -> Self {
        let Scenario { sheet, technologies, answers, .. } = scenario;
        let query = format!("page=worksheet&t={}&sheet={sheet}&a={answers}", technologies.join(","));
        let resolved = resolve(parse(&query), catalog);
        let decision = Decision::new(&resolved.choice, catalog).0;
        let id = |position: usize| catalog.technology(decision.technologies[position]).id.clone();
        let leaders = decision.leaders().into_iter().map(id).collect();
        Self { standing: standing(&decision), leaders, decision, resolved }
    }

    /// Does it say what was expected? One of the expected leads, alone or beside others of them; where either would do, nobody
    /// leads alone, or it is too close to call.
    pub fn agrees(&self, expected: &Expected) -> bool {
        match expected {
            Expected::Tie => matches!(self.standing.verdict, Verdict::Tie | Verdict::TooClose),
            Expected::OneOf(ids) => !self.leaders.is_empty() && self.leaders.iter().all(|leader| ids.contains(leader)),
        }
    }

    /// The outcome in words: "Django by 12.5 points, clear".
    fn words(&self, catalog: &Catalog) -> String {
        let verdict = verdict_words(&self.decision, &self.standing);
        let leaders = names(&self.leaders, catalog, frame::AND);
        match self.standing.lead {
            Some(lead) => {
                let points = format_scaled(percent_tenths(lead, self.standing.total_weight), 1);
                words::ADVICE_AHEAD.fill(&[&leaders, &points, &verdict])
            }
            None if self.leaders.is_empty() => verdict.to_owned(),
            None => format!("{leaders}, {verdict}"),
        }
    }
}

fn names(ids: &[Id], catalog: &Catalog, last: Message) -> String {
    listed(&ids.iter().map(|id| name(id, catalog)).collect::<Vec<&str>>(), last.say())
}

/// The name of a technology; its id where there is none.
pub(super) fn name<'a>(id: &'a str, catalog: &'a Catalog) -> &'a str {
    catalog.technology_index(id).map_or(id, |index| &catalog.technology(index).name)
}

/// The scenarios as a list, each with what is said of it where the sheet disagrees.
pub(super) fn section(view: View<'_>, method: &Method) -> Vec<Markup> {
    let asked: Vec<(&Scenario, Advice)> = method.scenarios.iter().map(|scenario| (scenario, Advice::new(scenario, view.catalog))).collect();
    let disagrees = |(scenario, advice): &&(&Scenario, Advice)| !advice.agrees(&scenario.expected);
    let disagreeing: Vec<Vec<Markup>> =
        asked.iter().filter(disagrees).map(|(scenario, _)| vec![english(scenario.title.as_str())]).collect();
    let outcome = match asked.len() - disagreeing.len() {
        _ if disagreeing.is_empty() => vec![words::ADVICE_AGREES.into()],
        agreeing => filled_with(words::ADVICE_DISAGREES, vec![vec![agreeing.to_string().into()], separated(disagreeing, "; ")]),
    };
    let items = asked.iter().map(|(scenario, advice)| item(view, scenario, advice, &method.sources)).collect();
    vec![
        element("h2").child(words::ADVICE_HEADING).into(),
        paragraph("", words::ADVICE_LEAD.fill(&[&asked.len()])),
        element("p").children(outcome).into(),
        element("ol").class("scenarios").children(items).into(),
    ]
}

fn item(view: View<'_>, scenario: &Scenario, advice: &Advice, sources: &[Source]) -> Markup {
    let title = element("strong").in_english().child(link(&address(view, advice), scenario.title.as_str()));
    let agrees = if advice.agrees(&scenario.expected) { words::ADVICE_THIS_AGREES } else { words::ADVICE_THIS_DISAGREES };
    let result = element("p")
        .child(words::ADVICE_COMPARED.fill(&[&expected(&scenario.expected, view.catalog), &advice.words(view.catalog)]))
        .child(element("strong").child(agrees));
    let mut item = element("li").child(element("p").child(title)).child(sentences(&scenario.description)).child(result);
    if !scenario.discussion.is_empty() {
        item = item.child(sentences(&scenario.discussion));
    }
    item.child(why(scenario, sources)).into()
}

fn expected(expected: &Expected, catalog: &Catalog) -> String {
    match expected {
        Expected::Tie => words::ADVICE_EITHER.into(),
        Expected::OneOf(ids) => names(ids, catalog, frame::OR),
    }
}

fn why(scenario: &Scenario, sources: &[Source]) -> Element {
    let reasons = scenario.reasons.iter().map(|reason| sentences(reason)).collect();
    let sources = source_list(&sources_of(&scenario.sources, sources));
    element("details").child(element("summary").child(words::ADVICE_WHY)).children(reasons).child(sources)
}

/// A paragraph of the dataset.
fn sentences(words: &str) -> Markup {
    element("p").in_english().child(words).into()
}

/// The link that opens the scenario, in the visitor's colours and language.
fn address(view: View<'_>, advice: &Advice) -> String {
    let mut choice = advice.resolved.choice.clone();
    (choice.theme, choice.language) = (view.choice.theme, view.choice.language);
    format!("?{}", crate::address::format(&choice, view.catalog))
}
