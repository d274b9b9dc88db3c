//! The claims of the five texts and the articles that retell them, on the real dataset: each claim has its place, and the
//! article that counts them has counted right.

use sextant_dataset::model::{Article, Block, Claim, Inline, Kind, State};
use sextant_dataset::read::{Dataset, read};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Claims that the article of their text leaves out, each with the reason.
const LEFT_OUT: [(&str, &str); 0] = [];

/// The article that counts.
const COUNTS: &str = "what-became-of-the-claims";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data")
}

fn dataset() -> Dataset {
    read(&folder()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn seed_claims(dataset: &Dataset) -> Vec<&Claim> {
    dataset.evidence.claims.iter().filter(|claim| !claim.seed.is_empty()).collect()
}

fn collect(text: &[Inline], found: &mut Vec<String>) {
    for inline in text {
        match inline {
            Inline::Claim(id, _, inner) => {
                found.push(id.clone());
                collect(inner, found);
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) => collect(inner, found),
            Inline::Text(_) | Inline::Code(_) | Inline::Note(_) => {}
        }
    }
}

/// The claims that blocks mark, as often as they do.
fn marked(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(_, _, text) | Block::Paragraph(text) => collect(text, &mut found),
            Block::List(_, items) => found.extend(items.iter().flat_map(|item| marked(item))),
            Block::Table(head, rows) => head.iter().chain(rows.iter().flatten()).for_each(|cell| collect(cell, &mut found)),
            Block::Quote(inner) => found.extend(marked(inner)),
            Block::Code(_) | Block::Measure(..) => {}
        }
    }
    found
}

#[test]
fn every_claim_of_a_text_stands_once_in_the_article_that_retells_it_or_is_left_out_for_a_reason() {
    let dataset = dataset();
    let seeds: BTreeMap<&str, &str> = dataset.core.articles.iter().map(|head| (head.id.as_str(), head.seed.as_str())).collect();
    let retelling: Vec<&Article> = dataset.articles.iter().filter(|article| !seeds[article.id.as_str()].is_empty()).collect();
    assert_eq!(retelling.len(), 5);
    for article in retelling {
        let mut expected: Vec<String> = seed_claims(&dataset)
            .into_iter()
            .filter(|claim| claim.seed == seeds[article.id.as_str()] && LEFT_OUT.iter().all(|(id, _)| *id != claim.id))
            .map(|claim| claim.id.clone())
            .collect();
        let mut found = marked(&article.blocks);
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "{}", article.id);
    }
    let known = |id: &str| seed_claims(&dataset).iter().any(|claim| claim.id == id);
    assert!(LEFT_OUT.iter().all(|(id, reason)| known(id) && !reason.is_empty()));
}

/// A row of the article's tables: how many of these claims have each state, and how many there are.
fn row(label: &str, claims: &[&Claim]) -> String {
    let count = |(_, state): &(&str, State)| claims.iter().filter(|claim| claim.state == *state).count().to_string();
    let counts: Vec<String> = State::WORDS.iter().map(count).collect();
    format!("| {label} | {} | {} |\n", counts.join(" | "), claims.len())
}

/// The words of a row, and which claims it counts.
type Group<'a> = (&'a str, &'a dyn Fn(&Claim) -> bool);

