# Caimai: `make run` shows what it does, `make test` checks it, `make install PREFIX=DIR` installs it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
# Swift's own libraries go into the program, so that it runs where no Swift is installed.
RELEASE := -c release --static-swift-stdlib --product caimai
CAIMAI := .build/release/caimai
SHARED := ../shared
SOURCES := Package.swift Sources Tests

ARTICLES ?= 1000 10000
PAGES ?= corpus
CASES ?= 100000
SEED ?= 1

.PHONY: help setup setup-build setup-checks formats pictures schema build run test stress bench fuzz bench-store lint format check eval install uninstall clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: setup-build setup-checks ## install what build and tests need (apt-get, pip), or say what is missing

setup-build:
	@{ command -v swift >/dev/null || { \
	  echo "setup: Swift 6.1 or later is missing: https://www.swift.org/install/linux/" >&2; exit 1; }; }
	@libraries=() drawing=(); \
	command -v pkg-config >/dev/null || libraries+=(pkg-config); \
	has() { command -v pkg-config >/dev/null && pkg-config --exists "$$1"; }; \
	has libxml-2.0 || libraries+=(libxml2-dev); \
	has opencc || libraries+=(libopencc-dev); \
	has sqlite3 || libraries+=(libsqlite3-dev); \
	has zlib || libraries+=(zlib1g-dev); \
	has libarchive || libraries+=(libarchive-dev); \
	command -v dot >/dev/null || drawing+=(graphviz); \
	command -v gnuplot >/dev/null || drawing+=(gnuplot-nox); \
	[[ -n $$(fc-list :lang=zh family 2>/dev/null | head -n 1) ]] || drawing+=(fontconfig fonts-noto-cjk); \
	missing=("$${libraries[@]}" "$${drawing[@]}"); \
	(($${#missing[@]})) || exit 0; \
	echo "setup: installing $${missing[*]}" >&2; \
	if command -v apt-get >/dev/null && [[ $$(id -u) == 0 ]]; then \
	  export DEBIAN_FRONTEND=noninteractive; \
	  apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null && exit 0; \
	  echo "setup: apt-get failed; install by hand: $${missing[*]}" >&2; \
	elif command -v apt-get >/dev/null; then \
	  echo "setup: not root; run: sudo apt-get install $${missing[*]}" >&2; \
	else \
	  echo "setup: no apt-get here; install what these Debian packages hold: $${missing[*]}" >&2; \
	fi; \
	if (($${#libraries[@]})); then exit 1; fi; \
	echo "setup: going on without pictures" >&2

# Readers of others for the formats that the program writes; tests leave out what they cannot check.
setup-checks:
	@command -v python3 >/dev/null || { echo "setup: no python3; formats will not be checked" >&2; exit 0; }; \
	[[ -x .build/formats/bin/python3 ]] && exit 0; \
	python3 -c 'import networkx, pyld, pyoxigraph, pyshacl, rdflib' 2>/dev/null && exit 0; \
	echo "setup: installing readers of formats into .build/formats" >&2; \
	{ python3 -m venv .build/formats && .build/formats/bin/pip install -q -r Tests/Formats/requirements.txt; } >/dev/null || { \
	  rm -rf .build/formats; echo "setup: pip failed; some formats will not be checked" >&2; }

build: setup-build ## build the program for use
	@swift build $(RELEASE)

run: build ## ingest corpus/, ask a question, write out/
	@mkdir -p out
	@echo "── ingest corpus/"
	@$(CAIMAI) ingest corpus/
	@echo; echo "── stats"
	@$(CAIMAI) stats
	@name=$$($(CAIMAI) entities --type Company --limit 1 --format ndjson | sed 's/.*"name":"\([^"]*\)".*/\1/'); \
	if [[ -n $$name ]]; then echo; echo "── claims $$name"; $(CAIMAI) claims "$$name" --limit 12; fi
	@$(CAIMAI) graph -o out/graph.dot
	@if command -v dot >/dev/null; then $(CAIMAI) graph -o out/graph.svg; fi
	@$(CAIMAI) export --format jsonld -o out/graph.jsonld
	@echo; echo "── written"; ls -1 caimai.db out/graph.*

test: setup ## build, run the tests and, where the data is there, the evaluation
	@swift build --build-tests
	@swift test --skip-build
	@Tests/Formats/run.sh .build/debug/caimai
	@if [[ -d $(SHARED)/eval ]]; then CAIMAI=.build/debug/caimai $(SHARED)/eval/run.sh; \
	else echo "evaluation: left out, no development data at $(SHARED)/eval"; fi

formats: ## let the usual readers of each format look at what the debug build writes
	@Tests/Formats/run.sh .build/debug/caimai

PICTURES := Sources/GraphExport/GraphExport.docc/Resources
pictures: build ## draw the pictures of the README anew from corpus/
	@work=$$(mktemp -d); trap 'rm -rf "$$work"' EXIT; mkdir -p $(PICTURES); \
	$(CAIMAI) ingest corpus/ --quiet --db "$$work/corpus.db"; \
	$(CAIMAI) graph 星河科技 --limit 25 --db "$$work/corpus.db" -o $(PICTURES)/graph.png; \
	$(CAIMAI) timeline 星河科技 --predicate price --predicate revenue --db "$$work/corpus.db" -o $(PICTURES)/timeline.svg; \
	$(CAIMAI) graph 英伟达 --depth 2 --db "$$work/corpus.db" -o "$$work/page.html"; \
	python3 Tests/Formats/check_page.py "$$work/page.html" 英伟达 $(PICTURES)/page.png

schema: ## write graph-schema/published/ anew from graph-schema/
	@swift build --product caimai
	@.build/debug/caimai schema --all -o graph-schema/published

stress: build ## kill -9 during ingestion of 2000 articles, fifty times
	@Tests/stress.sh $(CAIMAI) 2000 50

bench: build ## measure how fast pages, numbers and dates are read, and what memory a page takes (PAGES=FOLDER for other pages)
	@$(CAIMAI) speed $(PAGES)
	@echo; echo "memory, beside the tables"
	@for size in 200 20000; do $(CAIMAI) speed --memory $$size; done

fuzz: build ## read hostile files and damaged ones (CASES=100000, SEED=1), looking for crashes and hangs
	@$(CAIMAI) fuzz $(PAGES) --cases $(CASES) --seed $(SEED)

bench-store: build ## measure ingestion of made-up articles (ARTICLES="1000 10000 100000" for more)
	@Tests/bench_store.sh $(CAIMAI) $(ARTICLES)

lint: ## look at the style of the sources
	@swift format lint --strict --parallel --recursive $(SOURCES)

format: ## bring the sources into form
	@swift format --in-place --parallel --recursive $(SOURCES)

check: lint test ## lint and test

eval: build ## score on the development data
	@CAIMAI=$(CAIMAI) $(SHARED)/eval/run.sh

install: build ## install under PREFIX (default /usr/local)
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/caimai"
	@install -s -m 755 $(CAIMAI) "$(DESTDIR)$(PREFIX)/bin/caimai"
	@rm -rf "$(DESTDIR)$(PREFIX)/share/caimai/tables" "$(DESTDIR)$(PREFIX)/share/caimai/graph-schema"
	@cp -R Sources/Lexicons/Tables "$(DESTDIR)$(PREFIX)/share/caimai/tables"
	@cp -R graph-schema "$(DESTDIR)$(PREFIX)/share/caimai/graph-schema"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/caimai"

uninstall: ## take it out again
	@rm -rf "$(DESTDIR)$(PREFIX)/bin/caimai" "$(DESTDIR)$(PREFIX)/share/caimai"

clean: ## remove what was built and written
	@rm -rf .build out caimai.db caimai.db-shm caimai.db-wal
