//! The policy holds on every page, hostile links get nothing, and links out say nothing of who opened them. That no page
//! violates its policy is looked at by every journey (`must_be_sound`).

use super::pages;
use sextant_e2e::{Visit, folder, journey};
use std::fs;

/// The content of the policy in the release's document.
fn policy() -> String {
    let html = fs::read_to_string(folder().join("index.html")).unwrap();
    let first = html.split_once("<head>").unwrap().1.trim_start();
    first
        .strip_prefix("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .expect("it stands first in the head")
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}

#[test]
fn the_policy_is_strict_and_stands_first_in_the_head_and_in_the_header_files() {
    let policy = policy();
    let directives: Vec<&str> = policy.split("; ").collect();
    assert_eq!(directives[0], "default-src 'none'");
    let scripts = directives.iter().find(|directive| directive.starts_with("script-src ")).unwrap();
    let sources: Vec<&str> = scripts.split(' ').skip(1).collect();
    assert!(sources.iter().all(|source| ["'self'", "'wasm-unsafe-eval'"].contains(source) || source.starts_with("'sha256-")), "{scripts}");
    for lax in ["'unsafe-inline'", "'unsafe-eval'", "*", "http", "blob:", "'strict-dynamic'", "'unsafe-hashes'"] {
        assert!(!policy.contains(lax), "{lax} in {policy}");
    }
    for needed in ["style-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "worker-src 'self'"] {
        assert!(directives.contains(&needed), "{needed} is missing in {policy}");
    }
    for file in ["_headers", "nginx.conf"] {
        let text = fs::read_to_string(folder().join(file)).unwrap();
        assert!(text.contains(&format!("{policy}; frame-ancestors 'self'")), "{file}");
    }
}

#[tokio::test]
async fn an_inline_script_that_the_policy_does_not_name_is_refused_and_reported_once() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        let inject = "const script = document.createElement('script'); script.textContent = 'window.hit = 1'; document.body.append(script)";
        visit.js(inject, Vec::new()).await;
        let violations = visit.violations().await;
        assert_eq!(violations.len(), 1, "{violations:?}");
        assert!(violations[0].starts_with("script-src-elem inline"), "{violations:?}");
        assert!(!visit.holds("'hit' in window").await);
        assert_eq!(visit.console_errors().await.len(), 1);
        visit.open("page=worksheet").await;
        assert!(visit.violations().await.is_empty(), "a new document has none");
    })
    .await;
}

#[tokio::test]
async fn the_policy_refuses_styles_handlers_and_other_hosts() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        let attempts = [
            ("document.body.setAttribute('style', 'color: red')", "style-src-attr"),
            // WebKit looks at a handler when it is first called.
            ("document.body.setAttribute('onclick', 'window.hit = 1'); document.body.click()", "script-src-attr"),
            ("fetch('https://example.org/').catch(() => {})", "connect-src"),
            ("document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }))", "img-src"),
            ("document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' }))", "base-uri"),
        ];
        for (attempt, directive) in attempts {
            visit.js(attempt, Vec::new()).await;
            visit.until(directive, &format!("policyViolations.some(words => words.startsWith('{directive} '))")).await;
        }
        assert!(!visit.holds("document.body.style.color").await, "no style was taken");
        visit.click("main h1").await;
        assert!(!visit.holds("'hit' in window").await, "no handler was called");
        visit.forgive().await;
        visit.open("page=worksheet").await;
    })
    .await;
}

/// What a link may say that no reader wants to happen.
fn hostile() -> Vec<String> {
    let texts = [
        "<img src=x onerror=window.hit=1>",
        "%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E",
        "\"><script>window.hit=1</script>",
        "%22%20autofocus%20onfocus%3D%22window.hit%3D1",
        "javascript:window.hit=1",
        "data:text/html,<script>window.hit=1</script>",
        "%00",
        "%",
        "%zz%f",
        "%ff%fe",
        "%C0%AE%C0%AE/",
        "..%2F..%2Fetc%2Fpasswd",
        "%E2%80%AE%E2%81%A6gpj.exe%E2%80%8F",
        "__proto__",
        "constructor",
        "${window.hit=1}{{window.hit=1}}",
        "-1.e99.NaN!_!._:;,",
        "99999999999999999999",
    ];
    texts.map(str::to_owned).to_vec()
}

