//! Articles as blocks: what becomes of Markdown that is allowed.

use crate::fixture::{Copy, edited};
use sextant_dataset::model::{Block, Code, Colour, Inline, State};

fn blocks(markdown: &str) -> Vec<Block> {
    edited("articles/second.md", "One line.", markdown).articles.remove(0).blocks
}

fn text(words: &str) -> Inline {
    Inline::Text(words.into())
}

fn figure(measure: &str, caption: &str, beside: &[&str]) -> Block {
    Block::Measure(measure.into(), caption.into(), beside.iter().map(|id| (*id).into()).collect())
}

fn code(language: &str, caption: &str, pieces: &[(Colour, &str)]) -> Block {
    let pieces = pieces.iter().map(|(colour, words)| (*colour, (*words).into())).collect();
    Block::Code(Code { language: language.into(), caption: caption.into(), pieces })
}

#[test]
fn claims_and_emphasis_stand_in_running_text() {
    let paragraph = vec![
        text("A "),
        Inline::Claim("S0-01".into(), State::Holds, vec![text("claim")]),
        text(" & "),
        Inline::Strong(vec![text("more")]),
        text(", "),
        Inline::Emphasis(vec![Inline::Code("x".into())]),
        text("."),
    ];
    assert_eq!(blocks("A [claim](claim:S0-01) &\n**more**, *`x`*."), [Block::Paragraph(paragraph)]);
}

#[test]
fn links_lead_to_the_web_to_pages_and_to_questions() {
    let links = [
        ("https://example.org/?a=b", "https://example.org/?a=b"),
        ("?page=claims", "?page=claims"),
        ("question:full/fame", "?page=worksheet#fame"),
        ("question:classic/database", "?page=worksheet&sheet=classic#database"),
    ];
    for (link, address) in links {
        assert_eq!(blocks(&format!("[a]({link})")), [Block::Paragraph(vec![Inline::Link(address.into(), vec![text("a")])])]);
    }
}

#[test]
fn a_measure_alone_in_a_paragraph_becomes_its_figure() {
    assert_eq!(blocks("[Stars *today*](measure:github-stars)"), [figure("github-stars", "Stars today", &[])]);
}

#[test]
fn a_figure_can_name_technologies_beside_the_chosen_ones() {
    assert_eq!(blocks("[Stars](measure:github-stars+flask,django)"), [figure("github-stars", "Stars", &["flask", "django"])]);
}

#[test]
fn notes_are_numbered_in_the_order_in_which_the_text_refers_to_them() {
    let article =
        edited("articles/second.md", "One line.", "One[^b] and two[^a].\n\n[^a]: The *second*.\n[^b]: See [there](https://example.org/).");
    let article = &article.articles[0];
    let paragraph = vec![text("One"), Inline::Note(1), text(" and two"), Inline::Note(2), text(".")];
    assert_eq!(article.blocks, [Block::Paragraph(paragraph)]);
    let link = Inline::Link("https://example.org/".into(), vec![text("there")]);
    let first = vec![text("See "), link, text(".")];
    assert_eq!(article.notes, [first, vec![text("The "), Inline::Emphasis(vec![text("second")]), text(".")]]);
}

#[test]
fn headings_have_unique_ids_that_links_can_name() {
    let blocks = blocks("## What's new?\n\n## What's new?\n\n### What's new 2\n\n## 你好\n\n[up](#what-s-new-2)");
    let id = |block: &Block| if let Block::Heading(level, id, _) = block { Some((*level, id.clone())) } else { None };
    let ids: Vec<_> = blocks.iter().filter_map(id).collect();
    let expected = [(2, "what-s-new"), (2, "what-s-new-2"), (3, "what-s-new-2-2"), (2, "section")];
    assert_eq!(ids, expected.map(|(level, id)| (level, id.to_string())));
}

#[test]
fn lists_tables_code_and_quotes_keep_their_parts() {
    let blocks = &Copy::new().dataset().articles[1].blocks;
    let Block::List(false, items) = &blocks[3] else { panic!("{:?}", blocks[3]) };
    assert_eq!((items.len(), items[1].len()), (2, 2));
    let Block::List(true, items) = &blocks[4] else { panic!("{:?}", blocks[4]) };
    assert_eq!(items.len(), 1);
    let Block::Table(head, rows) = &blocks[5] else { panic!("{:?}", blocks[5]) };
    assert_eq!((head.len(), rows.len(), rows[0].len()), (2, 1, 2));
    let pieces = [(Colour::Plain, "print("), (Colour::String, "\"not counted as words\""), (Colour::Plain, ")")];
    assert_eq!(blocks[7], code("python", "", &pieces));
    assert!(matches!(&blocks[8], Block::Quote(inner) if inner.len() == 1));
}

#[test]
fn words_are_counted_without_code() {
    let dataset = edited("articles/second.md", "One line.", "## One\n\ntwo [three](?page=claims)\n\n- four\n\n```sh\nnot these words\n```");
    assert_eq!(dataset.core.articles[0].words, 4);
}

#[test]
fn a_link_to_a_heading_may_come_before_it() {
    assert_eq!(blocks("[down](#end)\n\n## End").len(), 2);
}

#[test]
fn what_stands_behind_the_language_of_code_becomes_its_caption() {
    let captions = [
        ("sh run=club", ""),
        ("python run=club file=club/models.py", "club/models.py"),
        ("python run=club append=site/urls.py", "site/urls.py, at the end"),
        ("text output=club", "What it prints"),
    ];
    for (info, caption) in captions {
        let language = info.split(' ').next().unwrap();
        assert_eq!(
            blocks(&format!("```{info}\na\n```")),
            [code(language, caption, &[(if language == "sh" { Colour::Name } else { Colour::Plain }, "a")])]
        );
    }
}
