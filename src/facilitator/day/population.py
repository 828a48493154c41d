"""The city's population as the organizer gives it: read from a sheet that was copied or a file, beside those on the list."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sqlalchemy import select

from facilitator.day.balance import RULES
from facilitator.errors import Refused
from facilitator.record import Record
from facilitator.record.models import Participant, Population
from facilitator.roster.decoding import decode

__all__ = ["GivenPopulation", "read_population", "shares_in", "shares_of"]

MOST_VALUES = 60
"""An attribute with more values is free text or an address; nobody publishes the population by it."""

_NUMBER = re.compile(r"([-+]?\d{1,15}(?:\.\d{1,10})?)\s*[%명]?")

PERCENT_AT_MOST, FRACTIONS_AT_MOST = Decimal("101.5"), Decimal("1.015")
"""What rounded shares may add up to; numbers that are more together are people."""

SUMS = ("계", "합계", "총계", "소계", "전체", "total", "sum", "all")


@dataclass(frozen=True)
class GivenPopulation:
    """One attribute: the ``values`` on the list with how many people have them, and what was given of the population.

    ``shares`` are hundredths of a percent by value; empty where nothing was given.
    """

    attribute: str
    values: tuple[tuple[str, int], ...]
    shares: Mapping[str, int]
    source: str


def read_population(record: Record, session_id: str) -> tuple[GivenPopulation, ...]:
    """Every attribute of the list that sorts people into groups, and those for which something was given."""
    with record.reading() as reading:
        people: Sequence[Mapping[str, str]] = reading.scalars(
            select(Participant.attributes).where(Participant.session_id == session_id)
        ).all()
        given = {
            row.attribute: row for row in reading.scalars(select(Population).where(Population.session_id == session_id))
        }
        names = dict.fromkeys(name for attributes in people for name in attributes if name not in RULES)
        found = []
        for name in dict.fromkeys((*names, *given)):
            counts = Counter(attributes.get(name, "") for attributes in people)
            counts.pop("", None)
            sorts = 1 < len(counts) <= MOST_VALUES and len(counts) * 2 <= max(sum(counts.values()), 4)
            if name not in given and not sorts:
                continue
            row = given.get(name)
            found.append(
                GivenPopulation(
                    attribute=name,
                    values=tuple(sorted(counts.items())),
                    shares={} if row is None else dict(row.shares),
                    source="" if row is None else row.source,
                )
            )
        return tuple(found)


def shares_in(path: Path) -> dict[str, int]:
    """The shares in a CSV file, in whatever encoding.

    Raises:
        Refused: it cannot be read, or no value with a number is in it.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        said = error.strerror or str(error)
        raise Refused(
            f"{path.name} cannot be read: {said}. Choose another file.",
            f"{path.name}을(를) 읽을 수 없습니다: {said}. 다른 파일을 고르십시오.",
        ) from error
    text, _ = decode(data, path)
    return shares_of(text)


def shares_of(text: str) -> dict[str, int]:
    """Hundredths of a percent by value, from lines with a value and a number; the first number of a line counts.

    Numbers may be percent, parts of one, or people, which are made shares of all of them. Lines without a number and
    sums are passed over.

    Raises:
        Refused: no line has a value and a number, a number is below 0, or a value comes twice.
    """
    numbers: dict[str, Decimal] = {}
    for cells in _rows(text):
        found = _value_and_number(cells)
        if found is None:
            continue
        value, number = found
        if value in numbers:
            raise Refused(
                f"{value} comes twice. Leave one line for each value.",
                f"{value}이(가) 두 번 나옵니다. 값마다 한 줄만 남겨 주십시오.",
            )
        numbers[value] = number
    whole = sum(numbers.values())
    if not whole:
        raise Refused(
            "There is no value with a number beside it. Copy two columns: the value, and its share or people.",
            "값과 숫자가 나란히 있는 줄이 없습니다. 값과 비율(또는 인구) 두 열을 복사해 주십시오.",
        )
    if whole > PERCENT_AT_MOST:
        scale = 10_000 / Decimal(whole)
    elif len(numbers) > 1 and whole <= FRACTIONS_AT_MOST:
        scale = Decimal(10_000)
    else:
        scale = Decimal(100)
    return {value: round(number * scale) for value, number in numbers.items()}


def _rows(text: str) -> list[list[str]]:
    """Cells by line: a copied sheet has tabs, a file commas or semicolons."""
    separator = next((sign for sign in ("\t", ";") if sign in text), ",")
    lines = text.lstrip("\ufeff").splitlines()
    try:
        return [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=separator)]
    except csv.Error as error:
        raise Refused(
            f"This is no table: {error}. Copy two columns: the value, and its share or people.",
            f"표로 읽을 수 없습니다: {error}. 값과 비율(또는 인구) 두 열을 복사해 주십시오.",
        ) from error


def _value_and_number(cells: Sequence[str]) -> tuple[str, Decimal] | None:
    """The value at the front and the first number behind it; None where the line has none or is a sum."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or filled[0].casefold() in SUMS:
        return None
    for cell in filled[1:]:
        written = _NUMBER.fullmatch(cell.replace(",", ""))
        if written is None:
            continue
        number = Decimal(written.group(1))
        if number < 0:
            raise Refused(
                f"{filled[0]} has {cell}. A share of the population is 0 or more.",
                f"{filled[0]}의 값이 {cell}입니다. 인구 비율은 0 이상이어야 합니다.",
            )
        return filled[0], number
    return None
