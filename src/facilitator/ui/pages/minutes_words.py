"""What the organizer writes into the minutes: words of welcome and closing, and the recommendations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.composing import ComposingEdit
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page


@dataclass(frozen=True)
class ShownRecommendation:
    """One recommendation as it is edited."""

    id: str
    text: str
    responsible: str


def document_box(high: int) -> ComposingEdit:
    """A box for words of a document, in the size of ordinary text."""
    box = ComposingEdit()
    box.setProperty("role", "")
    box.setFixedHeight(look().pixels(high))
    return box


class TextBlock(Page):
    """A labelled box whose text is told when the person leaves it or presses Enter.

    Signals:
        told(text): the text is another one now.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._label = ElidedLabel("", "sub")
        self.box = document_box(160)
        self.box.entered.connect(lambda _text: self.tell())
        self.box.draft_changed.connect(lambda _text: self._maybe_left())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.box)

    def name(self, words: str) -> None:
        """Say what is written here."""
        self._label.setText(words)
        self.box.setAccessibleName(words)

    def show_text(self, text: str) -> None:
        """Show what the record holds, unless the person is writing here."""
        if text != self._known and not self.box.hasFocus():
            self.box.restore_draft(text)
            self.box.moveCursor(QTextCursor.MoveOperation.Start)
        self._known = text

    def tell(self) -> None:
        """Hand the text over if it is another one."""
        text = self.box.text_with_preedit().strip()
        if text != self._known:
            self._known = text
            self.told.emit(text)

    def _maybe_left(self) -> None:
        if not self.box.hasFocus():
            self.tell()


class RecommendationRow(QWidget):
    """One recommendation: its words, who is asked, and a way to remove it.

    Signals:
        told(id, text, responsible): the person changed it.
        removed(id): take it out.
    """

    told = Signal(str, str, str)
    removed = Signal(str)

    def __init__(self, shown: ShownRecommendation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.text, self.responsible = document_box(64), ComposingLine(shown.responsible)
        self.text.restore_draft(shown.text)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.entered.connect(lambda _text: self.tell())
        self.text.draft_changed.connect(lambda _text: None if self.text.hasFocus() else self.tell())
        self.responsible.editingFinished.connect(self.tell)
        self.responsible.setCursorPosition(0)
        self._remove = Button("×")
        self._remove.setFixedWidth(look().pixels(40))
        self._remove.clicked.connect(lambda: self.removed.emit(shown.id))
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.responsible, 1)
        second.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addLayout(second)

    def name(self, number: int, text: str, responsible: str, remove: str) -> None:
        """Write the words."""
        self.text.setPlaceholderText(text)
        self.text.setAccessibleName(f"{text} {number}")
        self.text.setToolTip(self.shown.text)
        self.responsible.setPlaceholderText(responsible)
        self.responsible.setAccessibleName(f"{responsible} {number}")
        self._remove.setToolTip(remove)
        self._remove.setAccessibleName(f"{remove} {number}")

    def tell(self) -> None:
        """Hand the words over if they are other ones."""
        text, responsible = self.text.text_with_preedit().strip(), self.responsible.text_with_preedit().strip()
        if text and (text, responsible) != (self.shown.text, self.shown.responsible):
            self.told.emit(self.shown.id, text, responsible)


class MinutesWords(Page):
    """The column of words.

    Signals:
        introduction_told(text), closing_told(text): what is to stand at the beginning and the end.
        recommendation_told(id, text, responsible), recommendation_removed(id), recommendation_asked.
    """

    introduction_told = Signal(str)
    closing_told = Signal(str)
    recommendation_told = Signal(str, str, str)
    recommendation_removed = Signal(str)
    recommendation_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RecommendationRow] = []
        self._words = Card()
        self._introduction, self._closing = TextBlock(), TextBlock()
        self._introduction.told.connect(self.introduction_told)
        self._closing.told.connect(self.closing_told)
        self._words.add(self._introduction)
        self._words.add(self._closing)
        self._card = Card()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._card.add(self._list)
        self._add = Button("", hint="Ctrl N")
        self._add.clicked.connect(self.recommendation_asked)
        self._card.add(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._words)
        column.addWidget(self._card)
        column.addStretch(1)
        self.retranslate()

    def show_words(self, introduction: str, closing: str, recommendations: Sequence[ShownRecommendation]) -> None:
        """Show what the record holds."""
        self._introduction.show_text(introduction)
        self._closing.show_text(closing)
        if [row.shown for row in self._rows] != list(recommendations):
            for row in self._rows:
                row.hide()
                row.deleteLater()
            self._rows = [RecommendationRow(shown) for shown in recommendations]
            for row in self._rows:
                row.told.connect(self.recommendation_told)
                row.removed.connect(self.recommendation_removed)
                self._list.addWidget(row)
        self._name_rows()

    def tell(self) -> None:
        """Hand over what is being written."""
        self._introduction.tell()
        self._closing.tell()
        for row in self._rows:
            row.tell()

    def retranslate(self) -> None:
        """Write every word again."""
        self._words.set_title(self.tr("Words of the organizer"))
        self._introduction.name(self.tr("At the beginning"))
        self._closing.name(self.tr("At the end, and what happens next"))
        self._card.set_title(self.tr("Recommendations"))
        self._add.setText(self.tr("Add a recommendation"))
        self._name_rows()

    def _name_rows(self) -> None:
        for number, row in enumerate(self._rows, start=1):
            row.name(number, self.tr("Recommendation"), self.tr("Who is asked"), self.tr("Remove"))
