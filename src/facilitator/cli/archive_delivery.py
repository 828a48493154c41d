"""Delivering the package of a session to an archive, and saying how far deliveries are."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from facilitator.cli.archive import archive
from facilitator.cli.options import AsJson, OneSession, RecordFile
from facilitator.cli.records import opened, session_of
from facilitator.cli.speech import answer, language, progress_bar, said
from facilitator.errors import Refused

if TYPE_CHECKING:
    from facilitator.archive.courier import Courier, News
    from facilitator.archive.destination import Destination
    from facilitator.archive.edition import Packaged
    from facilitator.record import Record
    from facilitator.record.deliveries import Queued

PASSWORD = "FACILITATOR_ARCHIVE_PASSWORD"

LOOK_SECONDS = 1.0


@archive.command(help=said("Package a session and deliver it.", "회의를 묶어 보냅니다."))
def send(
    path: RecordFile,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="URL",
            help=said(
                "file:///dir, sftp://user@host:port/dir or https://host/dir (WebDAV).",
                "file:///폴더, sftp://사용자@서버:포트/폴더, https://서버/폴더(WebDAV).",
            ),
        ),
    ],
    session: OneSession = None,
    bag: Annotated[
        Path | None,
        typer.Option(
            "--bag", metavar="FILE", help=said("A package that is there already.", "이미 만든 묶음 파일입니다.")
        ),
    ] = None,
    label: Annotated[
        str, typer.Option(metavar="NAME", help=said("What the destination is called.", "보낼 곳의 이름입니다."))
    ] = "",
    user: Annotated[str, typer.Option(metavar="NAME", help=said("Who signs in there.", "사용자 이름입니다."))] = "",
    identity: Annotated[
        Path | None, typer.Option(metavar="KEYFILE", help=said("A private key for SFTP.", "SFTP 개인 키 파일입니다."))
    ] = None,
    known_hosts: Annotated[
        Path | None,
        typer.Option(
            "--known-hosts",
            metavar="FILE",
            help=said("Confirmed host keys, as OpenSSH keeps them.", "확인한 서버 키 파일입니다."),
        ),
    ] = None,
    certificate: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=said("The certificate of the server, in PEM.", "서버 인증서(PEM)입니다.")),
    ] = None,
    wait: Annotated[
        float,
        typer.Option(
            metavar="S",
            min=0,
            max=86_400,
            help=said("Seconds to wait for the network.", "네트워크를 기다릴 시간(초)입니다."),
        ),
    ] = 30.0,
    as_json: AsJson = False,
) -> None:
    """Deliver now, resuming what an earlier time began; what cannot be delivered waits in the record."""
    from facilitator.archive.courier import Courier, Found
    from facilitator.archive.waiting import go_on, queue

    where = _destination(to, label, user, identity, known_hosts, certificate)
    with opened(path) as record, tempfile.TemporaryDirectory() as folder:
        session_id = session_of(record, session)
        packaged = _given(record, session_id, bag) if bag is not None else _packaged(record, session_id, Path(folder))
        id, _ = queue(record, session_id, packaged, where)
        before = _now(record, id)
        if before.state != "delivered":
            go_on(record, id)
        with progress_bar(said("Delivering", "보내는 중")) as tell:

            def heard(news: News) -> None:
                half = 0.5 if news.doing == "checking" else 0.0
                tell(half + 0.5 * news.done / news.size)

            courier = Courier(record, lambda _: Found(where, os.environ.get(PASSWORD)), heard)
            _deliver(courier, record, id, wait)
        after = _now(record, id)
    arrived = courier.last
    verified = after.state == "delivered"
    resumed = after.bytes if verified and arrived is None else 0 if arrived is None else arrived.resumed
    values = {
        "state": after.state, "bytes": after.bytes, "resumed": resumed, "verified": verified, "id": id,
        "package": after.package, "version": after.version, "sha512": after.sha512, "reason": after.reason(language()),
    }  # fmt: skip
    answer(as_json, values, _line(after))
    if not verified:
        raise typer.Exit(1)


@archive.command(help=said("Show what was delivered, and what still waits.", "보낸 것과 기다리는 것을 보여 줍니다."))
def status(path: RecordFile, as_json: AsJson = False) -> None:
    """Show all deliveries of a record."""
    from facilitator.record.deliveries import queue_of

    with opened(path) as record, record.reading() as reading:
        deliveries = queue_of(reading)
    values = [
        {
            "id": one.id, "session": one.session_id, "package": one.package, "version": one.version,
            "follows": one.follows, "sha512": one.sha512, "bytes": one.bytes, "to": one.address, "label": one.label,
            "state": one.state, "sent": one.bytes if one.delivered_at else one.sent, "attempts": one.attempts,
            "next_try": one.next_try, "reason": one.reason(language()), "queued_at": one.queued_at,
            "delivered_at": one.delivered_at, "verified": one.delivered_at is not None,
        }
        for one in deliveries
    ]  # fmt: skip
    nothing = said("Nothing was queued for an archive yet.", "아직 기록원에 보낸 것이 없습니다.")
    answer(as_json, {"deliveries": values}, "\n".join(map(_line, deliveries)) or nothing)


def _destination(
    to: str, label: str, user: str, identity: Path | None, known_hosts: Path | None, certificate: Path | None
) -> Destination:
    from facilitator.archive.destination import read_destination

    where = read_destination(to, label)
    for file in (identity, known_hosts, certificate):
        if file is not None and not file.is_file():
            raise Refused(f"There is no file {file}.", f"{file} 파일이 없습니다.")
    pin = "" if certificate is None else certificate.read_text("ascii", errors="replace")
    confirmed = known_hosts
    if where.kind == "sftp" and confirmed is None and (usual := Path.home() / ".ssh" / "known_hosts").is_file():
        confirmed = usual
    return replace(
        where,
        user=user or where.user,
        identity="" if identity is None else str(identity),
        known_hosts="" if confirmed is None else str(confirmed),
        pin=pin if where.kind == "webdav" else "",
    )


def _given(record: Record, session_id: str, bag: Path) -> Packaged:
    """A package that the caller made; it follows what was delivered last, unless it is that."""
    import hashlib

    from facilitator.archive.edition import Edition, Packaged
    from facilitator.archive.versions import earlier_version

    try:
        with open(bag, "rb") as file:
            sha512 = hashlib.file_digest(file, "sha512").hexdigest()
    except OSError as error:
        why = error.strerror or str(error)
        raise Refused(f"{bag} cannot be read: {why}.", f"{bag} 파일을 읽을 수 없습니다: {why}.") from error
    with record.reading() as reading:
        earlier = earlier_version(reading, session_id)
    if earlier is None:
        return Packaged(bag, sha512, Edition())
    version, before = earlier
    return Packaged(bag, sha512, version if before == sha512 else Edition(version.number + 1, before))


def _packaged(record: Record, session_id: str, folder: Path) -> Packaged:
    from facilitator.archive.versions import package_now

    with progress_bar(said("Packaging", "패키지를 만드는 중")) as tell:
        return package_now(record, session_id, folder, tell)


def _deliver(courier: Courier, record: Record, id: str, wait: float) -> None:
    """Try until it is there, a person has to do something, or nothing has moved for ``wait`` seconds."""
    from facilitator.archive.only_one import only_one
    from facilitator.archive.waiting import folder_of

    pause = threading.Event()
    moved, sent = time.monotonic(), -1
    while True:
        with only_one(folder_of(record) / "delivering.lock") as mine:
            state = courier.attempt(id) if mine else _now(record, id).state
        if state != "waiting":
            return
        now = _now(record, id)
        if now.sent != sent:
            moved, sent = time.monotonic(), now.sent
        if time.monotonic() - moved >= wait:
            return
        pause.wait(LOOK_SECONDS)


def _now(record: Record, id: str) -> Queued:
    from facilitator.record.deliveries import queued

    with record.reading() as reading:
        found = queued(reading, id)
    if found is None:
        raise Refused("The delivery was taken out of the queue.", "보내기가 목록에서 빠졌습니다.")
    return found


def _line(one: Queued) -> str:
    """A delivery in a line: "package → destination: delivered 2026-03-12, verified"."""
    if one.delivered_at is not None:
        state = said(f"delivered {one.delivered_at[:10]}, verified", f"{one.delivered_at[:10]}에 보냄, 확인함")
    else:
        share = one.sent * 100 // one.bytes
        state = {
            "paused": said(f"paused at {share} %", f"{share}%에서 멈춤"),
            "stopped": said(f"stopped at {share} %", f"{share}%에서 중단"),
        }.get(one.state, said(f"waiting at {share} %", f"{share}%에서 기다림"))
    reason = one.reason(language())
    return f"{one.package} → {one.label}: {state}" + (f". {reason}" if reason else "")
