//! Samples of code to coloured pieces, when the dataset is packed: Python, shell, SQL and HTML. It knows the words of a
//! language and not its grammar, which is enough for a page and keeps the site free of a highlighter. The crates that
//! do more (syntect, tree-sitter) bring grammars for a hundred languages, and a C compiler or a table of megabytes.

use crate::model::Colour;

/// What a reader of Python sees as keywords.
const PYTHON: &str = " False None True and as assert async await break case class continue def del elif else except finally for from \
                      global if import in is lambda match nonlocal not or pass raise return try while with yield ";

/// The lexical habits of a language.
struct Language {
    comment: &'static str,
    is_keyword: fn(&str) -> bool,
    /// Signs that words have besides letters, digits and `_`.
    in_words: &'static str,
    /// Does the first word of a line name a command?
    has_commands: bool,
    /// Do words after `def` and `class`, and decorators, name something?
    has_names: bool,
}

fn language(name: &str) -> Option<Language> {
    let never = |_: &str| false;
    let language = |comment, is_keyword| Language { comment, is_keyword, in_words: "", has_commands: false, has_names: false };
    match name {
        "python" => Some(Language { has_names: true, ..language("#", |word| PYTHON.contains(&format!(" {word} "))) }),
        "sh" => Some(Language { in_words: "-./=", has_commands: true, ..language("# ", never) }),
        "sql" => Some(language("--", |word| word.len() > 1 && word.chars().all(|sign| sign.is_ascii_uppercase()))),
        _ => None,
    }
}

/// The pieces of a sample, from left to right; together they are its text.
pub(super) fn coloured(name: &str, text: &str) -> Vec<(Colour, String)> {
    if name == "html" {
        return marked_up(text);
    }
    let Some(language) = language(name) else { return vec![(Colour::Plain, text.into())] };
    let mut pieces: Vec<(Colour, String)> = Vec::new();
    let (mut rest, mut word_before, mut fresh_line) = (text, "", true);
    while let Some(first) = rest.chars().next() {
        let (colour, length) = language.token(rest, first, word_before, fresh_line);
        let (token, after) = rest.split_at(length);
        if first == '\n' {
            fresh_line = true;
        } else if !first.is_whitespace() {
            (fresh_line, word_before) = (false, token);
        }
        rest = after;
        match pieces.last_mut() {
            Some((before, words)) if *before == colour => words.push_str(token),
            _ => pieces.push((colour, token.into())),
        }
    }
    pieces
}

impl Language {
    /// The colour of the token at the beginning of a text, and how many bytes it has.
    fn token(&self, text: &str, first: char, word_before: &str, fresh_line: bool) -> (Colour, usize) {
        let word = self.word(text);
        if text.starts_with(self.comment) {
            return (Colour::Comment, text.find('\n').unwrap_or(text.len()));
        }
        if let Some(length) = string(text, word) {
            return (Colour::String, length);
        }
        if self.has_names && first == '@' && fresh_line {
            return (Colour::Name, text.find(|sign: char| sign != '@' && sign != '.' && !is_of_word(sign)).unwrap_or(text.len()));
        }
        if first.is_ascii_digit() && !self.has_commands {
            return (Colour::Number, text.find(|sign: char| sign != '.' && !is_of_word(sign)).unwrap_or(text.len()));
        }
        if word == 0 {
            return (Colour::Plain, first.len_utf8());
        }
        let names = self.has_names && matches!(word_before, "def" | "class") || self.has_commands && fresh_line;
        let colour = match &text[..word] {
            word if (self.is_keyword)(word) => Colour::Keyword,
            _ if names => Colour::Name,
            _ => Colour::Plain,
        };
        (colour, word)
    }

    /// How many bytes the word at the beginning has; 0 where there is none.
    fn word(&self, text: &str) -> usize {
        text.find(|sign| !is_of_word(sign) && !self.in_words.contains(sign)).unwrap_or(text.len())
    }
}

