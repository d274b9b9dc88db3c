//! Walking through what was found by keys: from the field to the first find, from find to find, and back.

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// In the field.
    Field,
    /// On the find at this position.
    Find(usize),
}

/// Where a key leads among so many finds; `None` where it does what it always does.
pub fn walk(stand: Stand, key: &str, count: usize) -> Option<Stand> {
    let last = count.checked_sub(1)?;
    Some(match (stand, key) {
        (Stand::Field, "ArrowDown") => Stand::Find(0),
        (Stand::Field, "ArrowUp") => Stand::Find(last),
        (Stand::Find(at), "ArrowDown") if at < last => Stand::Find(at + 1),
        (Stand::Find(_), "ArrowDown") => Stand::Field,
        (Stand::Find(0), "ArrowUp") => Stand::Field,
        (Stand::Find(at), "ArrowUp") => Stand::Find((at - 1).min(last)),
        (Stand::Find(_), "Home") => Stand::Find(0),
        (Stand::Find(_), "End") => Stand::Find(last),
        // Whoever types on goes on typing.
        (Stand::Find(_), "Backspace") => Stand::Field,
        (Stand::Find(_), key) if key.chars().count() == 1 && key != " " => Stand::Field,
        _ => return None,
    })
}
