//! Steps through the history of a tab.

use crate::{Browser, Visit};
use serde_json::Value;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// Longest wait for a step that may lead nowhere.
const PATIENCE: Duration = Duration::from_secs(2);

impl Visit {
    /// One step back in the history.
    pub async fn back(&self) {
        if self.browser() != Browser::Chromium {
            return self.step("history.back()").await;
        }
        self.client().back().await.expect("a step back");
    }

    /// One step forward in the history.
    pub async fn forward(&self) {
        if self.browser() != Browser::Chromium {
            return self.step("history.forward()").await;
        }
        self.client().forward().await.expect("a step forward");
    }

    /// A step by the page itself, since WebKit's driver leaves out entries that no hand has made, as after clicks by a script, and
    /// Firefox's waits for five minutes where a step leads nowhere.
    async fn step(&self, script: &str) {
        let before = self.value("location.href").await;
        self.js(&format!("setTimeout(() => {script})"), Vec::new()).await;
        let start = Instant::now();
        // On the way to another document there is nobody to ask.
        let place = async || self.client().execute("return location.href", Vec::new()).await.unwrap_or(Value::Null);
        while [&before, &Value::Null].contains(&&place().await) && start.elapsed() < PATIENCE {
            sleep(Duration::from_millis(25)).await;
        }
    }
}
