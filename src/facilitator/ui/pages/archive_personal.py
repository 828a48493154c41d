"""The card of the personal data: what there is of them, until when they are kept, and purging them."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from facilitator.day.personal_data import PersonalState, personal_state
from facilitator.day.personal_words import Words, what_there_is
from facilitator.errors import Refused
from facilitator.record import Changes
from facilitator.record.operations import PurgePersonalData, SetRetention
from facilitator.record.personal_backups import CopyWithNames, replace_copies
from facilitator.ui.desk import Work
from facilitator.ui.pages.archive_personal_dialog import ask_purge
from facilitator.ui.pages.prepare_fields import SavingDate
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.workplace import Workplace

AGAIN_MILLISECONDS = 5_000
"""How often it is tried again to clear away what somebody still reads."""

MOST_FILES = 5

WATCHES = ("session", "participant", "participants", "table", "tables", "station", "voting_codes", "quarantine")
"""The kinds of things that bring personal data or take them away."""


class PersonalDataCard(Page):
    """Says how the session of the place stands with its personal data, and purges them once their day has come."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.state: PersonalState | None = None
        self._purging: Work | None = None
        self._asked = 0
        self._among_copies = Lock()
        """Held by whoever looks into copies or deletes them: one that is deleted while it is read leaves its log behind."""
        self.card = Card()
        self._words = WrapLabel("", "sub")
        self.notice = Notice()
        self.copies = Notice("warning")
        self.copies.acted.connect(self.remove_backups)
        self._date_label = ElidedLabel("", "strong")
        self.date = SavingDate()
        self.date.kept.connect(self._keep_until)
        self.button = Button("", hint="Ctrl Shift D")
        self.button.clicked.connect(self.purge)
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._again = QTimer(self, interval=AGAIN_MILLISECONDS)
        self._again.timeout.connect(self._try_again)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._date_label)
        row.addWidget(self.date)
        row.addSpacing(8)
        row.addWidget(self.button)
        row.addStretch(1)
        for item in (self._words, self.notice, self.copies, self._progress):
            self.card.add(item)
        self.card.add(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def refresh(self) -> None:
        """Read how it stands, off the window's thread."""
        session_id, record = self._work.place.session_id, self._work.desk.record
        self.setVisible(session_id is not None)
        if session_id is None:
            return
        self._asked += 1
        asked, folders = self._asked, [self._work.hub.backups]

        def show(state: PersonalState) -> None:
            if asked == self._asked:  # else it was asked once more since
                self.state = state
                self._show()

        def look(_task: Work) -> PersonalState:
            with self._among_copies:
                return personal_state(record, session_id, folders)

        self._work.desk.run(look, show)

    def on_changed(self, changes: Changes) -> None:
        """Read it again where something changed that it counts."""
        if changes.concerns(*WATCHES):
            self.refresh()

    def purge(self) -> None:
        """Ask, and purge."""
        state, session_id = self.state, self._work.place.session_id
        if state is None or session_id is None or not self.button.isEnabled():
            return
        with_backups = ask_purge(self, state, korean=self._work.language == "ko")
        if with_backups is None:
            return
        record, actor = self._work.desk.record, self._work.desk.actor

        def task(work: Work) -> Changes:
            work.progressed.emit(0.1)
            changes = record.apply(PurgePersonalData(session_id=session_id, confirmed=True), actor=actor)
            work.progressed.emit(1.0)
            return changes

        def ended(changes: Changes | None = None) -> None:
            self._purging = None
            if changes is not None and with_backups:
                self._replace(state.copies)
            self.refresh()

        def failed(error: Refused) -> None:
            ended()
            self._work.desk.refused.emit(error)

        self._purging = self._work.desk.do_work(self.tr("Purge personal data"), task, ended, failed)
        self._purging.progressed.connect(lambda share: self._progress.setValue(round(share * 1000)))
        self._show()

    def remove_backups(self) -> None:
        """Delete the copies with names that the program made, after asking."""
        copies = () if self.state is None else tuple(one for one in self.state.copies if one.ours)
        question = self.tr("Delete the backups that still hold names?")
        names = ", ".join(one.path.name for one in copies[:MOST_FILES])
        detail = self.tr("A new backup without names takes their place. They cannot be brought back: {files}")
        yes = self.tr("Delete backups: {count}").format(count=len(copies))
        if copies and confirm(self, question, detail.format(files=names), yes_text=yes, danger=True):
            self._replace(copies)

    def _replace(self, copies: Sequence[CopyWithNames]) -> None:
        record = self._work.desk.record

        def replace(_task: Work) -> None:
            with self._among_copies:
                replace_copies(record, copies)

        self._work.desk.run(replace, lambda _none: self.refresh())

    def _keep_until(self, text: str) -> None:
        session_id = self._work.place.session_id
        if session_id is not None:
            operation = SetRetention(session_id=session_id, keep_until=text)
            self._work.desk.do(self.tr("Keep personal data until"), operation)

    def _try_again(self) -> None:
        record = self._work.desk.record
        self._work.desk.run(lambda _task: record.forget(0.0), lambda _none: self._show(), short=True)

    def retranslate(self) -> None:
        """Write every word again."""
        self.card.set_title(self.tr("Personal data"))
        self._date_label.setText(self.tr("Keep until"))
        self.date.setSpecialValueText(self.tr("no date"))
        self.date.setAccessibleName(self.tr("Keep until"))
        self.button.setText(self.tr("Purge personal data …"))
        self._show()

    def _show(self) -> None:
        state, busy = self.state, self._purging is not None
        self._progress.setVisible(busy)
        if not self._work.desk.record.people_remain:
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()
        self.notice.setVisible(False)
        self.copies.setVisible(False)
        self.button.setEnabled(False)
        if state is None:
            self._words.set_words(self.tr("Reading …"))
            return
        purged = bool(state.purged_on) and not state.some
        self.date.show_stored(state.keep_until)
        for item in (self._date_label, self.date, self.button):
            item.setVisible(not purged)
        self.button.setEnabled(state.due and state.some and not busy)
        self._words.set_words(self._sentence(what_there_is(state.removed if purged else state.there), purged=purged))
        self._say(state, purged=purged)
        self._say_copies(state)

    def _sentence(self, kinds: Sequence[Words], *, purged: bool) -> str:
        if not kinds:
            return self.tr("No names, contacts or attributes of people are in this session.")
        listed = " · ".join(ko if self._work.language == "ko" else en for en, ko in kinds)
        return (self.tr("Removed: {kinds}") if purged else self.tr("In this session: {kinds}")).format(kinds=listed)

    def _say(self, state: PersonalState, *, purged: bool) -> None:
        remains = self._work.desk.record.remains if self._work.desk.record.people_remain else None
        self.notice.setVisible(True)
        if remains is not None:
            words = remains.text(self._work.language)
            self.notice.say("warning", self.tr("The purged names are not quite cleared away yet."), words)
        elif purged:
            lead = self.tr("Purged on {day}.").format(day=state.purged_on)
            self.notice.say(
                "ok", lead, self.tr("People have only their numbers; all counts stay as they were printed.")
            )
        elif not state.keep_until:
            lead = self.tr("No day is set until which they are kept.")
            self.notice.say("none", lead, self.tr("The law asks to destroy them once their purpose is reached."))
        elif not state.due:
            lead = self.tr("Kept until {day}.").format(day=state.keep_until)
            self.notice.say("none", lead, self.tr("They can be purged from that day on."))
        else:
            lead = self.tr("They may be purged since {day}.").format(day=state.keep_until)
            self.notice.say(
                "warning", lead, self.tr("Send the session to the archive first: purging cannot be undone.")
            )

    def _say_copies(self, state: PersonalState) -> None:
        if not state.purged_on or not state.copies:
            return
        self.copies.setVisible(True)
        lead = self.tr("Copies of the record that still hold names: {count}.").format(count=len(state.copies))
        names = ", ".join(one.path.name for one in state.copies[:MOST_FILES])
        ours = any(one.ours for one in state.copies)
        self.copies.say("warning", lead, names, button=self.tr("Delete backups …") if ours else "")
