"""One person's vote, and its text.

Every vote has exactly one text: JSON with sorted keys, sorted lists where the order means nothing, and no spaces. What is
stored, hashed and printed on a receipt is that text, so the same vote is the same text on every laptop.

| method | text |
|---|---|
| single, approval, yes-no | ``{"chosen":["a","b"]}`` |
| rating | ``{"grades":{"a":5,"b":2}}`` |
| ranking | ``{"ranked":[["a"],["b","c"]]}``: places, best first, with the options that share them |
| points | ``{"points":{"a":3,"b":7}}`` |
| any | ``{"abstain":true}``, and ``{"invalid":true}`` for paper that cannot be read |
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from facilitator.ballots.rules import Rules
from facilitator.errors import Refused


@dataclass(frozen=True)
class Chosen:
    """Options that a person chose."""

    options: frozenset[str]


@dataclass(frozen=True)
class Graded:
    """Grades that a person gave; ``grades`` is (option, grade), sorted. Options may be left out."""

    grades: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Ranked:
    """An order of options, best place first; options in one set share the place. Options may be left out."""

    places: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Spent:
    """Points that a person spent; ``points`` is (option, points), sorted, without zeros."""

    points: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Abstained:
    """A person who took part and chose nothing."""


@dataclass(frozen=True)
class Invalid:
    """Paper that does not count: unreadable, or against the rules."""


Vote = Chosen | Graded | Ranked | Spent | Abstained | Invalid

_KEYS = {
    "single": "chosen", "approval": "chosen", "yes-no": "chosen", "rating": "grades", "ranking": "ranked",
    "points": "points",
}  # fmt: skip


def chosen(*options: str) -> Chosen:
    """The vote for these options."""
    return Chosen(frozenset(options))


def graded(grades: Mapping[str, int]) -> Graded:
    """The vote with these grades."""
    return Graded(tuple(sorted(grades.items())))


def ranked(*places: str | Sequence[str]) -> Ranked:
    """The vote with this order; a place is one option or several that share it."""
    return Ranked(tuple(frozenset([place] if isinstance(place, str) else place) for place in places))


def spent(points: Mapping[str, int]) -> Spent:
    """The vote that spends these points."""
    return Spent(tuple(sorted((option, number) for option, number in points.items() if number)))


def text_of(vote: Vote) -> str:
    """The one text of a vote."""
    values: dict[str, Any]
    match vote:
        case Chosen():
            values = {"chosen": sorted(vote.options)}
        case Graded():
            values = {"grades": dict(vote.grades)}
        case Ranked():
            values = {"ranked": [sorted(place) for place in vote.places]}
        case Spent():
            values = {"points": dict(vote.points)}
        case Abstained():
            values = {"abstain": True}
        case Invalid():
            values = {"invalid": True}
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def renamed(text: str, options: Mapping[str, str]) -> str:
    """The one text of the same vote where its options have other names; ``options`` gives old -> new for each of them.

    >>> renamed('{"chosen":["a"]}', {"a": "b"})
    '{"chosen":["b"]}'
    """
    ((key, value),) = json.loads(text).items()
    if key == "chosen":
        return text_of(chosen(*(options[option] for option in value)))
    if key == "ranked":
        return text_of(ranked(*([options[option] for option in place] for place in value)))
    if key in ("grades", "points"):
        numbers = {options[option]: number for option, number in value.items()}
        return text_of(graded(numbers) if key == "grades" else spent(numbers))
    return text


def read_vote(rules: Rules, raw: str | Mapping[str, Any]) -> Vote:
    """A vote from its text, or from the values that the text is written from, checked against the rules.

    A ranking may give a place as one option instead of a list. ``text_of(read_vote(rules, raw))`` is the one text,
    however ``raw`` was written.

    Raises:
        Refused: it cannot be read, or breaks a rule; it says which.
    """
    if isinstance(raw, str):
        try:
            raw = json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise _unreadable() from error
    if not isinstance(raw, Mapping) or len(raw) != 1:
        raise _unreadable()
    if raw == {"abstain": True}:
        vote: Vote = Abstained()
    elif raw == {"invalid": True}:
        vote = Invalid()
    else:
        vote = _answer(rules, raw)
    check_vote(rules, vote)
    return vote


def check_vote(rules: Rules, vote: Vote) -> None:
    """The vote answers the ballot and keeps its rules. Invalid paper always does.

    Raises:
        Refused: it does not; it says exactly what is wrong.
    """
    match rules.method, vote:
        case _, Invalid():
            return
        case _, Abstained():
            if not rules.allow_abstain:
                raise Refused("Nobody can abstain in this ballot.", "이 투표에서는 기권할 수 없습니다.")
        case (("single" | "approval" | "yes-no"), Chosen()):
            _check_options(rules, vote.options)
            _check_number(rules, len(vote.options))
        case "rating", Graded():
            _check_options(rules, dict(vote.grades).keys())
            _check_grades(rules, vote)
        case "ranking", Ranked():
            options = frozenset().union(*vote.places)
            _check_options(rules, options)
            _check_places(rules, vote, len(options))
        case "points", Spent():
            _check_options(rules, dict(vote.points).keys())
            _check_points(rules, vote)
        case _:
            raise _other_method(rules)


def _answer(rules: Rules, raw: Mapping[str, Any]) -> Vote:
    """The vote in ``raw``, which must have the shape that the method asks for."""
    ((key, value),) = raw.items()
    if key != _KEYS[rules.method]:
        raise _other_method(rules)
    if key == "chosen" and _is_options(value):
        _refuse_twice(value)
        return chosen(*value)
    if key == "ranked" and isinstance(value, list):
        return Ranked(tuple(_place(rules, place) for place in value))
    if key in ("grades", "points") and isinstance(value, Mapping) and all(map(_is_whole, value.values())):
        return graded(value) if key == "grades" else spent(value)
    raise _unreadable()


def _place(rules: Rules, place: object) -> frozenset[str]:
    """The options of one place, written as a list or as one option."""
    options = [place] if isinstance(place, str) else place
    if not isinstance(options, list) or not options:
        raise _unreadable()
    first = options[0]
    if len(options) == 1 and isinstance(first, str):
        return rules.alone.get(first) or frozenset(options)
    if not _is_options(options):
        raise _unreadable()
    _refuse_twice(options)
    return frozenset(options)


def _is_options(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(option, str) for option in value)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _refuse_twice(options: Sequence[str]) -> None:
    if len(set(options)) < len(options):
        raise _twice()


def _twice() -> Refused:
    return Refused("An option stands in this vote twice.", "이 표에 같은 항목이 두 번 있습니다.")


def _unreadable() -> Refused:
    return Refused("This vote cannot be read.", "이 표를 읽을 수 없습니다.")


def _other_method(rules: Rules) -> Refused:
    return Refused(
        f"This vote does not answer a ballot by {rules.method}.",
        f"이 표는 '{rules.method}' 방식의 투표에 맞지 않습니다.",
    )


def _check_options(rules: Rules, options: Set[str]) -> None:
    if not options:
        raise Refused(
            "Nothing is chosen in this vote. Choose something, or abstain.",
            "이 표에는 고른 것이 없습니다. 항목을 고르거나 기권해 주십시오.",
        )
    if not rules.alone.keys() >= options:
        raise Refused(
            "This vote names an option that is not on the ballot.", "이 표에 투표에 없는 항목이 적혀 있습니다."
        )


def _check_number(rules: Rules, number: int) -> None:
    if number > rules.choices:
        raise Refused(
            f"You chose {number}; at most {rules.choices}.",
            f"{number}개를 고르셨습니다. {rules.choices}개까지 고를 수 있습니다.",
        )


def _check_grades(rules: Rules, vote: Graded) -> None:
    if vote != graded(dict(vote.grades)):
        raise _twice()
    low, high = rules.scale
    for _, grade in vote.grades:
        if not low <= grade <= high:
            raise Refused(
                f"You gave {grade}; grades go from {low} to {high}.",
                f"{grade}점을 주셨습니다. {low}점부터 {high}점까지 줄 수 있습니다.",
            )


def _check_places(rules: Rules, vote: Ranked, different: int) -> None:
    """The places of a vote for so many ``different`` options."""
    number = sum(map(len, vote.places))
    if number > different:
        raise _twice()
    if number > rules.choices:
        raise Refused(
            f"You ranked {number}; at most {rules.choices}.",
            f"{number}개의 순위를 매기셨습니다. {rules.choices}개까지 매길 수 있습니다.",
        )
    if not all(vote.places):
        raise _unreadable()
    if not rules.equal_ranks and number > len(vote.places):
        place = next(at for at, options in enumerate(vote.places, start=1) if len(options) > 1)
        raise Refused(
            f"You put {len(vote.places[place - 1])} options in place {place}; only one can stand there.",
            f"{place}순위에 항목 {len(vote.places[place - 1])}개를 적으셨습니다. 한 순위에는 하나만 적을 수 있습니다.",
        )


def _check_points(rules: Rules, vote: Spent) -> None:
    if any(points < 0 for _, points in vote.points):
        raise Refused("Points cannot be below zero.", "점수는 0보다 작을 수 없습니다.")
    if vote != spent(dict(vote.points)):
        raise _twice()
    total = sum(points for _, points in vote.points)
    if total > rules.points:
        raise Refused(
            f"You spent {total} points; at most {rules.points}.",
            f"{total}점을 쓰셨습니다. {rules.points}점까지 쓸 수 있습니다.",
        )
