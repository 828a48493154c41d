"""Checks the hard rules before the search, and names a smallest set that contradicts itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from facilitator.seating.contradiction_words import crowd_words, rules_words, seats_words, units_words
from facilitator.seating.crowding import find_crowd
from facilitator.seating.placement import place, too_many_for_any_split
from facilitator.seating.problem import Group, Pin, Problem
from facilitator.seating.rules import Apart, RoundRules, Rule, rules_of

PATIENCE = 800
"""Choices taken back before a part of the rules counts as having no seats."""


def refuse_contradictions(problem: Problem, pause: Callable[[], None] = lambda: None) -> None:
    """Make sure that seats exist that keep every hard rule.

    Args:
        problem: what is to be seated.
        pause: called often; may raise to stop the work.

    Raises:
        Refused: there are none; the message names people, rules and tables that contradict each other, none of which
            could be left out.
    """
    if problem.person_count > problem.seats.sum():
        raise seats_words(problem)
    for group in problem.apart:
        if len(set(group.people)) > problem.table_count:
            raise rules_words(problem, 0, [Apart(group)])
    checked: list[list[Rule]] = []
    for round_ in range(problem.rounds):
        rules = _rules_of_round(problem, round_)
        if rules not in checked:
            _check_round(problem, round_, rules, pause)
            checked.append(rules)


def _rules_of_round(problem: Problem, round_: int) -> list[Rule]:
    return [rule for rule in rules_of(problem) if not isinstance(rule, Pin) or rule.round in (None, round_)]


def _check_round(problem: Problem, round_: int, rules: list[Rule], pause: Callable[[], None]) -> None:
    compiled = RoundRules.of(problem, round_, rules)
    lost = _lost_unit(problem, compiled)
    if lost is not None:
        members = set(compiled.units[lost].tolist())
        suspects = [rule for rule in rules if not members.isdisjoint(_people_of(rule))]
        smallest = _smallest(suspects, lambda some: _has_lost_unit(problem, round_, some), pause)
        raise rules_words(problem, round_, smallest)
    crowd = find_crowd(compiled, problem.seats)
    if crowd is not None:
        raise crowd_words(problem, round_, compiled, crowd)
    if too_many_for_any_split(compiled, problem.seats):
        raise units_words(problem, compiled)
    placed = place(compiled, problem.seats, pause=pause)
    if placed.tables is None:
        smallest = _smallest(rules, lambda some: _cannot_sit(problem, round_, some), pause)
        raise rules_words(problem, round_, smallest, proven=placed.proven)


def _lost_unit(problem: Problem, rules: RoundRules) -> int | None:
    """A unit that no table can take, or that holds two people who must sit apart."""
    room = rules.allowed & (rules.sizes[:, None] <= problem.seats[None, :])
    lost = np.flatnonzero(~room.any(axis=1) | rules.conflicts.diagonal())
    return int(lost[0]) if len(lost) else None


def _has_lost_unit(problem: Problem, round_: int, rules: list[Rule]) -> bool:
    return _lost_unit(problem, RoundRules.of(problem, round_, rules)) is not None


def _cannot_sit(problem: Problem, round_: int, rules: list[Rule]) -> bool:
    compiled = RoundRules.of(problem, round_, rules)
    return place(compiled, problem.seats, patience=PATIENCE).tables is None


def _smallest(rules: list[Rule], contradict: Callable[[list[Rule]], bool], pause: Callable[[], None]) -> list[Rule]:
    """Of rules that contradict each other, a set that no longer does when any one is taken away.

    Takes away ever smaller runs of rules for as long as the rest still contradicts itself.
    """
    run = len(rules)
    while run >= 1:
        start = 0
        while start < len(rules):
            pause()
            rest = rules[:start] + rules[start + run :]
            if len(rest) < len(rules) and rest and contradict(rest):
                rules = rest
            else:
                start += run
        run //= 2
    return rules


def _people_of(rule: Rule) -> Iterable[int]:
    """Whom a rule binds."""
    if isinstance(rule, Apart):
        return rule.group.people
    return rule.people if isinstance(rule, Group) else (rule.person,)
