"""Prepare: the session, its rounds, its tables and its participants."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.record import Changes
from facilitator.record.models import Session
from facilitator.ui.pages.base import DayPage
from facilitator.ui.pages.prepare_fields import ChoiceBox
from facilitator.ui.pages.prepare_new import NewSessionDialog
from facilitator.ui.pages.prepare_participants import SUFFIXES, PrepareParticipants
from facilitator.ui.pages.prepare_rounds import PrepareRounds
from facilitator.ui.pages.prepare_session import PrepareSession
from facilitator.ui.pages.prepare_tables import PrepareTables
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.notice import EmptyPage
from facilitator.ui.workplace import Workplace

Section = PrepareSession | PrepareRounds | PrepareTables | PrepareParticipants


def list_in(mime: QMimeData) -> Path | None:
    """The one file with a list that is dragged, or None."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in SUFFIXES else None


class PreparePage(DayPage):
    """The organizer's preparation, in four sections. A list dropped anywhere on the page is imported."""

    KEY = "prepare"
    WATCHES = (
        "programme", "session", "round", "rounds", "table", "tables", "participant", "participants", "arrivals",
    )  # fmt: skip

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(work, parent)
        self.setAcceptDrops(True)
        self.session, self.rounds = PrepareSession(work), PrepareRounds(work)
        self.tables, self.participants = PrepareTables(work), PrepareParticipants(work)
        self._sections: dict[str, Section] = {
            "session": self.session, "rounds": self.rounds, "tables": self.tables, "participants": self.participants,
        }  # fmt: skip
        self._stale_sections = set(self._sections)
        self._title = ElidedLabel("", "title")
        self.choice = SegmentedChoice(self._choices())
        self.sessions = ChoiceBox()
        self.sessions.setMaximumWidth(420)
        self._new = Button("")
        self._stack = QStackedWidget()
        for section in self._sections.values():
            self._stack.addWidget(section)
        self._empty = EmptyPage()
        self._whole = QStackedWidget()
        self._lay_out()

        self.choice.chosen.connect(self.show_section)
        self.session.section_asked.connect(self.show_section)
        self.sessions.kept.connect(lambda id: self.place.go(session_id=id))
        self._new.clicked.connect(self.ask_session)
        self._empty.acted.connect(self.ask_session)
        self.participants.said.connect(self.said)
        self._offer_actions()
        self.retranslate()
        self.show_section(work.settings.text("prepare_section", "session"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self.choice, 1)
        head.addWidget(self.sessions)
        head.addWidget(self._new)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(24, 20, 24, 20)
        inner.setSpacing(16)
        inner.addLayout(head)
        inner.addWidget(self._stack, 1)
        self._whole.addWidget(full)
        self._whole.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _offer_actions(self) -> None:
        for number, key in enumerate(self._sections, start=1):
            words, show = partial(self._words_of, key), partial(self.show_section, key)
            self.add_page_action(words, f"Ctrl+{number}", show)
        self.add_page_action(self._add_words, "Ctrl+N", self._add)
        self.add_page_action(lambda: self.tr("Import a list …"), "Ctrl+I", self._import)
        self.add_page_action(lambda: self.tr("The city's population …"), "Ctrl+Shift+G", self._population)
        self.add_page_action(lambda: self.tr("Move the round earlier"), "Alt+Up", lambda: self._move_round(-1))
        self.add_page_action(lambda: self.tr("Move the round later"), "Alt+Down", lambda: self._move_round(1))
        self.add_page_action(lambda: self.tr("Edit the chosen participant"), "", self.participants.edit)
        self._remove_action = self.add_page_action(lambda: self.tr("Remove what is chosen"), "Del", self._remove)
        self.add_page_action(lambda: self.tr("New session …"), "", self.ask_session)

    @property
    def section(self) -> Section:
        """The section that is open."""
        return self._sections[self.choice.key()]

    def show_section(self, key: str) -> None:
        """Open a section."""
        if key not in self._sections:
            key = "session"
        if self._stack.currentWidget() is not self._sections[key]:
            self.section.leave()
        self.choice.set_key(key)
        self._stack.setCurrentWidget(self._sections[key])
        self.work.settings.set_text("prepare_section", key)
        self._remove_action.setEnabled(key in ("tables", "participants"))
        super().retranslate()
        if key in self._stale_sections and self.isVisible():
            self._stale_sections.discard(key)
            self._sections[key].refresh()

    def refresh(self) -> None:
        """Read the sessions, and the open section; the others when they are opened."""
        with self.desk.record.reading() as reading:
            rows = reading.execute(
                select(Session.id, Session.title, Session.date).order_by(Session.date, Session.id)
            ).all()
        self.sessions.set_choices(
            [(row.id, " · ".join(part for part in (row.date, row.title) if part)) for row in rows]
        )
        self.sessions.set_key(self.place.session_id or "")
        self.sessions.setVisible(len(rows) > 1)
        self._whole.setCurrentIndex(0 if rows else 1)
        self._stale_sections = set(self._sections) - {self.choice.key()}
        if self.place.session_id is not None:
            self.section.refresh()

    def on_changed(self, changes: Changes) -> None:
        """The open section shows what changed in it; the others are read when they are opened."""
        if changes.concerns("session"):
            self.refresh()
            return
        self._stale_sections |= set(self._sections) - {self.choice.key()}
        self.section.on_changed(changes)

    def leave(self) -> None:
        """Keep what is being typed."""
        self.section.leave()

    def focus_search(self) -> None:
        """Search the participants."""
        if self.section is not self.participants:
            self.show_section("participants")
        self.participants.focus_search()

    def copyable(self) -> str:
        """What the open section would copy."""
        return self.section.copyable()

    def ask_session(self) -> None:
        """Ask for one more session, make it and go there."""
        dialog = NewSessionDialog(self.work, self)
        dialog.made.connect(lambda id: self.place.go(session_id=id))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A list may be dropped here."""
        if list_in(event.mimeData()) is not None and self.place.session_id is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin the import of the list that was dropped."""
        path = list_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.show_section("participants")
            self.participants.import_list(path)

    def _add(self) -> None:
        if self.section is self.session:
            self.ask_session()
        elif not isinstance(self.section, PrepareSession):
            self.section.add()

    def _add_words(self) -> str:
        words = {
            "session": self.tr("New session"),
            "rounds": self.tr("Add a round"),
            "tables": self.tr("Add tables"),
            "participants": self.tr("Add a participant"),
        }
        return words[self.choice.key()]

    def _import(self) -> None:
        self.show_section("participants")
        self.participants.ask_import()

    def _population(self) -> None:
        self.show_section("participants")
        self.participants.ask_population()

    def _move_round(self, step: int) -> None:
        if self.section is self.rounds:
            self.rounds.move_round(step)

    def _remove(self) -> None:
        if isinstance(self.section, PrepareTables | PrepareParticipants):
            self.section.remove()

    def _words_of(self, key: str) -> str:
        return self._section_words()[key]

    def _section_words(self) -> dict[str, str]:
        return {
            "session": self.tr("Session"),
            "rounds": self.tr("Rounds"),
            "tables": self.tr("Tables"),
            "participants": self.tr("Participants"),
        }

    def _choices(self) -> list[Choice]:
        return [Choice(key, words) for key, words in self._section_words().items()]

    def retranslate(self) -> None:
        """Write every word again."""
        super().retranslate()
        self.choice.set_choices(self._choices())
        self._title.setText(self.tr("Prepare"))
        self.sessions.setAccessibleName(self.tr("Session shown"))
        self._new.setText(self.tr("New session"))
        self._empty.say(self.tr("This record has no session yet. Choose what kind it will be."), self.tr("New session"))
