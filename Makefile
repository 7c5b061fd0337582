# Two commands matter to a newcomer: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
# Many tests wait for processes and pages: two for each processor keep it busy.
WORKERS ?= $(shell $(PYTHON) -c "import os; print(2 * (os.cpu_count() or 1))")

.PHONY: demo test soak bench check audit sbom lock env clean

## demo: two phones and a shared room on a local page; no token, no network, nothing kept
demo: .venv
	$(BIN)/duologue demo

## .venv: the program and its pinned dependencies, as .venv/bin/duologue
.venv: .venv/.installed
.venv/.installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.venv/.dev: requirements-dev.lock .venv/.installed
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	touch $@

## test: everything that has to hold before a change lands
test: check
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

## soak: a million days of couples, two thousand kills, every fault with every call; hours, with progress and the seeds that failed
soak: .venv/.dev
	$(BIN)/python -m tests.simulation --couple-days 1000000
	$(BIN)/python -m tests.breaking.kills --kills 2000
	$(BIN)/python -m tests.breaking.fuzz --updates 100000
	$(BIN)/python -m tests.breaking.strings --strings 1000000
	$(BIN)/python -m tests.breaking.forged --taps 100000
	$(BIN)/python -m tests.breaking.statements
	$(BIN)/python -m tests.breaking.calls
	$(BIN)/python -m tests.breaking.strangers
	$(BIN)/python -m tests.breaking.buttons

## bench: how fast it is, each figure beside a baseline of the same run; the table is also kept in bench.json
bench: .venv/.dev
	$(BIN)/python -m benchmarks

## check: style, types, the rules of who may import whom, and what is known to be unsafe
check: .venv/.dev audit
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/bandit --quiet --configfile pyproject.toml --recursive bot handlers migrations

## audit: known vulnerabilities of the locked dependencies; says so where it cannot ask
audit: .venv/.dev
	$(BIN)/python -m tests.supply.audit

## sbom: what a release is made of, as CycloneDX JSON
sbom: .venv/.dev
	mkdir -p dist
	$(BIN)/python -m tests.supply.sbom dist/duologue.cdx.json

## env: write .env.example anew from the settings model
env: .venv
	$(BIN)/duologue env > .env.example

## lock: resolve and hash the dependencies anew (needs uv)
lock:
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
		--python-version 3.11 --no-sources --upgrade pyproject.toml requirements.in -o requirements.lock
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
		--python-version 3.11 --no-sources --upgrade --extra dev pyproject.toml requirements.in -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv build *.egg-info
