#!/usr/bin/env bash
# Kills ingestion with kill -9 at random moments, resumes it, and compares the result with that of an undisturbed run.
#   Tests/stress.sh PROGRAM ARTICLES KILLS [--short]
set -euo pipefail
program=$1 articles=$2 kills=$3 length=${4:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
RANDOM=${SEED:-17}

"$program" samples "$articles" "$work/pages" ${length:+"$length"}
start=$(date +%s%N)
"$program" ingest "$work/pages" --quiet --db "$work/whole.db"
whole=$((($(date +%s%N) - start) / 1000000))

struck=0
for ((i = 0; i < kills; i++)); do
  "$program" ingest "$work/pages" --quiet --jobs $((1 + i % 3)) --db "$work/killed.db" &
  pid=$!
  # From the first moment to a little more than an even share of the whole run.
  milliseconds=$((RANDOM * (whole / 4 + whole / kills) / 32768))
  sleep "$((milliseconds / 1000)).$(printf %03d $((milliseconds % 1000)))"
  if kill -9 "$pid" 2>/dev/null; then struck=$((struck + 1)); fi
  wait "$pid" 2>/dev/null || true
done
"$program" ingest "$work/pages" --quiet --db "$work/killed.db"

for format in ndjson jsonld; do
  for name in whole killed; do "$program" export --format "$format" --db "$work/$name.db" -o "$work/$name.$format"; done
  cmp "$work/whole.$format" "$work/killed.$format"
done
if command -v sqlite3 >/dev/null; then
  for name in whole killed; do
    sqlite3 "$work/$name.db" 'SELECT id, origin FROM article ORDER BY id;
      SELECT id, address, moment, path, state FROM version ORDER BY id' > "$work/$name.rows"
  done
  cmp "$work/whole.rows" "$work/killed.rows"
fi
[[ $("$program" stats --check --db "$work/killed.db" | tail -n 1) == "all whole" ]]
echo "$articles articles, $struck of $kills kills struck, same export as an undisturbed run"
