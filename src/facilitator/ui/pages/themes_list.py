"""The list of notes that the theme team reads and files: by key, by drag, many at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from facilitator.day.folding import Rows
from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.pages.themes_notes import NOTE_ROLE, BoardModel, Index
from facilitator.ui.pages.themes_post import is_long
from facilitator.ui.pages.themes_row import BoardDelegate
from facilitator.ui.widgets.tall_rows import TallRows

LETTERS = {"n": "N", "ㅜ": "N", "q": "Q", "ㅂ": "Q", "ㅃ": "Q", "s": "S", "ㄴ": "S"}
"""The letters that do something, also as a Korean keyboard sends them."""


class BoardList(TallRows):
    """The notes. Keys that file them are the page's; this list only tells that one was pressed.

    Signals:
        number_pressed(int): a figure from 1 to 9.
        letter_pressed(str): N, Q, S or the Delete key ("N", "Q", "S", "Del").
        entered: Enter.
        opened(NoteLine): Enter or a double click.
        fold_asked(note_id, open): open what is folded under this note, or fold it again.
        left: Esc.
        cursor_moved(NoteLine or None): another note has the cursor, or it reads otherwise.
        focused: it has the keyboard now.
    """

    number_pressed = Signal(int)
    letter_pressed = Signal(str)
    entered = Signal()
    opened = Signal(object)
    fold_asked = Signal(str, bool)
    left = Signal()
    cursor_moved = Signal(object)
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = BoardModel(self)
        self._told: NoteLine | None = None
        self._cursor = -1
        self.setModel(self.board)
        self.board.rowsRemoved.connect(self._rows_left)
        self.board.rowsInserted.connect(self._rows_came)
        self.delegate = BoardDelegate(self, self.board)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(NOTE_ROLE)))

    @property
    def chosen(self) -> list[NoteLine]:
        """The chosen notes, in the order of the list, each with those folded under it."""
        return [note for notes in self.chosen_together for note in notes]

    @property
    def chosen_together(self) -> list[list[NoteLine]]:
        """As ``chosen``, but for each row the notes that are filed with it."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.board.filed_with(row) for row in rows]

    @property
    def current_note(self) -> NoteLine | None:
        """The note that has the cursor."""
        index = self.currentIndex()
        return self.board.note(index.row()) if index.isValid() else None

    def show_whole(self, note: NoteLine, whole: bool) -> None:
        """Show all of a long post, or its beginning only."""
        if whole != (note.id in self.delegate.whole):
            self.delegate.whole ^= {note.id}
            self.heights_changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on "More" opens a long post, one on "Less" closes it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            note = self.board.note(index.row())
            if self.delegate.more_rect(note, self.visualRect(index)).contains(event.position().toPoint()):
                self.setCurrentIndex(index)
                self.show_whole(note, note.id not in self.delegate.whole)
                return
        super().mousePressEvent(event)

    def show_notes(self, notes: Sequence[NoteLine]) -> None:
        """Show these notes, none of them folded."""
        self.show_rows(Rows(list(notes)))

    def show_rows(self, rows: Rows, *, anew: bool = False) -> None:
        """Show these rows; the cursor stays where it was, on the next note when its own has gone.

        Args:
            anew: they are the answer to another question: the first one is chosen and stands at the top.
        """
        if anew:
            self.board.reset(rows)
            if rows.notes:
                self.setCurrentIndex(self.board.index(0))
            self._tell()
            return
        before, (top, above) = self.board.rows.notes, self.top_row()
        cursor, chosen = self.currentIndex().row(), {note.id for note in self._chosen_rows()}
        self._cursor = cursor
        if not self.board.show_rows(rows):
            self._find_again(before, top, above, cursor, chosen)
        if self.board.rowCount() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.board.index(min(max(0, self._cursor), self.board.rowCount() - 1)))
        self._tell()

    def _rows_left(self, _parent: Index, first: int, last: int) -> None:
        self._cursor = self._cursor - (last - first + 1) if last < self._cursor else min(first, self._cursor)

    def _rows_came(self, _parent: Index, first: int, last: int) -> None:
        self._cursor += last - first + 1 if first <= self._cursor else 0

    def _chosen_rows(self) -> list[NoteLine]:
        return [self.board.note(index.row()) for index in self.selectionModel().selectedIndexes()]

    def _find_again(
        self, before: Sequence[NoteLine], top: int, above: int, cursor: int, chosen: Collection[str]
    ) -> None:
        """After all rows were new: the same ones chosen and at the same place, or the next that is still there."""
        places = {note.id: row for row, note in enumerate(self.board.rows.notes)}
        if not places:
            return
        if before:
            stays = before[top].id in places
            self.show_at_top(_next_place(before, top, places), above if stays else 0)
        if cursor >= 0:
            self._cursor = _next_place(before, cursor, places)
            here = self.board.index(self._cursor)
            self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
        for note_id in chosen & places.keys():
            self.selectionModel().select(self.board.index(places[note_id]), QItemSelectionModel.SelectionFlag.Select)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the cursor is."""
        super().currentChanged(current, previous)
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it has the keyboard."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyboardSearch(self, search: str) -> None:
        """Other letters do nothing: a slip of the finger must not lead elsewhere."""

    def _tell(self) -> None:
        note = self.current_note
        if note is not self._told:
            self._told = note
            self.cursor_moved.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures and letters file notes, arrows to the sides open and close; the rest moves in the list."""
        key, note = event.key(), self.current_note
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        letter = LETTERS.get(event.text().lower(), "")
        if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.number_pressed.emit(key - Qt.Key.Key_0)
        elif plain and letter:
            self.letter_pressed.emit(letter)
        elif plain and key == Qt.Key.Key_Delete:
            self.letter_pressed.emit("Del")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and note is not None:
            self.entered.emit()
            self.opened.emit(note)
        elif plain and key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and note is not None:
            if is_long(note):
                self.show_whole(note, key == Qt.Key.Key_Right)
            else:
                self.fold_asked.emit(note.id, key == Qt.Key.Key_Right)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)


def _next_place(before: Sequence[NoteLine], row: int, places: dict[str, int]) -> int:
    """Where the note of a row stands now, or the next one after it that is still there, or the last before it."""
    after = (places[note.id] for note in before[row:] if note.id in places)
    earlier = (places[note.id] for note in reversed(before[:row]) if note.id in places)
    return next(after, next(earlier, 0))
