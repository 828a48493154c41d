"""Reading BLT files.

The format is that of I. D. Hill, B. A. Wichmann & D. R. Woodall, "Algorithm 123: Single transferable vote by Meek's
method", The Computer Journal 30 (1987), 277-281, one ballot a line, with what OpenSTV and OpaVote added: ``#`` begins a
comment, ``1=2`` puts options in one place, ``-`` stands for a place that was left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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

Lines = Iterator[tuple[int, str]]


def read_blt(text: str, *, repeats: bool = False) -> BallotFile:
    """Read the text of a BLT file. Options that have withdrawn are left out, also of the ballots.

    Args:
        text: the file.
        repeats: whether a ballot may name an option several times.

    Raises:
        Refused: a line cannot be understood; it says which and why.
    """
    lines = _lines(text)
    options, seats = _read_size(lines)
    number, words = _next(lines)
    withdrawn: set[int] = set()
    while words[0].startswith("-") and words[0] != "-":
        withdrawn |= {option_index(number, word.removeprefix("-"), options) for word in words}
        number, words = _next(lines)
    ballots: dict[Places, int] = {}
    known: dict[str, tuple[int, ...]] = {"-": ()}
    while words != ["0"]:
        places = _read_places(number, words, options, known)
        if not repeats:
            check_repeats(number, places)
        add_ballots(ballots, places, whole_number(number, words[0]), number)
        number, words = _next(lines)
    names = _read_names(lines, options)
    _, title = next(lines, (0, ""))
    read = BallotFile(title=title.strip('"'), options=tuple(names), ballots=ballots, complete=False, seats=seats)
    return _without(read, withdrawn) if withdrawn else read


def _without(file: BallotFile, withdrawn: set[int]) -> BallotFile:
    """The file without the options that have withdrawn; orders that are the same then are added up."""
    stays = [option for option in range(len(file.options)) if option not in withdrawn]
    if not stays:
        raise Refused("All options have withdrawn.", "모든 항목이 빠져 있습니다.")
    place_of = {option: place for place, option in enumerate(stays)}
    ballots: dict[Places, int] = {}
    for places, times in file.ballots.items():
        kept = tuple(tuple(place_of[option] for option in place if option in place_of) for place in places)
        without_gaps = tuple(filter(None, kept))
        ballots[without_gaps] = ballots.get(without_gaps, 0) + times
    return replace(file, options=tuple(file.options[option] for option in stays), ballots=ballots)


def _lines(text: str) -> Lines:
    """The lines that say something, with their numbers, without comments. A name may have a # in it."""
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.strip()
        if not said.startswith('"'):
            said = said.partition("#")[0].strip()
        elif '"' in said[1:]:
            said = said[: said.rindex('"') + 1]
        if said:
            yield number, said


def _next(lines: Lines) -> tuple[int, list[str]]:
    for number, line in lines:
        return number, line.split()
    raise Refused(
        "The file ends before the ballots do: a line with 0 alone must follow the last ballot. Get the whole file.",
        "표가 끝나기 전에 파일이 끝났습니다. 마지막 표 다음에 0만 있는 줄이 있어야 합니다. 온전한 파일을 쓰십시오.",
    )


def _read_size(lines: Lines) -> tuple[int, int]:
    """How many options and how many seats there are."""
    number, words = _next(lines)
    if len(words) != 2:
        raise refused_line(
            number,
            "a BLT file begins with two numbers, those of the options and of the seats, such as 4 1.",
            "BLT 파일은 항목 수와 뽑을 수를 적은 줄(예: 4 1)로 시작해야 합니다.",
        )
    options, seats = (whole_number(number, word) for word in words)
    check_size(number, options)
    return options, seats


def _read_places(number: int, words: list[str], options: int, known: dict[str, tuple[int, ...]]) -> Places:
    """The places of a ballot line: how many ballots, the places, and 0. ``known`` are the words read before."""
    if len(words) < 2 or words[-1] != "0":
        raise refused_line(
            number,
            "this ballot does not end with 0. Write the number of ballots, the options in order, and 0.",
            "이 표는 0으로 끝나지 않습니다. 표의 수, 순서대로 고른 항목, 0을 차례로 적어 주십시오.",
        )
    for word in words[1:-1]:
        if word not in known:
            known[word] = tuple(option_index(number, option, options) for option in word.split("="))
    return tuple(filter(None, map(known.__getitem__, words[1:-1])))


def _read_names(lines: Lines, options: int) -> list[str]:
    names: dict[str, int] = {}
    for number, line in lines:
        name = line.strip('"').strip()
        check_names(names, name, number)
        names[name] = number
        if len(names) == options:
            return list(names)
    raise Refused(
        f"The file ends after {len(names)} of {options} names. Write one line with a name for each option after the 0.",
        f"이름 {options}개 가운데 {len(names)}개만 있습니다. 0 다음에 항목마다 이름을 한 줄씩 적어 주십시오.",
    )
