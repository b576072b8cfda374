# Two commands matter: `make audit` and `make test`. `make` alone lists the rest.
# pip's own configuration says where packages come from; nothing here does.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
OUT ?= reports
CHROMIUM ?= /usr/bin/chromium

LOCKED := $(VENV)/.locked
INSTALLED := $(VENV)/.installed
LAB := $(VENV)/.lab
BROWSER := $(VENV)/.browser

PIP := $(PY) -m pip --disable-pip-version-check --quiet
SELF := install --no-deps --no-build-isolation --editable

# Fixed hashes: set order is the same in every kernel, so reports are too.
RUN := PYTHONHASHSEED=0

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install audit test slow-test lab bench browser-test lint lock clean

help: ## list the commands
	@echo "The CCHC audit workbench. Commands:"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s%s\n", $$1, $$2}' Makefile

install: $(INSTALLED) ## make .venv with the pinned packages and this one

audit: $(INSTALLED) ## run the default plan on the shipped data
	$(RUN) $(VENV)/bin/cchc run --out $(OUT)
	@echo "The index of the reports: $(abspath $(OUT))/index.html"

test: $(INSTALLED) ## run every quick test that needs no browser, with coverage
	$(RUN) $(PY) -m pytest --ignore=tests/browser -m "not slow" --cov -n auto

slow-test: $(INSTALLED) ## run the tests of time and of texts of 2 MB
	$(RUN) $(PY) -m pytest --ignore=tests/browser -m slow

lint: $(INSTALLED) ## check format, style and types
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy

lab: $(LAB) ## open the notebooks in JupyterLab
	$(VENV)/bin/jupyter lab --notebook-dir=notebooks

bench: $(INSTALLED) ## run the measurements of benchmarks/
	@for script in benchmarks/*.py; do \
	  if [ -f "$$script" ]; then \
	    echo "== $$script"; $(RUN) $(PY) "$$script" || exit 1; \
	  else echo "benchmarks/ holds no script yet: nothing to run."; fi; \
	done

browser-test: ## look at the reports with Debian's Chromium
	@if [ -d tests/browser ]; then $(MAKE) --no-print-directory browser-run; \
	else echo "tests/browser is not there yet: nothing to run."; fi

.PHONY: browser-run
browser-run: $(BROWSER)
	@[ -x "$(CHROMIUM)" ] || { echo "No $(CHROMIUM): install Debian's \
	chromium or say CHROMIUM=PATH." >&2; exit 2; }
	$(RUN) CHROMIUM="$(CHROMIUM)" $(PY) -m pytest tests/browser

lock: $(INSTALLED) ## resolve requirements.lock anew (needs uv)
	uv pip compile --quiet --no-config --universal --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url --no-emit-find-links \
	  --python-version 3.11 --extra test pyproject.toml -o requirements.lock

clean: ## remove .venv, caches and generated reports
	rm -rf $(VENV) build dist *.egg-info .coverage
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find reports -mindepth 1 ! -path reports/README.md -delete

# The stamp is a copy of the lock: the same lock, merely newer, builds nothing.
$(LOCKED): requirements.lock
	@if cmp -s requirements.lock $@; then touch $@; \
	else $(MAKE) --no-print-directory fresh; fi

# --clear: a half-made environment is never built upon.
.PHONY: fresh
fresh:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is older than 3.11: say PYTHON=python3.11." >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
	  { echo "Install Debian's package python3-venv first." >&2; exit 2; }
	@echo "Making $(VENV) with the pinned packages; this takes about a minute."
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) install --require-hashes --requirement requirements.lock
	@cp requirements.lock $(LOCKED)

$(INSTALLED): $(LOCKED) pyproject.toml setup.py
	$(PIP) $(SELF) .
	@touch $@

# The lock holds the extra already; this line proves it and adds what was removed.
$(LAB): $(INSTALLED)
	$(PIP) install --no-build-isolation --editable '.[lab]'
	@touch $@

$(BROWSER): $(INSTALLED)
	$(PIP) install --no-build-isolation --editable '.[browser]'
	@touch $@
