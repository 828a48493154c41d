"""QR codes as squares: exact in print at any size, and no picture to embed."""

from __future__ import annotations

import segno

from facilitator.errors import Refused
from facilitator.minutes.pdf.slab import Fill

__all__ = ["ADDRESS_MODULES", "MODULES", "QUIET", "address_marks", "qr_marks"]

MODULES = 21
"""Modules along a side of version 1, which holds 17 digits at the highest error correction."""

ADDRESS_MODULES = 33
"""Modules along a side of version 4, which holds 62 letters of an address at the second error correction."""

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
    return _squares(segno.make_qr(digits, version=1, error="h", mask=MASK), x, y, size)


def address_marks(address: str, x: float, y: float, size: float) -> list[Fill]:
    """The same for an address, which a phone opens.

    Raises:
        Refused: it is longer than 62 letters.
    """
    try:
        code = segno.make_qr(address, version=4, error="m", mask=MASK, boost_error=False)
    except segno.DataOverflowError as error:
        raise Refused(
            f"The address {address} is too long to be printed as a code. Use the hub's number on the network.",
            f"{address} 주소가 너무 길어 QR 코드로 인쇄할 수 없습니다. 허브의 IP 주소를 쓰십시오.",
        ) from error
    return _squares(code, x, y, size)


def _squares(code: segno.QRCode, x: float, y: float, size: float) -> list[Fill]:
    module = size / len(code.matrix)
    marks: list[Fill] = []
    for row, modules in enumerate(code.matrix):
        begun = -1
        for column, dark in enumerate([*modules, 0]):
            if dark and begun < 0:
                begun = column
            elif not dark and begun >= 0:
                wide = (column - begun) * module
                marks.append(Fill(x + begun * module, y + row * module, wide, module + OVERLAP, BLACK))
                begun = -1
    return marks
