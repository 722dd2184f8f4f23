//! Exports: each is read back by another parser than the one that wrote it, and the graphs are compared.

use demarche::export::{Format, Options, RdfVersion, write};
use demarche::map::Layer;
use demarche::vocab::mint::Base;
use demarche::vocab::{dip, nif, prov, rdf};
use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser};
use oxigraph::model::{
    GraphName, GraphNameRef, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term, Triple,
};
use oxigraph::store::Store;
use proptest::prelude::*;
use rio_api::parser::TriplesParser;
use sophia_api::parser::{QuadParser, TripleParser};
use sophia_api::prelude::{Quad as _, QuadSource, Triple as _, TripleSource};
use sophia_api::term::{SimpleTerm, Term as _};
use std::collections::{BTreeMap, BTreeSet};

const DATASET: &str = include_str!("cases/export/dataset.nq");

/// Quads as text: no dataset of ours has blank nodes, so equal sets are equal graphs.
type Graph = BTreeSet<String>;

fn store() -> Store {
    let store = Store::new().unwrap();
    store.load_from_slice(RdfParser::from_format(RdfFormat::NQuads), DATASET).unwrap();
    store
}

fn export(store: &Store, options: &Options) -> String {
    let mut output = Vec::new();
    let problems = write(store, &Base::default(), options, &mut output).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    String::from_utf8(output).unwrap()
}

fn options(format: Format, rdf: RdfVersion) -> Options {
    Options { rdf, ..Options::new(format) }
}

fn graph(quads: impl IntoIterator<Item = Quad>) -> Graph {
    quads.into_iter().map(|quad| quad.to_string()).collect()
}

/// All quads of the dataset, with their graphs or without, as they stand in the file.
fn expected(graphs: bool) -> Graph {
    let quads = RdfParser::from_format(RdfFormat::NQuads).for_slice(DATASET).map(Result::unwrap);
    graph(quads.map(|quad| if graphs { quad } else { flat(quad) }))
}

fn flat(quad: Quad) -> Quad {
    Quad { graph_name: GraphName::DefaultGraph, ..quad }
}

/// Reads with the parsers of the library that the exporter builds on.
fn read_ox(format: RdfFormat, text: &str) -> Graph {
    graph(RdfParser::from_format(format).for_slice(text).map(Result::unwrap))
}

fn read_sophia(format: Format, text: &str) -> Graph {
    let mut quads = Vec::new();
    let mut add = |s: &SimpleTerm<'_>, p: &SimpleTerm<'_>, o: &SimpleTerm<'_>, g: Option<&SimpleTerm<'_>>| {
        let graph = g.map_or(GraphName::DefaultGraph, |g| GraphName::from(named(g)));
        quads.push(Quad::new(named(s), named(p), term(o), graph));
    };
    let bytes = text.as_bytes();
    match format {
        Format::Turtle => sophia_turtle::parser::turtle::TurtleParser::new()
            .parse(bytes)
            .for_each_triple(|t| add(&t.s().as_simple(), &t.p().as_simple(), &t.o().as_simple(), None))
            .unwrap(),
        Format::NTriples => sophia_turtle::parser::nt::NTriplesParser::new()
            .parse(bytes)
            .for_each_triple(|t| add(&t.s().as_simple(), &t.p().as_simple(), &t.o().as_simple(), None))
            .unwrap(),
        Format::TriG => sophia_turtle::parser::trig::TriGParser::new()
            .parse(bytes)
            .for_each_quad(|q| {
                let g = q.g().map(|g| g.into_term::<SimpleTerm<'_>>());
                add(&q.s().as_simple(), &q.p().as_simple(), &q.o().as_simple(), g.as_ref());
            })
            .unwrap(),
        Format::NQuads => sophia_turtle::parser::nq::NQuadsParser::new()
            .parse(bytes)
            .for_each_quad(|q| {
                let g = q.g().map(|g| g.into_term::<SimpleTerm<'_>>());
                add(&q.s().as_simple(), &q.p().as_simple(), &q.o().as_simple(), g.as_ref());
            })
            .unwrap(),
        Format::RdfXml | Format::JsonLd | Format::ClaimsCsv | Format::EventsCsv => {
            panic!("sophia reads no {}", format.name())
        }
    }
    graph(quads)
}

fn named(term: &SimpleTerm<'_>) -> NamedNode {
    NamedNode::new(term.iri().unwrap().as_str()).unwrap()
}

fn term(term: &SimpleTerm<'_>) -> Term {
    match term {
        SimpleTerm::LiteralDatatype(value, datatype) => {
            Literal::new_typed_literal(value.to_string(), NamedNode::new(datatype.as_str()).unwrap()).into()
        }
        SimpleTerm::LiteralLanguage(value, tag, _) => {
            Literal::new_language_tagged_literal(value.to_string(), tag.as_str()).unwrap().into()
        }
        SimpleTerm::Triple(triple) => {
            let [s, p, o] = triple.as_ref();
            Term::from(Triple::new(named(s), named(p), self::term(o)))
        }
        other => named(other).into(),
    }
}

fn read_rio_xml(text: &str) -> Graph {
    let mut triples = Graph::new();
    let mut parser = rio_xml::RdfXmlParser::new(text.as_bytes(), None);
    parser
        .parse_all(&mut |triple| {
            triples.insert(graph_of_rio(triple));
            Ok::<(), rio_xml::RdfXmlError>(())
        })
        .unwrap();
    triples
}

fn graph_of_rio(triple: rio_api::model::Triple<'_>) -> String {
    use rio_api::model::{Literal as L, Subject, Term as T};
    let Subject::NamedNode(subject) = triple.subject else { panic!("{triple}") };
    let object: Term = match triple.object {
        T::NamedNode(node) => NamedNode::new(node.iri).unwrap().into(),
        T::Literal(L::Simple { value }) => Literal::new_simple_literal(value).into(),
        T::Literal(L::Typed { value, datatype }) => {
            Literal::new_typed_literal(value, NamedNode::new(datatype.iri).unwrap()).into()
        }
        T::Literal(L::LanguageTaggedString { value, language }) => {
            Literal::new_language_tagged_literal(value, language).unwrap().into()
        }
        other => panic!("{other}"),
    };
    let subject = NamedNode::new(subject.iri).unwrap();
    Quad::new(subject, NamedNode::new(triple.predicate.iri).unwrap(), object, GraphName::DefaultGraph).to_string()
}

fn assert_same(found: &Graph, expected: &Graph) {
    let missing: Vec<_> = expected.difference(found).collect();
    let added: Vec<_> = found.difference(expected).collect();
    assert!(missing.is_empty() && added.is_empty(), "missing: {missing:#?}\nadded: {added:#?}");
}

fn json_ld() -> RdfFormat {
    RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() }
}

#[test]
fn turtle_and_trig_are_read_back_by_two_parsers() {
    let store = store();
    for (format, syntax) in [(Format::Turtle, RdfFormat::Turtle), (Format::TriG, RdfFormat::TriG)] {
        for rdf in [RdfVersion::Rdf11, RdfVersion::Rdf12] {
            let text = export(&store, &options(format, rdf));
            let first = read_sophia(format, &text);
            assert_same(&read_ox(syntax, &text), &first);
            let added: Graph = first.iter().filter(|quad| quad.contains("/id/statement/")).cloned().collect();
            assert_eq!(added.is_empty(), rdf == RdfVersion::Rdf11);
            assert_same(&first.difference(&added).cloned().collect(), &expected(format.holds_graphs()));
        }
    }
}

#[test]
fn lines_are_read_back_by_another_parser() {
    let store = store();
    for format in [Format::NTriples, Format::NQuads] {
        let text = export(&store, &Options::new(format));
        assert_same(&read_sophia(format, &text), &expected(format.holds_graphs()));
    }
}

#[test]
fn rdf_xml_is_read_back_by_another_parser() {
    let store = store();
    let text = export(&store, &Options::new(Format::RdfXml));
    assert_same(&read_rio_xml(&text), &expected(false));
    assert_same(&read_ox(RdfFormat::RdfXml, &text), &expected(false));
}

#[test]
fn json_ld_is_read_back_by_another_parser() {
    let store = store();
    let text = export(&store, &Options::new(Format::JsonLd));
    assert_same(&read_ox(json_ld(), &text), &expected(true));
}

#[test]
fn json_ld_is_the_form_of_annotated_articles() {
    let text = export(&store(), &Options::new(Format::JsonLd));
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let nodes = document["@graph"].as_array().unwrap();
    let article = nodes.iter().find(|node| node["identifier"] == "one").unwrap();
    assert_eq!(article["type"], serde_json::json!(["Context", "NewsArticle", "Article"]));
    let sentences = article["sentences"].as_array().unwrap();
    assert_eq!(sentences.iter().map(|s| s["begin"].as_u64().unwrap()).collect::<Vec<_>>(), [0, 31, 127, 250]);
    let claim = &sentences[2]["says"][1];
    assert_eq!(claim["eventType"], "Aid");
    assert_eq!(claim["modality"], "Alleged");
    assert_eq!(claim["confidence"], 0.6);
    assert_eq!(claim["initiator"], serde_json::json!(["https://w3id.org/demarche/id/Q212"]));
    let event = nodes.iter().find(|node| node["id"] == "https://w3id.org/demarche/id/event/00000000000000e1").unwrap();
    assert_eq!(event["label"], "Mali severs diplomatic relations with Ukraine, 4 August 2024");
    assert_eq!(event["claimCount"], 2);
}

/// The statements of the world with their sentences, from the graphs themselves.
fn sentences_of_statements(store: &Store) -> BTreeMap<String, BTreeSet<String>> {
    let mut sentences: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for quad in store.iter().map(Result::unwrap) {
        let is_statement =
            demarche::EventClass::from_property(quad.predicate.as_ref()).is_some() || quad.predicate == dip::SPEAKS_FOR;
        if let (true, GraphName::NamedNode(graph)) = (is_statement, quad.graph_name.clone()) {
            let triple = Triple::new(quad.subject, quad.predicate, quad.object).to_string();
            sentences.entry(triple).or_default().insert(graph.as_str().to_owned());
        }
    }
    sentences
}

#[test]
fn in_rdf_1_2_every_plain_statement_carries_its_events_and_sentences() {
    let store = store();
    for (format, syntax) in [
        (Format::Turtle, RdfFormat::Turtle),
        (Format::TriG, RdfFormat::TriG),
        (Format::NTriples, RdfFormat::NTriples),
        (Format::NQuads, RdfFormat::NQuads),
        (Format::RdfXml, RdfFormat::RdfXml),
    ] {
        let text = export(&store, &options(format, RdfVersion::Rdf12));
        let read = Store::new().unwrap();
        read.load_from_slice(RdfParser::from_format(syntax), &text).unwrap();
        let mut annotated = BTreeMap::new();
        for reifies in read.quads_for_pattern(None, Some(rdf::REIFIES), None, None).map(Result::unwrap) {
            let Term::Triple(triple) = reifies.object else { panic!("{}", reifies.object) };
            assert!(
                read.contains(&triple.as_ref().clone().in_graph(GraphNameRef::DefaultGraph)).unwrap(),
                "{triple} is not asserted"
            );
            let values = |property: NamedNodeRef<'_>| {
                let quads = read.quads_for_pattern(Some(reifies.subject.as_ref()), Some(property), None, None);
                quads.map(|quad| iri(&quad.unwrap().object)).collect::<BTreeSet<_>>()
            };
            let events = values(dip::HAS_EVENT);
            assert_eq!(events.is_empty(), triple.predicate == dip::SPEAKS_FOR, "{triple}");
            for event in events {
                assert!(read.contains(&event_of(&event, &triple)).unwrap(), "{event} does not make {triple}");
            }
            annotated.insert(triple.to_string(), values(prov::WAS_DERIVED_FROM));
        }
        assert_eq!(annotated, sentences_of_statements(&store), "{}", format.name());
    }
}

