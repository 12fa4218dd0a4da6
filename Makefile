# Two commands are enough: `make run` and `make test`. The others are for daily work.
PYTHON ?= python3
VENV := .venv
SYNAPSE := .venv-synapse
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ARGS ?=
# Tests run in parallel, because most of them wait for a disk, a homeserver or a browser.
WORKERS ?= 4

CUTS := cut_off or only_a_half or killed_anywhere

.DEFAULT_GOAL := help
.PHONY: million help run check test test-all campaigns format bench audit fuzz play chaos chaos-matrix chaos-mutants cuts power-cut transcripts pictures lock clean matrix-crowd matrix-scenes

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

$(VENV)/.run: requirements.txt pyproject.toml
	@echo "Installing what Undersigned needs into $(VENV) (once) ..."
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements-dev.txt
	@echo "Installing what the tests need into $(VENV) (once) ..."
	$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

run: $(VENV)/.run ## run the bot; without a token, the rehearsal in a browser
	@$(BIN)/undersigned run $(ARGS)

check: $(VENV)/.run ## check everything that a deployment needs, and say what to do
	@$(BIN)/undersigned check $(ARGS)

# A real Matrix homeserver, in its own environment. Without it, the tests that need it are skipped with a message.
$(SYNAPSE)/.ready: tests/matrix/requirements-synapse.txt
	@echo "Installing a Matrix homeserver for the tests into $(SYNAPSE) (once, about a minute) ..."
	@$(PYTHON) -m venv $(SYNAPSE) \
	  && $(SYNAPSE)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $< \
	  && touch $@ \
	  || echo "It could not be installed: the tests on a real homeserver will be skipped."

test: $(VENV)/.test $(SYNAPSE)/.ready ## run lint, type checks, import rules and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal $(ARGS)

test-all: test campaigns ## the tests, then the long campaigns in short

# Each has a target of its own, in which it runs for as long as one likes. Here they are short: .ci/run runs them too, and
# should take less than fifteen minutes on two cores.
campaigns: $(VENV)/.test $(SYNAPSE)/.ready ## some of each long campaign
	$(BIN)/python -m tests.fuzz 4000
	$(BIN)/python -m tests.chaos kill --rounds 150
	$(BIN)/python -m tests.chaos mutants
	$(BIN)/python -m tests.matrix.chaos kill --rounds 5
	$(BIN)/python -m pytest --quiet --numprocesses $(WORKERS) --dist worksteal -m campaign
	$(MAKE) cuts

format: $(VENV)/.test ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.test $(SYNAPSE)/.ready ## measure and print the figures
	$(BIN)/python -m tests.benchmarks $(ARGS)

chaos: $(VENV)/.test ## kill the bot ROUNDS times, and check that nothing is lost
	$(BIN)/python -m tests.chaos kill --rounds $(or $(ROUNDS),2000) $(ARGS)

chaos-matrix: $(VENV)/.test $(SYNAPSE)/.ready ## the same on Matrix, on a real homeserver
	$(BIN)/python -m tests.matrix.chaos kill --rounds $(or $(ROUNDS),100) $(ARGS)

chaos-mutants: $(VENV)/.test $(SYNAPSE)/.ready ## build faults in, and check that each is found
	$(BIN)/python -m tests.chaos mutants $(ARGS)
	$(BIN)/python -m tests.matrix.chaos mutants $(ARGS)

power-cut: $(VENV)/.test ## cut the power while the store writes (as root)
	$(BIN)/python -m tests.chaos power-cut $(ARGS)

cuts: $(VENV)/.test ## cut every command that replaces a file off before each thing that it does to the disk
	UNDERSIGNED_STEPS=deep $(BIN)/python -m pytest --quiet -m "" --numprocesses $(WORKERS) tests/operations tests/storage/test_migrations.py -k "$(CUTS)" $(ARGS)

audit: $(VENV)/audit/.done ## search the pinned packages for known vulnerabilities (needs the internet)
	$(VENV)/audit/bin/python .ci/audit.py requirements.txt

$(VENV)/audit/.done: requirements-audit.txt
	$(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements-audit.txt
	@touch $@

matrix-crowd: $(VENV)/.test $(SYNAPSE)/.ready ## 1,000 encrypted signers one after another (a quarter of an hour)
	$(BIN)/python -m tests.benchmarks.matrix $(or $(ARGS),1000)

million: $(VENV)/.test ## what is asked of a letter with 1,000,000 signatures (a quarter of an hour); ARGS="COUNT ..." for others
	$(BIN)/python -m tests.benchmarks.million $(ARGS)

fuzz: $(VENV)/.test ## 200,000 hostile texts and updates; ARGS="COUNT SEED" for others
	$(BIN)/python -m tests.fuzz $(ARGS)

matrix-scenes: $(VENV)/.test $(SYNAPSE)/.ready ## every conversation on a homeserver, open and encrypted, with and without restarts
	UNDERSIGNED_STEPS=deep $(BIN)/python -m pytest -m "" tests/matrix/test_transcripts.py $(ARGS)

transcripts: $(VENV)/.test ## write anew what a signing looks like in each language
	$(BIN)/python -m tests.each_language

play: $(VENV)/.test ## thousands of plays of signers, admins and troubles against the model
	UNDERSIGNED_STEPS=deep $(BIN)/python -m pytest tests/test_state_machine.py $(ARGS)

pictures: $(VENV)/.test ## take README's pictures anew, from a play of the rehearsal (needs Chromium)
	$(BIN)/python -m tests.pictures

lock: ## pin the dependencies again, with hashes (needs uv)
	uv pip compile pyproject.toml --upgrade --group dev --extra build --extra matrix $(LOCK) --output-file requirements-dev.txt
	uv pip compile pyproject.toml --extra build --extra matrix --constraint requirements-dev.txt $(LOCK) --output-file requirements.txt
	uv pip compile --group audit --upgrade $(LOCK) --output-file requirements-audit.txt
	echo matrix-synapse | uv pip compile - --upgrade $(LOCK) --output-file tests/matrix/requirements-synapse.txt

LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet

clean: ## delete what was installed and cached
	rm -rf $(VENV) $(SYNAPSE) build *.egg-info .mypy_cache .ruff_cache .hypothesis
