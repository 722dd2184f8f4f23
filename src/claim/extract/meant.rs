//! How an event is meant where that is not read off its own clause alone.

use super::super::lexicon::{Frame, Meaning};
use super::governor::governing;
use super::site::Site;
use super::view::View;
use crate::claim::{EventClass, Modality};

/// Whether a deed is only promised or weighed: `pledged an inquiry`, `is considering sanctions`
fn is_promised(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let is_deed = matches!(
        frame.class,
        EventClass::Investigation
            | EventClass::Sanction
            | EventClass::TroopDeployment
            | EventClass::Aid
            | EventClass::Coup
            | EventClass::Attack
            | EventClass::EmbassyOpening
    );
    let promises = |lemma: &str| {
        matches!(
            lemma,
            "promise"
                | "pledge"
                | "vow"
                | "threaten"
                | "propose"
                | "plan"
                | "mull"
                | "weigh"
                | "consider"
                | "contemplate"
                | "prepare"
                | "intend"
        )
    };
    let lemma = view.tokens.get(site.head).map_or("", |token| &*token.lemma);
    is_deed && site.is_verb && !frame.objects.is_empty() && promises(lemma)
}

/// Whether an occasion is only arranged, or a deed promised: `scheduled a meeting`, `agreed to talks`, `planned a visit`,
/// `pledged an inquiry`
pub(super) fn is_arranged(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let is_occasion = matches!(frame.class, EventClass::Meeting | EventClass::Visit | EventClass::Mediation);
    let governor =
        if is_occasion && site.is_verb && !frame.objects.is_empty() { governing(view, site.head) } else { None };
    is_promised(view, frame, site)
        || governor.is_some_and(|governor| governor.meaning == Meaning::As(Modality::Planned))
}
