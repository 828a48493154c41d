"""Fields that save what was changed in them when the person leaves them, and show what the record holds else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QEvent, QObject, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.composing import ComposingEdit
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.fields import DateField, NumberField, TimeField
from facilitator.ui.widgets.labels import ElidedLabel

NO_DATE, NO_TIME = QDate(2000, 1, 1), QTime(0, 0)
"""What a field holds while nothing is decided; Qt has no empty date or time."""


class Labelled(QWidget):
    """A field with its name above it, said to screen readers as well."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._name = ElidedLabel("", "sub")
        self._name.setBuddy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(field)

    def set_name(self, name: str) -> None:
        """Write the field's name."""
        self._name.setText(name)
        self.field.setAccessibleName(name)


class SavingLine(ComposingLine):
    """One line.

    Signals:
        kept(text): the person changed the text and went on.
    """

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._stored = ""
        self.editingFinished.connect(self.keep)

    def show_stored(self, text: str, *, anyway: bool = False) -> None:
        """Show what the record holds; what is being typed stays unless ``anyway``."""
        typing = self.hasFocus() and self.text_with_preedit() != self._stored
        self._stored = text
        if (anyway or not typing) and self.text_with_preedit() != text:
            self.setText(text)
        if not self.hasFocus():
            self.home(False)  # a text longer than its field is read from its beginning

    def keep(self) -> None:
        """Hand the text over if it is another one."""
        self.settle()
        text = self.text().strip()
        if text != self._stored:
            self._stored = text
            self.kept.emit(text)


class SavingBox(ComposingEdit):
    """A few lines; Enter keeps them, Shift+Enter breaks the line.

    Args:
        lines: how many lines it shows.

    Signals:
        kept(text): the person changed the text and went on.
    """

    kept = Signal(str)

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "")
        self._stored = ""
        self.setFixedHeight(look().pixels(lines * 23 + 22))
        self.entered.connect(lambda _text: self.keep())

    def show_stored(self, text: str, *, anyway: bool = False) -> None:
        """Show what the record holds; what is being typed stays unless ``anyway``."""
        typing = self.hasFocus() and self.text_with_preedit() != self._stored
        self._stored = text
        if (anyway or not typing) and self.text_with_preedit() != text:
            self.restore_draft(text)

    def keep(self) -> None:
        """Hand the text over if it is another one."""
        self.settle()
        text = self.toPlainText().strip()
        if text != self._stored:
            self._stored = text
            self.kept.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps the text."""
        super().focusOutEvent(event)
        self.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        """Going to another page keeps the text."""
        super().hideEvent(event)
        self.keep()


class SavingNumber(NumberField):
    """A number.

    Signals:
        kept(number): the person changed it and went on.
    """

    kept = Signal(int)

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(least, least, most, parent)
        self._stored = least
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editingFinished.connect(self.keep)

    def show_stored(self, number: int, *, anyway: bool = False) -> None:
        """Show what the record holds; what is being typed stays unless ``anyway``."""
        typing = self.hasFocus() and self.value() != self._stored
        self._stored = number
        if anyway or not typing:
            self.setValue(number)

    def keep(self) -> None:
        """Hand the number over if it is another one."""
        if self.value() != self._stored:
            self._stored = self.value()
            self.kept.emit(self.value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page changes no number on the way."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SavingDate(DateField):
    """A date as YYYY-MM-DD, or none.

    Signals:
        kept(text): the person changed it and went on; empty for none.
    """

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(NO_DATE, parent)
        self.setMinimumDate(NO_DATE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stored = ""
        self.editingFinished.connect(self.keep)
        self.calendarWidget().clicked.connect(lambda _date: QTimer.singleShot(0, self.keep))
        self.calendarWidget().installEventFilter(self)

    def text_of(self) -> str:
        """The date, empty for none."""
        return "" if self.date() == NO_DATE else self.date().toString(Qt.DateFormat.ISODate)

    def show_stored(self, text: str, *, anyway: bool = False) -> None:
        """Show what the record holds; what is being typed stays unless ``anyway``."""
        typing = self.hasFocus() and self.text_of() != self._stored
        self._stored = text
        if anyway or not typing:
            self.setDate(QDate.fromString(text, Qt.DateFormat.ISODate) if text else NO_DATE)

    def keep(self) -> None:
        """Hand the date over if it is another one."""
        if self.text_of() != self._stored:
            self._stored = self.text_of()
            self.kept.emit(self._stored)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The calendar opens at this month while there is no date."""
        if event.type() == QEvent.Type.Show and self.date() == NO_DATE:
            today, calendar = QDate.currentDate(), self.calendarWidget()
            QTimer.singleShot(0, calendar, lambda: calendar.setCurrentPage(today.year(), today.month()))
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page changes no date on the way."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SavingTime(TimeField):
    """A time of day as HH:MM, or none.

    Signals:
        kept(text): the person changed it and went on; empty for none.
    """

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(NO_TIME, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stored = ""
        self.editingFinished.connect(self.keep)

    def text_of(self) -> str:
        """The time, empty for none."""
        return "" if self.time() == NO_TIME else self.time().toString("HH:mm")

    def show_stored(self, text: str, *, anyway: bool = False) -> None:
        """Show what the record holds; what is being typed stays unless ``anyway``."""
        typing = self.hasFocus() and self.text_of() != self._stored
        self._stored = text
        if anyway or not typing:
            self.setTime(QTime.fromString(text, "HH:mm") if text else NO_TIME)

    def keep(self) -> None:
        """Hand the time over if it is another one."""
        if self.text_of() != self._stored:
            self._stored = self.text_of()
            self.kept.emit(self._stored)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page changes no time on the way."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceBox(QComboBox):
    """One of a few values, each with its words.

    Signals:
        kept(key): the person chose another one.
    """

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._told = ""
        self.activated.connect(lambda _place: self._tell())

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these (key, words); the chosen one stays chosen if it is still there, else the first one is."""
        key = self.key()
        self.clear()
        for one, words in choices:
            self.addItem(words, one)
        self.set_key(key)

    def key(self) -> str:
        """The key of the chosen one; empty while there is nothing to choose."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Choose this one without telling; the first where it is not there."""
        self.setCurrentIndex(max(self.findData(key), 0))
        self._told = self.key()

    def show_stored(self, key: str, *, anyway: bool = False) -> None:
        """Show what the record holds."""
        self.set_key(key)

    def keep(self) -> None:
        """A choice is handed over at once: there is nothing left to keep."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page chooses nothing on the way."""
        event.ignore()

    def _tell(self) -> None:
        if self.key() != self._told:
            self._told = self.key()
            self.kept.emit(self._told)


SavingField = SavingLine | SavingBox | SavingNumber | SavingDate | SavingTime | ChoiceBox
