//! Gathers what can be searched for from the dataset as it was read. The index is made of it where it is searched: that
//! takes less time than loading one.

use super::Dataset;
use super::article::{plain, plain_text};
use crate::model::{Article, ArticleHead, Block, FindKind, Findable, Searchable, TechnologyKind};

/// Everything that can be found, kind by kind.
pub(super) fn searchable(dataset: &Dataset) -> Searchable {
    let mut entries: Vec<Findable> = Vec::new();
    for (head, article) in dataset.core.articles.iter().zip(&dataset.articles) {
        entries.extend(sections(head, article));
    }
    let claims = dataset.evidence.claims.iter().filter(|claim| !claim.seed.is_empty());
    entries.extend(claims.map(|claim| Findable {
        context: format!("{}: {}", claim.id, claim.state.title().to_lowercase()),
        text: claim.evidence.clone(),
        ..findable(FindKind::Claim, &claim.id, &claim.statement)
    }));
    entries.extend(questions(dataset));
    entries.extend(dataset.popularity.measures.iter().map(|measure| Findable {
        context: measure.unit.clone(),
        text: format!("{} {} {}", measure.counts, measure.finding, measure.caveat),
        ..findable(FindKind::Measure, &measure.id, &measure.title)
    }));
    for (technology, detail) in dataset.core.technologies.iter().zip(&dataset.comparison.technologies) {
        if technology.kind == TechnologyKind::Framework {
            entries.push(Findable {
                context: technology.language.clone(),
                text: detail.about.clone(),
                ..findable(FindKind::Technology, &technology.id, &technology.name)
            });
        }
    }
    entries.extend(
        dataset
            .comparison
            .features
            .iter()
            .map(|feature| Findable { text: feature.definition.clone(), ..findable(FindKind::Feature, &feature.id, &feature.title) }),
    );
    Searchable { entries }
}

fn findable(kind: FindKind, id: &str, title: &str) -> Findable {
    Findable { kind, id: id.to_owned(), place: String::new(), title: title.to_owned(), context: String::new(), text: String::new() }
}

/// An article with what stands above its first heading, then each heading with what stands below it.
fn sections(head: &ArticleHead, article: &Article) -> Vec<Findable> {
    let whole = Findable { text: format!("{} {}", head.author, head.summary), ..findable(FindKind::Article, &head.id, &head.title) };
    let mut sections = vec![whole];
    let mut begun = 0;
    let mut close = |sections: &mut Vec<Findable>, end: usize| {
        let text = plain_text(&article.blocks[begun..end]);
        if let Some(last) = sections.last_mut() {
            last.text = format!("{} {text}", last.text).trim().to_owned();
        }
        begun = end + 1;
    };
    for (position, block) in article.blocks.iter().enumerate() {
        if let Block::Heading(_, id, words) = block {
            close(&mut sections, position);
            sections.push(Findable {
                place: id.clone(),
                context: head.title.clone(),
                ..findable(FindKind::Article, &head.id, &plain(words))
            });
        }
    }
    close(&mut sections, article.blocks.len());
    sections
}

/// The questions of every sheet with their answers and what explains them.
fn questions(dataset: &Dataset) -> Vec<Findable> {
    let mut found = Vec::new();
    for (sheet, explained) in dataset.core.sheets.iter().zip(&dataset.explanations.sheets) {
        for (question, words) in sheet.questions.iter().zip(explained) {
            let answers: Vec<&str> = question.answers.iter().map(|answer| answer.text.as_str()).collect();
            found.push(Findable {
                place: question.id.clone(),
                context: format!("{}: {}", sheet.title, question.short),
                text: format!("{}. {} {}", answers.join("; "), words.help, words.why),
                ..findable(FindKind::Question, &sheet.id, &question.text)
            });
        }
    }
    found
}
