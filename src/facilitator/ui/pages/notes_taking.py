"""What a note-taker does: notes are written, reworded and retracted, and what is half typed is kept as a draft."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.day.notes_of_round import NoteLine, notes_of_round
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.operations import AddNote, RestoreNote, RetractNote, ReviseNote
from facilitator.ui.pages.notes_list import NoteList
from facilitator.ui.pages.notes_writing import WritingCard, Written
from facilitator.ui.widgets.dialogs import tell_refusal
from facilitator.ui.workplace import Workplace


@dataclass(frozen=True)
class TableInRound:
    """Where notes are taken."""

    round_id: str
    table_id: str
    table_number: int

    @property
    def draft_key(self) -> str:
        """Under this key the draft of its next note is kept."""
        return f"new/{self.round_id}/{self.table_id}"


class NoteTaking(QObject):
    """Turns what is done in the writing card and the list into operations.

    Signals:
        said(text, can_undo): something was done that the page itself does not show.
    """

    said = Signal(str, bool)

    def __init__(self, work: Workplace, writing: WritingCard, notes: NoteList, page: QWidget) -> None:
        super().__init__(page)
        self._work, self._desk, self._page = work, work.desk, page
        self._writing, self._list = writing, notes
        self._at: TableInRound | None = None
        writing.written.connect(self._keep)
        writing.draft_changed.connect(self._keep_draft)
        writing.older_asked.connect(self.reword_last)
        writing.stopped.connect(self._stop_rewording)
        notes.reword_asked.connect(self._reword)
        notes.retract_asked.connect(self._retract)

    @property
    def half_typed(self) -> bool:
        """Whether something stands in the box."""
        return bool(self._writing.box.text_with_preedit())

    def go_to(self, at: TableInRound | None) -> None:
        """Take notes there from now on: its own draft comes into the box, and the one before is kept."""
        same = (at and at.draft_key) == (self._at and self._at.draft_key)
        if self._at is not None and not same:
            self.leave()
        self._at = at
        if same:
            return
        draft = self._draft()
        if at is not None and draft:
            with self._desk.record.reading() as reading:
                notes = notes_of_round(reading, at.round_id, table_id=at.table_id)
            if notes and notes[-1].text == draft.strip():
                # The note was saved and the power went before its draft was forgotten.
                draft = ""
        self._writing.write_new(draft)

    def leave(self) -> None:
        """Keep what is being typed."""
        self._writing.box.settle()
        self._writing.box.tell_draft()

    def reword_last(self) -> None:
        """Put the newest note that stands into the box."""
        last = next((note for note in self._list.notes.notes if not note.retracted), None)
        if last is not None:
            self._reword(last)

    def retract_chosen(self) -> None:
        """Retract the note the cursor is on."""
        note = self._list.chosen
        if note is not None:
            self._retract(note)

    def _draft(self) -> str:
        return self._desk.draft(self._at.draft_key) if self._at is not None else ""

    def _key(self) -> str:
        note = self._writing.rewording
        if note is not None:
            return f"note/{note.id}"
        return self._at.draft_key if self._at is not None else ""

    def _keep_draft(self, text: str) -> None:
        key = self._key()
        if key:
            self._desk.keep_draft(key, text)

    def _keep(self, written: Written) -> None:
        at = self._at
        if at is None:
            return
        draft_key = f"note/{written.note.id}" if written.note else self._key()

        def failed(error: Refused) -> None:
            self._writing.put_back(written)
            self._writing.box.tell_draft()
            tell_refusal(self._page, error.text(self._work.language), self.tr("Your text is still in the box."))

        def saved(_changes: Changes) -> None:
            self._desk.keep_draft(draft_key, "" if written.note else self._writing.box.text_with_preedit())

        if written.note is None:
            operation: AddNote | ReviseNote = AddNote(
                id=self._desk.record.new_id(),
                round_id=at.round_id,
                table_id=at.table_id,
                kind=written.kind,
                text=written.text,
                support=written.support,
                felt_strongly=written.felt_strongly,
            )
            label = self.tr("Note")
        else:
            operation = ReviseNote(
                id=written.note.id,
                base_revision=written.note.revision,
                kind=written.kind,
                text=written.text,
                support=written.support,
                felt_strongly=written.felt_strongly,
            )
            label = self.tr("Rewording of {serial}").format(serial=written.note.serial)
            self._writing.write_new(self._draft())
        actor = f"note-taker of table {at.table_number}"
        self._desk.do(label, operation, then=saved, failed=failed, actor=actor)

    def _reword(self, note: NoteLine) -> None:
        if note.retracted:
            self._desk.do(self.tr("Restore {serial}").format(serial=note.serial), RestoreNote(id=note.id))
            return
        self.leave()
        self._writing.reword(note, self._desk.draft(f"note/{note.id}"))

    def _stop_rewording(self) -> None:
        note = self._writing.rewording
        self._writing.write_new(self._draft())
        if note is not None:
            self._desk.keep_draft(f"note/{note.id}", "")

    def _retract(self, note: NoteLine) -> None:
        if not note.retracted:
            label = self.tr("Retract {serial}").format(serial=note.serial)
            self._desk.do(label, RetractNote(id=note.id))
            self.said.emit(self.tr("{serial} was retracted.").format(serial=note.serial), True)
