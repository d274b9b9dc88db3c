//! A host of the site as a process of its own: what a test means by "the server is gone" is that it was killed.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A process that serves a folder on a port, which it keeps when it is started again. It ends with the test.
pub struct Host {
    program: &'static str,
    process: Option<Child>,
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Host {
    /// Serves a folder on a free port. `program` is the binary `host` of this crate; it says which flags there are.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start(program: &'static str, folder: &Path, flags: &[&str]) -> Self {
        let mut host = Self { program, process: None, port: 0, asked: Arc::default() };
        host.serve(folder, flags).await;
        host
    }

    /// Serves another folder, or in another manner, at the same address.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn serve(&mut self, folder: &Path, flags: &[&str]) {
        self.kill().await;
        let mut command = Command::new(self.program);
        command.arg(folder).arg(self.port.to_string()).args(flags).stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut process = command.spawn().unwrap_or_else(|error| panic!("cannot start {}: {error}", self.program));
        let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
        let port = lines.next_line().await.expect("readable output").expect("it says its port");
        self.port = port.parse().expect("a port");
        let asked = Arc::clone(&self.asked);
        tokio::spawn(async move {
            while let Ok(Some(path)) = lines.next_line().await {
                asked.lock().expect("nobody panics while writing").push(path);
            }
        });
        self.process = Some(process);
    }

    /// Kills the process. Whoever asks now finds nobody.
    pub async fn kill(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().await.expect("it was running");
        }
    }

    /// `http://127.0.0.1:port`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The paths that were asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("nobody panics while writing").clone()
    }

    /// Forgets what was asked for so far.
    pub fn forget(&self) {
        self.asked.lock().expect("nobody panics while writing").clear();
    }
}

/// A folder of one test for files of any kind, taken away in the end.
pub struct TestFolder(PathBuf);

impl TestFolder {
    /// An empty folder. No two tests may use the same name.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("sextant-e2e-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for TestFolder {
    fn drop(&mut self) {
        // What cannot be taken away stays; it is a temporary folder.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
