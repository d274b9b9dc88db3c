//! Packed parts: what is packed is read back, and packing twice gives the same bytes.

use crate::fixture::{Copy, edited};
use sextant_dataset::model::{
    Annex, Article, Changes, Comparison, Core, Evidence, Explanations, FindKind, Glance, Measure, Method, PartName, Popularity, Searchable,
    decode,
};

#[test]
fn packed_parts_read_back_as_they_were() {
    let dataset = Copy::new().dataset();
    let parts = dataset.parts();
    assert_eq!(decode::<Evidence>(&parts[0].bytes), Some(dataset.evidence));
    assert_eq!(decode::<Explanations>(&parts[1].bytes), Some(dataset.explanations));
    assert_eq!(decode::<Popularity>(&parts[2].bytes), Some(dataset.popularity));
    assert_eq!(decode::<Annex>(&parts[3].bytes), Some(dataset.annex));
    assert_eq!(decode::<Comparison>(&parts[5].bytes), Some(dataset.comparison));
    assert_eq!(decode::<Method>(&parts[6].bytes), Some(dataset.method));
    assert_eq!(decode::<Changes>(&parts[7].bytes), Some(dataset.changes));
    let searchable: Searchable = decode(&parts[8].bytes).unwrap();
    assert!(searchable.entries.iter().any(|entry| entry.kind == FindKind::Claim && entry.id == "S0-01"));
    let articles: Option<Vec<Article>> = parts[9..].iter().map(|part| decode(&part.bytes)).collect();
    assert_eq!(articles, Some(dataset.articles));
}

#[test]
fn the_home_page_is_given_the_points_by_which_a_pair_is_compared_and_no_others() {
    let dataset = edited("measures.toml", "unit = \"stars\"\n", "unit = \"stars\"\nalso_on = \"home\"\n");
    let glance: Glance = decode(&dataset.parts()[4].bytes).unwrap();
    let stars: Vec<_> = glance.measures[0].series.iter().map(|series| (series.technology.as_str(), series.points.len())).collect();
    assert_eq!((glance.measures.len(), stars), (1, vec![("django", 1), ("flask", 1)]));
    let values = |measure: &Measure| measure.comparable(&["flask", "django"]).iter().map(|point| point.unwrap().value).collect::<Vec<_>>();
    assert_eq!(values(&glance.measures[0]), values(&dataset.popularity.measures[0]));
}

#[test]
fn the_core_names_the_file_of_every_part() {
    let dataset = Copy::new().dataset();
    let core: Core = decode(&dataset.core_bytes()).unwrap();
    let named: Vec<_> = dataset.parts().into_iter().map(|part| (part.name, part.file)).collect();
    assert_eq!(core.parts, named);
    assert_eq!(Core { parts: Vec::new(), ..core }, dataset.core);
}

#[test]
fn the_file_of_a_part_carries_a_hash_of_its_bytes() {
    let parts = Copy::new().dataset().parts();
    let stems = [
        "evidence",
        "explanations",
        "popularity",
        "annex",
        "glance",
        "comparison",
        "method",
        "changes",
        "search",
        "article-second",
        "article-first",
    ];
    for (part, stem) in parts.iter().zip(stems) {
        let hash = part.file.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-')).and_then(|rest| rest.strip_suffix(".bin"));
        assert!(hash.is_some_and(|hash| hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())), "{}", part.file);
    }
    assert_eq!(parts.len(), stems.len());
    assert_eq!(parts[9].name, PartName::Article("second".into()));
}

#[test]
fn reading_twice_gives_the_same_bytes() {
    let (one, two) = (Copy::new().dataset(), Copy::new().dataset());
    assert_eq!(one.core_bytes(), two.core_bytes());
    assert_eq!(one.parts(), two.parts());
}

#[test]
fn bytes_of_another_build_are_refused() {
    let bytes = Copy::new().dataset().core_bytes();
    assert_eq!(decode::<Core>(&bytes[..bytes.len() / 2]), None);
    assert_eq!(decode::<Core>(&[]), None);
}
