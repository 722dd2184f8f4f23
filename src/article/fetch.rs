//! One document from the web, at the user's wish: bounded in time, in size and in redirects.

use super::{Limits, stated};
use crate::error::ProblemCode;
use reqwest::blocking::{Client, Response};
use reqwest::header::{CONTENT_TYPE, HeaderValue, LOCATION};
use reqwest::redirect::Policy;
use std::error::Error as _;
use std::io::Read as _;

/// A document that was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fetched {
    /// Where it lies after all redirects, without a fragment.
    pub url: String,
    /// Its media type in lower case, without parameters (RFC 9110, 8.3); none where the server does not say.
    pub media_type: Option<String>,
    /// The encoding that the server declares.
    pub charset: Option<String>,
    /// Its bytes, decompressed.
    pub body: Vec<u8>,
}

/// Fetches a URL with GET; cookies are neither kept nor sent.
///
/// # Errors
///
/// `FetchFailed` if the server cannot be reached in time, redirects too often or to what is neither http nor https, or
/// answers with a status other than 200; `TooLarge` if the body, decompressed, is larger than the limit; with a message.
pub(super) fn fetch(url: &str, limits: &Limits) -> Result<Fetched, (ProblemCode, String)> {
    let failed = |error: reqwest::Error| (ProblemCode::FetchFailed, reason(&error));
    let response = client(limits).map_err(failed)?.get(url).send().map_err(failed)?;
    if let Some(location) = response.headers().get(LOCATION).filter(|_| response.status().is_redirection()) {
        let location = stated::shortened(&String::from_utf8_lossy(location.as_bytes())).to_owned();
        return Err((ProblemCode::FetchFailed, format!("a redirect to '{location}': expected http or https")));
    }
    if response.status() != reqwest::StatusCode::OK {
        let message = format!("the server answered {}: expected 200 OK", response.status());
        return Err((ProblemCode::FetchFailed, message));
    }
    let (media_type, charset) = content_type(&response);
    let mut fetched_url = response.url().clone();
    fetched_url.set_fragment(None);
    let mut body = Vec::new();
    // What a server says of the length is not relied on: it may lie, and may have compressed.
    let read = response.take(limits.max_bytes as u64 + 1).read_to_end(&mut body);
    if let Err(error) = read {
        let message = match error.get_ref().and_then(|inner| inner.downcast_ref::<reqwest::Error>()) {
            Some(error) => reason(error),
            None => error.to_string(),
        };
        return Err((ProblemCode::FetchFailed, message));
    }
    if body.len() > limits.max_bytes {
        return Err((ProblemCode::TooLarge, format!("longer than {} bytes", limits.max_bytes)));
    }
    Ok(Fetched { url: fetched_url.into(), media_type, charset, body })
}

fn client(limits: &Limits) -> reqwest::Result<Client> {
    let most = limits.max_redirects;
    let policy = Policy::custom(move |attempt| {
        if !stated::is_web_address(attempt.url().as_str()) {
            let message = format!("a redirect to '{}': expected http or https", attempt.url());
            return attempt.error(message);
        }
        if attempt.previous().len() > most {
            return attempt.error(format!("more than {most} redirects"));
        }
        attempt.follow()
    });
    Client::builder()
        .user_agent(concat!("demarche/", env!("CARGO_PKG_VERSION")))
        .timeout(limits.timeout)
        .connect_timeout(limits.connect_timeout)
        .redirect(policy)
        .referer(false)
        .build()
}

/// The media type and the charset of a response.
fn content_type(response: &Response) -> (Option<String>, Option<String>) {
    let Some(value) = response.headers().get(CONTENT_TYPE).and_then(|value: &HeaderValue| value.to_str().ok()) else {
        return (None, None);
    };
    let mut parts = value.split(';');
    let media_type = parts.next().map(|name| name.trim().to_ascii_lowercase()).filter(|name| !name.is_empty());
    let charset = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').to_owned())
    });
    (media_type, charset)
}

/// The causes of a failure on one line, the innermost last, without the URL: that is the problem's place.
fn reason(error: &reqwest::Error) -> String {
    let mut reason = if error.is_timeout() { "timed out".to_owned() } else { String::new() };
    let mut cause = error.source();
    while let Some(error) = cause {
        let message = error.to_string();
        if !reason.contains(&message) {
            reason = if reason.is_empty() { message } else { format!("{reason}: {message}") };
        }
        cause = error.source();
    }
    if reason.is_empty() { error.to_string() } else { reason }
}
