"""The sentences that explain seats to a person."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from facilitator.seating.group_outcome import GroupOutcome
from facilitator.seating.group_words import group_sentences
from facilitator.seating.particles import with_particle
from facilitator.seating.problem import IntArray, Problem
from facilitator.seating.score import Score

LISTED = 5
"""How many single cells or rules are written out before the rest is only counted."""

Both = tuple[str, str]
"""A sentence in English and in Korean."""


def sentences(
    problem: Problem, seats: IntArray, result: Score, groups: Sequence[GroupOutcome] = ()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to say about seats, (English, Korean), the most important first.

    Args:
        problem: what was to be seated.
        seats: (rounds x people) tables.
        result: their score.
        groups: what its rounds made of the groups that people wanted.
    """
    by_group = len(groups) > 0
    said: list[Both] = []
    if result.broken:
        said += _broken(result)
    if _tables_in_use(seats) <= 1:
        said.append(("There is one table, so everybody sits together.", "테이블이 하나이므로 모두 함께 앉습니다."))
    else:
        if result.optimal:
            said.append(_best(by_group))
        said += (
            _faultless(problem, by_group)
            if _is_faultless(problem, result)
            else _in_band(problem, result, by_group) + _meetings(problem, result)
        )
    said += group_sentences(problem, groups)
    unseated = int((seats < 0).any(axis=0).sum())
    if unseated:
        said.append(
            (
                f"Without a seat in at least one round: {unseated:,}.",
                f"자리가 없는 라운드가 있는 참가자는 {unseated:,}명입니다.",
            )
        )
    return tuple(en for en, _ in said), tuple(ko for _, ko in said)


def _tables_in_use(seats: IntArray) -> int:
    return max((len(np.unique(row[row >= 0])) for row in seats), default=0)


def _is_faultless(problem: Problem, result: Score) -> bool:
    rounds = problem.rounds + len(problem.held)
    return rounds > 1 and len(problem.names) > 0 and result.cells_out == 0 and result.repeats == 0


def _best(by_group: bool) -> Both:
    if by_group:
        return (
            "With these people in each group, this seating cannot be improved.",
            "분야별 참가자가 이와 같을 때 더 나아질 수 없는 배치입니다.",
        )
    return "This seating cannot be improved.", "더 나아질 수 없는 배치입니다."


def _mirror(names: list[str], by_group: bool) -> Both:
    """That all tables mirror those around them in these attributes, without the end of the sentence."""
    en, ko = ("the people of its group", "분야 안에서 ") if by_group else ("the room", "")
    return (
        f"Every table mirrors {en} in {_list(names)} as closely as whole people can",
        f"모든 테이블의 {'·'.join(names)} 구성이 {ko}가능한 가장 고른 범위 안에 있",
    )


def _faultless(problem: Problem, by_group: bool) -> list[Both]:
    """All there is to say where every cell is in band and nobody meets twice."""
    rounds = problem.rounds + len(problem.held)
    en, ko = _mirror([attribute.name for attribute in problem.names], by_group)
    return [
        (
            f"{en}, and over {rounds} rounds nobody meets anybody twice.",
            f"{ko}고, {rounds}라운드 동안 두 번 만나는 사람이 없습니다.",
        )
    ]


def _broken(result: Score) -> list[Both]:
    count = len(result.broken)
    said = [
        (
            f"{count} fixed rules do not hold." if count > 1 else "One fixed rule does not hold.",
            f"지켜지지 않은 조건이 {count}건 있습니다.",
        )
    ]
    return said + [(rule.en, rule.ko) for rule in result.broken[:LISTED]]


def _in_band(problem: Problem, result: Score, by_group: bool) -> list[Both]:
    """Which attributes are spread as evenly as can be, and what is out and by how much."""
    out = set(result.out[:, 2].tolist())
    even = [attribute.name for number, attribute in enumerate(problem.names) if number not in out]
    said: list[Both] = []
    if even:
        en, ko = _mirror(even, by_group)
        said.append((f"{en}.", f"{ko}습니다."))
    for number in sorted(out):
        name = problem.names[number].name
        rows = result.out[result.out[:, 2] == number]
        count, tables = len(rows), len(np.unique(rows[:, 0] * problem.table_count + rows[:, 1]))
        by = int(np.maximum(rows[:, 5] - rows[:, 4], rows[:, 4] - rows[:, 6]).max())
        said.append(
            (
                f"{name}: {_count(count, 'count')} at {_count(tables, 'table')} outside the band, by at most {by}.",
                f"{with_particle(name, '은', '는')} 테이블 {tables}곳의 {count}개 수치가 범위를 최대 {by}명 벗어났습니다.",
            )
        )
    if 0 < result.cells_out <= result.least_out:
        said.append(("The fixed rules leave no better way.", "고정된 조건 때문에 이보다 더 고르게 할 수 없습니다."))
    return said + [_cell(problem, cell) for cell in result.out[:LISTED]]


def _cell(problem: Problem, cell: IntArray) -> Both:
    round_, table, attribute, value, count, least, most = cell.tolist()
    number, name = problem.round_number(round_), problem.table_number(table)
    what = problem.names[attribute].values[value]
    band = str(least) if least == most else f"{least} to {most}"
    ko_band = str(least) if least == most else f"{least}~{most}"
    return (
        f"Round {number}, table {name}: {count} of {what} instead of {band}.",
        f"{number}라운드 {name}번 테이블: {what} {count}명(고른 범위 {ko_band}명).",
    )


def _meetings(problem: Problem, result: Score) -> list[Both]:
    rounds = problem.rounds + len(problem.held)
    if rounds < 2:
        return []
    repeats, least = result.repeats, result.least_repeats
    if repeats == 0:
        return [
            (f"Over {rounds} rounds nobody meets anybody twice.", f"{rounds}라운드 동안 두 번 만나는 사람이 없습니다.")
        ]
    if repeats <= least:
        return [
            (
                f"Pairs meeting more than once: {repeats:,}; with these rules and tables it cannot be fewer.",
                f"두 번 이상 만나는 짝은 {repeats:,}쌍이며, 지금의 조건과 테이블로는 더 줄일 수 없습니다.",
            )
        ]
    bound = (
        (f"; at least {least:,} cannot be avoided", f"(적어도 {least:,}쌍은 피할 수 없습니다)") if least else ("", "")
    )
    return [
        (
            f"Pairs meeting more than once: {repeats:,}{bound[0]}.",
            f"두 번 이상 만나는 짝은 {repeats:,}쌍입니다{bound[1]}.",
        )
    ]


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _list(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
