"""What a closed ballot is sealed with: its result, a hash over everything that was counted, and the hub's signature."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots import Result
from facilitator.record.models import Ballot, Hub, Option, TableVote, Vote, table_of
from facilitator.record.operation import canonical

_SIGNED_WITH = ec.ECDSA(hashes.SHA256())


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
    result: dict[str, Any]
    votes_hash: str
    seal: str
    signature: str


def sealed(session: OrmSession, ballot: Ballot, result: Result) -> Sealed:
    """The sealed result of a ballot that is being closed; signed where this record is a hub's."""
    texts = {option.id: option.text for option in session.scalars(_options(ballot.id))}
    seal = seal_of(session, ballot, result)
    return Sealed(
        eligible=result.eligible, present=result.present, cast=result.cast, valid=result.valid,
        abstain=result.abstain, invalid=result.invalid, result=result.values(),
        votes_hash=votes_hash(session, ballot.id), seal=seal, signature=_signature(session, seal),
        options=tuple(
            {"option_id": one.option, "text": texts[one.option], "count": one.count, "share": one.share}
            for one in result.options
        ),
    )  # fmt: skip


def votes_hash(session: OrmSession, ballot_id: str) -> str:
    """The SHA-256 of the lines "key vote" of a ballot, sorted; of nothing where nobody voted one by one."""
    rows = session.execute(select(Vote.key, Vote.vote).where(Vote.ballot_id == ballot_id)).all()
    return hashlib.sha256("\n".join(sorted(f"{key} {vote}" for key, vote in rows)).encode()).hexdigest()


def seal_of(session: OrmSession, ballot: Ballot, result: Result) -> str:
    """The SHA-256 over all that a ballot asked, all that was voted, and what came of it."""
    hands = session.scalars(select(TableVote).where(TableVote.ballot_id == ballot.id).order_by(TableVote.table_id))
    told = {
        "ballot": ballot.id,
        "title": ballot.title,
        "question": ballot.question,
        "options": [[option.id, option.text] for option in session.scalars(_options(ballot.id))],
        "rules": [ballot.method, ballot.basis, ballot.most, ballot.rules, ballot.secret, sorted(ballot.channels)],
        "hands": [[one.table_id, one.counts, one.voters, one.abstain, one.invalid] for one in hands],
        "votes": votes_hash(session, ballot.id),
        "result": result.values(),
    }
    return hashlib.sha256(canonical(told).encode()).hexdigest()


def shown_seal(seal: str) -> str:
    """The first sixteen digits of a seal, as screens and minutes show it."""
    return " ".join(seal[start : start + 4].upper() for start in range(0, 16, 4)) if seal else ""


def is_signed(session: OrmSession, seal: str, signature: str) -> bool:
    """Whether the hub of this record signed this seal."""
    certificate = session.scalar(select(Hub.certificate))
    if certificate is None:
        return False
    key = x509.load_pem_x509_certificate(certificate.encode()).public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    try:
        key.verify(bytes.fromhex(signature), seal.encode(), _SIGNED_WITH)
    except (InvalidSignature, ValueError):
        return False
    return True


def lay_in_order(session: OrmSession, ballot_id: str) -> None:
    """Write the votes of a ballot anew, by key: where a row lies in its page would tell when it came."""
    table = table_of(Vote)
    rows = session.execute(select(table).where(table.c.ballot_id == ballot_id).order_by(table.c.key)).mappings().all()
    session.execute(delete(table).where(table.c.ballot_id == ballot_id))
    if rows:
        session.execute(insert(table), [dict(row) for row in rows])


def _signature(session: OrmSession, seal: str) -> str:
    """The hub's signature (ECDSA, FIPS 186-5) in hexadecimal; empty where this record never had a hub."""
    private = session.scalar(select(Hub.private_key))
    if private is None:
        return ""
    key = serialization.load_pem_private_key(private.encode(), password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key.sign(seal.encode(), _SIGNED_WITH).hex()


def _options(ballot_id: str) -> Any:
    return select(Option).where(Option.ballot_id == ballot_id).order_by(Option.position)
