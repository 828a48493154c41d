"""Counting a file of ballots, without a record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from facilitator.cli.app import app
from facilitator.cli.options import AsJson
from facilitator.cli.speech import answer, said
from facilitator.errors import Refused

if TYPE_CHECKING:
    from facilitator.ballots import Elimination
    from facilitator.ballots.file_count import FileCount


class Counting(StrEnum):
    """A way to count a file of ballots."""

    plurality = "plurality"
    approval = "approval"
    borda = "borda"
    irv = "irv"
    schulze = "schulze"
    rating = "rating"
    points = "points"


@app.command(help=said("Count a file of ballots (BLT, PrefLib).", "투표 파일(BLT, PrefLib)을 집계합니다."))
def count(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help=said("A .blt, .soc, .soi, .toc or .toi file.", ".blt, .soc, .soi, .toc, .toi 파일입니다."),
        ),
    ],
    method: Annotated[Counting, typer.Option(help=said("How to count.", "집계 방식입니다."))],
    as_json: AsJson = False,
) -> None:
    """Count a file by one method; ties are said and never broken."""
    from facilitator.ballots.file_count import count_text

    text = _text_of(file)
    try:
        counted = count_text(text, file.suffix.removeprefix(".").lower(), method.value)
    except Refused as refusal:
        raise Refused(f"{file}: {refusal.en}", f"{file}: {refusal.ko}") from refusal
    answer(as_json, _values(counted), "\n".join(_lines(counted, method)))


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Refused(
            f"{file}: line {line} is not UTF-8. Save the file as UTF-8.",
            f"{file}: {line}행이 UTF-8이 아닙니다. UTF-8로 저장해 주십시오.",
        ) from error
    except OSError as error:
        raise Refused(
            f"{file} cannot be read. Is it there, and may you read it?",
            f"{file}을(를) 읽을 수 없습니다. 파일이 있는지, 읽을 권한이 있는지 확인해 주십시오.",
        ) from error


def _values(counted: FileCount) -> dict[str, Any]:
    return {
        "winners": list(counted.winners),
        "rounds": [
            {
                "votes": dict(one.votes),
                "exhausted": one.exhausted,
                "out": list(one.out),
                "tied": list(one.tied),
                "if_out": {fork.option: list(fork.winners) for fork in one.forks},
            }
            for one in counted.rounds
        ],
        "scores": dict(counted.scores),
        "ties": [list(tie) for tie in counted.ties],
        "ballots": counted.ballots,
        "blank": counted.blank,
        "places": [list(place) for place in counted.places],
        "condorcet": counted.condorcet,
    }


def _lines(counted: FileCount, method: Counting) -> list[str]:
    lines = [
        *([counted.title] if counted.title else []),
        said(f"{counted.ballots:,} ballots", f"{counted.ballots:,}표")
        + (said(f", {counted.blank:,} of them blank", f" (백지 {counted.blank:,}표)") if counted.blank else ""),
        _what_was_read(method),
    ]
    if counted.seats != 1:
        lines.append(
            said(
                f"The file asks for {counted.seats} winners; one is looked for here.",
                f"파일에는 {counted.seats}명(개)을 뽑는다고 되어 있으나 여기서는 하나만 뽑습니다.",
            )
        )
    for number, one in enumerate(counted.rounds, start=1):
        lines += ["", *_round_lines(number, one)]
    if not counted.rounds:
        lines += ["", *_figures(dict(counted.scores), (option for place in counted.places for option in place))]
    return [*lines, "", *_outcome_lines(counted)]


def _what_was_read(method: Counting) -> str:
    """What the numbers are, and what an order of options says to this method."""
    words = {
        Counting.plurality: said("Votes: first places.", "득표: 첫째로 적은 표입니다."),
        Counting.approval: said(
            "Votes: a ballot approves what it names; in soc and toc files, its first place.",
            "득표: 표에 적은 항목을 모두 찬성한 것으로 셉니다. soc·toc 파일에서는 첫째 자리만 셉니다.",
        ),
        Counting.borda: said(
            "Borda points: 1 for every option below, 1/2 for every equal one; options left out are equal and last.",
            "보르다 점수: 아래에 둔 항목마다 1점, 같은 자리의 항목마다 1/2점입니다. 적지 않은 항목은 함께 맨 끝입니다.",
        ),
        Counting.irv: said(
            "Instant runoff: each round the option with the fewest votes goes.",
            "선호투표(즉석 결선): 집계할 때마다 표가 가장 적은 항목이 빠집니다.",
        ),
        Counting.schulze: said(
            "Schulze: how many other options each beats.", "슐체 방식: 항목마다 몇 개의 다른 항목을 이기는지 셉니다."
        ),
        Counting.rating: said(
            "Mean grades: the first place gives the highest, each next one 1 less; options left out are not graded.",
            "평균 점수: 첫째 자리가 가장 높고 한 자리마다 1점씩 낮습니다. 적지 않은 항목에는 점수를 주지 않은 것으로 봅니다.",
        ),
        Counting.points: said(
            "Points: 1 each time a ballot names the option.", "점수: 표에 항목을 적을 때마다 1점입니다."
        ),
    }
    return words[method]


def _round_lines(number: int, one: Elimination) -> list[str]:
    votes = dict(one.votes)
    order = sorted(votes, key=lambda option: -votes[option])
    if one.exhausted:
        order.append(said("(no choice left)", "(남은 선택 없음)"))
        votes[order[-1]] = one.exhausted
    lines = [said(f"Round {number}", f"{number}차 집계"), *_figures(votes, order)]
    if one.tied and len(votes) > 2:
        names = ", ".join(one.tied)
        lines.append(said(f"  Last together: {names}", f"  공동 최하위: {names}"))
        lines += [
            said(
                f"  If {fork.option} is out, the winner is {_or(fork.winners)}.",
                f"  {fork.option} 탈락 시 1위: {', '.join(fork.winners)}",
            )
            for fork in one.forks
        ]
    if one.tied and one.out:
        lines.append(said("  Whichever is out, the winner is the same.", "  어느 쪽이 빠져도 1위는 같습니다."))
    if one.out:
        lines.append(said(f"  Out: {', '.join(one.out)}", f"  탈락: {', '.join(one.out)}"))
    return lines


def _outcome_lines(counted: FileCount) -> list[str]:
    winners = ", ".join(counted.winners)
    if not counted.winners:
        return [said("Nobody chose anything.", "아무도 고르지 않았습니다.")]
    if len(counted.winners) == 1:
        lines = [said(f"Winner: {winners}", f"1위: {winners}")]
    else:
        lines = [
            said(f"Tied, nothing is decided: {winners}", f"동률, 결정되지 않았습니다: {winners}"),
            said("Decide by your rules, for instance by lot.", "정해 둔 규칙(예: 추첨)에 따라 결정해 주십시오."),
        ]
    lines += [
        said(f"Tied below: {', '.join(tie)}", f"아래 순위 동률: {', '.join(tie)}")
        for tie in counted.ties
        if tie != counted.winners
    ]
    if counted.rounds and counted.condorcet and counted.condorcet not in counted.winners:
        lines.append(
            said(
                f"Note: compared in pairs, more people prefer {counted.condorcet} to each of the others.",
                f"참고: 둘씩 견주면 다른 어느 항목보다도 {counted.condorcet}을(를) 앞에 둔 사람이 더 많습니다.",
            )
        )
    return lines


def _or(names: Sequence[str]) -> str:
    return " or ".join(names)


def _figures(figures: Mapping[str, float], order: Iterable[str]) -> list[str]:
    """One line an option: its figure, then its name; all figures with as many decimals, 3 at most, as one needs."""
    decimals = max((len(f"{number:.3f}".rstrip("0").partition(".")[2]) for number in figures.values()), default=0)
    return [f"{figures[option]:>12,.{decimals}f}  {option}" for option in order]
