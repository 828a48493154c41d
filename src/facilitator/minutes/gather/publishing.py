"""What the organizer arranged before publishing: the order of chapters and themes, the logo, who signs, the quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sized
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.minutes.outline import Signature
from facilitator.record.models import ChosenQuotes, MinutesPlan
from facilitator.record.models import Signature as SignatureRow
from facilitator.record.operations import CHAPTERS, THEME_ORDERS
from facilitator.record.theme_shape import ThemeShape

__all__ = ["Plan", "chosen_quotes", "printed_order", "read_plan"]


@dataclass(frozen=True)
class Plan:
    """How the minutes of a session are arranged; the fields are those of ``models.MinutesPlan``."""

    theme_order: str = THEME_ORDERS[0]
    chapters: tuple[str, ...] = CHAPTERS
    logo: str = ""
    signatures: tuple[Signature, ...] = ()


def read_plan(reading: OrmSession, session_id: str) -> Plan:
    """The plan of a session, the usual one where nobody arranged anything."""
    lines = reading.execute(
        select(SignatureRow.role, SignatureRow.name)
        .where(SignatureRow.session_id == session_id)
        .order_by(SignatureRow.position)
    )
    signatures = tuple(Signature(role=role, name=name) for role, name in lines)
    row = reading.get(MinutesPlan, session_id)
    if row is None:
        return Plan(signatures=signatures)
    return Plan(row.theme_order, tuple(row.chapters) or CHAPTERS, row.logo, signatures)


def printed_order(shape: ThemeShape, under: Mapping[str, Sized], order: str) -> tuple[str, ...]:
    """The themes as they are printed: as on the board, or those with most notes (their own and those below) first."""
    if order == THEME_ORDERS[0]:
        return shape.order
    weight = dict.fromkeys(shape.order, 0)
    for id in shape.order:
        for above in shape.upwards(id):
            weight[above] += len(under.get(id, ()))
    found: list[str] = []
    waiting = _heaviest_last(shape.children(None), weight)
    while waiting:
        found.append(waiting.pop())
        waiting += _heaviest_last(shape.children(found[-1]), weight)
    return tuple(found)


def _heaviest_last(themes: tuple[str, ...], weight: Mapping[str, int]) -> list[str]:
    return sorted(themes, key=lambda id: -weight[id])[::-1]


def chosen_quotes(reading: OrmSession, shape: ThemeShape) -> dict[str, tuple[str, ...]]:
    """The notes that the organizer chose to be quoted, by theme."""
    rows = reading.execute(select(ChosenQuotes.theme_id, ChosenQuotes.note_ids))
    return {theme_id: tuple(ids) for theme_id, ids in rows if theme_id in shape.parent}
