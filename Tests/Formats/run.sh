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
"$caimai" export --format jsonld --db "$work/corpus.db" -o "$work/corpus.jsonld"
check $checks/check_jsonld.py "$work/corpus.jsonld"
if command -v dot >/dev/null; then
  "$caimai" graph 英伟达 --depth 2 --db "$work/corpus.db" -o "$work/page.html"
  check $checks/check_page.py "$work/page.html" 英伟达
else
  echo "page: left out, no Graphviz"
fi
exit $status
