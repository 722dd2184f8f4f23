//! Articles that end anywhere: in the middle of a sentence, a name, a quotation.

use demarche::annotation::{AnnotatedArticle, Detail, Pipeline, read_stream};
use demarche::article::{Article, Metadata};
use demarche::vocab::mint::Base;
use std::fs;
use std::path::Path;

/// The article as it is read back, which proves spans, quotes, roles and identities.
fn read_back(annotated: &AnnotatedArticle) -> AnnotatedArticle {
    let base = Base::default();
    let mut line = Vec::new();
    annotated.write(&base, &mut line).unwrap();
    let (again, problems) = read_stream(&line[..], "cut", &base).next().unwrap().unwrap();
    assert!(problems.is_empty(), "{:?} in {}", problems, annotated.article.text);
    again.unwrap()
}

#[test]
fn an_article_can_end_at_any_word() {
    let pipeline = Pipeline::embedded().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let mut checked = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            for (end, _) in line.match_indices([' ', '-', '’', ',']).skip(1) {
                let article = Article::new("cut", Metadata::default(), &line[..end]);
                let annotated = pipeline.annotate(article, Detail::Full);
                assert_eq!(read_back(&annotated), annotated, "{}", &line[..end]);
                checked += 1;
            }
        }
    }
    assert!(checked > 1_000, "only {checked} were checked");
}
