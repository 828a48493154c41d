"""Votes that people cast themselves: the codes with which they do, and the votes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from sqlalchemy import insert, update

from facilitator.ballots.votes import read_vote, text_of
from facilitator.errors import Refused
from facilitator.record.ballot_rules import rules_of
from facilitator.record.codes_in_ballot import codes_in_ballot
from facilitator.record.comparing import pair_of
from facilitator.record.groups import ADD
from facilitator.record.models import Ballot, Participant, Session, SpentCode, Table, Vote, VotingCode, table_of
from facilitator.record.operation import ASIDE, Operation
from facilitator.record.operations.ballot_checks import refuse_unless
from facilitator.record.reopened import no_more_votes, only_corrected
from facilitator.record.transaction import Transaction

_SPENT = table_of(SpentCode)


@dataclass(frozen=True, kw_only=True)
class CodeIssued:
    """One new voting code: its SHA-256 in hexadecimal, whose it is, and what the slip says where it is nobody's."""

    code_hash: str
    participant_id: str | None = None
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class IssueCodes(Operation):
    """Issue voting codes that are about to be printed. The earlier code of a person who gets one is revoked."""

    session_id: str
    codes: tuple[CodeIssued, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Store their hashes. It cannot be taken back: they are on paper."""
        tx.find(Session, self.session_id)
        people = [code.participant_id for code in self.codes if code.participant_id is not None]
        if len(set(people)) < len(people):
            raise Refused("Somebody would get two codes at once.", "한 사람에게 투표 코드가 두 개 나가게 됩니다.")
        for one in people:
            tx.find_in(Participant, one, self.session_id)
        tx.session.execute(update(VotingCode).where(VotingCode.participant_id.in_(people)).values(revoked=True))
        for code in self.codes:
            if not _is_sha256(code.code_hash):
                raise Refused("This is no SHA-256 of a code.", "투표 코드의 SHA-256이 아닙니다.")
            row = VotingCode(
                code_hash=code.code_hash, session_id=self.session_id, participant_id=code.participant_id,
                label=code.label, issued_at=tx.time, revoked=False,
            )  # fmt: skip
            tx.add("voting_code", row, code.code_hash)
        tx.touch("voting_codes", self.session_id)
        return ()


@dataclass(frozen=True, kw_only=True)
class RevokeCodes(Operation):
    """Revoke codes that were lost or taken by the wrong person. What was voted with them stays."""

    session_id: str
    hashes: tuple[str, ...]

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Revoke them."""
        for code_hash in self.hashes:
            tx.find_in(VotingCode, code_hash, self.session_id).revoked = True
        tx.touch("voting_codes", self.session_id)
        return ()


@dataclass(frozen=True, kw_only=True)
class VoteCast:
    """One vote on its way into the record; the fields are those of ``models.Vote``."""

    key: str
    vote: str
    table_id: str | None = None
    pseudonym: str | None = None


@dataclass(frozen=True, kw_only=True)
class GroupAdds:
    """So many more people with this value of an attribute gave this vote; see ``models.GroupCount``."""

    attribute: str
    value: str
    vote: str
    people: int


@dataclass(frozen=True, kw_only=True)
class CastVotes(Operation):
    """Take in a burst of votes by phone: which codes are spent, and, nowhere but in the record, the votes.

    ``spent`` is the SHA-256 of the codes, sorted, so that their order tells nothing; so are the ``votes``, by key, and the
    ``groups``, which have every vote once for each attribute by which the ballot is shown.
    """

    ballot_id: str
    spent: tuple[str, ...]
    votes: tuple[VoteCast, ...] = field(default=(), metadata=ASIDE)
    groups: tuple[GroupAdds, ...] = field(default=(), metadata=ASIDE)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Spend the codes and store the votes, together. It cannot be taken back.

        Raises:
            Refused: a code is not known, revoked or spent, the ballot takes no phones now, or a vote breaks its rules.
        """
        ballot = tx.find(Ballot, self.ballot_id)
        refuse_unless(ballot, "open")
        if "phone" not in ballot.channels:
            raise Refused(
                f"Ballot {ballot.number} is not held by phone.",
                f"투표 {ballot.number}은(는) 휴대전화로 하는 투표가 아닙니다.",
            )
        if only_corrected(tx.session, ballot):
            raise no_more_votes(ballot)
        if not self.spent or list(self.spent) != sorted(set(self.spent)):
            raise Refused("Codes must come sorted, each once.", "투표 코드는 차례대로 한 번씩만 와야 합니다.")
        self._spend(tx, ballot)
        if self.votes:  # else the journal is played again
            if len(self.votes) != len(self.spent):
                raise Refused("There must be one vote for each code.", "투표 코드마다 표가 하나씩 있어야 합니다.")
            store_votes(tx, ballot, self.votes, channel="phone")
            self._count_groups(tx, ballot)
        tx.touch("ballot", self.ballot_id)
        return ()

    def _count_groups(self, tx: Transaction, ballot: Ballot) -> None:
        votes = Counter(one.vote for one in self.votes)
        counted = {attribute: Counter[str]() for attribute in ballot.shown_by}
        for one in self.groups:
            counted.setdefault(one.attribute, Counter())[one.vote] += max(one.people, 0)
        if set(counted) != set(ballot.shown_by) or any(found != votes for found in counted.values()):
            raise Refused(
                "Every vote belongs to one group of each attribute by which this ballot is shown.",
                "이 투표의 결과를 나누어 볼 항목마다 모든 표가 한 집단에 한 번씩 들어가야 합니다.",
            )
        if self.groups:
            rows = [{"ballot_id": ballot.id, **asdict(one)} for one in self.groups]
            tx.session.execute(ADD, rows)

    def _spend(self, tx: Transaction, ballot: Ballot) -> None:
        known = codes_in_ballot(tx.session, ballot.id, self.spent).values()
        codes = [code for code in known if code.session_id == ballot.session_id and not code.revoked]
        if len({code.who for code in codes}) < len(self.spent):
            raise Refused(
                "A voting code is not known or no longer valid.", "투표 코드를 알 수 없거나 더는 쓸 수 없는 코드입니다."
            )
        if any(code.voted for code in codes):
            raise Refused("A voting code was used in this ballot already.", "이 투표에 이미 쓴 투표 코드가 있습니다.")
        rows = [{"ballot_id": ballot.id, "code_hash": code_hash} for code_hash in self.spent]
        tx.session.execute(insert(_SPENT), rows)


def store_votes(tx: Transaction, ballot: Ballot, votes: Sequence[VoteCast], *, channel: str) -> None:
    """Store votes that came one by one, by key: nothing tells in which order they came.

    Raises:
        Refused: a vote breaks the ballot's rules, is not its one text, names the table of a secret ballot, or can be linked
            in a ballot that is not compared.
    """
    rules = rules_of(tx.session, ballot)
    for text in {one.vote for one in votes}:
        if text_of(read_vote(rules, text)) != text:
            raise Refused("A vote is not written as votes are kept.", "표가 정해진 모양으로 적혀 있지 않습니다.")
    for table_id in {one.table_id for one in votes if one.table_id is not None}:
        if ballot.secret:
            raise Refused(
                "A vote of a secret ballot never names its table.", "비밀투표의 표에는 테이블을 적지 않습니다."
            )
        tx.find_in(Table, table_id, ballot.session_id)
    linked = {one.pseudonym for one in votes if one.pseudonym is not None}
    if linked and (channel != "phone" or pair_of(tx.session, ballot) is None or not all(map(_is_sha256, linked))):
        raise Refused(
            f"Votes of ballot {ballot.number} cannot be linked with other ones.",
            f"투표 {ballot.number}의 표는 다른 투표의 표와 이을 수 없습니다.",
        )
    rows = [
        {
            "ballot_id": ballot.id, "key": one.key, "vote": one.vote, "channel": channel, "table_id": one.table_id,
            "pseudonym": one.pseudonym,
        }
        for one in sorted(votes, key=lambda one: one.key)
    ]  # fmt: skip
    tx.session.execute(insert(table_of(Vote)), rows)


def _is_sha256(text: str) -> bool:
    return len(text) == 64 and not set(text) - set("0123456789abcdef")
