//! The score and its doubts: from answers to a verdict, with every reason and
//! everything that would turn it. Integers inside; rounding at the very end.
//!
//! Method: weighted additive value on fixed anchors (SMARTS: Edwards & Barron 1994,
//! doi 10.1006/obhd.1994.1087). A [`Decision`] is one sheet reduced to numbers;
//! everything else here is a function of it. No views, no words but the sentence.

mod challenge;
mod decision;
mod explanation;
mod json;
mod message;
mod nearby;
mod next;
mod opinion;
mod random;
mod record;
mod rescue;
mod score;
mod sensitivity;
mod sentence;
mod sheets;
mod totals;
mod verdict;
mod weights;

pub use challenge::{Challenge, challenge};
pub use decision::{Criterion, Decision};
pub use explanation::{Contribution, Share, contributions, topic_shares};
pub use message::{answer_messages, result_message};
pub use nearby::{Basis, MOST_ENUMERATED, NearbyShare, SAMPLES, nearby, nearby_share, sampled_nearby};
pub use next::{leader_outside, next_question};
pub use opinion::{Opinions, opinions};
pub use record::{record, record_of_link};
pub use rescue::{Rescue, rescues};
pub use score::{Tenths, percent_tenths, round_ratio};
pub use sensitivity::{Change, Flip, flips, unsettled};
pub use sentence::{is_unfinished_tally, listed, names, sentence};
pub use sheets::sheets_json;
pub use totals::Totals;
pub use verdict::{Standing, Verdict, standing};
pub use weights::{KeepInterval, Weight, dominated, flip_weight, keep_intervals, leave_one_out};
