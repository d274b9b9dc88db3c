//! Broken copies of the small dataset. Articles: front matter, Markdown and links.

use crate::fixture::assert_broken;

#[test]
fn an_article_without_front_matter_is_found() {
    assert_broken(
        "articles/second.md",
        "+++\n",
        "---\n",
        &[
            "1: field `front matter`: found no front matter between two lines of +++, expected +++ on the first line and below the front matter",
        ],
    );
}

#[test]
fn a_syntax_error_in_front_matter_has_the_line_of_the_file() {
    assert_broken(
        "articles/second.md",
        "order = 1",
        "order = one",
        &[r#"5: field `syntax`: found string values must be quoted, expected literal string, as in `key = "value"` or a [[table]] header"#],
    );
}

#[test]
fn an_unknown_key_in_front_matter_is_a_problem() {
    assert_broken(
        "articles/second.md",
        "order = 1",
        "order = 1\ntags = []",
        &["6: field `tags`: found an unknown key, expected only keys that the format names"],
    );
}

#[test]
fn an_article_id_must_be_its_file_name() {
    assert_broken(
        "articles/second.md",
        r#"id = "second""#,
        r#"id = "third""#,
        &[r#"2: field `id`: found "third", expected the file's name, `second`, a slug of [a-z0-9-]"#],
    );
}

#[test]
fn an_article_needs_a_summary() {
    assert_broken(
        "articles/second.md",
        "summary = \"Shorter.\"\n",
        "",
        &["1: field `summary`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn an_undated_original_needs_a_note() {
    assert_broken(
        "articles/second.md",
        "published_note = \"No date.\"\n",
        "",
        &["1: field `published_note`: found nothing, expected a word on the date where `published` gives none"],
    );
}

#[test]
fn an_order_taken_twice_is_found() {
    assert_broken(
        "articles/second.md",
        "order = 1",
        "order = 2",
        &["5: field `order`: found 2, expected an order that no other article has; `first` has it too"],
    );
}

#[test]
fn an_empty_article_is_found() {
    assert_broken(
        "articles/second.md",
        "One line.\n",
        "",
        &["11: field `text`: found nothing, expected an article's text below the front matter"],
    );
}

#[test]
fn raw_html_in_a_line_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "One <b>line</b>.",
        &[
            r#"12: field `html`: found "<b>", expected Markdown without raw HTML"#,
            r#"12: field `html`: found "</b>", expected Markdown without raw HTML"#,
        ],
    );
}

#[test]
fn a_block_of_raw_html_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "One line.\n\n<div>\nhello\n</div>\n",
        &[r#"14: field `html`: found "<div>\nhello\n</div>", expected Markdown without raw HTML"#],
    );
}

#[test]
fn an_image_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "![a picture](https://example.org/a.png)",
        &[r#"12: field `image`: found "![a picture](https://example.org/a.png)", expected an article without images"#],
    );
}

#[test]
fn a_link_with_a_scheme_that_runs_script_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "[a](javascript:alert)",
        &[
            r#"12: field `link`: found "javascript:alert", expected http://, https://, ?page=..., #heading, claim:<id>, measure:<id> or question:<sheet>/<question>"#,
        ],
    );
}

#[test]
fn a_link_to_a_path_of_the_host_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "[a](/about)",
        &[
            r#"12: field `link`: found "/about", expected http://, https://, ?page=..., #heading, claim:<id>, measure:<id> or question:<sheet>/<question>"#,
        ],
    );
}

#[test]
fn a_link_with_mail_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "<somebody@example.org>",
        &[
            r#"12: field `link`: found "somebody@example.org", expected http://, https://, ?page=..., #heading, claim:<id>, measure:<id> or question:<sheet>/<question>"#,
        ],
    );
}

#[test]
fn a_link_to_an_unknown_claim_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "Text.\n\n[a](claim:S9-99)",
        &[r#"14: field `link`: found "claim:S9-99", expected claim: and the id of a known claim"#],
    );
}

#[test]
fn a_link_to_an_unknown_measure_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "[a](measure:stars)",
        &[r#"12: field `link`: found "measure:stars", expected measure: and the id of a known measure"#],
    );
}

#[test]
fn a_link_to_an_unknown_question_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "[a](question:full/fume)",
        &[r#"12: field `link`: found "question:full/fume", expected question: and a known sheet/question"#],
    );
}

#[test]
fn a_link_to_a_question_of_an_unknown_sheet_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "[a](question:half/fame)",
        &[r#"12: field `link`: found "question:half/fame", expected question: and a known sheet/question"#],
    );
}

