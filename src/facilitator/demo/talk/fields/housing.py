"""The themes of housing, in both languages."""

from __future__ import annotations

from facilitator.demo.talk.fields import housing_en, housing_ko
from facilitator.demo.talk.words import TalkTheme

THEMES = (
    TalkTheme(key="housing-rooms", round=1, field="housing", ko=housing_ko.HOUSING_ROOMS, en=housing_en.HOUSING_ROOMS),
    TalkTheme(key="housing-rent", round=1, field="housing", ko=housing_ko.HOUSING_RENT, en=housing_en.HOUSING_RENT),
    TalkTheme(
        key="housing-public", round=2, field="housing", ko=housing_ko.HOUSING_PUBLIC, en=housing_en.HOUSING_PUBLIC
    ),
    TalkTheme(key="housing-stay", round=2, field="housing", ko=housing_ko.HOUSING_STAY, en=housing_en.HOUSING_STAY),
    TalkTheme(
        key="housing-repair", round=3, field="housing", ko=housing_ko.HOUSING_REPAIR, en=housing_en.HOUSING_REPAIR
    ),
)
