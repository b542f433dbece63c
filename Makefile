# On a fresh Debian with Python 3.11+ and make, `make demo` and `make test` do all the set-up themselves.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup demo chromium test lint bench bench-tools lock clean

setup: .venv/.dev ## make .venv with `headwater` in it

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Headwater needs Python 3.11 or newer; set PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }

# hatchling is locked with the development tools; --no-build-isolation keeps the build from fetching another one.
.venv/.dev: requirements/dev.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch .venv/.dev

demo: setup ## trace the bundled sample and explain it
	@$(BIN)/headwater demo

chromium: ## install Chromium for the tests that look at the web app, where that may be done
	@if command -v chromium >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing chromium for the tests of the web app."; \
	  { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || echo "chromium could not be installed; the tests in a browser are skipped."; \
	else echo "No chromium, and it cannot be installed from here (not root, or no apt-get); the tests in a browser are skipped."; fi

test: .venv/.dev chromium ## lint, types, tests
	@$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2 --dist loadgroup

lint: .venv/.dev
	$(BIN)/ruff check src tests bench
	$(BIN)/mypy

bench: .venv/.dev ## the README's figures; needs ../shared
	$(BIN)/python bench/relay.py

# --no-deps: the lock names every package, and pip before 23.3 stumbles over the two spellings of one extra (lxml[html_clean], lxml[html-clean]).
bench-tools: .venv/.dev ## install what bench/ measures us beside
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements/bench.txt

lock: .venv/.dev ## refresh the hashed requirements
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-emit-index-url --python-version 3.11 -q -o requirements/runtime.txt
	$(BIN)/uv pip compile pyproject.toml --universal --extra dev --generate-hashes --no-header --no-emit-index-url --python-version 3.11 -q -c requirements/runtime.txt -o requirements/dev.txt
	$(BIN)/uv pip compile pyproject.toml --universal --extra train --generate-hashes --no-header --no-emit-index-url --python-version 3.11 -q -c requirements/dev.txt -o requirements/train.txt
	$(BIN)/uv pip compile pyproject.toml --universal --extra bench --generate-hashes --no-header --no-emit-index-url --python-version 3.11 -q -c requirements/train.txt -o requirements/bench.txt

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache
