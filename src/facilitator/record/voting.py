"""Codes to vote with, and the receipts of votes: what is printed, what people type, and what is published.

A code is known to the record by its hash only, and a vote by its key, from which its receipt follows.
"""

from __future__ import annotations

import hashlib
from base64 import b32encode

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.models import Ballot, Vote
from facilitator.record.record import Record

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""The letters of a voting code: none that is taken for another on paper."""

CODE_LETTERS = 16
"""16 letters of 31 are 79 bits."""

_CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def new_code(record: Record) -> str:
    """A new voting code, 16 letters (79 bits), to be printed; the record is given its ``code_hash`` only."""
    # 31 letters do not divide 256: bytes beyond the last whole multiple are drawn again.
    letters = ""
    while len(letters) < CODE_LETTERS:
        byte = record.entropy(1)[0]
        if byte < 256 // len(ALPHABET) * len(ALPHABET):
            letters += ALPHABET[byte % len(ALPHABET)]
    return letters


def shown_code(code: str) -> str:
    """A code as it is printed, in groups of four.

    >>> shown_code("ABCDEFGH23456789")
    'ABCD-EFGH-2345-6789'
    """
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def plain_code(typed: str) -> str:
    """A code without what people type around it: small letters, spaces, hyphens.

    >>> plain_code(" abcd-efgh 2345 6789")
    'ABCDEFGH23456789'
    """
    letters = typed.upper()
    return letters if letters.isalnum() else "".join(filter(str.isalnum, letters))


def code_hash(code: str) -> str:
    """The SHA-256 of a code, however it was typed: all that the record knows of it."""
    return hashlib.sha256(f"code|{plain_code(code)}".encode()).hexdigest()


def vote_key(ballot_id: str, code: str, vote: str) -> str:
    """The key of a vote (its one text) that was cast with a code."""
    return hashlib.sha256(f"vote|{ballot_id}|{plain_code(code)}|{vote}".encode()).hexdigest()


def receipt_of(key: str) -> str:
    """The receipt of a vote: the first 60 bits of its key in the letters of Crockford's base 32.

    >>> receipt_of("00" * 32)
    '0000-0000-0000'
    """
    letters = b32encode(bytes.fromhex(key)).decode().translate(_CROCKFORD)[:12]
    return "-".join((letters[:4], letters[4:8], letters[8:]))


def published_votes(session: OrmSession, ballot_id: str) -> list[tuple[str, str]]:
    """The (receipt, vote) of everybody who voted by phone in a closed ballot, by receipt: each finds the own one.

    Nobody has the receipt of a vote that came from a keypad: those are counted, and not on the list.

    Raises:
        Refused: the ballot is not closed, and what is voted so far is nobody's to see.
    """
    ballot = session.get(Ballot, ballot_id)
    if ballot is None or ballot.state != "closed":
        raise Refused(
            "Votes are published once their ballot is closed. Close it first.",
            "표는 투표를 닫은 뒤에 공개됩니다. 먼저 투표를 닫아 주십시오.",
        )
    cast = session.execute(select(Vote.key, Vote.vote).where(Vote.ballot_id == ballot_id, Vote.channel == "phone"))
    return sorted((receipt_of(row.key), row.vote) for row in cast)
