"""Reading PrefLib files of orders: soc, soi, toc and toi.

The format is that of PrefLib.org (N. Mattei & T. Walsh, "PrefLib: A Library for Preferences", ADT 2013) as it is since
September 2022: lines with ``#`` tell about the file and name the options, then a line an order, ``3: 2,{1,4}``. In "soc"
and "soi" no two options share a place, in "soc" and "toc" every order has all options.
"""

from __future__ import annotations

import re

from facilitator.ballots.ballot_file import (
    BallotFile,
    Places,
    add_ballots,
    check_names,
    check_repeats,
    check_size,
    option_index,
    refused_line,
    whole_number,
)
from facilitator.errors import Refused

KINDS = ("soc", "soi", "toc", "toi")

_HEAD = re.compile(r"#\s*([^:]+?)\s*:\s*(.*?)\s*")
_NAME = re.compile(r"ALTERNATIVE NAME ([0-9]{1,9})")
_PLACE = r"(?:[0-9]+|\{\s*[0-9]+(?:\s*,\s*[0-9]+)*\s*\})"
_PLACES = re.compile(_PLACE)
_ORDER = re.compile(rf"([0-9]+)\s*:\s*((?:{_PLACE}(?:\s*,\s*{_PLACE})*)?)")


def read_preflib(text: str, kind: str, *, repeats: bool = False) -> BallotFile:
    """Read the text of a PrefLib file.

    Args:
        text: the file.
        kind: one of ``KINDS``, for a file that does not say its data type itself.
        repeats: whether an order may name an option several times.

    Raises:
        Refused: a line cannot be understood, or the file has not as many ballots as it says.
    """
    heads: dict[str, tuple[int, str]] = {}
    names: dict[str, int] = {}
    ballots: dict[Places, int] = {}
    known: dict[str, tuple[int, ...]] = {}
    options = 0
    for number, line in enumerate((line.strip() for line in text.splitlines()), start=1):
        if line.startswith("#"):
            head = _HEAD.fullmatch(line)
            if head is not None:
                heads[head[1].upper()] = (number, head[2])
                _read_name(names, number, head[1].upper(), head[2])
        elif line:
            if not ballots:
                options = _options(heads, names)
                kind = _kind(heads, kind)
            places, times = _read_order(number, line, options, known)
            _check_order(number, places, options, kind, repeats)
            add_ballots(ballots, places, times, number)
    if not ballots:
        raise Refused(
            "There are no ballots in the file. A line such as 3: 2,1 says that 3 people put option 2 before option 1.",
            "파일에 표가 없습니다. 3: 2,1과 같은 줄이 있어야 합니다(3명이 2번을 1번보다 앞에 둠).",
        )
    _check_voters(heads, sum(ballots.values()))
    title = heads.get("TITLE", (0, ""))[1]
    return BallotFile(title=title, options=tuple(names), ballots=ballots, complete=kind in ("soc", "toc"))


def _read_name(names: dict[str, int], number: int, key: str, name: str) -> None:
    numbered = _NAME.fullmatch(key)
    if numbered is None:
        return
    check_names(names, name, number)
    names[name] = number
    if int(numbered[1]) != len(names):
        raise refused_line(
            number,
            f"this should name option {len(names)}, not {numbered[1]}. Name the options in order, from 1.",
            f"{numbered[1]}번이 아니라 {len(names)}번 항목의 이름이 올 자리입니다. 1번부터 차례로 적어 주십시오.",
        )


def _options(heads: dict[str, tuple[int, str]], names: dict[str, int]) -> int:
    """How many options there are: as many as the head says and names."""
    if "NUMBER ALTERNATIVES" not in heads:
        raise Refused(
            "This is no PrefLib file: the line '# NUMBER ALTERNATIVES: …' is missing. "
            "Files from before September 2022 can be had anew from PrefLib.org.",
            "PrefLib 파일이 아닙니다. '# NUMBER ALTERNATIVES: …' 줄이 없습니다. "
            "2022년 9월 이전의 파일은 PrefLib.org에서 새로 받을 수 있습니다.",
        )
    number, said = heads["NUMBER ALTERNATIVES"]
    options = whole_number(number, said)
    check_size(number, options)
    if len(names) != options:
        raise refused_line(
            number,
            f"the file says {options} options but names {len(names)}. Write a line '# ALTERNATIVE NAME n: …' for each.",
            f"항목이 {options}개라고 하지만 이름은 {len(names)}개입니다. "
            "항목마다 '# ALTERNATIVE NAME n: …' 줄을 적어 주십시오.",
        )
    return options


def _kind(heads: dict[str, tuple[int, str]], kind: str) -> str:
    number, said = heads.get("DATA TYPE", (0, kind))
    if said.lower() not in KINDS:
        raise refused_line(
            number,
            f"data of the type {said!r} cannot be counted. Use {', '.join(KINDS)}.",
            f"{said!r} 형식은 셀 수 없습니다. {', '.join(KINDS)} 파일을 쓰십시오.",
        )
    return said.lower()


def _read_order(number: int, line: str, options: int, known: dict[str, tuple[int, ...]]) -> tuple[Places, int]:
    """The places of an order and how many gave it. ``known`` are the places read before."""
    order = _ORDER.fullmatch(line)
    if order is None:
        raise refused_line(
            number,
            "this is no order. Write the number of ballots, a colon, and the options, such as 3: 2,{1,4}.",
            "순서를 읽을 수 없습니다. 표의 수, 쌍점, 항목을 3: 2,{1,4}처럼 적어 주십시오.",
        )
    written = _PLACES.findall(order[2])
    for place in written:
        if place not in known:
            known[place] = tuple(option_index(number, one.strip(), options) for one in place.strip("{}").split(","))
    return tuple(map(known.__getitem__, written)), whole_number(number, order[1])


def _check_order(number: int, places: Places, options: int, kind: str, repeats: bool) -> None:
    """The order keeps what the file's kind promises.

    Raises:
        Refused: it does not.
    """
    if not repeats:
        check_repeats(number, places)
    if kind in ("soc", "soi") and any(len(place) > 1 for place in places):
        raise refused_line(
            number,
            f"several options share a place, which a {kind} file cannot have. Use toc or toi.",
            f"여러 항목이 한 자리에 있습니다. {kind} 파일에서는 그럴 수 없습니다. toc나 toi를 쓰십시오.",
        )
    ranked = len(frozenset().union(*places))
    if kind in ("soc", "toc") and ranked < options:
        raise refused_line(
            number,
            f"only {ranked} of {options} options are ranked; in a {kind} file all must be. Use soi or toi.",
            f"항목 {options}개 가운데 {ranked}개만 있습니다. {kind} 파일에는 모두 있어야 합니다. soi나 toi를 쓰십시오.",
        )


def _check_voters(heads: dict[str, tuple[int, str]], ballots: int) -> None:
    if "NUMBER VOTERS" not in heads:
        return
    number, said = heads["NUMBER VOTERS"]
    if whole_number(number, said) != ballots:
        raise refused_line(
            number,
            f"the file says {int(said):,} ballots but has {ballots:,}. Get the whole file, or correct the number.",
            f"{int(said):,}표라고 하지만 {ballots:,}표가 있습니다. 온전한 파일을 쓰거나 수를 고쳐 주십시오.",
        )
