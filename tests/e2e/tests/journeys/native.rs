//! What the app's own arithmetic says natively, to set beside what the page shows.

use sextant::address::{Choice, parse, resolve};
use sextant::data::catalog;
use sextant::worksheet::{Decision, sentence, standing};
use sextant_e2e::Visit;

/// What a query chooses.
pub fn choice(query: &str) -> Choice {
    resolve(parse(query), catalog()).choice
}

/// The sentence that answers the question of a query.
pub fn result_sentence(query: &str) -> String {
    let decision = Decision::new(&choice(query), catalog()).0;
    sentence(&decision, &standing(&decision), catalog())
}

/// Codes and words of the notices of a query, as its page shows them.
pub fn notices(query: &str) -> Vec<(String, String)> {
    let resolved = resolve(parse(query), catalog());
    let mut notices = resolved.notices;
    if resolved.choice.page == sextant::address::Page::Worksheet {
        notices.extend(Decision::new(&resolved.choice, catalog()).1);
    }
    notices.iter().map(|notice| (notice.code.code().to_owned(), notice.words())).collect()
}

/// The id of today's dataset.
pub fn dataset() -> &'static str {
    &catalog().core().id
}

/// Ids and titles of the articles.
pub fn articles() -> Vec<(&'static str, &'static str)> {
    catalog().core().articles.iter().map(|article| (article.id.as_str(), article.title.as_str())).collect()
}

/// Ids of the measures.
pub fn measures() -> Vec<&'static str> {
    catalog().core().measures.iter().map(|measure| measure.id.as_str()).collect()
}

/// Ids of the technologies that can stand side by side; doing without is not among them.
pub fn technologies() -> Vec<&'static str> {
    catalog().core().technologies.iter().map(|technology| technology.id.as_str()).filter(|id| *id != "none").collect()
}

/// Waits until the page says what a query comes to.
pub async fn until_result_of(visit: &Visit, query: &str) {
    visit.until_query(query).await;
    visit.until_words(".result-sentence", &[&result_sentence(query)]).await;
}