fn event_of(event: &str, triple: &Triple) -> Quad {
    let class = demarche::EventClass::from_property(triple.predicate.as_ref()).unwrap();
    Quad::new(NamedNode::new(event).unwrap(), rdf::TYPE, class.iri(), GraphName::DefaultGraph)
}

fn iri(term: &Term) -> String {
    let Term::NamedNode(node) = term else { panic!("{term}") };
    node.as_str().to_owned()
}

#[test]
fn turtle_is_arranged_for_people() {
    let text = export(&store(), &options(Format::Turtle, RdfVersion::Rdf12));
    let statement = "    dip:severedRelationsWith :Q212 ~ <statement/cf34e890a1fd8f7f> {|
            dip:event <event/00000000000000e2> ;
            prov:wasDerivedFrom <article/7ebbe086b025fcee#char=0,103>
        |} .
";
    assert!(text.contains(statement), "{text}");
    let headings: Vec<&str> = text.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(
        headings,
        [
            "# Events: what at least one sentence asserts",
            "# What is only alleged, denied or planned: no facts",
            "# The relations of two states over time",
            "# Plain statements: who did what to whom, as asserted",
            "# Actors",
            "# Sources: articles and the sentences that are quoted",
            "# What each sentence says",
        ]
    );
    let dates: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("dip:earliest ")).take(3).collect();
    assert_eq!(dates, ["\"2024-08-04\"^^xsd:date ;", "\"2024-08-06\"^^xsd:date ;", "\"2024-08-06\"^^xsd:date ;"]);
}

