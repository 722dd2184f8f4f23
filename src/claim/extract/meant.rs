//! How an event is meant where that is not read off its own clause alone.

use super::super::lexicon::{Frame, Meaning};
use super::governor::governing;
use super::site::Site;
use super::view::View;
use crate::claim::{EventClass, Modality};

/// Whether an occasion is only arranged: `scheduled a meeting`, `agreed to talks`, `planned a visit`
pub(super) fn is_arranged(view: &View<'_, '_, '_>, frame: &Frame, site: &Site) -> bool {
    let is_occasion = matches!(frame.class, EventClass::Meeting | EventClass::Visit | EventClass::Mediation);
    let governor =
        if is_occasion && site.is_verb && !frame.objects.is_empty() { governing(view, site.head) } else { None };
    governor.is_some_and(|governor| governor.meaning == Meaning::As(Modality::Planned))
}
