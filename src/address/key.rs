//! The keys of the address, in the order in which they are written: the one table.

macro_rules! keys {
    ($($variant:ident $name:literal $meaning:literal,)*) => {
        /// A key of the address.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Key {
            $(#[doc = $meaning] $variant,)*
        }

        impl Key {
            /// Every key, in the order in which they are written.
            pub const ALL: &[Key] = &[$(Key::$variant),*];

            /// The key as it stands in an address.
            pub fn name(self) -> &'static str {
                match self {
                    $(Key::$variant => $name,)*
                }
            }
        }
    };
}

keys! {
    Page "page" "Which page; home when absent.",
    Technologies "t" "Technology ids joined by `,`, one to six, in display order.",
    Sheet "sheet" "Sheet id.",
    Answers "a" "Answers joined by `_`, each `question.answer[.importance][!]`.",
    Measure "measure" "The measure on the popularity page.",
    Scale "scale" "Scale of the charts.",
    From "from" "First year shown.",
    To "to" "Last year shown.",
    Article "article" "Article id, with `page=article`.",
    Flow "flow" "All questions on the page, or one at a time.",
    Own "own" "The visitor's own questions joined by `_`, each `text:importance:fits`.",
    Links "links" "With `page=together`: the pasted queries joined by `;`, at most twelve.",
    Only "only" "`differences` on the compare page.",
    Topic "topic" "Topic filter of the claims page.",
    Kind "kind" "Kind filter of the claims page.",
    State "state" "State filter of the claims page.",
    Seed "seed" "Filter of the claims page by the article a claim stems from.",
    Technology "technology" "Filter of the claims page by the technology a claim speaks of.",
    Search "q" "Search words.",
    Language "lang" "Language of the interface.",
    Theme "theme" "Light or dark.",
    Dataset "d" "Dataset id at the time of copying.",
    Was "was" "The result at the time of copying.",
}

impl Key {
    /// The key of that name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.name() == name)
    }
}
