#!/usr/bin/env python3
"""Reads one graph in all its linked formats and holds them against each other and against the command line.

Usage: check_linked_data.py PROGRAM DATABASE SCHEMA_FOLDER [unasked]
"unasked" leaves out the questions, which are about the articles of corpus/.
Exit: 0 where rdflib and pyoxigraph read the same triples out of JSON-LD, N-Quads and Turtle, nothing is blank, every place quotes
its article exactly, pyld expands the document, pyshacl conforms, three SPARQL queries answer what `caimai claims` answers, and
two runs give the same N-Quads; 1 otherwise. A reader that is not installed is named, and what it would check is left out.
"""
import importlib
import json
import os
import subprocess
import sys

OA = "http://www.w3.org/ns/oa#"
CM = "https://w3id.org/caimai/schema#"
SCHEMA = "https://schema.org/"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


def optional(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"linked data: {name} is not installed (make setup); what it checks is left out")
        return None


pyoxigraph, rdflib, pyld, pyshacl = map(optional, ("pyoxigraph", "rdflib", "pyld", "pyshacl"))
if rdflib:
    rdflib.NORMALIZE_LITERALS = False


def literal(value, language, datatype):
    if language:
        return ("literal", value, language.lower(), "")
    return ("literal", value, "", "" if datatype in (None, XSD_STRING) else datatype)


def rdflib_term(term):
    if isinstance(term, rdflib.Literal):
        return literal(str(term), term.language, str(term.datatype) if term.datatype else None)
    return ("blank" if isinstance(term, rdflib.BNode) else "iri", str(term))


def oxigraph_term(term):
    if isinstance(term, pyoxigraph.Literal):
        return literal(term.value, term.language, term.datatype.value)
    return ("blank" if isinstance(term, pyoxigraph.BlankNode) else "iri", term.value)


def by_rdflib(graph):
    return {tuple(map(rdflib_term, triple)) for triple in graph}


def by_oxigraph(text, form):
    formats = {"jsonld": "JSON_LD", "nquads": "N_QUADS", "turtle": "TURTLE"}
    quads = pyoxigraph.parse(input=text, format=getattr(pyoxigraph.RdfFormat, formats[form]))
    return {tuple(map(oxigraph_term, (quad.subject, quad.predicate, quad.object))) for quad in quads}


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
        text = all_of(sources[0], SCHEMA + "text")[0]
        found = {}
        for selector in all_of(node, OA + "hasSelector"):
            for key in ("exact", "start", "end"):
                for value in all_of(selector, OA + key):
                    found[key] = value
        if text[int(found["start"]):int(found["end"])] != found["exact"]:
            yield node


# An entity, what `caimai claims` is asked of it, the query that asks the same, and what is compared of each claim.
QUESTIONS = [
    ("星河科技", ["--predicate", "revenue", "--kind", "measurement"],
     "?claim a cm:MeasurementClaim ; cm:predicate cm:revenue ; cm:value ?value . "
     "?value schema:minValue ?first ; schema:unitText ?second",
     lambda claim: (plain(claim["value"]["low"]), claim["value"]["unit"])),
    ("英伟达", ["--kind", "relation"],
     "?claim a cm:RelationClaim ; cm:object ?first ; cm:evidence/oa:hasSelector/oa:exact ?second",
     lambda claim: (claim["object"]["id"], claim["evidence"])),
    ("台积电", ["--modality", "forecast"],
     "?claim cm:modality cm:forecast ; cm:predicate ?first OPTIONAL { ?claim cm:speaker ?second }",
     lambda claim: (claim["predicate"], claim["speaker"]["id"] if "speaker" in claim else "")),
]
QUERY = """PREFIX cm: <%s> PREFIX schema: <%s> PREFIX oa: <%s> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?claim ?first ?second WHERE {
  ?claim cm:subject|cm:object|cm:speaker|schema:about ?entity . ?entity schema:name|skos:prefLabel|skos:altLabel ?name
  FILTER (str(?name) = "%s")
  %s
}"""


def plain(value):
    """A number without idle zeros; a text as it is."""
    if isinstance(value, str):
        return value
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def short(term):
    """A node as the command line names it."""
    if term is None:
        return ""
    value = term.value
    for kind in ("entity", "claim", "article"):
        value = value.replace(f"https://w3id.org/caimai/{kind}/", f"{kind}:")
    return value.replace(CM, "")


class Program:
    def __init__(self, path, database):
        self.path, self.database = path, database

    def run(self, *arguments):
        done = subprocess.run([self.path, *arguments, "--db", self.database], capture_output=True, text=True, check=False)
        if done.returncode not in (0, 2):
            sys.exit(f"linked data: {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def export(self, form):
        return self.run("export", "--format", form)

    def claims(self, *arguments):
        import decimal
        lines = self.run("claims", *arguments, "--format", "ndjson").splitlines()
        return [json.loads(line, parse_float=decimal.Decimal, parse_int=decimal.Decimal) for line in lines]


def differences(first, second, name):
    return [f"{name} misses {t}" for t in sorted(first - second)[:5]] + [f"{name} adds {t}" for t in sorted(second - first)[:5]]


def shapes_hold(graph, folder):
    shapes = rdflib.Graph().parse(os.path.join(folder, "published", "shapes.ttl"))
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    return [] if conforms else ["shapes: " + line for line in report.splitlines()[:40]]


def answers_agree(program, text):
    store = pyoxigraph.Store()
    store.bulk_load(input=text, format=pyoxigraph.RdfFormat.N_QUADS)
    for entity, arguments, pattern, row in QUESTIONS:
        told = sorted((claim["id"], *row(claim)) for claim in program.claims(entity, *arguments))
        found = sorted(tuple(plain(short(term)) for term in solution)
                       for solution in store.query(QUERY % (CM, SCHEMA, OA, entity, pattern)))
        if not told:
            yield f"{entity}: no claims to compare"
        elif told != found:
            odd = [line for line in told + found if (line in told) != (line in found)][:4]
            yield f"{entity}: {len(told)} claims, {len(found)} answers, for example {odd}"


def main(path, database, folder, questions="asked"):
    program = Program(path, database)
    texts = {form: program.export(form) for form in ("jsonld", "nquads", "turtle")}
    faults = []
    if program.export("nquads") != texts["nquads"]:
        faults.append("two runs give different N-Quads")
    graph = rdflib.Graph().parse(data=texts["jsonld"], format="json-ld") if rdflib else None
    triples = by_rdflib(graph) if rdflib else by_oxigraph(texts["jsonld"], "jsonld") if pyoxigraph else set()
    if pyoxigraph:
        for form, text in texts.items():
            faults += differences(triples, by_oxigraph(text, form), f"pyoxigraph, {form}:")
    faults += [f"blank: {t}" for t in sorted(triples) if "blank" in (t[0][0], t[2][0])][:5]
    faults += [f"misquoted: {node}" for node in misquoted(triples)]
    if pyld:
        from pyld import jsonld
        expanded = jsonld.expand(json.loads(texts["jsonld"]))
        if len(expanded) < len(triples) / 40:
            faults.append(f"pyld expands to {len(expanded)} nodes only")
    if rdflib and pyshacl:
        faults += shapes_hold(graph, folder)
    if pyoxigraph and questions == "asked":
        faults += answers_agree(program, texts["nquads"])
    claims = sum(1 for t in triples if t[1][1].endswith("#type") and t[2][1] == CM + "Claim")
    print(f"linked data: {len(triples)} triples, {claims} claims, {len(faults)} faults")
    for fault in faults[:30]:
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
