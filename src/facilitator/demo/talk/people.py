"""The invented people of the demo day and those who run its tables. Nobody among them is a real person."""

from __future__ import annotations

import random
from dataclasses import dataclass

from facilitator.demo.talk.day_words import FIELDS, Both
from facilitator.demo.talk.districts import district_shares, draw_district
from facilitator.demo.talk.names import draw_name

HEADINGS: dict[str, Both] = {
    "number": Both("번호", "No."),
    "name": Both("성명", "Name"),
    "gender": Both("성별", "Gender"),
    "age_band": Both("연령대", "Age group"),
    "district": Both("자치구", "District"),
    "occupation": Both("직업", "Occupation"),
    "interest": Both("관심 분야", "Field of interest"),
    "opinion": Both("의견", "Opinion"),
    "contact": Both("연락처", "Contact"),
}
"""Field of ``InventedPerson`` -> the heading of its column in a participant list."""

MOST_PEOPLE = 9_999
"""How many people there are contacts for."""

_WOMEN_OF_HUNDRED = 53
_AGES = (10, 20, 30, 40, 50, 60, 70)
_AGE_WEIGHTS = (4, 15, 17, 20, 20, 15, 9)
_AGE_SHARES = (610, 1_640, 1_690, 1_730, 1_740, 1_450, 1_140)
_AGE_BANDS = {
    decade: Both(f"{decade}대", f"{decade}s") if decade < 70 else Both("70대 이상", "70 and over") for decade in _AGES
}

_OCCUPATIONS = (
    Both("회사원", "Office worker"),
    Both("자영업", "Self-employed"),
    Both("서비스·판매직", "Service or sales"),
    Both("생산·기술직", "Skilled or manual worker"),
    Both("전문직", "Professional"),
    Both("주부", "Homemaker"),
    Both("학생", "Student"),
    Both("은퇴·무직", "Retired or not working"),
)
_HOMEMAKER = 5
# What people of each age do, of a hundred, in the order above; of men, far fewer keep the house.
_OCCUPATION_WEIGHTS = {
    10: (0, 0, 0, 0, 0, 0, 100, 0),
    20: (34, 4, 14, 8, 8, 2, 26, 4),
    30: (42, 11, 13, 10, 13, 8, 1, 2),
    40: (34, 18, 13, 11, 12, 11, 0, 1),
    50: (25, 22, 15, 13, 9, 14, 0, 2),
    60: (8, 18, 14, 11, 4, 19, 0, 26),
    70: (1, 9, 5, 4, 1, 20, 0, 60),
}

_OPINIONS = (
    Both("지금보다 넓게", "More than now"),
    Both("지금만큼", "As now"),
    Both("꼭 필요한 곳만", "Only where needed"),
)
_OPINION_WEIGHTS = {10: (60, 28, 12), 20: (55, 28, 17), 30: (54, 27, 19), 40: (52, 28, 20), 50: (49, 28, 23)}
_OLDER_OPINION_WEIGHTS = (47, 27, 26)


@dataclass(frozen=True)
class InventedPerson:
    """A line of the participant list, in one language; ``opinion`` is how far welfare should reach."""

    number: int
    name: str
    gender: str
    age_band: str
    district: str
    occupation: str
    interest: str
    opinion: str
    contact: str


@dataclass(frozen=True)
class TableStaff:
    """Who runs a table: names of its facilitator and its note-taker."""

    facilitator: str
    note_taker: str


def people(language: str, seed: int, count: int) -> tuple[InventedPerson, ...]:
    """Invent participants, numbered from 1: the same for the same language, seed and count.

    Ages, genders and districts follow the city's mix roughly, occupations a person's age. Contacts are numbers that
    are given to nobody.

    Raises:
        ValueError: more people are wanted than ``MOST_PEOPLE``.
    """
    if count > MOST_PEOPLE:
        raise ValueError(f"there are contacts for {MOST_PEOPLE} people only")
    chance = random.Random(f"people {seed}")
    return tuple(_person(language, number, chance) for number in range(1, count + 1))


def population(language: str) -> dict[str, dict[str, int]]:
    """The city with which those who came are compared, invented like them: hundredths of a percent by attribute and value."""
    return {
        "gender": {Both("여", "Female").of(language): 5_170, Both("남", "Male").of(language): 4_830},
        "age": {_AGE_BANDS[decade].of(language): share for decade, share in zip(_AGES, _AGE_SHARES, strict=True)},
        "district": district_shares(language),
    }


def staff(language: str, seed: int, tables: int) -> tuple[TableStaff, ...]:
    """Invent those who run the tables, one pair for each table in the tables' order; no name comes twice."""
    chance = random.Random(f"staff {seed}")
    names: dict[str, None] = {}
    while len(names) < 2 * tables:
        names[draw_name(language, chance.random() < 0.66, chance.choice((20, 30, 40, 50)), chance)] = None
    both = list(names)
    return tuple(TableStaff(*both[2 * table : 2 * table + 2]) for table in range(tables))


def _person(language: str, number: int, chance: random.Random) -> InventedPerson:
    woman = chance.random() * 100 < _WOMEN_OF_HUNDRED
    decade = chance.choices(_AGES, _AGE_WEIGHTS)[0]
    occupations = list(_OCCUPATION_WEIGHTS[decade])
    if not woman:
        occupations[_HOMEMAKER] //= 8
    _, ko, en = chance.choice(FIELDS)
    return InventedPerson(
        number=number,
        name=draw_name(language, woman, decade, chance),
        gender=Both("여", "Female").of(language) if woman else Both("남", "Male").of(language),
        age_band=_AGE_BANDS[decade].of(language),
        district=draw_district(language, chance),
        occupation=chance.choices(_OCCUPATIONS, occupations)[0].of(language),
        interest=Both(ko, en).of(language),
        opinion=chance.choices(_OPINIONS, _OPINION_WEIGHTS.get(decade, _OLDER_OPINION_WEIGHTS))[0].of(language),
        contact=f"010-0000-{number:04d}",
    )
