//! From scores to a tree, and from scores to names.

use super::layout::NAMES;
use crate::parse::{NameKind, NamedEntity};
use std::ops::Range;

/// The heads of the best tree over the tokens of a sentence; the one root has none.
///
/// `scores` has, for each token, the score of its being the root and then of each token as its head. Where the best
/// heads of the tokens, taken alone, form a tree, it is that tree; otherwise it is the best projective one (Eisner 1996).
pub fn tree(scores: &[f32], tokens: usize) -> Vec<Option<usize>> {
    let heads: Vec<Option<usize>> = (0..tokens).map(|token| best_head(scores, tokens, token)).collect();
    if is_tree(&heads) { heads } else { projective(scores, tokens) }
}

fn best_head(scores: &[f32], tokens: usize, token: usize) -> Option<usize> {
    let row = &scores[token * (tokens + 1)..(token + 1) * (tokens + 1)];
    let mut best = (None, row[0]);
    for (head, score) in row[1..].iter().enumerate() {
        if head != token && *score > best.1 {
            best = (Some(head), *score);
        }
    }
    best.0
}

/// Whether there is one root and every token leads to it.
fn is_tree(heads: &[Option<usize>]) -> bool {
    if heads.iter().filter(|head| head.is_none()).count() != 1 {
        return false;
    }
    // 0: not seen; otherwise the walk on which a token was seen, from 1.
    let mut seen = vec![0usize; heads.len()];
    for start in 0..heads.len() {
        let mut at = start;
        while seen[at] == 0 {
            seen[at] = start + 1;
            match heads[at] {
                Some(head) => at = head,
                None => break,
            }
        }
        if seen[at] == start + 1 && heads[at].is_some() {
            return false;
        }
    }
    true
}

/// The best trees over spans whose head is their first or their last token.
struct Chart {
    tokens: usize,
    /// Score and split of a span whose head has all its dependents within; `[begin * tokens + end]`.
    complete: [Vec<(f32, u16)>; 2],
    /// Score and split of a span whose one end depends on the other.
    incomplete: [Vec<(f32, u16)>; 2],
}

/// The head of a span is its last token.
const LEFT: usize = 0;
/// The head of a span is its first token.
const RIGHT: usize = 1;

fn projective(scores: &[f32], tokens: usize) -> Vec<Option<usize>> {
    let arc = |dependent: usize, head: usize| scores[dependent * (tokens + 1) + head + 1];
    let empty = || vec![(0.0f32, 0u16); tokens * tokens];
    let mut chart = Chart { tokens, complete: [empty(), empty()], incomplete: [empty(), empty()] };
    for width in 1..tokens {
        for begin in 0..tokens - width {
            let end = begin + width;
            let at = begin * tokens + end;
            let split = best(begin..end, |split| {
                chart.complete[RIGHT][begin * tokens + split].0 + chart.complete[LEFT][(split + 1) * tokens + end].0
            });
            chart.incomplete[LEFT][at] = (split.0 + arc(begin, end), split.1);
            chart.incomplete[RIGHT][at] = (split.0 + arc(end, begin), split.1);
            chart.complete[LEFT][at] = best(begin..end, |split| {
                chart.complete[LEFT][begin * tokens + split].0 + chart.incomplete[LEFT][split * tokens + end].0
            });
            chart.complete[RIGHT][at] = best(begin + 1..end + 1, |split| {
                chart.incomplete[RIGHT][begin * tokens + split].0 + chart.complete[RIGHT][split * tokens + end].0
            });
        }
    }
    let root = best(0..tokens, |root| {
        let (left, right) = (chart.complete[LEFT][root].0, chart.complete[RIGHT][root * tokens + tokens - 1].0);
        left + right + scores[root * (tokens + 1)]
    });
    chart.heads(usize::from(root.1))
}

/// The best score over some splits, the first of equals.
#[inline(always)]
fn best(splits: Range<usize>, score: impl Fn(usize) -> f32) -> (f32, u16) {
    let mut best = (f32::NEG_INFINITY, splits.start as u16);
    for split in splits {
        let score = score(split);
        if score > best.0 {
            best = (score, split as u16);
        }
    }
    best
}

impl Chart {
    /// The heads of the tree below a root.
    fn heads(&self, root: usize) -> Vec<Option<usize>> {
        let tokens = self.tokens;
        let mut heads = vec![None; tokens];
        let mut open = vec![(0, root, LEFT, true), (root, tokens.saturating_sub(1), RIGHT, true)];
        while let Some((begin, end, side, complete)) = open.pop() {
            if begin >= end {
                continue;
            }
            let at = begin * tokens + end;
            match (complete, side) {
                (true, LEFT) => {
                    let split = usize::from(self.complete[LEFT][at].1);
                    open.extend([(begin, split, LEFT, true), (split, end, LEFT, false)]);
                }
                (true, _) => {
                    let split = usize::from(self.complete[RIGHT][at].1);
                    open.extend([(begin, split, RIGHT, false), (split, end, RIGHT, true)]);
                }
                (false, _) => {
                    let split = usize::from(self.incomplete[side][at].1);
                    if side == LEFT {
                        heads[begin] = Some(end);
                    } else {
                        heads[end] = Some(begin);
                    }
                    open.extend([(begin, split, RIGHT, true), (split + 1, end, LEFT, true)]);
                }
            }
        }
        heads
    }
}

