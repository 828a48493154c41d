"""The notes that the theme team reads, as rows, and as what is dragged."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress, count
from operator import is_not

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from facilitator.day.folding import Rows
from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.kinds import kind_words
from facilitator.ui.pages.themes_post import agreement_words, post_head, shown_words

NOTES_MIME = "application/x-facilitator-notes"
NOTE_ROLE = Qt.ItemDataRole.UserRole
MOST_MOVED = 400
"""Where more rows than this lie between the first and the last that differ, they are all shown anew."""

Index = QModelIndex | QPersistentModelIndex


def notes_as_mime(ids: Sequence[str]) -> QMimeData:
    """Notes as they are dragged."""
    mime = QMimeData()
    mime.setData(NOTES_MIME, json.dumps(list(ids)).encode())
    return mime


def notes_from_mime(mime: QMimeData) -> list[str]:
    """The ids of the notes that are dragged; none when it is something else."""
    return list(json.loads(bytes(mime.data(NOTES_MIME).data()))) if mime.hasFormat(NOTES_MIME) else []


@dataclass(frozen=True)
class LineBelow:
    """A line under a note's words: ``first`` in the colour of a theme, where it has one, and ``rest`` quietly after it."""

    first: str
    rest: str = ""
    colour: int | None = None


class BoardModel(QAbstractListModel):
    """The notes that are read, in order. Filing one takes its row away and leaves the others alone.

    Attributes:
        line_below: gives the line under a note, or None where it has none.
        company: the names of the others who read a note now, by its id.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows([])
        self.line_below: Callable[[NoteLine], LineBelow | None] = lambda _note: None
        self.company: Mapping[str, tuple[str, ...]] = {}

    @property
    def notes(self) -> tuple[NoteLine, ...]:
        """The notes of the rows, in order, without those that are folded."""
        return tuple(self.rows.notes)

    def note(self, row: int) -> NoteLine:
        """The note of a row."""
        return self.rows.notes[row]

    def filed_with(self, row: int) -> list[NoteLine]:
        """The note of a row and those folded under it, which are filed with it."""
        note = self.note(row)
        return [note, *self.rows.folded.get(note.id, ())]

    def readers(self, note: NoteLine) -> tuple[str, ...]:
        """The names of the others who read the note of a row, or one that is folded under it."""
        if not self.company:
            return ()
        together = (note, *self.rows.folded.get(note.id, ()))
        return tuple(dict.fromkeys(name for one in together for name in self.company.get(one.id, ())))

    def row_of(self, note_id: str) -> int | None:
        """The row of a note; None where it has none."""
        return next((row for row, note in enumerate(self.rows.notes) if note.id == note_id), None)

    def show_rows(self, rows: Rows) -> bool:
        """Show these rows. Where only some went, came or changed, the others stay as they are.

        Returns:
            Whether they were; else all rows are new to the view, which has forgotten what was chosen.
        """
        before, after = self.rows.notes, rows.notes
        start = _same(before, after)
        end = min(_same(reversed(before), reversed(after)), len(before) - start, len(after) - start)
        old, new = before[start : len(before) - end], after[start : len(after) - end]
        if len(old) + len(new) > MOST_MOVED:
            return self.reset(rows)
        stay = {note.id for note in old} & {note.id for note in new}
        moved = [note.id for note in old if note.id in stay] != [note.id for note in new if note.id in stay]
        if moved:
            return self.reset(rows)
        folds_before = self.rows
        self.rows = Rows(list(before), rows.folded, rows.opened, rows.under)
        self._take_out(start, old, stay)
        self._put_in(start, new, stay)
        self.rows = rows
        changed = [row for row, note in enumerate(new, start) if note.id in stay]
        if (folds_before.folded, folds_before.opened) != (rows.folded, rows.opened):
            changed = [0, len(after) - 1] if after else []
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        return True

    def reset(self, rows: Rows) -> bool:
        """Show these rows, all of them new to the view; returns False, as ``show_rows`` does of them."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return False

    def _take_out(self, start: int, old: Sequence[NoteLine], stay: set[str]) -> None:
        notes = self.rows.notes
        for row in range(start + len(old) - 1, start - 1, -1):
            if notes[row].id not in stay:
                self.beginRemoveRows(QModelIndex(), row, row)
                del notes[row]
                self.endRemoveRows()

    def _put_in(self, start: int, new: Sequence[NoteLine], stay: set[str]) -> None:
        notes = self.rows.notes
        for row, note in enumerate(new, start):
            if note.id in stay:
                notes[row] = note
            else:
                self.beginInsertRows(QModelIndex(), row, row)
                notes.insert(row, note)
                self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows.notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The note, its text, and what a screen reader says."""
        if not index.isValid():
            return None
        note = self.note(index.row())
        if role == NOTE_ROLE:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = kind_words()[note.kind] if note.post is None else f"{post_head(note)} {agreement_words(note)}"
            said = (note.serial, kind, shown_words(note), self._below(note), self._reading(note))
            return ", ".join(filter(None, said))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (post_head(note), self._below(note), self._reading(note))))
        return None

    def _reading(self, note: NoteLine) -> str:
        names = self.readers(note)
        return self.tr("Reading this now: {names}").format(names=", ".join(names)) if names else ""

    def _below(self, note: NoteLine) -> str:
        below = self.line_below(note)
        return f"{below.first} {below.rest}".strip() if below is not None else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Notes can be chosen and dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return [NOTES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The chosen notes as they are dragged, with those folded under them."""
        dragged = chain.from_iterable(self.filed_with(index.row()) for index in indexes)
        return notes_as_mime([note.id for note in dragged])


def _same(one: Iterable[NoteLine], other: Iterable[NoteLine]) -> int:
    """How many notes from the start on are the very same in both, up to the end of the shorter."""
    one, other = list(one), list(other)
    return next(compress(count(), map(is_not, one, other)), min(len(one), len(other)))
