# dcplan: plan, test, install. `make help` lists what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help

INVENTORY ?= Inventories/quickstart
REPORT    ?= Reports/$(notdir $(INVENTORY))
PREFIX    ?= /usr/local
RELEASE   := .build/release/dcplan
MANUAL    := .build/plugins/GenerateManual/outputs/dcplan/dcplan.1

.PHONY: help deps deps-bench plan build test bench bench-peers lint install man clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 21

deps: ## install what is missing: GLPK's headers and library
	@if ! command -v swift >/dev/null; then \
	  echo 'dcplan needs Swift 6.2 or later in PATH: https://www.swift.org/install' >&2; exit 1; \
	fi
	@if [ -n "$(wildcard /usr/include/glpk.h /usr/local/include/glpk.h)" ]; then exit 0; \
	elif ! command -v apt-get >/dev/null; then \
	  echo 'dcplan needs the headers of GLPK (glpk.h, libglpk): install them with your package manager' >&2; exit 1; \
	else \
	  echo 'Installing libglpk-dev (the GNU Linear Programming Kit) with apt-get'; \
	  if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
	  $$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libglpk-dev; \
	fi

build: deps ## build the command, optimised
	swift build -c release --product dcplan

plan: build ## plan INVENTORY (quickstart) into REPORT and print it
	@$(RELEASE) plan $(INVENTORY) --output $(REPORT) --force --quiet
	@cat $(REPORT)/plan.md

test: deps ## build with every import checked against Package.swift, then run every test
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

deps-bench: deps ## install what the benchmark needs: numpy, and the other solvers
	@if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
	  command -v cbc >/dev/null || { echo 'Installing coinor-cbc with apt-get'; \
	    $$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq coinor-cbc; }; \
	  python3 -c 'import numpy, highspy, pyscipopt' 2>/dev/null || { echo 'Installing numpy, highspy and pyscipopt with pip'; \
	    python3 -m pip install --quiet --break-system-packages numpy highspy pyscipopt; }

# SIZES=S,M,L,XL,XXL SEEDS=5; the results are written to .build/benchmark as Markdown and CSV.
SIZES ?= S,M,L
SEEDS ?= 5

bench: build ## measure dcplan on seeded inventories of SIZES
	python3 Tests/Benchmark/bench.py --sizes $(SIZES) --seeds $(SEEDS)

bench-peers: build deps-bench ## the same, with HiGHS, CBC and SCIP beside it
	python3 Tests/Benchmark/bench.py --sizes $(SIZES) --seeds $(SEEDS) --peers highs,cbc,scip

lint: ## check the formatting
	swift format lint --strict --recursive --parallel Sources Tests Package.swift

install: build ## put the command, its completions and, after `make man`, its manual under PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/dcplan
	$(RELEASE) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dcplan
	$(RELEASE) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dcplan
	$(RELEASE) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dcplan.fish
	if [ -f $(MANUAL) ]; then install -D -m 644 $(MANUAL) $(DESTDIR)$(PREFIX)/share/man/man1/dcplan.1; fi

man: deps ## write the manual page from the command's own help
	swift package --allow-writing-to-package-directory generate-manual
	@echo $(MANUAL)

clean: ## remove everything built
	rm -rf .build
