"""A starting proposal: groups of notes from nothing, for a theme team that has filed none yet.

It is a proposal and nothing more: the groups go by words, know nothing of what matters, and are given no names but their words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from facilitator.notes.space import Array, NoteSpace, one_thread
from facilitator.notes.words import ENGLISH

GROUPS = 12
TITLE = 5
"""How many words a group's working title has at most."""

CANDIDATES = 4
"""So many times as many words are looked at for a title: in English notes most say nothing by themselves."""

LEAST = 3
"""How many notes a group needs, and how many times as many notes as groups there must be."""

NEAR = 0.3
"""How near its group's middle a note must lie (cosine); what lies farther fits nowhere."""

STARTS = 10
TURNS = 50


@dataclass(frozen=True)
class Group:
    """Notes that may belong together.

    Attributes:
        words: what more of its notes say than of the others, the most telling first: a working title.
        notes: the ids, the nearest to the middle first.
    """

    words: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """Groups, the largest first, and the notes that fit into none, in the order of their ids."""

    groups: tuple[Group, ...]
    left_out: tuple[str, ...]


def propose(space: NoteSpace, groups: int = GROUPS, told: Callable[[float], None] = lambda _share: None) -> Proposal:
    """Group all notes of a space, the same notes always in the same way; in half a second for 3,000 notes.

    This is spherical k-means (Dhillon and Modha 2001) on the places of the notes, the best of ten starts.

    Args:
        groups: how many are looked for, at least 1; fewer are found where there are few notes.
        told: is told after each start how much is done (0 to 1); what it raises ends the work.
    """
    ids = np.array(list(space.row_of), object)
    known = np.flatnonzero(space.places.any(axis=1))
    looked_for = min(groups, len(known) // LEAST)
    if not looked_for:
        return Proposal((), tuple(ids))
    places = space.places[known]
    tried = []
    for start in range(STARTS):
        with one_thread():
            tried.append(_middles(places, looked_for, start))
        told((start + 1) / STARTS)
    middles = max(tried, key=lambda middles: _fit(places, middles))
    near = places @ middles.T
    nearest = near.argmax(axis=1)
    having = (space.weights > 0).astype(np.float32)
    everywhere = np.asarray(having.sum(axis=0)) / len(ids)
    found = []
    for number in range(looked_for):
        own = np.flatnonzero((nearest == number) & (near[:, number] >= NEAR))
        if len(own) >= LEAST:
            rows = known[own[np.argsort(-near[own, number], kind="stable")]]
            here = np.asarray(having[rows].sum(axis=0)) / len(rows)
            found.append(Group(_title(space, here, everywhere), tuple(ids[rows])))
    inside = {note for group in found for note in group.notes}
    return Proposal(
        tuple(sorted(found, key=lambda group: -len(group.notes))), tuple(note for note in ids if note not in inside)
    )


def _title(space: NoteSpace, here: Array, everywhere: Array) -> tuple[str, ...]:
    """The words that tell a group from all notes, by the part each has in the Kullback-Leibler divergence of the two.

    English words that say nothing by themselves are left out, also of notes that name a place in Korean; only among words that are
    mostly Korean they stay: there "IT" is a thing to speak of.
    """
    telling = here * np.log(np.maximum(here, 1e-9) / np.maximum(everywhere, 1e-9))
    best = np.argsort(-telling, kind="stable")[: TITLE * CANDIDATES]
    words = [space.vocabulary[column] for column in best if telling[column] > 0]
    speaking = [word for word in words if word not in ENGLISH]
    korean = sum("가" <= word[0] <= "힣" for word in speaking)
    return tuple((words if 2 * korean > len(speaking) else speaking)[:TITLE])


def _middles(places: Array, groups: int, start: int) -> Array:
    """(groups x dimensions) where the middles of groups come to lie from one start (k-means++, Arthur and Vassilvitskii 2007)."""
    draw = np.random.default_rng(start)
    middles = places[draw.integers(len(places), size=1)]
    while len(middles) < groups:
        far = np.clip(1 - (places @ middles.T).max(axis=1), 1e-9, None).astype(np.float64)
        middles = np.vstack([middles, places[draw.choice(len(places), p=far / far.sum())]])
    nearest = np.full(len(places), -1)
    for _ in range(TURNS):
        before, nearest = nearest, (places @ middles.T).argmax(axis=1)
        if (before == nearest).all():
            break
        sums = np.eye(groups, dtype=np.float32)[nearest].T @ places
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        middles = np.where(lengths > 0, sums / np.where(lengths > 0, lengths, 1), middles)
    return middles


def _fit(places: Array, middles: Array) -> float:
    """How near the notes lie to the nearest middles, added up."""
    return float((places @ middles.T).max(axis=1).sum())
