"""What a closed ballot is sealed with: its result, a hash over all that was counted, and the hub's signature.

The seal is the SHA-256 (FIPS 180-4) of canonical JSON: the ballot's id, title, question, rules and options, the hands of
each table, the hash of the votes that were cast one by one, and the result; where there are any also the differences
between votes and people that were accepted with their reasons, the piles of paper, the counts by group, and the seals of before
the ballot was reopened. The signature is ECDSA with SHA-256 (FIPS 186-5) by the hub's key over the seal; it is empty where the record has
no hub.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import Result
from facilitator.record.groups import group_counts, without_small_groups
from facilitator.record.models import AcceptedDifference, Ballot, Hub, Option, PaperBatch, TableVote, Vote, table_of
from facilitator.record.operation import canonical
from facilitator.record.reopened import reopenings_of


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """The result of a ballot as the laptop that holds the votes counted it; the fields are those of ``models.Tally``."""

    eligible: int
    present: int
    cast: int
    valid: int
    abstain: int
    invalid: int
    options: tuple[dict[str, Any], ...]
    votes_hash: str
    result: dict[str, Any]
    seal: str
    signature: str


def sealed(session: OrmSession, ballot: Ballot, result: Result) -> Sealed:
    """The result of a ballot that is being closed, sealed and signed."""
    options = session.scalars(select(Option).where(Option.ballot_id == ballot.id))
    texts = {option.id: option.text for option in options}
    votes = votes_hash(session, ballot.id)
    seal = seal_of(session, ballot, votes, result.values())
    return Sealed(
        eligible=result.eligible, present=result.present, cast=result.cast, valid=result.valid, abstain=result.abstain,
        invalid=result.invalid, votes_hash=votes, result=result.values(), seal=seal, signature=_signature(session, seal),
        options=tuple(
            {"option_id": one.option, "text": texts[one.option], "count": one.count, "share": one.share}
            for one in result.options
        ),
    )  # fmt: skip


def votes_hash(session: OrmSession, ballot_id: str) -> str:
    """The SHA-256 of the lines "key vote" of a ballot, sorted; of nothing where nobody voted one by one.

    Behind a vote that may be linked with an earlier or a later one stands its pseudonym.
    """
    rows = session.execute(select(Vote.key, Vote.vote, Vote.pseudonym).where(Vote.ballot_id == ballot_id)).all()
    lines = sorted(" ".join(filter(None, row)) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def seal_of(session: OrmSession, ballot: Ballot, votes: str, result: dict[str, Any]) -> str:
    """The seal, in hexadecimal, over what the record holds of a ballot, the hash of its votes, and a result."""
    options = session.scalars(select(Option).where(Option.ballot_id == ballot.id).order_by(Option.position))
    hands = session.scalars(select(TableVote).where(TableVote.ballot_id == ballot.id).order_by(TableVote.table_id))
    held = {
        "ballot": ballot.id,
        "title": ballot.title,
        "question": ballot.question,
        "method": ballot.method,
        "basis": ballot.basis,
        "most": ballot.most,
        "rules": ballot.rules,
        "secret": ballot.secret,
        "options": [[option.id, option.text] for option in options],
        "hands": sorted([one.table_id, one.voters, one.abstain, one.invalid, one.counts] for one in hands),
        "votes": votes,
        "result": result,
    }
    accepted = session.scalars(select(AcceptedDifference).where(AcceptedDifference.ballot_id == ballot.id)).all()
    if accepted:
        held["accepted"] = sorted([one.place, one.expected, one.found, one.reason] for one in accepted)
    piles = session.scalars(select(PaperBatch).where(PaperBatch.ballot_id == ballot.id).order_by(PaperBatch.id)).all()
    if piles:
        held["paper"] = [[one.id, one.label, one.table_id, one.first, one.second, one.settled] for one in piles]
    reopened = reopenings_of(session, ballot.id)
    if reopened:
        held["reopened"] = [[one.number, one.reason, one.tally["seal"]] for one in reopened]
    groups = without_small_groups(group_counts(session, ballot.id))
    if groups:
        held["groups"] = sorted([*group, people] for group, people in groups.items())
    return hashlib.sha256(canonical(held).encode()).hexdigest()


def short_seal(seal: str) -> str:
    """The seal as people compare it: its first 16 digits in groups of four.

    >>> short_seal("0123456789abcdef" * 4)
    '0123 4567 89AB CDEF'
    """
    first = seal[:16].upper()
    return " ".join(first[at : at + 4] for at in range(0, len(first), 4))


def signature_agrees(session: OrmSession, seal: str, signature: str) -> bool:
    """Whether the key of this record's hub signed a seal. What has no signature, or no hub to ask, agrees."""
    key = hub_key(session)
    if not signature or key is None:
        return True
    try:
        key.public_key().verify(bytes.fromhex(signature), seal.encode(), ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def _signature(session: OrmSession, seal: str) -> str:
    key = hub_key(session)
    return "" if key is None else key.sign(seal.encode(), ec.ECDSA(hashes.SHA256())).hex()


def hub_key(session: OrmSession) -> ec.EllipticCurvePrivateKey | None:
    """The private key of this record's hub; None where it never had one."""
    pem = session.scalar(select(Hub.private_key))
    if pem is None:
        return None
    key = load_pem_private_key(pem.encode(), password=None)
    return key if isinstance(key, ec.EllipticCurvePrivateKey) else None


def lay_in_order(session: OrmSession, ballot_id: str) -> None:
    """Write the votes of a ballot anew, by key: where a row lies in its page would tell when it came."""
    table = table_of(Vote)
    rows = session.execute(select(table).where(table.c.ballot_id == ballot_id).order_by(table.c.key)).mappings().all()
    session.execute(delete(table).where(table.c.ballot_id == ballot_id))
    if rows:
        session.execute(insert(table), [dict(row) for row in rows])
