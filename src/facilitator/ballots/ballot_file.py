"""Ballots in files: what a BLT or PrefLib file says, and how a line of it is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.errors import Refused

MOST_OPTIONS = 10_000
MOST_BALLOTS = 10**9
"""How many ballots one line may stand for; so all sums fit into 64 bits."""

Places = tuple[tuple[int, ...], ...]
"""One ballot's places, best first, each with the options in it, numbered from 0."""

_WHOLE = re.compile(r"[0-9]{1,15}")


@dataclass(frozen=True)
class BallotFile:
    """The ballots of a file.

    Attributes:
        title: what the file calls the election; empty where it does not say.
        options: the options' names, in order.
        ballots: how often each order was given. An order without places is a blank ballot.
        complete: whether every ballot must rank every option ("soc", "toc").
        seats: how many winners the file asks for.
    """

    title: str
    options: tuple[str, ...]
    ballots: Mapping[Places, int]
    complete: bool
    seats: int = 1


def refused_line(number: int, en: str, ko: str) -> Refused:
    """What is wrong in a line, with its number; lines count from 1."""
    return Refused(f"Line {number}: {en}", f"{number}행: {ko}")


def whole_number(number: int, text: str) -> int:
    """The whole number that ``text`` in line ``number`` is.

    Raises:
        Refused: it is none.
    """
    if not _WHOLE.fullmatch(text):
        raise refused_line(
            number,
            f"{text!r} is no whole number. Correct the line.",
            f"{text!r}은(는) 자연수가 아닙니다. 이 줄을 고쳐 주십시오.",
        )
    return int(text)


def option_index(number: int, text: str, options: int) -> int:
    """The option, from 0, that ``text`` in line ``number`` numbers from 1.

    Raises:
        Refused: there is no such option.
    """
    option = whole_number(number, text)
    if not 1 <= option <= options:
        raise refused_line(
            number,
            f"there is no option {option}; the file has {options}. Correct the number.",
            f"{option}번 항목은 없습니다. 이 파일의 항목은 {options}개입니다. 번호를 고쳐 주십시오.",
        )
    return option - 1


def check_repeats(number: int, places: Places) -> None:
    """No option stands in a ballot twice.

    Raises:
        Refused: one does.
    """
    if sum(map(len, places)) == len(frozenset().union(*places)):
        return
    seen: set[int] = set()
    for place in places:
        for option in place:
            if option in seen:
                raise refused_line(
                    number,
                    f"option {option + 1} stands there twice. Name each option once (only points may be repeated).",
                    f"{option + 1}번 항목이 두 번 있습니다. 한 번씩만 적어 주십시오(점수 투표에서만 되풀이할 수 있습니다).",
                )
            seen.add(option)


def check_names(lines: Mapping[str, int], name: str, number: int) -> None:
    """``name`` in line ``number`` is there and is not among the ``lines`` of the names before it.

    Raises:
        Refused: it is empty, or another option has it.
    """
    if not name:
        raise refused_line(
            number,
            "an option has no name. Write its name there.",
            "항목 이름이 비어 있습니다. 이름을 적어 주십시오.",
        )
    if name in lines:
        raise refused_line(
            number,
            f"{name!r} is the name of two options; the other is in line {lines[name]}. Name them apart.",
            f"{lines[name]}행의 항목과 이름({name!r})이 같습니다. 다르게 적어 주십시오.",
        )


def check_size(number: int, options: int) -> None:
    """A file can have so many options.

    Raises:
        Refused: there is none, or there are too many.
    """
    if not 1 <= options <= MOST_OPTIONS:
        raise refused_line(
            number,
            f"{options} options cannot be counted. A file may have 1 to {MOST_OPTIONS:,}.",
            f"항목이 {options}개인 파일은 셀 수 없습니다. 1~{MOST_OPTIONS:,}개여야 합니다.",
        )


def add_ballots(ballots: dict[Places, int], places: Places, times: int, number: int) -> None:
    """Add the ballots of line ``number`` to those before it.

    Raises:
        Refused: the line stands for none, or for more than can be meant.
    """
    if not 1 <= times <= MOST_BALLOTS:
        raise refused_line(
            number,
            f"{times} ballots cannot be counted. Correct the first number of the line.",
            f"{times}표는 셀 수 없습니다. 이 줄의 첫 숫자를 고쳐 주십시오.",
        )
    ballots[places] = ballots.get(places, 0) + times
