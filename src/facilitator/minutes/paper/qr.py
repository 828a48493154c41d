"""QR codes as squares: exact in print at any size, and no picture to embed."""

from __future__ import annotations

import segno

from facilitator.minutes.pdf.slab import Fill

__all__ = ["MODULES", "QUIET", "qr_marks"]

MODULES = 21
"""Modules along a side of version 1, which holds 17 digits at the highest error correction."""

QUIET = 4
"""Modules that must stay white around it (ISO/IEC 18004)."""

BLACK = (0.0, 0.0, 0.0)
MASK = 3
"""One of the eight masks of the standard; any can be read, and weighing all eight takes eight times as long."""

OVERLAP = 0.05
"""Points by which rows reach into the next, so that no reader's screen shows a hairline between them."""


def qr_marks(digits: str, x: float, y: float, size: float) -> list[Fill]:
    """The dark squares of the code of up to 17 digits, ``size`` points wide without its quiet zone.

    Args:
        digits: what it says.
        x, y: its upper left corner.
        size: from the first dark module to the last; the caller keeps ``QUIET`` modules around it white.
    """
    module = size / MODULES
    marks: list[Fill] = []
    for row, modules in enumerate(segno.make_qr(digits, version=1, error="h", mask=MASK).matrix):
        begun = -1
        for column, dark in enumerate([*modules, 0]):
            if dark and begun < 0:
                begun = column
            elif not dark and begun >= 0:
                wide = (column - begun) * module
                marks.append(Fill(x + begun * module, y + row * module, wide, module + OVERLAP, BLACK))
                begun = -1
    return marks
