"""Casting votes by phone: a whole burst in one transaction, each voter with an answer of their own.

A vote's key is the SHA-256 of the ballot, the voter's code and the vote. So a request that comes a second time finds its
vote and gets the same receipt, though nothing in the record links a code to a vote.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Executable, Row, bindparam, select
from sqlalchemy.orm import Session as OrmSession

from facilitator.ballots.votes import Invalid, read_vote, text_of
from facilitator.errors import Refused
from facilitator.record.ballot_rules import rules_of
from facilitator.record.codes_in_ballot import CodeInBallot, codes_in_ballot
from facilitator.record.comparing import pair_of, pseudonym_of
from facilitator.record.models import Ballot, Participant, Seat, Vote, table_of
from facilitator.record.operations import CastVotes, GroupAdds, VoteCast
from facilitator.record.portions import portions
from facilitator.record.present import seat_round
from facilitator.record.record import Record
from facilitator.record.reopened import no_more_votes, only_corrected
from facilitator.record.voting import code_hash, plain_code, receipt_of, vote_key
from facilitator.seating.fields import SEVERAL

PHONES = "phones"
"""Who casts votes, as the journal says it."""

_VOTE, _SEAT = table_of(Vote), table_of(Seat)
_PERSON = table_of(Participant)
_WANTED: BindParameter[Any] = bindparam("wanted", expanding=True)

# These are asked for every burst: whoever writes them anew each time waits longer for that than for the database.
_VOTES_HERE = select(_VOTE.c.key).where(_VOTE.c.ballot_id == bindparam("ballot"), _VOTE.c.key.in_(_WANTED))
_SEATS_HERE = select(_SEAT.c.participant_id, _SEAT.c.table_id).where(
    _SEAT.c.round_id == bindparam("round"), _SEAT.c.participant_id.in_(_WANTED)
)
_ATTRIBUTES = select(_PERSON.c.id, _PERSON.c.attributes).where(_PERSON.c.id.in_(_WANTED))


@dataclass(frozen=True)
class Cast:
    """What one person sends: the code from the paper, however it was typed, the ballot, and the choice.

    ``linked`` is whether the person agrees that this vote is compared, without a name, with the other one of a pair.
    """

    code: str
    ballot_id: str
    raw: str | Mapping[str, Any]
    linked: bool = False


@dataclass(frozen=True)
class CastOutcome:
    """What becomes of it: a receipt, ``again`` where it was there already; or the reason why it does not count."""

    receipt: str = ""
    again: bool = False
    refusal: Refused | None = None


class Casting:
    """A burst of votes on its way into the record. Of two different choices with one code the first counts."""

    def __init__(self, casts: Sequence[Cast]) -> None:
        self._casts = casts
        self._burst: _Burst | None = None
        """Held until it is written: what it has read of the ballots is not read once more for that."""

    @property
    def outcomes(self) -> list[CastOutcome]:
        """An answer for each, at the place of its cast; all that has a receipt is on the disk once the transaction is."""
        return self._burst.outcomes if self._burst else []

    def operations(self, session: OrmSession) -> list[CastVotes]:
        """What writes those that count, in this state of the record."""
        self._burst = _Burst(session, self._casts)
        return self._burst.operations()


def cast_votes(record: Record, casts: Sequence[Cast]) -> list[CastOutcome]:
    """Take a burst of votes in, in one transaction.

    Raises:
        Refused: nothing could be written (the disk is full, the file is locked); no vote of the burst counts.
    """
    casting = Casting(casts)
    record.apply_made(casting.operations, actor=PHONES)
    return casting.outcomes


@dataclass(frozen=True, slots=True)
class _Said:
    """What one person said, once ballot, code and choice are known: who it is, the vote's one text and its key."""

    ballot: Ballot
    code: CodeInBallot
    text: str
    key: str
    pseudonym: str | None


