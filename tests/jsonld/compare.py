#!/usr/bin/env python3
"""Compares annotated articles, read as JSON-LD by PyLD, with the N-Quads that `demarche map` made of them.

usage: compare.py CONTEXT ANNOTATED QUADS [BASE]

CONTEXT is ontology/context.jsonld, ANNOTATED holds one annotated article a line, QUADS is N-Quads. Exits with status 1
and the difference where the two are not the same set of quads. Nothing is loaded from the network.
"""

import json
import re
import sys

from pyld import jsonld

CONTEXT_IRI = "https://w3id.org/demarche/ontology/context.jsonld"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"

IRI = r"<([^<>\"{}|^`\\\x00-\x20]*)>"
LITERAL = r'"((?:[^"\\\n\r]|\\.)*)"(?:\^\^' + IRI + r"|@([A-Za-z]+(?:-[A-Za-z0-9]+)*))?"
QUAD = re.compile(rf"{IRI} {IRI} (?:{IRI}|{LITERAL})(?: {IRI})? \.")
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[tbnrf\"'\\])")
SHORT = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}


def unescape(text):
    def character(match):
        escape = match.group(1)
        return SHORT[escape] if len(escape) == 1 else chr(int(escape[1:], 16))

    return ESCAPE.sub(character, text)


def read_quads(path):
    """The quads of an N-Quads file without blank nodes; any other line is an error."""
    quads = set()
    with open(path, encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            match = QUAD.fullmatch(line.rstrip("\n"))
            if not match:
                sys.exit(f"{path}:{number}: no quad: {line!r}")
            subject, predicate, node, text, datatype, language, graph = match.groups()
            if node is not None:
                value = ("IRI", node)
            else:
                value = ("literal", unescape(text), None if language else datatype or XSD_STRING, language)
            quads.add((subject, predicate, value, graph))
    return quads


def load(context):
    """A document loader that knows our context and nothing else."""

    def loader(url, options=None):
        if url != CONTEXT_IRI:
            raise ValueError(f"unexpected document: {url}")
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    return loader


def node(term):
    if term["type"] == "blank node":
        sys.exit(f"a blank node: {term}")
    return term["value"]


def read_annotated(path, context, base):
    """The quads that PyLD makes of the annotated articles of a file."""
    options = {"documentLoader": load(context), "base": base}
    quads = set()
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            for graph, triples in jsonld.to_rdf(json.loads(line), options).items():
                for triple in triples:
                    value = triple["object"]
                    if value["type"] == "literal":
                        language = value.get("language")
                        value = ("literal", value["value"], None if language else value["datatype"], language)
                    else:
                        value = ("IRI", node(value))
                    name = None if graph == "@default" else graph
                    quads.add((node(triple["subject"]), node(triple["predicate"]), value, name))
    return quads


def main():
    context_path, annotated_path, quads_path = sys.argv[1:4]
    base = sys.argv[4] if len(sys.argv) > 4 else "https://w3id.org/demarche/id/"
    with open(context_path, encoding="utf-8") as file:
        context = json.load(file)
    theirs = read_annotated(annotated_path, context, base)
    ours = read_quads(quads_path)
    for quad in sorted(map(str, theirs - ours)):
        print("only PyLD:", quad)
    for quad in sorted(map(str, ours - theirs)):
        print("only map: ", quad)
    if theirs != ours or not ours:
        sys.exit(f"{len(theirs - ours)} quads only by PyLD, {len(ours - theirs)} only by map, of {len(ours)}")
    print(f"{len(ours)} quads are the same")


if __name__ == "__main__":
    main()
