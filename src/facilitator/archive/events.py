"""What happened to the record, in the terms of PREMIS 3.0 (Library of Congress, Data Dictionary for Preservation Metadata).

What decided the course of the session stands event by event; of everything else it is told how often it was done and when first and
last. No event carries what was written: the journal's own content stays in the record.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from sqlalchemy import func, select
from sqlalchemy.orm import Session as OrmSession

import facilitator
from facilitator.record.covered import Covered
from facilitator.record.models import Ballot, JournalEntry, Round

EVENTS_XML = "events.xml"

_NAMESPACE = "http://www.loc.gov/premis/v3"

_ROUNDS = {
    "OpenRound": "round opened",
    "PauseRound": "round paused",
    "ResumeRound": "round resumed",
    "ExtendRound": "round extended",
    "CloseRound": "round closed",
}
_BALLOTS = {
    "OpenBallot": "ballot opened",
    "CloseBallot": "ballot closed",
    "ReopenBallot": "ballot reopened",
    "AnnulBallot": "ballot annulled",
    "CorrectBallot": "ballot corrected",
    "WithdrawBallot": "ballot withdrawn",
    "AcceptDifference": "difference between votes and people accepted",
    "ReleaseResult": "result shown in the hall",
}


@dataclass(frozen=True, kw_only=True)
class Event:
    """One event, or many of one kind: ``first`` and ``last`` are then not the same moment (UTC), and ``entry`` is empty.

    ``kind`` is the journal's name for it; ``agent`` is a role and never a name; ``entry`` is the hash of the journal's entry.
    """

    id: str
    type: str
    detail: str
    first: str
    last: str
    agent: str
    entry: str = ""

    @property
    def moment(self) -> str:
        """The moment, or the span of time as EDTF writes it."""
        return self.first if self.first == self.last else f"{self.first}/{self.last}"


def read_events(reading: OrmSession, session_id: str, covered: Covered) -> tuple[Event, ...]:
    """The events of a session up to the head that the package covers, and the sums of everything else in the journal."""
    rounds = {id: f"round {number}" for id, number in reading.execute(
        select(Round.id, Round.number).where(Round.session_id == session_id)
    )}  # fmt: skip
    ballots = {id: f"ballot {number}" for id, number in reading.execute(
        select(Ballot.id, Ballot.number).where(Ballot.session_id == session_id)
    )}  # fmt: skip
    types, things = {**_ROUNDS, **_BALLOTS}, {**rounds, **ballots}
    rows = reading.execute(
        select(JournalEntry)
        .where(JournalEntry.seq <= covered.seq, JournalEntry.kind.in_(types))
        .order_by(JournalEntry.seq)
    ).scalars()
    single = []
    for entry in rows:
        payload = json.loads(entry.payload)
        thing = things.get(payload.get("ballot_id") or payload.get("id") or "")
        if thing is not None:
            single.append(
                Event(
                    id=f"entry {entry.seq}", type=types[entry.kind], detail=thing, first=entry.time, last=entry.time,
                    agent=entry.actor, entry=entry.hash,
                )
            )  # fmt: skip
    return (*single, *_sums(reading, covered, tuple(types)))


def _sums(reading: OrmSession, covered: Covered, told: Sequence[str]) -> list[Event]:
    rows = reading.execute(
        select(JournalEntry.kind, func.count(), func.min(JournalEntry.time), func.max(JournalEntry.time))
        .where(JournalEntry.seq <= covered.seq, JournalEntry.kind.not_in(told))
        .group_by(JournalEntry.kind)
    ).all()
    return [
        Event(id=f"all {kind}", type=kind, detail=f"number of times: {count}", first=first, last=last, agent="several")
        for kind, count, first, last in sorted(rows, key=lambda row: str(row[0]))  # databases order letters differently
    ]


def events_xml(events: Sequence[Event], objects: Sequence[tuple[str, int, str, str]]) -> bytes:
    """The events as PREMIS in XML, with the objects they led to: (path, size in bytes, media type, SHA-512) of each."""
    ElementTree.register_namespace("premis", _NAMESPACE)
    ElementTree.register_namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance")
    root = _under(None, "premis", version="3.0")
    for path, size, media_type, sha512 in objects:
        _object(root, path, size, media_type, sha512)
    for event in events:
        _event(root, event)
    roles = sorted({event.agent for event in events})
    for name in roles:
        _agent(root, name, "person or group", "role")
    _agent(root, f"Facilitator {facilitator.__version__}", "software", "software")
    ElementTree.indent(root)
    text: str = ElementTree.tostring(root, encoding="unicode")
    return f"<?xml version='1.0' encoding='UTF-8'?>\n{text}\n".encode()


def _object(root: ElementTree.Element, path: str, size: int, media_type: str, sha512: str) -> None:
    one = _under(root, "object")
    one.set("{http://www.w3.org/2001/XMLSchema-instance}type", "premis:file")
    _identified(one, "objectIdentifier", "path in the bag", path)
    characteristics = _under(one, "objectCharacteristics")
    fixity = _under(characteristics, "fixity")
    _under(fixity, "messageDigestAlgorithm", "SHA-512")
    _under(fixity, "messageDigest", sha512)
    _under(characteristics, "size", str(size))
    _under(_under(_under(characteristics, "format"), "formatDesignation"), "formatName", media_type)
    _under(one, "originalName", path)


def _event(root: ElementTree.Element, event: Event) -> None:
    one = _under(root, "event")
    _identified(one, "eventIdentifier", "journal", event.id)
    _under(one, "eventType", event.type)
    _under(one, "eventDateTime", event.moment)
    _under(_under(one, "eventDetailInformation"), "eventDetail", event.detail)
    if event.entry:
        outcome = _under(one, "eventOutcomeInformation")
        _under(outcome, "eventOutcome", f"SHA-256 of the journal's entry: {event.entry}")
    _identified(one, "linkingAgentIdentifier", "role", event.agent)


def _agent(root: ElementTree.Element, name: str, kind: str, identified_by: str) -> None:
    one = _under(root, "agent")
    _identified(one, "agentIdentifier", identified_by, name)
    _under(one, "agentName", name)
    _under(one, "agentType", kind)


def _identified(parent: ElementTree.Element, tag: str, kind: str, value: str) -> None:
    one = _under(parent, tag)
    _under(one, f"{tag}Type", kind)
    _under(one, f"{tag}Value", value)


def _under(parent: ElementTree.Element | None, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    name = f"{{{_NAMESPACE}}}{tag}"
    one = ElementTree.Element(name, attributes) if parent is None else ElementTree.SubElement(parent, name, attributes)
    one.text = text or None
    return one
