"""A file of data that goes along with the minutes: attached to the PDF/A, and beside it in the archive's package."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DataFile"]


@dataclass(frozen=True, kw_only=True, slots=True)
class DataFile:
    """Data as the bytes of a file.

    ``name`` is ASCII; ``en`` and ``ko`` say in a few words what is in it.
    """

    name: str
    media_type: str
    content: bytes
    en: str
    ko: str

    def said(self, language: str) -> str:
        """What is in it, in "ko" or "en"."""
        return self.ko if language == "ko" else self.en
