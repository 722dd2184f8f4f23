"""Checks on the quads of the seed articles: the severances are facts, with sources; what is alleged is none.

usage: seeds.py KG.nq
"""
import re
import sys
from collections import defaultdict

TERM = r'(<[^>]*>|"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^<[^>]*>)?)'
QUAD = re.compile(rf"^{TERM} {TERM} {TERM}(?: {TERM})? \.$")
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
CONTEXT = "<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#referenceContext>"
PUBLISHER = "<https://schema.org/publisher>"
MALI, NIGER, UKRAINE = (f"<https://w3id.org/demarche/id/{qid}>" for qid in ("Q912", "Q1032", "Q212"))


def dip(name):
    return f"<https://w3id.org/demarche/ontology#{name}>"


facts, graphs = defaultdict(lambda: defaultdict(set)), defaultdict(set)
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        subject, predicate, value, graph = QUAD.match(line.rstrip("\n")).groups()
        graphs[(subject, predicate, value)].add(graph)
        if graph is None:
            facts[subject][predicate].add(value)


def events(status, name, initiator, target=None):
    for values in list(facts.values()):
        classes = values[TYPE] | values[dip("eventType")]
        if {dip(status), dip(name)} <= classes and initiator in values[dip("initiator")]:
            if target is None or target in values[dip("target")]:
                yield values


def days(values):
    return {value[1:11] for bound in ("earliest", "latest") for value in values[dip(bound)]}


for state, expected in ((MALI, {"2024-08-04", "2024-08-05"}), (NIGER, {"2024-08-06"})):
    found = [days(values) for values in events("Event", "SeveranceOfRelations", state, UKRAINE)]
    assert any(dated and dated <= expected for dated in found), f"{state} severed relations on {found}"

sentences = set()
for state in (MALI, NIGER):
    assert None in graphs[(state, dip("severedRelationsWith"), UKRAINE)], f"no plain statement for {state}"
    sentences |= graphs[(state, dip("severedRelationsWith"), UKRAINE)] - {None}
publishers = {name for s in sentences for article in facts[s][CONTEXT] for name in facts[article][PUBLISHER]}
assert len(sentences) >= 4 and len(publishers) >= 3, f"{len(sentences)} sentences from {publishers}"

for name in ("Attack", "Aid"):
    assert not list(events("Event", name, UKRAINE)), f"{name} by Ukraine is told as a fact"
alleged = [values for name in ("Attack", "Aid") for values in events("AllegedEvent", name, UKRAINE)]
assert alleged, "no alleged event names Ukraine"
print(f"severances: {len(sentences)} sentences from {len(publishers)} publishers")
print(f"alleged events by Ukraine: {len(alleged)}; facts: none")
