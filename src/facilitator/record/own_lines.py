"""Which notes keep a line of their own beside what most say: minority views, and what one person feels strongly."""

from __future__ import annotations

MOST_WHO_SAY_IT_ALONE = 1
"""A note with which no more people agree is one person's."""


def said_by_one(support: int) -> bool:
    """Whether nobody agreed but the person who said it."""
    return support <= MOST_WHO_SAY_IT_ALONE


def keeps_own_line(kind: str, support: int, felt_strongly: bool) -> bool:
    """Whether a note of this kind, with which so many agree, is never told in the words of a theme alone.

    Minority views are not, nor what one person said strongly. A summary is the whole table's.

    >>> keeps_own_line("minority", 3, False), keeps_own_line("idea", 1, True), keeps_own_line("idea", 5, True)
    (True, True, False)
    """
    return kind == "minority" or (felt_strongly and said_by_one(support) and kind != "summary")
