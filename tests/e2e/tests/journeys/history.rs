//! Pages are entries in the history; changes on a page are not. Links are links.

use super::rest::LATE_TIMERS;
use sextant_e2e::{Visit, journey};

/// Marks the document, so that a new one is noticed.
async fn mark(visit: &Visit) {
    visit.js("window.sameDocument = true", Vec::new()).await;
}

async fn is_the_same_document(visit: &Visit) -> bool {
    visit.holds("window.sameDocument").await
}

#[tokio::test]
async fn back_and_forward_restore_pages_and_choices() {
    journey(async |visit| {
        visit.open("").await;
        mark(visit).await;
        visit.click(".home-head a.button").await;
        visit.until_query("page=worksheet").await;
        visit.answer("store", "relational").await;
        visit.answer("admin", "staff").await;
        let answered = "a=store.relational_admin.staff";
        visit.until_query(&format!("page=worksheet&{answered}")).await;
        visit.click("header nav a[href*='page=compare']").await;
        visit.until_query(&format!("page=compare&{answered}")).await;
        visit.click("#picker summary").await;
        visit.click(".pick:has(> input[name=gin])").await;
        visit.until_query(&format!("page=compare&t=django,flask,gin&{answered}")).await;
        visit.back().await;
        visit.until_query(&format!("page=worksheet&{answered}")).await;
        visit.until("the answers are back", "document.querySelector('[name=admin][value=staff]')?.checked").await;
        visit.until_words("main h1", &["Django or Flask?"]).await;
        visit.back().await;
        visit.until_query("").await;
        visit.until("home is back", "document.querySelector('.home-head')").await;
        visit.forward().await;
        visit.forward().await;
        visit.until_words("main h1", &["Django, Flask and Gin, side by side"]).await;
        assert!(is_the_same_document(visit).await, "no document was loaded anew");
    })
    .await;
}

#[tokio::test]
async fn an_answer_right_before_a_link_is_not_lost() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        visit.js("document.querySelector('[name=store][value=other]').click()", Vec::new()).await;
        // Long before the address bar follows.
        visit.js("document.querySelector('header nav a[href*=\"page=methods\"]').click()", Vec::new()).await;
        visit.until_query("page=methods&a=store.other").await;
        visit.back().await;
        visit.until_query("page=worksheet&a=store.other").await;
        visit.until("the answer is there", "document.querySelector('[name=store][value=other]')?.checked").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_back_before_the_page_followed_it_is_no_longer_ticked() {
    journey(async |visit| {
        let ticked = "[...document.querySelectorAll('.answer input:checked')].map(field => field.value).join()";
        visit.open("page=worksheet").await;
        visit.click("header nav a[href*='page=worksheet']").await;
        visit.js(LATE_TIMERS, Vec::new()).await;
        visit.js("document.querySelector('[name=admin][value=staff]').click(); history.back()", Vec::new()).await;
        visit.until("going back unticks it", &format!("{ticked} === ''")).await;
        let follow = "const link = document.createElement('a');
            link.href = '?page=worksheet&a=store.other';
            document.body.append(link);
            document.querySelector('[name=admin][value=staff]').click();
            link.click();
            link.remove()";
        visit.js(follow, Vec::new()).await;
        visit.until("a link ticks its own answers alone", &format!("{ticked} === 'other'")).await;
        visit.click("[name=start-over]").await;
        visit.answer("store", "relational").await;
        visit.until_query("page=worksheet&a=store.relational").await;
        let undone = "document.querySelector('[name=store][value=other]').click(); document.querySelector('[name=undo]').click()";
        visit.js(undone, Vec::new()).await;
        visit.until("undo ticks what was ticked before", &format!("{ticked} === 'relational'")).await;
        visit.click("[name=undo]").await;
        visit.until("and then nothing", &format!("{ticked} === ''")).await;
    })
    .await;
}

#[tokio::test]
async fn a_modified_click_is_left_to_the_browser() {
    journey(async |visit| {
        visit.open("page=methods").await;
        mark(visit).await;
        let plain =
            "[...document.querySelectorAll('header.site a, footer.site a')].every(link => /^\\?|^$/.test(link.getAttribute('href')))";
        assert!(visit.holds(plain).await, "links between pages are plain queries");
        let prevented = "return ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'].map(key => {
            const link = document.querySelector('header nav a');
            let prevented;
            const look = event => { prevented = event.defaultPrevented; event.preventDefault(); };
            window.addEventListener('click', look, { once: true });
            link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true }));
            return prevented;
        })";
        let prevented = visit.js(prevented, Vec::new()).await;
        assert_eq!(prevented, serde_json::json!([false, false, false, false]));
        assert_eq!(visit.query().await, "page=methods");
        assert!(is_the_same_document(visit).await);
    })
    .await;
}

#[tokio::test]
async fn a_change_just_before_the_page_goes_away_is_kept() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        visit.js("document.querySelector('[name=store][value=other]').click(); location.href = 'about:blank'", Vec::new()).await;
        visit.until("another page is open", "location.href === 'about:blank'").await;
        visit.back().await;
        visit.until_query("page=worksheet&a=store.other").await;
        visit.settle().await;
        assert!(visit.holds("document.querySelector('[name=store][value=other]').checked").await);
    })
    .await;
}

/// Brings the middle of something into the middle of the window, loads the document anew, and waits until it is there again.
async fn stays_in_sight(visit: &Visit, query: &str, css: &str) {
    visit.open(query).await;
    let found = format!("document.querySelector('{css}')");
    visit.js(&format!("{found}.scrollIntoView({{ block: 'center', behavior: 'instant' }})"), Vec::new()).await;
    let top = format!("Math.round({found}?.getBoundingClientRect().top)");
    visit.until("it is kept where the page is", "scrollY > 1000 && history.state?.y === scrollY").await;
    let before = visit.value(&top).await;
    visit.reload().await;
    // A chart above it may still take its place, and WebKit does not scroll along.
    visit.until(&format!("{css} is {before} pixels down again"), &format!("Math.abs({top} - {before}) < 100")).await;
}

#[tokio::test]
async fn a_page_that_is_loaded_anew_is_where_it_was() {
    journey(async |visit| {
        visit.resize(1280, 900).await;
        stays_in_sight(visit, "page=worksheet&a=store.relational_admin.staff", "#growth").await;
        stays_in_sight(visit, "page=article&article=expert-comparison", ".prose h2:nth-of-type(5)").await;
        stays_in_sight(visit, "page=popularity", "#github-stars").await;
    })
    .await;
}
