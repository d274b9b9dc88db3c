//! Reads a link a second time, from the contract's table of keys: what counts for a record, the canonical query, the notices.

use sextant::model::{Core, Sheet, SheetKind};

/// One answer: the position of the answer, its importance, and whether it is a must-have.
pub type Given = (usize, i128, bool);

/// What a link says.
pub struct Read<'a> {
    /// Ids, before the sheet has its say.
    pub technologies: Vec<String>,
    /// The sheet.
    pub sheet: &'a Sheet,
    /// One place per question of the sheet.
    pub answers: Vec<Option<Given>>,
    /// The remaining keys of the canonical query, in its order.
    pub rest: Vec<(&'static str, String)>,
    /// Code and value.
    pub notices: Vec<(&'static str, String)>,
}

const KEYS: [&str; 21] = [
    "page",
    "t",
    "sheet",
    "a",
    "measure",
    "scale",
    "from",
    "to",
    "article",
    "flow",
    "only",
    "topic",
    "kind",
    "state",
    "seed",
    "technology",
    "q",
    "lang",
    "theme",
    "d",
    "was",
];
const PAGES: [&str; 9] = ["home", "worksheet", "compare", "popularity", "articles", "article", "claims", "data", "methods"];

/// Reads a link or a bare query.
pub fn read<'a>(link: &str, core: &'a Core) -> Read<'a> {
    let whole = link.trim().split('#').next().unwrap_or_default();
    let is_link = whole.starts_with(['?', '/']) || whole.starts_with("http") || whole.starts_with("embed/");
    let query = if is_link { whole.split_once('?').map_or("", |(_, query)| query) } else { whole };
    let mut notices = Vec::new();
    let mut values: Vec<(String, String)> = Vec::new();
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let key = decoded(key);
        if values.iter().any(|(known, _)| *known == key) {
            notices.push(("duplicate-key", key));
        } else if KEYS.contains(&key.as_str()) {
            values.push((key, decoded(value)));
        }
    }
    let value = |key: &str| values.iter().find(|(known, value)| known == key && !value.is_empty()).map(|(_, value)| value.as_str());
    let sheet_id = value("sheet").filter(|id| core.sheets.iter().any(|sheet| sheet.id == *id)).unwrap_or("full");
    let sheet = core.sheets.iter().find(|sheet| sheet.id == sheet_id).expect("`full` is in every catalogue");
    let known = |words: &[&str], key: &str, code: &'static str, notices: &mut Vec<_>| -> Option<String> {
        let text = value(key)?;
        let found = words.contains(&text);
        if !found {
            notices.push((code, shortened(text)));
        }
        found.then(|| text.to_owned())
    };
    known(&PAGES, "page", "unknown-page", &mut notices);
    let technologies = technologies(value("t").unwrap_or_default(), core, &mut notices);
    let sheets: Vec<&str> = core.sheets.iter().map(|sheet| sheet.id.as_str()).collect();
    known(&sheets, "sheet", "unknown-sheet", &mut notices);
    let answers = answers(value("a").unwrap_or_default(), sheet, &mut notices);
    let mut rest = Vec::new();
    let measures: Vec<&str> = core.measures.iter().map(|measure| measure.id.as_str()).collect();
    rest.push(("measure", known(&measures, "measure", "unknown-measure", &mut notices)));
    rest.push(("scale", known(&["linear", "log", "share", "index"], "scale", "unknown-scale", &mut notices)));
    let all_years: Vec<String> = (1990..=2100).map(|year| year.to_string()).collect();
    let all_years: Vec<&str> = all_years.iter().map(String::as_str).collect();
    let years = ["from", "to"].map(|key| known(&all_years, key, "bad-year", &mut notices));
    match years {
        [Some(from), Some(to)] if from > to => notices.push(("years-reversed", format!("{from} to {to}"))),
        [from, to] => rest.extend([("from", from), ("to", to)]),
    }
    let articles: Vec<&str> = core.articles.iter().map(|article| article.id.as_str()).collect();
    known(&articles, "article", "unknown-article", &mut notices);
    rest.push(("flow", known(&["all", "one"], "flow", "unknown-flow", &mut notices).filter(|word| word != "all")));
    rest.push(("only", known(&["differences"], "only", "unknown-filter", &mut notices)));
    let topics: Vec<&str> = core.topics.iter().map(|topic| topic.id.as_str()).collect();
    rest.push(("topic", known(&topics, "topic", "unknown-filter", &mut notices)));
    rest.push(("kind", known(&["fact", "figure", "opinion", "rule"], "kind", "unknown-filter", &mut notices)));
    let states = ["holds", "partly", "outdated", "wrong", "unverified", "opinion"];
    rest.push(("state", known(&states, "state", "unknown-filter", &mut notices)));
    rest.push(("seed", known(&["S0", "S1", "S2", "S3", "S4"], "seed", "unknown-filter", &mut notices)));
    let every: Vec<&str> = core.technologies.iter().map(|technology| technology.id.as_str()).collect();
    // Beside the decision, so no record has it.
    known(&every, "technology", "unknown-filter", &mut notices);
    rest.push(("q", value("q").map(encoded)));
    known(&["en", "de"], "lang", "unknown-language", &mut notices);
    known(&["light", "dark"], "theme", "unknown-theme", &mut notices);
    if let Some(text) = value("d").filter(|text| text.len() != 8 || u32::from_str_radix(text, 16).is_err()) {
        notices.push(("bad-dataset", shortened(text)));
    }
    if let Some(text) = value("was").filter(|text| !is_earlier_result(text, core)) {
        notices.push(("bad-was", shortened(text)));
    }
    let rest = rest.into_iter().filter_map(|(key, value)| Some((key, value?))).collect();
    Read { technologies, sheet, answers, rest, notices }
}

