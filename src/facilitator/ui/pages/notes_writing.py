"""The card a note is written in: its kind, the large box, how many agree, and Enter."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.ui.kinds import kind_words
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.composing import ComposingEdit
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper

MOST_WHO_AGREE = 200


@dataclass(frozen=True)
class Written:
    """What a person wrote: text, kind, how many agree and whether it was felt strongly; ``note`` is the note that it
    rewords, if any."""

    text: str
    kind: str
    support: int
    note: NoteLine | None
    felt_strongly: bool = False


class WritingCard(Page):
    """Where a note is written or reworded.

    Signals:
        written(Written): Enter or the button; the box is already empty for the next one.
        draft_changed(text): what stands in the box, for keeping.
        older_asked: Up in an empty box: the person wants to reword the last note.
        stopped: rewording was left without change.
    """

    written = Signal(object)
    draft_changed = Signal(str)
    older_asked = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note: NoteLine | None = None
        self._card = Card()
        self._kinds = SegmentedChoice(self._choices())
        self.box = ComposingEdit()
        self.box.setFixedHeight(look().pixels(112))
        self.box.entered.connect(lambda _text: self._hand_over())
        self.box.draft_changed.connect(self.draft_changed)
        self.box.installEventFilter(self)
        self._agree = ElidedLabel("")
        self._support = Stepper(0, 0, MOST_WHO_AGREE)
        self.strongly = Button("", hint="Ctrl 7")
        self.strongly.setCheckable(True)
        self.strongly.clicked.connect(lambda _checked: self.box.setFocus())
        self._hint = ElidedLabel("", "sub")
        self._stop = Button("", hint="Esc")
        self._stop.clicked.connect(self.stop_rewording)
        self._keep = PrimaryButton("", hint="Enter")
        self._keep.clicked.connect(self._hand_over)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self._agree, self._support, self.strongly):
            line.addWidget(widget)
        line.addSpacing(8)
        line.addWidget(self._hint, 1)
        line.addWidget(self._stop)
        line.addWidget(self._keep)
        self._card.add(self._kinds)
        self._card.add(self.box)
        self._card.add(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.setFocusProxy(self.box)
        self.retranslate()

    @property
    def rewording(self) -> NoteLine | None:
        """The note that is being reworded; None while a new one is written."""
        return self._note

    def choose_kind(self, kind: str) -> None:
        """Choose what kind of note it is."""
        self._kinds.set_key(kind)

    def add_support(self, step: int) -> None:
        """One more, or one fewer, agrees."""
        self._support.set_value(self._support.value() + step)

    def toggle_strongly(self) -> None:
        """It was felt strongly, or was not."""
        self.strongly.toggle()

    def reword(self, note: NoteLine, draft: str = "") -> None:
        """Put a note into the box to word it anew; ``draft`` is what had been typed of that before."""
        self._note = note
        self._kinds.set_key(note.kind)
        self._support.set_value(note.support)
        self.strongly.setChecked(note.felt_strongly)
        self.box.restore_draft(draft or note.text)
        self.box.moveCursor(QTextCursor.MoveOperation.End)
        self.box.setFocus()
        self._write()

    def write_new(self, draft: str = "") -> None:
        """Empty the box for a new note; ``draft`` is what had been typed before."""
        self._note = None
        self._kinds.set_key("idea")
        self._support.set_value(0)
        self.strongly.setChecked(False)
        self.box.restore_draft(draft)
        self._write()

    def stop_rewording(self) -> None:
        """Leave a note as it was."""
        if self._note is not None:
            self.stopped.emit()

    def put_back(self, written: Written) -> None:
        """Put back what could not be saved."""
        if written.note is not None and self._note is None and not self.box.text_with_preedit():
            self._note = written.note
        self._kinds.set_key(written.kind)
        self._support.set_value(written.support)
        self.strongly.setChecked(written.felt_strongly)
        self.box.give_back(written.text)
        self._write()

    def _hand_over(self) -> None:
        text = self.box.take().strip()
        self.box.setFocus()
        if not text:
            return
        written = Written(text, self._kinds.key(), self._support.value(), self._note, self.strongly.isChecked())
        self.write_new()
        self.written.emit(written)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up in an empty box asks for the last note; Esc leaves rewording."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Up and not self.box.text_with_preedit():
                self.older_asked.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self._note is not None and not self.box.preedit():
                self.stop_rewording()
                return True
        return False

    def _choices(self) -> list[Choice]:
        return [
            Choice(kind, words, f"Ctrl+{place}") for place, (kind, words) in enumerate(kind_words().items(), start=1)
        ]

    def retranslate(self) -> None:
        """Write every word again."""
        chosen = self._kinds.key()
        self._kinds.set_choices(self._choices())
        self._kinds.set_key(chosen or "idea")
        self._agree.setText(self.tr("Agree"))
        self._support.set_name(self.tr("How many at the table agree"))
        self.strongly.setText(self.tr("Felt strongly"))
        self.strongly.setToolTip(self.tr("Whoever said it felt it strongly, however few agree. It is printed as such."))
        self.box.setAccessibleName(self.tr("Note"))
        self.box.setPlaceholderText(self.tr("Type what was said. Enter saves it, Shift+Enter breaks the line."))
        self._stop.setText(self.tr("Leave as it was"))
        self._write()

    def _write(self) -> None:
        note = self._note
        self._stop.setVisible(note is not None)
        if note is None:
            self._hint.setText(self.tr("What you type is kept every second."))
            self._keep.setText(self.tr("Save"))
        else:
            self._hint.setText(self.tr("Rewording {serial}").format(serial=note.serial))
            self._keep.setText(self.tr("Save the change"))
