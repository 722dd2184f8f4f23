//! The whole way from an article to an annotated one: boilerplate, sentences, entities, claims.

use super::{AnnotatedArticle, AnnotatedSentence, Annotator, SpeaksFor};
use crate::article::{Article, boilerplate};
use crate::claim::{Claim, ClaimId, Extractor};
use crate::entity::{Actor, ActorId, ActorKind, ArticleEntities, Gazetteer, Mention, recognise};
use crate::error::Result;
use crate::parse::Parser;
use crate::vocab::mint::digest;
use std::collections::BTreeSet;

/// How much of an article is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// The sentences that make a claim or let a person speak for a state; no mentions.
    #[default]
    Default,
    /// Every sentence outside boilerplate, with every mention.
    Full,
}

/// Annotates articles: the parser, the gazetteer and the lexicon are built once.
pub struct Pipeline {
    parser: &'static Parser,
    gazetteer: &'static Gazetteer,
    extractor: Extractor,
    /// The least confidence of a claim that is kept, from 0 to 1.
    min_confidence: f64,
}

impl Pipeline {
    /// With the language model, the gazetteer and the lexicon that ship with the program.
    ///
    /// # Errors
    ///
    /// Never for a released program: tests read them.
    pub fn embedded() -> Result<Self> {
        Self::with_extractor(Extractor::embedded()?)
    }

    /// With a lexicon of the user's.
    ///
    /// # Errors
    ///
    /// Never for a released program: tests read the model and the gazetteer.
    pub fn with_extractor(extractor: Extractor) -> Result<Self> {
        Ok(Self { parser: Parser::embedded()?, gazetteer: Gazetteer::embedded()?, extractor, min_confidence: 0.0 })
    }

    /// The same, but that claims of less confidence, from 0 to 1, are left out.
    #[must_use]
    pub fn with_min_confidence(self, min_confidence: f64) -> Self {
        Self { min_confidence, ..self }
    }

    /// Who annotates: this program in this version.
    pub fn annotator() -> Annotator {
        Annotator { name: "demarche".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }
    }

    /// What tells the program, its language model, gazetteer and lexicon from others that may annotate otherwise: 16
    /// hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        let Annotator { name, version } = Self::annotator();
        let (model, gazetteer) = (Parser::fingerprint(), Gazetteer::fingerprint());
        let least = self.min_confidence.to_string();
        digest(&[&name, &version, model, &gazetteer, self.extractor.fingerprint(), &least])
    }

    /// Annotates an article. The same article gives the same result, whatever was annotated before.
    ///
    /// Without a day of publication (which the readers report) relative dates stay unknown.
    pub fn annotate(&self, article: Article, detail: Detail) -> AnnotatedArticle {
        let parsed = self.parser.parse(&article.text, &boilerplate::spans(&article.text));
        let entities = recognise(self.gazetteer, &parsed);
        let mut claims = self.extractor.claims(&article, &parsed, &entities);
        claims.iter_mut().for_each(|claims| self.keep_sure(claims));
        let mut sentences = Vec::new();
        for (index, (sentence, claims)) in parsed.sentences.iter().zip(claims).enumerate() {
            let speaks_for = speaks_for(&entities, index);
            let mentions = if detail == Detail::Full { mentions(&entities, index) } else { Vec::new() };
            let kept = match detail {
                Detail::Default => !claims.is_empty() || !speaks_for.is_empty(),
                Detail::Full => true,
            };
            if kept && !sentence.boilerplate {
                sentences.push(AnnotatedSentence { span: sentence.span, claims, speaks_for, mentions });
            }
        }
        let actors = actors(&entities, &sentences);
        AnnotatedArticle { article, annotator: Self::annotator(), actors, sentences }
    }
}

impl Pipeline {
    /// Leaves out the claims of a sentence that are too unsure, and what others say of them.
    fn keep_sure(&self, claims: &mut Vec<Claim>) {
        claims.retain(|claim| claim.proposition.confidence >= self.min_confidence);
        let kept: BTreeSet<ClaimId> = claims.iter().map(|claim| claim.id.clone()).collect();
        for claim in claims {
            claim.content.retain(|content| kept.contains(content));
        }
    }
}

