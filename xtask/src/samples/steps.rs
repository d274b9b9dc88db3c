//! From an article's text to the steps of its samples. A block of code says what it is behind its language:
//! `python run=club file=club/models.py` is a file, `append=` the end of one, `sh run=club` are commands, and
//! `text output=club` is what the commands before it print. The reader of the dataset has checked the form.

/// What an article shows of one program, from top to bottom.
#[derive(Debug, PartialEq)]
pub struct Sample {
    /// The word behind `run=`.
    pub name: String,
    /// Each with the line of its fence.
    pub steps: Vec<(usize, Step)>,
}

/// What is done with one block of code.
#[derive(Debug, PartialEq)]
pub enum Step {
    /// A file is written.
    Write { path: String, text: String },
    /// A text is put at the end of a file.
    Append { path: String, text: String },
    /// Commands are run by a shell.
    Run(String),
    /// The commands before printed this.
    Expect(String),
}

/// The samples of an article, in the order in which they begin.
pub fn samples(article: &str) -> Vec<Sample> {
    let mut samples: Vec<Sample> = Vec::new();
    let mut lines = article.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        let Some(info) = line.strip_prefix("```") else { continue };
        let text: String = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
        let Some((name, step)) = step(info, text) else { continue };
        let position = samples.iter().position(|sample| sample.name == name).unwrap_or_else(|| {
            samples.push(Sample { name: name.into(), steps: Vec::new() });
            samples.len() - 1
        });
        samples[position].steps.push((index + 1, step));
    }
    samples
}

/// The sample to which a block belongs, and what is done with it; none for code that only stands there.
fn step(info: &str, text: String) -> Option<(&str, Step)> {
    let value = |key: &str| info.split_whitespace().find_map(|word| word.strip_prefix(key)?.strip_prefix('='));
    if let Some(name) = value("output") {
        return Some((name, Step::Expect(text)));
    }
    let name = value("run")?;
    let step = match (value("file"), value("append")) {
        (Some(path), _) => Step::Write { path: path.into(), text },
        (_, Some(path)) => Step::Append { path: path.into(), text },
        _ => Step::Run(text),
    };
    Some((name, step))
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn blocks_become_the_steps_of_their_sample() {
        let article = "Words.\n\n```python run=a file=x/y.py\nx = 1\n\nx\n```\n```sh\nnot run\n```\n```sh run=b\nb\n```\n```python run=a append=z\nq\n```\n```sh run=a\npython x\n```\n```text output=a\n1\n```\n";
        let a = vec![
            (3, Step::Write { path: "x/y.py".into(), text: "x = 1\n\nx\n".into() }),
            (14, Step::Append { path: "z".into(), text: "q\n".into() }),
            (17, Step::Run("python x\n".into())),
            (20, Step::Expect("1\n".into())),
        ];
        let b = vec![(11, Step::Run("b\n".into()))];
        assert_eq!(samples(article), [Sample { name: "a".into(), steps: a }, Sample { name: "b".into(), steps: b }]);
    }
}
