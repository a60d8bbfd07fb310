#!/usr/bin/env python3
"""Draws parts of a graph in every layout, script and theme, and lets Graphviz say whether it minds.

Usage: check_drawings.py PROGRAM DATABASE
Exit: 0 where `dot` draws each without a word on standard error, and the picture is XML without scripts and with web links only; 1 otherwise.
"""
import json
import subprocess
import sys
import xml.etree.ElementTree

LOOKS = [[], ["--layout", "neato"], ["--layout", "sfdp"], ["--layout", "twopi"], ["--theme", "dark", "--lang", "en"],
         ["--lang", "zh-Hant", "--depth", "2"]]
WHOLE = [["--limit", "5"], ["--limit", "50"], ["--limit", "500", "--lines", "500"]]


def run(*arguments, text=None):
    done = subprocess.run(arguments, input=text, capture_output=True, text=True, check=False)
    return done.stdout, done.stderr.strip()


def faults(svg):
    link = "{http://www.w3.org/1999/xlink}href"
    for element in xml.etree.ElementTree.fromstring(svg).iter():
        if element.tag.endswith("}script") or any(name.startswith("on") for name in element.attrib):
            yield f"a script: {element.tag} {element.attrib}"
        if not element.attrib.get(link, "https://").startswith(("http://", "https://")):
            yield f"a link: {element.attrib[link]}"


def main(program, database):
    listed, _ = run(program, "entities", "--limit", "6", "--format", "ndjson", "--db", database)
    names = [json.loads(line)["name"] for line in listed.splitlines()]
    wanted = [[name, *LOOKS[i % len(LOOKS)]] for i, name in enumerate(names)] + WHOLE
    found = []
    for arguments in wanted:
        dot, _ = run(program, "graph", *arguments, "--db", database)
        svg, words = run("dot", "-Tsvg", text=dot)
        found += [f"{' '.join(arguments)}: {fault}" for fault in ([words] if words else []) + list(faults(svg))]
    print(f"drawings: {len(wanted)} drawn, {len(found)} faults")
    for fault in found[:20]:
        print("  " + fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
