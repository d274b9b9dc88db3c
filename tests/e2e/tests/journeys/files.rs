//! Files that the browser saves, and files that a visitor has.

use sextant_e2e::Visit;
use std::env::temp_dir;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::sleep;

/// A folder of one journey, taken away in the end.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = temp_dir().join(format!("sextant-e2e-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Lets the browser save files here without asking.
    pub async fn takes_downloads(&self, visit: &Visit) {
        visit.save_files_in(&self.0).await;
    }

    /// Reads a file that the browser saves, and takes it away.
    pub async fn downloaded(&self, name: &str) -> String {
        let file = self.0.join(name);
        for _ in 0..400 {
            // The browser writes under another name first.
            if let Ok(text) = fs::read_to_string(&file) {
                fs::remove_file(&file).unwrap();
                return text;
            }
            sleep(Duration::from_millis(25)).await;
        }
        panic!("no {name} was saved in {}", self.0.display());
    }

    /// A file that the visitor has.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let file = self.0.join(name);
        fs::write(&file, content).unwrap();
        file
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be taken away stays; it is a temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}
