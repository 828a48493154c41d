"""What is said between whoever wants a PDF/A and the process that makes it: one line of JSON each."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

__all__ = ["FLAVOURS", "Answer", "Attached", "Failed", "Order", "Page", "Passed", "Unwritten"]

FLAVOURS = ("3b", "1b")
"""PDF/A-3b, which takes attached files, and PDF/A-1b, which takes none and which every archive knows."""


class Attached(Struct, frozen=True):
    """A file to attach: where its content lies, what it is called, its media type, and what it is in the words of the document."""

    path: str
    name: str
    media_type: str
    said: str


class Order(Struct, frozen=True):
    """What is wanted: ``plain`` as PDF/A in ``target``, dated ``made``; only PDF/A-3b takes ``attached``."""

    plain: str
    target: str
    made: datetime
    flavour: str
    attached: tuple[Attached, ...] = ()


class Page(Struct, frozen=True, tag=True):
    """The validator comes to page ``number``, the first being 0."""

    number: int


class Passed(Struct, frozen=True, tag=True):
    """The file is written and passed."""


class Failed(Struct, frozen=True, tag=True):
    """The file did not pass: the first finding with its rule and where it is, and how many more there are."""

    message: str
    rule: str
    where: str
    more: int


class Unwritten(Struct, frozen=True, tag=True):
    """The disk did not take the file."""

    errno: int
    strerror: str


Answer = Page | Passed | Failed | Unwritten
