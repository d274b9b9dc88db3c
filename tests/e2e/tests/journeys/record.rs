//! The decision record that the page saves is the one that the command line prints, byte for byte.

use super::files::Folder;
use sextant::data::catalog;
use sextant::worksheet::record_of_link;
use sextant_e2e::{Visit, journey};

const LINKS: [&str; 8] = [
    "page=worksheet",
    "page=worksheet&a=store.relational_admin.staff.4_existing.models.1!",
    "page=worksheet&t=flask,none,fastapi,rails&a=store.several.0_connections.open!_upkeep.periods.4&theme=dark",
    "page=worksheet&sheet=wakatime&a=coding5.yes_python3.no_html.yes_api.no_soa.yes_conventions.no_databases.yes_readcode.yes",
    "page=worksheet&sheet=four-questions&t=flask&a=size.small",
    "page=worksheet&t=zend,django,flask,django&a=store.relational_foo.bar_admin.staff.3&sheet=full&scale=cubic",
    "page=worksheet&own=Our%20team%20knows%20it:4:2,-1_x%5Fy:1:0,u&a=store.relational",
    "page=worksheet&sheet=when-to-use&d=00c0ffee&was=django.1_flask.2&utm=x",
];

/// Saves the record with the page's button and reads the file.
async fn saved(visit: &Visit, folder: &Folder) -> String {
    folder.takes_downloads(visit).await;
    visit.press("Save record (JSON)").await;
    visit.until_words(".take-away > [role=status]", &["The record is saved as sextant-decision.json."]).await;
    folder.downloaded("sextant-decision.json").await
}

#[tokio::test]
async fn the_record_of_a_link_is_the_same_from_the_page_and_natively() {
    let folder = Folder::new("links");
    journey(async |visit| {
        for link in LINKS {
            visit.open(link).await;
            assert_eq!(saved(visit, &folder).await, format!("{}\n", record_of_link(link, catalog())), "{link}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_record_follows_what_is_done_on_the_page() {
    let folder = Folder::new("changes");
    journey(async |visit| {
        visit.open("page=worksheet&t=django,flask,fastapi").await;
        visit.answer("store", "relational").await;
        visit.answer("experience", "flask").await;
        visit.answer("experience-importance", "4").await;
        let query = "page=worksheet&t=django,flask,fastapi&a=store.relational_experience.flask.4";
        visit.until_query(query).await;
        let record = saved(visit, &folder).await;
        assert_eq!(record, format!("{}\n", record_of_link(query, catalog())));
        let read: serde_json::Value = serde_json::from_str(&record).unwrap();
        assert_eq!(read["link"], query);
    })
    .await;
}

#[tokio::test]
async fn what_a_sheet_does_not_cover_is_in_the_record() {
    let folder = Folder::new("notices");
    journey(async |visit| {
        let link = "page=worksheet&sheet=wakatime&t=django,rails,flask&a=html.yes";
        visit.open(link).await;
        assert_eq!(visit.count(".notice").await, 1);
        assert_eq!(saved(visit, &folder).await, format!("{}\n", record_of_link(link, catalog())));
    })
    .await;
}
