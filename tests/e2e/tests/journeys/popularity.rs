//! The popularity page: the panel, the way through the page, one measure with its period, and what each page fetches.

use serde_json::json;
use sextant_e2e::{Visit, journey};

/// The parts of the dataset that were asked for so far, without their hashes.
fn parts(visit: &Visit) -> Vec<String> {
    let answered = visit.site().answered();
    let files = answered.iter().filter_map(|answered| answered.address.split("parts/").nth(1));
    let mut names: Vec<String> = files.filter_map(|file| Some(file.rsplit_once('-')?.0.to_owned())).collect();
    names.sort();
    names.dedup();
    names
}

#[tokio::test]
async fn home_fetches_its_small_part_alone() {
    journey(async |visit| {
        visit.open("").await;
        // The pair itself stands in the document.
        let fetched = "performance.getEntriesByType('resource').some((entry) => entry.name.includes('/parts/'))";
        visit.until("a part has come", fetched).await;
        visit.until("the pair is there", "document.querySelectorAll('.glance .ratio').length === 6").await;
        assert_eq!(parts(visit), ["glance"]);
        visit.must_be_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_page_opens_with_the_disagreement_and_its_contents_lead_to_every_measure() {
    journey(async |visit| {
        visit.open("page=popularity").await;
        visit.until("the rest is there", "document.querySelector('#releases table')").await;
        assert_eq!(parts(visit), ["annex", "popularity"]);
        assert!(visit.words("#disagreement h2").await.starts_with("The measures disagree, 32-fold"));
        let lost = "[...document.querySelectorAll('main a[href^=\"#\"]')].map(link => link.getAttribute('href').slice(1))
            .filter(id => !document.getElementById(id))";
        assert_eq!(visit.value(lost).await, json!([]));
        assert!(visit.count(".contents-list li li a").await >= 42 + 15);
        visit.click(".page-contents summary").await;
        visit.click(".contents-list a[href='#bus-factor']").await;
        let seen = "(() => { const { top } = document.querySelector('#bus-factor').getBoundingClientRect(); return top >= 0 && top < innerHeight })()";
        visit.until("the measure is in sight", seen).await;
        assert!(visit.holds("document.querySelector('.jump').getBoundingClientRect().top === 0").await, "the parts stay in sight");
        visit.must_be_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_period_of_a_measure_is_chosen_in_fields_and_stands_in_the_address() {
    journey(async |visit| {
        visit.open("page=popularity&measure=github-stars").await;
        let all = visit.count(".series-table tbody tr").await;
        let choose = |name: &str, year: u16| {
            format!("(() => {{ const field = document.querySelector('select[name={name}]'); field.value = '{year}'; field.dispatchEvent(new Event('change', {{ bubbles: true }})); return true }})()")
        };
        assert!(visit.holds(&choose("from", 2020)).await);
        visit.until_query("page=popularity&measure=github-stars&from=2020").await;
        assert!(visit.holds(&choose("to", 2021)).await);
        visit.until_query("page=popularity&measure=github-stars&from=2020&to=2021").await;
        let few = visit.count(".series-table tbody tr").await;
        assert!(few > 2 && few < all, "{few} of {all}");
        visit.must_be_sound().await;
    })
    .await;
}

#[tokio::test]
async fn the_page_with_everything_open_is_no_wider_than_360_pixels() {
    journey(async |visit| {
        visit.resize(360, 740).await;
        for query in
            ["page=popularity", "page=popularity&t=django,flask,fastapi,laravel,gin,axum", "page=popularity&measure=techempower-db"]
        {
            visit.open(query).await;
            visit.until("the figures are there", "document.querySelector('main .measure')").await;
            visit.value("document.querySelectorAll('main [data-reference] details').forEach(one => one.open = true)").await;
            assert!(visit.holds("document.scrollingElement.scrollWidth <= innerWidth").await, "{query}");
        }
    })
    .await;
}
