# Everything is set up by the targets themselves: Python 3.11 or newer, pip and make are enough.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RULES := methodologies examples/methodologies

# Commands are started time and again, by the tests above all: their bytecode is kept, whatever the shell says.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help run test check prove oracle mutate fuzz bench tables format lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

run: $(VENV)/.run ## start the service on 127.0.0.1:8000 and print a line that scores the example
	$(BIN)/tarazy serve --show-example examples/2025.json 2025

test: $(VENV)/.dev ## the whole test suite
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(VENV)/.dev ## style, types, and the arrows between the rooms
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/tarazy fmt --check $(RULES)
	$(BIN)/mypy
	$(BIN)/lint-imports

SECONDS ?= 600
prove: $(VENV)/.dev ## random methodologies against what the check proves of them, for SECONDS=600
	$(BIN)/python -m tests.proofs.campaign --seconds $(SECONDS)

oracle: $(VENV)/.dev ## 20,000 random bodies and 1,000 random cohorts against the independent oracles
	$(BIN)/python -m pytest -n auto --whole tests/methodologies/test_against_oracle.py tests/methodologies/test_cohorts_against_oracle.py

mutate: $(VENV)/.dev ## change the shipped rules in one place after the other, and fail where cases notice too little
	$(BIN)/tarazy test --coverage 100 --mutate --least 95

fuzz: SECONDS = 3600
fuzz: $(VENV)/.dev ## whatever files there may be against the check, for SECONDS=3600; what breaks it is saved
	$(BIN)/python -m tests.fuzz.campaign --seconds $(SECONDS) --save .fuzz

bench: $(VENV)/.bench ## speed and memory beside what else one would pick
	$(BIN)/python -m benchmarks

tables: $(VENV)/.dev ## write the table of the parser anew, after a change of the grammar or its words
	$(BIN)/python -m dsl.syntax.table

format: $(VENV)/.dev ## bring all code and rules into their form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/tarazy fmt $(RULES)

lock: ## write the exact versions of all dependencies anew
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet pip-tools
	for set in run dev bench; do \
	  extras=$$(case $$set in run) ;; dev) echo "--extra dev -c requirements/run.txt" ;; \
	    bench) echo "--extra dev --extra bench -c requirements/dev.txt" ;; esac); \
	  $(VENV)-lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links $$extras \
	    -o requirements/$$set.txt pyproject.toml requirements/build.in || exit 1; \
	done
	rm -rf $(VENV)-lock

clean: ## delete what the other targets made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .fuzz

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)

# A stamp per set of dependencies, made anew when its lock file changes.
$(VENV)/.%: requirements/%.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
