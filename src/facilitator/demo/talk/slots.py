"""The slots of the sentences: what may stand in braces, and what is put there."""

from __future__ import annotations

import random
import re

from facilitator.demo.talk.districts import draw_district

VALUES: dict[str, tuple[int, ...]] = {
    "man": (10, 15, 20, 25, 30, 40, 50),
    "hours": (2, 3, 4, 5, 6),
    "age": (30, 40, 50, 60, 70),
    "months": (2, 3, 4, 5, 6, 7, 8, 9),
    "people": (3, 4, 5, 6, 7, 8, 9),
    "years": (2, 3, 4, 5, 6, 7, 8),
    "percent": (10, 20, 30, 40, 50, 60),
    "minutes": (15, 20, 25, 30, 40, 50),
}
"""What each slot of numbers may hold; ``man`` is a sum in units of 10,000 won. The slot ``gu`` holds a district."""

_SLOT = re.compile(r"\{(\w+)\}")


def slots_of(sentence: str) -> tuple[str, ...]:
    """The slots of a sentence in their order.

    >>> slots_of("{gu}에서 {hours}시간")
    ('gu', 'hours')
    """
    return tuple(_SLOT.findall(sentence))


def fill(sentence: str, language: str, chance: random.Random) -> str:
    """The sentence with every slot filled; a slot that stands twice has the same value in both places.

    Raises:
        KeyError: the sentence has a slot that is neither ``gu`` nor in ``VALUES``.
    """

    values = {
        slot: draw_district(language, chance) if slot == "gu" else str(chance.choice(VALUES[slot]))
        for slot in dict.fromkeys(slots_of(sentence))
    }
    return _SLOT.sub(lambda slot: values[slot[1]], sentence)