#[test]
fn layers_together_are_the_whole() {
    let store = store();
    let mut sum = Graph::new();
    for layer in Layer::ALL {
        let options = Options { layer: Some(layer), ..Options::new(Format::NQuads) };
        let part = read_ox(RdfFormat::NQuads, &export(&store, &options));
        assert!(!part.is_empty() && part.is_disjoint(&sum), "{}", layer.name());
        sum.extend(part);
    }
    assert_same(&sum, &expected(true));
}

#[test]
fn the_claims_alone_are_whole_in_every_form() {
    let store = store();
    let quads = RdfParser::from_format(RdfFormat::NQuads).for_slice(DATASET).map(Result::unwrap);
    let claims: Vec<Quad> = quads.filter(|quad| quad.graph_name != GraphName::DefaultGraph).collect();
    for (format, syntax) in
        [(Format::Turtle, RdfFormat::Turtle), (Format::TriG, RdfFormat::TriG), (Format::JsonLd, json_ld())]
    {
        let options = Options { layer: Some(Layer::Claims), ..Options::new(format) };
        let expected = graph(claims.iter().cloned().map(|quad| if format.holds_graphs() { quad } else { flat(quad) }));
        assert_same(&read_ox(syntax, &export(&store, &options)), &expected);
    }
}

#[test]
fn the_same_dataset_gives_the_same_bytes() {
    let store = store();
    let reversed = Store::new().unwrap();
    let mut quads: Vec<Quad> = store.iter().map(Result::unwrap).collect();
    quads.reverse();
    quads.iter().for_each(|quad| reversed.insert(quad).unwrap());
    for format in Format::all() {
        assert_eq!(export(&store, &Options::new(format)), export(&reversed, &Options::new(format)), "{format:?}");
    }
}

#[test]
fn json_ld_has_no_rdf_1_2() {
    let refused = write(&store(), &Base::default(), &options(Format::JsonLd, RdfVersion::Rdf12), &mut Vec::new());
    assert!(refused.err().unwrap().to_string().contains("--rdf 1.1"));
}

#[test]
fn what_xml_cannot_hold_is_a_problem() {
    let store = store();
    let quad = Quad::new(
        NamedNode::new("https://w3id.org/demarche/id/Q912").unwrap(),
        NamedNode::new("http://www.w3.org/2004/02/skos/core#altLabel").unwrap(),
        Literal::new_simple_literal("Mali\u{1}"),
        GraphName::DefaultGraph,
    );
    store.insert(&quad).unwrap();
    let mut output = Vec::new();
    let problems = write(&store, &Base::default(), &Options::new(Format::RdfXml), &mut output).unwrap();
    assert_eq!(problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>(), ["unrepresentable"]);
    assert_same(&read_rio_xml(&String::from_utf8(output).unwrap()), &expected(false));
}

/// The quotes of each article in an export: the text of its parts and the triggers of its claims.
fn quoted(quads: &[Quad]) -> BTreeMap<String, Vec<String>> {
    let mut quotes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for quad in quads {
        let node = match (&quad.subject, &quad.graph_name) {
            (_, GraphName::NamedNode(graph)) if quad.predicate == dip::TRIGGER => graph.as_str(),
            (NamedOrBlankNode::NamedNode(node), _)
                if [nif::ANCHOR_OF, nif::HEAD].contains(&quad.predicate.as_ref()) =>
            {
                node.as_str()
            }
            _ => continue,
        };
        let Term::Literal(text) = &quad.object else { panic!("{quad}") };
        quotes.entry(node.split('#').next().unwrap().to_owned()).or_default().push(text.value().to_owned());
    }
    quotes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_article_is_quoted_beyond_the_limit(limit in 0usize..700) {
        let store = store();
        for format in [Format::NQuads, Format::TriG] {
            let options = Options { quote_limit: Some(limit), ..Options::new(format) };
            let text = export(&store, &options);
            let syntax = if format == Format::TriG { RdfFormat::TriG } else { RdfFormat::NQuads };
            let quads: Vec<Quad> = RdfParser::from_format(syntax).for_slice(&text).map(Result::unwrap).collect();
            for (article, quotes) in quoted(&quads) {
                let characters: usize = quotes.iter().map(|quote| quote.chars().count()).sum();
                prop_assert!(characters <= limit, "{article} is quoted with {characters} characters");
            }
            prop_assert!(!quads.iter().any(|quad| quad.predicate == nif::IS_STRING));
            // All but the quotes stays: offsets, hashes, links.
            let is_quote = |quad: &str| ["#isString>", "#anchorOf>", "#trigger>", "#head>"].iter().any(|p| quad.contains(p));
            let kept: Graph = graph(quads).into_iter().filter(|quad| !is_quote(quad)).collect();
            let all: Graph = expected(true).into_iter().filter(|quad| !is_quote(quad)).collect();
            prop_assert_eq!(kept, all);
        }
    }
}

