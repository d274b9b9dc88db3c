//! The document for frames, as far as it is not the browser's: its keys, its links, its page, what it tells, and the dialogue
//! that gives its code.

mod dialogue;
mod keys;
mod messages;
mod page;
