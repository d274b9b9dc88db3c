//! Articles and claims as they are read: contents, claims in their places, figures, samples, notes, filters.

use crate::real::{dataset, library};
use crate::tree::{find, named, of_class, words};
use sextant::address::{format, parse, resolve};
use sextant::data::catalog;
use sextant::document::{Markup, View};
use sextant::model::{Block, State};
use sextant::reference::{COPY_SAMPLE, Library, Shown, body, sample_text, wanted};

fn page(query: &str, said: (&str, &str)) -> Vec<Markup> {
    let found = dataset();
    let choice = resolve(parse(query), catalog()).choice;
    let article = found.articles.iter().find(|article| Some(&article.id) == choice.article.as_ref());
    let article = article.map_or(Shown::Waiting, Shown::Ready);
    let library = Library { article, pressed: said.0, said: said.1, ..library() };
    body(choice.page.word(), View { catalog: catalog(), choice: &choice }, library)
}

fn article(id: &str) -> Vec<Markup> {
    page(&format!("page=article&article={id}"), ("", ""))
}

fn all_articles() -> impl Iterator<Item = (&'static str, Vec<Markup>)> {
    dataset().articles.iter().map(|found| (found.id.as_str(), article(&found.id)))
}

#[test]
fn every_mark_of_an_article_opens_a_card_with_evidence_sources_and_a_day() {
    let mut opened = Vec::new();
    for (id, nodes) in all_articles() {
        let cards = of_class(&nodes, "claim-note");
        for mark in of_class(&nodes, "claim-mark") {
            let place = mark.attribute("popovertarget").unwrap();
            let same: Vec<_> = cards.iter().filter(|card| card.attribute("id") == Some(place)).collect();
            assert_eq!(same.len(), 1, "{id}: {place}");
            let card = words(same[0]);
            let claim = dataset().evidence.claims.iter().find(|claim| *place == format!("claim-{}", claim.id)).unwrap();
            for piece in
                [claim.statement.as_str(), &claim.evidence, claim.state.title(), &format!("Checked {}", claim.checked.words()), "; read "]
            {
                assert!(card.contains(piece), "{}: {piece:?} is not in {card}", claim.id);
            }
            opened.push(&claim.id);
        }
    }
    opened.sort();
    opened.dedup();
    assert_eq!(opened.len(), dataset().evidence.claims.iter().filter(|claim| !claim.seed.is_empty()).count());
}

#[test]
fn the_text_of_an_article_stays_as_it_is_when_the_evidence_comes() {
    for found in &dataset().articles {
        let choice = resolve(parse(&format!("page=article&article={}", found.id)), catalog()).choice;
        let text = |evidence| {
            let library = Library { article: Shown::Ready(found), evidence, ..library() };
            of_class(&body("article", View { catalog: catalog(), choice: &choice }, library), "prose")
                .into_iter()
                .cloned()
                .collect::<Vec<_>>()
        };
        let (before, after) = (text(Shown::Waiting), text(library().evidence));
        assert_eq!(before.len(), 1, "{}", found.id);
        assert!(before == after, "{}", found.id);
    }
}

#[test]
fn a_claim_that_feeds_a_fit_names_the_question_and_one_that_only_belongs_to_it_says_so() {
    let evidence = &dataset().evidence;
    let nodes = page("page=claims", ("", ""));
    let (mut feeding, mut belonging) = (0, 0);
    for (position, claim) in evidence.claims.iter().enumerate().filter(|(_, claim)| !claim.seed.is_empty()) {
        let card = find(&nodes, &|element| element.attribute("id") == Some(&format!("claim-{}", claim.id)))[0];
        let card = words(card);
        let feeds = evidence.fits.iter().any(|fit| fit.claims.contains(&(position as u16)));
        assert_eq!(card.contains("Feeds the worksheet’s question "), feeds, "{}", claim.id);
        assert_eq!(card.contains("Belongs to the worksheet’s question "), !feeds && !claim.question.is_empty(), "{}", claim.id);
        assert!(card.contains("Told in “"), "{}", claim.id);
        (feeding, belonging) = (feeding + usize::from(feeds), belonging + usize::from(!feeds && !claim.question.is_empty()));
    }
    assert!(feeding > 20 && belonging > 20, "{feeding} {belonging}");
}

