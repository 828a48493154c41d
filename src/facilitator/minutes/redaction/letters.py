"""Where one letter of a text ends and the next begins, and texts as they are compared."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

__all__ = ["Plain", "boundaries", "is_simple", "plain_of"]

_JOINER = "\u200d"
_SIMPLE = re.compile("[\n\x20-\x7e가-힣ㄱ-ㆎ…·“”‘’]*")


def is_simple(text: str) -> bool:
    """Whether each character of the text is a letter of its own, as nearly always in what people type."""
    return _SIMPLE.fullmatch(text) is not None


def boundaries(text: str) -> list[int]:
    """The places at which the text may be cut: between letters as people see them, with its beginning and end.

    A letter is a character with all that is written onto it: accents, Hangul vowels and finals that come apart, the parts
    of a picture, two letters of a flag. The rules are those of Unicode's extended grapheme clusters (UAX 29), without
    those for scripts in which vowels stand before their consonant.
    """
    if not text:
        return [0]
    places, flags = [0], int(_is_flag(text[0]))
    for place in range(1, len(text)):
        before, here = text[place - 1], text[place]
        flag = _is_flag(here)
        held = _is_held(before, here) or (flag and flags % 2 == 1)
        flags = flags + 1 if flag else 0
        if not held:
            places.append(place)
    return [*places, len(text)]


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_held(before: str, here: str) -> bool:
    """Whether ``here`` belongs to the letter of ``before``."""
    if before == "\r":
        return here == "\n"
    if before == "\n":
        return False
    if here == _JOINER or "\U0001f3fb" <= here <= "\U0001f3ff" or unicodedata.category(here) in ("Mn", "Me", "Mc"):
        return True
    if before == _JOINER and unicodedata.category(here) == "So":
        return True
    if "\u1160" <= here <= "\u11ff" or "\ud7b0" <= here <= "\ud7fb":
        return "\u1100" <= before <= "\u11ff" or "\ua960" <= before <= "\ua97c" or "\uac00" <= before <= "\ud7fb"
    return "\u1100" <= here <= "\u115f" and "\u1100" <= before <= "\u115f"


class Plain:
    """A text as it is searched: composed, in ordinary width; and where each of its places lies in the text itself."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: list[int] | None = None
        if not unicodedata.is_normalized("NFKC", text):
            cuts = boundaries(text)
            parts = [unicodedata.normalize("NFKC", text[a:b]) for a, b in pairwise(cuts)]
            self.text = "".join(parts)
            self._places = [cut for cut, part in zip(cuts, parts, strict=False) for _ in part]
            self._places.append(len(text))

    def place(self, at: int) -> int:
        """The place in the text itself of a place in ``text``."""
        return at if self._places is None else self._places[at]


def plain_of(text: str) -> str:
    """The text composed and in ordinary width."""
    return unicodedata.normalize("NFKC", text)
