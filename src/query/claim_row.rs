//! Claims as rows, in the form in which gold claims are written.

use super::cells::safe;
use super::lookup::{Lookup, last_segment};
use super::table::Table;
use crate::error::Result;
use crate::vocab::{dcterms, dip, nif, owl, rdf};
use oxigraph::model::{GraphName, GraphNameRef, NamedNode, NamedNodeRef, NamedOrBlankNode};
use oxigraph::store::Store;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::io::Write;

/// An actor in a row: a name, a Wikidata identifier where it is linked, the states it speaks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ActorCell {
    /// The canonical English name.
    pub name: String,
    /// The Wikidata identifier, none if the actor is not linked.
    pub qid: Option<String>,
    /// The state for which the article lets it speak; several are joined by `, `.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none", default)]
    pub speaks_for: Option<String>,
}

impl std::fmt::Display for ActorCell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.speaks_for {
            Some(state) => write!(f, "{} (for {state})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

/// One claim, in the form of gold claims, with its confidence and IRI.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClaimRow {
    /// The article's identifier.
    pub article: String,
    /// The first code point of the sentence in the article's text, from 0.
    pub begin: usize,
    /// The code point after the last.
    pub end: usize,
    /// The sentence.
    pub quote: String,
    /// The phrase of the sentence that evokes the event.
    pub trigger: String,
    /// The local name of the event class.
    #[serde(rename = "type")]
    pub class: String,
    /// Who does it, by name.
    pub initiator: Vec<ActorCell>,
    /// Whom it is done to, by name.
    pub target: Vec<ActorCell>,
    /// The first day on which it can have taken place, YYYY-MM-DD.
    pub earliest: Option<String>,
    /// The last day on which it can have taken place, YYYY-MM-DD.
    pub latest: Option<String>,
    /// `asserted`, `alleged`, `denied` or `planned`.
    pub modality: String,
    /// Whom the sentence makes responsible, by name; empty for the article's own voice.
    pub attributed_to: Vec<ActorCell>,
    /// The identity of the event (the last segment of its IRI); a claim about several has them joined by spaces, one
    /// whose event is not made yet has none.
    pub event: Option<String>,
    /// Where it takes place, by name.
    pub location: Vec<ActorCell>,
    /// How sure the annotator is, from 0 to 1.
    pub confidence: Option<f64>,
    /// The IRI of the claim.
    pub claim: String,
}

/// All claims of a dataset, sorted by article, begin, end and IRI.
///
/// # Errors
///
/// If the store fails.
pub fn claim_rows(store: &Store) -> Result<Vec<ClaimRow>> {
    let mut reader = Reader { store: Lookup::new(store), actors: HashMap::new() };
    let mut rows = Vec::new();
    for quad in store.quads_for_pattern(None, Some(rdf::TYPE), Some(dip::CLAIM.into()), None) {
        let quad = quad?;
        if let (NamedOrBlankNode::NamedNode(claim), GraphName::NamedNode(sentence)) = (quad.subject, quad.graph_name) {
            rows.push(reader.row(&claim, &sentence)?);
        }
    }
    rows.sort_by(|a, b| (&a.article, a.begin, a.end, &a.claim).cmp(&(&b.article, b.begin, b.end, &b.claim)));
    Ok(rows)
}

struct Reader<'s> {
    store: Lookup<'s>,
    /// Name and identifier of each actor met.
    actors: HashMap<NamedNode, ActorCell>,
}

