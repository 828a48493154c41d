"""How much of a day stands in the preliminary report, step by step.

``LADDER`` lists how much detail is shown, from everything to the bare results. Whoever draws the report takes the first
step that fits its pages; the last step is bounded in every direction, so that it always fits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

__all__ = ["LADDER", "PAGES", "Detail"]

PAGES = 4
ALL = 10_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Detail:
    """How much the report shows: counts of things, and widths of texts in Korean letters.

    ``themes`` is how many of a round stand in its chart. ``told`` is how many of all are told in words, the largest of
    every round before the second of any, with ``quotes`` and ``minority`` lines each. ``charts`` is False where a
    ballot is one line without bars.
    """

    rounds: int = ALL
    themes: int = ALL
    told: int = ALL
    quotes: int = 2
    minority: int = 2
    ballots: int = ALL
    options: int = ALL
    recommendations: int = ALL
    distributions: int = 0
    letters: int = 600
    title_letters: int = 120
    charts: bool = True


_RICH = Detail()
_SHORT = Detail(letters=260, title_letters=70, quotes=1, minority=1)
_TIGHT = Detail(letters=150, title_letters=50, quotes=1, minority=1, recommendations=8, options=8)
_BARE = Detail(letters=90, title_letters=40, quotes=0, minority=0, told=0, recommendations=5, options=5)
_LAST = replace(_BARE, letters=70, charts=False)

LADDER: tuple[Detail, ...] = (
    replace(_RICH, distributions=4),
    replace(_RICH, distributions=2),
    _RICH,
    replace(_RICH, quotes=1),
    replace(_SHORT, distributions=2),
    *(replace(_SHORT, told=told) for told in (ALL, 40, 32, 26, 22, 18, 16, 14, 12)),
    *(replace(_SHORT, told=told, themes=12) for told in (11, 10, 9, 8, 7, 6)),
    *(replace(_TIGHT, told=told, themes=12) for told in (8, 7, 6, 5, 4, 3)),
    *(replace(_TIGHT, told=told, themes=10) for told in (6, 5, 4, 3, 2)),
    *(replace(_TIGHT, told=told, themes=8) for told in (5, 4, 3, 2, 1)),
    *(replace(_TIGHT, told=told, themes=6) for told in (3, 2, 1)),
    # a vote is told whole as long as can be: its options go before it does
    *(replace(_BARE, themes=themes, options=options) for themes, options in ((8, 6), (6, 5), (5, 5), (5, 4), (4, 3))),
    replace(_BARE, themes=3, options=3, rounds=8, recommendations=4),
    replace(_BARE, themes=3, options=2, rounds=8, recommendations=4),
    replace(_LAST, themes=5, rounds=8, ballots=16, recommendations=4),
    replace(_LAST, themes=4, rounds=8, ballots=16, recommendations=4),
    replace(_LAST, themes=3, rounds=6, ballots=12, recommendations=3),
    replace(_LAST, themes=3, rounds=5, ballots=8, recommendations=3),
    replace(_LAST, themes=2, rounds=4, ballots=6, letters=50, title_letters=30, recommendations=2),
)
