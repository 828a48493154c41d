"""Bringing a record's tables up to date, by Alembic, each time it is opened."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

from facilitator.errors import Refused
from facilitator.record.copying import copy_database, free_name

MIGRATIONS = Path(__file__).parent / "migrations"


def revisions() -> list[str]:
    """Every revision that this program knows, oldest first: each migration's file begins with its own."""
    return sorted(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def newest() -> str:
    """The revision that this program works with."""
    return revisions()[-1]


def current(engine: Engine) -> str | None:
    """The revision a record is at; None when there is no record."""
    with engine.connect() as connection:
        tables = inspect(connection)
        if not (tables.has_table("alembic_version") and tables.has_table("journal")):
            return None
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        return None if row is None else str(row[0])


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the tables to ``revision`` in one transaction."""
    with engine.begin() as connection:
        upgrade_within(connection, revision)


def upgrade_within(connection: Connection, revision: str = "head") -> None:
    """Bring the tables to ``revision`` in a transaction that is open already."""
    # Alembic takes long to load, and a record that is up to date does not need it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def check_revision(engine: Engine, name: str) -> str:
    """The revision of a record, which messages call ``name``, that this program can work with.

    Raises:
        Refused: the place holds no record, a damaged one, or one that a newer program wrote.
    """
    try:
        at = current(engine)
    except UnicodeDecodeError as error:  # a changed byte where the file keeps the form of its tables
        raise Refused(
            f"{name} is damaged. Restore the newest backup. Nothing was changed.",
            f"{name}이(가) 손상되었습니다. 가장 최근 백업으로 되돌리십시오. 바뀐 것은 없습니다.",
        ) from error
    if at is None:
        raise Refused(
            f"{name} is not a record of this program. Nothing was changed.",
            f"{name}은(는) 이 프로그램의 기록이 아닙니다. 바뀐 것은 없습니다.",
        )
    head = newest()
    if at == head:
        return at
    if at not in revisions():
        raise Refused(
            f"{name} was written by a newer version of Facilitator "
            f"(its tables are at {at}; this one knows {head}). Install the newer version. Nothing was changed.",
            f"{name}은(는) 더 새로운 Facilitator로 만든 기록입니다(표 구성 {at}, 이 프로그램은 {head}까지). "
            "새 판을 설치해 주십시오. 바뀐 것은 없습니다.",
        )
    return at


def bring_up_to_date(writer: Engine, reader: Engine, path: Path) -> Path | None:
    """Upgrade an older record after copying it beside itself. Returns the copy, or None when nothing was to do.

    Raises:
        Refused: the file holds no record, or one that a newer program wrote.
    """
    at = check_revision(reader, path.name)
    if at == newest():
        return None
    copy = free_name(path.with_name(f"{path.stem}.before-{at}{path.suffix}"))
    copy_database(reader, copy)
    upgrade(writer)
    return copy
