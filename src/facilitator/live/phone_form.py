"""The form of a ballot on a phone: its fields, and the vote that they say.

Options are named by their place in the ballot, from 1: ``choice`` (several may come), ``grade-1``, ``place-1``,
``points-1``. ``vote`` is the text of a vote that the page gave out itself, to be cast or changed; with it ``linked`` may come,
by which a person agrees that it is compared with the other vote of a pair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import parse_qsl

from facilitator.ballots.votes import Abstained, Vote, chosen, graded, ranked, read_vote, spent
from facilitator.errors import Refused
from facilitator.live.phone_ballots import PhoneBallot

Fields = Mapping[str, Sequence[str]]

MOST_BYTES = 8 * 1024
MOST_FIELDS = 300

ABSTAIN = "abstain"
"""The value of ``choice``, or of ``step``, by which a person abstains."""

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {method: (field, "vote", "step", "linked") for method, field in {
        "single": "choice", "yes-no": "choice", "approval": "choice", "rating": "grade-", "ranking": "place-",
        "points": "points-",
    }.items()}
)  # fmt: skip
"""Method -> the names of the fields that its form may have, as ``read_fields`` takes them."""

_OPTION = re.compile(r"(grade|place|points)-([0-9]{1,3})")
_PLACE = re.compile(r"[0-9]{1,3}")
_NUMBER = re.compile(r"-?[0-9]{1,6}")


class BadForm(Exception):
    """What was sent does not come from this page's form."""


def read_fields(body: bytes, known: Sequence[str] = ()) -> dict[str, list[str]]:
    """The fields of a form, each with its values in their order.

    Args:
        body: as ``application/x-www-form-urlencoded``.
        known: the names that may come, besides ``lang``; a name that ends in ``-`` stands for that of each option.

    Raises:
        BadForm: it cannot be read, has too many fields, or one that is not known.
    """
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        raise BadForm from error
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        option = _OPTION.fullmatch(name)
        if (f"{option[1]}-" if option else name) not in (*known, "lang"):
            raise BadForm
        fields.setdefault(name, []).append(value)
    return fields


def vote_in(ballot: PhoneBallot, fields: Fields) -> Vote:
    """The vote that the form says. What was chosen on it is not checked against the rules here.

    Raises:
        BadForm: a field names no option of this ballot, or the page never gave out such a vote.
        Refused: a number is none.
    """
    if "vote" in fields:
        try:
            return read_vote(ballot.rules, fields["vote"][0])
        except Refused as refused:
            raise BadForm from refused
    choice = fields.get("choice", [])
    if ABSTAIN in (*choice, *fields.get("step", [])):
        return Abstained()
    match ballot.rules.method:
        case "rating":
            return graded(_numbers(ballot, fields, "grade"))
        case "points":
            return spent(_numbers(ballot, fields, "points"))
        case "ranking":
            places: dict[int, list[str]] = {}
            for option, place in _numbers(ballot, fields, "place").items():
                places.setdefault(place, []).append(option)
            return ranked(*(places[place] for place in sorted(places)))
        case _:
            return chosen(*(_option(ballot, place) for place in choice))


def _numbers(ballot: PhoneBallot, fields: Fields, kind: str) -> dict[str, int]:
    """Option -> the number in its field of this kind, for those that have one."""
    numbers: dict[str, int] = {}
    for name, values in fields.items():
        field = _OPTION.fullmatch(name)
        typed = values[0].strip()
        if field is None or field[1] != kind or not typed:
            continue
        if not _NUMBER.fullmatch(typed):
            raise Refused(
                f"“{typed[:20]}” is not a whole number. Write digits only.",
                f"‘{typed[:20]}’은(는) 쓸 수 없습니다. 숫자만 적어 주십시오.",
            )
        numbers[_option(ballot, field[2])] = int(typed)
    return numbers


def _option(ballot: PhoneBallot, place: str) -> str:
    if not _PLACE.fullmatch(place) or not 1 <= int(place) <= len(ballot.options):
        raise BadForm
    return ballot.options[int(place) - 1].id
