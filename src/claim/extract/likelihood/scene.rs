//! What of an article bears on who plays a role of a claim, whoever that is.

use super::super::Draft;
use super::super::told::Role;
use super::candidates::{Candidates, Open};
use super::features::word;
use super::parties::Party;
use super::precedents::Votes;

/// How many parts a party can have in what stands beside a claim.
const PARTS: usize = 7;

/// The parties around a role.
pub(super) struct Scene {
    /// Who plays it by the sentence, and by other sentences on the event.
    pub(super) told: Vec<Party>,
    pub(super) recalled: Vec<Party>,
    /// Who plays the other role.
    pub(super) others: Vec<Party>,
    /// Whom the sentence makes responsible.
    pub(super) source: Vec<Party>,
    /// Who does and who suffers what the other claims of the sentence tell, who plays the role in the sentence before,
    /// and who does and suffers what the claim has as its content, or what has the claim as its content.
    pub(super) beside: [Vec<Party>; PARTS],
    /// Who does, and who suffers, the event that the claim judges.
    pub(super) judged: Option<[Vec<Party>; 2]>,
    /// How the other events of the class vote.
    pub(super) votes: Votes,
    /// The word that evokes the claim, as a number.
    pub(super) lemma: u64,
}

impl Candidates<'_> {
    /// The scene of a role.
    pub(super) fn scene(&self, open: Open<'_>) -> Scene {
        let found = &open.draft().found;
        let others = self.parties.all(open.others());
        let place = (open.sentence, found.head);
        let votes = self.precedents.votes(found.proposition.class, open.role, place, &others, self.parsed);
        let judged = found.about.and_then(|about| open.drafts.iter().find(|draft| draft.found.head == about));
        let head = self.parsed.sentences[open.sentence].tokens.get(found.head);
        Scene {
            told: self.parties.all(open.told),
            recalled: self.parties.all(open.recalled),
            others,
            source: self.parties.all(&found.proposition.attributed_to),
            beside: self.beside(open),
            judged: judged.map(|draft| [Role::Initiator, Role::Target].map(|role| self.playing(draft, role))),
            votes,
            lemma: head.map_or(0, |token| word(&token.lemma)),
        }
    }

    fn beside(&self, open: Open<'_>) -> [Vec<Party>; PARTS] {
        let all = |drafts: &mut dyn Iterator<Item = &Draft>, role: Role| {
            drafts.flat_map(|draft| self.playing(draft, role)).collect::<Vec<Party>>()
        };
        let other = |(at, draft)| (at != open.index).then_some(draft);
        let others = || open.drafts.iter().enumerate().filter_map(other);
        let contents = || open.draft().content.iter().filter_map(|index| open.drafts.get(*index));
        [
            all(&mut others(), Role::Target),
            all(&mut others(), Role::Initiator),
            all(&mut open.before.iter(), open.role),
            all(&mut contents(), Role::Initiator),
            all(&mut contents(), Role::Target),
            all(&mut open.acts(), Role::Target),
            all(&mut open.acts(), Role::Initiator),
        ]
    }

    fn playing(&self, draft: &Draft, role: Role) -> Vec<Party> {
        let said = &draft.found.proposition;
        self.parties.all(if role == Role::Initiator { &said.initiators } else { &said.targets })
    }
}
