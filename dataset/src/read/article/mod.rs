//! `articles/*.md`: front matter in TOML between `+++` lines, then Markdown, turned into
//! blocks. Only what the model names gets through; raw HTML and images never do.

mod blocks;
mod code;
mod colours;
mod inlines;
mod links;
mod notes;
mod words;

use crate::model::{Article, ArticleHead, Claim};
use crate::read::files::SEED_WORDS;
use crate::read::input::{File, Folder, Table, read_table};
use crate::read::known::Known;
use blocks::read_blocks;
use std::collections::BTreeMap;
use words::count;
pub(crate) use words::{plain, plain_text};

/// The line above and below the front matter.
const FENCE: &str = "+++";

/// Reads all articles in their order.
pub(crate) fn read_articles(folder: &Folder, known: &Known, claims: &[Claim]) -> (Vec<ArticleHead>, Vec<Article>) {
    let files: Vec<File> = folder.names("articles", "md").iter().filter_map(|name| folder.file(name)).collect();
    if files.is_empty() {
        folder.report_missing("articles/*.md");
    }
    let mut orders = BTreeMap::new();
    let mut articles: Vec<_> = files.iter().filter_map(|file| read_article(file, folder, known, claims, &mut orders)).collect();
    articles.sort_by_key(|(order, ..)| *order);
    articles.into_iter().map(|(_, head, article)| (head, article)).unzip()
}

fn read_article<'f>(
    file: &'f File,
    folder: &Folder,
    known: &Known,
    claims: &[Claim],
    orders: &mut BTreeMap<i64, &'f str>,
) -> Option<(i64, ArticleHead, Article)> {
    let Some((front, start)) = split(&file.text) else {
        let found = "no front matter between two lines of +++";
        folder.inspection.report(&file.place(1, "front matter"), found, "+++ on the first line and below the front matter");
        return None;
    };
    let (blocks, notes) = read_blocks(file, start, folder.inspection, known, claims);
    // An empty line takes the place of the fence, so that lines count as in the whole file.
    let front = File::new(&file.name, format!("\n{front}"));
    let (order, head) = read_table(&front, folder.inspection, |table| {
        let place = table.place("order");
        let order = table.integer("order", 1..=1000);
        if let Some(first) = orders.insert(order, file.stem()) {
            let expected = format!("an order that no other article has; `{first}` has it too");
            folder.inspection.report(&place, order.to_string(), expected);
        }
        (order, read_head(table, count(&blocks)))
    })?;
    let id = head.id.clone();
    Some((order, head, Article { id, blocks, notes }))
}

/// The front matter, and where the Markdown begins.
fn split(text: &str) -> Option<(&str, usize)> {
    let opening = FENCE.len() + 1;
    let rest = text.strip_prefix(FENCE)?.strip_prefix('\n')?;
    let end = if rest.starts_with("+++\n") { 0 } else { rest.find("\n+++\n")? + 1 };
    Some((&rest[..end], opening + end + FENCE.len() + 1))
}

fn read_head(table: &mut Table, words: u32) -> ArticleHead {
    let published = table.value("published").optional_date();
    let published_note = table.optional("published_note").words().to_string();
    if published.is_none() && published_note.is_empty() {
        table.report_key("published_note", "nothing", "a word on the date where `published` gives none");
    }
    ArticleHead {
        id: table.file_id(),
        title: table.text("title"),
        summary: table.text("summary"),
        seed: table.optional("seed").one_of(&SEED_WORDS).into(),
        author: table.text("author"),
        published,
        published_note,
        address: table.value("address").optional_address(),
        written: table.value("written").date().unwrap_or_default(),
        words,
    }
}
