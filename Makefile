# The whole interface. `make` lists it; README.md says more.

PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/ready
TEST_READY := $(VENV)/ready-test
PYTEST := $(PY) -m pytest -n auto
LINT := $(PY) -m ruff check --quiet --output-format concise . && $(PY) -m ruff format --quiet --diff .

# One commit gives the same bytes: "today" is the commit's date, and nothing depends on the clock, the place or the order of a set.
ifeq ($(SOURCE_DATE_EPOCH),)
SOURCE_DATE_EPOCH := $(shell git log -1 --format=%ct 2>/dev/null)
endif
ifneq ($(SOURCE_DATE_EPOCH),)
export SOURCE_DATE_EPOCH
else
unexport SOURCE_DATE_EPOCH
endif
export PYTHONPATH := $(CURDIR)/hooks
export PYTHONHASHSEED := 0
export PYTHONUTF8 := 1
export TZ := UTC
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve build check release test test-quick test-all stamp published dictionaries schema lock clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1 /p' Makefile | while read -r name does; do printf '  make %-11s %s\n' "$$name" "$$does"; done

serve: $(READY) ## show the hub at http://127.0.0.1:8000/ and keep it up to date (PORT=8001 for another port)
	@$(PY) -m hub serve --port $(PORT)

# Built beside and then swapped in: a build that fails leaves the last good site alone. Never add -q: it switches --strict off.
build: dated check ## check everything, then build the site into site/
	@rm -rf build/site
	@$(PY) -m mkdocs build --strict --clean --site-dir build/site
	@rm -rf site && mv build/site site

check: $(READY) ## check everything editors write (PAGE=docs/… for one page and its twin)
	@$(PY) -m hub check $(if $(PAGE),--page $(PAGE))

release: dated $(READY) ## one zip of the finished site for any host of files, in build/release/ (needs quiz/publisher.yml)
	@$(PY) -m hub.release

test: $(TEST_READY) browser ## every test, in a real browser too
	@$(LINT)
	@$(PYTEST) -m 'not thorough'

test-quick: $(TEST_READY) browser ## the tests that take no more than a few seconds each
	@$(PYTEST) -m 'not slow and not thorough'

test-all: $(TEST_READY) browser ## every test, with many more made-up cases, different each time
	@$(LINT)
	@$(PYTEST) --hypothesis-profile=thorough

bench: $(TEST_READY) browser ## measure bytes, waiting, builds and Lighthouse into build/bench.json (BENCH=quick leaves out what takes minutes)
	@PYTHONPATH=$(CURDIR)/hooks:$(CURDIR)/tests $(PY) -m bench

stamp: $(READY) ## note in each Welsh page the English it now matches
	@$(PY) -m hub stamp

published: $(READY) ## note every address and item there is in quiz/published.yml, so that none goes missing unsaid
	@$(PY) -m hub published

dictionaries: $(READY) ## fetch the spelling dictionaries again
	@$(PY) -m hub.dictionaries

schema: $(READY) ## for developers: quiz/schema/ again from the models
	@$(PY) -m hub.schema

lock: $(PY) ## for developers: new pins from requirements*.in
	@$(PY) -m venv build/lock && build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	@for name in requirements requirements-test; do build/lock/bin/uv pip compile $$name.in --output-file $$name.txt --quiet --upgrade \
	  --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' || exit 1; done

clean: ## take away everything made here, the virtual environment included
	@rm -rf $(VENV) build site test-results .hypothesis .pytest_cache .ruff_cache
	@find hooks tests -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- what the targets above need -----------------------------------------------------------------------------------------

.PHONY: dated browser
dated:
	@test -n "$(SOURCE_DATE_EPOCH)" || { echo 'A build takes its date from the last commit, and there is none. Commit first, or: SOURCE_DATE_EPOCH=$$(date +%s) make build' >&2; exit 1; }

# The first Python that is new enough and can make a virtual environment; PYTHON=… chooses one.
PYTHONS := $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python3.14 python)
$(PY):
	@found=; lacking=; \
	for python in $(PYTHONS); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  if "$$python" -c 'import venv, ensurepip' 2>/dev/null; then found=$$python; break; fi; \
	  lacking=$${lacking:-$$python}; \
	done; \
	if [ -n "$$found" ]; then "$$found" -m venv --clear $(VENV); \
	elif [ -n "$$lacking" ]; then echo "$$lacking cannot make a virtual environment. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; \
	else echo "Python 3.11 or newer is needed, and $$($(firstword $(PYTHONS)) --version 2>/dev/null || echo none) was found. Get it from https://www.python.org/downloads/" >&2; exit 1; fi

# Exactly what the file names, each with its hash; done again only when the file changes.
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --no-input --retries 2 --timeout 30 --no-deps --require-hashes
INSTALL = $(PIP) -r $< >$(VENV)/install.log 2>&1 || { tail -n 2 $(VENV)/install.log >&2; echo \
  'Not installed. Is there a network connection? Then the same command again; all that was said is in $(VENV)/install.log' >&2; exit 1; }

$(READY): requirements.txt $(PY)
	@echo 'Installing what the hub needs (once) …'
	@$(INSTALL)
	@$(PY) -m hub.dictionaries
	@touch $@

$(TEST_READY): requirements-test.txt $(READY)
	@echo 'Installing what the tests need (once) …'
	@$(INSTALL)
	@touch $@

# Found and tried once, then remembered; HUB_BROWSER=… chooses one.
browser: $(TEST_READY)
	@$(PY) tests/browser.py
