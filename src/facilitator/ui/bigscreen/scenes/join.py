"""How other laptops join, and where phones vote: a code to scan, and the same to type."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.ui.bigscreen.blocks import Block, Code, Words
from facilitator.ui.bigscreen.paging import Scene
from facilitator.ui.bigscreen.sheet import LARGE

translate = QCoreApplication.translate


@dataclass(frozen=True)
class JoinShown:
    """The join code of the hub, empty while there is none; and the address at which phones vote, where they do."""

    code: str
    phones: str = ""


def join(shown: JoinShown) -> Scene:
    """One code a page: first that of the phones, which everybody has, then that of the laptops."""
    pages: list[tuple[Block, ...]] = []
    if shown.phones:
        pages.append(_page(translate("BigScreen", "Vote with your phone"), shown.phones, shown.phones))
    if shown.code:
        # The slashes stay: the lines are typed as one.
        typed = shown.code.replace("/", "/\n")
        pages.append(_page(translate("BigScreen", "Join with a laptop"), shown.code, typed))
    if not pages:
        nothing = translate(
            "BigScreen", "The join code stands on the organizer's laptop once the session is open to others."
        )
        pages.append((Words(nothing, LARGE, bold=True),))
    return Scene(own_pages=tuple(pages), centred=True, grows=False)


def _page(title: str, code: str, typed: str) -> tuple[Block, ...]:
    return (
        Words(title, LARGE, bold=True, centred=True, after=0.3),
        Code(code, 0.48),
        Words(typed, bold=True, centred=True),
    )
