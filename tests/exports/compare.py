"""Reads the exports in a folder with rdflib, and the JSON-LD with PyLD too, and compares them with expected.nq.

usage: compare.py FOLDER   (needs rdflib and PyLD; exit status 1 and the differences where there are any)
"""

import json
import re
import sys
from pathlib import Path

import rdflib
from pyld import jsonld

# Literals are compared as they are written.
rdflib.NORMALIZE_LITERALS = False

FORMATS = {
    "kg.ttl": ("turtle", False),
    "kg.trig": ("trig", True),
    "kg.nt": ("nt", False),
    "kg.nq": ("nquads", True),
    "kg.rdf": ("xml", False),
    "kg.jsonld": ("json-ld", True),
}


def line(quad, graphs):
    """A quad as text, with its graph or without."""
    subject, predicate, value, graph = quad
    is_default = graph is None or str(graph) == "urn:x-rdflib:default"
    name = graph.n3() if graphs and not is_default else ""
    if isinstance(value, rdflib.Literal) and value.datatype == rdflib.XSD.string:
        value = rdflib.Literal(str(value))
    return f"{subject.n3()} {predicate.n3()} {ntriples(value)} {name}"


def ntriples(value):
    if isinstance(value, rdflib.Literal):
        kind = value.language or value.datatype or ""
        return json.dumps(str(value)) + str(kind)
    return value.n3()


def by_value(quads):
    """The quads with doubles in one notation: rdflib does not give JSON numbers the canonical form, as JSON-LD asks."""
    double = re.compile(r'"([^"]+)"(?=' + re.escape(str(rdflib.XSD.double)) + ")")
    return {double.sub(lambda number: repr(float(number[1])), quad) for quad in quads}


def read(text, syntax, graphs):
    dataset = rdflib.Dataset()
    dataset.parse(data=text, format=syntax)
    return {line(quad, graphs) for quad in dataset.quads()}


def report(name, found, expected):
    for what, quads in (("missing", expected - found), ("added", found - expected)):
        for quad in sorted(quads):
            print(f"{name}: {what}: {quad}")
    return found == expected


def main(folder):
    expected_text = (folder / "expected.nq").read_text(encoding="utf-8")
    same = True
    for name, (syntax, graphs) in FORMATS.items():
        found = read((folder / name).read_bytes().decode("utf-8"), syntax, graphs)
        expected = read(expected_text, "nquads", graphs)
        if syntax == "json-ld":
            found, expected = by_value(found), by_value(expected)
        same &= report(f"rdflib, {name}", found, expected)
    document = json.loads((folder / "kg.jsonld").read_text(encoding="utf-8"))
    lines = jsonld.to_rdf(document, {"format": "application/n-quads"})
    same &= report("PyLD, kg.jsonld", read(lines, "nquads", True), read(expected_text, "nquads", True))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
