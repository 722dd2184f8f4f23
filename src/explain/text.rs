//! Explanations for people.

use super::{ActorRef, Article, Claim, Entity, Event, EventRef, Explanation, Relation, Sentence, Statement};
use crate::query::{visible, wrap};
use std::io::{self, Write};

impl Explanation {
    /// Writes the explanation as text, wrapped to a width in columns of a terminal.
    ///
    /// Texts from articles are made visible: they cannot drive the terminal.
    ///
    /// # Errors
    ///
    /// If the writer fails.
    pub fn write(&self, writer: impl Write, width: usize) -> io::Result<()> {
        let mut page = Page { writer, width };
        match self {
            Self::Statement(statement) => page.statement(statement),
            Self::Event(event) => page.event(0, event),
            Self::Entity { entity, explained } => page.entity(entity, explained),
            Self::Relation { relation, explained } => {
                page.relation(0, relation)?;
                explained.iter().try_for_each(|event| page.event(0, event))
            }
            Self::Claim(claim) => {
                page.claim(0, claim)?;
                page.events_of(claim)
            }
            Self::Sentence { sentence, claims } => {
                page.sentence(0, sentence)?;
                claims.iter().try_for_each(|claim| page.saying(2, claim))
            }
            Self::Article { article, claims } => {
                page.article(0, article)?;
                claims.iter().try_for_each(|claim| page.claim(0, claim))
            }
        }
    }
}

struct Page<W> {
    writer: W,
    width: usize,
}

impl<W: Write> Page<W> {
    /// A paragraph, each line of it indented.
    fn line(&mut self, indent: usize, text: &str) -> io::Result<()> {
        let text = visible(text);
        for part in wrap(&text, self.width.saturating_sub(indent).max(20)) {
            writeln!(self.writer, "{:indent$}{part}", "")?;
        }
        Ok(())
    }

    fn statement(&mut self, statement: &Statement) -> io::Result<()> {
        let Statement { subject, property, object, .. } = statement;
        self.line(0, &format!("STATEMENT  {} {property} {}", subject.name, object.name))?;
        let verdict = if statement.holds {
            let mut publishers: Vec<&str> = statement
                .sentences
                .iter()
                .filter_map(|sentence| sentence.article.as_ref()?.publisher.as_deref())
                .collect();
            publishers.sort_unstable();
            publishers.dedup();
            format!(
                "asserted in {} by {}",
                counted(statement.sentences.len(), "sentence"),
                counted(publishers.len(), "named publisher")
            )
        } else if statement.events.is_empty() {
            "nobody says so".to_owned()
        } else {
            "NOT ASSERTED by anybody: what follows is alleged, denied or planned only".to_owned()
        };
        self.line(2, &verdict)?;
        statement.events.iter().try_for_each(|event| self.event(0, event))?;
        if statement.events.is_empty() {
            for sentence in &statement.sentences {
                writeln!(self.writer)?;
                self.sentence(2, sentence)?;
            }
        }
        Ok(())
    }

    fn entity(&mut self, entity: &Entity, explained: &[Event]) -> io::Result<()> {
        let kind = entity.kind.as_deref().unwrap_or("Actor");
        let item = entity.actor.wikidata.as_ref().map(|item| format!(" [{item}]")).unwrap_or_default();
        self.line(0, &format!("{}  {}{item}", kind.to_uppercase(), entity.actor.name))?;
        self.line(2, &format!("<{}>", entity.actor.iri))?;
        for (title, names) in [
            ("also called", entity.names.join(", ")),
            ("may be", entity.may_be.join(", ")),
            ("not linked", entity.unlinked_reason.clone().unwrap_or_default()),
            ("speaks for", list(&entity.speaks_for)),
            ("spoken for by", list(&entity.speakers)),
        ] {
            if !names.is_empty() {
                self.line(2, &format!("{title}: {names}"))?;
            }
        }
        entity.relations.iter().try_for_each(|relation| self.relation(2, relation))?;
        explained.iter().try_for_each(|event| self.event(0, event))?;
        if let Some(rest) = entity.events.get(explained.len()..)
            && !rest.is_empty()
        {
            writeln!(self.writer)?;
            self.line(0, &format!("AND {}", counted(rest.len(), "more event")))?;
            rest.iter().try_for_each(|event| self.line(2, &summary(event)))?;
        }
        Ok(())
    }

