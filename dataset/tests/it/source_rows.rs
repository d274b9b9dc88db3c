//! The packed figures against rows of the tables that they came from: measures over time. Each row in
//! `tests/source_rows` keeps the column names of its table, its date and its address; what is derived (a share, an
//! age) is worked out here anew. Values are compared exactly, after rounding half up to the measure's decimals.

use sextant_dataset::model::{Annex, Date, PartName, Popularity, decode};
use sextant_dataset::read::read;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A row of a source's table, by column.
pub type Row = BTreeMap<String, String>;

/// Tables of one figure a row: file, what its column `metric` says, measure, and how much of `as_of` is the point's date.
const PUBLISHED: [(&str, &str, &str, usize); 31] = [
    ("github_monthly", "github_stars", "github-stars", 10),
    ("github_monthly", "github_forks", "github-forks", 10),
    ("github_monthly", "github_watchers", "github-watchers", 10),
    ("github_stars_reconstructed", "github_stars_surviving", "github-stars", 10),
    ("github_points", "github_stars", "github-stars", 10),
    ("github_points", "github_watchers", "github-watchers", 10),
    ("github_star_events_yearly", "github_watch_events_cumulative", "github-star-events", 4),
    ("python_frameworks_monthly_bestof", "github_dependent_repositories", "dependents", 10),
    ("python_frameworks_monthly_tbicr", "pypi_dependents_direct", "pypi-dependents", 10),
    ("stackoverflow_questions", "stackoverflow_questions_total", "so-questions", 10),
    ("stackoverflow_questions", "stackoverflow_questions_in_year", "so-questions-year", 4),
    ("stackoverflow_survey", "so_survey_used", "so-survey", 4),
    ("stackoverflow_survey", "so_survey_admired", "so-admired", 4),
    ("stackoverflow_survey", "so_survey_want", "so-wanted", 4),
    ("stackoverflow_survey", "so_survey_wanted_by_nonusers", "so-wanted-new", 4),
    ("python_surveys", "psf_survey_used", "python-survey", 4),
    ("downloads_other", "pypi_downloads_daily_mean", "registry-downloads", 7),
    ("downloads_other", "packagist_installs_daily_mean", "registry-downloads", 7),
    ("downloads_other", "rubygems_downloads_daily_mean", "registry-downloads", 7),
    ("pypi_downloads", "pypi_downloads_window", "pypi-downloads", 10),
    ("pypi_downloads", "pypi_downloads_month", "pypi-downloads", 10),
    ("security", "security_issues_disclosed", "security-issues", 4),
    ("security", "pypa_advisories", "security-issues", 4),
    ("techempower", "techempower_json", "techempower-json", 10),
    ("techempower", "techempower_plaintext", "techempower-plaintext", 10),
    ("techempower", "techempower_db", "techempower-db", 10),
    ("techempower", "techempower_query", "techempower-query", 10),
    ("techempower", "techempower_fortune", "techempower-fortune", 10),
    ("techempower", "techempower_update", "techempower-update", 10),
    ("web_usage_and_community", "wmtips_rank_backend_frameworks", "site-rank", 0),
    ("web_usage_and_community", "wmtips_times_more_sites_than_flask", "site-ratio", 0),
];

/// Tables of one technology a row: file, column of the technology, column of the value, measure, column of the date.
const MEASURED: [(&str, &str, &str, &str, &str); 11] = [
    ("activity_by_year", "framework", "commits", "commits-year", "year"),
    ("activity_by_year", "framework", "authors", "authors-year", "year"),
    ("activity_by_year", "framework", "new_authors", "new-authors-year", "year"),
    ("activity_by_year", "framework", "authors_making_half_of_commits", "half-authors-year", "year"),
    ("releases_by_year", "framework", "stable_releases", "releases-year", "year"),
    ("bus_factor", "framework", "authors_making_half_of_commits", "bus-factor", "window_end"),
    ("package_size", "framework", "main_language_code_lines", "code-lines", "as_of"),
    ("docs_size", "framework", "doc_words_without_release_notes", "docs-words", "as_of"),
    ("builtin_features_summary", "framework", "yes", "features-builtin", "as_of"),
    ("pypi_packages", "package", "installed_bytes_with_dependencies", "install-size", "as_of"),
    ("pypi_packages", "package", "total_dependencies", "dependencies", "as_of"),
];