#[test]
fn the_way_from_a_claim_to_its_article_ends_at_its_mark() {
    let nodes = page("page=claims&q=S1-19", ("", ""));
    let told = find(&nodes, &|element| element.attribute("href").is_some_and(|href| href.ends_with("#mark-S1-19")));
    let href = told[0].attribute("href").unwrap();
    assert_eq!(href, "?page=article&article=expert-comparison#mark-S1-19");
    assert_eq!(find(&article("expert-comparison"), &|element| element.attribute("id").is_some_and(|id| id == "mark-S1-19")).len(), 1);
}

#[test]
fn the_contents_lead_to_every_heading_and_every_id_stands_once() {
    for (id, nodes) in all_articles() {
        let headings = find(&nodes, &|element| element.tag == "h2" && element.attribute("id").is_some_and(|id| id != "notes"));
        let links = find(&of_class(&nodes, "article-contents")[0].children, &|element| element.tag == "a");
        let of_headings: Vec<String> = headings.iter().map(|heading| format!("#{}", heading.attribute("id").unwrap())).collect();
        let of_links: Vec<&String> = links.iter().map(|link| link.attribute("href").unwrap()).collect();
        assert_eq!(of_links, of_headings.iter().collect::<Vec<_>>(), "{id}");
        let mut ids: Vec<&String> =
            find(&nodes, &|element| element.attribute("id").is_some()).iter().map(|element| element.attribute("id").unwrap()).collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "{id}");
    }
}

#[test]
fn figures_are_of_the_chosen_technologies_with_sentence_table_date_and_source() {
    let nodes = page("page=article&article=pirates-and-navy&t=flask,fastapi,gin", ("", ""));
    let figures = of_class(&nodes, "article-figure");
    let measures = dataset().articles.iter().find(|article| article.id == "pirates-and-navy").unwrap();
    assert_eq!(figures.len(), measures.blocks.iter().filter(|block| matches!(block, Block::Measure(..))).count());
    for figure in &figures {
        let all = words(figure);
        assert!(!words(of_class(&figure.children, "figure-finding")[0]).is_empty());
        for name in ["Flask", "FastAPI", "Gin"] {
            assert!(all.contains(name), "{name}: {all}");
        }
        assert!(!of_class(&figure.children, "when").is_empty() && !of_class(&figure.children, "from").is_empty(), "{all}");
    }
    let charts = find(&nodes, &|element| element.attribute("data-chart").is_some());
    assert!(charts.len() >= figures.len() - 1 - 2, "{} of {}", charts.len(), figures.len());
}

#[test]
fn both_pictures_of_the_post_behind_the_worksheet_are_drawn_from_real_rounds() {
    let nodes = article("pirates-and-navy");
    let of = |text: &str| {
        of_class(&nodes, "article-figure").into_iter().find(|figure| words(figure).starts_with(text)).unwrap_or_else(|| panic!("{text}"))
    };
    let first = of("The first picture");
    assert_eq!(find(&first.children, &|element| element.attribute("data-chart").is_some_and(|id| id == "techempower-json")).len(), 1);
    let second = of("The second picture");
    let rows = find(&second.children, &|element| element.tag == "tr");
    let names: Vec<String> = rows[1..].iter().map(|row| words(find(&row.children, &|cell| cell.tag == "th")[0])).collect();
    assert_eq!(names.first().map(String::as_str), Some("axum"));
    assert!(
        names.len() >= 8
            && ["Django", "Flask", "Ruby on Rails", "Express", "Gin"].iter().all(|name| names.iter().any(|known| known == name)),
        "{names:?}"
    );
    assert!(rows[1..].iter().all(|row| words(row).contains("19 September 2023")));
    let sentence = words(of_class(&second.children, "figure-finding")[0]);
    let expected =
        "Of these, axum has the most, 780,700 requests per second; Django has 68,888 (9 % of that) and Flask has 82,284 (11 % of that).";
    assert_eq!(sentence, expected);
    let bars: Vec<&String> =
        find(&second.children, &|element| element.tag == "rect").iter().map(|bar| bar.attribute("class").unwrap()).collect();
    assert_eq!((bars[0].as_str(), bars.iter().filter(|class| class.starts_with('p')).count()), ("bar-other", 2));
}

