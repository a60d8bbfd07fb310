#!/usr/bin/env python3
"""Reads JSON-LD documents with two parsers and compares what they say.

Usage: check_jsonld.py FILE…
Exit: 0 where every document has the same triples for rdflib and pyoxigraph, no blank nodes, and each evidence quotes its
article's text exactly; 1 where one has not; 0 with a note where a parser is not installed (pip install rdflib pyoxigraph).
"""
import os
import sys

try:
    import pyoxigraph
    import rdflib
except ImportError as missing:
    print(f"check_jsonld: left out, {missing.name} is not installed (pip install rdflib pyoxigraph)")
    sys.exit(0)

rdflib.NORMALIZE_LITERALS = False
OA = "http://www.w3.org/ns/oa#"
CM = "https://w3id.org/caimai/schema#"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


def literal(value, language, datatype):
    if language:
        return ("literal", value, language.lower(), "")
    return ("literal", value, "", "" if datatype in (None, XSD_STRING) else datatype)


def from_rdflib(text):
    def term(t):
        if isinstance(t, rdflib.Literal):
            return literal(str(t), t.language, str(t.datatype) if t.datatype else None)
        return ("blank" if isinstance(t, rdflib.BNode) else "iri", str(t))

    graph = rdflib.Graph().parse(data=text, format="json-ld")
    return {tuple(map(term, triple)) for triple in graph}


def from_pyoxigraph(text):
    def term(t):
        if isinstance(t, pyoxigraph.Literal):
            return literal(t.value, t.language, t.datatype.value)
        return ("blank" if isinstance(t, pyoxigraph.BlankNode) else "iri", t.value)

    quads = pyoxigraph.parse(input=text, format=pyoxigraph.RdfFormat.JSON_LD)
    return {(term(q.subject), term(q.predicate), term(q.object)) for q in quads}


def misquoted(triples):
    """Places whose words are not those of the article at their position."""
    values = {}
    for subject, predicate, value in triples:
        values.setdefault((subject[1], predicate[1]), []).append(value[1])

    def all_of(node, name):
        return values.get((node, name), [])

    for (node, name), sources in values.items():
        if name != OA + "hasSource":
            continue
        text = all_of(sources[0], "https://schema.org/text")[0]
        found = {}
        for selector in all_of(node, OA + "hasSelector"):
            for key in ("exact", "start", "end"):
                for value in all_of(selector, OA + key):
                    found[key] = value
        if text[int(found["start"]):int(found["end"])] != found["exact"]:
            yield node


def main(paths):
    failed = False
    for path in paths:
        text = open(path, encoding="utf-8").read()
        a, b = from_rdflib(text), from_pyoxigraph(text)
        faults = [f"only rdflib: {t}" for t in sorted(a - b)] + [f"only pyoxigraph: {t}" for t in sorted(b - a)]
        faults += [f"blank node: {t}" for t in sorted(a) if "blank" in (t[0][0], t[2][0])]
        faults += [f"misquoted: {node}" for node in misquoted(a)]
        claims = sum(1 for t in a if t[1][1].endswith("#type") and t[2][1] == CM + "Claim")
        print(f"{os.path.basename(path)}: {len(a)} triples, {claims} claims, {len(faults)} faults")
        for fault in faults[:20]:
            print("  " + fault)
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
