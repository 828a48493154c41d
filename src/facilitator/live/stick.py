"""The same operations on a USB stick, where there is no network: what a station wrote, in a file that the hub's record takes in.

The file is text: one line that says whose it is, one line for each operation from the first on, and one line with their
number and the SHA-256 (FIPS 180-4) of all bytes before it, so that a file that was cut or changed is noticed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec
from sqlalchemy import select

from facilitator.errors import Cancelled, Refused
from facilitator.live.feed import Feed
from facilitator.live.joining import link_of
from facilitator.live.registry import Registry
from facilitator.live.rights import permit_of
from facilitator.record import Changes, Record
from facilitator.record.arrival import Arrival
from facilitator.record.models import Hub, Link, Session, Table
from facilitator.record.outbox import written_after

FORMAT = "facilitator operations"
VERSION = 1
SUFFIX = ".operations"
PAGE = 500
"""How many operations are read, or taken in, at once."""


class Head(msgspec.Struct, frozen=True):
    """The first line: whose operations these are."""

    format: str
    version: int
    session_id: str
    session_title: str
    station_id: str
    role: str
    table: int | None
    generation: int


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One operation: as it is sent over the network (``wire.Sent``), but with its time in UTC."""

    seq: int
    time: str
    actor: str
    kind: str
    payload: str
    damaged: bool = False


class Foot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last line."""

    count: int
    sha256: str


@dataclass(frozen=True)
class Stick:
    """A file that was read: whose it is, and what it holds."""

    head: Head
    arrivals: tuple[Arrival, ...]


@dataclass(frozen=True)
class TakenIn:
    """What became of a file: how many operations were new, were known before, and were put aside with a reason."""

    head: Head
    new: int
    known: int
    aside: int


def write_stick(record: Record, path: Path) -> int:
    """Write all that this station ever wrote to a file, whole or not at all. Returns how many operations it holds.

    Raises:
        Refused: the record never joined a session, or the file cannot be written.
    """
    link = link_of(record)
    if link is None:
        raise Refused("This record has not joined a session.", "이 기록은 회의에 접속한 적이 없습니다.")
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            count = _write(file, _lines(record, link))
        part.replace(path)
    except OSError as error:
        said = error.strerror or str(error)
        raise Refused(
            f"{path.name} cannot be written: {said}. Nothing is lost; all is saved on this laptop. Try another stick.",
            f"{path.name} 파일을 쓸 수 없습니다: {said}. 잃은 것은 없고 이 노트북에 모두 있습니다. 다른 USB를 써 주십시오.",
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return count


def _write(file: BinaryIO, lines: Iterator[bytes]) -> int:
    """Write head, operations and foot down to the disk. Returns the number of operations."""
    seen, count = hashlib.sha256(), -1
    for line in lines:
        seen.update(line)
        file.write(line)
        count += 1
    file.write(msgspec.json.encode(Foot(count, seen.hexdigest())) + b"\n")
    file.flush()
    os.fsync(file.fileno())
    return count


def _lines(record: Record, link: Link) -> Iterator[bytes]:
    with record.reading() as session:
        title = session.scalar(select(Session.title).where(Session.id == link.session_id)) or ""
        table = session.scalar(select(Table.number).where(Table.id == link.table_id)) if link.table_id else None
    head = Head(FORMAT, VERSION, link.session_id, title, record.station_id, link.role, table, link.generation)
    yield msgspec.json.encode(head) + b"\n"
    after = 0
    while page := written_after(record, after, PAGE):
        for one in page:
            line = Line(one.station_seq, one.time, one.actor, one.kind, one.payload, one.damaged)
            yield msgspec.json.encode(line) + b"\n"
        after = page[-1].station_seq


def read_stick(path: Path) -> Stick:
    """Read such a file.

    Raises:
        Refused: it is none, it was cut or changed, or a newer program wrote it.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        said = error.strerror or str(error)
        raise Refused(
            f"{path.name} cannot be read: {said}.", f"{path.name} 파일을 읽을 수 없습니다: {said}."
        ) from error
    lines = raw.splitlines(keepends=True)
    head = _head(path, lines[0] if lines else b"")
    try:
        foot = msgspec.json.decode(lines[-1], type=Foot)
        whole = foot.sha256 == hashlib.sha256(b"".join(lines[:-1])).hexdigest() and foot.count == len(lines) - 2
        written = [msgspec.json.decode(line, type=Line) for line in lines[1:-1]] if whole else []
    except msgspec.DecodeError:
        whole = False
    if not whole:
        raise Refused(
            f"{path.name} was cut or changed after it was written. Nothing was taken in. Write it to the stick again.",
            f"{path.name} 파일이 잘렸거나 바뀌었습니다. 아무것도 가져오지 않았습니다. USB로 다시 내보내 주십시오.",
        )
    arrivals = tuple(
        Arrival(head.station_id, one.seq, one.time, one.actor, one.kind, one.payload, one.damaged) for one in written
    )
    return Stick(head, arrivals)


