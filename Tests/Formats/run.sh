#!/usr/bin/env bash
# Ingests corpus/, writes each format, and lets the usual readers of each look at it.
# Usage: run.sh PROGRAM. What cannot be checked here, for want of a reader, is named and left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
caimai=$1
python=.build/formats/bin/python3
[[ -x $python ]] || python=$(command -v python3) || { echo "formats: left out, no python3"; exit 0; }
[[ -d corpus ]] || { echo "formats: left out, no corpus/"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
checks=Tests/Formats
status=0
check() { "$python" "$@" || status=1; }

"$caimai" ingest corpus/ --quiet --db "$work/corpus.db"
check $checks/check_linked_data.py "$caimai" "$work/corpus.db" graph-schema
"$caimai" export --format jsonld --db "$work/corpus.db" -o "$work/corpus.jsonld"
"$caimai" verify --db "$work/corpus.db" && "$caimai" verify "$work/corpus.jsonld" || status=1
if [[ -d ../shared/seeds ]]; then
  "$caimai" ingest ../shared/seeds --quiet --db "$work/seeds.db"
  check $checks/check_linked_data.py "$caimai" "$work/seeds.db" graph-schema unasked
fi
"$caimai" export --format graphml --db "$work/corpus.db" -o "$work/corpus.graphml"
"$caimai" export --format neo4j-csv --db "$work/corpus.db" -o "$work/neo4j"
check $checks/check_tables.py "$work/corpus.graphml" "$work/neo4j"
if command -v dot >/dev/null; then
  "$caimai" graph 英伟达 --depth 2 --db "$work/corpus.db" -o "$work/page.html"
  check $checks/check_page.py "$work/page.html" 英伟达
  check $checks/check_drawings.py "$caimai" "$work/corpus.db"
  # An article that would break out of a page, a drawing or a table, if it could.
  "$caimai" ingest $checks/hostile.html --quiet --db "$work/hostile.db"
  "$caimai" graph 英伟达 --depth 2 --db "$work/hostile.db" -o "$work/hostile.html"
  check $checks/check_page.py "$work/hostile.html" 英伟达
  check $checks/check_drawings.py "$caimai" "$work/hostile.db"
else
  echo "page: left out, no Graphviz"
fi
exit $status
