//! Narrow screens: nothing needs scrolling sideways.

use super::pages;
use serde_json::json;
use sextant_e2e::{Visit, journey};

async fn narrow(visit: &Visit) {
    visit.resize(360, 740).await;
}

/// What reaches beyond the right edge, the widest first; empty where the page fits.
const BEYOND: &str = "document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .map(found => [Math.round(found.getBoundingClientRect().right), found.tagName + '.' + found.getAttribute('class') + '#' + found.id])
    .filter(([right]) => right > innerWidth).sort((one, other) => other[0] - one[0]).slice(0, 8)";

async fn fits(visit: &Visit, query: &str) {
    visit.open(query).await;
    assert_eq!(visit.value("innerWidth").await, 360);
    visit.js("document.querySelectorAll('.part').forEach((part) => { part.open = true; })", Vec::new()).await;
    assert_eq!(visit.value(BEYOND).await, json!([]), "{query} is wider than the screen");
}

#[tokio::test]
async fn no_page_is_wider_than_360_pixels() {
    journey(async |visit| {
        narrow(visit).await;
        for (query, _) in pages::all() {
            fits(visit, &query).await;
        }
    })
    .await;
}

#[tokio::test]
async fn full_pages_with_six_technologies_fit_360_pixels() {
    journey(async |visit| {
        narrow(visit).await;
        let six = "t=django,flask,fastapi,spring-boot,laravel,none";
        for page in ["worksheet", "compare", "popularity"] {
            fits(visit, &format!("page={page}&{six}&a=store.relational_existing.models!_admin.staff_connections.open_upkeep.periods.4"))
                .await;
            visit.click("#picker summary").await;
            assert_eq!(visit.value(BEYOND).await, json!([]), "{page} with its picker open");
        }
        for measure in ["github-stars", "pypi-downloads", "techempower-json"] {
            fits(visit, &format!("page=popularity&measure={measure}")).await;
            fits(visit, &format!("page=popularity&measure={measure}&{six}")).await;
        }
        fits(visit, "page=worksheet&sheet=wakatime&a=html.yes_api.yes").await;
        fits(visit, "page=worksheet&a=admin.staff&d=00c0ffee&was=django.719_flask.434").await;
        visit.click("#reason-admin summary").await;
        visit.until("the claims are there", "document.querySelector('#reason-admin .claim-dates')").await;
        assert_eq!(visit.value(BEYOND).await, json!([]), "with claims open");
    })
    .await;
}

#[tokio::test]
async fn the_bar_with_the_result_leads_to_it() {
    journey(async |visit| {
        narrow(visit).await;
        visit.open("page=worksheet&a=admin.staff").await;
        assert!(visit.holds("document.querySelector('.result-bar').checkVisibility()").await);
        assert_eq!(visit.words(".result-bar span").await, "Django leads");
        visit.click(".result-bar").await;
        let seen = "(() => { const { top } = document.querySelector('#result').getBoundingClientRect(); return top >= -1 && top < innerHeight })()";
        visit.until("the result is in sight", seen).await;
        assert_eq!(visit.query().await, "page=worksheet&a=admin.staff");
    })
    .await;
}