#[test]
fn a_link_to_an_unknown_heading_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "[a](#nowhere)",
        &[r##"12: field `link`: found "#nowhere", expected the id of a heading in this article"##],
    );
}

#[test]
fn a_link_without_words_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "An empty [](claim:S0-01) one.",
        &[r#"12: field `link`: found "claim:S0-01", expected words for the link, in its brackets"#],
    );
}

#[test]
fn a_link_with_a_space_in_its_target_is_found() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "A [claim](claim: S0-01) here.",
        &[r#"12: field `link`: found "(claim: S0-01) here.", expected a link without spaces in its target"#],
    );
}

#[test]
fn a_measure_within_a_sentence_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "See [stars](measure:github-stars) here.",
        &[r#"12: field `link`: found "measure:github-stars", expected a link to a measure alone in its paragraph"#],
    );
}

#[test]
fn a_heading_of_level_1_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "# One\n\nOne line.",
        &[r##"12: field `heading`: found "# One", expected a heading of level 2 or 3 (## or ###)"##],
    );
}

#[test]
fn a_heading_of_level_4_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "#### Four\n\nOne line.",
        &[r#####"12: field `heading`: found "#### Four", expected a heading of level 2 or 3 (## or ###)"#####],
    );
}

#[test]
fn code_without_a_language_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "```\nx = 1\n```",
        &[r#"12: field `code`: found "```\nx = 1\n```", expected code between fences with a language, such as ```python"#],
    );
}

#[test]
fn what_no_sample_has_behind_its_language_is_refused() {
    for info in [
        "python file=a.py",
        "python run=a file=../a.py",
        "python run=a file=/a",
        "python run=a",
        "sh run=",
        "sh run",
        "text output=a file=b",
        "sh go=a",
    ] {
        let fence = format!("```{info}\nx\n```");
        let found = fence.replace('\n', "\\n");
        let problem = format!(
            r#"12: field `code`: found "{found}", expected run=<sample>, with file=<path> or append=<path> unless it is sh, or output=<sample>"#
        );
        assert_broken("articles/second.md", "One line.", &fence, &[&problem]);
    }
}

#[test]
fn indented_code_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "One line.\n\n    x = 1",
        &[r#"14: field `code`: found "x = 1", expected code between fences with a language, such as ```python"#],
    );
}

#[test]
fn a_rule_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "One line.\n\n***",
        &[r#"14: field `text`: found "***", expected headings, paragraphs, lists, tables, code and quotes only"#],
    );
}

#[test]
fn a_hard_line_break_is_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "One\\\nline.",
        &[r#"12: field `text`: found "\\", expected running text without hard line breaks"#],
    );
}

#[test]
fn quotes_that_nest_too_deep_are_refused() {
    assert_broken(
        "articles/second.md",
        "One line.",
        ">>>>>>>> deep",
        &[r#"12: field `text`: found ">> deep", expected lists and quotes that nest less deep"#],
    );
}

#[test]
fn a_note_needs_a_mark_and_a_mark_its_note() {
    let expected = "expected a note to which the text refers";
    assert_broken(
        "articles/second.md",
        "One line.",
        "One line.\n\n[^a]: Alone.",
        &[&format!("14: field `note`: found \"[^a]: Alone.\", {expected}")],
    );
    let expected = "expected a mark whose note is written below, as [^label]: and its words";
    assert_broken("articles/second.md", "One line.", "One[^a] line.", &[&format!("12: field `note`: found \" line.\", {expected}")]);
}

#[test]
fn a_note_is_one_paragraph_to_which_the_text_refers_once() {
    let twice = "One[^a] line[^a].\n\n[^a]: A note.";
    assert_broken(
        "articles/second.md",
        "One line.",
        twice,
        &["12: field `note`: found \"[^a]\", expected a note to which the text refers once"],
    );
    let list = "One[^a] line.\n\n[^a]: - A list.";
    assert_broken(
        "articles/second.md",
        "One line.",
        list,
        &[
            "12: field `note`: found \"[^a]\", expected a mark whose note is written below, as [^label]: and its words",
            "14: field `note`: found \"[^a]: - A list.\", expected a note of one paragraph without claims",
        ],
    );
}

#[test]
fn a_figure_beside_unknown_technologies_is_found() {
    assert_broken(
        "articles/second.md",
        "One line.",
        "[Stars](measure:github-stars+flask,zend)",
        &["12: field `link`: found \"measure:github-stars+flask,zend\", expected known technologies behind the +, parted by commas"],
    );
}
