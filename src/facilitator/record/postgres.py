"""A record in a PostgreSQL database, which several halls can share: each hall's hub writes into it.

Every writing transaction first takes one lock of the database, so the journal has one order; a reading one sees one
unchanging state. Needs PostgreSQL 12 or newer with the encoding UTF8.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any, cast

import psycopg
from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record import database, migrate
from facilitator.record.postgres_rewriting import PEOPLE, REWRITES, rewrite
from facilitator.record.postgres_sayings import plain_words
from facilitator.record.source import Source
from facilitator.record.store import Store

TURN_TO_WRITE = int.from_bytes(b"roundtab", "big")
"""The key of the advisory lock that a writing transaction holds: there is one in each database."""

LET_GO_SECONDS = 20
"""A writer that is not heard of for so long in the middle of a transaction has died; the server ends it for the others."""

CONNECTING = {
    "connect_timeout": 10, "keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3,
    "tcp_user_timeout": 30_000, "client_encoding": "utf8", "application_name": "facilitator",
}  # fmt: skip
"""How the driver connects where the address does not say otherwise."""

SETTINGS = """
SELECT set_config('lock_timeout', %s, false), set_config('idle_in_transaction_session_timeout', %s, false),
set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), false)
"""


class PostgresDatabase(Store):
    """The place of a record that is a database, by its address ``postgresql://user:password@host:port/name``."""

    is_file = False

    def __init__(self, address: str) -> None:
        url = self._url = _url_of(address)
        shown = URL.create("postgresql", username=url.username, host=url.host, port=url.port, database=url.database)
        self.name = shown.render_as_string()

    @property
    def file(self) -> Path:
        """There is none."""
        raise self._no_file()

    def engine(self, *, writing: bool) -> Engine:
        """An engine on the database."""
        engine = create_engine(
            self._url,
            connect_args={name: value for name, value in CONNECTING.items() if name not in self._url.query},
            pool_pre_ping=True,
            pool_size=1 if writing else 3,
            max_overflow=0 if writing else 8,
            use_native_hstore=False,
        )
        _set_up(engine, writing=writing)
        return engine

    @contextmanager
    def said_plainly(self) -> Iterator[None]:
        """Turn what the server says into what a person can act on."""
        try:
            yield
        except (DBAPIError, psycopg.Error) as error:
            words = plain_words(error.orig if isinstance(error, DBAPIError) else error, self.name)
            if words is None:
                raise
            raise Refused(*words) from error

    def refuse_unless_free(self) -> None:
        """Only the server can tell."""

    def refuse_unless_there(self) -> None:
        """Only the server can tell."""

    def make(self, writer: Engine) -> None:
        """Make the tables in the empty database."""
        with writer.begin() as connection:
            self.make_within(connection)

    def make_within(self, connection: Connection) -> None:
        """Make the tables in a writing transaction that is open already.

        Raises:
            Refused: the database holds a record or anything else, or it cannot hold every letter.
        """
        tables = set(inspect(connection).get_table_names())
        if {"alembic_version", "journal"} <= tables:
            raise Refused(
                f"{self.name} holds a record already. Open it, or name an empty database.",
                f"{self.name}에 이미 기록이 있습니다. 그 기록을 열거나 빈 데이터베이스를 쓰십시오.",
            )
        if tables:
            raise Refused(
                f"{self.name} holds tables of something else. Make an empty database for the record (createdb).",
                f"{self.name}에 다른 프로그램의 표가 있습니다. 기록을 둘 빈 데이터베이스를 만드십시오(createdb).",
            )
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        if encoding != "UTF8":
            raise Refused(
                f"{self.name} has the encoding {encoding} and cannot hold every letter. "
                "Make a database with: createdb --encoding=UTF8 --template=template0",
                f"{self.name}의 인코딩은 {encoding}이라서 모든 글자를 담을 수 없습니다. "
                "createdb --encoding=UTF8 --template=template0으로 만드십시오.",
            )
        migrate.upgrade_within(connection)

    def unmake(self) -> None:
        """Nothing is left: the tables are made in one transaction."""

    def bring_up_to_date(self, writer: Engine, reader: Engine) -> None:
        """Upgrade an older record in one transaction. No copy is made; the database has backups of its own."""
        if migrate.current(reader) is None:
            raise Refused(
                f"{self.name} holds no record. Make one there first, or check the name of the database.",
                f"{self.name}에 기록이 없습니다. 먼저 기록을 만들거나 데이터베이스 이름을 확인해 주십시오.",
            )
        if migrate.check_revision(reader, self.name) != migrate.newest():
            migrate.upgrade(writer)

    def station(self, writer: Engine, source: Source) -> str:
        """A new one: a shared database belongs to no station."""
        return source.new_id()

    def fold(self, writer: Engine, patience: float = 0.0) -> None:
        """The server does that."""

    def forget(self, writer: Engine, patience: float = 0.0) -> Refused | None:
        """Rewrite the table of votes in the order of their keys. What the server's own log holds stays until it goes round."""
        try:
            with closing(writer.raw_connection()) as pooled:
                rewritten = rewrite(cast("psycopg.Connection[Any]", pooled.driver_connection), patience, REWRITES)
        except psycopg.errors.InsufficientPrivilege:
            commands = "; ".join((*REWRITES, "DELETE FROM to_clear WHERE what = 'votes'"))
            return Refused(
                f"Older versions of the votes, in the order in which they came, are still in {self.name}: this user may not "
                f"rewrite the table. Its owner, or whoever looks after the server, does it with: {commands}",
                f"{self.name}에 표의 이전 모습이 들어온 순서대로 아직 남아 있습니다. 이 사용자는 그 표를 다시 쓸 권한이 없습니다. "
                f"소유자나 서버 관리자가 다음을 실행해 주십시오: {commands}",
            )
        if rewritten:
            return None
        return Refused(
            f"Older versions of the votes, in the order in which they came, are still in {self.name}: somebody is reading "
            "there. They are cleared away as soon as that is done.",
            f"{self.name}에 표의 이전 모습이 들어온 순서대로 아직 남아 있습니다. 누군가 읽고 있기 때문입니다. 읽기가 끝나면 바로 지웁니다.",
        )

    def forget_people(self, writer: Engine, patience: float = 0.0) -> Refused | None:
        """Rewrite the tables of people as well. What the server's own log and backups hold stays until they go."""
        try:
            with closing(writer.raw_connection()) as pooled:
                connection = cast("psycopg.Connection[Any]", pooled.driver_connection)
                rewritten = rewrite(connection, patience, (*PEOPLE, *REWRITES))
        except psycopg.errors.InsufficientPrivilege:
            commands = "; ".join((*PEOPLE, "DELETE FROM to_clear WHERE what = 'people'"))
            return Refused(
                f"Purged names are still in older rows of {self.name}: this user may not rewrite the tables. Their owner, or "
                f"whoever looks after the server, does it with: {commands}",
                f"파기한 이름이 {self.name}의 예전 행에 아직 남아 있습니다. 이 사용자는 그 표를 다시 쓸 권한이 없습니다. "
                f"소유자나 서버 관리자가 다음을 실행해 주십시오: {commands}",
            )
        if rewritten:
            return None
        return Refused(
            f"Purged names are still in older rows of {self.name}: somebody is reading there. They are cleared away as soon "
            "as that is done.",
            f"파기한 이름이 {self.name}의 예전 행에 아직 남아 있습니다. 누군가 읽고 있기 때문입니다. 읽기가 끝나면 바로 지웁니다.",
        )

    def copy(self, reader: Engine, target: Path) -> Store:
        """Not to a file."""
        raise self._no_file()

    def whatever_it_holds(self, session: OrmSession) -> AbstractContextManager[None]:
        """The server holds no letter that cannot be read."""
        return nullcontext()

    def damage(self, session: OrmSession) -> Iterator[str]:
        """Nothing: the server refuses to read a damaged page."""
        return iter(())

    def _no_file(self) -> Refused:
        return Refused(
            f"{self.name} is a database, not a file. For copies and backups use the database's own (pg_dump).",
            f"{self.name}은(는) 파일이 아니라 데이터베이스입니다. 사본과 백업은 데이터베이스의 백업(pg_dump)을 쓰십시오.",
        )


def _url_of(address: str) -> URL:
    """The address, read. What it holds is not repeated in the refusal: there may be a password in it."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername != "postgresql" or not url.database:
        raise Refused(
            "The address of the database cannot be read. Write it as postgresql://user@host:port/name.",
            "데이터베이스 주소를 읽을 수 없습니다. postgresql://사용자@서버:포트/이름 형식으로 적어 주십시오.",
        )
    return url.set(drivername="postgresql+psycopg")


def _set_up(engine: Engine, *, writing: bool) -> None:
    @event.listens_for(engine, "connect")
    def settings(connection: psycopg.Connection[Any], _: Any) -> None:
        levels = psycopg.IsolationLevel
        # A writer waits for its turn in its first statement and must see, after it, what those before it wrote.
        connection.isolation_level = levels.READ_COMMITTED if writing else levels.REPEATABLE_READ
        connection.read_only = not writing
        wait = f"{int(database.BUSY_SECONDS * 1000)}ms"
        connection.execute(SETTINGS, (wait, f"{LET_GO_SECONDS if writing else 0}s"))
        connection.commit()

    if writing:

        @event.listens_for(engine, "begin")
        def begin(connection: Connection) -> None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN_TO_WRITE})")
