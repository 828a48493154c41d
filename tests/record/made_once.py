"""What thousands of tests do again and again is done once.

A new record is made by the migrations once in each process, and then by the statements they left. The same people are seated
by the solver once, which gives the same seats for the same seed. What is loaded when the tests begin stays, and the collector
of garbage need not look through it each time.
"""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine, inspect

from facilitator.record import migrate
from facilitator.seating.problem import Problem
from facilitator.seating.solver import Seating, solve

LEFT = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid"


def pytest_collection_finish() -> None:
    """All tests are loaded."""
    gc.collect()
    gc.freeze()


class Tables:
    """What the migrations make of an empty file, remembered."""

    def __init__(self) -> None:
        self._by_migrations = migrate.upgrade
        self._statements: list[str] = []

    def upgrade(self, engine: Engine, revision: str = "head") -> None:
        """As ``migrate.upgrade``."""
        new = revision == "head" and engine.dialect.name == "sqlite" and not inspect(engine).get_table_names()
        if not new or not self._statements:
            self._by_migrations(engine, revision)
        if not new:
            return
        if not self._statements:
            with engine.connect() as connection:
                self._statements = [str(sql) for (sql,) in connection.exec_driver_sql(LEFT)]
                [(at,)] = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
            self._statements.append(f"INSERT INTO alembic_version VALUES ('{at}')")
            return
        with engine.begin() as connection:
            for statement in self._statements:
                connection.exec_driver_sql(statement)


class Seats:
    """What the solver found, remembered."""

    def __init__(self) -> None:
        self._found: dict[bytes, Seating] = {}

    def solve(
        self,
        problem: Problem,
        seed: int,
        time_limit: float,
        progress: Callable[[float], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> Seating:
        """As ``solve``, which alone can tell how far it is."""
        if progress is not None or cancelled is not None:
            return solve(problem, seed, time_limit, progress, cancelled)
        asked = pickle.dumps((problem, seed, time_limit))
        if asked not in self._found:
            self._found[asked] = solve(problem, seed, time_limit)
        return self._found[asked]


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """New records and seats are made quickly."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "upgrade", Tables().upgrade)
        patch.setattr("facilitator.day.seat.solve", Seats().solve)
        yield