def _head(path: Path, line: bytes) -> Head:
    try:
        about = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
        if msgspec.json.decode(about["format"]) != FORMAT:
            raise KeyError("format")
        version = msgspec.json.decode(about["version"], type=int)
    except (msgspec.DecodeError, KeyError) as error:
        raise Refused(
            f"{path.name} is no file that a laptop of a session wrote. Choose one that ends in {SUFFIX}.",
            f"{path.name}은(는) 회의 노트북에서 내보낸 파일이 아닙니다. {SUFFIX}로 끝나는 파일을 고르십시오.",
        ) from error
    if version > VERSION:
        raise Refused(
            f"{path.name} was written by a newer version of this program. Install that version here as well.",
            f"{path.name}은(는) 더 새로운 판의 프로그램이 쓴 파일입니다. 이 노트북에도 그 판을 설치해 주십시오.",
        )
    try:
        return msgspec.json.decode(line, type=Head)
    except msgspec.DecodeError as error:
        raise Refused(
            f"{path.name} was changed after it was written: {error}. Nothing was taken in.",
            f"{path.name} 파일이 바뀌었습니다: {error}. 아무것도 가져오지 않았습니다.",
        ) from error


def take_in(
    record: Record,
    session_id: str,
    path: Path,
    *,
    changed: Callable[[Changes], None] = lambda _: None,
    progress: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> TakenIn:
    """Take a file into the record of the session's hub: what is here is passed over, and what cannot be taken put aside.

    Args:
        changed: told what each part changed.
        progress: told a number from 0 to 1.
        cancelled: asked before each part; what was taken in until then stays, and the rest can be taken in later.

    Raises:
        Refused: as ``read_stick``; it is of another session, or of a hub that this record is an older copy of.
        Cancelled: ``cancelled`` said so.
    """
    stick = read_stick(path)
    _check(record, session_id, path, stick.head)
    feed = Feed(record, session_id)
    feed.follow()
    permit = permit_of(Registry(record, session_id), feed.belonging)
    new = known = aside = 0
    for start in range(0, len(stick.arrivals), PAGE):
        if cancelled():
            raise Cancelled
        outcomes, changes = record.receive(stick.arrivals[start : start + PAGE], permit=permit, orders=True)
        known += sum(one.known for one in outcomes)
        aside += sum(not one.known and one.refusal is not None for one in outcomes)
        new += sum(not one.known and one.refusal is None for one in outcomes)
        changed(changes)
        progress(min(1.0, (start + PAGE) / len(stick.arrivals)))
    return TakenIn(stick.head, new, known, aside)


def _check(record: Record, session_id: str, path: Path, head: Head) -> None:
    if head.session_id != session_id:
        raise Refused(
            f"{path.name} is of another session: {head.session_title}. Open that session first.",
            f"{path.name}은(는) 다른 회의의 것입니다: {head.session_title}. 그 회의를 먼저 여십시오.",
        )
    with record.reading() as session:
        generation = session.scalar(select(Hub.generation)) or 0
    if head.generation > generation:
        raise Refused(
            f"This record is an older copy than the one that the laptop of {path.name} worked with. Open the newer one.",
            f"이 기록은 {path.name}을(를) 쓴 노트북이 따르던 것보다 이전 사본입니다. 더 새로운 기록을 여십시오.",
        )
