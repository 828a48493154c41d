"""What is said in each field: one module for a field, and one for each of its languages.

A theme's sentences may hold slots; ``facilitator.demo.talk.slots`` says which.
"""

from __future__ import annotations

from facilitator.demo.talk.fields import care, education, health, housing, how, income
from facilitator.demo.talk.words import TalkTheme

THEMES: tuple[TalkTheme, ...] = tuple(
    sorted(
        (*income.THEMES, *housing.THEMES, *care.THEMES, *health.THEMES, *education.THEMES, *how.THEMES),
        key=lambda theme: theme.round,
    )
)
"""All themes by round, and in a round by field."""
