"""Taking passages out of a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from facilitator.minutes.redaction.letters import boundaries, is_simple

__all__ = ["Redacted", "Span", "joined", "redacted", "widened"]


class Span(NamedTuple):
    """A passage from ``begins`` to before ``ends``, in Unicode characters, and why it is not printed."""

    begins: int
    ends: int
    reason: str


class Redacted(NamedTuple):
    """A text without its passages, and the reason of each place that was taken out, in order."""

    text: str
    reasons: tuple[str, ...]


def widened(text: str, begins: int, ends: int) -> tuple[int, int]:
    """The passage widened to whole letters, so that no part of one stays behind; cut to the text."""
    begins, ends = max(begins, 0), min(ends, len(text))
    if is_simple(text):
        return begins, ends
    cuts = boundaries(text)
    return cuts[bisect_right(cuts, begins) - 1], cuts[bisect_left(cuts, ends)]


def joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """The passages as places of the text: whole letters, in order, those that overlap as one with the first one's reason."""
    places: list[Span] = []
    for span in sorted(spans):
        if max(span.begins, 0) >= min(span.ends, len(text)):
            continue
        begins, ends = widened(text, span.begins, span.ends)
        if places and begins < places[-1].ends:
            places[-1] = places[-1]._replace(ends=max(ends, places[-1].ends))
        else:
            places.append(Span(begins, ends, span.reason))
    return places


def redacted(text: str, spans: Iterable[Span], words: Mapping[str, str]) -> Redacted:
    """The text with each passage replaced by the word for its reason; all around them stays as it is."""
    parts: list[str] = []
    places = joined(text, spans)
    at = 0
    for place in places:
        parts += [text[at : place.begins], words[place.reason]]
        at = place.ends
    return Redacted("".join([*parts, text[at:]]), tuple(place.reason for place in places))
