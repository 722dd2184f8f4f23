//! The ontology folder: the ontology itself, its page, the context, the schema, the terms that the project uses.

use demarche::claim::{EventClass, Modality};
use demarche::entity::ActorKind;
use demarche::vocab::{dip, owl, rdf, rdfs, schema, skos, xsd};
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser};
use oxigraph::model::dataset::CanonicalizationAlgorithm;
use oxigraph::model::{
    Dataset, Graph, NamedNode, NamedNodeRef, NamedOrBlankNodeRef, Quad, Term, TermRef, Triple, TripleRef,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ONTOLOGY: &str = "ontology/diplomacy.ttl";
const CAMEO: &str = "https://w3id.org/demarche/cameo/";
const PLOVER: &str = "https://w3id.org/demarche/plover/";
const MAPPINGS: [&str; 5] = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"];

fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn quads(format: RdfFormat, text: &str) -> Dataset {
    let quads: Result<Vec<Quad>, _> = RdfParser::from_format(format).for_reader(text.as_bytes()).collect();
    let mut dataset: Dataset = quads.unwrap().into_iter().collect();
    dataset.canonicalize(CanonicalizationAlgorithm::Unstable);
    dataset
}

fn graph(file: &str) -> Graph {
    let text = read(file);
    let triples: Result<Vec<Triple>, _> =
        RdfParser::from_format(RdfFormat::Turtle).for_reader(text.as_bytes()).map(|q| q.map(Triple::from)).collect();
    triples.unwrap_or_else(|error| panic!("{file}: {error}")).into_iter().collect()
}

fn term(namespace: &str, name: &str) -> NamedNode {
    NamedNode::new(format!("{namespace}{name}")).unwrap()
}

fn objects(graph: &Graph, subject: NamedNodeRef<'_>, predicate: NamedNodeRef<'_>) -> Vec<Term> {
    graph.objects_for_subject_predicate(subject, predicate).map(TermRef::into_owned).collect()
}

fn is(graph: &Graph, subject: NamedNodeRef<'_>, predicate: NamedNodeRef<'_>, object: NamedNodeRef<'_>) -> bool {
    graph.contains(TripleRef::new(subject, predicate, object))
}

/// The terms of our namespace that the ontology declares.
fn declared(ontology: &Graph) -> BTreeSet<NamedNode> {
    let subjects = ontology.iter().filter_map(|triple| match triple.subject {
        NamedOrBlankNodeRef::NamedNode(node) if node.as_str().starts_with(dip::NAMESPACE) => Some(node.into_owned()),
        _ => None,
    });
    subjects.collect()
}

/// The terms of our namespace that a text names, as IRIs or with the prefix `dip:`.
fn named(text: &str) -> BTreeSet<NamedNode> {
    let mut terms = BTreeSet::new();
    for start in [dip::NAMESPACE, "dip:"] {
        for (at, _) in text.match_indices(start) {
            let name: String = text[at + start.len()..].chars().take_while(char::is_ascii_alphanumeric).collect();
            let is_prefix_of_a_word = text[..at].ends_with(|c: char| c.is_alphanumeric());
            if !name.is_empty() && !is_prefix_of_a_word {
                terms.insert(term(dip::NAMESPACE, &name));
            }
        }
    }
    terms
}

fn files(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = [path(folder)].into_iter().filter(|folder| folder.is_dir()).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let file = entry.unwrap().path();
            if file.is_dir() {
                folders.push(file);
            } else if file.extension().is_some_and(|found| found == extension) {
                found.push(file.strip_prefix(path("")).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// The document with our context in the place of the context's IRI, as a processor that fetched it would see it.
fn with_context(document: &str) -> String {
    let context: serde_json::Value = serde_json::from_str(&read("ontology/context.jsonld")).unwrap();
    let mut document: serde_json::Value = serde_json::from_str(document).unwrap();
    assert_eq!(document["@context"], "https://w3id.org/demarche/ontology/context.jsonld");
    document["@context"] = context["@context"].clone();
    document.to_string()
}

/// `expected.nq` was written by PyLD 3, so this compares two independent processors.
#[test]
fn an_annotated_article_is_json_ld() {
    let document = with_context(&read("tests/cases/ontology/annotated-article/article.jsonld"));
    let found = quads(RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }, &document);
    let expected = quads(RdfFormat::NQuads, &read("tests/cases/ontology/annotated-article/expected.nq"));
    let missing: Vec<String> = expected.iter().filter(|q| !found.contains(*q)).map(|q| q.to_string()).collect();
    let unexpected: Vec<String> = found.iter().filter(|q| !expected.contains(*q)).map(|q| q.to_string()).collect();
    assert!(missing.is_empty() && unexpected.is_empty(), "missing: {missing:#?}\nunexpected: {unexpected:#?}");
}

#[test]
fn the_ontology_and_the_constants_declare_the_same_terms() {
    assert_eq!(named(&read("src/vocab/dip.rs")), declared(&graph(ONTOLOGY)));
}

#[test]
fn every_term_in_use_is_declared() {
    let declared = declared(&graph(ONTOLOGY));
    let mut places = files("ontology", "ttl");
    places.extend(files("ontology", "jsonld"));
    places.extend(files("queries", "rq"));
    places.extend(files("tests/cases", "ttl"));
    places.extend(files("tests/cases", "nq"));
    for place in places {
        let unknown: Vec<NamedNode> = named(&read(&place)).difference(&declared).cloned().collect();
        assert!(unknown.is_empty(), "{place} uses terms that the ontology does not declare: {unknown:?}");
    }
}

#[test]
fn every_term_is_documented() {
    let ontology = graph(ONTOLOGY);
    for subject in declared(&ontology) {
        for (predicate, languages) in [(rdfs::LABEL, &["en", "fr"][..]), (skos::DEFINITION, &["en"][..])] {
            let texts = objects(&ontology, subject.as_ref(), predicate);
            for language in languages {
                let text = texts.iter().filter_map(|text| match text {
                    Term::Literal(text) if text.language() == Some(language) && !text.value().is_empty() => Some(text),
                    _ => None,
                });
                assert_eq!(text.count(), 1, "{subject} {predicate} @{language}");
            }
        }
        assert_eq!(objects(&ontology, subject.as_ref(), rdfs::IS_DEFINED_BY).len(), 1, "{subject}");
    }
}

#[test]
fn every_property_says_what_it_joins() {
    let ontology = graph(ONTOLOGY);
    let mut count = 0;
    for subject in declared(&ontology) {
        let property = subject.as_ref();
        let is_data = is(&ontology, property, rdf::TYPE, term(owl::NAMESPACE, "DatatypeProperty").as_ref());
        if !is_data && !is(&ontology, property, rdf::TYPE, term(owl::NAMESPACE, "ObjectProperty").as_ref()) {
            continue;
        }
        count += 1;
        let domains = objects(&ontology, property, rdfs::DOMAIN);
        let several = objects(&ontology, property, term(schema::NAMESPACE, "domainIncludes").as_ref());
        assert_eq!(domains.len() == 1, several.is_empty(), "{subject}: one domain, or several included");
        let ranges = objects(&ontology, property, rdfs::RANGE);
        assert_eq!(ranges.len(), 1, "{subject}: one range");
        // Of the datatypes of OWL 2 RL (https://www.w3.org/TR/owl2-profiles/#Entities_3): those that we use.
        let datatypes = [xsd::STRING, xsd::DOUBLE, xsd::INTEGER, xsd::BOOLEAN, rdfs::LITERAL];
        let is_datatype = datatypes.iter().any(|datatype| ranges[0] == Term::from(*datatype));
        assert_eq!(is_datatype, is_data, "{subject} has the range {}", ranges[0]);
    }
    assert!(count > 60, "{count} properties");
}

#[test]
fn every_event_class_is_in_its_place() {
    let ontology = graph(ONTOLOGY);
    let quads = [dip::VERBAL_COOPERATION, dip::MATERIAL_COOPERATION, dip::VERBAL_CONFLICT, dip::MATERIAL_CONFLICT];
    for class in EventClass::all() {
        let iri = class.iri();
        let group = term(dip::NAMESPACE, &format!("{:?}", class.group()));
        assert!(is(&ontology, iri, rdf::TYPE, term(owl::NAMESPACE, "Class").as_ref()), "{class}");
        assert_eq!(objects(&ontology, iri, rdfs::SUB_CLASS_OF), [Term::from(group.clone())], "{class}");
        assert!(is(&ontology, group.as_ref(), rdfs::SUB_CLASS_OF, dip::DIPLOMATIC_EVENT), "{group}");
        let quad = objects(&ontology, iri, dip::HAS_QUAD_CLASS);
        assert!(quad.len() == 1 && quads.iter().any(|known| quad[0] == Term::from(*known)), "{class}: {quad:?}");

        let property = class.property();
        assert_eq!(objects(&ontology, property, rdfs::SUB_PROPERTY_OF), [Term::from(dip::INTERACTED_WITH)], "{class}");
        assert_eq!(objects(&ontology, property, dip::EVENT_TYPE), [Term::from(iri)], "{class}");
        let is_symmetric = is(&ontology, property, rdf::TYPE, term(owl::NAMESPACE, "SymmetricProperty").as_ref());
        assert_eq!(is_symmetric, class.is_mutual(), "{class}");
    }
    assert!(is(&ontology, dip::DIPLOMATIC_EVENT, rdfs::SUB_CLASS_OF, dip::EVENT));
}

#[test]
fn every_event_class_is_mapped() {
    let ontology = graph(ONTOLOGY);
    let mut exact = BTreeSet::new();
    for class in EventClass::all() {
        let mut codes = BTreeSet::new();
        for mapping in MAPPINGS {
            for object in objects(&ontology, class.iri(), term(skos::NAMESPACE, mapping).as_ref()) {
                let Term::NamedNode(concept) = object else { panic!("{class}: {object}") };
                let notation = concept.as_str().strip_prefix(CAMEO).or(concept.as_str().strip_prefix(PLOVER));
                let Some(notation) = notation else { continue };
                // SKOS S46: no two mappings of one pair; exactMatch is transitive, so no two classes share a code.
                assert!(codes.insert(concept.as_str().to_owned()), "{class} is mapped twice to {concept}");
                assert!(mapping != "exactMatch" || exact.insert(concept.clone()), "{concept} is two classes");
                let found = objects(&ontology, concept.as_ref(), term(skos::NAMESPACE, "notation").as_ref());
                assert!(matches!(&found[..], [Term::Literal(l)] if l.value() == notation), "{concept}: {found:?}");
                assert_eq!(objects(&ontology, concept.as_ref(), skos::PREF_LABEL).len(), 1, "{concept}");
            }
        }
        assert!(codes.iter().any(|code| code.starts_with(CAMEO)), "{class} has no CAMEO code");
        assert!(codes.iter().any(|code| code.starts_with(PLOVER)), "{class} has no PLOVER type");
    }
    assert_eq!(exact.len(), 13);
}

/// No two of the four kinds of event share an instance: an allegation is never an event.
#[test]
fn events_and_allegations_are_disjoint() {
    let ontology = graph(ONTOLOGY);
    let disjoint = term(owl::NAMESPACE, "disjointWith");
    let kinds = [dip::EVENT, dip::ALLEGED_EVENT, dip::DENIED_EVENT, dip::PLANNED_EVENT];
    for (index, one) in kinds.iter().enumerate() {
        for other in &kinds[index + 1..] {
            assert!(is(&ontology, *one, disjoint.as_ref(), *other), "{one} {other}");
        }
    }
}

/// The axioms of `diplomacy.ttl` are of kinds that OWL 2 RL has in every position (named classes everywhere): nothing
/// of OWL but the constructs listed here, and blank nodes only for prefix declarations.
#[test]
fn the_ontology_is_in_owl_rl() {
    let allowed = [
        "Ontology",
        "Class",
        "ObjectProperty",
        "DatatypeProperty",
        "AnnotationProperty",
        "NamedIndividual",
        "SymmetricProperty",
        "disjointWith",
        "versionIRI",
        "versionInfo",
    ];
    let ontology = graph(ONTOLOGY);
    for triple in ontology.iter() {
        for node in [TermRef::from(triple.subject), TermRef::from(triple.predicate), triple.object] {
            match node {
                TermRef::NamedNode(node) if node.as_str().starts_with(owl::NAMESPACE) => {
                    let name = &node.as_str()[owl::NAMESPACE.len()..];
                    assert!(allowed.contains(&name), "{triple}");
                }
                TermRef::BlankNode(_) => {
                    let shacl = triple.predicate.as_str().strip_prefix("http://www.w3.org/ns/shacl#");
                    assert!(matches!(shacl, Some("declare" | "prefix" | "namespace")), "{triple}");
                }
                _ => {}
            }
        }
    }
}

/// `DEMARCHE_BLESS=1 cargo test ontology` writes the page anew.
#[test]
fn the_page_is_of_this_ontology() {
    let page = demarche::export::ontology_page(&read(ONTOLOGY)).unwrap();
    if std::env::var_os("DEMARCHE_BLESS").is_some() {
        fs::write(path("ontology/diplomacy.html"), &page).unwrap();
    }
    assert!(page == read("ontology/diplomacy.html"), "diplomacy.html is not of diplomacy.ttl: bless it");
    for term in declared(&graph(ONTOLOGY)) {
        let anchor = format!(" id=\"{}\"", &term.as_str()[dip::NAMESPACE.len()..]);
        assert_eq!(page.matches(&anchor).count(), 1, "{term}");
    }
    let targets = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    for target in targets {
        assert!(page.contains(&format!(" id=\"{target}\"")), "a link to #{target} leads nowhere");
    }
}

/// The schema of annotated articles knows the classes, kinds, modalities and properties of the code, each key of it is
/// one of the context (or of the plain JSON of actors), and a hand-made article has no key that it does not know.
#[test]
fn the_schema_knows_what_the_code_knows() {
    let schema: Value = serde_json::from_str(&read("ontology/annotated-article.schema.json")).unwrap();
    let context: Value = serde_json::from_str(&read("ontology/context.jsonld")).unwrap();
    let of = |node: &str| &schema["$defs"][node]["properties"];
    let classes: Vec<&str> = EventClass::all().map(EventClass::name).collect();
    assert_eq!(of("claim")["eventType"]["enum"], json!(classes));
    assert_eq!(of("claim")["modality"]["enum"], json!(Modality::ALL.map(Modality::name)));
    assert_eq!(of("actor")["kind"]["enum"], json!(ActorKind::ALL.map(ActorKind::name)));
    let properties = EventClass::all().map(|class| &class.property().as_str()[dip::NAMESPACE.len()..]);
    let statements: BTreeSet<&str> = properties.chain(["id", "speaksFor"]).collect();
    assert_eq!(keys(of("statements")), statements);

    for node in ["sentence", "mention", "claim", "statements"] {
        for key in keys(of(node)) {
            assert!(context["@context"].get(key).is_some(), "{key} of {node} is not in the context");
        }
    }
    for key in keys(&schema["properties"]) {
        assert!(key == "@context" || context["@context"].get(key).is_some(), "{key} is not in the context");
    }

    let article: Value = serde_json::from_str(&read("tests/cases/ontology/annotated-article/article.jsonld")).unwrap();
    let known = |value: &Value, properties: &Value| {
        let unknown: Vec<&str> = keys(value).difference(&keys(properties)).copied().collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    };
    known(&article, &schema["properties"]);
    for sentence in article["sentences"].as_array().unwrap() {
        known(sentence, of("sentence"));
        sentence["mentions"].as_array().unwrap().iter().for_each(|mention| known(mention, of("mention")));
        for said in sentence["says"].as_array().unwrap() {
            known(said, of(if said["type"] == "Claim" { "claim" } else { "statements" }));
        }
    }
    article["actors"].as_array().unwrap().iter().for_each(|actor| known(actor, of("actor")));
}

fn keys(object: &Value) -> BTreeSet<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

/// The table of `ontology/README.md` is that of the ontology.
#[test]
fn the_table_of_the_readme_is_of_this_ontology() {
    let ontology = graph(ONTOLOGY);
    let mut table = String::from("| class | quad class | CAMEO | PLOVER |\n| --- | --- | --- | --- |\n");
    for class in EventClass::all() {
        let quad = objects(&ontology, class.iri(), dip::HAS_QUAD_CLASS).remove(0).to_string();
        let quad = quad.trim_end_matches('>').rsplit('#').next().unwrap().to_owned();
        let [cameo, plover] = [CAMEO, PLOVER].map(|namespace| {
            let mut lines = Vec::new();
            for mapping in MAPPINGS {
                let concepts = objects(&ontology, class.iri(), term(skos::NAMESPACE, mapping).as_ref());
                let mut codes: Vec<String> = concepts
                    .iter()
                    .filter_map(|concept| match concept {
                        Term::NamedNode(concept) => concept.as_str().strip_prefix(namespace).map(str::to_owned),
                        _ => None,
                    })
                    .collect();
                codes.sort();
                if !codes.is_empty() {
                    lines.push(format!("{} {}", mapping.trim_end_matches("Match"), codes.join(", ")));
                }
            }
            lines.join("; ")
        });
        table += &format!("| {class} | {quad} | {cameo} | {plover} |\n");
    }
    let readme = read("ontology/README.md");
    let (before, rest) = readme.split_once("| class | quad class |").unwrap();
    let after = rest.split_once("\n\n").unwrap().1;
    if std::env::var_os("DEMARCHE_BLESS").is_some() {
        fs::write(path("ontology/README.md"), format!("{before}{table}\n{after}")).unwrap();
    }
    assert!(read("ontology/README.md").contains(&table), "the table is not that of diplomacy.ttl: bless it");
}

/// Each constant is used by the code, or by a query or the shapes; the classes above the event classes, and the classes
/// of the individuals, serve the ontology's own order and its readers.
#[test]
fn every_term_is_used() {
    let own = [
        dip::ACTOR,
        dip::MODALITY,
        dip::RELATION_STATUS,
        dip::QUAD_CLASS,
        dip::RELATIONS,
        dip::SPEECH_ACTS,
        dip::COOPERATION,
        dip::COERCION,
        dip::VERBAL_COOPERATION,
        dip::MATERIAL_COOPERATION,
        dip::VERBAL_CONFLICT,
        dip::MATERIAL_CONFLICT,
    ];
    let constants: Vec<(String, NamedNode)> = read("src/vocab/dip.rs")
        .split("pub const ")
        .filter_map(|constant| {
            let name = constant.split(':').next()?.to_owned();
            let iri = named(constant).into_iter().next()?;
            (name != "NAMESPACE").then_some((name, iri))
        })
        .collect();
    assert!(constants.len() > 120, "{}", constants.len());
    let code: String =
        files("src", "rs").iter().filter(|file| *file != "src/vocab/dip.rs").map(|file| read(file)).collect();
    let mut texts: String = files("queries", "rq").iter().map(|file| read(file)).collect();
    texts += &read("ontology/shapes.ttl");
    let named = named(&texts);
    let words: BTreeSet<&str> = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let is_used = |name: &str, iri: &NamedNode| words.contains(name) || named.contains(iri);
    let unused: Vec<String> = constants
        .into_iter()
        .filter(|(name, iri)| !is_used(name, iri) && !own.contains(&iri.as_ref()))
        .map(|(name, _)| name)
        .collect();
    assert!(unused.is_empty(), "never used: {unused:?}");
}

#[test]
fn the_schema_accepts_an_annotated_article_and_refuses_what_is_none() {
    let url = "https://w3id.org/demarche/ontology/annotated-article.schema.json";
    let schema: Value = serde_json::from_str(&read("ontology/annotated-article.schema.json")).unwrap();
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource(url, schema.clone()).unwrap();
    let index = compiler.compile(url, &mut schemas).unwrap();
    let article: Value = serde_json::from_str(&read("tests/cases/ontology/annotated-article/article.jsonld")).unwrap();
    schemas.validate(&article, index).unwrap_or_else(|error| panic!("{error}"));

    for key in schema["required"].as_array().unwrap() {
        let mut without = article.clone();
        without.as_object_mut().unwrap().remove(key.as_str().unwrap());
        assert!(schemas.validate(&without, index).is_err(), "without {key}");
    }
    for (pointer, value) in [
        ("/text", json!("")),
        ("/sha256", json!("x")),
        ("/datePublished", json!("2024-02-30")),
        ("/language", json!("English!")),
        ("/actors/0/wikidata", json!("Q012")),
        ("/actors/0/kind", json!("Country")),
        ("/sentences/0/begin", json!(-1)),
        ("/sentences/0/mentions/0/confidence", json!(1.5)),
        ("/sentences/0/says/0/eventType", json!("Rupture")),
        ("/sentences/0/says/0/modality", json!("Possible")),
        ("/sentences/0/says/0/initiator", json!("Mali")),
        ("/sentences/0/says/1/severedRelationsWith", json!([])),
    ] {
        let mut wrong = article.clone();
        *wrong.pointer_mut(pointer).unwrap() = value;
        assert!(schemas.validate(&wrong, index).is_err(), "{pointer}");
    }
}
