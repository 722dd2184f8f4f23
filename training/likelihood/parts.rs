//! Articles in parts, each with all others: what is judged is never fitted to.

use super::articles::Prepared;
use std::collections::BTreeSet;

/// Some articles, and those to which the likelihoods are fitted that judge them.
type Part<'a, 'p> = (Vec<&'a Prepared<'p>>, Vec<&'a Prepared<'p>>);

/// In how many parts the articles of one set are cut.
const FOLDS: usize = 5;

/// Each set with the articles of all other sets, or the only one in parts. An article that stands in several sets is
/// judged once, and is not among the others of a set that it stands in.
pub fn apart<'a, 'p>(sets: &'a [Vec<Prepared<'p>>]) -> Vec<Part<'a, 'p>> {
    if let [set] = sets {
        return fifths(&set.iter().collect::<Vec<_>>());
    }
    let mut judged: BTreeSet<&str> = BTreeSet::new();
    let mut parts = Vec::new();
    for set in sets {
        let named: BTreeSet<&str> = set.iter().map(Prepared::identifier).collect();
        let own: Vec<_> = set.iter().filter(|article| judged.insert(article.identifier())).collect();
        let others = sets.iter().flatten().filter(|article| !named.contains(article.identifier())).collect();
        if !own.is_empty() {
            parts.push((own, others));
        }
    }
    parts
}

/// Articles in five parts, an article that stands among them twice in one of them.
pub fn fifths<'a, 'p>(articles: &[&'a Prepared<'p>]) -> Vec<Part<'a, 'p>> {
    let identifiers: BTreeSet<&str> = articles.iter().map(|article| article.identifier()).collect();
    let fold = |article: &Prepared<'_>| identifiers.range(..article.identifier()).count() % FOLDS;
    let part = |wanted: usize, is_in: bool| {
        articles.iter().copied().filter(|article| (fold(article) == wanted) == is_in).collect()
    };
    (0..FOLDS).map(|wanted| (part(wanted, true), part(wanted, false))).collect()
}
