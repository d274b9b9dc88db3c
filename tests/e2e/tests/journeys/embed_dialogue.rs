//! The “Embed” dialogue: what is chosen shows in the code and in the preview, and what the code gives works on another page.

use super::embedded::heard;
use serde_json::json;
use sextant_e2e::{Elsewhere, Key, Visit, host_pages, journey};

/// Opens the dialogue from the worksheet's own button, and waits for the preview.
async fn open(visit: &Visit, query: &str) {
    visit.open(query).await;
    visit.click(".take-away button[name=embed]").await;
    visit.until("the dialogue is there", "document.querySelector('dialog#embed[open] iframe')").await;
}

/// What stands in the field of the code.
async fn code(visit: &Visit) -> String {
    visit.value("document.querySelector('.embed-code textarea').value").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_dialogue_opens_shows_and_gives_the_focus_back() {
    journey(async |visit| {
        visit.open("page=worksheet&a=admin.staff").await;
        assert!(!visit.site().answered().iter().any(|answered| answered.address.contains("reference-")), "nothing is loaded before");
        visit.js("document.querySelector('.take-away button[name=embed]').focus()", Vec::new()).await;
        visit.key(Key::Enter).await;
        visit.until("the dialogue is there", "document.querySelector('dialog#embed:modal iframe')").await;
        assert!(visit.holds("document.querySelector('dialog#embed').contains(document.activeElement)").await);
        visit.key(Key::Escape).await;
        visit
            .until("it is closed and forgotten", "!document.querySelector('dialog[open]') && !document.querySelector('dialog iframe')")
            .await;
        assert_eq!(visit.value("document.activeElement.name").await, "embed");
        visit.key(Key::Enter).await;
        visit.until("it opens again", "document.querySelector('dialog#embed:modal iframe')").await;
        visit.enter_frame("dialog iframe").await;
        visit.settle().await;
        assert_eq!(visit.words("main h1").await, "Django or Flask?");
        assert_eq!(visit.query().await, "page=worksheet&a=admin.staff&flow=one");
        visit.leave_frames().await;
        visit.press("Close").await;
        visit.until("it is closed", "!document.querySelector('dialog[open]')").await;
        visit.answer("store", "relational").await;
        assert_eq!(visit.count("dialog iframe").await, 0, "a closed dialogue stays closed");
    })
    .await;
}

#[tokio::test]
async fn what_is_chosen_stands_in_the_code_and_in_the_preview() {
    journey(async |visit| {
        open(visit, "page=worksheet&a=admin.staff").await;
        let preview = |query: &str| format!("document.querySelector('dialog iframe').getAttribute('src') === 'embed/?{query}'");
        for (field, value, query) in [
            ("asking", "none", "page=worksheet&a=admin.staff&ro=1"),
            ("theme", "dark", "page=worksheet&a=admin.staff&theme=dark&ro=1"),
            ("what", "measure github-stars", "page=popularity&measure=github-stars&theme=dark"),
            ("what", "compare", "page=compare&theme=dark"),
            ("what", "sheet wakatime", "page=worksheet&sheet=wakatime&theme=dark&ro=1"),
            ("what", "here", "page=worksheet&a=admin.staff&theme=dark&ro=1"),
        ] {
            visit.choose(&format!("[name=reference-embed-{field}]"), value).await;
            visit.until(&format!("the preview shows {query}"), &preview(query)).await;
            assert!(code(visit).await.contains(&query.replace('&', "&amp;")), "{query}");
        }
        visit.choose("[name=reference-embed-height]", "420").await;
        visit.choose("[name=reference-embed-width]", "360").await;
        visit.until("the preview has the size", "document.querySelector('dialog iframe').height === '420'").await;
        assert!(visit.holds("document.querySelector('dialog iframe').clientWidth <= 360").await);
        assert!(code(visit).await.contains("max-width: 360px"));
        visit.click("label:has(> [name=reference-embed-shared])").await;
        visit
            .until("the code keeps the result of today", "document.querySelector('.embed-code textarea').value.includes('was=django.')")
            .await;
        visit.enter_frame("dialog iframe").await;
        visit.settle().await;
        assert!(visit.holds("getComputedStyle(document.body).colorScheme === 'dark'").await);
        visit.leave_frames().await;
    })
    .await;
}

#[tokio::test]
async fn the_preview_grows_when_it_shall() {
    journey(async |visit| {
        open(visit, "page=worksheet&a=admin.staff").await;
        visit.click("label:has(> [name=reference-embed-grows])").await;
        visit.until("the preview grows", "document.querySelector('dialog iframe').style.height !== ''").await;
        assert!(code(visit).await.contains("embed.v1.js"));
    })
    .await;
}

#[tokio::test]
async fn the_code_works_where_it_is_pasted() {
    journey(async |visit| {
        open(visit, "page=worksheet&a=admin.staff").await;
        visit.click("label:has(> [name=reference-embed-grows])").await;
        visit.until("the code has the script", "document.querySelector('.embed-code textarea').value.includes('embed.v1.js')").await;
        let code = code(visit).await;
        let host = Elsewhere::serve(&host_pages(), &[]).await;
        visit.go(&format!("{}/", host.third_party())).await;
        let paste = "const range = document.createRange(); range.selectNode(document.body);
            document.getElementById('frames').append(range.createContextualFragment(arguments[0]))";
        visit.js(paste, vec![json!(code)]).await;
        visit.until("the frame is ready", &heard("ready")).await;
        visit.until("the frame grows", "document.querySelector('iframe').style.height !== ''").await;
        assert!(visit.holds("document.querySelector('iframe').offsetWidth <= 720").await);
        let link = visit.value("document.querySelector('#frames a').href").await;
        assert_eq!(link, format!("{}?page=worksheet&a=admin.staff", visit.base()));
        visit.open("").await;
    })
    .await;
}

#[tokio::test]
async fn every_page_has_the_button_and_the_dialogue_fits_360_pixels() {
    journey(async |visit| {
        visit.resize(360, 740).await;
        for (query, shown) in
            [("", ""), ("page=compare", "page=compare"), ("page=popularity&measure=github-stars", "page=popularity&measure=github-stars")]
        {
            visit.open(query).await;
            visit.click("footer.site button[name=embed]").await;
            visit
                .until(
                    "the preview is there",
                    &format!("document.querySelector('dialog[open] iframe')?.getAttribute('src') === 'embed/?{shown}'"),
                )
                .await;
            let beyond = "document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth";
            assert_eq!(visit.value(beyond).await, 0, "{query}");
            visit.press("Close").await;
        }
    })
    .await;
}
