//! A link in, the decision record out: the same arithmetic as the page, natively.
//!
//! `decide LINK...` prints one record per link or bare query. `decide -` reads one per
//! line from standard input. `decide --sheets` prints every sheet as JSON.

use sextant::data::catalog;
use sextant::worksheet::{record_of_link, sheets_json};
use std::io::{self, BufRead, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("decide: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> io::Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    if arguments.is_empty() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "give a link, a query, `-` for standard input, or `--sheets`"));
    }
    for argument in arguments {
        match argument.as_str() {
            "--sheets" => writeln!(output, "{}", sheets_json(catalog()))?,
            "-" => {
                for line in io::stdin().lock().split(b'\n') {
                    writeln!(output, "{}", record_of_link(&String::from_utf8_lossy(&line?), catalog()))?;
                }
            }
            link => writeln!(output, "{}", record_of_link(link, catalog()))?,
        }
    }
    output.flush()
}
