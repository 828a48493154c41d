"""Notes that say nearly the same as one row, so that the team reads each thought once; nothing is hidden that cannot be opened."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.day.notes_of_round import NoteLine


@dataclass(frozen=True)
class Rows:
    """Notes as they stand below each other.

    Attributes:
        notes: one a row.
        folded: for a row that is closed, the notes under it; they are filed with it.
        opened: for a row that was opened, how many rows below belong to it.
        under: ids of the rows that stand below one that was opened.
    """

    notes: list[NoteLine]
    folded: Mapping[str, tuple[NoteLine, ...]] = field(default_factory=dict)
    opened: Mapping[str, int] = field(default_factory=dict)
    under: frozenset[str] = frozenset()


def rows_of(found: list[NoteLine], shown_of: Mapping[str, str], opened: Collection[str] = ()) -> Rows:
    """Fold notes that were found.

    A note goes under the one that says all that it says, where that one was found as well: a row is never
    folded under what cannot be seen. A row that was opened is followed by the notes under it. Posts from outside are
    never folded: only their beginnings are compared.

    Args:
        found: in the order of the list.
        shown_of: for each note that is in a fold, the note that stands for all of it.
        opened: the rows that were opened.
    """
    folds = _folds([note for note in found if note.post is None and note.id in shown_of] if shown_of else (), shown_of)
    if not folds:
        return Rows(found)
    below = {note.id for notes in folds.values() for note in notes}
    rows = [note for note in found if note.id not in below]
    wide = {shown: notes for shown, notes in folds.items() if shown in opened}
    if wide:
        rows = [row for note in rows for row in (note, *wide.get(note.id, ()))]
    return Rows(
        notes=rows,
        folded={shown: tuple(notes) for shown, notes in folds.items() if shown not in wide},
        opened={shown: len(notes) for shown, notes in wide.items()},
        under=frozenset(note.id for notes in wide.values() for note in notes),
    )


def _folds(among: Sequence[NoteLine], shown_of: Mapping[str, str]) -> dict[str, list[NoteLine]]:
    there = {note.id for note in among}
    folds: dict[str, list[NoteLine]] = {}
    for note in among:
        shown = shown_of[note.id]
        if shown != note.id and shown in there:
            folds.setdefault(shown, []).append(note)
    return folds
