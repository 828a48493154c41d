"""Finding the heading of a list: the row that names the columns, among titles, blank rows and merged cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.roster.fields import field_of_heading, heading_word, is_heading_word
from facilitator.roster.kinds import field_of_values, fits_field, is_integer
from facilitator.roster.rosterfile import RawRow
from facilitator.roster.text import one_line

_ROWS_SEARCHED = 40

# In a bare list of names, a first line like this may be a rare name: better one person too many than one lost.
_SHORT_WORD = re.compile(r"[가-힣]{2,4}")


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the heading stands among the (non-blank) rows: ``first`` to ``last`` inclusive, and its ``names``.

    ``first`` is one past ``last`` where there is no heading; ``last + 1`` is the first row of data either way.
    """

    first: int
    last: int
    names: tuple[str, ...]


def known_fields(cells: Sequence[str]) -> set[str]:
    """The fields that the cells of one row would name if it were the heading (only by words of the table)."""
    found = set()
    for cell in cells:
        if cell and len(cell) <= 30 and is_heading_word(cell):
            field = field_of_heading(cell)
            if field is not None:
                found.add(field[0])
    return found


def find_heading(rows: Sequence[RawRow]) -> Heading:
    """The heading among ``rows``, which hold no blank row.

    The row with the most known headings is it, if it has at least two; one is enough in the first row that is as wide as
    the rest. With no known heading, the first such row is still one where the values below it are of a kind (phone
    numbers, genders, ages …) and it is not. Rows above are titles.
    """
    searched = rows[:_ROWS_SEARCHED]
    hits = [len(known_fields(cells)) for _, cells in searched]
    first_full = _first_full_row(rows)
    best = max(range(len(hits)), key=lambda index: (hits[index], -index))
    if hits[best] >= 2 or (hits[best] == 1 and best == first_full):
        return _with_neighbours(rows, best)
    if _stands_apart(rows, first_full):
        return Heading(first_full, first_full, _names(rows[first_full][1]))
    return Heading(first_full, first_full - 1, ())


def heading_at(rows: Sequence[RawRow], line: int) -> Heading:
    """The heading chosen by hand: the row that begins at ``line``, or none where ``line`` is 0 or holds no row."""
    for index, (number, cells) in enumerate(rows):
        if number == line:
            return Heading(index, index, _names(cells))
    return Heading(0, -1, ())


def _first_full_row(rows: Sequence[RawRow]) -> int:
    """The first row with at least half as many filled cells as most rows have: what stands above are titles."""
    filled = [sum(1 for cell in cells if cell) for _, cells in rows[:400]]
    usual = Counter(filled).most_common(1)[0][0]
    return next(index for index, count in enumerate(filled) if count * 2 >= usual)


def _with_neighbours(rows: Sequence[RawRow], best: int) -> Heading:
    """The heading around row ``best``: group headings above it fill its gaps, or it fills the gaps of one below."""
    cells = rows[best][1]
    if best > 0:
        above = rows[best - 1][1]
        if sum(1 for cell in above if cell) >= 2 and any(a and not b for a, b in zip(above, cells, strict=False)):
            return Heading(best - 1, best, _names(_filled(cells, above)))
    if best + 1 < len(rows):
        below = rows[best + 1][1]
        under = [(a, b) for a, b in zip(cells, below, strict=False) if b]
        parts = sum(1 for _, b in under if field_of_heading(b))
        if under and parts and all(not is_integer(b) for _, b in under) and not _names_a_person(cells, below):
            return Heading(best, best + 1, _names(_filled(below, cells)))
    return Heading(best, best, _names(cells))


def _names_a_person(heading: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether ``cells`` has anything under the heading of the names: then it is a row of data."""
    for title, cell in zip(heading, cells, strict=False):
        field = field_of_heading(title) if title else None
        if cell and field is not None and field[0] == "name":
            return True
    return False


def _filled(cells: Sequence[str], above: Sequence[str]) -> list[str]:
    width = max(len(cells), len(above))
    lower, upper = [*cells, *[""] * (width - len(cells))], [*above, *[""] * (width - len(above))]
    return [a or b for a, b in zip(lower, upper, strict=True)]


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(one_line(cell) for cell in cells)


def _stands_apart(rows: Sequence[RawRow], first: int) -> bool:
    """Whether row ``first`` is a heading of unknown words, judged by the values below it."""
    head = rows[first][1]
    below = [cells for _, cells in rows[first + 1 : first + 201]]
    if not below or not all(heading_word(cell) for cell in head if cell):
        return False
    like_data = unlike_data = 0
    named: bool | None = None
    for index, title in enumerate(head):
        values = [cells[index] for cells in below if index < len(cells) and cells[index]]
        if not title or not values:
            continue
        field = field_of_values(values)
        if field == "name":
            named = fits_field("name", title) or (len(head) == 1 and _SHORT_WORD.fullmatch(title) is not None)
        elif field is not None or sum(map(is_integer, values)) >= 0.8 * len(values):
            if fits_field(field, title) if field else is_integer(title):
                like_data += 1
            else:
                unlike_data += 1
    if like_data or unlike_data:
        return unlike_data > like_data
    if named is not None:
        return not named
    return len([cell for cell in head if cell]) > 1
