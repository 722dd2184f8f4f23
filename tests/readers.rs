//! Articles in: every form that people have, and every fault that it may have.
//!
//! A folder below `tests/cases/readers` is a case: what is in `input` is read with a limit of 2,000 bytes, and must give
//! what `expected.json` lists, in that order.

use demarche::article::{Article, Input, Limits, Read, read};
use demarche::error::{Error, ProblemCode};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/readers").join(name)
}

fn limits() -> Limits {
    Limits { max_bytes: 2_000, ..Limits::default() }
}

fn all(inputs: &[&Path], limits: Limits) -> Vec<Read> {
    read(inputs.iter().map(|path| Input::Path(path.to_path_buf())).collect(), limits).unwrap().collect()
}

/// What was read, as JSON; places are relative to the folder.
fn described(read: &Read, folder: &Path) -> Value {
    let place = |place: &dyn std::fmt::Display| {
        let place = place.to_string();
        place.strip_prefix(&format!("{}/", folder.display())).unwrap_or(&place).to_owned()
    };
    match read {
        Read::Article { article, place: at } => json!({
            "place": place(at),
            "identifier": article.identifier,
            "headline": article.metadata.headline,
            "url": article.metadata.url,
            "published": article.metadata.published.map(|day| day.to_string()),
            "publisher": article.metadata.publisher,
            "language": article.metadata.language,
            "text": article.text,
        }),
        Read::Annotated { json, place: at } => json!({ "place": place(at), "annotated": json }),
        Read::Problem(problem) => {
            json!({ "place": place(&problem.place), "problem": problem.code.as_str(), "message": problem.message })
        }
    }
}

fn check(name: &str, limits: Limits) {
    let folder = case(name).join("input");
    let found: Vec<Value> = all(&[&folder], limits).iter().map(|read| described(read, &folder)).collect();
    let expected: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(case(name).join("expected.json")).unwrap()).unwrap();
    assert_eq!(found, expected, "found {}", serde_json::to_string_pretty(&found).unwrap());
}

#[test]
fn a_folder_with_its_sidecar() {
    check("folder", limits());
}

#[test]
fn json_lines_good_and_bad() {
    check("json-lines", limits());
}

#[test]
fn json_files() {
    check("json", limits());
}

#[test]
fn pages_as_saved_from_a_browser() {
    check("pages", Limits::default());
}

#[test]
fn texts_in_any_encoding() {
    check("encodings", limits());
}

#[test]
fn a_plain_text_is_stored_as_it_is() {
    let folder = case("encodings/input");
    for name in ["c-byte-order-mark.txt", "i-control.txt"] {
        let reads = all(&[&folder.join(name)], limits());
        let Some(Read::Article { article, .. }) = reads.last() else { panic!("{reads:?}") };
        assert_eq!(article.text.as_bytes(), fs::read(folder.join(name)).unwrap(), "{name}");
    }
}

/// A file that is named itself has the metadata of the sidecar beside it, and nothing is said of other rows.
#[test]
fn a_file_is_the_same_article_by_itself_as_in_its_folder() {
    let folder = case("folder/input");
    let in_folder: BTreeMap<String, Article> = articles(all(&[&folder], limits()));
    let by_itself = articles(all(&[&folder.join("a.txt"), &folder.join("b.txt")], limits()));
    assert_eq!(by_itself.len(), 2);
    for (place, article) in by_itself {
        assert_eq!(in_folder[&place], article);
    }
}

fn articles(reads: Vec<Read>) -> BTreeMap<String, Article> {
    let articles = reads.into_iter().filter_map(|read| match read {
        Read::Article { article, place } => Some((place.to_string(), article)),
        _ => None,
    });
    articles.collect()
}

