"""Commands for a hall of many laptops: the hub, and a station without a window. What they print is always JSON."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson, OneSession, RecordFile
from facilitator.cli.records import joined_record, opened, session_of
from facilitator.cli.speech import said
from facilitator.errors import Refused

if TYPE_CHECKING:
    from facilitator.live.join_code import JoinCode
    from facilitator.record import Record

DRAIN_SECONDS = 10.0
"""How long a station whose input has ended goes on to send. What is left is in its record, and sent the next time."""


@app.command(help=said("Serve a session to the other laptops.", "다른 노트북이 접속할 허브를 엽니다."))
def hub(
    record: RecordFile,
    session: OneSession = None,
    listen: Annotated[
        str | None,
        typer.Option(
            metavar="HOST:PORT", help=said("Where to listen; every network by default.", "접속을 받을 주소입니다.")
        ),
    ] = None,
    ballot_listen: Annotated[
        str | None,
        typer.Option(
            "--ballot-listen",
            metavar="HOST:PORT",
            help=said(
                "Where phones may vote; nowhere by default.", "휴대전화 투표를 받을 주소입니다. 없으면 받지 않습니다."
            ),
        ),
    ] = None,
    backups: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help=said("Folder for a backup every minute; beside the record by default.", "1분마다 백업할 폴더입니다."),
        ),
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help=said(
                "Run the session in this PostgreSQL database; RECORD is copied into an empty one.",
                "이 PostgreSQL 데이터베이스에서 진행합니다. 비어 있으면 RECORD를 옮겨 담습니다.",
            ),
        ),
    ] = None,
    as_json: AsJson = True,
    watched: Annotated[bool, typer.Option("--watched", hidden=True)] = False,
) -> None:
    """Serve until it is stopped; prints the join code once it listens. ``watched`` ends it with its standard input."""
    from facilitator.live.join_code import USUAL_BALLOT_PORT
    from facilitator.live.server import read_listen, run_hub
    from facilitator.record.personal_backups import usual_backups

    if watched:
        threading.Thread(target=_end_with_input, name="watching the window", daemon=True).start()
    address = read_listen(listen)
    phones = read_listen(ballot_listen, USUAL_BALLOT_PORT) if ballot_listen is not None else None
    with opened(record) as opened_record:
        session_id = session_of(opened_record, session)
        if database is None:
            folder = backups or usual_backups(record)
            run_hub(opened_record, session_id, listen=address, backups=folder, ready=_say_where, ballot_listen=phones)
            return
        with _in_database(opened_record, database) as shared:
            run_hub(
                shared,
                session_of(shared, session_id),
                listen=address,
                backups=None,
                ready=_say_where,
                home=opened_record,
                ballot_listen=phones,
            )


@contextlib.contextmanager
def _in_database(home: Record, address: str) -> Iterator[Record]:
    """The record in the database, written to as the station of ``home``; copied there where the database is empty."""
    from facilitator.record import Record
    from facilitator.record.moving import copy_into, holds_record

    if not holds_record(address):
        copy_into(home, address)
    with Record.open(address, station=home.station_id) as shared:
        yield shared


@app.command(help=said("Work as another laptop of a session, without a window.", "창 없이 다른 노트북으로 접속합니다."))
def station(
    join: Annotated[str, typer.Option(metavar="CODE", help=said("The hub's join code.", "허브의 접속 코드입니다."))],
    role: Annotated[
        str,
        typer.Option(
            metavar="ROLE",
            help=said(
                "note-taker, theme-team, check-in or projector.",
                "note-taker, theme-team, check-in, projector 중 하나입니다.",
            ),
        ),
    ],
    record: Annotated[
        Path,
        typer.Option(metavar="FILE", help=said("Its own record; made if missing.", "이 노트북의 기록 파일입니다.")),
    ],
    table: Annotated[
        int | None, typer.Option(metavar="N", help=said("A note-taker's table.", "기록자의 테이블 번호입니다."))
    ] = None,
    as_json: AsJson = True,
) -> None:
    """Read notes as JSON lines from standard input; each is answered once it is on the disk."""
    from facilitator.live.headless import Desk
    from facilitator.live.joining import Wish
    from facilitator.live.station import Station

    signal.signal(signal.SIGTERM, _end)
    with joined_record(join, Wish(_role(role), table, record.stem), record) as own:
        worker = Station(own)
        desk = Desk(own, worker)
        worker.start()
        try:
            for line in sys.stdin:
                if line.strip():
                    _print(desk.do(line))
            worker.drain(DRAIN_SECONDS)
        finally:
            worker.stop()


def _end(*_: object) -> NoReturn:
    raise SystemExit(0)


def _end_with_input() -> None:
    """Stop this process when whoever started it is gone, and its standard input with it."""
    # Not through the buffer: a thread that waits in it at the end of the process would abort that.
    while os.read(sys.stdin.fileno(), 4096):
        pass
    signal.raise_signal(signal.SIGTERM)


def _role(typed: str) -> str:
    from facilitator.record.models import ROLES

    role = "theme team" if typed == "theme-team" else typed
    if role not in ROLES:
        raise Refused(
            f"{typed!r} is no role of a laptop. Choose note-taker, theme-team, check-in or projector.",
            f"{typed!r}은(는) 노트북의 역할이 아닙니다. note-taker, theme-team, check-in, projector 중에서 고르십시오.",
        )
    return role


def _say_where(code: JoinCode, ballot_url: str | None) -> None:
    host = f"[{code.host}]" if ":" in code.host else code.host
    _print({"join": str(code), "url": f"https://{host}:{code.port}", "ballot_url": ballot_url})


def _print(answer: object) -> None:
    print(json.dumps(answer, ensure_ascii=False), flush=True)
