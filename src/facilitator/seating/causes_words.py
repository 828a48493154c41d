"""The words for why a cell is out of band and why a pair meets again."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.seating.causes_exchange import Exchange
from facilitator.seating.causes_rules import Reason
from facilitator.seating.problem import IntArray, Problem

NAMED = 4
"""How many people or tables a sentence names before it only counts the rest."""

Both = tuple[str, str]
"""A sentence in English and in Korean."""


def cell_words(problem: Problem, cell: IntArray, reason: Reason | None, exchange: Exchange | None) -> Both:
    """One sentence about a cell out of band: what it has, and why.

    Args:
        problem: what was to be seated.
        cell: a row of ``Score.out``.
        reason: the rule that forces it.
        exchange: the best exchange, where none does.
    """
    en, ko = cell_fact(problem, cell)
    if reason is not None:
        why = _cell_reason(problem, reason)
    elif exchange is not None:
        why = _price(problem, exchange)
    else:
        why = (
            "everybody who could change it is bound by rules",
            "바꿀 수 있는 사람이 모두 조건에 묶여 있습니다",
        )
    return f"{en}: {why[0]}.", f"{ko}: {why[1]}."


def cell_fact(problem: Problem, cell: IntArray) -> Both:
    """What a cell out of band has instead of what."""
    round_, table, attribute, value, count, least, most = cell.tolist()
    number, name = problem.round_number(round_), problem.table_number(table)
    what = problem.names[attribute].values[value]
    band, ko_band = (str(least), str(least)) if least == most else (f"{least} to {most}", f"{least}~{most}")
    return (
        f"Round {number}, table {name}: {count} of {what} instead of {band}",
        f"{number}라운드 {name}번 테이블 {what} {count}명(고른 범위 {ko_band}명)",
    )


def repeat_words(
    problem: Problem, pair: tuple[int, int], rounds: Sequence[int], reason: Reason | None, exchange: Exchange | None
) -> Both:
    """One sentence about a pair that meets again: where, and why.

    Args:
        problem: what was to be seated.
        pair: the two people.
        rounds: the numbers of the rounds in which they meet, from 1.
        reason: what forces it.
        exchange: the best exchange that would part them, where nothing does.
    """
    one, other = (problem.person_name(person) for person in pair)
    listed = ", ".join(map(str, rounds))
    if reason is not None:
        why = _repeat_reason(problem, reason)
    elif exchange is not None:
        why = _price(problem, exchange)
    elif len(rounds) > 2:
        why = ("no single exchange parts them", "한 번의 맞바꿈으로는 떼어 놓을 수 없습니다")
    else:
        why = ("nobody can change seats with them under the rules", "조건을 지키면서 자리를 바꿀 사람이 없습니다")
    return (
        f"{one} and {other} meet in rounds {listed}: {why[0]}.",
        f"{one}, {other} 참가자가 {listed}라운드에서 만납니다: {why[1]}.",
    )


def _cell_reason(problem: Problem, reason: Reason) -> Both:
    count, (en_names, ko_names) = len(reason.people), _names(problem, reason.people)
    en_tables, ko_tables = _tables(problem, reason.tables)
    if reason.kind == "pinned":
        return (
            f"{count} people are pinned to it, for whom there is room for {reason.room} ({en_names})",
            f"이 테이블에 고정된 {count}명 때문입니다. {reason.room}명까지 고르게 앉을 수 있습니다({ko_names})",
        )
    if reason.kind == "together":
        label = f" “{reason.label}”" if reason.label else ""
        ko_label = f"‘{reason.label}’ " if reason.label else ""
        return (
            f"{count} of them sit together{label} ({en_names})",
            f"{ko_label}함께 앉아야 하는 {count}명 때문입니다({ko_names})",
        )
    if reason.kind == "few tables":
        return (
            f"{count} of them can only sit at {en_tables}, where {reason.room} would be even",
            f"{count}명이 {ko_tables}에만 앉을 수 있는데, 고르게는 {reason.room}명까지입니다",
        )
    return (
        f"{count} of them are bound to {en_tables}, which leaves {reason.room} too few for the other tables",
        f"{count}명이 조건에 따라 {ko_tables}에 앉아 다른 테이블에 {reason.room}명이 모자랍니다",
    )


def _repeat_reason(problem: Problem, reason: Reason) -> Both:
    if reason.kind == "together":
        label, ko_label = (f" (“{reason.label}”)", f"(‘{reason.label}’)") if reason.label else ("", "")
        return f"they are to sit together{label}", f"함께 앉기로 정해진 사람들입니다{ko_label}"
    if reason.kind == "pinned":
        en, ko = _tables(problem, tuple(dict.fromkeys(reason.tables)))
        return f"both are pinned to {en}", f"두 사람 모두 {ko}에 고정되어 있습니다"
    if reason.kind == "few tables":
        en, ko = _tables(problem, tuple(dict.fromkeys(reason.tables)))
        return f"both can only sit at {en}", f"두 사람 모두 {ko}에만 앉을 수 있습니다"
    here, there = (round_ + 1 for round_ in reason.rounds)
    table, count = problem.table_number(reason.tables[0]), len(reason.people)
    return (
        f"the {count} people of table {table} in round {here} have only {reason.room} tables to go to in round {there}",
        f"{here}라운드 {table}번 테이블의 {count}명이 {there}라운드에 나뉘어 앉을 테이블이 {reason.room}개뿐입니다",
    )


def _price(problem: Problem, exchange: Exchange) -> Both:
    number = problem.round_number(exchange.round)
    one, other = problem.person_name(exchange.one), problem.person_name(exchange.other)
    here, there = (problem.table_number(table) for table in exchange.tables)
    who = f"{one} (table {here}) and {other} (table {there}) in round {number}"
    ko_who = f"{number}라운드에서 {one}({here}번 테이블)·{other}({there}번 테이블)"
    if exchange.gains:
        return f"exchanging {who} would mend it", f"{ko_who} 참가자를 맞바꾸면 나아집니다"
    en, ko = _damage(exchange)
    return (
        f"no better seats were found; the best exchange, {who}, {en}",
        f"더 나은 자리를 찾지 못했습니다. 가장 나은 맞바꿈인 {ko_who} 참가자를 바꾸면 {ko}",
    )


def _damage(exchange: Exchange) -> Both:
    """What the exchange would break."""
    cells, repeats = exchange.cells, exchange.repeats
    en_cells = f"put {cells} other count{'s' if cells > 1 else ''} out of band"
    en_repeats = f"make {repeats} other pair{'s' if repeats > 1 else ''} meet again"
    if repeats <= 0:
        return f"would {en_cells}", f"다른 수치 {cells}개가 범위를 벗어납니다"
    if cells <= 0:
        return f"would {en_repeats}", f"다른 {repeats}쌍이 다시 만납니다"
    return (
        f"would {en_cells} and {en_repeats}",
        f"다른 수치 {cells}개가 범위를 벗어나고 다른 {repeats}쌍이 다시 만납니다",
    )


def _names(problem: Problem, people: Sequence[int]) -> Both:
    names = ", ".join(problem.person_name(person) for person in people[:NAMED])
    more = len(people) - NAMED
    return (f"{names} and {more} more", f"{names} 외 {more}명") if more > 0 else (names, names)


def _tables(problem: Problem, tables: Sequence[int]) -> Both:
    names = ", ".join(str(problem.table_number(table)) for table in tables[:NAMED])
    more = len(tables) - NAMED
    en = f"table{'s' if len(tables) > 1 else ''} {names}"
    return (f"{en} and {more} more", f"{names}번 외 {more}개 테이블") if more > 0 else (en, f"{names}번 테이블")
