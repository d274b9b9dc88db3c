//! What a question means, and what stands behind an answer: words that are read only when somebody asks.

use super::claim::claim_card;
use crate::document::View;
use crate::document::markup::{Markup, element, paragraph};
use crate::model::{AnswerExplanation, Evidence, Explanations, FitEvidence};
use crate::words::reading as words;

/// What a question means and why it matters: `help` and the question.
#[inline(never)]
pub(super) fn help(what: &str, view: View<'_>, explanations: &Explanations) -> Vec<Markup> {
    let questions = &view.catalog.sheet(view.choice.sheet).questions;
    let place = what.split(' ').nth(1).and_then(|id| questions.iter().position(|question| question.id == id));
    let found = place.and_then(|question| explanations.sheets.get(view.choice.sheet)?.get(question));
    found.map(|found| vec![in_english(&found.help), in_english(&found.why)]).unwrap_or_default()
}

/// What stands behind the answer to a question for some technologies: `reason`, the question, the technologies.
#[inline(never)]
pub(super) fn reason(what: &str, view: View<'_>, explanations: &Explanations, evidence: &Evidence) -> Vec<Markup> {
    let mut words = what.split(' ').skip(1);
    let sheet = view.catalog.sheet(view.choice.sheet);
    let question = words.next().and_then(|id| sheet.questions.iter().position(|question| question.id == id));
    let Some(given) = question.and_then(|question| view.choice.given(question)) else { return Vec::new() };
    let explained = explanations.sheets.get(view.choice.sheet).and_then(|sheet| sheet.get(given.question)?.answers.get(given.answer));
    let columns: Vec<usize> = words.filter_map(|id| sheet.technologies.iter().position(|covered| covered == id)).collect();
    let fits = &sheet.questions[given.question].answers[given.answer].fits;
    let say = |column: &usize| -> Option<Markup> {
        let name = &view.catalog.technology(view.catalog.technology_index(&sheet.technologies[*column])?).name;
        Some(said(explained?, fits[*column], name))
    };
    let mut nodes: Vec<Markup> = columns.iter().filter_map(say).collect();
    let stands_under = |fit: &&FitEvidence| {
        let place = (usize::from(fit.sheet), usize::from(fit.question), usize::from(fit.answer));
        place == (view.choice.sheet, given.question, given.answer) && columns.contains(&usize::from(fit.technology))
    };
    let mut found: Vec<u16> = Vec::new();
    for claim in evidence.fits.iter().filter(stands_under).flat_map(|fit| &fit.claims) {
        if !found.contains(claim) {
            found.push(*claim);
        }
    }
    nodes.extend(found.into_iter().map(|claim| claim_card(&evidence.claims[usize::from(claim)], evidence)));
    nodes
}

/// What is said for a fit: authored for each direction, never built from a sign.
fn said(explained: &AnswerExplanation, fit: Option<i8>, name: &str) -> Markup {
    let text = match fit {
        None => return paragraph("", words::FIT_NOT_KNOWN.fill(&[&name])),
        Some(fit) if fit > 0 => &explained.helps,
        Some(fit) if fit < 0 => &explained.hurts,
        Some(_) => &explained.neutral,
    };
    in_english(&text.replace("{name}", name))
}

/// A paragraph of the dataset's words.
fn in_english(text: &str) -> Markup {
    element("p").child(text).in_english().into()
}
