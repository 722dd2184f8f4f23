//! What one claim says of one event.

use super::interval::{Days, Interval, day};
use super::roles::{Roles, Standing, is_symmetric};
use crate::annotation::AnnotatedArticle;
use crate::article::ArticleId;
use crate::claim::{Claim, ClaimId, EventClass, Modality, Proposition};
use crate::entity::ActorId;
use crate::map::SentenceRef;
use crate::vocab::mint::slug;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What one claim says of one event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Report {
    /// The roles by which it is compared.
    pub key: Roles,
    /// When it can have been, as compared: nothing that is told as fact lies after its publication.
    pub interval: Interval,
    /// The claim.
    pub claim: ClaimId,
    /// The roles as the claim names them, for this event.
    pub roles: Roles,
    /// How the sentence presents it.
    pub modality: Modality,
    /// Where it took place.
    pub location: Option<ActorId>,
    /// The first and the last day, as the claim gives them.
    pub dates: (Option<Date>, Option<Date>),
    /// The plain statements that the claim makes of this event.
    pub statements: BTreeSet<(ActorId, ActorId)>,
    /// The sentence.
    pub sentence: SentenceRef,
    /// Who published it: the slug of the publisher, the article where there is none.
    pub source: String,
    /// The day on which it was published.
    pub published: Option<Days>,
}

/// The claims of all articles, until all persons and states are known.
#[derive(Debug, Default)]
pub(super) struct Hearing {
    heard: Vec<Heard>,
    /// The states for which each person speaks.
    pub speaks_for: BTreeMap<ActorId, BTreeSet<ActorId>>,
}

#[derive(Debug)]
struct Heard {
    claim: ClaimId,
    proposition: Proposition,
    sentence: SentenceRef,
    source: String,
    published: Option<Days>,
}

impl Hearing {
    /// Takes in the claims of an article.
    pub fn hear(&mut self, article: &AnnotatedArticle) {
        let id = &article.article.id;
        let source = source(article, id);
        let published = article.article.metadata.published.map(day);
        for sentence in &article.sentences {
            for speaks in &sentence.speaks_for {
                self.speaks_for.entry(speaks.person.clone()).or_default().insert(speaks.state.clone());
            }
            self.heard.extend(sentence.claims.iter().map(|claim| Heard {
                claim: claim.id.clone(),
                proposition: proposition(claim),
                sentence: SentenceRef { article: id.clone(), span: sentence.span },
                source: source.clone(),
                published,
            }));
        }
    }

    /// For which state each person speaks.
    pub fn standing(&self) -> Standing {
        Standing::new(&self.speaks_for)
    }

    /// The reports of each class, sorted.
    pub fn reports(self, standing: &Standing) -> BTreeMap<EventClass, Vec<Report>> {
        let mut reports: BTreeMap<EventClass, Vec<Report>> = BTreeMap::new();
        for heard in self.heard {
            reports.entry(heard.proposition.class).or_default().extend(heard.reports(standing));
        }
        for reports in reports.values_mut() {
            reports.sort();
        }
        reports
    }
}

impl Heard {
    /// One report for each event that the claim is about.
    fn reports(self, standing: &Standing) -> Vec<Report> {
        let Self { claim, proposition, sentence, source, published } = self;
        let stated = Interval::new(proposition.earliest, proposition.latest);
        let interval = if proposition.modality == Modality::Asserted { stated.until(published) } else { stated };
        let report = |roles: Roles| Report {
            key: standing.key(proposition.class, &roles),
            interval,
            claim: claim.clone(),
            modality: proposition.modality,
            location: proposition.location.clone(),
            dates: if stated.is_unknown() { (None, None) } else { (proposition.earliest, proposition.latest) },
            statements: statements(&proposition, &roles),
            sentence: sentence.clone(),
            source: source.clone(),
            published,
            roles,
        };
        parts(&proposition).into_iter().map(report).collect()
    }
}

/// The roles of each event that a claim is about: one for each pair of an initiator and a target in the relations
/// group, else one.
fn parts(proposition: &Proposition) -> Vec<Roles> {
    let Proposition { class, initiators, targets, .. } = proposition;
    let joint = Roles { initiators: initiators.clone(), targets: targets.clone() };
    if !class.is_one_event_per_initiator() || is_symmetric(*class) && targets.is_empty() {
        return vec![joint];
    }
    let single = |actors: &[ActorId]| match actors {
        [] => vec![Vec::new()],
        actors => actors.iter().map(|actor| vec![actor.clone()]).collect(),
    };
    let (initiators, targets) = (single(initiators), single(targets));
    let pair = |initiators: &Vec<ActorId>| {
        let initiators = initiators.clone();
        targets.iter().map(move |targets| Roles { initiators: initiators.clone(), targets: targets.clone() })
    };
    // `Chad and Mali restored relations`: nobody with himself.
    let others = |roles: &Roles| roles.initiators != roles.targets;
    let parts: Vec<Roles> = initiators.iter().flat_map(pair).filter(others).collect();
    if parts.is_empty() { vec![joint] } else { parts }
}

fn statements(proposition: &Proposition, roles: &Roles) -> BTreeSet<(ActorId, ActorId)> {
    let Roles { initiators, targets } = roles.clone();
    let part = Proposition { initiators, targets, ..proposition.clone() };
    part.statements().into_iter().map(|(subject, object)| (subject.clone(), object.clone())).collect()
}

/// The proposition of a claim with its roles in order, whoever made the claim.
fn proposition(claim: &Claim) -> Proposition {
    let mut proposition = claim.proposition.clone();
    for role in [&mut proposition.initiators, &mut proposition.targets] {
        role.sort();
        role.dedup();
    }
    proposition
}

fn source(article: &AnnotatedArticle, id: &ArticleId) -> String {
    match &article.article.metadata.publisher {
        Some(publisher) => format!("publisher/{}", slug(publisher)),
        None => format!("article/{id}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_deal_with_each_other_have_an_event_each_way() {
        let both = vec![ActorId::local("chad"), ActorId::local("mali")];
        let proposition = Proposition {
            class: EventClass::SeveranceOfRelations,
            trigger: "broke off ties".to_owned(),
            initiators: both.clone(),
            targets: both.clone(),
            location: None,
            modality: Modality::Asserted,
            attributed_to: Vec::new(),
            earliest: None,
            latest: None,
            confidence: 1.0,
        };
        let found: Vec<_> = parts(&proposition).into_iter().map(|roles| (roles.initiators, roles.targets)).collect();
        let (chad, mali) = (both[..1].to_vec(), both[1..].to_vec());
        assert_eq!(found, [(chad.clone(), mali.clone()), (mali, chad)]);
    }
}
