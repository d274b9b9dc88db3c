//! The changes of the dataset as an Atom feed (RFC 4287), for those who cite it. Its addresses must be absolute: without a
//! site's address there is none.

use crate::data::fit_word;
use crate::engine::FEED;
use crate::site_url::SiteUrl;
use sextant::document::escaped;
use sextant::model::{Change, Event, Version};

/// The newest version first, as they stand in the dataset. A day becomes its first second, since Atom wants a time.
pub fn feed(versions: &[Version], url: &SiteUrl) -> String {
    let home = url.as_str();
    let updated = versions.first().map(|version| format!("{}T00:00:00Z", version.date)).unwrap_or_default();
    let entries: String = versions.iter().map(|version| entry(version, url)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n\
         <title>Sextant: changes of the dataset</title>\n<id>{home}{FEED}</id>\n<link rel=\"self\" href=\"{home}{FEED}\"/>\n\
         <link href=\"{home}?page=data\"/>\n<updated>{updated}</updated>\n<author><name>Sextant</name></author>\n{entries}</feed>\n"
    )
}

fn entry(version: &Version, url: &SiteUrl) -> String {
    let lines: Vec<String> = version.changes.iter().map(line).collect();
    let words = if lines.is_empty() { "No fit changed.".to_owned() } else { lines.join("\n") };
    let (title, home, id, date) = (escaped(&version.title), url.as_str(), &version.id, version.date);
    format!(
        "<entry>\n<title>{id}, {title}</title>\n<id>{home}?page=data#{id}</id>\n<link href=\"{home}?page=data\"/>\n\
         <updated>{date}T00:00:00Z</updated>\n<content type=\"text\">{}</content>\n</entry>\n",
        escaped(&words)
    )
}

fn line(change: &Change) -> String {
    let event = match &change.event {
        Event::Fit { old, new } => format!("{} -> {}", fit_word(*old), fit_word(*new)),
        Event::Added => "added".to_owned(),
        Event::Removed => "removed".to_owned(),
        Event::Renamed(name) => format!("renamed to {name}"),
    };
    format!("{}: {event}", change.path.join("."))
}

#[cfg(test)]
mod test {
    use super::*;
    use sextant::model::Date;

    #[test]
    fn each_version_is_an_entry_with_its_changes_one_to_a_line() {
        let path = ["full", "admin", "staff", "django"].map(str::to_owned).to_vec();
        let change = Change { path, event: Event::Fit { old: Some(1), new: None } };
        let date = Date::parse("2026-11-20").unwrap();
        let version = Version { id: "330004a0".to_owned(), title: "a <first> one".to_owned(), date, changes: vec![change] };
        let text = feed(&[version], &SiteUrl::parse("https://example.org/sextant").unwrap());
        for part in [
            "<updated>2026-11-20T00:00:00Z</updated>\n<author>",
            "<link rel=\"self\" href=\"https://example.org/sextant/feed.xml\"/>",
            "<title>330004a0, a &lt;first&gt; one</title>",
            "<id>https://example.org/sextant/?page=data#330004a0</id>",
            "<content type=\"text\">full.admin.staff.django: 1 -&gt; unknown</content>",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    }
}