/// For whom persons speak in a sentence: states only; whoever speaks for an organisation speaks for none.
fn speaks_for(entities: &ArticleEntities, sentence: usize) -> Vec<SpeaksFor> {
    let begin = entities.speaks_for.partition_point(|found| found.sentence < sentence);
    let found = entities.speaks_for[begin..].iter().take_while(|found| found.sentence == sentence);
    let is_state = |id: &ActorId| entities.actor(id).is_some_and(|actor| actor.kind == ActorKind::State);
    let found: BTreeSet<SpeaksFor> = found
        .filter(|found| is_state(&found.state))
        .map(|found| SpeaksFor { person: found.person.clone(), state: found.state.clone() })
        .collect();
    found.into_iter().collect()
}

/// The mentions of a sentence, by place and then by actor, as a reader of the annotated article will have them.
fn mentions(entities: &ArticleEntities, sentence: usize) -> Vec<Mention> {
    let all = entities.of_sentence(sentence).iter().flat_map(|mention| {
        let confidence = (mention.confidence * 100.0).round() / 100.0;
        let refer = move |actor: &ActorId| Mention { span: mention.span, actor: actor.clone(), confidence };
        mention.actors.iter().map(refer)
    });
    let mut all: Vec<Mention> = all.collect();
    all.sort_by(|a, b| (a.span, &a.actor).cmp(&(b.span, &b.actor)));
    all.dedup_by(|a, b| (a.span, &a.actor) == (b.span, &b.actor));
    all
}

/// The actors that the sentences name, sorted by identity.
fn actors(entities: &ArticleEntities, sentences: &[AnnotatedSentence]) -> Vec<Actor> {
    let mut named: BTreeSet<&ActorId> = BTreeSet::new();
    for sentence in sentences {
        named.extend(sentence.claims.iter().flat_map(actors_of));
        named.extend(sentence.speaks_for.iter().flat_map(|found| [&found.person, &found.state]));
        named.extend(sentence.mentions.iter().map(|mention| &mention.actor));
    }
    named.into_iter().filter_map(|id| entities.actor(id).cloned()).collect()
}

