# make run    set everything up and run the program on the demo day
# make test   set everything up and run every check and test
# make bench  measure; make bench-live  measure a hall of many laptops and phones (ten minutes, on a quiet machine)
# make pictures  draw the pictures of README and docs/ anew; make bundle  build the bundle

PYTHON := .venv/bin/python
READY := .venv/.ready
DEMO := demo-day

.PHONY: setup run test check bench bench-live pictures bundle lock clean

setup: $(READY)

$(READY): requirements/development.txt pyproject.toml scripts/system-packages.sh $(wildcard src/facilitator/ui/translations/*.ts)
	sh scripts/system-packages.sh
	test -x $(PYTHON) || python3.11 -m venv .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(PYTHON) -m facilitator.ui.translations release
	touch $(READY)

run: setup
	@test -f $(DEMO)/demo.roundtable || $(PYTHON) -m facilitator demo $(DEMO)
	@echo "Minutes: $(DEMO)/minutes.pdf  $(DEMO)/minutes.docx  $(DEMO)/preliminary.pdf"
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PYTHON) -m facilitator $(DEMO)/demo.roundtable; \
	else echo "There is no screen here, so the window was not opened."; fi

check: setup
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports

test: check
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n 2

bench: setup
	@for script in benchmarks/*.py; do QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES=default.warning=false $(PYTHON) $$script || exit 1; echo; done

bench-live: setup
	$(PYTHON) benchmarks/live/bench_live.py
	$(PYTHON) benchmarks/live/bench_votes.py
	$(PYTHON) benchmarks/live/bench_theme_team.py

pictures: setup
	QT_QPA_PLATFORM=offscreen $(PYTHON) docs/pictures.py

bundle: setup
	$(PYTHON) -m PyInstaller --noconfirm --log-level WARN build.spec

lock: setup
	$(PYTHON) -m pip install --quiet pip-tools
	for list in runtime development; do $(PYTHON) -m piptools compile --quiet --upgrade \
	  --output-file requirements/$$list.txt requirements/$$list.in || exit 1; done

clean:
	rm -rf .venv build dist $(DEMO) .mypy_cache .ruff_cache .hypothesis
