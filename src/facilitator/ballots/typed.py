"""A vote in a few keys: how whoever enters paper types a slip, and what the digits of a keypad mean.

Options are numbered as on the ballot, from 1.

| method | typed | means |
|---|---|---|
| single, yes-no | ``2`` | the second option |
| approval | ``1 3`` or ``13`` | the first and the third |
| ranking | ``3 1 2`` or ``312`` | the third before the first before the second |
| rating | ``5 3 - 4`` or ``53-4`` | a grade for each option in turn; ``-`` for none |
| points | ``6 0 4`` or ``604`` | points for each option in turn |
| any | ``0`` | abstained |
| any | ``x``, ``*`` or ``ㅌ`` | invalid |

Digits may stand together where no number can have two of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from facilitator.ballots.rules import Rules
from facilitator.ballots.votes import (
    Abstained,
    Chosen,
    Graded,
    Invalid,
    Ranked,
    Spent,
    Vote,
    check_vote,
    chosen,
    graded,
    ranked,
    spent,
)
from facilitator.errors import Refused

ABSTAIN, INVALID, NOTHING = "0", frozenset("x*ㅌ"), "-"
_BETWEEN = re.compile(r"[\s,;/+·.>]+")


def typed_vote(rules: Rules, typed: str) -> Vote:
    """The vote that these keys mean.

    Full-width and circled digits count as plain ones; letters stand for places as well, A for 1.

    Raises:
        Refused: they mean nothing in this ballot, or the vote breaks its rules.
    """
    # ㅌ, typed where the keyboard is Korean, is another letter once it is normalised.
    text = typed.strip() if typed.strip() in INVALID else unicodedata.normalize("NFKC", typed).strip().casefold()
    if text in INVALID:
        return Invalid()
    parts = _parts(rules, text)
    vote: Vote
    if parts == [ABSTAIN] and rules.method not in ("rating", "points"):
        vote = Abstained()
    elif rules.method in ("rating", "points"):
        vote = Abstained() if text == ABSTAIN else _numbers(rules, parts, typed)
    else:
        options = [_option(rules, part, typed) for part in parts]
        if len(set(options)) < len(options):
            raise Refused("An option stands in this vote twice.", "이 표에 같은 항목이 두 번 있습니다.")
        vote = ranked(*options) if rules.method == "ranking" else chosen(*options)
    check_vote(rules, vote)
    return vote


def keys_of(rules: Rules, vote: Vote) -> str:
    """The keys with which a vote is typed, for showing it again; ``typed_vote`` reads them as the same vote.

    An order in which options share a place cannot be typed; its places are shown with "=" between those that share.
    """
    place = {option: str(number) for number, option in enumerate(rules.options, start=1)}
    match vote:
        case Invalid():
            return "x"
        case Abstained():
            return ABSTAIN
        case Chosen():
            return " ".join(sorted((place[option] for option in vote.options), key=int))
        case Ranked():
            return " ".join("=".join(sorted((place[one] for one in shared), key=int)) for shared in vote.places)
        case Graded():
            grades = dict(vote.grades)
            return " ".join(str(grades.get(option, NOTHING)) for option in rules.options)
        case Spent():
            points = dict(vote.points)
            return " ".join(str(points.get(option, 0)) for option in rules.options)


def one_key_each(rules: Rules) -> bool:
    """Whether one key is a whole slip: one choice of at most nine options."""
    return rules.method in ("single", "yes-no") and len(rules.options) <= 9


def _parts(rules: Rules, text: str) -> list[str]:
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(parts) == 1 and _digits_stand_alone(rules):
        return list(parts[0])
    return parts


def _digits_stand_alone(rules: Rules) -> bool:
    """Whether every number of a vote has one digit, so that none can be taken for two."""
    if rules.method == "rating":
        return rules.scale[0] >= 0 and rules.scale[1] <= 9
    if rules.method == "points":
        return rules.points <= 9
    return rules.method in ("approval", "ranking") and len(rules.options) <= 9


def _option(rules: Rules, part: str, typed: str) -> str:
    number = ord(part) - ord("a") + 1 if len(part) == 1 and "a" <= part <= "z" else _whole(part)
    if number is None or not 1 <= number <= len(rules.options):
        count = len(rules.options)
        raise Refused(
            f"“{typed.strip()}” is not on the ballot, whose options are 1 to {count}.",
            f"‘{typed.strip()}’은(는) 투표에 없습니다. 항목은 1번부터 {count}번까지입니다.",
        )
    return rules.options[number - 1]


def _numbers(rules: Rules, parts: Sequence[str], typed: str) -> Vote:
    count = len(rules.options)
    values = [None if part == NOTHING else _whole(part) for part in parts]
    if len(values) != count or any(one is None and part != NOTHING for one, part in zip(values, parts, strict=True)):
        raise Refused(
            f"“{typed.strip()}” does not give a number for each of the {count} options.",
            f"‘{typed.strip()}’에는 항목 {count}개의 수가 하나씩 있지 않습니다.",
        )
    numbers = {option: one for option, one in zip(rules.options, values, strict=True) if one is not None}
    return graded(numbers) if rules.method == "rating" else spent(numbers)


def _whole(part: str) -> int | None:
    return int(part) if re.fullmatch(r"-?[0-9]{1,6}", part) else None
