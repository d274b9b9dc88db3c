//! Reading an article: every mark opens, the contents follow, code is copied, figures are drawn, notes open and lead back.

use super::native;
use serde_json::json;
use sextant_e2e::journey;

/// Opens every card of the page by its button, one after the other; what did not open, or has no words.
const OPEN_ALL: &str = "const wrong = [];
    for (const button of document.querySelectorAll('.prose button[popovertarget]')) {
        button.click();
        const card = document.getElementById(button.getAttribute('popovertarget'));
        if (!card.matches(':popover-open') || card.textContent.trim().length < 20 || card.getBoundingClientRect().height < 20) wrong.push(button.outerHTML);
        card.hidePopover();
    }
    return wrong";

#[tokio::test]
async fn every_mark_of_every_article_opens() {
    journey(async |visit| {
        let mut claims: Vec<String> = Vec::new();
        for (id, _) in native::articles() {
            visit.open(&format!("page=article&article={id}")).await;
            let marks = "[...document.querySelectorAll('button.claim-mark')].map(mark => mark.getAttribute('popovertarget'))";
            claims.extend(serde_json::from_value::<Vec<String>>(visit.value(marks).await).unwrap());
            assert_eq!(visit.js(OPEN_ALL, Vec::new()).await, json!([]), "{id}");
        }
        claims.sort();
        claims.dedup();
        assert_eq!(claims.len(), 228);
    })
    .await;
}

#[tokio::test]
async fn the_contents_mark_the_section_that_is_read() {
    journey(async |visit| {
        visit.open("page=article&article=four-heads").await;
        let current = "[...document.querySelectorAll('.article-contents [aria-current]')].map(link => link.getAttribute('href')).join()";
        visit.until("nothing is marked at the top", &format!("{current} === ''")).await;
        for heading in ["performance-both-pass-says-the-article", "two-introductions", "use-cases-the-large-and-the-small"] {
            visit.js(&format!("document.getElementById('{heading}').scrollIntoView()"), Vec::new()).await;
            visit.until("the section is marked", &format!("{current} === '#{heading}'")).await;
        }
        visit.click(".article-contents a[href='#two-introductions']").await;
        visit.until("its heading has the focus", "document.activeElement.id === 'two-introductions'").await;
        assert_eq!(visit.value("location.hash").await, "#two-introductions");
        assert_eq!(visit.query().await, "page=article&article=four-heads");
    })
    .await;
}

#[tokio::test]
async fn the_contents_are_folded_on_a_narrow_screen_and_open_on_a_wide_one() {
    journey(async |visit| {
        let is_open = "document.querySelector('.article-contents details').open";
        visit.open("page=article&article=four-heads").await;
        assert!(visit.holds(is_open).await);
        visit.resize(360, 740).await;
        visit.open("page=article&article=usage-data").await;
        assert!(!visit.holds(is_open).await);
        assert!(visit.holds("document.documentElement.scrollWidth <= innerWidth").await, "nothing sticks out");
    })
    .await;
}

#[tokio::test]
async fn a_sample_is_copied_by_its_button_alone() {
    journey(async |visit| {
        visit.allow_clipboard().await;
        visit.open("page=article&article=four-heads").await;
        visit.click("button[name=copy-sample-1]").await;
        visit.until_words(".sample-said", &["Copied.", "", "", "", ""]).await;
        let text = visit.clipboard().await;
        assert!(text.starts_with("from flask import Flask\n\napp = Flask(__name__)\n"), "{text}");
        assert!(text.ends_with("return \"Hello\"\n"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn figures_are_charts_of_the_technologies_that_the_reader_chose() {
    journey(async |visit| {
        visit.open("page=article&article=pirates-and-navy&t=flask,fastapi").await;
        visit.js("document.querySelector('[data-chart=github-stars]').scrollIntoView()", Vec::new()).await;
        visit.until("the chart is drawn", "document.querySelector('[data-chart=github-stars] svg')").await;
        let names = "document.querySelector('[data-chart=github-stars]').textContent";
        visit.until("it shows FastAPI", &format!("{names}.includes('FastAPI')")).await;
        assert!(!visit.holds(&format!("{names}.includes('Django')")).await);
        visit.click(".figures-of summary").await;
        visit.click(".figures-of input[name=django]").await;
        visit.until_query("page=article&t=flask,fastapi,django&article=pirates-and-navy").await;
        visit.until("it shows Django, too", &format!("{names}.includes('Django')")).await;
        visit.must_be_sound().await;
    })
    .await;
}

#[tokio::test]
async fn a_note_opens_over_the_text_and_leads_back_from_behind_it() {
    journey(async |visit| {
        visit.open("page=article&article=usage-data").await;
        visit.click("#note-mark-2").await;
        visit.until("the note is open", "document.querySelector('#note-over-2:popover-open')").await;
        visit.js("document.querySelector('#note-over-2').hidePopover()", Vec::new()).await;
        visit.click("#note-2 .note-back").await;
        visit.until("its mark has the focus", "document.activeElement.id === 'note-mark-2'").await;
    })
    .await;
}

#[tokio::test]
async fn a_claim_leads_to_its_mark_in_the_article_and_to_its_question() {
    journey(async |visit| {
        visit.open("page=claims&q=S0-W3").await;
        visit.click(".claim a[href*='#mark-S0-W3']").await;
        visit.until("its mark has the focus", "document.activeElement.id === 'mark-S0-W3'").await;
        visit.open("page=claims&technology=flask&q=S0-W3").await;
        visit.click(".claim a[href*='page=worksheet']").await;
        visit.until("a question has the focus", "document.activeElement.matches('fieldset.question')").await;
    })
    .await;
}

#[tokio::test]
async fn filters_stand_in_the_address_and_lead_back_from_nothing() {
    journey(async |visit| {
        visit.open("page=claims").await;
        visit.choose("select[name=technology]", "flask").await;
        visit.until_query("page=claims&technology=flask").await;
        visit.choose("select[name=state]", "wrong").await;
        visit.until_query("page=claims&state=wrong&technology=flask").await;
        let some = visit.count(".claims .claim").await;
        assert!((1..20).contains(&some), "{some}");
        visit.open("page=claims&state=wrong&technology=fastapi").await;
        assert_eq!(visit.words(".found").await, "0 of 228 claims");
        visit.click(".ways-back li:last-child a").await;
        visit.until_query("page=claims").await;
        assert_eq!(visit.count(".claims .claim").await, 228);
    })
    .await;
}
