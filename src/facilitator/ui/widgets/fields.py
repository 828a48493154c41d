"""Fields for numbers, dates and times whose text keeps its distance from the border.

Under a stylesheet Qt 6.11 puts the text of every spin box at its left edge, whatever the padding says; so these place
it themselves.
"""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QTime
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QTimeEdit, QWidget

LEFT = 11
ARROWS = 30


def place_text(field: QAbstractSpinBox, left: int, right: int) -> None:
    """Leave ``left`` and ``right`` pixels beside the text of ``field``; call it after each of its events."""
    place = field.rect().adjusted(left, 0, -right, 0)
    if field.lineEdit().geometry() != place:
        field.lineEdit().setGeometry(place)


class NumberField(QSpinBox):
    """A number between ``least`` and ``most`` with small arrows; use ``Stepper`` where people count on the day."""

    def __init__(self, value: int = 0, least: int = 0, most: int = 9999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setGroupSeparatorShown(True)
        self.setRange(least, most)
        self.setValue(value)

    def event(self, event: QEvent) -> bool:
        """Keep the text in its place."""
        handled = super().event(event)
        place_text(self, LEFT, ARROWS)
        return handled


class DateField(QDateEdit):
    """A date as 2026-11-23, with a calendar that opens."""

    def __init__(self, date: QDate | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setDate(date or QDate.currentDate())

    def event(self, event: QEvent) -> bool:
        """Keep the text in its place."""
        handled = super().event(event)
        place_text(self, LEFT, ARROWS)
        return handled


class TimeField(QTimeEdit):
    """A time of day as 13:00."""

    def __init__(self, time: QTime | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        self.setTime(time or QTime(13, 0))

    def event(self, event: QEvent) -> bool:
        """Keep the text in its place."""
        handled = super().event(event)
        place_text(self, LEFT, ARROWS)
        return handled
