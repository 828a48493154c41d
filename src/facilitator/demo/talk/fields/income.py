"""The themes of the field of income."""

from __future__ import annotations

from facilitator.demo.talk.fields import income_en as en
from facilitator.demo.talk.fields import income_ko as ko
from facilitator.demo.talk.words import TalkTheme

THEMES: tuple[TalkTheme, ...] = (
    TalkTheme(key="income-minimum", round=1, field="income", ko=ko.INCOME_MINIMUM, en=en.INCOME_MINIMUM),
    TalkTheme(key="income-work", round=1, field="income", ko=ko.INCOME_WORK, en=en.INCOME_WORK),
    TalkTheme(key="income-living", round=2, field="income", ko=ko.INCOME_LIVING, en=en.INCOME_LIVING),
    TalkTheme(key="income-old-age", round=2, field="income", ko=ko.INCOME_OLD_AGE, en=en.INCOME_OLD_AGE),
    TalkTheme(key="income-emergency", round=3, field="income", ko=ko.INCOME_EMERGENCY, en=en.INCOME_EMERGENCY),
)
