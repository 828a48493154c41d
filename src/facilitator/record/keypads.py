"""Keypads: a whole import in one transaction, each device with one vote in a ballot.

A device is known by the SHA-256 of the ballot and its number. The key of its vote is random, so nothing in the record
links the two.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.votes import Vote, text_of
from facilitator.record.models import SpentDevice
from facilitator.record.operations import ImportKeypads, VoteCast
from facilitator.record.record import Changes, Record


@dataclass(frozen=True)
class KeypadOutcome:
    """What became of an import.

    Attributes:
        counted: the devices whose vote was taken in now, in the order they were given.
        again: those that had voted in this ballot before, so that nothing of theirs was taken in.
        changes: what was written; None where there was nothing new.
    """

    counted: tuple[str, ...]
    again: tuple[str, ...]
    changes: Changes | None


def device_hash(ballot_id: str, device: str) -> str:
    """The SHA-256 of a ballot and a device's number, however many zeros stand before it.

    >>> device_hash("b", "007") == device_hash("b", "7")
    True
    """
    return hashlib.sha256(f"device|{ballot_id}|{plain_device(device)}".encode()).hexdigest()


def plain_device(device: str) -> str:
    """The number of a device without what receivers write around it.

    >>> plain_device(" 0a7f "), plain_device("000")
    ('A7F', '0')
    """
    plain = device.strip().upper()
    return plain.lstrip("0") or plain[:1]


def devices_that_voted(record: Record, ballot_id: str) -> frozenset[str]:
    """The hashes of the devices that have voted in a ballot."""
    with record.reading() as session:
        return _devices_in(session, ballot_id)


def _devices_in(session: OrmSession, ballot_id: str) -> frozenset[str]:
    return frozenset(session.scalars(select(SpentDevice.device_hash).where(SpentDevice.ballot_id == ballot_id)))


def import_keypads(record: Record, ballot_id: str, label: str, votes: Mapping[str, Vote]) -> KeypadOutcome:
    """Take in one vote for each device that has not voted in this ballot; all of them are on the disk on return.

    Whoever imports the same file again changes nothing, and a file that holds earlier presses as well adds only new
    devices: the vote of a device that was imported first counts.

    Args:
        label: the file's name.
        votes: device number -> vote.

    Raises:
        Refused: the ballot takes no keypads now, a vote breaks its rules, or nothing could be written; nothing changed.
    """
    hashes = {device: device_hash(ballot_id, device) for device in votes}
    new: dict[str, Vote] = {}

    def what_is_new(session: OrmSession) -> Sequence[ImportKeypads]:
        voted = _devices_in(session, ballot_id)
        new.update({device: vote for device, vote in votes.items() if hashes[device] not in voted})
        if not new:
            return ()
        cast = (VoteCast(key=record.entropy(32).hex(), vote=text_of(vote)) for vote in new.values())
        operation = ImportKeypads(
            ballot_id=ballot_id,
            label=label,
            devices=tuple(sorted(hashes[device] for device in new)),
            votes=tuple(sorted(cast, key=lambda one: one.key)),
        )
        return (operation,)

    made = record.apply_made(what_is_new, actor="organizer")
    changes = made if new else None
    return KeypadOutcome(tuple(new), tuple(device for device in votes if device not in new), changes)
