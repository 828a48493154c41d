"""A station's own operations as they go over the wire."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.live.wire import LARGEST_AGE_MS, MOST_BYTES, Sent
from facilitator.record.arrival import Arrival
from facilitator.record.source import as_moment

LARGEST_PUSH = MOST_BYTES // 3
"""Bytes of operations in one request; the quotation marks in them take more room on the way."""


def in_one_push(arrivals: list[Arrival]) -> list[Arrival]:
    """The first of these that together are not too much for one request; one at least."""
    size = 0
    for place, one in enumerate(arrivals):
        size += len(one.payload.encode())
        if size > LARGEST_PUSH and place:
            return arrivals[:place]
    return arrivals


def sent_at(one: Arrival, now: datetime) -> Sent:
    """An operation with its age at this moment."""
    return Sent(seq=one.station_seq, age_ms=_age(one, now), kind=one.kind, payload=one.payload, damaged=one.damaged)


def _age(written: Arrival, now: datetime) -> int:
    """How long ago it was written, in milliseconds; 0 where the row is damaged and does not tell."""
    try:
        age = (now - as_moment(written.time)) // timedelta(milliseconds=1)
    except (ValueError, TypeError):
        return 0
    return min(max(0, age), LARGEST_AGE_MS)