class _Burst:
    """A burst that is looked through on one state of the record; each table is asked once for everybody."""

    def __init__(self, session: OrmSession, casts: Sequence[Cast]) -> None:
        self._session = session
        self._here: dict[tuple[str, str], str] = {}
        """(ballot, who) -> the key of the vote that counts, of this burst."""
        self.spent: defaultdict[str, list[str]] = defaultdict(list)
        self.votes: defaultdict[str, list[VoteCast]] = defaultdict(list)
        self.groups: defaultdict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
        asked_for = [session.get(Ballot, id) for id in {one.ballot_id for one in casts}]
        self._ballots = {ballot.id: ballot for ballot in asked_for if ballot is not None}
        self._only_corrected = {id for id, ballot in self._ballots.items() if only_corrected(session, ballot)}
        self._rules = {id: rules_of(session, ballot) for id, ballot in self._ballots.items()}
        self._pairs = {id: pair_of(session, ballot) for id, ballot in self._ballots.items()}
        hashed = [code_hash(one.code) for one in casts]
        sent = {(one.ballot_id, hash) for one, hash in zip(casts, hashed, strict=True)}
        self._codes = {
            id: codes_in_ballot(session, id, [hash for to, hash in sent if to == id]) for id in self._ballots
        }
        said = [self._said(cast, hash) for cast, hash in zip(casts, hashed, strict=True)]
        understood = [one for one in said if isinstance(one, _Said)]
        self._stored = self._already_stored(understood)
        self._seats = self._where_they_sit(understood)
        self._attributes = self._what_they_are(understood)
        self.outcomes = [self._taken(one) if isinstance(one, _Said) else CastOutcome(refusal=one) for one in said]

    def operations(self) -> list[CastVotes]:
        """What writes it: nothing in it is in the order of the burst."""
        return [
            CastVotes(
                ballot_id=ballot_id,
                spent=tuple(sorted(self.spent[ballot_id])),
                votes=tuple(sorted(self.votes[ballot_id], key=lambda vote: vote.key)),
                groups=tuple(
                    GroupAdds(attribute=attribute, value=value, vote=vote, people=people)
                    for (attribute, value, vote), people in sorted(self.groups[ballot_id].items())
                ),
            )
            for ballot_id in sorted(self.votes)
        ]

    def _said(self, cast: Cast, hash: str) -> _Said | Refused:
        ballot, code = self._ballots.get(cast.ballot_id), self._codes.get(cast.ballot_id, {}).get(hash)
        if ballot is None or code is None or code.session_id != ballot.session_id:
            return Refused(
                "This voting code is not known. Check the letters on your paper, or ask at the desk.",
                "알 수 없는 투표 코드입니다. 종이에 적힌 글자를 확인하시거나 안내 데스크에 문의해 주십시오.",
            )
        if ballot.state == "draft" or "phone" not in ballot.channels:
            return _not_open()
        try:
            vote = read_vote(self._rules[ballot.id], cast.raw)
        except Refused as refusal:
            return refusal
        if isinstance(vote, Invalid):
            return Refused(
                "Choose an answer, or abstain, and send it again.", "답을 고르거나 기권을 고른 뒤 다시 보내 주십시오."
            )
        text = text_of(vote)
        pair_id = self._pairs[ballot.id] if cast.linked else None
        pseudonym = None if pair_id is None else pseudonym_of(pair_id, plain_code(cast.code))
        return _Said(ballot, code, text, vote_key(ballot.id, cast.code, text), pseudonym)

    def _taken(self, one: _Said) -> CastOutcome:
        ballot, code, place = one.ballot, one.code, (one.ballot.id, one.code.who)
        if self._here.get(place) == one.key or one.key in self._stored:
            return CastOutcome(receipt=receipt_of(one.key), again=True)
        if place in self._here or code.voted:
            return CastOutcome(
                refusal=Refused(
                    "You have voted already, with another choice. The first choice counts.",
                    "이미 다른 선택으로 투표하셨습니다. 처음 선택이 표로 인정됩니다.",
                )
            )
        if ballot.state != "open":
            return CastOutcome(refusal=_closed())
        if ballot.id in self._only_corrected:
            return CastOutcome(refusal=no_more_votes(ballot))
        if code.revoked:
            return CastOutcome(
                refusal=Refused(
                    "A newer voting code was printed for you, and this one is no longer valid. Use the newer one.",
                    "새 투표 코드가 인쇄되어 이 코드는 더 이상 쓸 수 없습니다. 새 코드를 써 주십시오.",
                )
            )
        self._here[place] = one.key
        self.spent[ballot.id].append(code.code_hash)
        table = self._seats.get(place)
        self.votes[ballot.id].append(VoteCast(key=one.key, vote=one.text, table_id=table, pseudonym=one.pseudonym))
        person = self._attributes.get(code.who, {})
        for attribute in ballot.shown_by:
            value = person.get(attribute, "").split(SEVERAL)[0].strip()
            self.groups[ballot.id][attribute, value, one.text] += 1
        return CastOutcome(receipt=receipt_of(one.key))

    def _already_stored(self, said: Sequence[_Said]) -> set[str]:
        """The keys of the votes that are in the record; only who has voted can have one there."""
        found: set[str] = set()
        for id in self._ballots:
            keys = {one.key for one in said if one.ballot.id == id and one.code.voted}
            found |= {row.key for row in self._found(_VOTES_HERE, keys, ballot=id)}
        return found

    def _where_they_sit(self, said: Sequence[_Said]) -> dict[tuple[str, str], str]:
        """(ballot, who) -> the table where they sit now; never in a secret ballot."""
        sitting: dict[tuple[str, str], str] = {}
        for ballot in self._ballots.values():
            if not ballot.secret and (round_id := seat_round(self._session, ballot)) is not None:
                people = {one.code.who for one in said if one.ballot is ballot}
                seats = self._found(_SEATS_HERE, people, round=round_id)
                sitting |= {(ballot.id, row.participant_id): row.table_id for row in seats}
        return sitting

    def _what_they_are(self, said: Sequence[_Said]) -> dict[str, Mapping[str, str]]:
        """The attributes of the people whose votes are counted by group; of nobody else."""
        people = {one.code.who for one in said if one.ballot.shown_by}
        return {row.id: row.attributes for row in self._found(_ATTRIBUTES, people)}

    def _found(self, question: Executable, wanted: Collection[str], **of: str) -> Iterator[Row[Any]]:
        """What a question finds of all that is wanted, a part of it at a time."""
        for some in portions(wanted):
            yield from self._session.execute(question, {"wanted": some, **of})


def _not_open() -> Refused:
    return Refused("This ballot is not open now.", "지금은 이 투표를 할 수 없습니다. 투표가 열려 있지 않습니다.")


def _closed() -> Refused:
    return Refused(
        "This ballot is closed. Your vote did not arrive in time and is not counted.",
        "투표가 끝나 표를 더 받지 않습니다. 보내신 표는 늦게 도착하여 집계되지 않았습니다.",
    )
