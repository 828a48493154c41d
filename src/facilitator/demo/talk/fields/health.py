"""The themes of the field health."""

from __future__ import annotations

from facilitator.demo.talk.fields import health_en as en
from facilitator.demo.talk.fields import health_ko as ko
from facilitator.demo.talk.words import TalkTheme

THEMES = (
    TalkTheme(key="health-clinic", round=1, field="health", ko=ko.HEALTH_CLINIC, en=en.HEALTH_CLINIC),
    TalkTheme(key="health-night", round=1, field="health", ko=ko.HEALTH_NIGHT, en=en.HEALTH_NIGHT),
    TalkTheme(key="health-mind", round=2, field="health", ko=ko.HEALTH_MIND, en=en.HEALTH_MIND),
    TalkTheme(key="health-exercise", round=2, field="health", ko=ko.HEALTH_EXERCISE, en=en.HEALTH_EXERCISE),
    TalkTheme(key="health-bedside", round=3, field="health", ko=ko.HEALTH_BEDSIDE, en=en.HEALTH_BEDSIDE),
)
