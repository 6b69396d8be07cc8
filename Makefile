# Everything a developer or a user types. The first call of any of them sets the machine up.
#
#   make run [FILE=path]  open the window on an article (without a screen: into out/)
#   make test             all tests
#   make check            ruff, mypy, the rules about the tree (docs/developing.md: what of training/)
#   make bench            the tables of bench/
#   make bundle           dist/dragoman: a folder that runs elsewhere without a network
#   make clean            remove what the others made

.DELETE_ON_ERROR:
.PHONY: run test check bench bundle clean
.DEFAULT_GOAL := run

SCREEN := $(if $(DISPLAY)$(WAYLAND_DISPLAY),window,offscreen)
READY := .venv/ready-$(SCREEN)
PYTHON := .venv/bin/python
export FILE ?= $(firstword $(sort $(wildcard resources/samples/*.md)))

.venv/ready-%: bootstrap.py pyproject.toml uv.lock
	@python3 bootstrap.py --stamp $@ $(if $(filter window,$*),--window)

run: $(READY)
ifeq ($(SCREEN),window)
	@$(PYTHON) -m gui "$$FILE"
else
	@QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES=default.warning=false $(PYTHON) -m gui "$$FILE" --shot out
endif

test: $(READY)
	$(PYTHON) -m pytest $(TESTS)

check: $(READY)
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest --quiet tests/test_tree.py tests/test_bootstrap.py

bench: $(READY)
	$(PYTHON) -m bench.speed
ifdef DRAGOMAN_CORPUS
	$(PYTHON) -m bench.summary
	$(PYTHON) -m bench.checks
	$(PYTHON) -m bench.second_choice
else
	@echo "bench: DRAGOMAN_CORPUS names no corpus folder: without the tables of key points and checks"
endif

bundle: .venv/ready-window
	$(PYTHON) bundle.py

clean:
	rm -rf .venv .uv out dist bench/peer/.venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
