"""The themes of the field education."""

from __future__ import annotations

from facilitator.demo.talk.fields import education_en as en
from facilitator.demo.talk.fields import education_ko as ko
from facilitator.demo.talk.words import TalkTheme

THEMES = (
    TalkTheme(key="education-basics", round=1, field="education", ko=ko.EDUCATION_BASICS, en=en.EDUCATION_BASICS),
    TalkTheme(key="education-supplies", round=1, field="education", ko=ko.EDUCATION_SUPPLIES, en=en.EDUCATION_SUPPLIES),
    TalkTheme(key="education-lifelong", round=2, field="education", ko=ko.EDUCATION_LIFELONG, en=en.EDUCATION_LIFELONG),
    TalkTheme(
        key="education-afterschool",
        round=2,
        field="education",
        ko=ko.EDUCATION_AFTERSCHOOL,
        en=en.EDUCATION_AFTERSCHOOL,
    ),
    TalkTheme(key="education-youth", round=3, field="education", ko=ko.EDUCATION_YOUTH, en=en.EDUCATION_YOUTH),
)
