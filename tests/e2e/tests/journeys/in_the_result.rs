//! What can be changed within the result, and what stays where it is while one does.

use super::native::until_result_of;
use sextant_e2e::{Browser, LIMIT, journey, journey_in};

const ORDER: &str = "[...document.querySelectorAll('.why .reason > details')].map(details => details.id).join(' ')";

#[tokio::test]
async fn an_importance_changed_in_an_open_reason_moves_the_bars_but_no_row() {
    journey(async |visit| {
        visit.open("page=worksheet&a=store.relational_admin.staff.1_accounts.own.4").await;
        let order = visit.value(ORDER).await;
        visit.click("#reason-admin summary").await;
        visit.until("the words are there", "document.querySelector('#reason-admin .claim')").await;
        let bar = "document.querySelector('#reason-admin .reason-scale rect:nth-child(2)').getAttribute('width')";
        let before = visit.value(bar).await;
        let select = "#reason-admin select[name=admin-importance]";
        visit.choose(select, "4").await;
        until_result_of(visit, "page=worksheet&a=store.relational_admin.staff.4_accounts.own.4").await;
        assert_ne!(visit.value(bar).await, before, "the bar has moved");
        assert_eq!(visit.value(ORDER).await, order, "the rows stand where they stood");
        assert!(visit.holds(&format!("document.activeElement.matches({select:?})")).await, "the field keeps the focus");
        assert!(visit.holds("document.querySelector('#admin input[value=\"4\"]').checked").await, "the question follows");
        visit.click("#reason-admin summary").await;
        visit.until("closed, the rows are sorted again", &format!("{ORDER} !== {order}")).await;
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_changed_in_the_result_and_taken_back() {
    journey(async |visit| {
        visit.open("page=worksheet&a=admin.staff").await;
        let before = visit.words(".result-sentence").await;
        visit.click("#reason-admin summary").await;
        visit.choose("#reason-admin select[name=admin]", "no").await;
        until_result_of(visit, "page=worksheet&a=admin.no").await;
        visit.press("Undo").await;
        until_result_of(visit, "page=worksheet&a=admin.staff").await;
        assert_eq!(visit.words(".result-sentence").await, before);
    })
    .await;
}

#[tokio::test]
async fn any_two_of_several_are_compared_in_detail() {
    journey(async |visit| {
        visit.open("page=worksheet&t=django,flask,fastapi,rails&a=admin.staff_store.relational").await;
        assert_eq!(visit.count(".picture > ol > .score-row").await, 3, "the best three stand first");
        visit.click("#rest summary").await;
        visit.until("the rest is there when asked for", "document.querySelector('#rest .score-row').checkVisibility()").await;
        for (field, value) in [("ahead", "flask"), ("behind", "fastapi")] {
            visit.choose(&format!("select[name={field}]"), value).await;
        }
        visit.until_words(".reasons-ends span", &["← Flask", "FastAPI →"]).await;
    })
    .await;
}

#[tokio::test]
async fn the_full_sheet_all_answered_prints_on_two_pages() {
    journey_in(&[Browser::Chromium], LIMIT, "the others give no sheets that could be counted", async |visit| {
        visit.open("page=worksheet").await;
        let answer_all = "for (const name of new Set([...document.querySelectorAll('.answer input')].map(field => field.name))) document.querySelector(`.answer input[name=\"${name}\"]`).click()";
        visit.js(answer_all, Vec::new()).await;
        visit.until("all is answered", "document.querySelectorAll('.question.answered').length === 26").await;
        for (width, height) in [(8.27, 11.69), (8.5, 11.0)] {
            let page = serde_json::json!({ "paperWidth": width, "paperHeight": height });
            let printed = visit.cdp("Page.printToPDF", page).await;
            let count = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page(?!s)/g) ?? []).length";
            let pages = visit.js(count, vec![printed["data"].clone()]).await;
            assert_eq!(pages, 2, "on paper of {width} by {height} inches");
        }
    })
    .await;
}
