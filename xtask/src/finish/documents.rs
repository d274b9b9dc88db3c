//! The site's documents: which there are, and what each may do.

use crate::site_url::SiteUrl;

/// A document of the site.
pub struct Document {
    /// Its file, from the site's root.
    pub file: &'static str,
    /// Its folder as addresses name it: empty for the root, else with a slash at the end.
    pub folder: &'static str,
    /// Who may show it in a frame: a source list of the directive `frame-ancestors`.
    framed_by: &'static str,
}

/// All of them: the site's own, and the one for frames. A document that a build lacks is passed over.
pub const DOCUMENTS: [Document; 2] = [
    Document { file: "index.html", folder: "", framed_by: "'self'" },
    Document { file: "embed/index.html", folder: "embed/", framed_by: "*" },
];

impl Document {
    /// The policy as a meta element carries it, which cannot say who may frame the document.
    ///
    /// `inline` are the hashes of its inline scripts. `more` are further sources of `connect-src`, for development.
    pub fn policy(&self, inline: &[String], url: Option<&SiteUrl>, more: &str) -> String {
        // In a sandbox without an origin, `'self'` matches nothing in WebKitGTK 2.50.6.
        let own = url.filter(|_| self.framed_by == "*").map_or_else(|| "'self'".to_owned(), |url| format!("'self' {}", url.origin()));
        let scripts: String = inline.iter().map(|hash| format!(" '{hash}'")).collect();
        format!(
            "default-src 'none'; script-src {own} 'wasm-unsafe-eval'{scripts}; style-src {own}; img-src {own} data:; \
             connect-src {own}{more}; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
        )
    }

    /// The policy as a header.
    pub fn header(&self, inline: &[String], url: Option<&SiteUrl>) -> String {
        format!("{}; frame-ancestors {}", self.policy(inline, url, ""), self.framed_by)
    }

    /// The addresses at which a host has it, from its root.
    pub fn places(&self) -> [String; 2] {
        [format!("/{}", self.folder), format!("/{}", self.file)]
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn the_document_for_frames_may_be_framed_by_anybody_and_names_its_own_origin_where_that_is_known() {
        let [page, frame] = &DOCUMENTS;
        let url = SiteUrl::parse("https://example.org/sextant/").unwrap();
        assert!(page.header(&[], Some(&url)).ends_with("frame-ancestors 'self'") && !page.header(&[], Some(&url)).contains("example.org"));
        assert!(frame.header(&[], Some(&url)).ends_with("frame-ancestors *"));
        assert!(frame.policy(&[], Some(&url), "").contains("script-src 'self' https://example.org 'wasm-unsafe-eval';"));
        assert!(!frame.policy(&[], None, "").contains("http") && !frame.policy(&[], None, "").contains("frame-ancestors"));
    }
}
