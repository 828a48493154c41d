"""Bringing a record's tables up to date, by Alembic, each time it is opened."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from facilitator.errors import Refused
from facilitator.record.backup import copy_database

MIGRATIONS = Path(__file__).parent / "migrations"


def _configuration() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def newest() -> str:
    """The revision that this program works with."""
    head = ScriptDirectory.from_config(_configuration()).get_current_head()
    if head is None:
        raise RuntimeError(f"no migrations in {MIGRATIONS}")
    return head


def current(engine: Engine) -> str | None:
    """The revision a record is at; None when the file holds no record."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        return None if row is None else str(row[0])


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the tables to ``revision`` in one transaction."""
    config = _configuration()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def bring_up_to_date(writer: Engine, reader: Engine, path: Path) -> Path | None:
    """Upgrade an older record after copying it beside itself. Returns the copy, or None when nothing was to do.

    Raises:
        Refused: the file holds no record, or one that a newer program wrote.
    """
    at = current(reader)
    if at is None:
        raise Refused(
            f"{path.name} is a database, but not a record of this program. Nothing was changed.",
            f"{path.name}은(는) 이 프로그램의 기록이 아닙니다. 바뀐 것은 없습니다.",
        )
    head = newest()
    if at == head:
        return None
    known = {script.revision for script in ScriptDirectory.from_config(_configuration()).walk_revisions()}
    if at not in known:
        raise Refused(
            f"{path.name} was written by a newer version of Facilitator (its tables are at {at}; this one knows {head}). "
            "Install the newer version. Nothing was changed.",
            f"{path.name}은(는) 더 새로운 Facilitator로 만든 기록입니다(표 구성 {at}, 이 프로그램은 {head}까지). "
            "새 판을 설치해 주십시오. 바뀐 것은 없습니다.",
        )
    copy = _free_name(path, at)
    copy_database(writer, copy)
    upgrade(writer)
    return copy


def _free_name(path: Path, revision: str) -> Path:
    copy = path.with_name(f"{path.stem}.before-{revision}{path.suffix}")
    counter = 2
    while copy.exists():
        copy = path.with_name(f"{path.stem}.before-{revision}-{counter}{path.suffix}")
        counter += 1
    return copy
