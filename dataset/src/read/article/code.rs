//! Code between fences: the language, what stands behind it (`run`, `file`, `append`, `output`), and the coloured text.

use super::blocks::Reading;
use super::colours::coloured;
use crate::model::{Block, Code};
use pulldown_cmark::{CodeBlockKind, Event};
use std::ops::Range;

/// What may stand behind the language: `run=<sample>` for what a test runs, with `file=<path>` or `append=<path>` unless it is
/// commands of a shell, and `output=<sample>` for what the commands before it print.
const EXPECTED: &str = "run=<sample>, with file=<path> or append=<path> unless it is sh, or output=<sample>";

impl<'a> Reading<'a> {
    /// The rest of a block of code, whose beginning has been read.
    pub fn code(&mut self, kind: &CodeBlockKind, range: &Range<usize>) -> Block {
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let mut words = info.split_whitespace();
        let language = words.next().unwrap_or_default();
        if language.is_empty() {
            self.refuse::<Block>(range, "code", "code between fences with a language, such as ```python");
        }
        let caption = caption(language, &words.collect::<Vec<_>>());
        if caption.is_none() {
            self.refuse::<Block>(range, "code", EXPECTED);
        }
        let mut text = String::new();
        while let Some((Event::Text(piece), _)) = self.next_if(|event| matches!(event, Event::Text(_))) {
            text.push_str(&piece);
        }
        self.skip_to_end();
        let pieces = coloured(language, text.trim_end_matches('\n'));
        Block::Code(Code { language: language.into(), caption: caption.unwrap_or_default(), pieces })
    }
}

/// What is shown above the code; none where something else stands behind the language.
fn caption(language: &str, words: &[&str]) -> Option<String> {
    let mut pairs = words.iter().map(|word| word.split_once('=').filter(|(_, value)| is_path(value)));
    match (pairs.next(), pairs.next(), pairs.next()) {
        (None, ..) => Some(String::new()),
        (Some(Some(("run", _))), None, _) if language == "sh" => Some(String::new()),
        (Some(Some(("run", _))), Some(Some(("file", path))), None) => Some(path.into()),
        (Some(Some(("run", _))), Some(Some(("append", path))), None) => Some(format!("{path}, at the end")),
        (Some(Some(("output", _))), None, _) => Some("What it prints".into()),
        _ => None,
    }
}

/// Is this a path within a folder, of plain signs?
fn is_path(path: &str) -> bool {
    let is_name = |name: &str| !name.is_empty() && !name.starts_with('.');
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "_-.".contains(sign);
    path.split('/').all(is_name) && path.chars().all(|sign| is_plain(sign) || sign == '/')
}