    fn relation(&mut self, indent: usize, relation: &Relation) -> io::Result<()> {
        let since = relation.since.as_deref().unwrap_or("an unknown day");
        let until = relation.until.as_ref().map(|day| format!(" until {day}")).unwrap_or_default();
        let status = relation.status.to_lowercase();
        self.line(indent, &format!("relations of {}: {status} since {since}{until}", names(&relation.parties)))
    }

    fn event(&mut self, indent: usize, event: &Event) -> io::Result<()> {
        writeln!(self.writer)?;
        let reference = &event.event;
        let kind = if reference.status == "asserted" { "EVENT" } else { "NO FACT" };
        self.line(indent, &format!("{kind}  {}", reference.label))?;
        let disputed = if event.disputed { ", DISPUTED" } else { "" };
        let days = interval(reference.earliest.as_deref(), reference.latest.as_deref());
        self.line(
            indent + 2,
            &format!(
                "{}{disputed} · {} · {days} · {}, {}",
                reference.status.to_uppercase(),
                reference.class,
                counted(reference.sources, "source"),
                counted(event.claims.len(), "claim")
            ),
        )?;
        self.line(indent + 2, &format!("<{}>", reference.iri))?;
        event.claims.iter().try_for_each(|claim| self.claim(indent + 2, claim))
    }

    fn claim(&mut self, indent: usize, claim: &Claim) -> io::Result<()> {
        writeln!(self.writer)?;
        self.saying(indent, claim)?;
        match &claim.sentence {
            Some(sentence) => self.sentence(indent + 2, sentence),
            None => Ok(()),
        }
    }

    /// What a claim says, without its sentence.
    fn saying(&mut self, indent: usize, claim: &Claim) -> io::Result<()> {
        let mut text = format!("{}  {}: {}", claim.modality.to_uppercase(), claim.class, names(&claim.initiators));
        if !claim.targets.is_empty() {
            text.push_str(" → ");
            text.push_str(&names(&claim.targets));
        }
        if !claim.locations.is_empty() {
            text.push_str(" in ");
            text.push_str(&names(&claim.locations));
        }
        text.push_str(" · ");
        text.push_str(&interval(claim.earliest.as_deref(), claim.latest.as_deref()));
        let word = match claim.attributed_to.as_slice() {
            [] => "in the article's own voice".to_owned(),
            several => format!("according to {}", names(several)),
        };
        text.push_str(&format!(" · {word}"));
        if let Some(confidence) = claim.confidence {
            text.push_str(&format!(" · confidence {confidence:.2}"));
        }
        self.line(indent, &text)?;
        self.line(indent + 2, &format!("<{}>", claim.iri))
    }

    fn sentence(&mut self, indent: usize, sentence: &Sentence) -> io::Result<()> {
        self.line(indent, &format!("“{}”", sentence.quote))?;
        self.line(indent, &format!("characters {} to {} of", sentence.begin, sentence.end))?;
        sentence.article.as_ref().map_or(Ok(()), |article| self.article(indent + 2, article))
    }

    fn article(&mut self, indent: usize, article: &Article) -> io::Result<()> {
        let text = |text: &Option<String>, unknown: &str| text.clone().unwrap_or_else(|| unknown.to_owned());
        self.line(
            indent,
            &format!(
                "{}, {}: {} [{}]",
                text(&article.publisher, "unknown publisher"),
                text(&article.published, "undated"),
                text(&article.headline, "no headline"),
                text(&article.identifier, "no identifier")
            ),
        )?;
        self.line(indent, &format!("<{}>", article.url.as_ref().unwrap_or(&article.iri)))
    }

    fn events_of(&mut self, claim: &Claim) -> io::Result<()> {
        claim.events.iter().try_for_each(|event| self.line(2, &format!("about: {}", summary(event))))
    }
}

fn summary(event: &EventRef) -> String {
    format!("{} · {} · {} <{}>", event.label, event.status, event.class, event.iri)
}

fn names(actors: &[ActorRef]) -> String {
    if actors.is_empty() { "somebody".to_owned() } else { list(actors) }
}

fn list(actors: &[ActorRef]) -> String {
    actors.iter().map(|actor| actor.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn interval(earliest: Option<&str>, latest: Option<&str>) -> String {
    match (earliest, latest) {
        (None, None) => "no date".to_owned(),
        (Some(first), Some(last)) if first == last => first.to_owned(),
        (first, last) => format!("{} to {}", first.unwrap_or("unknown"), last.unwrap_or("unknown")),
    }
}

fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
