//! The compare page: contents, the filter, and its tables on the clipboard.

use sextant_e2e::{Medium, Visit, journey};

/// Presses a button above the tables and gives what is on the clipboard then.
async fn copied(visit: &Visit, button: &str) -> String {
    visit.press(button).await;
    visit.until_words(".copies [role=status]", &["Copied."]).await;
    visit.clipboard().await
}

#[tokio::test]
async fn the_tables_are_filtered_and_copied_as_they_stand() {
    journey(async |visit| {
        visit.allow_clipboard().await;
        visit.open("page=compare&t=django,flask,fastapi").await;
        let text = copied(visit, "Copy as Markdown").await;
        assert!(text.starts_with("# Django, Flask and FastAPI, side by side\n"), "{text}");
        assert!(text.contains("\n| Pricing |") && text.contains(&format!("]({}?page=popularity", visit.base())), "{text}");
        visit.click("label.only").await;
        visit.until_query("page=compare&t=django,flask,fastapi&only=differences").await;
        visit.until_words(".copies [role=status]", &[""]).await;
        let filtered = copied(visit, "Copy as Markdown").await;
        assert!(!filtered.contains("\n| Pricing |") && filtered.len() < text.len(), "{filtered}");
    })
    .await;
}

#[tokio::test]
async fn the_csv_has_a_line_for_each_value() {
    journey(async |visit| {
        visit.allow_clipboard().await;
        visit.open("page=compare").await;
        let text = copied(visit, "Copy as CSV").await;
        assert!(text.starts_with("section,table,row,column,value,as_of,note,address\r\n"), "{text}");
        assert!(text.contains("Django is ahead by 16,455 stars, 1.2 to 1."), "{text}");
    })
    .await;
}

#[tokio::test]
async fn the_contents_lead_to_the_sections() {
    journey(async |visit| {
        visit.open("page=compare").await;
        visit.click(".contents a[href='#security']").await;
        let seen = "(() => { const { top } = document.querySelector('#security').getBoundingClientRect(); return top >= -1 && top < innerHeight })()";
        visit.until("the section is in sight", seen).await;
        assert_eq!(visit.query().await, "page=compare");
        visit.click("#security details summary").await;
        visit.until("the years are there", "document.querySelector('#security details[open] tbody tr')").await;
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_the_parts_are_folded_a_link_opens_its_part_and_paper_has_all() {
    journey(async |visit| {
        visit.resize(360, 740).await;
        for (query, parts) in [("page=compare", 14), ("page=popularity", 10)] {
            visit.open(query).await;
            visit.until("the parts are there", &format!("document.querySelectorAll('.part').length === {parts}")).await;
            assert_eq!(visit.count(".part[open]").await, 0);
            if !visit.show_on(Medium::Print).await {
                continue;
            }
            let seen = "[...document.querySelectorAll('.part-body')].every((part) => part.getBoundingClientRect().height > 40 && part.firstElementChild.checkVisibility())";
            assert!(visit.holds(seen).await, "{query}: a part is missing on paper");
            visit.show_on(Medium::Screen).await;
        }
        visit.open("page=compare").await;
        assert!(visit.holds("document.scrollingElement.scrollHeight < 6 * innerHeight").await);
        visit.click(".contents a[href='#security']").await;
        let opened = "document.querySelector('#security').checkVisibility() && document.querySelector('#security').getBoundingClientRect().top < innerHeight";
        visit.until("the part is open and in sight", opened).await;
        assert_eq!(visit.count(".part[open]").await, 1);
        assert!(visit.holds("document.querySelector('.contents').getBoundingClientRect().top === 0").await, "the contents stay in sight");
        visit.open("page=popularity").await;
        visit.click("#disagreement a[href='#github-stars']").await;
        visit.until("the measure is in sight", "document.querySelector('#github-stars').checkVisibility()").await;
    })
    .await;
}
