"""A file of the package and what it is, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class KeptFile:
    """One file of a package.

    ``path`` is that within the bag ("data/objects/minutes.pdf"); ``size`` is in bytes, None before the file is made.
    """

    path: str
    media_type: str
    en: str
    ko: str
    size: int | None = None

    @property
    def name(self) -> str:
        """The name without its folders."""
        return self.path.rpartition("/")[2]

    def said(self, language: str) -> str:
        """What it is, in "ko" or "en"."""
        return self.ko if language == "ko" else self.en
