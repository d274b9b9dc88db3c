//! Links that people send: they restore everything, say what changed since, and touch nothing that is stored.

use super::native::{dataset, result_sentence};
use sextant_e2e::{Visit, journey};

const LINK: &str = "page=worksheet&t=fastapi,django,flask&a=store.relational.4_existing.models.1!_admin.staff_connections.open.0_audit.yes";

/// What is ticked in the questions, in the words of an address.
const TICKED: &str = "[...document.querySelectorAll('fieldset.question')].map(card => {
    const answer = card.querySelector('.answer input:checked')?.value;
    if (!answer) return null;
    const level = card.querySelector('.level input:checked')?.value;
    const must = card.querySelector('.must input')?.checked ? '!' : '';
    return card.id + '.' + answer + (level === '2' ? '' : '.' + level) + must;
}).filter(Boolean).join('_')";

/// Presses “Copy link” and gives the link, from the clipboard or from the words that stand in for it.
async fn copied_link(visit: &Visit) -> String {
    visit.allow_clipboard().await;
    visit.press("Copy link").await;
    visit.until("it says what became of the link", "document.querySelector('.take-away [role=status]').textContent").await;
    let said = visit.words(".take-away [role=status]").await;
    match said.split_once("The link: ") {
        Some((_, link)) => link.to_owned(),
        None => {
            assert_eq!(said, "The link is on the clipboard.");
            visit.clipboard().await
        }
    }
}

async fn result(visit: &Visit) -> String {
    visit.value("document.querySelector('[data-result]').outerHTML").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_shared_link_restores_every_answer_and_keeps_its_words() {
    journey(async |visit| {
        visit.open(LINK).await;
        let answers = LINK.split_once("&a=").unwrap().1;
        assert_eq!(visit.value(TICKED).await, answers);
        assert_eq!(visit.all_words(".technology-picker .chip").await, ["FastAPI", "Django", "Flask"]);
        assert_eq!(visit.words("main h1").await, "FastAPI, Django or Flask?");
        assert_eq!(visit.words(".result-sentence").await, result_sentence(LINK));
        assert_eq!(visit.query().await, LINK);
        assert_eq!(visit.count(".notice").await, 0);
        visit.answer("rate", "high").await;
        visit.until_query(&LINK.replace("_audit", "_rate.high_audit")).await;
        visit.click("#rate .weight button").await;
        visit.until_query(LINK).await;
        assert_eq!(visit.value(TICKED).await, answers);
    })
    .await;
}

#[tokio::test]
async fn a_copied_link_reopens_elsewhere_to_the_same_result() {
    journey(async |visit| {
        visit.open("page=worksheet&t=fastapi,django,flask").await;
        visit.answer("store", "relational").await;
        visit.answer("store-importance", "4").await;
        visit.answer("existing", "models").await;
        visit.click("#existing label.must").await;
        visit.answer("connections", "open").await;
        let query = "page=worksheet&t=fastapi,django,flask&a=store.relational.4_existing.models!_connections.open";
        visit.until_query(query).await;
        let link = copied_link(visit).await;
        let (base, copied) = link.split_once('?').unwrap();
        assert_eq!(base, visit.base());
        let (before, was) = copied.split_once("&was=").unwrap();
        assert_eq!(before, format!("{query}&d={}", dataset()));
        assert_eq!(was.split('_').map(|part| part.split_once('.').unwrap().0).collect::<Vec<_>>(), ["fastapi", "django", "flask"]);
        let (shown, ticked) = (result(visit).await, visit.value(TICKED).await);
        visit.become_another().await;
        visit.go(&link).await;
        assert_eq!(visit.value(TICKED).await, ticked);
        assert_eq!(result(visit).await, shown);
        assert_eq!(visit.count(".notice").await, 0, "the dataset is the same");
    })
    .await;
}

#[tokio::test]
async fn a_link_made_with_other_data_shows_then_and_now() {
    journey(async |visit| {
        visit.open("page=worksheet&a=admin.staff&d=00c0ffee&was=django.719_flask.434").await;
        let notice = visit.words(".notice").await;
        assert!(notice.starts_with("This link was made with dataset 00c0ffee, which the list of changes does not know"), "{notice}");
        assert!(notice.contains(&format!("This is dataset {}", dataset())), "{notice}");
        let figures =
            "[...document.querySelectorAll('.notice tbody tr')].map(row => row.innerText.trim().split(/\\s+/).join(' ')).join('; ')";
        let shows = |figures_shown: &str| format!("{figures} === {:?}", figures_shown);
        visit.until("then and now stand side by side", &shows("Django 71.9 100.0 +28.1; Flask 43.4 25.0 −18.4")).await;
        assert!(visit.holds("!document.querySelector('[data-result] .notice')").await, "the notice is no part of the result");
        let changes =
            visit.awaited("fetch(document.querySelector('.notice a[href$=\"CHANGES.md\"]').href).then(answer => answer.status)").await;
        assert_eq!(changes, 200);
        visit.answer("admin", "no").await;
        visit.until("now follows the answers", &shows("Django 71.9 50.0 −21.9; Flask 43.4 50.0 +6.6")).await;
        visit.open(&format!("page=worksheet&a=admin.staff&d={}&was=django.719_flask.434", dataset())).await;
        assert_eq!(visit.count(".notice").await, 0, "today's data need no notice");
    })
    .await;
}

#[tokio::test]
async fn a_link_never_overwrites_what_is_stored() {
    journey(async |visit| {
        visit.open("").await;
        let stored = "JSON.stringify(Object.entries(localStorage).sort())";
        visit.js("localStorage.setItem('sextant.theme', 'dark'); localStorage.setItem('sextant.answers', 'kept')", Vec::new()).await;
        let before = visit.value(stored).await;
        for query in
            [LINK, "page=worksheet&theme=light", "page=worksheet&a=store.other&d=00c0ffee&was=django.1_flask.2", "page=nowhere&t=zend"]
        {
            visit.open(query).await;
            assert_eq!(visit.value(stored).await, before, "{query}");
        }
        assert_eq!(visit.value("document.cookie").await, "");
    })
    .await;
}

#[tokio::test]
async fn keys_of_the_host_stay_in_the_address() {
    journey(async |visit| {
        visit.open("utm=spring&page=worksheet&ref=a%26b").await;
        visit.answer("store", "other").await;
        visit.until_query("page=worksheet&a=store.other&utm=spring&ref=a%26b").await;
        assert_eq!(visit.count(".notice").await, 0);
    })
    .await;
}