#[test]
fn each_sample_says_its_language_and_copies_its_text() {
    for (id, nodes) in all_articles() {
        let found = dataset().articles.iter().find(|article| article.id == id).unwrap();
        for (index, sample) in of_class(&nodes, "sample").iter().enumerate() {
            let button = find(&sample.children, &|element| element.tag == "button")[0];
            let name = button.attribute("name").unwrap();
            assert_eq!(*name, format!("{COPY_SAMPLE}{}", index + 1));
            let shown = words(find(&sample.children, &|element| element.tag == "pre")[0]);
            assert_eq!(sample_text(name, found).unwrap(), format!("{shown}\n"), "{id}");
            assert!(!words(of_class(&sample.children, "sample-language")[0]).is_empty());
        }
    }
    let first = &dataset().articles[0];
    assert_eq!(["copy-sample-0", "copy-sample-999", "copy-sample-x", "copy-csv"].map(|name| sample_text(name, first)), [const { None }; 4]);
}

#[test]
fn what_came_of_copying_stands_beside_its_button_alone() {
    let nodes = page("page=article&article=when-to-use-which", ("copy-sample-2", "Copied."));
    let said: Vec<String> = of_class(&nodes, "sample-said").into_iter().map(words).collect();
    assert_eq!(said.iter().position(|words| words == "Copied."), Some(1));
    assert_eq!(said.iter().filter(|words| !words.is_empty()).count(), 1);
    assert!(of_class(&nodes, "sample-said").iter().all(|status| status.attribute("role").is_some_and(|role| role == "status")));
}

#[test]
fn notes_open_over_the_text_stand_behind_it_and_lead_back() {
    let mut met = 0;
    for (id, nodes) in all_articles() {
        let marks = of_class(&nodes, "note-mark");
        let notes = find(&nodes, &|element| element.tag == "li" && element.attribute("id").is_some_and(|id| id.starts_with("note-")));
        assert_eq!(marks.len(), notes.len(), "{id}");
        for (index, (mark, note)) in marks.iter().zip(&notes).enumerate() {
            let number = index + 1;
            assert_eq!(words(mark), number.to_string(), "{id}");
            let over = mark.attribute("popovertarget").unwrap();
            let card = find(&nodes, &|element| element.attribute("id") == Some(over));
            let back = of_class(&note.children, "note-back")[0];
            assert_eq!(back.attribute("href"), Some(&format!("#note-mark-{number}")));
            assert_eq!(words(card[0]), format!("{number}. {}", words(note).trim_end_matches(" ↩")), "{id}");
            met += 1;
        }
    }
    assert!(met >= 10, "{met}");
}

#[test]
fn an_article_asks_for_its_text_the_evidence_and_the_measures() {
    let choice = resolve(parse("page=article&article=four-heads"), catalog()).choice;
    let names: Vec<String> =
        wanted("article", View { catalog: catalog(), choice: &choice }).iter().map(|name| format!("{name:?}")).collect();
    assert_eq!(names, ["Article(\"four-heads\")", "Evidence", "Popularity"]);
}

/// The number in front of " of 228 claims".
fn count(nodes: &[Markup]) -> usize {
    words(of_class(nodes, "found")[0]).split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn each_value_of_a_filter_leaves_as_many_claims_as_it_says() {
    for query in ["page=claims", "page=claims&technology=flask", "page=claims&state=wrong&q=django", "page=claims&kind=rule&seed=S2"] {
        let nodes = page(query, ("", ""));
        let mut tried = 0;
        for key in ["technology", "state", "topic", "kind", "seed"] {
            for option in find(&named(&nodes, key)[0].children, &|element| element.tag == "option") {
                let (value, shown) = (option.attribute("value").unwrap(), words(option));
                let said: usize = shown.rsplit_once('(').unwrap().1.trim_end_matches(')').parse().unwrap();
                let others: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with(&format!("{key}="))).collect();
                let asked = format!("{}&{key}={value}", others.join("&"));
                assert_eq!(count(&page(&asked, ("", ""))), said, "{asked}: {shown}");
                tried += 1;
            }
        }
        assert!(tried > 10, "{query}: {tried}");
    }
}