/// The rows of a table.
pub fn rows(table: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/source_rows/{table}.csv"));
    let mut reader = csv::Reader::from_path(path).unwrap();
    let columns = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| columns.iter().zip(record.iter()).map(|(column, cell)| (column.into(), cell.into())).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// The popularity part of the real dataset and what stands beside it, packed and read back.
pub fn packed() -> (Popularity, Annex) {
    let parts = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data")).unwrap().parts();
    let bytes = |name: PartName| &parts.iter().find(|part| part.name == name).unwrap().bytes;
    (decode(bytes(PartName::Popularity)).unwrap(), decode(bytes(PartName::Annex)).unwrap())
}

/// The technology that a table calls so. TechEmpower's Spring is Spring MVC on Spring Boot.
pub fn technology(name: &str) -> String {
    if name == "Spring" { "spring-boot".into() } else { name.to_lowercase().replace(' ', "-") }
}

/// A decimal number as an integer times 10 to so many decimals, rounded half up.
pub fn scaled(text: &str, decimals: u8) -> i64 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let places = usize::from(decimals);
    let digits: String = fraction.chars().chain(std::iter::repeat('0')).take(places + 1).collect();
    let (kept, next) = digits.split_at(places);
    format!("{whole}{kept}").parse::<i64>().unwrap() + i64::from(next >= "5")
}

/// The points compared so far, by measure.
struct Comparison {
    popularity: Popularity,
    points: BTreeMap<String, BTreeSet<(String, String)>>,
}

impl Comparison {
    fn check(&mut self, id: &str, technology: &str, date: &str, value: &str) {
        let measure = self.popularity.measures.iter().find(|measure| measure.id == id).unwrap();
        let series =
            measure.series.iter().find(|series| series.technology == technology).unwrap_or_else(|| panic!("{id}: no {technology}"));
        let point = series.points.iter().find(|point| Some(point.date) == Date::parse(date));
        let point = point.unwrap_or_else(|| panic!("{id}: no point of {technology} at {date}"));
        assert_eq!(point.value, scaled(value, measure.decimals), "{id}, {technology}, {date}: the source has {value}");
        self.points.entry(id.into()).or_default().insert((technology.into(), date.into()));
    }

    /// One figure a row. The rows of pages without a date stand at the year of the dataset's list.
    fn published(&mut self) {
        for (table, metric, measure, precision) in PUBLISHED {
            for row in rows(table).iter().filter(|row| row["metric"] == metric && stands_for_its_test(row)) {
                let date = match row["as_of"].as_str() {
                    "" => "2026",
                    "2013-10-28" => "2013-10",
                    date => &date[..precision],
                };
                self.check(measure, &technology(&row["technology"]), date, &row["value"]);
                if table == "pypi_downloads" {
                    self.check("pypi-rank", &technology(&row["technology"]), date, &row["rank"]);
                }
            }
        }
    }

    /// Two technologies a row.
    fn json_of_the_pair(&mut self) {
        for row in rows("tfb_json") {
            let date = if row["date"] == "2013-10-31" { "2013-10" } else { &row["date"] };
            self.check("techempower-json", "django", date, &row["django"]);
            self.check("techempower-json", "flask", date, &row["flask"]);
        }
    }

    /// One technology a row.
    fn measured(&mut self) {
        for (table, name, value, measure, date) in MEASURED {
            rows(table).iter().for_each(|row| self.check(measure, &technology(&row[name]), &row[date], &row[value]));
        }
        let stacks = [("django", "django"), ("flask-core-stack", "flask"), ("fastapi-sql-stack", "fastapi")];
        for row in rows("pypi_stacks") {
            if let Some((_, technology)) = stacks.iter().find(|(stack, _)| *stack == row["stack"]) {
                self.check("install-size-comparable", technology, &row["as_of"], &row["installed_bytes"]);
            }
        }
    }

