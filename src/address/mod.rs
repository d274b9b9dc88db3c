//! The address: everything that a link can say, read without ever failing and
//! written in one canonical form. Knows ids and the catalogue; no score, no browser.
//!
//! Reading has two stages. [`parse`] splits the query as typed into one value per
//! key; [`resolve`] looks each value up in the catalogue and gives a [`Choice`]
//! and the notices of what it had to leave out. [`format`] writes a choice back.

mod answers;
mod choice;
mod embed;
mod format;
mod key;
mod notice;
mod own;
mod query;
mod resolve;

pub use answers::read as read_answers;
pub use choice::{Choice, ClaimFilter, Flow, Given, Importance, Page, Scale, Theme, period};
pub use embed::{Embed, full_page, outward};
pub use format::{format, link_to, record_link, turned_to};
pub use key::Key;
pub use notice::{Code, Notice};
pub use own::{LONGEST_OWN, MOST_OWN, OwnQuestion};
pub use query::{LONGEST_QUERY, Query, parse, query_of};
pub use resolve::{MOST_LINKS, MOST_TECHNOLOGIES, Resolved, resolve};