/// HTML: tags are names, and what a template puts in or does is a keyword.
fn marked_up(text: &str) -> Vec<(Colour, String)> {
    let marks = [("{{", "}}", Colour::Keyword), ("{%", "%}", Colour::Keyword), ("<", ">", Colour::Name)];
    let (mut pieces, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let mark = marks.iter().find(|(opening, ..)| rest.starts_with(opening));
        let (colour, length) = match mark {
            Some((_, closing, colour)) => (*colour, rest.find(closing).map_or(rest.len(), |place| place + closing.len())),
            None => (Colour::Plain, marks.iter().filter_map(|(opening, ..)| rest.find(opening)).min().unwrap_or(rest.len())),
        };
        let (piece, after) = rest.split_at(length);
        pieces.push((colour, piece.into()));
        rest = after;
    }
    pieces
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// How many bytes the string at the beginning has, with the letters before its quotes; none where there is no string.
fn string(text: &str, word: usize) -> Option<usize> {
    let prefix = if word <= 2 && text[..word].chars().all(|sign| "rbfuRBFU".contains(sign)) { word } else { 0 };
    let quoted = &text[prefix..];
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| quoted.starts_with(quote))?;
    let mut escaped = false;
    for (place, sign) in quoted.char_indices().skip(quote.len()) {
        if !escaped && quoted[place..].starts_with(quote) {
            return Some(prefix + place + quote.len());
        }
        // A short string that is not closed ends with its line.
        if sign == '\n' && quote.len() == 1 {
            return Some(prefix + place);
        }
        escaped = sign == '\\' && !escaped;
    }
    Some(text.len())
}

#[cfg(test)]
mod test {
    use super::*;

    fn said(name: &str, text: &str) -> String {
        coloured(name, text).iter().map(|(colour, words)| format!("{}<{words}>", colour.word())).collect()
    }

    #[test]
    fn python_has_keywords_names_strings_numbers_and_comments() {
        let expected = "keyword<def>< >name<late>< (x): >keyword<return>< x + >number<0x_1f>< >comment<# def>";
        assert_eq!(said("python", "def late (x): return x + 0x_1f # def"), expected);
        assert_eq!(said("python", "@app.get(f'{a}', rb\"\\\"\")"), "name<@app.get><(>string<f'{a}'><, >string<rb\"\\\"\"><)>");
        assert_eq!(said("python", "x = '''a\n'b'''\ny @ classy"), "<x = >string<'''a\n'b'''><\ny @ classy>");
    }

    #[test]
    fn commands_begin_a_line_of_shell() {
        assert_eq!(
            said("sh", "flask-x db -m \"a b\"\n# why\npython a.py"),
            "name<flask-x>< db -m >string<\"a b\"><\n>comment<# why><\n>name<python>< a.py>"
        );
    }

    #[test]
    fn capitals_are_keywords_of_sql() {
        assert_eq!(
            said("sql", "SELECT \"a\" FROM t WHERE b > 18"),
            "keyword<SELECT>< >string<\"a\">< >keyword<FROM>< t >keyword<WHERE>< b > >number<18>"
        );
    }

    #[test]
    fn tags_and_templates_stand_out_in_html() {
        assert_eq!(said("html", "<p>Dear {{ name }}{% if x"), "name<<p>><Dear >keyword<{{ name }}>keyword<{% if x>");
    }

    #[test]
    fn no_text_is_lost_and_none_makes_it_panic() {
        let texts = ["", "'", "\"\"\"é", "@", "rb", "b'ü\\", "é9", "9é", "# é", "'\n'", "a\\\nb", "…'…\"…#…", "<é{{é<", "%}{%"];
        for (text, name) in texts.iter().flat_map(|text| ["python", "sh", "sql", "html", "text"].map(|name| (text, name))) {
            assert_eq!(coloured(name, text).into_iter().map(|(_, words)| words).collect::<String>(), *text, "{name}");
        }
    }
}
