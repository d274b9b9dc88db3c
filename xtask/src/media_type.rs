//! The media types of the site's files, by their endings.

/// The `Content-Type` of a file; unknown endings are bytes.
pub fn of(file: &str) -> &'static str {
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "toml" => "application/toml",
        "md" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn browsers_accept_modules_and_wasm_only_with_these_types() {
        assert_eq!(of("start-0123.js"), "text/javascript; charset=utf-8");
        assert_eq!(of("sextant_bg.wasm"), "application/wasm");
        assert_eq!(of("parts/series.bin"), "application/octet-stream");
        assert_eq!(of("LICENSE"), "application/octet-stream");
    }
}
