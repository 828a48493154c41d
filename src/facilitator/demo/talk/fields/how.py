"""The themes on how things are to be done."""

from __future__ import annotations

from facilitator.demo.talk.fields import how_en as en
from facilitator.demo.talk.fields import how_ko as ko
from facilitator.demo.talk.words import TalkTheme

THEMES: tuple[TalkTheme, ...] = (
    TalkTheme(key="how-budget", round=3, field="how", ko=ko.HOW_BUDGET, en=en.HOW_BUDGET),
    TalkTheme(key="how-oversight", round=3, field="how", ko=ko.HOW_OVERSIGHT, en=en.HOW_OVERSIGHT),
    TalkTheme(key="how-outreach", round=3, field="how", ko=ko.HOW_OUTREACH, en=en.HOW_OUTREACH),
)
