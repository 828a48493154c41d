"""Casting votes by phone: a whole burst in one transaction, each voter with an answer of their own.

A vote's key is the SHA-256 of the ballot, the voter's code and the vote. So a request that comes a second time finds its
vote and gets the same receipt, though nothing in the record links a code to a vote.
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.rules import Rules
from facilitator.ballots.votes import Invalid, read_vote, text_of
from facilitator.errors import Refused
from facilitator.record.ballot_rules import rules_of
from facilitator.record.models import Ballot, Seat, SpentCode, Vote, VotingCode
from facilitator.record.operations import CastVotes, VoteCast
from facilitator.record.present import seat_round
from facilitator.record.record import Record

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""The letters of a voting code: none that is taken for another on paper."""

CODE_LETTERS = 16
"""16 letters of 31 are 79 bits."""

_CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_TRIES = 3


@dataclass(frozen=True)
class Cast:
    """What one person sends: the code from the paper, however it was typed, the ballot, and the choice."""

    code: str
    ballot_id: str
    raw: str | Mapping[str, Any]


@dataclass(frozen=True)
class CastOutcome:
    """What becomes of it: a receipt, ``again`` where it was there already; or the reason why it does not count."""

    receipt: str = ""
    again: bool = False
    refusal: Refused | None = None


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
    return "".join(letter for letter in typed.upper() if letter.isalnum())


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


def cast_votes(record: Record, casts: Sequence[Cast]) -> list[CastOutcome]:
    """Take a burst of votes in, in one transaction. All that has a receipt is on the disk when this returns.

    Of two different choices with one code the first counts. An answer stands at the place of its cast.

    Raises:
        Refused: nothing could be written (the disk is full, the file is locked); no vote of the burst counts.
    """
    for attempt in range(1, _TRIES + 1):
        with record.reading() as session:
            burst = _Burst(session)
            outcomes = [burst.take(cast) for cast in casts]
        try:
            if burst.votes:
                record.apply(*burst.operations(), actor="phones")
            break
        except Refused:  # a ballot was closed or codes were printed between the reading and the writing: look again
            if attempt == _TRIES:
                raise
    return outcomes


def published_votes(session: OrmSession, ballot_id: str) -> list[tuple[str, str]]:
    """The (receipt, vote) of everybody who voted one by one in a closed ballot, by receipt: each finds the own one.

    Raises:
        Refused: the ballot is not closed, and what is voted so far is nobody's to see.
    """
    ballot = session.get(Ballot, ballot_id)
    if ballot is None or ballot.state != "closed":
        raise Refused(
            "Votes are published once their ballot is closed. Close it first.",
            "표는 투표를 닫은 뒤에 공개됩니다. 먼저 투표를 닫아 주십시오.",
        )
    cast = session.execute(select(Vote.key, Vote.vote).where(Vote.ballot_id == ballot_id))
    return sorted((receipt_of(row.key), row.vote) for row in cast)


class _Burst:
    """A burst that is looked through on one state of the record."""

    def __init__(self, session: OrmSession) -> None:
        self._session = session
        self._rules: dict[str, Rules] = {}
        self._here: dict[tuple[str, str], str] = {}
        """(ballot, who) -> the key of the vote that counts, of this burst."""
        self.spent: defaultdict[str, list[str]] = defaultdict(list)
        self.votes: defaultdict[str, list[VoteCast]] = defaultdict(list)

    def operations(self) -> list[CastVotes]:
        """What writes it: nothing in it is in the order of the burst."""
        return [
            CastVotes(
                ballot_id=ballot_id,
                spent=tuple(sorted(self.spent[ballot_id])),
                votes=tuple(sorted(self.votes[ballot_id], key=lambda vote: vote.key)),
            )
            for ballot_id in sorted(self.votes)
        ]

    def take(self, cast: Cast) -> CastOutcome:
        """What becomes of one."""
        try:
            return self._take(cast)
        except Refused as refusal:
            return CastOutcome(refusal=refusal)

    def _take(self, cast: Cast) -> CastOutcome:
        ballot, code = self._session.get(Ballot, cast.ballot_id), self._code(cast.code)
        if ballot is None or code is None or code.session_id != ballot.session_id:
            raise Refused(
                "This voting code is not known. Check the letters on your paper, or ask at the desk.",
                "알 수 없는 투표 코드입니다. 종이에 적힌 글자를 확인하시거나 안내 데스크에 문의해 주십시오.",
            )
        if ballot.state == "draft" or "phone" not in ballot.channels:
            raise _not_open()
        vote = read_vote(self._rules_of(ballot), cast.raw)
        if isinstance(vote, Invalid):
            raise Refused(
                "Choose an answer, or abstain, and send it again.", "답을 고르거나 기권을 고른 뒤 다시 보내 주십시오."
            )
        text = text_of(vote)
        key, who = vote_key(ballot.id, cast.code, text), code.participant_id or code.code_hash
        if self._here.get((ballot.id, who)) == key or self._session.get(Vote, (ballot.id, key)) is not None:
            return CastOutcome(receipt=receipt_of(key), again=True)
        if ballot.state != "open":
            raise _not_open()
        if code.revoked:
            raise Refused(
                "A newer voting code was printed for you, and this one is no longer valid. Use the newer one.",
                "새 투표 코드가 인쇄되어 이 코드는 더 이상 쓸 수 없습니다. 새 코드를 써 주십시오.",
            )
        if (ballot.id, who) in self._here or self._has_voted(ballot.id, code):
            raise Refused(
                "You have voted already, with another choice. The first choice counts.",
                "이미 다른 선택으로 투표하셨습니다. 처음 선택이 표로 인정됩니다.",
            )
        self._here[ballot.id, who] = key
        self.spent[ballot.id].append(code.code_hash)
        self.votes[ballot.id].append(VoteCast(key=key, vote=text, table_id=self._table_of(ballot, code)))
        return CastOutcome(receipt=receipt_of(key))

    def _code(self, typed: str) -> VotingCode | None:
        return self._session.get(VotingCode, code_hash(typed))

    def _rules_of(self, ballot: Ballot) -> Rules:
        if ballot.id not in self._rules:
            self._rules[ballot.id] = rules_of(self._session, ballot)
        return self._rules[ballot.id]

    def _has_voted(self, ballot_id: str, code: VotingCode) -> bool:
        codes = [code.code_hash]
        if code.participant_id is not None:
            of_person = select(VotingCode.code_hash).where(VotingCode.participant_id == code.participant_id)
            codes = list(self._session.scalars(of_person))
        spent = select(SpentCode.code_hash).where(SpentCode.ballot_id == ballot_id, SpentCode.code_hash.in_(codes))
        return self._session.scalar(spent.limit(1)) is not None

    def _table_of(self, ballot: Ballot, code: VotingCode) -> str | None:
        """Where the voter sits now; never in a secret ballot."""
        round_id = seat_round(self._session, ballot)
        if ballot.secret or code.participant_id is None or round_id is None:
            return None
        return self._session.scalar(
            select(Seat.table_id).where(Seat.round_id == round_id, Seat.participant_id == code.participant_id)
        )


def _not_open() -> Refused:
    return Refused("This ballot is not open now.", "지금은 이 투표를 할 수 없습니다. 투표가 열려 있지 않습니다.")
