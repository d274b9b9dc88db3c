//! What a frame and the script around it cost.

use super::embedded::{Around, embedding, open};
use sextant_e2e::{Visit, folder};
use std::fs;

/// The most bytes of a frame with its app.
const LIMIT: u64 = 85_000;

/// Every file of the site that has been asked for, with its packed bytes.
fn loaded(visit: &Visit) -> Vec<(String, u64)> {
    let asked = visit.site().answered().into_iter().map(|answered| answered.address.split('?').next().unwrap_or_default().to_owned());
    let mut files: Vec<String> = asked.map(|path| if path.ends_with('/') { format!("{path}index.html") } else { path }).collect();
    files.sort();
    files.dedup();
    let packed =
        |file: &String| fs::metadata(folder().join(format!("{}.br", &file[1..]))).unwrap_or_else(|error| panic!("{file}: {error}"));
    files.iter().map(|file| (file.clone(), packed(file).len())).collect()
}

#[tokio::test]
async fn the_first_load_of_a_frame_is_small() {
    embedding(async |visit| {
        let around = Around::new().await;
        visit.site().forget();
        open(visit, &around, "page=worksheet", "").await;
        let frame = loaded(visit);
        let sum = |files: &[(String, u64)]| files.iter().map(|(_, bytes)| bytes).sum::<u64>();
        println!("First load of a frame, brotli 11: {}: {frame:#?}", sum(&frame));
        assert!(frame.iter().any(|(file, _)| file.contains("frame-")), "{frame:?}");
        assert!(sum(&frame) <= LIMIT, "{frame:?}");
    })
    .await;
}

#[test]
fn the_script_of_the_page_around_is_small() {
    let packed = fs::metadata(folder().join("embed.v1.js.gz")).unwrap().len();
    println!("embed.v1.js, gzip 9: {packed}");
    assert!(packed <= 1200, "{packed}");
}
