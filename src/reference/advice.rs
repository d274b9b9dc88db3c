//! The authored scenarios held against the sheet: what competent people would expect, what the sheet says today, and
//! whether they agree. What is said of a disagreement stands in the dataset.

use super::source::{source_list, sources_of};
use crate::address::{Resolved, parse, resolve};
use crate::data::Catalog;
use crate::document::markup::{Element, Markup, element, link, paragraph};
use crate::document::{View, verdict_words};
use crate::model::{Expected, Id, Method, Scenario, Source, format_scaled};
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
        let leaders = names(&self.leaders, catalog, "and");
        match self.standing.lead {
            Some(lead) => {
                let points = format_scaled(percent_tenths(lead, self.standing.total_weight), 1);
                format!("{leaders} by {points} points, {verdict}")
            }
            None if self.leaders.is_empty() => verdict.to_owned(),
            None => format!("{leaders}, {verdict}"),
        }
    }
}

fn names(ids: &[Id], catalog: &Catalog, last: &str) -> String {
    listed(&ids.iter().map(|id| name(id, catalog)).collect::<Vec<&str>>(), last)
}

/// The name of a technology; its id where there is none.
pub(super) fn name<'a>(id: &'a str, catalog: &'a Catalog) -> &'a str {
    catalog.technology_index(id).map_or(id, |index| &catalog.technology(index).name)
}

/// The scenarios as a table, and below it what is said of those that disagree.
pub(super) fn section(view: View<'_>, method: &Method) -> Vec<Markup> {
    let asked: Vec<(&Scenario, Advice)> = method.scenarios.iter().map(|scenario| (scenario, Advice::new(scenario, view.catalog))).collect();
    let agreeing = asked.iter().filter(|(scenario, advice)| advice.agrees(&scenario.expected)).count();
    let lead = format!(
        "A sum can be exact and the advice still wrong. So here are {} projects as people describe them, each with the answers that it implies and with what competent people would expect, which was written down before the sheet was asked. The sheet agrees in {agreeing} of them. Where it does not, that is discussed and nothing is bent. “Either would do” counts as met by a tie and by a result that is too close to call.",
        asked.len()
    );
    let head = ["Project", "Expected", "The sheet today"].map(|words| element("th").with("scope", "col").child(words).into());
    let rows = asked.iter().map(|(scenario, advice)| row(view, scenario, advice, &method.sources)).collect();
    let table = element("table")
        .class("scenarios")
        .child(element("thead").child(element("tr").children(head.into())))
        .child(element("tbody").children(rows));
    let mut nodes = vec![
        element("h2").child("Is the advice right?").into(),
        paragraph("", lead),
        element("div").class("table-frame").child(table).into(),
    ];
    let discussed: Vec<Markup> =
        asked.iter().filter(|(scenario, _)| !scenario.discussion.is_empty()).flat_map(|(scenario, _)| discussion(scenario)).collect();
    if !discussed.is_empty() {
        nodes.push(element("h3").child("Where the sheet disagrees").into());
        nodes.push(element("dl").children(discussed).into());
    }
    nodes
}

fn discussion(scenario: &Scenario) -> [Markup; 2] {
    [element("dt").child(scenario.title.as_str()).into(), element("dd").child(scenario.discussion.as_str()).into()]
}

fn row(view: View<'_>, scenario: &Scenario, advice: &Advice, sources: &[Source]) -> Markup {
    let cell = |label: &str| element("td").with("data-label", label);
    let project = element("th").with("scope", "row").child(link(&address(view, advice), scenario.title.as_str()));
    let agrees = if advice.agrees(&scenario.expected) { "agrees" } else { "disagrees" };
    element("tr")
        .child(project.child(element("small").child(scenario.description.as_str())))
        .child(cell("Expected").child(expected(&scenario.expected, view.catalog)).child(why(scenario, sources)))
        .child(cell("The sheet today").child(advice.words(view.catalog)).child(element("small").child(agrees)))
        .into()
}

fn expected(expected: &Expected, catalog: &Catalog) -> String {
    match expected {
        Expected::Tie => "Either would do".to_owned(),
        Expected::OneOf(ids) => names(ids, catalog, "or"),
    }
}

fn why(scenario: &Scenario, sources: &[Source]) -> Element {
    let reasons = scenario.reasons.iter().map(|reason| paragraph("", reason.as_str())).collect();
    let sources = source_list(&sources_of(&scenario.sources, sources));
    element("details").child(element("summary").child("Why")).children(reasons).child(sources)
}

/// The link that opens the scenario, in the visitor's colours and language.
fn address(view: View<'_>, advice: &Advice) -> String {
    let mut choice = advice.resolved.choice.clone();
    (choice.theme, choice.language) = (view.choice.theme, view.choice.language);
    format!("?{}", crate::address::format(&choice, view.catalog))
}
