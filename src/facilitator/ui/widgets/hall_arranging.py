"""Moving tables and the stage about on a hall map: what is chosen, where it is dragged, and what it lines up with.

All measures are those of the map's ground: hundredths of the distance between two neighbouring tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF

from facilitator.day.hall_places import LIMIT, PITCH, TABLE

STAGE = 0
"""Stands for the stage where tables are named by their numbers, which begin with 1."""
QUARTER = PITCH // 4
"""Things snap to a quarter of the grid …"""
PULL = 9
"""… or to the line of another table that is no farther than this."""
BEYOND = 60
"""How far a guide line reaches beyond what it joins."""


@dataclass(frozen=True)
class Arranged:
    """Where things were moved: the tables by number, and the stage, None where it stays."""

    places: dict[int, tuple[int, int]] = field(default_factory=dict)
    stage: tuple[int, int, int, int] | None = None

    def __bool__(self) -> bool:
        """Whether anything was moved."""
        return bool(self.places) or self.stage is not None


class Arranging:
    """The things of a hall while they are arranged; knows no widget.

    Attributes:
        spots, stage: where everything stands now, also in the middle of a drag.
        chosen: the numbers of what is chosen; ``STAGE`` for the stage.
        guides: lines that join what is dragged with what it stands in line with.
        crowded: dragged tables that overlap others, and these.
    """

    def __init__(self, spots: Mapping[int, tuple[float, float]], stage: QRectF) -> None:
        self.chosen: set[int] = set()
        self.settle(spots, stage)

    def settle(self, spots: Mapping[int, tuple[float, float]], stage: QRectF) -> None:
        """Begin from here: what the record says. A drag that is under way ends without an outcome."""
        self.spots: Mapping[int, tuple[float, float]] = dict(spots)
        self.stage = QRectF(stage)
        self.chosen &= {STAGE, *spots}
        self.guides: list[QLineF] = []
        self.crowded: set[int] = set()
        self._held: int | None = None

    @property
    def dragging(self) -> bool:
        """Whether something is being dragged."""
        return self._held is not None

    def toggle(self, thing: int) -> None:
        """Choose one more, or one less."""
        self.chosen ^= {thing}

    def choose_within(self, area: QRectF, *, more: bool) -> None:
        """Choose the tables in a rectangle, beside what is chosen already where ``more``."""
        found = {number for number, (x, y) in self.spots.items() if area.contains(x, y)}
        self.chosen = self.chosen | found if more else found

    def choose_all(self) -> None:
        """Choose all tables."""
        self.chosen = set(self.spots)

    def grab(self, thing: int, at: QPointF) -> None:
        """Take hold of a table or the stage to drag it, with all that is chosen where it is one of them."""
        if thing not in self.chosen:
            self.chosen = {thing}
        self._held, self._from, self._shifted = thing, at, QPointF()
        self._spots_before, self._stage_before = self.spots, QRectF(self.stage)
        self._moving = [number for number in self.spots if number in self.chosen]
        self._still = [number for number in self.spots if number not in self.chosen]
        self._others = [self.spots[number] for number in self._still]
        # (moving x still x 2): how far each table that moves was from each that does not.
        here = np.array([self.spots[number] for number in self._moving]).reshape(-1, 1, 2)
        self._apart = here - np.array(self._others).reshape(1, -1, 2)
        if STAGE not in self.chosen:
            self._others.append((self.stage.center().x(), self.stage.center().y()))

    def drag_to(self, at: QPointF) -> None:
        """Move what is held, and all that is chosen with it, to where the pointer is."""
        if self._held is None:
            return
        by = at - self._from
        held = self._middle(self._held)
        wanted = held + by
        others = self._others
        snapped = QPointF(
            _snapped(wanted.x(), (x for x, _ in others)), _snapped(wanted.y(), (y for _, y in others))
        )  # fmt: skip
        self._shift(snapped - held)
        now = held + self._shifted
        self.guides = _guides(now, others)
        self.crowded = self._crowded()

    def let_go(self) -> Arranged:
        """End the drag where it is, and say what it moved."""
        if self._held is None:
            return Arranged()
        self._held, self.guides, self.crowded = None, [], set()
        if self._shifted.isNull():
            return Arranged()
        return self._outcome()

    def take_back(self) -> None:
        """End the drag with everything where it was."""
        if self._held is not None:
            self.settle(self._spots_before, self._stage_before)

    def nudge(self, right: int, down: int) -> Arranged:
        """Move what is chosen by so much, and say where it is."""
        self._spots_before, self._stage_before = self.spots, QRectF(self.stage)
        self._shift(QPointF(right, down))
        return Arranged() if self._shifted.isNull() else self._outcome()

    def _middle(self, thing: int) -> QPointF:
        return self._stage_before.center() if thing == STAGE else QPointF(*self._spots_before[thing])

    def _shift(self, by: QPointF) -> None:
        """Put what is chosen so far from where it was, but not out of the hall."""
        tables = [self._spots_before[number] for number in self.chosen if number != STAGE]
        lefts, tops = [x for x, _ in tables], [y for _, y in tables]
        rights, bottoms = list(lefts), list(tops)
        if STAGE in self.chosen:
            lefts.append(self._stage_before.left())
            tops.append(self._stage_before.top())
            rights.append(self._stage_before.left())
            bottoms.append(self._stage_before.top())
        if not lefts:
            self._shifted = QPointF()
            return
        right = min(max(by.x(), -min(lefts)), LIMIT - max(rights))
        down = min(max(by.y(), -min(tops)), LIMIT - max(bottoms))
        self._shifted = QPointF(round(right), round(down))
        moved = {
            number: (spot[0] + self._shifted.x(), spot[1] + self._shifted.y())
            for number, spot in self._spots_before.items()
            if number in self.chosen
        }
        self.spots = {**self._spots_before, **moved}
        self.stage = QRectF(self._stage_before)
        if STAGE in self.chosen:
            self.stage.translate(self._shifted)

    def _outcome(self) -> Arranged:
        places = {
            number: (round(self.spots[number][0]), round(self.spots[number][1]))
            for number in sorted(self.chosen - {STAGE})
        }
        if STAGE not in self.chosen:
            return Arranged(places)
        stage = self.stage
        return Arranged(places, (round(stage.left()), round(stage.top()), round(stage.width()), round(stage.height())))

    def _crowded(self) -> set[int]:
        across, down = self._apart[..., 0] + self._shifted.x(), self._apart[..., 1] + self._shifted.y()
        away = across * across + down * down
        first, second = np.nonzero(away < (TABLE - 1) ** 2)
        return {self._moving[place] for place in first} | {self._still[place] for place in second}


def _snapped(wanted: float, lines: Iterable[float]) -> float:
    """The nearest of the lines if one is near, else the nearest quarter of the grid."""
    nearest = min(lines, key=lambda line: abs(line - wanted), default=wanted + 2 * PULL)
    return nearest if abs(nearest - wanted) <= PULL else round(wanted / QUARTER) * QUARTER


def _guides(now: QPointF, others: Iterable[tuple[float, float]]) -> list[QLineF]:
    """A line over and a line down, where something else stands exactly there."""
    found = []
    others = list(others)
    abreast = [x for x, y in others if abs(y - now.y()) < 0.5]
    above = [y for x, y in others if abs(x - now.x()) < 0.5]
    if abreast:
        ends = min(*abreast, now.x()) - BEYOND, max(*abreast, now.x()) + BEYOND
        found.append(QLineF(ends[0], now.y(), ends[1], now.y()))
    if above:
        ends = min(*above, now.y()) - BEYOND, max(*above, now.y()) + BEYOND
        found.append(QLineF(now.x(), ends[0], now.x(), ends[1]))
    return found
