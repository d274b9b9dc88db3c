//! What a visitor looks at on the worksheet: what is open, picked, said. It is neither in the address nor in the score.

use super::View;
use super::kept::Kept;
use crate::address::Embed;
use crate::worksheet::{Decision, Standing};

/// What is open, picked and said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Ids of the details that are open.
    pub open: Vec<String>,
    /// Position of the question shown where one is asked at a time; before the first step the one that matters most.
    pub current: Option<usize>,
    /// Ids of the technologies whose reasons are compared; the leader and the runner-up where none is picked.
    pub pair: (Option<String>, Option<String>),
    /// Ids of the reasons in the order in which they stood when the first was opened: what somebody reads or changes must
    /// not jump away. Empty while none is open.
    pub order: Vec<String>,
    /// Are those that a must-have rules out left out of the picture?
    pub hides_ruled_out: bool,
    /// A question of the visitor's own that is being written.
    pub draft: String,
    /// What became of the last link copied or record saved.
    pub said: String,
    /// How often the search was opened since the page was; the words of the address open it, too.
    pub searches: u32,
}

impl Look {
    /// Is the details element of that id open?
    pub fn is_open(&self, id: &str) -> bool {
        self.open.iter().any(|open| open == id)
    }
}

/// Everything that the worksheet's page is made from.
#[derive(Clone, Copy)]
pub struct Worksheet<'a> {
    /// The dataset's core and what the visitor has chosen.
    pub view: View<'a>,
    /// What is chosen, as numbers.
    pub decision: &'a Decision,
    /// Where everybody stands.
    pub standing: &'a Standing,
    /// What the visitor looks at.
    pub look: &'a Look,
    /// What was made before.
    pub kept: &'a Kept,
    /// Which visit this is: the answers of other visits are kept apart.
    pub visit: &'a str,
    /// Query of the newest answers of an earlier visit, to be offered; empty where there are none.
    pub earlier: &'a str,
    /// Can the last change be taken back?
    pub can_undo: bool,
    /// How it behaves in a frame; `None` on the site itself.
    pub embed: Option<Embed>,
}

impl Worksheet<'_> {
    /// Is it a result that cannot be changed?
    pub fn is_read_only(&self) -> bool {
        self.embed.is_some_and(|embed| embed.read_only)
    }
}
