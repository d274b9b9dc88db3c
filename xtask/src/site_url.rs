//! The absolute address at which a release will stand: only what a release with one has needs it.

use anyhow::{Result, ensure};
use std::env;

/// By this variable `dist` hands the address to the step after Trunk.
pub const VARIABLE: &str = "SEXTANT_SITE_URL";

/// `https://example.org/some/folder/`: scheme, host and path, with a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteUrl(String);

impl SiteUrl {
    /// Reads an address; a missing slash at the end is added.
    ///
    /// # Errors
    /// When it is no `http` or `https` address of a folder; the message shows the form of one.
    pub fn parse(text: &str) -> Result<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/%[]".contains(&byte);
        let named = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', ':']) && rest.bytes().all(plain));
        ensure!(named, "`--site-url {text}` is not the address of a folder; write it as https://example.org/sextant/");
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The one that `dist` handed on; none where it was told none.
    ///
    /// # Errors
    /// As for [`SiteUrl::parse`].
    pub fn of_build() -> Result<Option<Self>> {
        env::var(VARIABLE).ok().filter(|text| !text.is_empty()).map(|text| Self::parse(&text)).transpose()
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `https://example.org`: what policies name.
    pub fn origin(&self) -> &str {
        &self.0[..self.0.len() - self.path().len()]
    }

    /// `/some/folder/`.
    pub fn path(&self) -> &str {
        let host = self.0.find("://").map_or(0, |colon| colon + 3);
        self.0[host..].find('/').map_or("/", |slash| &self.0[host + slash..])
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn origin_and_path_are_read_off() {
        let url = SiteUrl::parse("https://example.org:8443/tools/sextant").unwrap();
        assert_eq!(
            (url.as_str(), url.origin(), url.path()),
            ("https://example.org:8443/tools/sextant/", "https://example.org:8443", "/tools/sextant/")
        );
        let root = SiteUrl::parse("http://127.0.0.1:8080").unwrap();
        assert_eq!((root.origin(), root.path()), ("http://127.0.0.1:8080", "/"));
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused_with_the_form_of_one() {
        for text in [
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///x",
            "https://example.org/?a=b",
            "https://example.org/#x",
            "https://a b/",
            "https://a\"/",
            "https://a;/",
        ] {
            assert!(SiteUrl::parse(text).unwrap_err().to_string().contains("https://example.org/sextant/"), "{text}");
        }
    }
}