/// A sidecar that is named itself is a list of files, read in its order; a file is read once, however it is named.
#[test]
fn a_sidecar_is_a_list_of_files() {
    let folder = case("folder/input");
    let reads = all(&[&folder.join("articles.jsonl"), &folder.join("b.txt")], limits());
    let identifiers: Vec<&str> = reads
        .iter()
        .filter_map(|read| match read {
            Read::Article { article, .. } => Some(article.identifier.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(identifiers, ["k1", "k2", "k2", "k7"]);
}

#[test]
fn claims_that_are_named_themselves_are_a_problem() {
    let reads = all(&[&case("folder/input/gold.jsonl")], limits());
    assert_eq!(codes(&reads), [ProblemCode::MalformedRecord; 2]);
}

fn codes(reads: &[Read]) -> Vec<ProblemCode> {
    let codes = reads.iter().filter_map(|read| match read {
        Read::Problem(problem) => Some(problem.code),
        _ => None,
    });
    codes.collect()
}

#[test]
fn what_is_not_there_stops_the_run() {
    let missing = case("nowhere");
    let error = read(vec![Input::Path(missing)], limits()).err().unwrap();
    assert!(matches!(&error, Error::Io { action: "read", path, .. } if path.ends_with("nowhere")), "{error}");
}

#[test]
fn the_order_is_that_of_paths() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["b/z.txt", "a.txt", "b/d.txt", "c.txt", "B.txt"] {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("---\ndate: 2024-08-05\n---\nText of {name}.")).unwrap();
    }
    let places: Vec<String> = all(&[folder.path()], limits())
        .iter()
        .map(|read| described(read, folder.path())["place"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(places, ["B.txt", "a.txt", "b/d.txt", "b/z.txt", "c.txt"]);
}

/// Links to files are followed, links to folders (which may go round in circles) and pipes (which may never end) are not.
#[cfg(unix)]
#[test]
fn links_to_folders_are_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), "---\ndate: 2024-08-05\n---\nText.").unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("zero.txt")).unwrap();
    std::os::unix::fs::symlink(folder.path().join("gone"), folder.path().join("dangling.txt")).unwrap();
    assert_eq!(all(&[folder.path()], limits()).len(), 1);
}

/// A row of any length is read or passed over; the rows after it are read.
#[test]
fn a_long_line_is_bounded_and_the_rest_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wire.jsonl");
    let long = json!({ "id": "long", "published": "2024-08-05", "text": "x".repeat(5_000) });
    let short = json!({ "id": "short", "published": "2024-08-05", "text": "x" });
    fs::write(&path, format!("{long}\n{short}\n")).unwrap();
    let reads = all(&[&path], limits());
    assert_eq!(codes(&reads), [ProblemCode::TooLarge]);
    assert_eq!(articles(reads).into_values().map(|article| article.identifier).collect::<Vec<_>>(), ["short"]);
}

/// A server on this machine that answers each path with the bytes that `answer` gives; none keeps the client waiting.
fn serve(answer: impl Fn(&str) -> Option<Vec<u8>> + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let answer = std::sync::Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            std::thread::spawn(move || respond(stream, &*answer));
        }
    });
    address
}

fn respond(mut stream: TcpStream, answer: &dyn Fn(&str) -> Option<Vec<u8>>) {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read > 0) {
        request.push(byte[0]);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    match answer(&request) {
        // The client may have gone, having seen enough.
        Some(bytes) => drop(stream.write_all(&bytes)),
        None => drop(stream.read(&mut byte)),
    }
}

fn response(status: &str, headers: &str, body: &[u8]) -> Option<Vec<u8>> {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    Some([head.as_bytes(), body].concat())
}

/// What a URL gives: articles, or the code and message of a problem.
fn fetched(url: &str, limits: Limits) -> Vec<Read> {
    read(vec![url.parse().unwrap()], limits).unwrap().collect()
}

