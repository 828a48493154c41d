"""A theme as a card: its figures and quotes. Notes are dropped on it; a theme dropped on it takes its place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.day.board import BoardTheme
from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.pages.themes_notes import NOTES_MIME, notes_from_mime
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.progress import ProgressLine

THEME_MIME = "application/x-facilitator-theme"
MOST_QUOTES = 2


class ThemeCard(Card):
    """One theme.

    Signals:
        notes_dropped(theme_id, list of note ids): notes were dropped here.
        theme_dropped(dropped_id, here_id): another theme shall stand where this one stands.
    """

    notes_dropped = Signal(str, object)
    theme_dropped = Signal(str, str)

    def __init__(self, theme_id: str, parent: QWidget | None = None) -> None:
        super().__init__(" ", clickable=True, parent=parent)
        self.theme_id = theme_id
        self._pressed: QPointF | None = None
        self._figures = ElidedLabel("", "sub")
        self._line = ProgressLine()
        self._quotes = [WrapLabel("", lines=2) for _ in range(MOST_QUOTES)]
        self._minority = WrapLabel("", "sub", lines=2)
        for item in (self._figures, self._line, *self._quotes, self._minority):
            self.add(item)
        self.body.addStretch(1)
        self.setAcceptDrops(True)

    def show_theme(self, theme: BoardTheme, place: int, largest: int, notes: Mapping[str, NoteLine]) -> None:
        """Show the theme, its key, and its share of the largest theme's notes."""
        self.set_title(theme.title)
        self.set_aside(str(place) if place <= 9 else "")
        self.set_accent(theme.colour)
        figures = self.tr("notes {notes} · tables {tables} · minority {minority}").format(
            notes=theme.notes, tables=theme.tables, minority=len(theme.minority)
        )
        self._figures.setText(figures)
        self._line.set_theme(theme.colour)
        self._line.set_share(theme.notes / largest if largest else 0.0)
        for label, note_id in zip(self._quotes, (*theme.quotes, *[""] * MOST_QUOTES), strict=False):
            note = notes.get(note_id)
            label.setVisible(note is not None)
            if note is not None:
                label.set_words(self.tr("“{text}” table {table}").format(text=note.text, table=note.table_number))
        minority = notes.get(theme.minority[0]) if theme.minority else None
        self._minority.setVisible(minority is not None)
        if minority is not None:
            self._minority.set_words(self.tr("Minority view: {text}").format(text=minority.text))
        self.setAccessibleName(f"{theme.title}, {figures}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the theme to another place."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position() - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        mime = QMimeData()
        mime.setData(THEME_MIME, self.theme_id.encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take notes and other themes."""
        if event.mimeData().hasFormat(NOTES_MIME) or event.mimeData().hasFormat(THEME_MIME):
            self.set_chosen(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went on."""
        self.set_chosen(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self.set_chosen(False)
        mime = event.mimeData()
        if mime.hasFormat(NOTES_MIME):
            self.notes_dropped.emit(self.theme_id, notes_from_mime(mime))
        else:
            dropped = bytes(mime.data(THEME_MIME).data()).decode()
            if dropped != self.theme_id:
                self.theme_dropped.emit(dropped, self.theme_id)
        event.acceptProposedAction()
