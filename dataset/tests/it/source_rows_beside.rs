//! The packed figures against rows of the tables that they came from: breakdowns, milestones and releases.
//! What stands over time is in `source_rows`.

use crate::source_rows::{packed, rows, scaled, technology};
use sextant_dataset::model::{Annex, ReleaseKind};
use std::collections::BTreeSet;

/// Labels of the measured applications.
const APPLICATIONS: [(&str, &str, &str); 5] = [
    ("flask-hello", "Smallest application", "flask"),
    ("django-hello", "Smallest application", "django"),
    ("django-startproject", "Generated project", "django"),
    ("flask-core-stack", "With ORM, migrations, login, forms and admin", "flask"),
    ("python-bare", "Python without a framework", ""),
];

/// Labels of the sets of packages.
const STACKS: [(&str, &str, &str); 8] = [
    ("django", "Alone", "django"),
    ("flask", "Alone", "flask"),
    ("fastapi", "Alone", "fastapi"),
    ("flask-core-stack", "With ORM, migrations, login, forms and admin", "flask"),
    ("flask-full-stack", "With accounts, translation, cache and mail as well", "flask"),
    ("django-rest", "With Django REST framework", "django"),
    ("fastapi-standard", "With the standard extra", "fastapi"),
    ("fastapi-sql-stack", "With the standard extra, SQLAlchemy and Alembic", "fastapi"),
];

/// Labels of first applications.
const FIRST: [(&str, &str); 4] = [
    ("single file", "Single file"),
    ("startproject", "Generated project"),
    ("startproject and startapp", "Generated project and app"),
    ("core stack with one model", "With ORM, migrations, login, forms and admin"),
];

/// Labels of TechEmpower's tests.
const TESTS: [(&str, &str); 6] = [
    ("techempower_json", "JSON"),
    ("techempower_plaintext", "Plain text"),
    ("techempower_db", "One query"),
    ("techempower_query", "Twenty queries"),
    ("techempower_fortune", "Page from a table"),
    ("techempower_update", "Twenty updates"),
];

/// The rows compared so far.
struct Comparison {
    annex: Annex,
    rows: BTreeSet<(String, String, String)>,
}

impl Comparison {
    fn check(&mut self, id: &str, label: &str, technology: &str, value: &str) {
        let breakdown = self.annex.breakdowns.iter().find(|breakdown| breakdown.id == id).unwrap();
        let row = breakdown.rows.iter().find(|row| row.label == label && row.technology == technology);
        let row = row.unwrap_or_else(|| panic!("{id}: no {label} of {technology:?}"));
        assert_eq!(row.value, scaled(value, breakdown.decimals), "{id}, {label}, {technology}: the source has {value}");
        self.rows.insert((id.into(), label.into(), technology.into()));
    }

    fn applications(&mut self) {
        let kinds = [
            ("import time of the application module", "startup-applications"),
            ("process start to first response, CPU time", "response-applications"),
            ("resident set size after five requests", "memory-applications"),
        ];
        for row in rows("startup_and_memory") {
            let (_, id) = kinds.iter().find(|(kind, _)| *kind == row["measure"]).unwrap();
            let (_, label, technology) = APPLICATIONS.iter().find(|(variant, ..)| *variant == row["variant"]).unwrap();
            self.check(id, label, technology, &row["ratio_to_flask_hello"]);
        }
        for row in rows("request_cpu_time") {
            let (_, label, technology) = APPLICATIONS.iter().find(|(variant, ..)| *variant == row["variant"]).unwrap();
            self.check(
                "request-applications",
                &format!("{label}, {}", row["response"]),
                technology,
                &row["median_cpu_microseconds_per_request"],
            );
        }
        for row in rows("hello_world") {
            let (_, label) = FIRST.iter().find(|(variant, _)| *variant == row["variant"]).unwrap();
            self.check("first-application-lines", label, &row["framework"], &row["code_lines_written_by_hand"]);
        }
        for row in rows("pypi_stacks") {
            let (_, label, technology) = STACKS.iter().find(|(stack, ..)| *stack == row["stack"]).unwrap();
            self.check("install-stacks", label, technology, &row["installed_bytes"]);
        }
    }

