"""Errors that are written for the person in front of the program.

Every room raises these; the window shows them in the person's language and the commands print one line. A message
says what happened, where, and what to do.
"""

from __future__ import annotations


class Refused(Exception):
    """What was asked cannot be done, and nothing was changed.

    Args:
        en: the reason in English, one sentence or two.
        ko: the same in Korean.
    """

    def __init__(self, en: str, ko: str) -> None:
        super().__init__(en)
        self.en = en
        self.ko = ko

    def text(self, language: str) -> str:
        """The reason in ``language`` ("ko" or anything else for English)."""
        return self.ko if language == "ko" else self.en


class NeedsConfirmation(Refused):
    """What was asked looks wrong but may be meant: ask the person, then say it again as confirmed."""


class Cancelled(Exception):
    """The person stopped a long piece of work; nothing was changed."""
