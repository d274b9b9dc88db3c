//! Journeys through the built site, one file for each part of it.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is the message")]

mod bad_links;
mod classic_sheet;
mod failures;
mod full_sheet;
mod history;
mod in_the_result;
mod keyboard;
mod narrow;
mod native;
mod pages;
mod people;
mod picker;
mod popularity;
mod record;
mod shared_links;
mod size;
mod theme;
