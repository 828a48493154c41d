"""A theme as a card: its figures, quotes and minority views. Notes are dropped on it, and other themes beside or under it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.day.board_theme import BoardTheme
from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.look import current
from facilitator.ui.pages.themes_drop import DropWords
from facilitator.ui.pages.themes_marks import proposal_words
from facilitator.ui.pages.themes_notes import NOTES_MIME, notes_from_mime
from facilitator.ui.pages.themes_post import place_words, shown_words
from facilitator.ui.pages.themes_voices import balance_words
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.progress import ProgressLine

THEME_MIME = "application/x-facilitator-theme"
MOST_QUOTES = 2
MOST_MINORITY_VIEWS = 2
NESTS_BELOW = 0.6
"""Let go below this share of the card's height, a theme goes under it; above, it takes its place."""


class ThemeCard(Card):
    """One theme.

    Signals:
        chosen(theme_id): a click with Ctrl: choose this theme beside others, or no longer.
        menu_asked(theme_id, place on the screen): what can be done with it.
        notes_dropped(theme_id, list of note ids): notes were dropped here.
        theme_dropped(dropped_id, here_id): another theme shall stand where this one stands.
        theme_nested(dropped_id, here_id): another theme shall stand under this one.
    """

    chosen = Signal(str)
    menu_asked = Signal(str, QPoint)
    notes_dropped = Signal(str, object)
    theme_dropped = Signal(str, str)
    theme_nested = Signal(str, str)

    def __init__(self, theme_id: str, parent: QWidget | None = None) -> None:
        super().__init__(" ", clickable=True, parent=parent)
        self.theme_id = theme_id
        self.theme: BoardTheme | None = None
        """What it shows."""
        self._pressed: QPointF | None = None
        self._picked = False
        self._figures = ElidedLabel("", "sub")
        self._line = ProgressLine()
        self._balance = WrapLabel("", "sub")
        self._quotes = [WrapLabel("", lines=2) for _ in range(MOST_QUOTES)]
        self._minority = [WrapLabel("", "sub", lines=2) for _ in range(MOST_MINORITY_VIEWS)]
        self._more = ElidedLabel("", "sub")
        for item in (self._figures, self._line, self._balance, *self._quotes, *self._minority, self._more):
            self.add(item)
        self.body.addStretch(1)
        self._drop = DropWords(self)
        self.setAcceptDrops(True)

    def show_theme(
        self,
        theme: BoardTheme,
        notes: Mapping[str, NoteLine],
        alone: Collection[str] = (),
        *,
        whole: bool = True,
    ) -> None:
        """Show the theme.

        Args:
            theme: what to show.
            notes: the notes of the round, by id.
            alone: those notes with a line of their own that are one person's.
            whole: all notes of the round are read, so that there are figures to show.
        """
        self.theme = theme
        self.set_title(theme.title)
        self.set_accent(theme.colour)
        self.set_provisional(theme.proposed)
        self._figures.setText(self._figures_of(theme) if whole else "…")
        self._line.set_theme(theme.colour)
        balance = [
            *((proposal_words(),) if theme.proposed else ()),
            *(balance_words(theme) if whole else ()),
        ]
        self._balance.set_words("\n".join(balance))
        self._balance.setVisible(bool(balance))
        quotes = theme.quotes if theme.depth == 1 else ()
        for label, note_id in zip(self._quotes, (*quotes, *[""] * MOST_QUOTES), strict=False):
            note = notes.get(note_id)
            label.setVisible(note is not None)
            if note is not None:
                words = self.tr("“{text}” {place}")
                label.set_words(words.format(text=shown_words(note), place=place_words(note)))
        self._show_minority([notes[id] for id in theme.minority if id in notes], alone)
        self.setAccessibleName(", ".join((theme.title, self._figures.text(), *balance)))

    def show_place(self, place: int, share: float) -> None:
        """Show the number of the theme, counted from 1, which up to 9 is also a key, and its share of the largest theme's notes."""
        self.set_aside(str(place) if place <= 9 else "")
        if share != self._line.share():
            self._line.set_share(share)

    def set_picked(self, picked: bool) -> None:
        """Draw it as one of several chosen themes."""
        self._picked = picked
        self.set_chosen(picked)

    def _figures_of(self, theme: BoardTheme) -> str:
        words = self.tr("notes {notes} · tables {tables} · agreed {people}").format(
            notes=f"{theme.notes:,}", tables=theme.tables, people=f"{theme.support:,}"
        )
        if theme.voices.posts:
            words += " · " + self.tr("outside {posts}").format(posts=f"{theme.voices.posts:,}")
        below = theme.whole.notes - theme.notes
        return words + " · " + self.tr("below it {notes}").format(notes=f"{below:,}") if below > 0 else words

    def _show_minority(self, views: Sequence[NoteLine], alone: Collection[str]) -> None:
        one_of_each = {
            note.text: note for note in sorted(views, key=lambda note: (note.felt_strongly, note.id in alone))
        }
        ordered = sorted(one_of_each.values(), key=lambda note: (not note.felt_strongly, note.id not in alone))
        for place, label in enumerate(self._minority):
            label.setVisible(place < len(ordered))
            if place < len(ordered):
                note = ordered[place]
                label.set_words(self._own_line(note, alone=note.id in alone))
        more = len(ordered) - len(self._minority)
        self._more.setVisible(more > 0)
        self._more.setText(self.tr("Further minority views: {count}").format(count=more))

    def _own_line(self, note: NoteLine, *, alone: bool) -> str:
        if note.felt_strongly:
            words = (
                self.tr("Said by one, felt strongly: {text}")
                if alone
                else self.tr("Minority view, felt strongly: {text}")
            )
        else:
            words = self.tr("Said by one: {text}") if alone else self.tr("Minority view: {text}")
        return words.format(text=note.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """With Ctrl it is chosen beside others; otherwise it opens."""
        left = event.button() == Qt.MouseButton.LeftButton
        if left and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.chosen.emit(self.theme_id)
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by the right button or the menu key."""
        self.setFocus()
        self.menu_asked.emit(self.theme_id, event.globalPos())

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
            self._say(event.mimeData(), event.position())
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what letting go here would do."""
        self._say(event.mimeData(), event.position())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went on."""
        self._let_go()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self._let_go()
        mime = event.mimeData()
        if mime.hasFormat(NOTES_MIME):
            self.notes_dropped.emit(self.theme_id, notes_from_mime(mime))
        elif (dropped := _theme_of(mime)) != self.theme_id:
            told = self.theme_nested if self._nests(event.position()) else self.theme_dropped
            told.emit(dropped, self.theme_id)
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card; one of several chosen has a pale ground as well."""
        super().paintEvent(event)
        if self._picked:
            painter = QPainter(self)
            colours = current().colours
            painter.fillRect(QRectF(self.rect()).adjusted(3, 6, -3, -6), QColor(colours.primary_soft))

    def _nests(self, place: QPointF) -> bool:
        return place.y() > self.height() * NESTS_BELOW

    def _say(self, mime: QMimeData, place: QPointF) -> None:
        self.set_chosen(True)
        title = self.theme.title if self.theme is not None else ""
        if mime.hasFormat(NOTES_MIME):
            count = len(notes_from_mime(mime))
            words = self.tr("File {count} here").format(count=count)
            self._drop.say(words, at_top=False)
        elif _theme_of(mime) == self.theme_id:
            self._drop.hide()
        elif self._nests(place):
            self._drop.say(self.tr("Under “{title}”").format(title=title), at_top=False)
        else:
            self._drop.say(self.tr("In the place of “{title}”").format(title=title), at_top=True)

    def _let_go(self) -> None:
        self.set_chosen(self._picked)
        self._drop.hide()


def _theme_of(mime: QMimeData) -> str:
    return bytes(mime.data(THEME_MIME).data()).decode()
