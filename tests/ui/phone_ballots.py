"""Ballots that people answer by phone, by any method, on a small day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from days import Day

from facilitator.record.casting import Cast, cast_votes
from facilitator.record.operations import (
    BallotOption,
    CloseBallot,
    CodeIssued,
    IssueCodes,
    OpenBallot,
    PrepareBallot,
)
from facilitator.record.voting import code_hash, new_code

OPTIONS = (
    "아이와 어르신이 함께 걸어갈 수 있는 거리 안에 밤에도 여는 돌봄 공간을 동네마다 하나씩 두기",
    "주말 돌봄",
    "동네 도서관과 작은 쉼터",
    "청년 월세 지원",
)


class PhoneVoters:
    """The people of a day, each with a voting code.

    ``vote`` opens a ballot, lets the first people answer it, and closes it if that is wished; it gives the ballot's id.
    An answer is as a phone sends it, with numbers (from 0) for the options: ``{"ranked": [[0], [1]]}``.
    """

    def __init__(self, day: Day) -> None:
        self._day = day
        self._codes = {person: new_code(day.record) for person in day.people}
        issued = tuple(CodeIssued(code_hash=code_hash(code), participant_id=p) for p, code in self._codes.items())
        day.record.apply(IssueCodes(session_id=day.session_id, codes=issued))

    def vote(
        self,
        method: str,
        answers: Sequence[Mapping[str, Any]],
        *,
        options: Sequence[str] = OPTIONS,
        title: str = "무엇부터 시작할까요",
        most: int | None = None,
        secret: bool = True,
        basis: str = "valid",
        closed: bool = True,
        **rules: Any,
    ) -> str:
        new = self._day.record.new_id
        ballot, ids = new(), [new() for _ in options]
        default = 0 if method == "ranking" else len(options) if method == "approval" else 1
        self._day.record.apply(
            PrepareBallot(
                id=ballot, session_id=self._day.session_id, title=title, method=method, basis=basis, secret=secret,
                most=default if most is None else most, rules=rules, channels=("phone",), round_id=self._day.rounds[0],
                options=tuple(BallotOption(id=id, text=text) for id, text in zip(ids, options, strict=True)),
            ),
            OpenBallot(id=ballot),
        )  # fmt: skip
        casts = [
            Cast(code, ballot, _with_ids(answer, ids))
            for code, answer in zip(self._codes.values(), answers, strict=False)
        ]
        assert all(outcome.receipt for outcome in cast_votes(self._day.record, casts))
        if closed:
            self._day.record.apply(CloseBallot(id=ballot))
        return ballot


def _with_ids(answer: Mapping[str, Any], ids: Sequence[str]) -> dict[str, Any]:
    """The answer with the ids of options for their numbers."""
    ((kind, value),) = answer.items()
    if kind == "abstain":
        return {kind: value}
    if kind in ("grades", "points"):
        return {kind: {ids[option]: number for option, number in value.items()}}
    if kind == "ranked":
        return {kind: [[ids[option] for option in place] for place in value]}
    return {kind: [ids[option] for option in value]}
