//! What stands under fits: authored claims, and claims made from features and measures.

use crate::fixture::{Copy, edited};
use sextant_dataset::model::{Claim, Date, Evidence, Grade, Kind, State};

fn small() -> Evidence {
    Copy::new().dataset().evidence
}

fn claim<'a>(evidence: &'a Evidence, id: &str) -> &'a Claim {
    evidence.claims.iter().find(|claim| claim.id == id).unwrap_or_else(|| panic!("no claim {id}"))
}

#[test]
fn claims_come_as_seeds_then_ours_then_made_ones() {
    let ids: Vec<_> = small().claims.into_iter().map(|claim| claim.id).collect();
    let made = ["feature-orm-django", "feature-orm-flask", "measure-github-stars-django", "measure-github-stars-flask"];
    assert_eq!(ids[..4], ["S0-01", "S0-02", "S0-03", "no-mapper"]);
    assert_eq!(ids[4..], made);
}

#[test]
fn a_feature_cell_becomes_a_claim_in_plain_english() {
    let evidence = small();
    let has = claim(&evidence, "feature-orm-django");
    assert_eq!(has.statement, "Django has an object-relational mapper built in (django/db/models/base.py, class Model).");
    assert_eq!(has.evidence, "Read in django/django at commit 420b4f5 of 23 June 2026.");
    assert_eq!((has.kind, has.state, has.grade), (Kind::Fact, State::Holds, Grade::Documented));
    assert_eq!((has.topic.as_str(), has.sources.as_slice()), ("data", ["django-repository".to_string()].as_slice()));
    assert_eq!(Some(has.checked), Date::parse("2026-11-20"));
    assert_eq!(claim(&evidence, "feature-orm-flask").statement, "Flask has no object-relational mapper built in.");
}

#[test]
fn a_feature_in_part_says_so_and_keeps_its_note() {
    let dataset = edited("sheets/full.csv", "flask,-1,documented,feature:orm", "flask,-1,documented,feature:sessions");
    let part = claim(&dataset.evidence, "feature-sessions-flask");
    let place = "src/flask/sessions.py, class SecureCookieSession, and more";
    assert_eq!(part.statement, format!("Flask has sessions built in, in part ({place})."));
    assert_eq!(part.evidence, "Read in pallets/flask at commit 2ac8988 of 9 April 2026. Note: Signed cookies only.");
}

#[test]
fn titles_of_features_take_the_article_they_need() {
    let titles = [
        ("Admin interface", "an admin interface"),
        ("Test client", "a test client"),
        ("CSRF protection", "CSRF protection"),
        ("OpenAPI document", "an OpenAPI document"),
        ("WebSockets", "WebSockets"),
        ("Email", "email"),
    ];
    for (title, words) in titles {
        let dataset = edited("features.toml", "Object-relational mapper", title);
        assert!(claim(&dataset.evidence, "feature-orm-django").statement.starts_with(&format!("Django has {words} built in (")), "{title}");
    }
}

#[test]
fn a_measures_latest_point_becomes_a_claim() {
    let evidence = small();
    let stars = claim(&evidence, "measure-github-stars-flask");
    assert_eq!(stars.statement, "Flask: 72,133 stars, 22 August 2026 (GitHub stars).");
    assert_eq!(stars.evidence, "It says nothing of quality. Note: Read on a Saturday.");
    assert_eq!((stars.kind, stars.grade, stars.topic.as_str()), (Kind::Figure, Grade::Measured, "popularity"));
    assert_eq!((stars.sources.as_slice(), stars.as_of), (["star-list".to_string()].as_slice(), Date::parse("2026-08-22")));
}

#[test]
fn a_point_says_at_least_or_about_where_its_flag_does() {
    let cases = [
        ("measure:survey-share", "measure-survey-share-flask", "Flask: about 14.8 %, 2025 (Survey share)."),
        ("measure:site-rank", "measure-site-rank-flask", "Flask: at least no. 29, 2026 (Rank by sites)."),
    ];
    for (reference, id, statement) in cases {
        let dataset = edited("sheets/full.csv", "flask,2,measured,measure:github-stars", &format!("flask,2,measured,{reference}"));
        assert_eq!(claim(&dataset.evidence, id).statement, statement);
    }
}

#[test]
fn one_of_a_unit_is_named_in_the_singular() {
    let dataset = edited("series/github-stars.csv", "72133", "1");
    assert_eq!(claim(&dataset.evidence, "measure-github-stars-flask").statement, "Flask: 1 star, 22 August 2026 (GitHub stars).");
}

#[test]
fn fits_name_their_claims_in_the_order_of_the_sheets() {
    let evidence = small();
    let places: Vec<_> = evidence.fits.iter().map(|fit| [fit.sheet, fit.question, fit.answer, fit.technology]).collect();
    assert!(places.is_sorted());
    assert_eq!(places.len(), 10);
    let ids: Vec<_> = evidence.fits[0].claims.iter().map(|at| evidence.claims[usize::from(*at)].id.as_str()).collect();
    assert_eq!(ids, ["S0-01", "feature-orm-django"]);
    assert_eq!(evidence.fits[3].grade, Grade::Opinion);
}

#[test]
fn a_claim_with_the_id_of_a_made_one_is_refused() {
    let copy = Copy::new();
    copy.replace("claims/seeds.toml", "id = \"S0-03\"", "id = \"feature-orm-flask\"");
    copy.replace("mapping.csv", "S0-03", "feature-orm-flask");
    let problem =
        "claims:1: field `file`: found \"feature-orm-flask\" as a claim's id, expected ids that are not made from features or measures";
    assert_eq!(copy.problems(), [problem]);
}