const KEYS: [&str; 21] = [
    "t", "sheet", "a", "measure", "scale", "from", "to", "article", "flow", "own", "links", "only", "topic", "kind", "state", "seed", "q",
    "lang", "theme", "d", "was",
];

async fn must_withstand(visit: &Visit, query: &str) {
    visit.open_file(&format!("{}?{query}", visit.base())).await;
    visit.settle().await;
    let injected = "document.querySelectorAll('body script, main img, iframe, object, embed, [onerror], [onfocus], [autofocus], [style], a[href^=\"javascript:\" i], a[href^=\"data:\" i]').length";
    assert_eq!(visit.value(injected).await, 0, "{query}");
    assert!(!visit.holds("'hit' in window").await, "{query}");
    assert!(visit.words("main").await.len() > 200, "{query}");
    assert!(visit.value("document.querySelector('main').innerText.length").await.as_u64().unwrap() < 400_000, "{query}");
    visit.must_be_sound().await;
}

#[tokio::test]
async fn hostile_values_of_every_key_do_nothing_on_any_page() {
    journey(async |visit| {
        let pages = ["worksheet", "compare", "popularity", "articles", "claims", "together", "data", "methods"];
        for (index, text) in hostile().iter().enumerate() {
            let all: String = KEYS.iter().map(|key| format!("&{key}={text}")).collect();
            for page in [pages[index % pages.len()], pages[(index + 3) % pages.len()]] {
                must_withstand(visit, &format!("page={page}{all}")).await;
            }
            must_withstand(visit, &format!("page={text}&{text}={text}&{text}")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn links_that_are_huge_doubled_or_name_a_place_do_nothing() {
    journey(async |visit| {
        let own = |text: &str| format!("page=worksheet&own={text}:4:2,-1");
        let queries = [
            format!("page=claims&q={}", "%3Cb%3E".repeat(9_000)),
            format!("page=worksheet&{}", "a=store.relational&".repeat(3_000)),
            format!("page=worksheet{}", "&".repeat(60_000)),
            format!("page=together&links={}", "page%3Dtogether%26links%3D;".repeat(2_000)),
            own("%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E"),
            own("%E2%80%AERight%20to%20left%E2%80%AC"),
            own(&"%CC%81".repeat(120)),
            "page=worksheet#<img src=x onerror=window.hit=1>".to_owned(),
            "page=article&article=hello-world#javascript:window.hit=1".to_owned(),
            "page=methods#%00%ff".to_owned(),
        ];
        for query in queries {
            must_withstand(visit, &query).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_question_of_ones_own_that_turns_its_writing_round_turns_nothing_around_it() {
    journey(async |visit| {
        visit.open("page=worksheet&own=%E2%80%AEabc:4:2,-1").await;
        let isolated = "[...document.querySelectorAll('*')].filter(found => [...found.childNodes].some(node => node.nodeType === 3 && node.data.includes('\\u202e')))
            .filter(found => !/isolate|plaintext/.test(getComputedStyle(found).unicodeBidi) && !found.closest('option, title')).map(found => found.outerHTML)";
        let loose = visit.value(isolated).await;
        assert_eq!(loose, serde_json::json!([]), "text of a link that is not kept apart");
    })
    .await;
}

#[tokio::test]
async fn links_out_say_nothing_of_who_opened_them() {
    journey(async |visit| {
        let mut seen = 0;
        for (query, _) in pages::all() {
            visit.open(&query).await;
            let out = "[...document.querySelectorAll('a[href]')].filter(link => new URL(link.href).origin !== location.origin)";
            let open = visit.value(&format!("{out}.filter(link => !link.relList.contains('noopener')).map(link => link.outerHTML)")).await;
            assert_eq!(open, serde_json::json!([]), "{query}");
            seen += visit.value(&format!("{out}.length")).await.as_u64().unwrap();
        }
        assert!(seen > 300, "{seen} links out");
    })
    .await;
}