fn refused(url: &str, limits: Limits) -> (ProblemCode, String) {
    match fetched(url, limits).as_slice() {
        [Read::Problem(problem)] => {
            assert_eq!(problem.place.file.as_deref(), Some(url));
            (problem.code, problem.message.clone())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_page_is_fetched_in_the_encoding_that_its_server_declares() {
    let server = serve(|request| {
        let is_polite = request.to_lowercase().contains("user-agent: demarche/") && !request.contains("Cookie");
        if !is_polite || !request.starts_with("GET /page") {
            return response("400 Bad Request", "", b"");
        }
        let paragraph =
            "Le ministre a re\u{e7}u l'ambassadeur \u{e0} Gen\u{e8}ve, o\u{f9} l'on n\u{e9}gociait. ".repeat(4);
        let html =
            format!("<html lang=fr><head><meta name=date content=2024-08-05></head><body><article><p>{paragraph}</p>");
        let latin: Vec<u8> = html.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        response("200 OK", "Content-Type: text/html; charset=\"ISO-8859-1\"\r\nSet-Cookie: a=b\r\n", &latin)
    });
    let url = format!("{server}/page?x=1#part");
    let reads = fetched(&url, limits());
    let [Read::Article { article, place }] = reads.as_slice() else { panic!("{reads:?}") };
    assert!(
        article.text.starts_with("Le ministre a reçu l'ambassadeur à Genève, où l'on négociait."),
        "{}",
        article.text
    );
    assert_eq!(article.metadata.url, Some(format!("{server}/page?x=1")));
    assert_eq!(article.metadata.language.as_deref(), Some("fr"));
    assert_eq!((article.identifier.as_str(), place.file.as_deref()), (url.as_str(), Some(url.as_str())));
}

#[test]
fn json_lines_are_told_by_their_content_behind_a_redirect() {
    let server = serve(|request| {
        if request.starts_with("GET /old") {
            return response("302 Found", "Location: /new\r\n", b"");
        }
        let rows = "{\"id\": \"u1\", \"published\": \"2024-08-05\", \"text\": \"One.\"}\n{oops\n\
                    {\"id\": \"u2\", \"published\": \"2024-08-05\", \"text\": \"Two.\"}\n";
        response("200 OK", "Content-Type: text/plain\r\n", rows.as_bytes())
    });
    let reads = fetched(&format!("{server}/old"), limits());
    assert_eq!(codes(&reads), [ProblemCode::MalformedJson]);
    let articles = articles(reads);
    assert_eq!(articles[&format!("{server}/old:3")].text, "Two.");
    assert!(articles.values().all(|article| article.metadata.url.is_none()), "the rows have no URL of their own");
}

#[test]
fn what_a_server_refuses_or_overdoes_is_a_problem() {
    let server = serve(|request| match request.split(' ').nth(1)? {
        "/loop" => response("301 Moved Permanently", "Location: /loop\r\n", b""),
        "/file" => response("302 Found", "Location: file:///etc/passwd\r\n", b""),
        "/large" => response("200 OK", "", &[b'x'; 2_001]),
        "/bomb" => {
            // A million zeros, compressed to a thousand bytes.
            let body = fs::read(case("zeros.gz")).unwrap();
            response("200 OK", "Content-Encoding: gzip\r\n", &body)
        }
        "/slow" => None,
        "/short" => Some(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ncut off".to_vec()),
        "/binary" => response("200 OK", "", &[0xff, 0x00, 0x9c, 0x01].repeat(50)),
        _ => response("404 Not Found", "", b"<html>not here"),
    });
    let problem = |path: &str, limits: Limits| refused(&format!("{server}{path}"), limits);

    let (code, message) = problem("/gone", limits());
    assert_eq!((code, message.contains("404")), (ProblemCode::FetchFailed, true), "{message}");
    let (code, message) = problem("/loop", limits());
    assert_eq!((code, message.contains("more than 5 redirects")), (ProblemCode::FetchFailed, true), "{message}");
    let (code, message) = problem("/file", limits());
    assert_eq!((code, message.contains("http or https")), (ProblemCode::FetchFailed, true), "{message}");
    let (code, message) = problem("/slow", Limits { timeout: Duration::from_millis(200), ..limits() });
    assert_eq!((code, message.contains("timed out")), (ProblemCode::FetchFailed, true), "{message}");
    assert_eq!(problem("/short", limits()).0, ProblemCode::FetchFailed);
    assert_eq!(problem("/large", limits()).0, ProblemCode::TooLarge);
    assert_eq!(problem("/bomb", limits()).0, ProblemCode::TooLarge);
    assert_eq!(problem("/binary", limits()).0, ProblemCode::NotText);
    assert_eq!(refused("http://127.0.0.1:1/", limits()).0, ProblemCode::FetchFailed);
}
