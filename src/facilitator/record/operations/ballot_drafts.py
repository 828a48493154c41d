"""Ballots while they are prepared: what is asked, by which rules, of whom and how the votes are collected."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import delete, func, select

from facilitator.ballots import BASES, METHODS
from facilitator.errors import Refused
from facilitator.record.ballot_rules import CHANNELS, rules_from
from facilitator.record.comparing import after_of, refuse_other_pairs
from facilitator.record.models import Ballot, Option, Round, Session, Theme
from facilitator.record.operation import Operation
from facilitator.record.operations.ballot_checks import options_of, refuse_unless
from facilitator.record.operations.checks import one_of, some_text, within
from facilitator.record.transaction import Transaction


@dataclass(frozen=True, kw_only=True)
class BallotOption:
    """One option of a ballot that is being prepared."""

    id: str
    text: str
    theme_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class PrepareBallot(Operation):
    """Prepare a ballot, or prepare it anew while it is a draft.

    ``rules`` holds what ``ballots.Rules`` needs beyond method, basis and number of choices, as far as it is not the
    usual. ``channels`` is how votes are collected, of ``CHANNELS``. ``compared`` says that a later ballot will ask the same;
    ``before_id`` is the earlier one that asked it, and whether it did is looked at when this one is opened. ``shown_by``
    names the attributes of people by which votes by phone are counted apart.
    """

    id: str
    session_id: str
    title: str
    question: str = ""
    method: str = "single"
    basis: str = "valid"
    most: int = 1
    options: tuple[BallotOption, ...] = ()
    round_id: str | None = None
    number: int | None = None
    secret: bool = False
    rules: dict[str, Any] = field(default_factory=dict)
    channels: tuple[str, ...] = ("hands",)
    compared: bool = False
    before_id: str | None = None
    shown_by: tuple[str, ...] = ()

    def prepared(self, tx: Transaction) -> PrepareBallot:
        """With its number in the session."""
        old = tx.session.get(Ballot, self.id)
        if old is not None:
            return replace(self, number=old.number)
        if self.number is not None:
            return self
        last = tx.session.scalar(select(func.max(Ballot.number)).where(Ballot.session_id == self.session_id)) or 0
        return replace(self, number=last + 1)

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Add it, or replace the draft."""
        tx.find(Session, self.session_id)
        if self.round_id is not None:
            tx.find_in(Round, self.round_id, self.session_id)
        some_text(self.title, "ballot's title", "투표 이름", most=300)
        one_of(self.method, tuple(METHODS), "voting method", "투표 방식")
        one_of(self.basis, BASES, "basis", "기준")
        within(
            self.most,
            0 if self.method == "ranking" else 1,
            max(len(self.options), 1),
            "number of choices",
            "고를 수 있는 수",
        )
        texts = [option.text.strip() for option in self.options]
        for option in self.options:
            some_text(option.text, "option", "항목", most=300)
            if option.theme_id is not None:
                tx.find_in(Theme, option.theme_id, self.session_id)
        if len(set(texts)) < len(texts):
            raise Refused(
                "Two options read the same. Word them apart.", "같은 항목이 두 번 있습니다. 다르게 적어 주십시오."
            )
        rules_from(
            self.method, [option.id for option in self.options], basis=self.basis, most=self.most, more=self.rules
        )
        self._check_collecting(tx)
        self._check_comparing(tx)
        old = tx.session.get(Ballot, self.id)
        back: Operation = RemoveBallot(id=self.id)
        if old is not None:
            refuse_unless(old, "draft")
            back = _as_prepared(tx, old)
            tx.session.execute(delete(Option).where(Option.ballot_id == self.id))
            tx.session.delete(old)
            tx.session.flush()
            tx.session.expunge_all()
        ballot = Ballot(
            id=self.id, session_id=self.session_id, round_id=self.round_id, number=self.number or 1, title=self.title,
            question=self.question, method=self.method, basis=self.basis, most=self.most, state="draft",
            replaces_id=None, reason="", opened_at=None, closed_at=None, secret=self.secret, rules=dict(self.rules),
            channels=list(self.channels), before_id=self.before_id, compared=self.compared, shown_by=list(self.shown_by),
        )  # fmt: skip
        tx.add("ballot", ballot, self.id)
        for position, option in enumerate(self.options, start=1):
            tx.session.add(
                Option(id=option.id, ballot_id=self.id, position=position, text=option.text, theme_id=option.theme_id)
            )
        tx.touch("ballots", self.session_id)
        return (back,)

    def _check_collecting(self, tx: Transaction) -> None:
        for channel in self.channels:
            one_of(channel, CHANNELS, "way of voting", "투표 수단")
        if not self.channels or len(set(self.channels)) < len(self.channels):
            raise Refused(
                "Say how people vote, each way once: by hands, by phone, on paper, by keypad.",
                "투표 수단을 한 번씩만 골라 주십시오. 손 들기, 휴대전화, 종이, 투표기를 섞어 쓸 수 있습니다.",
            )
        if self.secret and "hands" in self.channels:
            raise Refused(
                "Raised hands are seen by everybody, so a secret ballot cannot count them. Choose phones, paper or keypads.",
                "손을 들면 모두가 보게 되므로 비밀투표에서는 쓸 수 없습니다. 휴대전화나 종이, 투표기를 고르십시오.",
            )

    def _check_comparing(self, tx: Transaction) -> None:
        if len(set(self.shown_by)) < len(self.shown_by) or not all(name.strip() for name in self.shown_by):
            raise Refused(
                "Name each attribute by which results are shown once.",
                "결과를 나누어 볼 항목을 하나씩만 적어 주십시오.",
            )
        if self.before_id is None:
            return
        if self.compared:
            raise Refused(
                "A ballot is compared with an earlier one or with a later one; not with both.",
                "투표는 앞의 투표나 뒤의 투표 가운데 하나하고만 비교할 수 있습니다.",
            )
        before = tx.find_in(Ballot, self.before_id, self.session_id)
        refuse_other_pairs(tx.session, before, self.id, self.number or 1)


@dataclass(frozen=True, kw_only=True)
class RemoveBallot(Operation):
    """Throw a draft away. A ballot that was opened stays."""

    id: str

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Remove it."""
        ballot = tx.find(Ballot, self.id)
        refuse_unless(ballot, "draft")
        later = after_of(tx.session, self.id)
        if later is not None:
            raise Refused(
                f"Ballot {later.number} is to be compared with this one. Take that comparison away first.",
                f"투표 {later.number}을(를) 이 투표와 비교하기로 되어 있습니다. 먼저 그 비교를 없애 주십시오.",
            )
        back = _as_prepared(tx, ballot)
        tx.session.execute(delete(Option).where(Option.ballot_id == self.id))
        tx.session.delete(ballot)
        tx.touch("ballot", self.id)
        tx.touch("ballots", back.session_id)
        return (back,)


def _as_prepared(tx: Transaction, ballot: Ballot) -> PrepareBallot:
    return PrepareBallot(
        id=ballot.id, session_id=ballot.session_id, title=ballot.title, question=ballot.question, method=ballot.method,
        basis=ballot.basis, most=ballot.most, round_id=ballot.round_id, number=ballot.number, secret=ballot.secret,
        rules=dict(ballot.rules), channels=tuple(ballot.channels), compared=ballot.compared, before_id=ballot.before_id,
        shown_by=tuple(ballot.shown_by),
        options=tuple(
            BallotOption(id=option.id, text=option.text, theme_id=option.theme_id)
            for option in options_of(tx, ballot.id)
        ),
    )  # fmt: skip