fn technologies(text: &str, core: &Core, notices: &mut Vec<(&'static str, String)>) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for id in text.split(',').filter(|id| !id.is_empty()) {
        if !core.technologies.iter().any(|technology| technology.id == id) {
            notices.push(("unknown-technology", shortened(id)));
        } else if named.iter().any(|other| other == id) {
            notices.push(("duplicate-technology", id.to_owned()));
        } else {
            named.push(id.to_owned());
        }
    }
    if named.len() > 6 {
        let left_out = named.split_off(6);
        notices.push(("too-many-technologies", left_out.join(", ")));
    }
    if named.is_empty() { ["django", "flask"].map(str::to_owned).to_vec() } else { named }
}

fn answers(text: &str, sheet: &Sheet, notices: &mut Vec<(&'static str, String)>) -> Vec<Option<Given>> {
    let mut answers: Vec<Option<Given>> = vec![None; sheet.questions.len()];
    for item in text.split('_').filter(|item| !item.is_empty()) {
        let must_have = item.ends_with('!');
        let plain = if must_have { &item[..item.len() - 1] } else { item };
        let mut parts = plain.splitn(3, '.');
        let (Some(question_id), Some(answer_id), level) = (parts.next(), parts.next(), parts.next()) else {
            notices.push(("bad-answer", shortened(item)));
            continue;
        };
        let Some(question) = sheet.questions.iter().position(|question| question.id == question_id) else {
            notices.push(("unknown-question", question_id.to_owned()));
            continue;
        };
        let Some(answer) = sheet.questions[question].answers.iter().position(|answer| answer.id == answer_id) else {
            notices.push(("unknown-answer", item.to_owned()));
            continue;
        };
        let tally = sheet.kind == SheetKind::Tally;
        let importance = match level {
            _ if tally => 1,
            None | Some("2") => 2,
            Some("0") => 0,
            Some("1") => 1,
            Some("4") => 4,
            Some(_) => {
                notices.push(("bad-importance", item.to_owned()));
                2
            }
        };
        if tally && (must_have || level.is_some()) {
            notices.push(("tally-importance", item.to_owned()));
        }
        match answers[question] {
            Some(_) => notices.push(("duplicate-question", question_id.to_owned())),
            None => answers[question] = Some((answer, importance, must_have && !tally)),
        }
    }
    answers
}

fn is_earlier_result(text: &str, core: &Core) -> bool {
    let one = |item: &str| {
        item.split_once('.').is_some_and(|(id, value)| value.parse::<i32>().is_ok() && core.technologies.iter().any(|t| t.id == id))
    };
    text.split('_').all(one)
}

/// `%41` is `A`; what is no escape stays; what is not UTF-8 becomes U+FFFD.
fn decoded(text: &str) -> String {
    let hex = |byte: u8| (byte as char).to_digit(16).map(|digit| digit as u8);
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escape = match after {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        bytes.push(escape.map_or(*first, |(high, low)| 16 * high + low));
        rest = &after[if escape.is_some() { 2 } else { 0 }..];
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Everything but ASCII letters, digits and `-`, `.`, `~` as bytes in hexadecimal.
fn encoded(text: &str) -> String {
    let one =
        |byte: u8| if byte.is_ascii_alphanumeric() || b"-.~".contains(&byte) { (byte as char).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(one).collect()
}

/// The first 80 characters, and `…` where there were more.
fn shortened(text: &str) -> String {
    let short: String = text.chars().take(80).collect();
    if short == text { short } else { format!("{short}…") }
}
