//! Forces of more than one state, or of none: `foreign troops`, `international forces`, `coalition soldiers`.

use super::ActorKind;
use super::cast::Cast;
use super::draft::Draft;
use super::found::Head;
use super::view::View;

/// How many words may stand between whose they are and the noun.
const BETWEEN: usize = 2;

/// Makes mentions of forces that act for no one state.
pub(super) fn find(view: &View<'_, '_, '_>, cast: &mut Cast, draft: &mut Draft) {
    for start in 0..view.len() {
        if !matches!(view.low(start), "foreign" | "international" | "coalition" | "opposition" | "allied" | "local") {
            continue;
        }
        let noun = (start + 1..view.len().min(start + 2 + BETWEEN)).find(|at| !is_kind(view.low(*at)));
        let Some(noun) = noun.filter(|at| is_forces(view.low(*at))) else { continue };
        let tokens = start..noun + 1;
        if draft.is_free(tokens.clone()) {
            let text = view.label(tokens.clone());
            let actor = cast.local(ActorKind::ArmedGroup, &text.to_lowercase(), None);
            cast.name(&actor, &text);
            draft.add(view, tokens, vec![actor], ActorKind::ArmedGroup, Head::Group, 0.7);
        }
    }
}

fn is_kind(word: &str) -> bool {
    matches!(word, "military" | "combat" | "armed" | "ground" | "security")
}

fn is_forces(word: &str) -> bool {
    matches!(word, "troops" | "forces" | "soldiers")
}
