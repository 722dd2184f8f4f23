//! What is wrong with the claims found.

use super::scored::ScoredClaim;
use serde::Serialize;

/// A kind of mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fault {
    /// A gold claim that is not found at the level of core.
    Missed,
    /// A claim that is no gold claim at the level of core.
    Spurious,
    /// A claim that is right at the level of core, but not at that of full.
    Differs,
}

impl Fault {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Missed, Self::Spurious, Self::Differs];

    /// Its name: `missed`, `spurious` or `differs`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Spurious => "spurious",
            Self::Differs => "differs",
        }
    }
}

/// A claim that is missed, spurious, or not as it should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    /// What is wrong.
    pub fault: Fault,
    /// The gold claim, if the sentence has one of the type.
    pub expected: Option<ScoredClaim>,
    /// The claim found, if the sentence has one of the type.
    pub found: Option<ScoredClaim>,
}

impl Mistake {
    /// The sentence.
    pub fn quote(&self) -> &str {
        let claims = [&self.expected, &self.found];
        claims.into_iter().flatten().map(|claim| claim.quote.as_str()).find(|quote| !quote.is_empty()).unwrap_or("")
    }
}

impl Serialize for Mistake {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("fault", &self.fault)?;
        map.serialize_entry("expected", &self.expected)?;
        map.serialize_entry("found", &self.found)?;
        map.serialize_entry("quote", self.quote())?;
        map.end()
    }
}
