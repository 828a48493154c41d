"""The queue: packages wait in a folder beside the record until they are delivered."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from pathlib import Path

from facilitator.archive.destination import Destination
from facilitator.archive.edition import Packaged
from facilitator.archive.sending import Package
from facilitator.errors import Refused
from facilitator.record import Changes, Record
from facilitator.record.deliveries import Queued, keep_progress, queue_of
from facilitator.record.operation import Operation
from facilitator.record.operations import CancelDelivery, QueueDelivery


def folder_of(record: Record) -> Path:
    """The folder beside the record in which packages wait.

    Raises:
        Refused: the record is in a database, which has no folder beside it.
    """
    return record.path.with_name(f"{record.path.stem}.archive")


def package_of(record: Record, delivery: Queued) -> Package:
    """The file of a delivery, where it waits; it may be gone."""
    path = _place(record, delivery.sha512) / delivery.package
    return Package(path, delivery.package, delivery.sha512, delivery.bytes)


def queue(
    record: Record, session_id: str, packaged: Packaged, to: Destination, *, actor: str = "organizer"
) -> tuple[str, Changes | None]:
    """Let a package go to a destination: ``prepare`` and do what it says.

    Returns:
        The id of the delivery, and what changed; None where it was there already.

    Raises:
        Refused: see ``prepare``.
    """
    id, operations = prepare(record, session_id, packaged, to)
    return id, record.apply(*operations, actor=actor) if operations else None


def prepare(
    record: Record, session_id: str, packaged: Packaged, to: Destination
) -> tuple[str, tuple[Operation, ...]]:  # fmt: skip
    """Take the file of a package into the folder beside the record, and say what puts it into the queue.

    A package that waits for the same place or has been delivered there is not queued again; an earlier one of the same
    session that still waits for the same place makes way.

    Returns:
        The id of the delivery, and the operations; none where it is there already.

    Raises:
        Refused: the file cannot be taken in, or is not what its SHA-512 says.
    """
    with record.reading() as reading:
        there = [one for one in queue_of(reading) if one.address == to.address]
    same = next((one for one in there if one.sha512 == packaged.sha512), None)
    if same is None or same.delivered_at is None:
        _take_in(record, packaged)
    if same is not None:
        return same.id, ()
    overtaken = [one.id for one in there if one.session_id == session_id and one.delivered_at is None]
    operations: list[Operation] = [CancelDelivery(id=id) for id in overtaken]
    id = record.new_id()
    operations.append(
        QueueDelivery(
            id=id,
            session_id=session_id,
            package=packaged.path.name,
            sha512=packaged.sha512,
            bytes=packaged.path.stat().st_size,
            version=packaged.edition.number,
            follows=packaged.edition.follows,
            label=to.label,
            address=to.address,
        )
    )
    return id, tuple(operations)


def pause(record: Record, id: str) -> None:
    """Let a delivery rest until a person lets it go on."""
    keep_progress(record, id, halted="paused")


def go_on(record: Record, id: str) -> None:
    """Let a delivery go on now, whatever kept it."""
    keep_progress(record, id, halted="", next_try="", attempts=0, reason=("", ""))


def clear_away(record: Record, delivery: Queued) -> None:
    """Remove the file of a package that was delivered, once no other delivery needs it."""
    with record.reading() as reading:
        needed = any(one.sha512 == delivery.sha512 and one.delivered_at is None for one in queue_of(reading))
    if not needed:
        with contextlib.suppress(OSError):
            package_of(record, delivery).path.unlink(missing_ok=True)
            _place(record, delivery.sha512).rmdir()


def _place(record: Record, sha512: str) -> Path:
    return folder_of(record) / sha512[:16]


def _take_in(record: Record, packaged: Packaged) -> None:
    """Copy the file of a package into the folder, unless it is there."""
    place = _place(record, packaged.sha512)
    target = place / packaged.path.name
    unfinished = place / f"{packaged.path.name}.part"
    try:
        if target.exists() and target.stat().st_size == packaged.path.stat().st_size:
            return
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(packaged.path, unfinished)
        with open(unfinished, "rb") as file:
            whole = hashlib.file_digest(file, "sha512").hexdigest() == packaged.sha512
        if not whole:
            unfinished.unlink()
            raise Refused(
                f"{packaged.path} is not what was packaged. Package once more.",
                f"{packaged.path} 파일이 만들 때와 다릅니다. 다시 묶어 주십시오.",
            )
        unfinished.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        said = error.strerror or str(error)
        raise Refused(
            f"{packaged.path} cannot be taken into {place}: {said}. Nothing was queued; free some space and try again.",
            f"{packaged.path} 파일을 {place} 폴더에 둘 수 없습니다: {said}. 아무것도 보내지 않았습니다. 공간을 비우고 다시 시도하십시오.",
        ) from error
