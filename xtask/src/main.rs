//! Starts what the command line says; everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::main()
}
