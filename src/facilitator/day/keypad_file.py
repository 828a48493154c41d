"""What a receiver's file says about a ballot: one vote for each keypad, and what in it does not count.

Where a keypad pressed several times, its last press counts. Receivers take it so unless they are set to the first
response only ("Accept First Response Only" in the manual of TurningPoint), and so people are told. A press that is
not on the ballot is as if it had not been made: an earlier one of the same keypad stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitator.ballots.rules import Rules
from facilitator.ballots.typed import ABSTAIN, typed_vote
from facilitator.ballots.votes import Invalid, Vote, check_vote, chosen
from facilitator.day.keypad_columns import cell_of, place_of
from facilitator.errors import Refused
from facilitator.record.keypads import device_hash, plain_device
from facilitator.roster import RosterFile
from facilitator.roster.text import compact

_ABSTAINED = frozenset(("기권", "abstain", "abstention"))
_HALVES = "(오전|오후|am|pm)"
_TIME = re.compile(
    r"(?:(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})[\s.t일]{1,3})?"
    rf"{_HALVES}?\s*(\d{{1,2}}):(\d{{2}})(?::(\d{{2}})(?:[.,](\d{{1,9}}))?)?\s*{_HALVES}?z?"
)


@dataclass(frozen=True)
class LostPress:
    """A row that does not count: its line, device and answer as they stand there, and why."""

    line: int
    device: str
    answer: str
    reason: Refused


@dataclass(frozen=True)
class KeypadPreview:
    """What an import of a file would do.

    Attributes:
        votes: device -> the vote that counts, without those that voted in this ballot before.
        again: devices that voted in this ballot before; nothing of theirs is taken.
        repeated: devices with several presses that are on the ballot; the last counts.
        lost: rows that do not count.
        silent: devices all of whose rows do not count.
        presses: rows of the question.
    """

    votes: dict[str, Vote]
    again: tuple[str, ...]
    repeated: tuple[str, ...]
    lost: tuple[LostPress, ...]
    silent: tuple[str, ...]
    presses: int


@dataclass(frozen=True)
class _Press:
    line: int
    device: str
    answer: str
    moment: float


def read_keypads(
    file: RosterFile,
    columns: Mapping[str, str],
    *,
    ballot_id: str,
    rules: Rules,
    options: tuple[str, ...],
    question: str | None = None,
    voted: frozenset[str] = frozenset(),
) -> KeypadPreview:
    """Look through a file and write nothing.

    Args:
        columns: field -> name of the column, as ``guess_keypad_columns`` gives it.
        options: the options' words in their order; an answer may be such words instead of a number.
        question: the question whose rows are meant; None for all rows.
        voted: ``keypads.devices_that_voted`` in this ballot.

    Raises:
        Refused: no column says device or answer, or a time cannot be read; it names file, line and column.
    """
    words = {compact(text): option for text, option in zip(options, rules.options, strict=True)}
    last: dict[str, tuple[float, Vote]] = {}
    counted: Counter[str] = Counter()
    lost: list[LostPress] = []
    seen: dict[str, None] = {}
    presses = 0
    for press in _presses(file, columns, question):
        presses += 1
        device = plain_device(press.device)
        if device:
            seen[device] = None
        try:
            if not device:
                raise Refused("The row names no keypad.", "이 줄에는 투표기 번호가 없습니다.")
            vote = _vote(rules, words, press.answer)
        except Refused as reason:
            lost.append(LostPress(press.line, press.device, press.answer, reason))
            continue
        counted[device] += 1
        if device not in last or press.moment >= last[device][0]:
            last[device] = (press.moment, vote)
    again = tuple(device for device in last if device_hash(ballot_id, device) in voted)
    return KeypadPreview(
        votes={device: vote for device, (_, vote) in last.items() if device not in again},
        again=again,
        repeated=tuple(device for device, times in counted.items() if times > 1),
        lost=tuple(lost),
        silent=tuple(device for device in seen if device not in last),
        presses=presses,
    )


def _vote(rules: Rules, words: Mapping[str, str], answer: str) -> Vote:
    if not answer:
        raise Refused("The row has no answer.", "이 줄에는 응답이 없습니다.")
    if compact(answer) in _ABSTAINED:
        answer = ABSTAIN
    if (option := words.get(compact(answer))) is not None and rules.method != "ranking":
        vote: Vote = chosen(option)
        check_vote(rules, vote)
        return vote
    vote = typed_vote(rules, answer.removesuffix("번"))
    if isinstance(vote, Invalid):
        raise Refused(f"“{answer}” is not on the ballot.", f"‘{answer}’은(는) 투표에 없습니다.")
    return vote


def _presses(file: RosterFile, columns: Mapping[str, str], question: str | None) -> Iterator[_Press]:
    """The presses of a question in the order in which they came; where no column says when, in that of the file."""
    places = {field: place_of(file, columns.get(field)) for field in ("device", "question", "answer", "time")}
    device, answer = places["device"], places["answer"]
    if device is None or answer is None:
        raise Refused(
            f"{file.path.name}: say which column is the keypad's number and which is its answer.",
            f"{file.path.name}: 어느 열이 투표기 번호이고 어느 열이 응답인지 골라 주십시오.",
        )
    for row in file.rows:
        if question is not None and cell_of(row, places["question"]) != question:
            continue
        told = cell_of(row, places["time"])
        moment = 0.0 if places["time"] is None else _moment(file, row.line, columns["time"], told)
        yield _Press(row.line, cell_of(row, device), cell_of(row, answer), moment)


def _moment(file: RosterFile, line: int, column: str, text: str) -> float:
    """A time of day, a date with a time, or seconds from some beginning, as seconds.

    Raises:
        Refused: it is none of these.
    """
    if re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,9})?", text):
        return float(text)
    found = _TIME.fullmatch(text.casefold())
    try:
        if found is None:
            raise ValueError
        year, month, day, before, hour, minute, second, part, after = found.groups()
        # Noon is 12 p.m. and midnight 12 a.m.: of a clock of twelve hours the 12 is a 0.
        half = {"am": 0, "오전": 0, "pm": 12, "오후": 12}.get(before or after or "")
        hours = int(hour) if half is None else int(hour) % 12 + half
        on = datetime(int(year), int(month), int(day)) if year else datetime(1970, 1, 1)
        moment = on.replace(hour=hours, minute=int(minute), second=int(second or 0))
    except ValueError:
        raise Refused(
            f"{file.path.name}, line {line}, column “{column}”: “{text}” is no time. Mend it, or leave the column out; "
            "then the later row counts.",
            f"{file.path.name} {line}번째 줄 ‘{column}’ 열: ‘{text}’은(는) 시각이 아닙니다. 고치시거나 이 열을 쓰지 "
            "마십시오. 그러면 뒤에 적힌 줄이 집계됩니다.",
        ) from None
    return (moment - datetime(1970, 1, 1)).total_seconds() + float(f"0.{part or 0}")
