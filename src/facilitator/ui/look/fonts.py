"""Choosing the font of the window: the system's Korean interface font, else the NanumGothic that is shipped."""

from __future__ import annotations

from importlib.resources import as_file, files
from importlib.resources.abc import Traversable

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

SYSTEM_FAMILIES = (
    "Pretendard",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "Noto Sans KR",
    "Noto Sans CJK KR",
    "Source Han Sans KR",
)
"""Interface fonts for Korean that systems bring along, best first."""

SHIPPED_FAMILY = "NanumGothic"
ORDINARY_PIXELS = 13.4
"""Height of a system's interface font when its owner has not asked for larger text (10 points at 96 dots an inch)."""
LARGEST_SCALE = 2.0


def interface_family() -> str:
    """The family to write the window in; needs a running QApplication.

    The system's own interface font is taken where it has Korean letters, then a known Korean one, then the shipped
    NanumGothic, then whatever Korean font is installed.
    """
    korean = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    for family in (general, *SYSTEM_FAMILIES):
        if family in korean:
            return family
    if SHIPPED_FAMILY in korean:
        return SHIPPED_FAMILY
    shipped = _load_shipped()
    if shipped:
        return shipped
    return korean[0] if korean else general


def system_text_scale(app: QApplication) -> float:
    """How much larger than usual the person's system writes, 1 to 2.

    Read it before the window sets a font of its own.
    """
    scale = QFontInfo(app.font()).pixelSize() / ORDINARY_PIXELS
    return min(max(scale, 1.0), LARGEST_SCALE)


def sized_font(family: str, pixels: float, weight: int) -> QFont:
    """A font of this family, height in pixels and weight (400 regular, 700 bold)."""
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight(weight))
    return font


def _load_shipped() -> str | None:
    folder: Traversable = files("facilitator").joinpath("minutes", "fonts")
    family = None
    if folder.is_dir():
        for entry in sorted(folder.iterdir(), key=lambda item: item.name):
            if entry.name.startswith(SHIPPED_FAMILY) and entry.name.endswith(".ttf"):
                with as_file(entry) as path:
                    number = QFontDatabase.addApplicationFont(str(path))
                names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
                family = family or (names[0] if names else None)
    return family