/// The names of a sentence: the best sequence of labels in which the inside of a name follows its beginning.
///
/// `labels` gives for each token the scores of no name, of beginnings and of insides, in the order of [`NameKind::ALL`].
pub fn names<'a>(labels: impl Iterator<Item = &'a [f32]>) -> Vec<NamedEntity> {
    const KINDS: usize = NameKind::ALL.len();
    const COUNT: usize = NAMES.end - NAMES.start;
    let mut state = [0.0f32; COUNT];
    let mut back: Vec<[u8; COUNT]> = Vec::new();
    for scores in labels {
        let any = arg_max(&state);
        let mut next = [f32::MIN / 2.0; COUNT];
        let mut from = [any as u8; COUNT];
        for label in 0..=KINDS {
            next[label] = state[any] + scores[label];
        }
        for label in KINDS + 1..COUNT {
            let (begin, inside) = (label - KINDS, label);
            let before = if state[begin] >= state[inside] { begin } else { inside };
            from[label] = before as u8;
            if !back.is_empty() {
                next[label] = state[before] + scores[label];
            }
        }
        back.push(from);
        state = next;
    }
    let mut label = arg_max(&state);
    let mut names: Vec<NamedEntity> = Vec::new();
    let mut end = None;
    for (token, from) in back.iter().enumerate().rev() {
        if label > 0 {
            let end_of = *end.get_or_insert(token + 1);
            if label <= KINDS {
                names.push(NamedEntity { tokens: token..end_of, kind: NameKind::ALL[label - 1] });
                end = None;
            }
        }
        label = usize::from(from[label]);
    }
    names.reverse();
    names
}

/// The place of the greatest of some scores, the first of equals.
pub fn arg_max(scores: &[f32]) -> usize {
    let (mut best, mut greatest) = (0, f32::NEG_INFINITY);
    for (place, score) in scores.iter().enumerate() {
        if *score > greatest {
            (best, greatest) = (place, *score);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The best projective tree with one root, by trying all.
    fn brute_force(scores: &[f32], tokens: usize) -> f32 {
        let mut best = f32::NEG_INFINITY;
        let mut choice = vec![0; tokens];
        loop {
            let heads: Vec<Option<usize>> = choice.iter().map(|head: &usize| head.checked_sub(1)).collect();
            if is_tree(&heads) && is_projective(&heads) {
                best = best.max(total(scores, &heads));
            }
            let Some(place) = choice.iter().position(|head| *head < tokens) else { return best };
            choice[place] += 1;
            choice[..place].fill(0);
        }
    }

    fn total(scores: &[f32], heads: &[Option<usize>]) -> f32 {
        let row = heads.len() + 1;
        heads.iter().enumerate().map(|(token, head)| scores[token * row + head.map_or(0, |head| head + 1)]).sum()
    }

    fn is_projective(heads: &[Option<usize>]) -> bool {
        let arcs: Vec<(usize, usize)> = heads
            .iter()
            .enumerate()
            .filter_map(|(token, head)| head.map(|head| (token.min(head), token.max(head))))
            .collect();
        let root = heads.iter().position(Option::is_none).unwrap_or(0);
        let crossed = |a: &(usize, usize), b: &(usize, usize)| a.0 < b.0 && b.0 < a.1 && a.1 < b.1;
        arcs.iter().all(|a| !(a.0 < root && root < a.1) && arcs.iter().all(|b| !crossed(a, b)))
    }

    proptest! {
        #[test]
        fn the_projective_tree_is_the_best(scores in proptest::collection::vec(-50i8..50, 20)) {
            let scores: Vec<f32> = scores.into_iter().map(f32::from).collect();
            let heads = projective(&scores, 4);
            prop_assert!(is_tree(&heads) && is_projective(&heads));
            prop_assert_eq!(total(&scores, &heads), brute_force(&scores, 4));
        }

        #[test]
        fn every_sentence_gets_a_tree(scores in proptest::collection::vec(-9i8..9, 110)) {
            let scores: Vec<f32> = scores.into_iter().map(f32::from).collect();
            prop_assert!(is_tree(&tree(&scores, 10)));
        }
    }

    #[test]
    fn an_inside_follows_its_beginning() {
        let kinds = NameKind::ALL.len();
        let mut rows = vec![vec![0.0f32; NAMES.len()]; 4];
        rows[0][1 + kinds] = 9.0;
        rows[1][1] = 5.0;
        rows[2][1 + kinds] = 5.0;
        rows[3][2] = 5.0;
        let found = names(rows.iter().map(Vec::as_slice));
        assert_eq!(found.len(), 2);
        assert!(found[0].tokens.end == 3 && found[0].kind == NameKind::Gpe);
        assert_eq!(found[1], NamedEntity { tokens: 3..4, kind: NameKind::Person });
    }
}
