"""Preparing: the session and its programme, and how far the preparation is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy import func, select

from facilitator.day.templates import TEMPLATES, template
from facilitator.errors import Refused
from facilitator.record import Changes, Operation
from facilitator.record.models import GONE, Participant, Programme, Round, Session, Table
from facilitator.record.operations import EditProgramme, EditSession
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import (
    ChoiceBox,
    Labelled,
    SavingBox,
    SavingDate,
    SavingField,
    SavingLine,
    SavingTime,
)  # fmt: skip
from facilitator.ui.pages.prepare_new import LANGUAGES
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace


@dataclass(frozen=True)
class Readiness:
    """How much of a session is there."""

    rounds: int
    tables: int
    seats: int
    people: int
    dated: bool


class PrepareSession(Page):
    """What is written about the session; every field is saved when it is left.

    Signals:
        section_asked(key): the person wants to see another section.
    """

    section_asked = Signal(str)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work, self.desk, self.place = work, work.desk, work.place
        self._session_id = ""
        self._programme_id = ""
        self._ready: Readiness | None = None
        self.fields: dict[str, SavingField] = {
            "title": SavingLine(), "kind": ChoiceBox(), "date": SavingDate(), "starts_at": SavingTime(),
            "ends_at": SavingTime(), "language": ChoiceBox(), "venue": SavingLine(), "purpose": SavingBox(3),
            "organizer": SavingLine(), "observers": SavingBox(2),
        }  # fmt: skip
        self.programme_fields: dict[str, SavingField] = {"title": SavingLine(), "body": SavingLine()}
        self._labels = {name: Labelled(field) for name, field in self.fields.items()}
        self._programme_labels = {name: Labelled(field) for name, field in self.programme_fields.items()}
        for name, field in self.fields.items():
            field.kept.connect(lambda value, name=name: self._save(name, value))
        for name, field in self.programme_fields.items():
            field.kept.connect(lambda value, name=name: self._save_programme(name, value))
        self._session_card, self._programme_card, self._ready_card = Card(), Card(), Card()
        self._steps = {key: Card(clickable=True, dense=True) for key in ("session", "rounds", "tables", "participants")}
        self._chips = {key: Chip("", "none", bare=True) for key in self._steps}
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(14)
        places = (
            ("title", 0, 0, 1, 6), ("kind", 1, 0, 1, 2), ("language", 1, 2, 1, 2), ("date", 2, 0, 1, 2),
            ("starts_at", 2, 2, 1, 2), ("ends_at", 2, 4, 1, 2), ("venue", 3, 0, 1, 6), ("purpose", 4, 0, 1, 6),
            ("organizer", 5, 0, 1, 6), ("observers", 6, 0, 1, 6),
        )  # fmt: skip
        for name, *where in places:
            grid.addWidget(self._labels[name], *where)
        for sixth in range(6):
            grid.setColumnStretch(sixth, 1)
        self._session_card.add(grid)
        for labelled in self._programme_labels.values():
            self._programme_card.add(labelled)
        for key, step in self._steps.items():
            step.add(self._chips[key])
            step.clicked.connect(lambda key=key: self._go(key))
            self._ready_card.add(step)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self._ready_card)
        side.addWidget(self._programme_card)
        side.addStretch(1)
        holder = QWidget()
        holder.setLayout(side)
        holder.setFixedWidth(look().pixels(330))
        main = QVBoxLayout()
        main.addWidget(self._session_card)
        main.addStretch(1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(main, 1)
        row.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollColumn(content))

    def refresh(self) -> None:
        """Read the session and its programme; what is being typed stays, or goes to the session it was typed for."""
        if self._session_id != self.place.session_id:
            self.leave()
        self._show(anyway=False)

    def on_changed(self, changes: Changes) -> None:
        """Anything here is little enough to read again."""
        self._show(anyway=False)

    def leave(self) -> None:
        """Keep what is being typed."""
        for field in (*self.fields.values(), *self.programme_fields.values()):
            field.keep()

    def focus_search(self) -> None:
        """There is nothing to search here."""

    def copyable(self) -> str:
        """There is nothing to copy but selected text."""
        return ""

    def _show(self, *, anyway: bool) -> None:
        session_id = self.place.session_id
        with self.desk.record.reading() as reading:
            session = reading.get(Session, session_id) if session_id else None
            programme = reading.get(Programme, session.programme_id) if session else None
            if session is None or programme is None:
                return
            tables = reading.execute(
                select(func.count(), func.coalesce(func.sum(Table.seats), 0)).where(Table.session_id == session_id)
            ).one()
            rounds = reading.scalar(select(func.count()).select_from(Round).where(Round.session_id == session_id)) or 0
            people = (
                reading.scalar(
                    select(func.count())
                    .select_from(Participant)
                    .where(Participant.session_id == session_id, Participant.state.not_in(GONE))
                )
                or 0
            )
            anyway = anyway or self._session_id != session.id
            self._session_id, self._programme_id = session.id, programme.id
        for name, field in self.fields.items():
            field.show_stored(getattr(session, name), anyway=anyway)
        for name, field in self.programme_fields.items():
            field.show_stored(getattr(programme, name), anyway=anyway)
        self._ready = Readiness(rounds, tables[0], tables[1], people, bool(session.date and session.venue))
        self._write_ready()

    def _save(self, name: str, value: str) -> None:
        if self._session_id:
            label = self.tr("Edit: {field}").format(field=self._labels[name].field.accessibleName())
            self._do(label, EditSession(id=self._session_id, **{name: value}))

    def _save_programme(self, name: str, value: str) -> None:
        label = self.tr("Edit: {field}").format(field=self._programme_labels[name].field.accessibleName())
        if self._programme_id:
            self._do(label, EditProgramme(id=self._programme_id, **{name: value}))

    def _do(self, label: str, operation: Operation) -> None:
        def put_back(error: Refused) -> None:
            self._show(anyway=True)
            self.desk.refused.emit(error)

        self.desk.do(label, operation, failed=put_back)

    def _go(self, key: str) -> None:
        if key == "session":
            self.fields["date"].setFocus()
        else:
            self.section_asked.emit(key)

    def _write_ready(self) -> None:
        ready = self._ready
        if ready is None:
            return
        enough = ready.seats >= ready.people
        steps = {
            "session": ("ok" if ready.dated else "warning",
                        self.tr("Date and venue are set") if ready.dated else self.tr("Set the date and the venue")),
            "rounds": ("ok" if ready.rounds else "warning", self.tr("Rounds: {count}").format(count=ready.rounds)),
            "tables": (
                "ok" if ready.tables and enough else "warning",
                self.tr("Tables: {tables} · seats: {seats}").format(tables=f"{ready.tables:,}", seats=f"{ready.seats:,}"),
            ),
            "participants": (
                "ok" if ready.people else "none",
                self.tr("Participants: {count}").format(count=f"{ready.people:,}"),
            ),
        }  # fmt: skip
        for key, (state, words) in steps.items():
            self._chips[key].set(words, state)
            self._steps[key].setAccessibleName(words)

    def retranslate(self) -> None:
        """Write every word again."""
        names = {
            "title": self.tr("Title"), "kind": self.tr("Kind"), "date": self.tr("Date"), "starts_at": self.tr("Begins"),
            "ends_at": self.tr("Ends"), "language": self.tr("Language of the documents"), "venue": self.tr("Venue"),
            "purpose": self.tr("Purpose"), "organizer": self.tr("Organizer"), "observers": self.tr("Observers"),
        }  # fmt: skip
        for name, words in names.items():
            self._labels[name].set_name(words)
        self._programme_labels["title"].set_name(self.tr("Programme"))
        self._programme_labels["body"].set_name(self.tr("Public body"))
        kind, language, date = self.fields["kind"], self.fields["language"], self.fields["date"]
        if isinstance(kind, ChoiceBox) and isinstance(language, ChoiceBox) and isinstance(date, SavingDate):
            kind.set_choices([(name, template(name, self.work.language).label) for name in TEMPLATES])
            language.set_choices(LANGUAGES)
            date.setSpecialValueText(self.tr("not yet known"))
        for name in ("starts_at", "ends_at"):
            field = self.fields[name]
            if isinstance(field, SavingTime):
                field.setSpecialValueText(self.tr("not yet known"))
        self._session_card.set_title(self.tr("This session"))
        self._programme_card.set_title(self.tr("The programme it belongs to"))
        self._ready_card.set_title(self.tr("How far the preparation is"))
        self._write_ready()
