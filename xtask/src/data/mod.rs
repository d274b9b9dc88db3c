//! `cargo xtask data`: what of the dataset is stale, which derived figures differ from what stands, what changed since a base,
//! and what that does to verdicts. Changes files only where it is told to.
//!
//! `stale` looks at dates, `derive` reckons figures anew, `changes` drafts the list of changes, `verdicts` asks the sheets then
//! and now. `rows` reads lines, `mend` changes them, `base` finds the other dataset, `clock` the day.

#[path = "../../../tests/audit_sample.rs"]
#[allow(dead_code, reason = "shared with the tests, which use more of it")]
mod audit_sample;
mod base;
mod changes;
mod clock;
mod derive;
mod mend;
mod report;
mod rows;
#[path = "../../../tests/same_records.rs"]
mod same_records;
mod stale;
#[cfg(test)]
mod test;
mod verdicts;

pub use changes::word as fit_word;

use crate::command::{DataOptions, Mending};
use crate::project::Project;
use anyhow::{Result, bail};
use base::Base;
use report::Report;
use sextant_dataset::model::Date;
use sextant_dataset::read::{Dataset, read};
use std::path::Path;
use std::process::ExitCode;

/// Where the dataset lies, from the root of the project.
const FOLDER: &str = "public/data";

/// Looks at everything, says it, and mends what it was told to mend. Fails (1) where anything is stale or different.
///
/// # Errors
/// When the dataset or the base cannot be read, or a file cannot be written.
pub fn run(project: &Project, options: &DataOptions) -> Result<ExitCode> {
    let today = options.today.map_or_else(clock::today, Ok)?;
    println!("Looking at {FOLDER} as of {today}; the answer sheets of the audit take a few seconds ...");
    let base = Base::open(project.root(), options.base.as_deref())?;
    let report = inspect(project.root(), today, &base, options.mending)?;
    print!("{report}");
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Everything that there is to say of the dataset of a project.
fn inspect(root: &Path, today: Date, base: &Base, mending: Mending) -> Result<Report> {
    let mut report = Report::default();
    let mut dataset = dataset(root)?;
    stale::look(&dataset, root, today, &mut report)?;
    let mut differences = derive::differences(&dataset, root)?;
    if mending == Mending::Write && differences.iter().any(|difference| difference.mend.is_some()) {
        derive::mend(&mut differences, root)?;
        dataset = self::dataset(root)?;
    }
    report.derived(&differences);
    derive::behind(&dataset, &mut report);
    match base.read() {
        Err(why) => report.remark("Changes", why),
        Ok(before) => {
            changes::look(&before, &dataset, base, (root, today, mending), &mut report)?;
            verdicts::look(&before, &dataset, &mut report);
        }
    }
    Ok(report)
}

fn dataset(root: &Path) -> Result<Dataset> {
    match read(&root.join(FOLDER)) {
        Ok(dataset) => Ok(dataset),
        Err(problems) => {
            let lines: String = problems.iter().map(|problem| format!("\n  {FOLDER}/{problem}")).collect();
            bail!("the dataset has {} problem(s), to be mended first:{lines}", problems.len())
        }
    }
}
