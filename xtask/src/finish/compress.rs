//! Writes a `.br` and a `.gz` beside each file of text, WASM or packed data.
//!
//! Hosts that look for such files (nginx, Caddy, Netlify and others) send them as
//! they are, smaller than what a host packs on the fly.

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::collections::VecDeque;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Text, WASM and packed data; pictures and fonts are packed already.
const ENDINGS: [&str; 14] = ["html", "js", "css", "wasm", "bin", "json", "csv", "toml", "md", "svg", "txt", "xml", "webmanifest", "map"];
/// The best there is for both: files are packed once and sent often.
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;
const GZIP_LEVEL: Compression = Compression::new(9);

/// Compresses the site's files, on all cores.
///
/// # Errors
/// When a file cannot be read or written.
pub fn files(site: &Path) -> Result<()> {
    let mut found = Vec::new();
    collect(site, &mut found)?;
    // The largest first, so that no core is left with it at the end.
    found.sort_by_key(|file| std::cmp::Reverse(fs::metadata(file).map_or(0, |data| data.len())));
    let queue = Mutex::new(VecDeque::from(found));
    let cores = thread::available_parallelism().map_or(1, |count| count.get());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(|| work(&queue))).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| anyhow::bail!("compression broke off")))
    })
}

fn work(queue: &Mutex<VecDeque<PathBuf>>) -> Result<()> {
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    while let Some(file) = next() {
        compress(&file).with_context(|| format!("cannot compress {}", file.display()))?;
    }
    Ok(())
}

fn compress(file: &Path) -> Result<()> {
    let content = fs::read(file)?;
    for (ending, packed) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
        let mut name = file.as_os_str().to_owned();
        name.push(format!(".{ending}"));
        fs::write(name, packed)?;
    }
    Ok(())
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(content)?;
    Ok(writer.into_inner())
}

/// Without a time or a name in the header: same input, same bytes.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), GZIP_LEVEL);
    writer.write_all(content)?;
    Ok(writer.finish()?)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ENDINGS.contains(&ending)) {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod test {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_formats_unpack_to_the_same_bytes() {
        let content = b"north by north-west, ".repeat(50);
        let (mut from_brotli, mut from_gzip) = (Vec::new(), Vec::new());
        brotli::Decompressor::new(&*brotli(&content).unwrap(), 4096).read_to_end(&mut from_brotli).unwrap();
        flate2::read::GzDecoder::new(&*gzip(&content).unwrap()).read_to_end(&mut from_gzip).unwrap();
        assert_eq!(from_brotli, content);
        assert_eq!(from_gzip, content);
    }

    #[test]
    fn packing_twice_gives_the_same_bytes() {
        let content = b"same input, same bytes".repeat(9);
        assert_eq!(gzip(&content).unwrap(), gzip(&content).unwrap());
        assert_eq!(brotli(&content).unwrap(), brotli(&content).unwrap());
    }
}
