"""Cleaning what stands in a cell: invisible characters, odd spaces, full-width digits and letters.

A list that went through a web form, a word processor and a spreadsheet carries characters nobody sees. Everything
that is read passes through ``clean`` once, so the rest of the room compares plain text.
"""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = [0xAD, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF]
_CONTROLS = [code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r\x0b\x0c\x85"]
_SPACES = [0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
_LINE_BREAKS = [0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029]
_FULL_WIDTH = [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]

_PLAIN: dict[int, str | None] = {
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(_CONTROLS),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_LINE_BREAKS, "\n"),
    **{code: chr(code - 0xFEE0) for code in _FULL_WIDTH},
}

# Most cells are plain words; only the others pay for the full treatment.
_NOT_PLAIN = re.compile(r"[^!-~가-힣 ]|  ")
_RUN_OF_SPACES = re.compile(r" {2,}")
_AROUND_BREAK = re.compile(r" ?\n ?")
_EXCEL_TEXT = re.compile(r'="((?:[^"]|"")*)"')


def clean(text: str) -> str:
    """``text`` as a person sees it.

    Invisible characters go, every kind of space becomes a plain one, runs of spaces become one, full-width digits and
    letters become plain ones, split Hangul (as macOS writes it) is put together, and ``="0101"`` (how some exports keep
    leading zeros) gives what is inside. Line breaks inside the cell stay, as ``\\n``.
    """
    if _NOT_PLAIN.search(text):
        text = text.replace("\r\n", "\n").translate(_PLAIN)
        text = unicodedata.normalize("NFC", text)
        text = _AROUND_BREAK.sub("\n", _RUN_OF_SPACES.sub(" ", text))
    text = text.strip(" \n")
    if text.startswith('="'):
        formula = _EXCEL_TEXT.fullmatch(text)
        if formula:
            return formula[1].replace('""', '"').strip()
    return text


def one_line(text: str) -> str:
    """``text`` (already clean) with its line breaks turned into spaces."""
    return " ".join(text.split()) if "\n" in text else text


def compact(text: str) -> str:
    """``text`` for comparing: compatibility forms folded, lower case, no spaces and nothing invisible."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if folded.isascii():
        return "".join(folded.split())
    return "".join(c for c in folded if not c.isspace() and unicodedata.category(c) != "Cf")
