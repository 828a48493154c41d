"""The words for hard rules that cannot all hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from facilitator.errors import Refused
from facilitator.seating.crowding import Crowd
from facilitator.seating.particles import with_particle
from facilitator.seating.problem import Group, Need, Pin, Problem
from facilitator.seating.rules import Apart, RoundRules, Rule

NAMED = 6
"""How many people or tables a sentence names before it only counts the rest."""


def seats_words(problem: Problem) -> Refused:
    """More people than seats."""
    people, seats, tables = problem.person_count, int(problem.seats.sum()), problem.table_count
    return Refused(
        f"The {tables} tables have {seats:,} seats; {people:,} people are to be seated. Add tables or seats.",
        f"테이블 {tables}개의 좌석은 {seats:,}석인데 참가자는 {people:,}명입니다. 테이블이나 좌석을 늘리십시오.",
    )


def crowd_words(problem: Problem, round_: int, rules: RoundRules, crowd: Crowd) -> Refused:
    """People with too few seats between them."""
    people = [int(person) for unit in crowd.units for person in rules.units[unit]]
    seats = int(problem.seats[crowd.tables].sum())
    pinned = {pin.person for pin in problem.pinned if pin.round in (None, round_)}
    needs = {need.person: need.features for need in problem.needs}
    tables = [problem.table_number(int(table)) for table in crowd.tables]
    count = len(people)
    en_round, ko_round = _round(problem, round_, [pin for pin in problem.pinned if pin.person in set(people)])
    if len(tables) == 1 and pinned.issuperset(people):
        return Refused(
            f"{en_round}Table {tables[0]} has {_seats(seats)}; {count} people are pinned to it.",
            f"{ko_round}{tables[0]}번 테이블은 {seats}석인데 {count}명이 고정되어 있습니다.",
        )
    features = {needs.get(person, frozenset()) for person in people}
    en_tables, ko_tables = _tables(tables)
    if len(features) == 1 and frozenset() not in features and not pinned.intersection(people):
        what = ", ".join(sorted(features.pop()))
        return Refused(
            f"{count} people need {what}; the tables that have it ({en_tables}) have {seats} seats.",
            f"{with_particle(what, '이', '가')} 필요한 참가자는 {count}명인데, 갖춘 테이블({ko_tables})은 모두 {seats}석입니다.",
        )
    return Refused(
        f"{en_round}{count} people can only sit at {en_tables} (they are pinned, need what these tables have, or sit with"
        f" somebody who does), but there are {seats} seats. They are: {_names(problem, people)[0]}.",
        f"{ko_round}고정 자리, 필요한 시설, 함께 앉기 조건 때문에 {ko_tables}에만 앉을 수 있는 참가자는 {count}명인데"
        f" 좌석은 {seats}석입니다. 해당 참가자: {_names(problem, people)[1]}.",
    )


def units_words(problem: Problem, rules: RoundRules) -> Refused:
    """More large groups than fit side by side."""
    for size in sorted(set(rules.sizes.tolist())):
        groups = int((rules.sizes >= size).sum())
        room = int((problem.seats // size).sum())
        if groups > room:
            break
    return Refused(
        f"{groups} groups of {size} or more people are to sit together; the tables have room for {room} such groups.",
        f"{size}명 이상이 함께 앉아야 하는 모둠이 {groups}개인데, 테이블에는 이런 모둠이 {room}개까지만 들어갑니다.",
    )


def rules_words(problem: Problem, round_: int, rules: Sequence[Rule], proven: bool = True) -> Refused:
    """A smallest set of rules that cannot all hold, or for which, where not proven, no seats were found."""
    plain = _plain_case(problem, round_, rules)
    if plain is not None:
        return plain
    listed = [_sentence(problem, rule) for rule in rules]
    en_round, ko_round = _round(problem, round_, rules)
    en = "These rules cannot all hold" if proven else "No seats were found that keep all of these rules"
    ko = "다음 조건은 모두 함께 지킬 수 없습니다" if proven else "다음 조건을 모두 지키는 자리를 찾지 못했습니다"
    en_seats, ko_seats = _largest_table(problem, rules)
    return Refused(
        f"{en_round}{en}: {'; '.join(en for en, _ in listed)}.{en_seats}",
        f"{ko_round}{ko}: {' / '.join(ko for _, ko in listed)}.{ko_seats}",
    )


def _largest_table(problem: Problem, rules: Sequence[Rule]) -> tuple[str, str]:
    """How large the tables are, where the rules bring more people together than that."""
    joined = {person for rule in rules if isinstance(rule, Group) for person in rule.people}
    most = int(problem.seats.max(initial=0))
    if len(joined) <= most:
        return "", ""
    return f" The largest table has {most} seats.", f" 가장 큰 테이블은 {most}석입니다."


def _plain_case(problem: Problem, round_: int, rules: Sequence[Rule]) -> Refused | None:
    """The few sets that happen most, each in a sentence of its own."""
    en_round, ko_round = _round(problem, round_, rules)
    match list(rules):
        case [Group(people=people) as group]:
            most, count = int(problem.seats.max(initial=0)), len(set(people))
            en_label, ko_label = _label(group)
            return Refused(
                f"The largest table has {most} seats; {count} people are to sit together{en_label}.",
                f"가장 큰 테이블은 {most}석인데 {count}명이 함께 앉아야 합니다{ko_label}.",
            )
        case [Apart(group=group)]:
            count = len(set(group.people))
            en_label, ko_label = _label(group)
            return Refused(
                f"There are {problem.table_count} tables; {count} people are to sit apart{en_label}.",
                f"테이블은 {problem.table_count}개인데 {count}명이 서로 다른 테이블에 앉아야 합니다{ko_label}.",
            )
        case [Need(person=person, features=features)]:
            who, what = problem.person_name(person), ", ".join(sorted(features))
            en_it, (en_there, ko_there) = "it" if len(features) == 1 else "all of it", _offered(problem)
            return Refused(
                f"{who} needs {what}; no table has {en_it}. {en_there}",
                f"{who} 참가자에게 {with_particle(what, '이', '가')} 필요하지만 모두 갖춘 테이블이 없습니다. {ko_there}"
                if len(features) > 1
                else f"{who} 참가자에게 {with_particle(what, '이', '가')} 필요하지만 갖춘 테이블이 없습니다. {ko_there}",
            )
        case [Pin(person=person, table=table), Need(features=features)]:
            who, number, what = problem.person_name(person), problem.table_number(table), ", ".join(sorted(features))
            return Refused(
                f"{en_round}{who} is pinned to table {number}, which does not have {what}.",
                f"{ko_round}{who} 참가자는 {number}번 테이블에 고정되어 있지만 그 테이블에는 {with_particle(what, '이', '가')} 없습니다.",
            )
        case [Pin(person=person, table=one), Pin(person=same, table=other)] if person == same:
            who, first, second = problem.person_name(person), problem.table_number(one), problem.table_number(other)
            return Refused(
                f"{en_round}{who} is pinned to table {first} and to table {second} at once.",
                f"{ko_round}{who} 참가자가 {first}번과 {second}번 테이블에 한꺼번에 고정되어 있습니다.",
            )
    return None


def _offered(problem: Problem) -> tuple[str, str]:
    """Which features there are."""
    there = ", ".join(sorted({feature for offered in problem.features for feature in offered}))
    if not there:
        return "No table offers anything.", "시설을 갖춘 테이블이 하나도 없습니다."
    return f"The tables have: {there}.", f"테이블에 있는 시설: {there}."


def _sentence(problem: Problem, rule: Rule) -> tuple[str, str]:
    match rule:
        case Pin(person=person, table=table):
            who, number = problem.person_name(person), problem.table_number(table)
            return f"{who} is pinned to table {number}", f"{who}: {number}번 테이블에 고정"
        case Need(person=person, features=features):
            who, what = problem.person_name(person), ", ".join(sorted(features))
            return f"{who} needs {what}", f"{who}: {what} 필요"
        case Apart(group=group):
            en, ko = _names(problem, group.people)
            en_label, ko_label = _label(group)
            return f"{en} sit apart{en_label}", f"{ko}: 따로 앉기{ko_label}"
        case Group() as group:
            en, ko = _names(problem, group.people)
            en_label, ko_label = _label(group)
            return f"{en} sit together{en_label}", f"{ko}: 함께 앉기{ko_label}"


def _round(problem: Problem, round_: int, rules: Iterable[Rule]) -> tuple[str, str]:
    """Which round is meant, where a rule is about one round only."""
    if not any(isinstance(rule, Pin) and rule.round is not None for rule in rules):
        return "", ""
    number = problem.round_number(round_)
    return f"Round {number}: ", f"{number}라운드: "


def _seats(count: int) -> str:
    return f"{count} seat{'' if count == 1 else 's'}"


def _label(group: Group) -> tuple[str, str]:
    return (f' ("{group.label}")', f"(“{group.label}”)") if group.label else ("", "")


def _names(problem: Problem, people: Sequence[int]) -> tuple[str, str]:
    names = ", ".join(problem.person_name(person) for person in people[:NAMED])
    more = len(people) - NAMED
    return (f"{names} and {more} more", f"{names} 외 {more}명") if more > 0 else (names, names)


def _tables(numbers: Sequence[int]) -> tuple[str, str]:
    names = ", ".join(str(number) for number in numbers[:NAMED])
    more = len(numbers) - NAMED
    en = f"table{'s' if len(numbers) > 1 else ''} {names}"
    ko = f"{names}번"
    return (f"{en} and {more} more", f"{ko} 외 {more}개 테이블") if more > 0 else (en, f"{ko} 테이블")
