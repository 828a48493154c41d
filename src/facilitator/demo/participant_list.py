"""The list of the demo day's invented people as a city sends it, with what the seating must respect."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from facilitator.demo.talk import FIELDS, HEADINGS, Both, InventedPerson

WHEELCHAIR = Both("휠체어", "wheelchair")
SIGNING = Both("수어통역", "sign language")

_TITLE = Both("원탁회의 참가자 명단", "Participants of the roundtable")
_WISHES, _TOGETHER, _APART, _NEEDS = (
    Both("희망 분야", "Group"),
    Both("함께 앉기", "Sit with"),
    Both("떨어져 앉기", "Sit apart"),
    Both("편의 지원", "Access needs"),
)
_FAMILY, _GROUP = Both("가족 {}", "family {}"), Both("같은 단체 {}", "same group {}")


def write_list(people: Sequence[InventedPerson], language: str, path: Path) -> None:
    """Write the workbook: a title, a blank line, the headings, the people.

    Of every 160 people one pair wants to sit together and one must sit apart; one in 83 comes in a wheelchair, one in 250
    follows in sign language.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_TITLE.of(language))
    sheet.append([_TITLE.of(language)])
    sheet.append([])
    sheet.append([heading.of(language) for heading in (*HEADINGS.values(), _WISHES, _TOGETHER, _APART, _NEEDS)])
    together, apart, needs = _wishes(len(people), language)
    for place, person in enumerate(people):
        known = [getattr(person, field) for field in HEADINGS]
        wishes = groups_wanted(person, language)
        sheet.append([*known, wishes, together.get(place, ""), apart.get(place, ""), needs.get(place, "")])
    book.save(path)


def groups_wanted(person: InventedPerson, language: str) -> str:
    """The fields at whose tables the person would like to sit: the one they care for, and for most another one."""
    fields = [Both(ko, en).of(language) for _, ko, en in FIELDS]
    first = fields.index(person.interest)
    if person.number % 5 == 0:
        return person.interest
    return f"{person.interest};{fields[(first + 1 + person.number % (len(fields) - 1)) % len(fields)]}"


def _wishes(count: int, language: str) -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    """Place in the list -> whom to sit with, whom to sit apart from, what the table must offer."""
    together: dict[int, str] = {}
    apart: dict[int, str] = {}
    for number in range(count // 160):
        first = number * 160
        together |= dict.fromkeys((first + 11, first + 12), _FAMILY.of(language).format(number + 1))
        apart |= dict.fromkeys((first + 40, first + 90), _GROUP.of(language).format(number + 1))
    needs = dict.fromkeys(range(25, count, 83), WHEELCHAIR.of(language))
    return together, apart, needs | dict.fromkeys(range(61, count, 250), SIGNING.of(language))