fn table(claims: &[&Claim], head: &str, groups: &[Group<'_>]) -> String {
    let mut text = format!("| {head} | Holds | In part | Outdated | Wrong | Not verified | Opinion | All |\n|{}\n", " --- |".repeat(8));
    for (label, belongs) in groups {
        let of_group: Vec<&Claim> = claims.iter().copied().filter(|claim| belongs(claim)).collect();
        if !of_group.is_empty() {
            text.push_str(&row(label, &of_group));
        }
    }
    text
}

#[track_caller]
fn says(article: &str, words: &str) {
    assert!(article.contains(words), "{COUNTS}.md has to say:\n{words}");
}

#[test]
fn the_tables_of_the_article_that_counts_the_claims_are_right() {
    let dataset = dataset();
    let article = fs::read_to_string(folder().join(format!("articles/{COUNTS}.md"))).unwrap();
    let claims = seed_claims(&dataset);
    let of = |seed: &'static str| move |claim: &Claim| claim.seed == seed;
    let articles = table(
        &claims,
        "Article",
        &[
            ("The post of 2015 and its worksheet", &of("S0")),
            ("The expert comparison", &of("S1")),
            ("When to use which", &of("S2")),
            ("The usage-data page", &of("S3")),
            ("The four heads of 2021", &of("S4")),
            ("Together", &|_| true),
        ],
    );
    says(&article, &articles);
    let topics: Vec<_> = dataset.core.topics.iter().map(|topic| (topic, move |claim: &Claim| claim.topic == topic.id)).collect();
    let topics: Vec<Group<'_>> = topics.iter().map(|(topic, belongs)| (topic.title.as_str(), belongs as _)).collect();
    says(&article, &table(&claims, "Topic", &topics));
    let is = |kind: Kind| move |claim: &Claim| claim.kind == kind;
    let (facts, figures, opinions, rules) = (is(Kind::Fact), is(Kind::Figure), is(Kind::Opinion), is(Kind::Rule));
    says(&article, &table(&claims, "Kind", &[("Facts", &facts), ("Figures", &figures), ("Opinions", &opinions), ("Rules", &rules)]));
    let speaks = |side: &'static str| move |claim: &Claim| claim.favours == side;
    let (django, flask, neither) = (speaks("django"), speaks("flask"), speaks(""));
    says(&article, &table(&claims, "Speaks for", &[("Django", &django), ("Flask", &flask), ("Neither", &neither)]));
}

#[test]
fn the_sentences_of_the_article_that_counts_the_claims_are_right() {
    let dataset = dataset();
    let article = fs::read_to_string(folder().join(format!("articles/{COUNTS}.md"))).unwrap();
    let claims = seed_claims(&dataset);
    let count = |belongs: &dyn Fn(&Claim) -> bool| claims.iter().filter(|claim| belongs(claim)).count();
    let state = |state: State| count(&|claim| claim.state == state);
    let [holds, partly, outdated, wrong, unverified, opinion] =
        [State::Holds, State::Partly, State::Outdated, State::Wrong, State::Unverified, State::Opinion].map(state);
    let all = claims.len();
    says(
        &article,
        &format!(
            "Of {all} statements, {holds} hold today. Another {partly} hold in part, {outdated} are outdated, {wrong} are wrong, {unverified} could not be verified, and {opinion} are opinions"
        ),
    );
    let checked = all - opinion;
    says(&article, &format!("Of the other {}, {partly} hold in part, and for {unverified} no source", checked - holds));
    says(&article, &format!("{holds} of {checked} hold, or {} %", (200 * holds + checked) / (2 * checked)));
    let of_seed = |seed: &str, state: fn(State) -> bool| count(&|claim| claim.seed == seed && state(claim.state));
    says(&article, &format!("all {} of its statements that can be checked hold", of_seed("S2", |state| state != State::Opinion)));
    let [hold, checkable] = [of_seed("S0", |state| state == State::Holds), of_seed("S0", |state| state != State::Opinion)];
    says(&article, &format!("with {hold} of {checkable} checkable statements holding"));
    let of_topic =
        |topic: &str| [count(&|claim| claim.topic == topic), count(&|claim| claim.topic == topic && claim.state == State::Holds)];
    let ([users, used], [popular, current]) = (of_topic("users"), of_topic("popularity"));
    says(&article, &format!("of {users} statements on who uses which, {used} hold; of {popular} on popularity, {current}."));
    let of_kind = |kind: Kind, state: State| count(&|claim| claim.kind == kind && claim.state == state);
    says(&article, &format!("Facts hold in {} cases of {}.", of_kind(Kind::Fact, State::Holds), count(&|claim| claim.kind == Kind::Fact)));
    let [figures, rules] = [Kind::Figure, Kind::Rule].map(|kind| count(&|claim| claim.kind == kind));
    let [now, past, unknown] = [State::Holds, State::Outdated, State::Unverified].map(|state| of_kind(Kind::Figure, state));
    says(&article, &format!("Figures hold in {now} of {figures}: {past} are outdated, {unknown} cannot be checked"));
    says(&article, &format!("{} of {rules} cannot be tested", of_kind(Kind::Rule, State::Opinion)));
    let ([admin, managed], [_, stored]) = (of_topic("admin"), of_topic("data"));
    says(&article, &format!("On the admin and accounts it is {managed} of {admin}, and on data {stored}, with"));
    says(&article, &format!("On data and on the admin, {} statements hold", managed + stored));
    let speak = |side: &str| count(&|claim| claim.favours == side);
    says(&article, &format!("for Django in {} places and for Flask in {}.", speak("django"), speak("flask")));
    let [advice, asked] =
        [dataset.method.mapping.len(), dataset.method.mapping.iter().filter(|mapped| !mapped.question.is_empty()).count()];
    says(&article, &format!("Of the {advice} claims that favour a side or give advice, {asked} stand behind a question"));
}
