//! The part of the methods page: scenarios, mapping and audit together, with the sources that they name.

use super::audit::read_audit;
use super::fits::Fit;
use super::mapping::Claims;
use super::scenarios::read_scenarios;
use crate::model::{Claim, Method, Sheet, Source};
use crate::read::input::Folder;
use crate::read::known::Known;

/// Reads `scenarios.toml`, `mapping.csv` and `audit.toml`. Nothing where the last cannot be read, which is then a problem.
pub(crate) fn read_method(
    folder: &Folder,
    known: &Known,
    claims: &[Claim],
    sources: &[Source],
    sheets: &[Sheet],
    fits: &[Fit],
) -> Option<Method> {
    let scenarios = read_scenarios(folder, known, sheets);
    let mapping = Claims::new(known, claims, sheets, fits).read_mapping(folder);
    let audit = read_audit(folder, known, sheets)?;
    let is_named = |source: &&Source| scenarios.iter().any(|scenario| scenario.sources.contains(&source.id));
    let sources = sources.iter().filter(is_named).cloned().collect();
    Some(Method { scenarios, mapping, audit, sources })
}