    fn sites(&mut self) {
        for row in rows("django_government_sites") {
            self.check("government-sites", &row["country"], "django", &row["value"]);
        }
        for row in rows("usage_page") {
            let named = |name: &str| match name {
                "Ruby on Rails" => "rails".to_owned(),
                "Laravel" | "Express" | "Django" => name.to_lowercase(),
                _ => String::new(),
            };
            let (label, value) = (row["label"].as_str(), row["value"].as_str());
            match row["kind"].as_str() {
                "awards" => self.check("site-awards", label, "", value),
                "leads_by_country" => self.check("site-leads", label, &row["framework"], value),
                "countries" => self.check("site-countries", label, "", value),
                "categories" => self.check("site-categories", label, "", value),
                "share_pct" => self.check("site-shares", label, &named(label), value),
                kind => {
                    assert_eq!(kind, "country_highlights");
                    let framework = &row["framework"];
                    self.check("site-country-ranks", &format!("{framework}, {label}"), &named(framework), value);
                }
            }
        }
    }

    /// The rows of two runs that the breakdowns name; of several tests of a framework the note says which one stands there.
    fn tests(&mut self) {
        for row in rows("techempower") {
            let id = match row["as_of"].as_str() {
                "2023-09-19" => "techempower-tests-2023",
                "2020-12-29" => "techempower-tests-round-20",
                _ => continue,
            };
            let (_, test) = TESTS.iter().find(|(metric, _)| *metric == row["metric"]).unwrap();
            let label = match (row["metric"].as_str(), row["orm"].as_str()) {
                ("techempower_json" | "techempower_plaintext", _) => (*test).to_owned(),
                (_, "full") => format!("{test}, full ORM"),
                _ => format!("{test}, no or small ORM"),
            };
            let technology = technology(&row["technology"]);
            let breakdown = self.annex.breakdowns.iter().find(|breakdown| breakdown.id == id).unwrap();
            let shown = breakdown.rows.iter().find(|one| one.label == label && one.technology == technology);
            let test = format!("test {}", row["implementation"]);
            if shown.is_some_and(|shown| shown.note.split(';').next() == Some(&test)) {
                self.check(id, &label, &technology, &row["value"]);
            }
        }
    }
}

#[test]
fn packed_breakdowns_are_those_of_the_tables_they_came_from() {
    let mut comparison = Comparison { annex: packed().1, rows: BTreeSet::new() };
    comparison.applications();
    comparison.sites();
    comparison.tests();
    assert!(comparison.rows.len() >= 120, "only {} rows were compared", comparison.rows.len());
    for breakdown in &comparison.annex.breakdowns {
        let found = comparison.rows.iter().filter(|(id, ..)| *id == breakdown.id).count();
        assert!(found >= breakdown.rows.len().min(10), "{}: {found} of {} rows were compared", breakdown.id, breakdown.rows.len());
    }
}

#[test]
fn packed_milestones_are_those_of_the_table_they_came_from() {
    let milestones = packed().0.milestones;
    let table = rows("milestones");
    assert_eq!(milestones.len(), table.len());
    for row in table {
        let (metric, behind) = row["metric"].split_once("_overtook_").unwrap();
        let found = milestones.iter().find(|one| {
            (one.ahead.as_str(), one.behind.as_str(), one.date.to_string())
                == (&technology(&row["technology"]), &technology(&behind.replace('_', " ")), row["as_of"].clone())
        });
        let found = found.unwrap_or_else(|| panic!("no milestone of {row:?}"));
        assert_eq!(found.measure, metric.replace('_', "-"));
        assert_eq!(found.ahead_value, scaled(&row["value"], 0));
    }
}

#[test]
fn packed_releases_are_those_of_the_table_they_came_from() {
    let releases = packed().1.releases;
    let technologies: Vec<_> = releases.iter().map(|one| one.technology.as_str()).collect();
    assert_eq!(technologies.len(), 18);
    for row in rows("releases_major_minor") {
        let of = releases.iter().find(|one| one.technology == row["framework"]).unwrap();
        let release = of.releases.iter().find(|release| release.version == row["version"]).unwrap_or_else(|| panic!("no release {row:?}"));
        let kind = if row["release_type"] == "major" { ReleaseKind::Major } else { ReleaseKind::Minor };
        assert_eq!((release.date.to_string(), release.kind), (row["release_date"].clone(), kind), "{row:?}");
    }
}
