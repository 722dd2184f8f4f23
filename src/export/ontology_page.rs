//! The ontology as a page for people: plain HTML, without a script.

mod terms;

use crate::error::Result;
use crate::vocab::{dcterms, dip, skos};
use oxigraph::model::vocab::{rdf, rdfs};
use oxigraph::model::{NamedNode, NamedNodeRef};
use std::fmt::Write;
use terms::{Ontology, SCHEMES, escape, local};

const CLASS: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#Class");
const OBJECT_PROPERTY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#ObjectProperty");
const DATATYPE_PROPERTY: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#DatatypeProperty");
const INDIVIDUAL: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#NamedIndividual");
const DISJOINT_WITH: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#disjointWith");
const VERSION_INFO: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#versionInfo");
const VERSION_IRI: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2002/07/owl#versionIRI");
const MODIFIED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://purl.org/dc/terms/modified");
const SCOPE_NOTE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/2004/02/skos/core#scopeNote");
const DOMAIN_INCLUDES: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/domainIncludes");
const RANGE_INCLUDES: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/rangeIncludes");

/// The SKOS mappings, from the closest to the loosest, as the page names them.
const MAPPINGS: [(NamedNodeRef<'_>, &str); 5] = [
    (NamedNodeRef::new_unchecked("http://www.w3.org/2004/02/skos/core#exactMatch"), "same as"),
    (skos::CLOSE_MATCH, "close to"),
    (NamedNodeRef::new_unchecked("http://www.w3.org/2004/02/skos/core#broadMatch"), "within"),
    (NamedNodeRef::new_unchecked("http://www.w3.org/2004/02/skos/core#narrowMatch"), "includes"),
    (NamedNodeRef::new_unchecked("http://www.w3.org/2004/02/skos/core#relatedMatch"), "related to"),
];

/// What the page tells of each term, in order.
const ROWS: [(NamedNodeRef<'_>, &str); 10] = [
    (rdf::TYPE, "Is a"),
    (rdfs::SUB_CLASS_OF, "Subclass of"),
    (rdfs::SUB_PROPERTY_OF, "Subproperty of"),
    (DISJOINT_WITH, "Disjoint with"),
    (rdfs::DOMAIN, "Domain"),
    (DOMAIN_INCLUDES, "Used on"),
    (rdfs::RANGE, "Range"),
    (RANGE_INCLUDES, "Values"),
    (dip::EVENT_TYPE, "Tells events of the class"),
    (dip::HAS_QUAD_CLASS, "Quad class"),
];

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:0 auto;padding:1rem;color:#1b1b1b;\
background:#fff}a{color:#0b4f8a}table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9rem}\
th,td{border-bottom:1px solid #d5d5d5;padding:.3rem .5rem;text-align:left;vertical-align:top}\
section.term{border-top:1px solid #d5d5d5;padding:.25rem 0}section.term h3{margin:.5rem 0 0}\
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;font-size:.9rem;margin:.5rem 0}\
dt{color:#5a5a5a}dd{margin:0}.labels{color:#5a5a5a;margin:0}code{font-size:.9em;overflow-wrap:anywhere}\
:target{background:#fff6d6}";

/// The page of an ontology in Turtle, of the namespace `https://w3id.org/demarche/ontology#`: its classes, properties
/// and individuals with their labels and definitions, each under its local name as anchor, and the event classes with
/// the CAMEO codes and PLOVER types to which they are mapped.
///
/// # Errors
///
/// If `turtle` is not valid Turtle.
pub fn ontology_page(turtle: &str) -> Result<String> {
    let page = Page { ontology: Ontology::read(turtle)? };
    let mut html = String::new();
    // Writing to a string does not fail.
    let _ = page.write(&mut html);
    Ok(html)
}

struct Page {
    ontology: Ontology,
}

impl Page {
    fn write(&self, html: &mut String) -> std::fmt::Result {
        let iri = NamedNode::new_unchecked(dip::NAMESPACE.trim_end_matches('#'));
        let text = |property, language| escape(self.ontology.text(&iri, property, language).unwrap_or_default());
        let title = text(dcterms::TITLE, Some("en"));
        write!(
            html,
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n\
             <h1>{title}</h1>\n<p lang=\"fr\">{}</p>\n<p>{}</p>\n",
            text(dcterms::TITLE, Some("fr")),
            text(dcterms::DESCRIPTION, Some("en")),
        )?;
        let version: Vec<String> =
            self.ontology.objects(&iri, VERSION_IRI).iter().map(|iri| self.anchor(iri)).collect();
        let licences: Vec<String> =
            self.ontology.objects(&iri, dcterms::LICENSE).iter().map(|iri| self.anchor(iri)).collect();
        let namespace = escape(dip::NAMESPACE);
        writeln!(
            html,
            "<dl>\n<dt>Namespace</dt><dd><code>{namespace}</code>, prefix <code>dip</code></dd>\n<dt>Version</dt><dd>{} \
             ({}), changed on {}</dd>\n<dt>Licence</dt><dd>{}</dd>\n</dl>\n</header>",
            text(VERSION_INFO, None),
            version.join(", "),
            text(MODIFIED, None),
            licences.join(" or "),
        )?;
        html.push_str("<nav>\n<p><a href=\"#classes\">Classes</a> · <a href=\"#events\">Event classes</a> · ");
        html.push_str("<a href=\"#individuals\">Individuals</a> · <a href=\"#properties\">Properties</a> · ");
        html.push_str("<a href=\"#statements\">Plain statements</a> · <a href=\"#cameo\">CAMEO</a> · ");
        html.push_str("<a href=\"#plover\">PLOVER</a></p>\n</nav>\n<main>\n");

        self.section(html, "classes", "Classes", self.classes(|class| !self.is_event_class(class)))?;
        html.push_str("<h2 id=\"events\">Event classes</h2>\n");
        self.event_table(html)?;
        for class in self.classes(|class| self.is_event_class(class)) {
            self.term(html, class)?;
        }
        self.section(html, "individuals", "Individuals", self.ontology.terms(INDIVIDUAL).collect())?;
        self.section(html, "properties", "Properties", self.properties(false))?;
        self.section(html, "statements", "Plain statements", self.properties(true))?;
        for (scheme, namespace) in SCHEMES {
            self.concept_table(html, scheme, namespace)?;
        }
        html.push_str("</main>\n</body>\n</html>\n");
        Ok(())
    }

    fn classes(&self, keep: impl Fn(&NamedNode) -> bool) -> Vec<&NamedNode> {
        self.ontology.terms(CLASS).filter(|class| keep(class)).collect()
    }

    /// Whether it is `dip:DiplomaticEvent`, a group or a leaf.
    fn is_event_class(&self, class: &NamedNode) -> bool {
        class.as_ref() == dip::DIPLOMATIC_EVENT
            || self.ontology.objects(class, rdfs::SUB_CLASS_OF).iter().any(|above| self.is_event_class(above))
    }

    fn properties(&self, of_statements: bool) -> Vec<&NamedNode> {
        let is_statement = |property: &NamedNode| {
            property.as_ref() == dip::INTERACTED_WITH
                || self.ontology.has(property, rdfs::SUB_PROPERTY_OF, dip::INTERACTED_WITH)
        };
        let objects = self.ontology.terms(OBJECT_PROPERTY);
        let properties = objects.chain(self.ontology.terms(DATATYPE_PROPERTY));
        properties.filter(|property| is_statement(property) == of_statements).collect()
    }

    fn section(&self, html: &mut String, id: &str, title: &str, terms: Vec<&NamedNode>) -> std::fmt::Result {
        writeln!(html, "<h2 id=\"{id}\">{title}</h2>")?;
        terms.into_iter().try_for_each(|term| self.term(html, term))
    }

    fn term(&self, html: &mut String, term: &NamedNode) -> std::fmt::Result {
        let id = escape(local(term).unwrap_or_default());
        let text = |property, language| escape(self.ontology.text(term, property, Some(language)).unwrap_or_default());
        writeln!(
            html,
            "<section class=\"term\" id=\"{id}\">\n<h3><a href=\"#{id}\">{id}</a></h3>\n<p class=\"labels\">{} · \
             <span lang=\"fr\">{}</span></p>\n<p>{}</p>",
            text(rdfs::LABEL, "en"),
            text(rdfs::LABEL, "fr"),
            text(skos::DEFINITION, "en"),
        )?;
        if let Some(note) = self.ontology.text(term, SCOPE_NOTE, Some("en")) {
            writeln!(html, "<p>{}</p>", escape(note))?;
        }
        writeln!(html, "<dl>\n<dt>IRI</dt><dd><code>{}</code></dd>", escape(term.as_str()))?;
        for (property, title) in ROWS.into_iter().chain(MAPPINGS) {
            self.row(html, title, &self.ontology.objects(term, property))?;
        }
        self.row(html, "Superclass of", &self.ontology.subjects(rdfs::SUB_CLASS_OF, term))?;
        if self.ontology.has(term, rdf::TYPE, CLASS) {
            self.row(html, "Individuals", &self.ontology.subjects(rdf::TYPE, term))?;
        }
        html.push_str("</dl>\n</section>\n");
        Ok(())
    }

    fn row(&self, html: &mut String, title: &str, values: &[NamedNode]) -> std::fmt::Result {
        if values.is_empty() {
            return Ok(());
        }
        let values: Vec<String> = values.iter().map(|value| self.anchor(value)).collect();
        let mut title: String = title.to_owned();
        if let Some(first) = title.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        writeln!(html, "<dt>{title}</dt><dd>{}</dd>", values.join(", "))
    }

    /// The leaf classes with their quad classes and the codes to which they are mapped.
    fn event_table(&self, html: &mut String) -> std::fmt::Result {
        html.push_str("<table>\n<thead><tr><th>Class</th><th>Group</th><th>Quad class</th><th>CAMEO</th>");
        html.push_str("<th>PLOVER</th></tr></thead>\n<tbody>\n");
        for class in self.classes(|class| !self.ontology.objects(class, dip::HAS_QUAD_CLASS).is_empty()) {
            let cell = |property| {
                let values = self.ontology.objects(class, property);
                values.iter().map(|value| self.anchor(value)).collect::<Vec<_>>().join(", ")
            };
            write!(
                html,
                "<tr><td>{}</td><td>{}</td><td>{}</td>",
                self.anchor(class),
                cell(rdfs::SUB_CLASS_OF),
                cell(dip::HAS_QUAD_CLASS)
            )?;
            for (_, namespace) in SCHEMES {
                write!(html, "<td>{}</td>", self.mappings(class, namespace).join("<br>"))?;
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody>\n</table>\n");
        Ok(())
    }

    /// How a class is mapped to the concepts of a coding scheme, one line a kind of mapping.
    fn mappings(&self, class: &NamedNode, namespace: &str) -> Vec<String> {
        let lines = MAPPINGS.into_iter().map(|(mapping, title)| {
            let mut concepts = self.ontology.objects(class, mapping);
            concepts.retain(|concept| concept.as_str().starts_with(namespace));
            let anchors = concepts.iter().map(|concept| {
                let title = escape(self.ontology.text(concept, skos::PREF_LABEL, Some("en")).unwrap_or_default());
                let link = escape(&Ontology::link(concept).unwrap_or_default());
                let code = escape(concept.as_str().strip_prefix(namespace).unwrap_or_default());
                format!("<a href=\"{link}\" title=\"{title}\">{code}</a>")
            });
            let anchors = anchors.collect::<Vec<_>>().join(", ");
            if anchors.is_empty() { anchors } else { format!("{title} {anchors}") }
        });
        lines.filter(|line| !line.is_empty()).collect()
    }

    fn concept_table(&self, html: &mut String, scheme: &str, namespace: &str) -> std::fmt::Result {
        let iri = NamedNode::new_unchecked(namespace.trim_end_matches('/'));
        let title = self.ontology.text(&iri, dcterms::TITLE, Some("en")).unwrap_or_default();
        let comment = self.ontology.text(&iri, rdfs::COMMENT, Some("en")).unwrap_or_default();
        writeln!(html, "<h2 id=\"{scheme}\">{}</h2>\n<p>{}</p>", escape(title), escape(comment))?;
        html.push_str("<table>\n<thead><tr><th>Code</th><th>Title</th><th>Event classes</th></tr></thead>\n<tbody>\n");
        for concept in self.ontology.concepts(namespace) {
            let code = escape(concept.as_str().strip_prefix(namespace).unwrap_or_default());
            let title = self.ontology.text(concept, skos::PREF_LABEL, Some("en")).unwrap_or_default();
            let mapped = MAPPINGS.into_iter().flat_map(|(mapping, _)| self.ontology.subjects(mapping, concept));
            let mapped: Vec<String> = mapped.map(|class| self.anchor(&class)).collect();
            let (title, mapped) = (escape(title), mapped.join(", "));
            writeln!(html, "<tr id=\"{scheme}-{code}\"><td>{code}</td><td>{title}</td><td>{mapped}</td></tr>")?;
        }
        html.push_str("</tbody>\n</table>\n");
        Ok(())
    }

    fn anchor(&self, iri: &NamedNode) -> String {
        let name = escape(&self.ontology.name(iri));
        match Ontology::link(iri) {
            Some(link) => format!("<a href=\"{}\">{name}</a>", escape(&link)),
            None => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_iris_are_escaped_and_only_the_web_is_linked() {
        let page = ontology_page(
            r#"@prefix dip: <https://w3id.org/demarche/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            dip:Envoy a owl:Class ; rdfs:label "<script>"@en, "\"envoyé\" & 'compagnie'"@fr ;
              rdfs:subClassOf <javascript:alert('1')>, <https://example.org/?a=1&b='2'> ."#,
        )
        .unwrap();
        assert!(page.contains(" id=\"Envoy\""), "{page}");
        assert!(
            page.contains("&lt;script&gt; · <span lang=\"fr\">&quot;envoyé&quot; &amp; &#39;compagnie&#39;</span>")
        );
        assert!(page.contains("<a href=\"https://example.org/?a=1&amp;b=&#39;2&#39;\">"));
        assert!(page.contains(", javascript:alert(&#39;1&#39;)") && !page.contains("href=\"javascript"), "{page}");
        assert!(!page.contains("<script"));
    }

    #[test]
    fn malformed_turtle_is_an_error() {
        assert!(ontology_page("dip:Envoy a").is_err());
    }
}