fn actors_of(claim: &Claim) -> impl Iterator<Item = &ActorId> {
    let proposition = &claim.proposition;
    let roles = [&proposition.initiators, &proposition.targets, &proposition.attributed_to];
    roles.into_iter().flatten().chain(&proposition.location)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Metadata, TextIndex};
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    fn annotate(text: &str, detail: Detail) -> AnnotatedArticle {
        Pipeline::embedded().unwrap().annotate(Article::new("test", Metadata::default(), text), detail)
    }

    #[test]
    fn default_detail_keeps_the_sentences_with_claims() {
        let text = "It rained. Morocco severed diplomatic ties with Iran. Spain watched.";
        let annotated = annotate(text, Detail::Default);
        assert_eq!(annotated.sentences.len(), 1);
        assert_eq!(annotated.sentences[0].claims.len(), 1);
        assert!(annotated.sentences[0].mentions.is_empty());
        let labels: Vec<&str> = annotated.actors.iter().map(|actor| &actor.label[..]).collect();
        assert_eq!(labels.len(), 2, "{labels:?}");
    }

    #[test]
    fn full_detail_keeps_every_sentence_and_mention() {
        let text = "It rained. Morocco severed diplomatic ties with Iran. Spain watched.";
        let annotated = annotate(text, Detail::Full);
        assert_eq!(annotated.sentences.len(), 3);
        assert_eq!(annotated.sentences[1].mentions.len(), 2);
        assert_eq!(annotated.actors.len(), 3);
    }

    #[test]
    fn another_lexicon_is_another_annotator() {
        let lexicon = |text: &str| Extractor::new(crate::claim::Lexicon::parse(text).unwrap());
        let fingerprint = |extractor: Extractor| Pipeline::with_extractor(extractor).unwrap().fingerprint();
        let text = include_str!("../../ontology/lexicon.toml");
        let embedded = Pipeline::embedded().unwrap().fingerprint();
        assert_eq!(embedded.len(), 16);
        assert_eq!(embedded, fingerprint(lexicon(text)));
        assert_ne!(embedded, fingerprint(lexicon(&format!("{text}\n# ours\n"))));
    }

    #[test]
    fn unsure_claims_are_left_out_on_demand() {
        let article = || Article::new("test", Metadata::default(), "Norway accused Chad of arming rebels in Libya.");
        let all = Pipeline::embedded().unwrap().annotate(article(), Detail::Full);
        let claims: Vec<&Claim> = all.sentences.iter().flat_map(|sentence| &sentence.claims).collect();
        let most = claims.iter().map(|claim| claim.proposition.confidence).fold(0.0, f64::max);
        let few = Pipeline::embedded().unwrap().with_min_confidence(most);
        assert_ne!(few.fingerprint(), Pipeline::embedded().unwrap().fingerprint());
        let few = few.annotate(article(), Detail::Full);
        let kept: Vec<&Claim> = few.sentences.iter().flat_map(|sentence| &sentence.claims).collect();
        assert!(!kept.is_empty() && kept.len() < claims.len(), "{claims:?}");
        for claim in &kept {
            assert!(claim.proposition.confidence >= most);
            assert!(claim.content.iter().all(|content| kept.iter().any(|other| other.id == *content)));
        }
        let none = Pipeline::embedded().unwrap().with_min_confidence(1.1).annotate(article(), Detail::Default);
        assert!(none.sentences.is_empty());
    }

    #[test]
    fn without_a_day_of_publication_relative_dates_stay_unknown() {
        let text = "Morocco severed diplomatic ties with Iran on Tuesday.";
        let days = |published: Option<Date>| {
            let article = Article::new("test", Metadata { published, ..Metadata::default() }, text);
            let annotated = Pipeline::embedded().unwrap().annotate(article, Detail::Default);
            let proposition = &annotated.sentences[0].claims[0].proposition;
            (proposition.earliest, proposition.latest)
        };
        assert_eq!(days(None), (None, None));
        let tuesday = Some(date(2018, 5, 1));
        assert_eq!(days(Some(date(2018, 5, 3))), (tuesday, tuesday));
    }

    fn news() -> impl Strategy<Value = String> {
        const WORDS: &[&str] = &[
            "Mali",
            "Ukraine",
            "Niger’s",
            "accused",
            "of",
            "severing",
            "ties",
            "with",
            "the",
            "ambassador",
            ",",
            ".",
            "“",
            "”",
            "which",
            "who",
            "that",
            "said",
            "denied",
            "to",
            "attack",
            "on",
            "and",
            "Russia",
            "was",
            "expelled",
            "by",
            "had",
            "not",
            "will",
            "in",
            "July",
            "followed",
            "suit",
            "its",
            "sanctions",
            "imposed",
            "it",
            "according",
            "talks",
            "between",
            "Iranian",
            "alleged",
            "support",
            "for",
            "rebels",
            "'s",
            "-",
            "(",
            ")",
            "\n",
            "be",
            "if",
            "?",
        ];
        let piece = prop_oneof![8 => proptest::sample::select(WORDS).prop_map(str::to_owned), 1 => "\\PC{0,6}"];
        proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.join(" "))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn whatever_the_text_the_annotation_is_sound(text in news()) {
            let annotated = annotate(&text, Detail::Full);
            let index = TextIndex::new(&annotated.article.text);
            for sentence in &annotated.sentences {
                let quote = index.slice(sentence.span).unwrap();
                for claim in &sentence.claims {
                    prop_assert!(quote.contains(&claim.proposition.trigger));
                    prop_assert!((0.0..=1.0).contains(&claim.proposition.confidence));
                    prop_assert!(actors_of(claim).all(|actor| annotated.actors.iter().any(|known| known.id == *actor)));
                }
                for mention in &sentence.mentions {
                    prop_assert!(sentence.span.contains(mention.span));
                }
            }
            let again = annotate(&text, Detail::Full);
            prop_assert_eq!(annotated, again);
        }
    }
}
