//! Reads tables that are taken away, by a second, independent reader.

/// The rows of CSV by RFC 4180: each ends with CR LF.
pub fn csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match (sign, quoted) {
            ('"', true) if signs.peek() == Some(&'"') => cell.extend(signs.next()),
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => assert_eq!(signs.peek(), Some(&'\n')),
            ('\n', false) => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(sign),
        }
    }
    assert!(!quoted && row.is_empty() && cell.is_empty(), "the last line has no end");
    rows
}

/// The cells of a line of a table in Markdown; an escaped pipe is not a border.
pub fn markdown_cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for sign in line.trim_start_matches('|').trim_end_matches('|').chars() {
        match sign {
            '|' if !escaped => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(sign),
        }
        escaped = sign == '\\' && !escaped;
    }
    cells.into_iter().map(|cell| cell.trim().to_owned()).collect()
}
