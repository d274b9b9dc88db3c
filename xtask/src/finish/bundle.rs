//! Bundles what the charts use of ECharts into one script of the site: `echarts.js`.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// The bundle's name in the site, before it gets its hash.
pub const ECHARTS: &str = "echarts.js";

/// Writes the bundle. The chart module loads it when a chart is first drawn.
///
/// # Errors
/// When esbuild fails.
pub fn echarts(project: &Project, site: &Path) -> Result<()> {
    let mut bundle = Command::new("node");
    bundle.arg(project.path("xtask/src/finish/bundle.mjs")).arg(project.path("xtask/src/finish/echarts.js")).arg(site.join(ECHARTS));
    process::run(&mut bundle).context("esbuild could not bundle ECharts")
}
