//! The full sheet: answers, importance, must-haves; the result with its reasons; and the ways back.

use super::native::until_result_of;
use sextant_e2e::journey;

#[tokio::test]
async fn answers_make_a_result_with_a_sentence_and_a_bearing() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        assert_eq!(visit.words(".result-sentence").await, "Answer a question, and a first result stands here.");
        assert_eq!(visit.count(".bearing-needle-none").await, 1);
        assert_eq!(visit.count("#store .weight").await, 0, "an open question has no weight");
        visit.answer("store", "relational").await;
        until_result_of(visit, "page=worksheet&a=store.relational").await;
        visit.answer("lifetime", "short").await;
        visit.answer("admin", "staff").await;
        until_result_of(visit, "page=worksheet&a=store.relational_admin.staff_lifetime.short").await;
        assert_eq!(visit.words(".progress p").await, "3 of 26 answered; after 5 a first verdict stands");
        assert_eq!(visit.count(".bearing-needle-none").await, 0);
        let label = visit.value("document.querySelector('.bearing').getAttribute('aria-label')").await;
        assert_eq!(label, visit.words(".result-sentence").await);
        assert_eq!(visit.count(".why .reason").await, 3);
    })
    .await;
}

#[tokio::test]
async fn importance_changes_the_result_and_the_address() {
    journey(async |visit| {
        visit.open("page=worksheet&a=store.relational_audit.yes").await;
        let before = visit.words(".result-sentence").await;
        visit.answer("audit-importance", "4").await;
        until_result_of(visit, "page=worksheet&a=store.relational_audit.yes.4").await;
        assert_ne!(visit.words(".result-sentence").await, before);
        visit.answer("audit-importance", "2").await;
        until_result_of(visit, "page=worksheet&a=store.relational_audit.yes").await;
        assert_eq!(visit.words(".result-sentence").await, before);
    })
    .await;
}

#[tokio::test]
async fn a_must_have_rules_one_out_and_says_so() {
    journey(async |visit| {
        visit.open("page=worksheet&t=django,flask,fastapi").await;
        visit.answer("store", "relational").await;
        visit.answer("existing", "models").await;
        visit.click("#existing label.must").await;
        until_result_of(visit, "page=worksheet&t=django,flask,fastapi&a=store.relational_existing.models!").await;
        assert_eq!(visit.all_words(".score-row.out .score-name").await, ["Django"]);
        assert_eq!(visit.all_words(".score-row.out .ruled-out").await, ["Ruled out by your must-have: Existing data or models."]);
        visit.click("#existing label.must").await;
        until_result_of(visit, "page=worksheet&t=django,flask,fastapi&a=store.relational_existing.models").await;
        assert_eq!(visit.count(".score-row.out").await, 0);
    })
    .await;
}

#[tokio::test]
async fn with_two_a_must_have_turns_the_bearing_into_rows() {
    journey(async |visit| {
        visit.open("page=worksheet&a=existing.models").await;
        assert_eq!(visit.count("svg.bearing").await, 1);
        visit.click("#existing label.must").await;
        until_result_of(visit, "page=worksheet&a=existing.models!").await;
        assert_eq!((visit.count("svg.bearing").await, visit.count(".score-row").await), (0, 2));
    })
    .await;
}

#[tokio::test]
async fn opening_a_reason_shows_claims_with_their_sources_and_dates() {
    journey(async |visit| {
        visit.open("page=worksheet&a=admin.staff_connections.open").await;
        visit.click("#reason-admin summary").await;
        visit.until("the claims are there", "document.querySelector('#reason-admin .claim-dates')").await;
        let said = visit.words("#reason-admin .reason-detail").await;
        assert!(said.contains("With Django, an admin interface is generated from the models."), "{said}");
        assert!(visit.count("#reason-admin .claim .source a[href^='https://']").await >= 1);
        for dates in visit.all_words("#reason-admin .claim-dates").await {
            assert!(dates.contains("Checked") && dates.contains("20"), "{dates}");
        }
        for source in visit.all_words("#reason-admin .source").await {
            assert!(source.contains("; read ") && source.contains("20"), "{source}");
        }
        visit.answer("connections", "short").await;
        visit.until_query("page=worksheet&a=admin.staff_connections.short").await;
        assert!(visit.holds("document.querySelector('#reason-admin').open").await, "what is open stays open");
        assert!(visit.count("#reason-admin .claim").await >= 1);
    })
    .await;
}

#[tokio::test]
async fn a_question_explains_itself_when_asked() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        visit.click("#store details.help summary").await;
        visit.until("the help is there", "document.querySelectorAll('#store .help p').length === 2").await;
        assert!(visit.words("#store .help").await.contains("Count lasting data only"));
    })
    .await;
}

#[tokio::test]
async fn undo_leave_open_and_start_over_lead_back() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        assert!(visit.holds("[...document.querySelectorAll('.take-away button.quiet')].every(button => button.disabled)").await);
        visit.answer("store", "relational").await;
        visit.answer("admin", "staff").await;
        visit.answer("admin", "no").await;
        visit.press("Undo").await;
        until_result_of(visit, "page=worksheet&a=store.relational_admin.staff").await;
        assert!(visit.holds("document.querySelector('[name=admin][value=staff]').checked").await);
        visit.click("#store .weight button").await;
        until_result_of(visit, "page=worksheet&a=admin.staff").await;
        assert!(!visit.holds("document.querySelector('[name=store]:checked')").await);
        visit.press("Undo").await;
        until_result_of(visit, "page=worksheet&a=store.relational_admin.staff").await;
        visit.press("Start over").await;
        until_result_of(visit, "page=worksheet").await;
        assert!(!visit.holds("document.querySelector('fieldset input[type=radio][name=store]:checked')").await);
        visit.press("Undo").await;
        until_result_of(visit, "page=worksheet&a=store.relational_admin.staff").await;
    })
    .await;
}

#[tokio::test]
async fn one_question_at_a_time_leads_through_the_sheet() {
    journey(async |visit| {
        visit.open("page=worksheet&sheet=four-questions").await;
        visit.press("One at a time").await;
        visit.until_query("page=worksheet&sheet=four-questions&flow=one").await;
        assert_eq!(visit.count("fieldset.question").await, 1);
        assert_eq!(visit.words(".steps span").await, "Question 1 of 4");
        visit.answer("size", "small").await;
        visit.press("Next").await;
        visit.until_words(".steps span", &["Question 2 of 4"]).await;
        visit.answer("type", "api").await;
        visit.until_query("page=worksheet&sheet=four-questions&a=size.small_type.api&flow=one").await;
        visit.press("Back").await;
        visit.until("the first answer is kept", "document.querySelector('[name=size][value=small]')?.checked").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_place_on_the_page_leaves_answers_undo_and_dismissed_notices_as_they_are() {
    journey(async |visit| {
        visit.open("page=worksheet&a=gone.yes_store.relational_existing.tables").await;
        visit.press("Dismiss").await;
        visit.until("the notice is gone", "!document.querySelector('.notice')").await;
        visit.answer("admin", "staff").await;
        // At once, before the address bar follows.
        visit.js("document.querySelector('a.result-bar').click()", Vec::new()).await;
        visit.until_query("page=worksheet&a=store.relational_existing.tables_admin.staff").await;
        assert!(visit.holds("document.querySelector('[name=admin][value=staff]').checked").await, "the answer stays");
        assert_eq!(visit.count(".notice").await, 0, "what was dismissed stays away");
        visit.press("Undo").await;
        visit.until_query("page=worksheet&a=store.relational_existing.tables").await;
    })
    .await;
}
