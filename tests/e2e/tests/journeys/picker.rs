//! The picker: one to six technologies, in the order in which they were ticked.

use super::native::technologies;
use sextant_e2e::{Visit, journey};

async fn toggle(visit: &Visit, technology: &str) {
    visit.click(&format!(".pick:has(> input[name=\"{technology}\"])")).await;
}

/// The boxes that can be changed.
const FREE: &str = "[...document.querySelectorAll('.picks input:not(:disabled)')].map(field => field.name)";

#[tokio::test]
async fn technologies_are_added_at_the_end_and_taken_out_again() {
    journey(async |visit| {
        visit.open("page=compare").await;
        visit.click("#picker summary").await;
        toggle(visit, "fastapi").await;
        visit.until_query("page=compare&t=django,flask,fastapi").await;
        visit.until_words("main h1", &["Django, Flask and FastAPI, side by side"]).await;
        assert!(visit.holds("document.querySelector('#picker').open").await, "the picker stays open");
        assert!(visit.holds("document.activeElement.name === 'fastapi'").await, "the box keeps the focus");
        toggle(visit, "django").await;
        visit.until_query("page=compare&t=flask,fastapi").await;
        assert_eq!(visit.all_words(".chip").await, ["Flask", "FastAPI"]);
        toggle(visit, "django").await;
        visit.until_query("page=compare&t=flask,fastapi,django").await;
    })
    .await;
}

#[tokio::test]
async fn the_last_technology_stays() {
    journey(async |visit| {
        visit.open("page=popularity").await;
        visit.click("#picker summary").await;
        toggle(visit, "flask").await;
        visit.until_query("page=popularity&t=django").await;
        visit.until_words("main h1", &["How popular is Django?"]).await;
        assert!(visit.holds("document.querySelector('.picks [name=django]').disabled").await);
        toggle(visit, "django").await;
        toggle(visit, "rails").await;
        visit.until_query("page=popularity&t=django,rails").await;
        assert!(!visit.holds("document.querySelector('.picks [name=django]').disabled").await);
    })
    .await;
}

#[tokio::test]
async fn six_technologies_are_the_most() {
    journey(async |visit| {
        visit.open("page=compare").await;
        visit.click("#picker summary").await;
        for technology in ["fastapi", "rails", "gin", "axum"] {
            toggle(visit, technology).await;
        }
        visit.until_query("page=compare&t=django,flask,fastapi,rails,gin,axum").await;
        let mut free: Vec<String> = serde_json::from_value(visit.value(FREE).await).unwrap();
        free.sort();
        assert_eq!(free, ["axum", "django", "fastapi", "flask", "gin", "rails"]);
        toggle(visit, "express").await;
        assert_eq!(visit.count(".chip").await, 6);
        toggle(visit, "gin").await;
        visit.until_query("page=compare&t=django,flask,fastapi,rails,axum").await;
        let free: Vec<String> = serde_json::from_value(visit.value(FREE).await).unwrap();
        assert_eq!(free.len(), technologies().len());
    })
    .await;
}

#[tokio::test]
async fn the_worksheet_can_compare_with_doing_without_and_other_pages_leave_that_out() {
    journey(async |visit| {
        visit.open("page=worksheet&a=store.relational").await;
        visit.click("#picker summary").await;
        toggle(visit, "none").await;
        visit.until_query("page=worksheet&t=django,flask,none&a=store.relational").await;
        assert_eq!(visit.count(".score-row").await, 3);
        visit.click("header nav a[href*='page=compare']").await;
        visit.until_words("main h1", &["Django and Flask, side by side"]).await;
        assert_eq!(visit.count(".picks input[name=none]").await, 0);
    })
    .await;
}
