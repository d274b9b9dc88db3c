//! What a visitor has chosen: one plain value that an address can say in full.

use super::OwnQuestion;
use crate::data::{Catalog, TechnologyIndex};
use crate::model::{Date, Id, Language};

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])* $variant:ident $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[doc = $doc])* $variant,)*
        }

        impl $name {
            /// Every value, in display order.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word in an address.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)*
                }
            }

            /// The value of that word.
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}

words! {
    /// The pages.
    Page {
        /// What this is, and the pair at a glance.
        Home "home",
        /// Questions in, a recommendation out.
        Worksheet "worksheet",
        /// Facts side by side.
        Compare "compare",
        /// Measures with their series.
        Popularity "popularity",
        /// The list of articles.
        Articles "articles",
        /// One article.
        Article "article",
        /// The links of several people, set side by side.
        Together "together",
        /// Every claim with its state and evidence.
        Claims "claims",
        /// The dataset, its sources and licences.
        Data "data",
        /// How the score works.
        Methods "methods",
    }
}

words! {
    /// Scale of the popularity charts.
    Scale {
        /// From zero, in even steps.
        Linear "linear",
        /// In even ratios.
        Log "log",
        /// Of the technologies shown, together 100.
        Share "share",
        /// The first common date is 100.
        Index "index",
    }
}

words! {
    /// How the questions stand on the page.
    Flow {
        /// All at once.
        All "all",
        /// One at a time.
        One "one",
    }
}

words! {
    /// Colours.
    Theme {
        /// Ink on paper.
        Light "light",
        /// Paper on navy.
        Dark "dark",
    }
}

/// How much an answer counts: 0 does not matter, 1 a little, 2 matters, 4 decisive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Importance(u8);

impl Importance {
    /// The four levels, rising.
    pub const LEVELS: [Importance; 4] = [Importance(0), Importance(1), Importance(2), Importance(4)];
    /// What counts when nothing is said: "matters".
    pub const DEFAULT: Importance = Importance(2);

    /// The level that an address writes so; `None` unless it is `0`, `1`, `2` or `4`.
    pub fn of(word: &str) -> Option<Self> {
        Self::LEVELS.into_iter().find(|level| level.word() == word)
    }

    /// 0, 1, 2 or 4.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The number as an address writes it.
    pub fn word(self) -> &'static str {
        match self.0 {
            0 => "0",
            1 => "1",
            2 => "2",
            _ => "4",
        }
    }
}

/// An answer given to a question of the chosen sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Position of the question in the sheet.
    pub question: usize,
    /// Position of the answer in the question.
    pub answer: usize,
    /// How much it counts.
    pub importance: Importance,
    /// Does a known fit below 0 rule a technology out?
    pub must_have: bool,
}

/// What the claims page shows. Empty text means no filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// Slug of a topic.
    pub topic: Id,
    /// `fact`, `figure`, `opinion` or `rule`.
    pub kind: String,
    /// One of the six states.
    pub state: String,
    /// `S0` to `S4`.
    pub seed: String,
    /// Slug of a technology of which a claim speaks.
    pub technology: Id,
}

/// Everything that an address says, resolved against a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Which page.
    pub page: Page,
    /// One to six, in display order, none twice.
    pub technologies: Vec<TechnologyIndex>,
    /// Position of the sheet in the catalogue.
    pub sheet: usize,
    /// At most one per question, in the sheet's order.
    pub answers: Vec<Given>,
    /// Id of the measure looked at; `None` is the overview.
    pub measure: Option<Id>,
    /// `None` is the measure's own.
    pub scale: Option<Scale>,
    /// First year shown.
    pub from: Option<u16>,
    /// Last year shown.
    pub to: Option<u16>,
    /// Id of the article.
    pub article: Option<Id>,
    /// How the questions stand on the page.
    pub flow: Flow,
    /// The visitor's own questions.
    pub own: Vec<OwnQuestion>,
    /// The queries pasted on the page for several people.
    pub links: Vec<String>,
    /// Only the rows that differ, on the compare page.
    pub only_differences: bool,
    /// What the claims page shows.
    pub filter: ClaimFilter,
    /// Search words.
    pub search: String,
    /// `None` is the browser's.
    pub language: Option<Language>,
    /// `None` is the visitor's or the system's.
    pub theme: Option<Theme>,
    /// Dataset id at the time of copying, 8 hex digits.
    pub dataset: Option<String>,
    /// The result at the time of copying: technology id and its score times ten, or its count.
    pub was: Vec<(Id, i64)>,
    /// Pairs that are not ours, as they were written.
    pub foreign: Vec<String>,
}

impl Choice {
    /// What an empty address says.
    pub fn default_of(catalog: &Catalog) -> Self {
        Self {
            page: Page::Home,
            technologies: catalog.default_technologies(),
            sheet: 0,
            answers: Vec::new(),
            measure: None,
            scale: None,
            from: None,
            to: None,
            article: None,
            flow: Flow::All,
            own: Vec::new(),
            links: Vec::new(),
            only_differences: false,
            filter: ClaimFilter::default(),
            search: String::new(),
            language: None,
            theme: None,
            dataset: None,
            was: Vec::new(),
            foreign: Vec::new(),
        }
    }

    /// The answer given to a question, by its position in the sheet.
    pub fn given(&self, question: usize) -> Option<&Given> {
        self.answers.iter().find(|given| given.question == question)
    }
}

/// The years that `from` and `to` accept.
pub(super) const YEARS: std::ops::RangeInclusive<u16> = 1990..=2100;

/// A year as an address writes it.
pub(super) fn year(text: &str) -> Option<u16> {
    let date = Date::parse(text).filter(|_| text.len() == 4)?;
    YEARS.contains(&date.year()).then_some(date.year())
}

/// A period of which one end was just chosen, the first or the last: years that no address accepts are dropped, and the other
/// end gives way where the two are the wrong way round.
pub fn period((from, to): (Option<u16>, Option<u16>), first: bool) -> (Option<u16>, Option<u16>) {
    let [from, to] = [from, to].map(|end| end.filter(|year| YEARS.contains(year)));
    match (from, to) {
        (Some(one), Some(other)) if one > other => {
            if first {
                (from, None)
            } else {
                (None, to)
            }
        }
        _ => (from, to),
    }
}
