"""What is said, asked and decided on the demo day, and who takes part. All of it is invented.

This part of the room is pure: words and chance, no record. The same seed gives the same day.
"""

from facilitator.demo.talk.asked import (
    BALLOTS,
    PHONE_BALLOT,
    RECOMMENDATIONS,
    BallotWords,
    OptionWords,
    RecommendationWords,
)
from facilitator.demo.talk.day_words import (
    CLOSING,
    FIELDS,
    INTRODUCTION,
    PROGRAMME,
    ROUNDS,
    SESSION,
    Both,
    ProgrammeWords,
    RoundWords,
    SessionWords,
)
from facilitator.demo.talk.fields import THEMES
from facilitator.demo.talk.people import HEADINGS, InventedPerson, TableStaff, people, population, staff
from facilitator.demo.talk.talk import KINDS, Talk
from facilitator.demo.talk.words import TalkTheme, Words

__all__ = [
    "BALLOTS",
    "CLOSING",
    "FIELDS",
    "HEADINGS",
    "INTRODUCTION",
    "KINDS",
    "PHONE_BALLOT",
    "PROGRAMME",
    "RECOMMENDATIONS",
    "ROUNDS",
    "SESSION",
    "THEMES",
    "BallotWords",
    "Both",
    "InventedPerson",
    "OptionWords",
    "ProgrammeWords",
    "RecommendationWords",
    "RoundWords",
    "SessionWords",
    "TableStaff",
    "Talk",
    "TalkTheme",
    "Words",
    "people",
    "population",
    "staff",
]
