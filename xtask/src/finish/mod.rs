//! The step after Trunk: what makes of its output the site that is deployed.
//!
//! Trunk calls it (see Trunk.toml) before it moves the new site into place, so a
//! failure here leaves the old site. In development the dataset's parts, the modules that
//! Trunk does not know, the bundle for the charts and the document for frames are written. In a release, in this
//! order, since each step changes what the next one names: prune, split, optimise, minify, rename by
//! content, write the pages that stand without script, seal, compress. Documents get their policies in both.

mod absolute;
mod bundle;
mod compress;
mod documents;
mod embed;
mod hosting;
mod minify;
mod modules;
mod names;
mod oembed;
mod offline;
mod optimise;
mod parts;
mod prune;
mod seal;
mod split;
mod standing;

pub use hosting::{AGAIN, EVERYWHERE, IMMUTABLE};
pub use names::{is_hashed, rename};
pub use seal::{seal, seal_again};

use crate::engine;
use crate::project::Project;
use crate::site_url::SiteUrl;
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;

/// Finishes the site in the folder that Trunk names.
///
/// # Errors
/// When not called by Trunk, or when one of the steps fails.
pub fn run(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let site = folder.context("`finish` is called by Trunk: use `cargo xtask dist` or `cargo xtask serve`")?;
    parts::write(project, &site)?;
    let release = env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    modules::build(project, &site, release)?;
    bundle::echarts(project, &site)?;
    embed::files(project, &site)?;
    if !release {
        embed::document(project, &site)?;
        return seal::for_development(&site);
    }
    prune::modules(project, &site)?;
    split::app(project, &site)?;
    optimise::modules(project, &site)?;
    offline::write(project, &site)?;
    names::start(&site)?;
    minify::scripts(project, &site)?;
    embed::style(project, &site)?;
    minify::styles(project, &site)?;
    names::by_content(&site)?;
    embed::document_by_content(project, &site)?;
    standing::pages(&site)?;
    engine::pages(project, &site)?;
    let url = SiteUrl::of_build()?;
    absolute::write(&site, url.as_ref())?;
    oembed::write(&site, url.as_ref())?;
    seal::seal(&site, url.as_ref())?;
    compress::files(&site)
}
