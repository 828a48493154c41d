"""The themes of care, in both languages."""

from __future__ import annotations

from facilitator.demo.talk.fields import care_en, care_ko
from facilitator.demo.talk.words import TalkTheme

THEMES = (
    TalkTheme(key="care-holidays", round=1, field="care", ko=care_ko.CARE_HOLIDAYS, en=care_en.CARE_HOLIDAYS),
    TalkTheme(key="care-family", round=1, field="care", ko=care_ko.CARE_FAMILY, en=care_en.CARE_FAMILY),
    TalkTheme(key="care-nursery", round=2, field="care", ko=care_ko.CARE_NURSERY, en=care_en.CARE_NURSERY),
    TalkTheme(key="care-elders", round=2, field="care", ko=care_ko.CARE_ELDERS, en=care_en.CARE_ELDERS),
    TalkTheme(key="care-workers", round=3, field="care", ko=care_ko.CARE_WORKERS, en=care_en.CARE_WORKERS),
)
