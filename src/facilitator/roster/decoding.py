"""From the bytes of a text file to its text, in whatever encoding a city office saved it."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import charset_normalizer

from facilitator.roster import refusals

# UTF-32 before UTF-16: its little-endian mark begins with the same two bytes.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes, path: Path, encoding: str | None = None) -> tuple[str, str]:
    """The text in ``data`` and the name of its encoding.

    A byte order mark decides. Without one, UTF-8 is tried strictly (bytes in CP949 are practically never valid UTF-8),
    then CP949 (which holds EUC-KR), then UTF-16 without a mark and what charset-normalizer finds likely. The library
    comes last because it is often wrong on the few Korean bytes of a short list.

    Args:
        data: the whole file.
        path: names the file in messages.
        encoding: chosen by hand; nothing is guessed then.

    Raises:
        Refused: the bytes are no text, or not in the encoding chosen by hand.
    """
    if encoding is not None:
        try:
            return _without_mark(data.decode(encoding)), encoding
        except (UnicodeError, LookupError):
            raise refusals.unknown_encoding(path, encoding) from None
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data.decode(name, errors="replace")
            if text.count("\ufffd") > len(text) / 100:
                raise refusals.not_text(path)
            return _readable(text, path), name
    if b"\x00" in data:
        return _wide_without_mark(data, path)
    for name in ("utf-8", "cp949"):
        # Not final: a file cut off inside its last letter is still this encoding.
        decoder = codecs.getincrementaldecoder(name)()
        try:
            return _readable(decoder.decode(data), path), name
        except UnicodeDecodeError:
            continue
    best = charset_normalizer.from_bytes(data).best()
    if best is None:
        raise refusals.not_text(path)
    return _readable(str(best), path), best.encoding


def _wide_without_mark(data: bytes, path: Path) -> tuple[str, str]:
    """Text with zero bytes is UTF-16 without its mark, or no text: separators and line ends tell which half is zero."""
    for name, line_end in (("utf-16-le", b"\n\x00"), ("utf-16-be", b"\x00\n")):
        if line_end not in data:
            continue
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text and "\n" in text:
            return _readable(text, path), name
    raise refusals.not_text(path)


def _readable(text: str, path: Path) -> str:
    """``text``, unless it is full of control characters as only binary data is."""
    if len(_CONTROLS.findall(text)) > len(text) / 200:
        raise refusals.not_text(path)
    return _without_mark(text)


def _without_mark(text: str) -> str:
    return text.removeprefix("\ufeff")
