"""How high letters on the big screen must be, so that the last row can read them.

The rule is that of AVIXA V202.01:2016 (Display Image Size for 2D Content in Audiovisual Systems, formerly ANSI/INFOCOMM): for
decisions that need no minute detail, the smallest element is at least 1/200 of the distance of the farthest viewer. That is an
angle of 17.2 minutes of arc; ISO 9241-3 and 9241-303 ask for at least 16 for a capital letter and prefer 20 to 22. The element
that is measured here is the capital letter, as these standards do; a Korean syllable is about a fifth higher than that (20').
"""

from __future__ import annotations

from dataclasses import dataclass

ACUITY_FACTOR = 200
"""The distance of the farthest viewer over the height of the smallest letter that is still read without effort."""

CAPITAL = 0.7
"""Height of a capital letter over the font's size; Korean interface fonts have 0.70 to 0.74, so no letter is too small."""

LEAST_LINES = 8
"""So many lines of the least letters must fit on the screen: with fewer, no scene can say anything."""

LINE = 1.3
"""Distance of lines over the font's size."""


@dataclass(frozen=True)
class LetterHeight:
    """What a screen of the hall can carry.

    Attributes:
        share: size of the smallest font as a share of the picture's height (0 to 1).
        centimetres: height of its capital letters on the screen.
        readable_to: centimetres from the screen up to which they are read; at least the last row, except on a screen too
            small for its hall.
    """

    share: float
    centimetres: float
    readable_to: float


def least_letters(height: float, distance: float) -> LetterHeight:
    """The smallest letters for a picture ``height`` centimetres high and a last row ``distance`` centimetres away.

    Where the screen is too small for the hall, the letters stay so small that ``LEAST_LINES`` fit, and ``readable_to`` says how
    far that carries.
    """
    wanted = distance / ACUITY_FACTOR / height / CAPITAL
    share = min(wanted, 1 / (LEAST_LINES * LINE))
    centimetres = share * CAPITAL * height
    return LetterHeight(share, centimetres, centimetres * ACUITY_FACTOR)


def least_height(distance: float) -> float:
    """The lowest picture, in centimetres, that can be read at ``distance`` centimetres with ``LEAST_LINES`` lines on it."""
    return distance / ACUITY_FACTOR / CAPITAL * LEAST_LINES * LINE
