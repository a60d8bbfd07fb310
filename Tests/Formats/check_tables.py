#!/usr/bin/env python3
"""Reads GraphML with networkx and Neo4j's tables by the rules of its importer, and compares both.

Usage: check_tables.py GRAPHML FOLDER
Exit: 0 where both hold the same nodes and edges, every edge has its ends and every id stands once; 1 otherwise.
"""
import csv
import os
import sys
import xml.etree.ElementTree


def tables(folder):
    """Nodes by id, edges, and what the importer would refuse."""
    nodes, edges, faults = {}, [], []
    for file in sorted(os.listdir(folder)):
        with open(os.path.join(folder, file), encoding="utf-8", newline="\n") as text:
            lines = text.read().split("\n")
        rows = list(csv.reader(lines[:-1], strict=True))
        heading = rows[0]
        faults += [f"{file}: {len(row)} cells: {row}" for row in rows if len(row) != len(heading)]
        for row in rows[1:]:
            cells = dict(zip(heading, row))
            if "id:ID" in cells:
                if cells["id:ID"] in nodes:
                    faults.append(f"{file}: twice {cells['id:ID']}")
                nodes[cells["id:ID"]] = cells
                if not cells[":LABEL"]:
                    faults.append(f"{file}: no label: {row}")
            else:
                edges.append((cells[":START_ID"], cells[":END_ID"], cells[":TYPE"].replace("_", "").lower()))
    faults += [f"no end: {edge}" for edge in edges if edge[0] not in nodes or edge[1] not in nodes]
    return nodes, edges, faults


def main(graphml, folder):
    nodes, edges, faults = tables(folder)
    try:
        import networkx
        graph = networkx.read_graphml(graphml, force_multigraph=True)
        names = set(graph.nodes)
        lines = [(a, b, label.lower()) for a, b, label in graph.edges(data="label")]
        untyped = [name for name, data in graph.nodes(data=True) if "type" not in data]
    except ImportError:
        print("tables: networkx is not installed (make setup); GraphML is read as XML only")
        space = "{http://graphml.graphdrawing.org/xmlns}"
        tree = xml.etree.ElementTree.parse(graphml)
        names = {node.get("id") for node in tree.iter(space + "node")}
        lines = [(edge.get("source"), edge.get("target"), edge.find(space + "data").text.lower())
                 for edge in tree.iter(space + "edge")]
        untyped = []
    faults += [f"only in one format: {name}" for name in sorted(names ^ set(nodes))]
    faults += [f"no type: {name}" for name in untyped]
    if sorted(lines) != sorted(edges):
        faults.append(f"edges differ: {sorted(set(lines) ^ set(edges))[:4]}")
    print(f"tables: {len(nodes)} nodes, {len(edges)} edges, {len(faults)} faults")
    for fault in faults[:20]:
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
