"""Who talks about what on the demo day: the themes of each round, how much they are on people's minds, and the notes."""

from __future__ import annotations

import random

from facilitator.demo.talk import THEMES, Talk, Words

HOW = "how"
"""The field of the themes on how things are to be done."""

LOOSE = 0.05
"""The share of notes that belong to no theme."""


class Speech:
    """Draws notes, and knows the themes behind them.

    Args:
        language: "ko" or "en".
        seed: what the choices depend on.
    """

    def __init__(self, language: str, seed: int) -> None:
        self._language = language
        self._talk = Talk(language, seed)
        self._themes = {theme.key: theme for theme in THEMES}
        chance = random.Random(f"minds {seed}")
        self._weights = {theme.key: chance.uniform(0.6, 1.7) for theme in THEMES}

    def themes(self, round_number: int, field: str | None) -> list[str]:
        """The themes of a round in all fields, or in one and in how things are done, which every table talks about.

        Rounds beyond the last come back to what the last was about.
        """
        last = max(theme.round for theme in self._themes.values())
        return [
            theme.key
            for theme in self._themes.values()
            if theme.round == min(round_number, last) and (field is None or theme.field in (field, HOW))
        ]

    def weight(self, theme: str) -> float:
        """How much a theme is on people's minds; 1 is usual."""
        return self._weights[theme]

    def title(self, theme: str) -> str:
        """What the theme team calls it."""
        return self._words(theme).title

    def wording(self, theme: str) -> str:
        """The theme team's summary of it."""
        return self._words(theme).wording

    def field(self, theme: str) -> str:
        """The field it belongs to."""
        return self._themes[theme].field

    def note(self, theme: str, kind: str) -> str:
        """A note on a theme."""
        return self._talk.note(theme, kind)

    def loose_note(self) -> tuple[str, str]:
        """A note of no theme, as (kind, text)."""
        return self._talk.loose_note()

    def _words(self, theme: str) -> Words:
        found = self._themes[theme]
        return found.ko if self._language == "ko" else found.en
