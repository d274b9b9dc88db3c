//! `cargo xtask samples`: every program that an article shows is put together from the article's own text, run with
//! each version of Django that can be had here, and held to the output that the article prints.

mod steps;

use crate::process;
use crate::project::Project;
use crate::setup::python::{self, Environment};
use crate::tally::Tally;
use anyhow::{Context, Result, bail, ensure};
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};
use steps::{Sample, Step, samples};

/// The longest that the commands of one block may take.
const PATIENCE: Duration = Duration::from_secs(180);

/// Runs all samples and prints the sum.
///
/// # Errors
/// When there is no environment to run them in.
pub fn run(project: &Project) -> Result<ExitCode> {
    let tally = try_all(project, &python::environments(project)?);
    println!("{tally}");
    Ok(if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs all samples in each environment, the environments side by side; a line for each.
pub fn try_all(project: &Project, environments: &[Environment]) -> Tally {
    let found = articles(project);
    if found.as_ref().is_ok_and(Vec::is_empty) {
        println!("no article has a sample that is run");
        return Tally::FAILURE;
    }
    let found = match found {
        Ok(found) => found,
        Err(error) => {
            println!("{error:#}");
            return Tally::FAILURE;
        }
    };
    let mut sum = Tally::default();
    thread::scope(|scope| {
        let found = &found;
        let runs: Vec<_> = environments.iter().map(|environment| scope.spawn(move || try_in(environment, found))).collect();
        for run in runs {
            sum += run.join().unwrap_or(Tally::FAILURE);
        }
    });
    sum
}

/// Each article that has samples, by its file's name.
fn articles(project: &Project) -> Result<Vec<(String, Vec<Sample>)>> {
    let folder = project.path("public/data/articles");
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let samples = samples(&fs::read_to_string(&path)?);
        if !samples.is_empty() {
            found.push((name, samples));
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(found)
}

fn try_in(environment: &Environment, articles: &[(String, Vec<Sample>)]) -> Tally {
    let mut tally = Tally::default();
    for (article, sample) in articles.iter().flat_map(|(article, samples)| samples.iter().map(move |sample| (article, sample))) {
        let start = Instant::now();
        let result = try_sample(environment, sample);
        let (one, words) = match &result {
            Ok(()) => (Tally::PASS, "ok".to_owned()),
            Err(error) => (Tally::FAILURE, format!("FAILED\n{article}.md: {error:#}")),
        };
        println!("sample {article}, {}, {} ({:.1} s) ... {words}", sample.name, environment.name, start.elapsed().as_secs_f64());
        tally += one;
    }
    tally
}

/// Runs one sample in an empty folder of its own, which stays where it fails.
fn try_sample(environment: &Environment, sample: &Sample) -> Result<()> {
    let environment_name = environment.folder.file_name().unwrap_or_default().to_string_lossy();
    let folder = env::temp_dir().join(format!("sextant-samples-{}/{environment_name}/{}", std::process::id(), sample.name));
    fs::create_dir_all(&folder)?;
    let mut printed = None;
    for (line, step) in &sample.steps {
        let place = || format!("line {line}, in {}", folder.display());
        match step {
            Step::Write { path, text } => write(&folder, path, text, OpenOptions::new().write(true).create(true).truncate(true)),
            Step::Append { path, text } => write(&folder, path, text, OpenOptions::new().append(true)),
            Step::Run(commands) => shell(environment, &folder, commands).map(|output| printed = Some(output)),
            Step::Expect(expected) => compare(expected, printed.take().as_deref()),
        }
        .with_context(place)?;
    }
    fs::remove_dir_all(&folder)?;
    Ok(())
}

fn write(folder: &Path, path: &str, text: &str, how: &OpenOptions) -> Result<()> {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap_or(folder))?;
    let mut file = how.open(&path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(file.write_all(text.as_bytes())?)
}

/// What commands print; the environment's Python comes first on `PATH`.
fn shell(environment: &Environment, folder: &Path, commands: &str) -> Result<String> {
    let mut path = vec![environment.folder.join("bin")];
    path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let (output, errors) = (folder.join(".output"), folder.join(".errors"));
    let mut shell = Command::new("sh");
    shell.args(["-ec", commands]).current_dir(folder).env("PATH", env::join_paths(path)?);
    shell.env_remove("PYTHONPATH").env_remove("PYTHONHOME").env_remove("DJANGO_SETTINGS_MODULE").env_remove("FLASK_APP");
    // Straight into files: pipes that nobody reads would stop a program that prints much.
    shell.stdin(Stdio::null()).stdout(File::create(&output)?).stderr(File::create(&errors)?);
    let mut child = shell.spawn().context("cannot start sh")?;
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill()?;
            bail!("not done after {} s: {commands}", PATIENCE.as_secs());
        }
        thread::sleep(Duration::from_millis(20));
    };
    let read = |file: &PathBuf| fs::read(file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let printed = read(&output)?;
    ensure!(status.success(), "the commands failed ({status}):\n{commands}{printed}{}", read(&errors)?);
    Ok(printed)
}

/// Fails where the output is another one than the article shows; blanks at the ends of lines do not count.
fn compare(expected: &str, printed: Option<&str>) -> Result<()> {
    let printed = printed.context("no commands stand before this output")?;
    let plain = |text: &str| text.trim_end().lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let (expected, printed) = (plain(expected), plain(printed));
    ensure!(expected == printed, "the article shows\n{expected}\nand the program prints\n{printed}");
    Ok(())
}

/// Whether samples can run on this system: their commands are those of a Unix shell.
pub fn has_shell() -> bool {
    cfg!(unix) && process::find(&["sh"]).is_some()
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn other_output_than_the_article_shows_is_a_failure() {
        assert!(compare("a\nb\n", Some("a  \nb\n\n")).is_ok());
        let error = compare("a\n", Some("b\n")).unwrap_err().to_string();
        assert_eq!(error, "the article shows\na\nand the program prints\nb");
        assert!(compare("a\n", None).is_err());
    }

    #[test]
    fn the_articles_name_the_versions_that_their_samples_run_on() {
        let project = Project::find().unwrap();
        let text: String = articles(&project)
            .unwrap()
            .iter()
            .map(|(name, _)| fs::read_to_string(project.path(&format!("public/data/articles/{name}.md"))).unwrap())
            .collect();
        for list in ["django-5.2", "django-6.1"] {
            let pins = fs::read_to_string(project.path(&format!("tests/samples/{list}.txt"))).unwrap();
            for package in
                ["Django", "Flask", "Flask-Admin", "Flask-Migrate", "Flask-SQLAlchemy", "Flask-WTF", "Quart", "SQLAlchemy", "openpyxl"]
            {
                let named = format!("{package} {}", python::version_in(&pins, package).unwrap());
                assert!(text.contains(&named), "no article names {named}");
            }
        }
    }
}
