"""A voting code as people type it."""

from __future__ import annotations

import unicodedata

from facilitator.live.korean_keys import latin_keys

LONGEST = 64


def read_typed_code(typed: str) -> str:
    """The code that was meant: without hyphens and spaces, in capitals, and with Korean letters as the keys they lie on.

    The result may be no code at all; only the record knows. What is longer than any code is cut off.
    """
    if typed.isascii():
        return "".join(filter(str.isalnum, typed[:LONGEST].upper()))
    keys = unicodedata.normalize("NFKC", latin_keys(unicodedata.normalize("NFC", typed[:LONGEST])))
    return "".join(letter for letter in keys.upper() if letter.isascii() and letter.isalnum())
