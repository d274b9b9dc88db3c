//! Text as words: where each stands, and the form in which words are compared.

/// The words of a text with the byte at which each begins: runs of letters and digits of any script.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let length = text[start..].find(|sign: char| !sign.is_alphanumeric()).unwrap_or(text.len() - start);
        rest = start + length;
        Some((start, &text[start..rest]))
    })
}

/// Puts a word in the form in which it is compared: small letters. The buffer is used again for the next word.
pub(super) fn fold<'b>(word: &str, buffer: &'b mut String) -> &'b str {
    buffer.clear();
    match word.is_ascii() {
        true => {
            buffer.push_str(word);
            buffer.make_ascii_lowercase();
        }
        false => buffer.extend(word.chars().flat_map(char::to_lowercase)),
    }
    buffer
}
