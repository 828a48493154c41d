"""What holds for the whole house and what import-linter, which ``make check`` runs, does not see."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
HOUSE = PROJECT / "src" / "facilitator"
ROOMS = sorted(path.parent.name for path in HOUSE.glob("*/__init__.py"))
WRITING = {"insert", "update", "delete"}


def modules(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((HOUSE / room).rglob("*.py"))


def imported(path: Path) -> Iterator[tuple[str, str]]:
    """(module, name) of everything that a file imports from somewhere."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)


def test_every_room_has_its_place_in_the_import_rule() -> None:
    rules = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(rule["layers"] for rule in rules if rule["type"] == "layers")
    placed = {room.strip().removeprefix("facilitator.") for layer in layers for room in layer.split("|")}
    assert set(ROOMS) <= placed


def test_the_map_names_every_room() -> None:
    chart = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert [room for room in ROOMS if f"  {room}/" not in chart] == []


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_says_what_it_is_for(room: str) -> None:
    said = ast.get_docstring(ast.parse((HOUSE / room / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert len(said) > 100


def test_nobody_but_the_record_writes_to_its_tables() -> None:
    others = [room for room in ROOMS if room != "record"]
    found = [
        f"{path.relative_to(HOUSE)}: {name or module}"
        for path in modules(*others)
        for module, name in imported(path)
        if (module.startswith("sqlalchemy") and name in WRITING) or module == "facilitator.record.transaction"
    ]
    assert found == []


def test_an_operation_takes_no_time_and_no_chance_of_its_own() -> None:
    forbidden = {"datetime", "time", "random", "uuid", "secrets", "os"}
    allowed = {("datetime", "timedelta"), ("datetime", "date"), ("datetime", "time"), ("datetime", "tzinfo")}
    found = [
        f"{path.name}: {module}.{name}"
        for path in modules("record/operations")
        for module, name in imported(path)
        if module.split(".")[0] in forbidden and (module, name) not in allowed
    ]
    assert found == []


def test_every_module_has_a_docstring() -> None:
    bare = [
        str(path.relative_to(HOUSE))
        for path in sorted(HOUSE.rglob("*.py"))
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert bare == []