#[test]
fn a_cut_quote_does_not_pretend_to_be_the_exact_text() {
    let store = store();
    let options = Options { quote_limit: Some(50), ..Options::new(Format::NQuads) };
    let quads: Vec<Quad> =
        RdfParser::from_format(RdfFormat::NQuads).for_slice(&export(&store, &options)).map(Result::unwrap).collect();
    let quotes = quoted(&quads);
    let of_one = quotes.values().find(|quotes| quotes.iter().any(|quote| quote.starts_with("Mali cuts"))).unwrap();
    let mut of_one = of_one.clone();
    of_one.sort();
    // 27 for the headline's sentence, 9 for its trigger, and what is left of 50 for the beginning of the next.
    assert_eq!(of_one, ["Mali cuts ties with Ukraine", "Mali said on S", "cuts ties"]);
    let head = quads.iter().find(|quad| quad.object == Literal::new_simple_literal("Mali said on S").into()).unwrap();
    assert_eq!(head.predicate, nif::HEAD);
    let exact = store.quads_for_pattern(Some(head.subject.as_ref()), Some(nif::ANCHOR_OF), None, None).next();
    assert!(exact.unwrap().unwrap().object.to_string().contains("with immediate effect"));
    assert!(!quads.iter().any(|quad| quad.predicate == nif::ANCHOR_OF && quad.subject == head.subject));
}

#[test]
fn rows_are_read_back() {
    let store = store();
    let events = export(&store, &Options::new(Format::EventsCsv));
    assert_eq!(csv::Reader::from_reader(events.as_bytes()).records().map(Result::unwrap).count(), 7);
    let claims = |limit| {
        let options = Options { quote_limit: limit, ..Options::new(Format::ClaimsCsv) };
        let text = export(&store, &options);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heads = reader.headers().unwrap().clone();
        let rows = reader.records().map(Result::unwrap);
        rows.map(|row| {
            let cell = |name: &str| row[heads.iter().position(|head| head == name).unwrap()].to_owned();
            (cell("quote"), cell("trigger"))
        })
        .collect::<Vec<_>>()
    };
    let whole = claims(None);
    assert_eq!(whole.len(), 9);
    assert!(whole.iter().all(|(quote, trigger)| quote.contains(trigger.as_str())));
    let cut: Vec<_> = claims(Some(50)).into_iter().filter(|row| *row != <(String, String)>::default()).collect();
    assert!(cut.contains(&("Mali cuts ties with Ukraine".to_owned(), "cuts ties".to_owned())), "{cut:?}");
    assert!(cut.contains(&("Mali said on S…".to_owned(), String::new())), "{cut:?}");
    assert_eq!(cut.len(), 3);
}

/// rdflib reads every form, and PyLD the JSON-LD: two processors of another language.
#[test]
#[ignore = "needs python3 with PyLD and rdflib; .ci/run runs it"]
fn other_processors_read_the_same_quads() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("expected.nq"), DATASET).unwrap();
    let store = store();
    for (format, name) in [
        (Format::Turtle, "kg.ttl"),
        (Format::TriG, "kg.trig"),
        (Format::NTriples, "kg.nt"),
        (Format::NQuads, "kg.nq"),
        (Format::RdfXml, "kg.rdf"),
        (Format::JsonLd, "kg.jsonld"),
    ] {
        std::fs::write(folder.path().join(name), export(&store, &Options::new(format))).unwrap();
    }
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports/compare.py");
    let output = std::process::Command::new("python3").arg(script).arg(folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&[output.stdout, output.stderr].concat()));
}
