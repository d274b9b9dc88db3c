//! `cargo xtask lighthouse`: how Lighthouse rates the release site, which it visits as a slow phone would. Prints medians and asserts
//! nothing, since the figures of speed depend on the machine.

use crate::command::LighthouseOptions;
use crate::project::Project;
use crate::setup::browser::Browser;
use crate::setup::node;
use crate::{dist, server};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};

/// The pages that are rated, by name and query.
const PAGES: [(&str, &str); 4] = [
    ("home", ""),
    ("worksheet", "?page=worksheet"),
    ("popularity", "?page=popularity"),
    ("an article", "?page=article&article=expert-comparison"),
];

/// What is told of each page: its heading, where it stands in Lighthouse's report, what it is multiplied by, and its decimals.
const FIGURES: [(&str, &str, f64, usize); 7] = [
    ("performance", "/categories/performance/score", 100.0, 0),
    ("accessibility", "/categories/accessibility/score", 100.0, 0),
    ("best practices", "/categories/best-practices/score", 100.0, 0),
    ("SEO", "/categories/seo/score", 100.0, 0),
    ("largest paint, s", "/audits/largest-contentful-paint/numericValue", 0.001, 2),
    ("blocked, ms", "/audits/total-blocking-time/numericValue", 1.0, 0),
    ("shifted", "/audits/cumulative-layout-shift/numericValue", 1.0, 3),
];

/// The figures of one visit, as [`FIGURES`] has them.
type Figures = [f64; FIGURES.len()];

/// Builds the site, unless it is to be rated as it stands, and has it rated.
///
/// # Errors
/// When something cannot be installed or built, or Lighthouse fails.
pub fn run(project: &Project, options: &LighthouseOptions) -> Result<()> {
    if !options.as_built {
        dist::run(project, None)?;
    }
    Browser::Chromium.ensure(project)?;
    let program = node::lighthouse(project)?;
    let rounds = options.rounds.map_or(5, NonZero::get);
    let rated = server::during(&project.path("dist"), 0, |port| rate(&program, port, rounds))??;
    print!("{}", table(rated));
    Ok(())
}

/// The figures of each page, round by round: what the machine does meanwhile meets all of them.
fn rate(program: &Path, port: u16, rounds: usize) -> Result<[Vec<Figures>; PAGES.len()]> {
    let mut rated = [const { Vec::new() }; PAGES.len()];
    for round in 1..=rounds {
        eprintln!("round {round} of {rounds}");
        for ((name, query), rated) in PAGES.iter().zip(&mut rated) {
            let address = format!("http://127.0.0.1:{port}/{query}");
            rated.push(visit(program, &address).with_context(|| format!("rating {name}"))?);
        }
    }
    Ok(rated)
}

fn visit(program: &Path, address: &str) -> Result<Figures> {
    // The site is our own and on loopback; as root Chromium has no sandbox.
    let options = ["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox"];
    let mut command = Command::new("node");
    command.arg(program).args(options).arg(address).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().context("cannot start Node")?;
    ensure!(output.status.success(), "Lighthouse failed ({})", output.status);
    figures(&serde_json::from_slice(&output.stdout).context("Lighthouse's report is no JSON")?)
}

/// What a report says.
fn figures(report: &Value) -> Result<Figures> {
    let mut found = [0.0; FIGURES.len()];
    for ((heading, path, times, _), found) in FIGURES.into_iter().zip(&mut found) {
        let value = report.pointer(path).and_then(Value::as_f64);
        let why = || report["runtimeError"]["message"].as_str().unwrap_or("no such figure in the report").to_owned();
        *found = times * value.with_context(|| format!("{heading}: {}", why()))?;
    }
    Ok(found)
}

/// The medians, a line for each page.
fn table(rated: [Vec<Figures>; PAGES.len()]) -> String {
    let mut text = format!("{:<12}{}\n", "", FIGURES.map(|(heading, ..)| format!("{heading:>18}")).concat());
    for ((name, _), visits) in PAGES.iter().zip(rated) {
        let figure = |(index, (_, _, _, decimals)): (usize, (_, _, _, usize))| {
            format!("{:>18.decimals$}", median(visits.iter().map(|visit: &Figures| visit[index]).collect()))
        };
        let figures: String = FIGURES.into_iter().enumerate().map(figure).collect();
        text += &format!("{name:<12}{figures}\n");
    }
    text
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

#[cfg(test)]
mod test {
    use super::*;
    use serde_json::json;
    use sextant::address::{parse, resolve};
    use sextant::data::catalog;

    fn report(performance: f64, paint: f64) -> Value {
        let score = |score: f64| json!({ "score": score });
        json!({
            "categories": { "performance": score(performance), "accessibility": score(1.0), "best-practices": score(0.96), "seo": score(1.0) },
            "audits": {
                "largest-contentful-paint": { "numericValue": paint },
                "total-blocking-time": { "numericValue": 12.4 },
                "cumulative-layout-shift": { "numericValue": 0.0 },
            },
        })
    }

    #[test]
    fn every_page_is_there() {
        for (name, query) in PAGES {
            let notices = resolve(parse(query.trim_start_matches('?')), catalog()).notices;
            assert!(notices.is_empty(), "{name}: {notices:?}");
        }
    }

    #[test]
    fn a_line_has_the_medians_of_a_page_in_their_units() {
        let visits: Vec<Figures> =
            [(0.9, 1500.0), (1.0, 950.0), (0.99, 1200.0)].map(|(p, paint)| figures(&report(p, paint)).unwrap()).into();
        let text = table([visits.clone(), visits.clone(), visits.clone(), visits]);
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(lines.len(), 1 + PAGES.len());
        assert_eq!(lines[1], ["home", "99", "100", "96", "100", "1.20", "12", "0.000"]);
    }

    #[test]
    fn a_report_without_a_figure_says_why() {
        let mut failed = report(1.0, 950.0);
        failed["categories"]["performance"]["score"] = Value::Null;
        assert!(figures(&failed).unwrap_err().to_string().contains("performance: no such figure"));
        failed["runtimeError"] = json!({ "code": "NO_FCP", "message": "The page did not paint any content." });
        assert!(figures(&failed).unwrap_err().to_string().contains("did not paint"));
    }
}