impl Reader<'_> {
    fn row(&mut self, claim: &NamedNode, sentence: &NamedNode) -> Result<ClaimRow> {
        let (store, claim, default) = (self.store, claim.as_ref(), GraphNameRef::DefaultGraph);
        let graph = GraphNameRef::from(sentence.as_ref());
        let article = store.node(sentence.as_ref(), nif::REFERENCE_CONTEXT, default)?;
        let identifier = match &article {
            Some(article) => store.text(article.as_ref(), dcterms::IDENTIFIER, default)?,
            None => None,
        };
        let term = |property| -> Result<String> {
            let node = store.node(claim, property, graph)?;
            Ok(node.map(|node| last_segment(node.as_str()).to_owned()).unwrap_or_default())
        };
        let events = store.subjects(dip::HAS_CLAIM, claim)?;
        let events: Vec<&str> = events.iter().map(|event| last_segment(event.as_str())).collect();
        Ok(ClaimRow {
            begin: store.number(sentence.as_ref(), nif::BEGIN_INDEX, default)?.unwrap_or_default(),
            end: store.number(sentence.as_ref(), nif::END_INDEX, default)?.unwrap_or_default(),
            quote: store.text(sentence.as_ref(), nif::ANCHOR_OF, default)?.unwrap_or_default(),
            trigger: store.text(claim, dip::TRIGGER, graph)?.unwrap_or_default(),
            class: term(dip::EVENT_TYPE)?,
            earliest: store.text(claim, dip::EARLIEST, graph)?,
            latest: store.text(claim, dip::LATEST, graph)?,
            modality: term(dip::HAS_MODALITY)?.to_lowercase(),
            initiator: self.role(claim, dip::INITIATOR, sentence, article.as_ref())?,
            target: self.role(claim, dip::TARGET, sentence, article.as_ref())?,
            attributed_to: self.role(claim, dip::ATTRIBUTED_TO, sentence, article.as_ref())?,
            location: self.role(claim, dip::LOCATION, sentence, article.as_ref())?,
            event: (!events.is_empty()).then(|| events.join(" ")),
            confidence: store.text(claim, dip::CONFIDENCE, graph)?.and_then(|text| text.parse().ok()),
            article: identifier.unwrap_or_default(),
            claim: claim.as_str().to_owned(),
        })
    }

    fn role(
        &mut self,
        claim: NamedNodeRef<'_>,
        role: NamedNodeRef<'_>,
        sentence: &NamedNode,
        article: Option<&NamedNode>,
    ) -> Result<Vec<ActorCell>> {
        let actors = self.store.nodes(claim, role, sentence.as_ref().into())?;
        let mut cells = Vec::with_capacity(actors.len());
        for actor in actors {
            let mut cell = self.actor(&actor)?;
            cell.speaks_for = self.speaks_for(&actor, article)?;
            cells.push(cell);
        }
        cells.sort();
        Ok(cells)
    }

    fn actor(&mut self, actor: &NamedNode) -> Result<ActorCell> {
        if let Some(cell) = self.actors.get(actor) {
            return Ok(cell.clone());
        }
        let item = self.store.node(actor.as_ref(), owl::SAME_AS, GraphNameRef::DefaultGraph)?;
        let cell = ActorCell {
            name: self.store.name(actor.as_ref())?,
            qid: item.map(|item| last_segment(item.as_str()).to_owned()),
            speaks_for: None,
        };
        self.actors.insert(actor.clone(), cell.clone());
        Ok(cell)
    }

    /// The states for which sentences of the article let the actor speak.
    fn speaks_for(&self, actor: &NamedNode, article: Option<&NamedNode>) -> Result<Option<String>> {
        let quads =
            self.store.store().quads_for_pattern(Some(actor.as_ref().into()), Some(dip::SPEAKS_FOR), None, None);
        let mut states = Vec::new();
        for quad in quads {
            let quad = quad?;
            if let (GraphName::NamedNode(sentence), oxigraph::model::Term::NamedNode(state)) =
                (quad.graph_name, quad.object)
            {
                let told = self.store.node(sentence.as_ref(), nif::REFERENCE_CONTEXT, GraphNameRef::DefaultGraph)?;
                if told.as_ref() == article {
                    states.push(self.store.name(state.as_ref())?);
                }
            }
        }
        states.sort();
        states.dedup();
        Ok((!states.is_empty()).then(|| states.join(", ")))
    }
}

const HEAD: [&str; 16] = [
    "article",
    "begin",
    "end",
    "quote",
    "trigger",
    "type",
    "initiator",
    "target",
    "earliest",
    "latest",
    "modality",
    "attributed_to",
    "event",
    "location",
    "confidence",
    "claim",
];

impl ClaimRow {
    /// Writes rows as JSON Lines.
    ///
    /// # Errors
    ///
    /// If writing fails.
    pub fn write_json_lines(rows: &[Self], writer: impl Write) -> Result<()> {
        super::cells::write_json_lines(rows, writer, "write claims")
    }

    /// Writes rows as CSV (RFC 4180) with a head; lists of actors are joined by `; `, identifiers in brackets.
    ///
    /// Cells that a spreadsheet would take for a formula begin with an apostrophe; JSON Lines has every text exactly.
    ///
    /// # Errors
    ///
    /// If writing fails.
    pub fn write_csv(rows: &[Self], writer: impl Write) -> Result<()> {
        super::cells::write_csv(&HEAD, rows.iter().map(Self::cells), writer)
    }

    /// The rows for people: without offsets and identities.
    pub fn table(rows: &[Self]) -> Table {
        let mut table =
            Table::new(["article", "type", "who", "whom", "when", "modality", "said by", "quote"].map(str::to_owned));
        for row in rows {
            table.push([
                row.article.clone(),
                row.class.clone(),
                names(&row.initiator),
                names(&row.target),
                super::cells::interval(row.earliest.as_deref(), row.latest.as_deref()),
                row.modality.clone(),
                names(&row.attributed_to),
                row.quote.clone(),
            ]);
        }
        table
    }

    fn cells(&self) -> Vec<String> {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        vec![
            safe(&self.article),
            self.begin.to_string(),
            self.end.to_string(),
            safe(&self.quote),
            safe(&self.trigger),
            self.class.clone(),
            safe(&identified(&self.initiator)),
            safe(&identified(&self.target)),
            text(&self.earliest),
            text(&self.latest),
            self.modality.clone(),
            safe(&identified(&self.attributed_to)),
            text(&self.event),
            safe(&identified(&self.location)),
            self.confidence.map(|confidence| confidence.to_string()).unwrap_or_default(),
            self.claim.clone(),
        ]
    }
}

fn names(actors: &[ActorCell]) -> String {
    actors.iter().map(ActorCell::to_string).collect::<Vec<_>>().join(", ")
}

pub(super) fn identified(actors: &[ActorCell]) -> String {
    let one = |actor: &ActorCell| match &actor.qid {
        Some(qid) => format!("{actor} [{qid}]"),
        None => actor.to_string(),
    };
    actors.iter().map(one).collect::<Vec<_>>().join("; ")
}
