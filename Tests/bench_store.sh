#!/usr/bin/env bash
# Measures ingestion of made-up articles: rate, peak memory, size of the file.
#   Tests/bench_store.sh PROGRAM ARTICLES...
set -euo pipefail
program=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '%9s %8s %12s %10s %12s %14s\n' articles seconds articles/s 'memory MB' 'database MB' 'again, seconds'
for count in "$@"; do
  "$program" samples "$count" "$work/pages"
  start=$(date +%s%N)
  "$program" ingest "$work/pages" --quiet --db "$work/a.db" &
  pid=$! memory=0
  while kill -0 "$pid" 2>/dev/null; do
    now=$(awk '/VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null || true)
    memory=${now:-$memory}
    sleep 0.05
  done
  wait "$pid"
  middle=$(date +%s%N)
  "$program" ingest "$work/pages" --quiet --db "$work/a.db"
  end=$(date +%s%N)
  awk -v n="$count" -v t=$(((middle - start) / 1000000)) -v again=$(((end - middle) / 1000000)) -v m="${memory:-0}" \
    -v bytes="$(stat -c %s "$work/a.db")" \
    'BEGIN { printf "%9d %8.1f %12.0f %10.0f %12.1f %14.2f\n", n, t / 1000, n * 1000 / t, m / 1024, bytes / 1048576, again / 1000 }'
  rm -rf "$work/pages" "$work"/a.db*
done
