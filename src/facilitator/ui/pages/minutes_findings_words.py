"""What a finding is called, how sure it is, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.minutes.gather.findings import FoundPlace

__all__ = ["confidence_words", "kind_words", "where_words"]


def kind_words(kind: str) -> str:
    """The word for a reason to redact something."""
    translate = QCoreApplication.translate
    return {
        "name": translate("FindingsPanel", "Name"),
        "telephone": translate("FindingsPanel", "Telephone number"),
        "resident-number": translate("FindingsPanel", "Resident registration number"),
        "email": translate("FindingsPanel", "E-mail address"),
        "vehicle": translate("FindingsPanel", "Licence plate"),
        "account": translate("FindingsPanel", "Account number"),
        "address": translate("FindingsPanel", "Address"),
        "other": translate("FindingsPanel", "Something else"),
    }[kind]


def confidence_words(one: FoundPlace) -> str:
    """What was decided about it; where nobody decided, how sure it is."""
    translate = QCoreApplication.translate
    return {
        "again": translate("FindingsPanel", "redacted before this note was changed"),
        "redacted": translate("FindingsPanel", "redacted"),
        "kept": translate("FindingsPanel", "left as it is"),
        "certain": translate("FindingsPanel", "almost certain"),
        "likely": translate("FindingsPanel", "likely"),
        "unsure": translate("FindingsPanel", "may be an ordinary word"),
    }[one.state or one.finding.confidence]


def where_words(one: FoundPlace) -> str:
    """Where it stands: the serial of its note, or which words these are."""
    if one.words is None:
        return one.serial
    translate = QCoreApplication.translate
    return {
        "theme-title": translate("FindingsPanel", "Title of a theme"),
        "theme-summary": translate("FindingsPanel", "Summary of a theme"),
        "source": translate("FindingsPanel", "Where posts come from"),
        "category": translate("FindingsPanel", "Category of posts"),
        "introduction": translate("FindingsPanel", "Introduction of the organizer"),
        "closing": translate("FindingsPanel", "Closing words of the organizer"),
    }[one.words.place]