#[test]
fn the_claims_of_a_technology_are_those_that_speak_of_it() {
    let of = |id: &str| {
        dataset()
            .evidence
            .claims
            .iter()
            .filter(|claim| !claim.seed.is_empty() && claim.technologies.iter().any(|known| known == id))
            .count()
    };
    for id in ["django", "flask", "fastapi"] {
        assert_eq!(count(&page(&format!("page=claims&technology={id}"), ("", ""))), of(id), "{id}");
    }
}

#[test]
fn where_no_claim_passes_each_filter_can_be_taken_away_and_all_at_once() {
    let query = "page=claims&state=wrong&technology=fastapi&q=zeppelin";
    let nodes = page(query, ("", ""));
    assert_eq!(count(&nodes), 0);
    assert!(!of_class(&nodes, "empty").is_empty());
    let ways: Vec<(String, &String)> = find(&of_class(&nodes, "ways-back")[0].children, &|element| element.tag == "a")
        .into_iter()
        .map(|way| (words(way), way.attribute("href").unwrap()))
        .collect();
    let expected = [
        ("Without “zeppelin”", "?page=claims&state=wrong&technology=fastapi"),
        ("Without technology: FastAPI", "?page=claims&state=wrong&q=zeppelin"),
        ("Without state: Wrong", "?page=claims&technology=fastapi&q=zeppelin"),
        ("All claims", "?page=claims"),
    ];
    assert_eq!(ways.iter().map(|(words, href)| (words.as_str(), href.as_str())).collect::<Vec<_>>(), expected);
    assert!(of_class(&page("page=claims", ("", "")), "ways-back").is_empty());
}

#[test]
fn search_words_of_the_claims_page_forgive_a_slip() {
    let right = count(&page("page=claims&q=instagram", ("", "")));
    assert!(right > 0 && right < 20);
    assert_eq!(count(&page("page=claims&q=intsagram", ("", ""))), right);
    let choice = resolve(parse("page=claims&q=intsagram&technology=flask&kind=fact&state=holds&topic=community&seed=S1"), catalog()).choice;
    assert_eq!(format(&choice, catalog()), "page=claims&topic=community&kind=fact&state=holds&seed=S1&technology=flask&q=intsagram");
}

#[test]
fn every_state_stands_in_words() {
    let nodes = page("page=claims", ("", ""));
    for (_, state) in State::WORDS {
        assert!(of_class(&nodes, "counts").iter().any(|counts| words(counts).contains(state.title())), "{state:?}");
    }
}

#[test]
fn every_article_calls_to_a_worksheet_with_answers_of_its_last_section() {
    for (id, nodes) in all_articles() {
        let call = find(&of_class(&nodes, "call")[0].children, &|element| element.tag == "a")[0];
        let query = call.attribute("href").unwrap().trim_start_matches('?');
        let resolved = resolve(parse(query), catalog());
        assert!(resolved.notices.is_empty() && !resolved.choice.answers.is_empty(), "{id}: {query}");
    }
}

#[test]
fn links_of_an_article_keep_the_readers_technologies_and_colours() {
    let nodes = page("page=article&article=usage-data&t=flask,fastapi&theme=dark", ("", ""));
    let links = find(&nodes, &|element| element.tag == "a" && element.attribute("href").is_some_and(|href| href.starts_with('?')));
    assert!(links.len() > 5);
    for link in links {
        let href = link.attribute("href").unwrap();
        assert!(href.contains("theme=dark"), "{href}");
        assert!(href.contains("t=flask,fastapi") || href.contains("page=worksheet"), "{href}");
    }
}