    /// One kind of application a row: the smallest of each.
    fn run(&mut self) {
        let smallest = |row: &Row| row["variant"].strip_suffix("-hello").map(str::to_owned);
        let ratios =
            [("import time of the application module", "startup-ratio"), ("resident set size after five requests", "memory-ratio")];
        for row in rows("startup_and_memory") {
            let measure = ratios.iter().find(|(kind, _)| *kind == row["measure"]);
            if let (Some((_, measure)), Some(technology)) = (measure, smallest(&row)) {
                self.check(measure, &technology, &row["as_of"], &row["ratio_to_flask_hello"]);
            }
        }
        for row in rows("request_cpu_time").iter().filter(|row| row["response"] == "JSON") {
            if let Some(technology) = smallest(row) {
                self.check("cpu-json", &technology, &row["as_of"], &row["median_cpu_microseconds_per_request"]);
            }
        }
    }

    /// Ages in tenths of a year of 365.2425 days, from the first commit to the day of the dataset.
    fn ages(&mut self) {
        let day = |text: &str| i64::from(Date::parse(text).unwrap().day_number());
        for row in rows("repositories") {
            let days = day("2026-11-20") - day(&row["first_commit_date"]);
            let tenths = (days * 100_000 * 2 + 3_652_425) / (2 * 3_652_425);
            self.check("age", &row["framework"], "2026-11-20", &format!("{}.{}", tenths / 10, tenths % 10));
        }
    }

    /// Shares in hundredths of a per cent of all rows of one date.
    fn shares(&mut self) {
        let table = rows("pypi_downloads");
        for date in ["2018-04-01", "2022-10-01", "2026-04-01"] {
            let of_date: Vec<&Row> = table.iter().filter(|row| row["as_of"] == date).collect();
            let sum: i64 = of_date.iter().map(|row| row["value"].parse::<i64>().unwrap()).sum();
            for row in of_date {
                let value: i64 = row["value"].parse().unwrap();
                let hundredths = (value * 10_000 * 2 + sum) / (2 * sum);
                self.check("pypi-share", &technology(&row["technology"]), date, &format!("{}.{:02}", hundredths / 100, hundredths % 100));
            }
        }
    }
}

/// Is this row of TechEmpower the plain test that the series shows? Other tests of the run stand in the breakdowns.
fn stands_for_its_test(row: &Row) -> bool {
    let Some(implementation) = row.get("implementation") else { return true };
    let old = row["as_of"].as_str() < "2014";
    let plain = match row["technology"].as_str() {
        "Tornado" if !old => "tornado-py3",
        "Rails" if old => "rails-ruby",
        "Express" if row["metric"] != "techempower_json" && row["metric"] != "techempower_plaintext" => "express-mysql",
        "Axum" if row["metric"] != "techempower_json" && row["metric"] != "techempower_plaintext" => "axum-pg",
        name => &name.to_lowercase(),
    };
    implementation == plain || implementation == "not stated"
}

#[test]
fn packed_points_are_those_of_the_tables_they_came_from() {
    let mut comparison = Comparison { popularity: packed().0, points: BTreeMap::new() };
    comparison.published();
    comparison.json_of_the_pair();
    comparison.measured();
    comparison.run();
    comparison.ages();
    comparison.shares();
    let compared: usize = comparison.points.values().map(BTreeSet::len).sum();
    assert!(compared >= 300, "only {compared} points were compared");
    for measure in &comparison.popularity.measures {
        let found = comparison.points.get(&measure.id).map_or(0, BTreeSet::len);
        let points: usize = measure.series.iter().map(|series| series.points.len()).sum();
        assert!(found >= points.min(6) || found >= 1 && points <= 6, "{}: {found} of {points} points were compared", measure.id);
    }
}

#[test]
fn every_row_of_a_source_has_an_address() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/source_rows");
    for file in std::fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        for row in rows(name.trim_end_matches(".csv")) {
            assert!(row["source_url"].starts_with("https://") && row.contains_key("as_of"), "{name}: {row:?}");
        }
    }
}
