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
        "session-title": translate("FindingsPanel", "Title of the session"),
        "programme": translate("FindingsPanel", "Title of the programme"),
        "body": translate("FindingsPanel", "The public body"),
        "organizer": translate("FindingsPanel", "The organizer"),
        "venue": translate("FindingsPanel", "The venue"),
        "purpose": translate("FindingsPanel", "Purpose of the session"),
        "observers": translate("FindingsPanel", "The observers"),
        "signature-role": translate("FindingsPanel", "Title or office of who signs"),
        "attribute": translate("FindingsPanel", "Name of an attribute of participants"),
        "attribute-value": translate("FindingsPanel", "Value of an attribute of participants"),
        "population-source": translate("FindingsPanel", "Source of the population's figures"),
        "round-title": translate("FindingsPanel", "Title of a round"),
        "round-question": translate("FindingsPanel", "Question of a round"),
        "round-guidance": translate("FindingsPanel", "Guidance for a round"),
        "zone": translate("FindingsPanel", "Zone of tables"),
        "set-aside": translate("FindingsPanel", "Why notes were set aside"),
        "ballot-title": translate("FindingsPanel", "Title of a ballot"),
        "ballot-question": translate("FindingsPanel", "Question of a ballot"),
        "option": translate("FindingsPanel", "Option of a ballot"),
        "ballot-reason": translate("FindingsPanel", "Reason that was given in a ballot"),
        "recommendation": translate("FindingsPanel", "Recommendation"),
        "responsible": translate("FindingsPanel", "Who is asked to answer a recommendation"),
    }[one.words.place]
