//! Pages that stand without script: what a search engine finds, read in a browser, and the way from there into the app.

use sextant_e2e::journey;

#[tokio::test]
async fn a_pair_found_elsewhere_is_read_without_the_app_and_opens_in_it() {
    journey(async |visit| {
        visit.open_file(&format!("{}compare/django-vs-flask/", visit.base())).await;
        assert_eq!(visit.words("h1").await, "Django and Flask, side by side");
        assert!(visit.count("main table tbody tr").await > 60);
        assert_eq!(visit.count("button, input").await, 0);
        assert!(visit.holds("getComputedStyle(document.querySelector('h1')).fontWeight >= 600").await, "the style sheet is taken");
        assert!(visit.holds("document.documentElement.scrollWidth <= innerWidth").await);
        let next = "a[href='../flask-vs-fastapi/']";
        visit.click(next).await;
        visit.until("the next pair is there", "document.querySelector('h1').textContent.startsWith('Flask and FastAPI')").await;
        visit.click(".ways a").await;
        visit.settle().await;
        visit.until("the app shows the pair", "document.querySelectorAll('main .compared').length > 10").await;
        assert_eq!(visit.words("main h1").await, "Flask and FastAPI, side by side");
        visit.until_query("page=compare&t=flask,fastapi").await;
    })
    .await;
}
