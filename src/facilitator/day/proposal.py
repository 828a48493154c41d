"""A starting proposal of themes, by the words of the notes that end nowhere yet. Nothing here makes a theme or files a note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from facilitator.day.notes_of_round import NoteLine
from facilitator.notes.propose import propose
from facilitator.notes.space import NoteSpace

WORDS_OF_A_TITLE = 3
CENTRAL = 3
"""How many notes are shown of a group."""

SPACE = 0.3
"""The share of the work that is done once it is known where notes stand to each other."""


@dataclass(frozen=True)
class ProposedGroup:
    """Notes that may belong together: a working title made of their words, and their ids, the most central first."""

    title: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class TakenGroup:
    """A proposed group that a person takes: the title of its theme, and the ids of the notes to file there.

    ``worded`` says that the person gave it another title than the proposed one.
    """

    title: str
    notes: tuple[str, ...] = ()
    worded: bool = False


def proposed_groups(words: Mapping[str, tuple[str, ...]], told: Callable[[float], None]) -> tuple[ProposedGroup, ...]:
    """Group notes, the largest group first; notes that fit nowhere are in none.

    It takes a second for 4,000 notes, and may be done in any thread.

    Args:
        words: the words of each note, by id.
        told: is told now and then how much is done (0 to 1); what it raises ends the work.
    """
    space = NoteSpace(words.items())
    told(SPACE)
    found = propose(space, told=lambda share: told(SPACE + (1 - SPACE) * share))
    return tuple(ProposedGroup(", ".join(group.words[:WORDS_OF_A_TITLE]), group.notes) for group in found.groups)


def central_notes(notes: Iterable[NoteLine], most: int = CENTRAL) -> list[NoteLine]:
    """The first of these notes that say different things, each of another table where there are enough."""
    chosen: list[NoteLine] = []
    others: dict[str, NoteLine] = {}
    for note in notes:
        if len(chosen) == most:
            break
        if any(note.text == one.text for one in chosen):
            continue
        if all(note.table_id != one.table_id for one in chosen):
            chosen.append(note)
        else:
            others.setdefault(note.text, note)
    said = {note.text for note in chosen}
    return [*chosen, *(note for note in others.values() if note.text not in said)][:most]
