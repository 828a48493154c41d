"""The two faces of the printed type: their files, what they can show, how wide it is, where lines break.

NanumGothic is TrueType, the only kind that reportlab embeds. Its glyphs cover Korean, Latin and 4,620 Chinese
characters; whatever else people type (emoji, rare characters) is printed as □ and named among the methods.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import as_file, files

import msgspec
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.minutes.outline import Outline

__all__ = ["BOLD", "REGULAR", "Face", "Faces", "fitted", "missing_characters", "printable", "typefaces"]

REGULAR, BOLD = "NanumGothic", "NanumGothicBold"
SUBSTITUTE = "□"

# joiners, variation selectors, skin tones and marks of direction carry no ink of their own
_INKLESS = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


@cache
def typefaces() -> tuple[TTFont, TTFont]:
    """The regular and the bold face, loaded and known to reportlab under their names.

    reportlab otherwise starts every page in Helvetica, which it does not embed, and writes streams as letters, which
    takes a quarter more space and time than bytes.
    """
    loaded = []
    for name in (REGULAR, BOLD):
        with as_file(files("facilitator.minutes") / "fonts" / f"{name}.ttf") as path:
            font = TTFont(name, str(path), asciiReadable=False)
        pdfmetrics.registerFont(font)
        loaded.append(font)
    rl_config.canvas_basefontname = REGULAR
    rl_config.useA85 = 0
    return loaded[0], loaded[1]


@cache
def _covered() -> frozenset[str]:
    regular, bold = typefaces()
    both = regular.face.charToGlyph.keys() & bold.face.charToGlyph.keys()
    return frozenset(map(chr, both))


def printable(text: str) -> str:
    """The text with composed syllables and with □ for every character that the faces cannot show."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    covered = _covered()
    if covered.issuperset(text):
        return text
    text = _INKLESS.sub("", _CONTROL.sub(" ", text))
    return "".join(character if character in covered else SUBSTITUTE for character in text)


def missing_characters(outline: Outline) -> tuple[str, ...]:
    """The characters of the outline that will be printed as □, in the order of their codes."""
    everything = msgspec.json.encode(outline).decode()
    text = _INKLESS.sub("", _CONTROL.sub(" ", unicodedata.normalize("NFC", everything)))
    return tuple(sorted(set(text) - _covered()))


class Face:
    """One face: widths in units of the type size, remembered by character and by word."""

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self._characters: dict[str, float] = {}
        self._words: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The width of a printable text at size 1."""
        known = self._words.get(text)
        if known is None:
            known = self._words[text] = sum(map(self._character, text))
        return known

    def _character(self, character: str) -> float:
        known = self._characters.get(character)
        if known is None:
            known = self._characters[character] = float(self.font.stringWidth(character, 1))
        return known

    def lines(self, text: str, size: float, width: float) -> list[str]:
        """The text broken by words into lines of at most ``width`` points; a word longer than that is cut.

        Line feeds in the text are kept. There is always at least one line.
        """
        most = width / size
        space = self._character(" ")
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line: list[str] = []
            used = 0.0
            for word in printable(paragraph).split():
                wide = self.width(word)
                if line and used + space + wide <= most:
                    line.append(word)
                    used += space + wide
                    continue
                if line:
                    lines.append(" ".join(line))
                while wide > most:
                    head, word = self._cut(word, most)
                    lines.append(head)
                    wide = self.width(word)
                line = [word]
                used = wide
            lines.append(" ".join(line))
        return lines

    def _cut(self, word: str, most: float) -> tuple[str, str]:
        """The longest head of the word that fits (at least one character), and what is left."""
        used = 0.0
        for place, character in enumerate(word):
            used += self._character(character)
            if used > most and place:
                return word[:place], word[place:]
        return word, ""


def fitted(face: Face, text: str, size: float, width: float) -> str:
    """The text in one line of at most ``width`` points, with an ellipsis where it was cut."""
    line = " ".join(printable(text).split())
    if face.width(line) * size <= width:
        return line
    while line and face.width(line + "…") * size > width:
        line = line[:-1]
    return line.rstrip() + "…"


class Faces:
    """Both faces with their memory, made anew for each document."""

    def __init__(self) -> None:
        regular, bold = typefaces()
        self.regular = Face(regular)
        self.bold = Face(bold)

    def of(self, strong: bool) -> Face:
        """The bold face where ``strong``, else the regular one."""
        return self.bold if strong else self.regular
