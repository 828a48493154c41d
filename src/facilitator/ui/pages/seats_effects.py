"""What bringing a person to a table would do, in the few words that fit on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.day.seat_effects import SeatEffect

translate = QCoreApplication.translate


@dataclass(frozen=True)
class DropHint:
    """One table, as it is labelled while somebody is dragged.

    Attributes:
        state: "ok" where nothing gets worse, "warning" where something does, "bad" where a rule forbids it, "none" at
            the table where the person sits.
        short: the figures alone, for the map.
        changes: what changes, one thing each ("Balance −1", "meet again +2"), or that nobody may sit there.
        swap: with whom the person would change places; "" where a seat is free.
        reason: why a rule forbids it; "" where none does.
    """

    state: str
    short: str
    changes: tuple[str, ...]
    swap: str = ""
    reason: str = ""

    @property
    def words(self) -> str:
        """What changes and with whom, in one line."""
        return " · ".join(part for part in (*self.changes, self.swap) if part)


def hint_of(effect: SeatEffect, here: bool, language: str) -> DropHint:
    """The label of a table.

    Args:
        effect: what ``effects_of`` says about it.
        here: whether it is the table where the person sits.
        language: "ko" or "en", for the reason.
    """
    if here:
        return DropHint("none", "·", (translate("SeatEffect", "sits here"),))
    if effect.refused is not None:
        reason = effect.refused[1 if language == "ko" else 0]
        return DropHint("bad", "✕", (translate("SeatEffect", "not possible"),), reason=reason)
    balance, repeats = signed(-effect.cells_out), signed(effect.repeats)
    parts = []
    if effect.cells_out:
        parts.append(translate("SeatEffect", "Balance {change}").format(change=balance))
    if effect.repeats:
        parts.append(translate("SeatEffect", "meet again {change}").format(change=repeats))
    worse = effect.cells_out > 0 or effect.repeats > 0
    figures = [balance if effect.cells_out else "", f"↻{repeats}" if effect.repeats else ""]
    short = " ".join(figure for figure in figures if figure) or "±0"
    return DropHint("warning" if worse else "ok", short, tuple(parts) or ("±0",), swap_words(effect))


def swap_words(effect: SeatEffect) -> str:
    """With whom the person would change places; "" where a seat is free."""
    partner = effect.partner
    return f"↔ {partner.name or partner.number}" if partner is not None else ""


def signed(number: int) -> str:
    """A change with its sign: "+2", "−1", "±0"."""
    return "±0" if number == 0 else f"+{number}" if number > 0 else f"−{-number}"
