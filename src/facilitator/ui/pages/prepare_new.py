"""Beginning a session from a template: the questions that a new record and a new session have in common."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.templates import TEMPLATES, new_session, template
from facilitator.errors import Refused
from facilitator.record import Operation, Record
from facilitator.record.models import Programme, Session
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import ChoiceBox, Labelled, SavingDate
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper
from facilitator.ui.workplace import Workplace

LANGUAGES = (("ko", "한국어"), ("en", "English"))
MOST_TABLES, MOST_SEATS, MOST_ROUNDS = 1000, 200, 12


class TemplateCards(Page):
    """The templates as cards, one of them chosen.

    Signals:
        chosen(name): a person chose another template.
    """

    chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.key = TEMPLATES[0]
        self.cards: dict[str, Card] = {}
        self._names: dict[str, WrapLabel] = {}
        self._lines: dict[str, WrapLabel] = {}
        flow = FlowLayout(self, spacing=12, column_width=150)
        for name in TEMPLATES:
            card = Card(clickable=True)
            self._names[name], self._lines[name] = WrapLabel("", "heading"), WrapLabel("", "sub")
            card.body.setSpacing(4)
            card.add(self._names[name])
            card.add(self._lines[name], 1)
            card.clicked.connect(lambda name=name: self._choose(name))
            self.cards[name] = card
            flow.addWidget(card)
        self.cards[self.key].set_chosen(True)
        self.retranslate()

    def _choose(self, name: str) -> None:
        self.key = name
        for key, card in self.cards.items():
            card.set_chosen(key == name)
        self.chosen.emit(name)

    def retranslate(self) -> None:
        """Write the templates' names and what each is for."""
        lines = {
            "roundtable": self.tr("Citizens decide together, table by table, in several rounds."),
            "listening": self.tr("Officials listen to what people live through."),
            "expert": self.tr("Experts weigh evidence and work out options."),
            "workshop": self.tr("People and offices make a plan together."),
        }
        for name, card in self.cards.items():
            label = template(name, self._language).label
            self._names[name].set_words(label)
            card.setAccessibleName(f"{label}. {lines[name]}")
            self._lines[name].set_words(lines[name])


class NewSessionForm(Page):
    """What is asked before a session: its kind, title, date, venue, size and language.

    Signals:
        titled(title): the title is another one.
    """

    titled = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.templates = TemplateCards(language)
        self.title, self.venue, self.date = ComposingLine(), ComposingLine(), SavingDate()
        self.date.setDate(QDate.currentDate())
        self.tables, self.seats = Stepper(1, 1, MOST_TABLES), Stepper(1, 1, MOST_SEATS)
        self.rounds = Stepper(1, 1, MOST_ROUNDS)
        self.language = ChoiceBox()
        self.language.set_choices(LANGUAGES)
        self.language.set_key(language)
        self._size = ElidedLabel("", "sub")
        self._proposed = ""
        self._title, self._venue, self._date = Labelled(self.title), Labelled(self.venue), Labelled(self.date)
        self._tables, self._seats = Labelled(self.tables), Labelled(self.seats)
        self._rounds, self._language_field = Labelled(self.rounds), Labelled(self.language)
        self.templates.chosen.connect(lambda _name: self._propose())
        self.language.kept.connect(lambda _key: self._propose_title())
        self.title.textChanged.connect(lambda _text: self.titled.emit(self.title.text_with_preedit().strip()))
        for stepper in (self.tables, self.seats):
            stepper.changed.connect(lambda _value: self._write_size())
        self._lay_out()
        self._propose()
        self.retranslate()

    def _lay_out(self) -> None:
        place = QGridLayout()
        place.setSpacing(12)
        place.addWidget(self._date, 0, 0)
        place.addWidget(self._venue, 0, 1)
        place.addWidget(self._language_field, 0, 2)
        place.setColumnStretch(1, 1)
        size = QHBoxLayout()
        size.setSpacing(20)
        for labelled in (self._tables, self._seats, self._rounds):
            size.addWidget(labelled)
        size.addWidget(self._size, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.templates)
        column.addWidget(self._title)
        column.addLayout(place)
        column.addLayout(size)

    def operations(
        self, record: Record, *, session_id: str | None = None, programme_id: str | None = None
    ) -> tuple[Operation, ...]:
        """What makes the session, to be applied in one step.

        Raises:
            Refused: as ``facilitator.day.templates.new_session``.
        """
        self.title.settle()
        self.venue.settle()
        return new_session(
            record,
            title=self.title.text().strip(),
            template_name=self.templates.key,
            programme_id=programme_id,
            session_id=session_id,
            venue=self.venue.text().strip(),
            date=self.date.text_of(),
            tables=self.tables.value(),
            seats=self.seats.value(),
            rounds=self.rounds.value(),
            language=self.language.key(),
            time_zone=bytes(QTimeZone.systemTimeZoneId().data()).decode(),
        )

    def _propose(self) -> None:
        chosen = template(self.templates.key, self.language.key())
        self.tables.set_value(chosen.tables)
        self.seats.set_value(chosen.seats)
        self.rounds.set_value(len(chosen.rounds))
        self._propose_title()

    def _propose_title(self) -> None:
        """Propose the template's title, unless the person wrote one."""
        if self.title.text_with_preedit() in ("", self._proposed):
            self._proposed = template(self.templates.key, self.language.key()).title
            self.title.setText(self._proposed)

    def _write_size(self) -> None:
        people = self.tables.value() * self.seats.value()
        self._size.setText(self.tr("Seats for {count} people").format(count=f"{people:,}"))

    def retranslate(self) -> None:
        """Write every word again."""
        self._title.set_name(self.tr("Title"))
        self._venue.set_name(self.tr("Venue"))
        self._date.set_name(self.tr("Date"))
        self._tables.set_name(self.tr("Tables"))
        self._seats.set_name(self.tr("Seats each"))
        self._rounds.set_name(self.tr("Rounds"))
        self._language_field.set_name(self.tr("Language"))
        for stepper, words in (
            (self.tables, self.tr("Tables")),
            (self.seats, self.tr("Seats each")),
            (self.rounds, self.tr("Rounds")),
        ):
            stepper.set_name(words)
        self.date.setSpecialValueText(self.tr("not yet known"))
        self._write_size()


class NewSessionDialog(QDialog):
    """Asks for one more session in an open record and makes it.

    Signals:
        made(session_id): the session is in the record.
    """

    made = Signal(str)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._language = work.desk, work.language
        self.setWindowTitle(self.tr("New session"))
        self.setMinimumWidth(look().pixels(860))
        self.notice = Notice("bad")
        self.notice.hide()
        self.form = NewSessionForm(work.language)
        self.programme = ChoiceBox()
        with self.desk.record.reading() as reading:
            programmes = reading.execute(select(Programme.id, Programme.title).order_by(Programme.id)).all()
            present = reading.scalar(select(Session.programme_id).where(Session.id == work.place.session_id))
        self.programme.set_choices([*((row.id, row.title) for row in programmes), ("", self.tr("A new programme"))])
        if present is not None:
            self.programme.set_key(present)
        belongs = Labelled(self.programme)
        belongs.set_name(self.tr("Programme"))
        belongs.setVisible(bool(programmes))
        cancel = Button(self.tr("Cancel"), hint="Esc")
        cancel.clicked.connect(self.reject)
        self.make = PrimaryButton(self.tr("Make the session"), hint="Enter")
        self.make.setDefault(True)
        self.make.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(ElidedLabel(self.tr("What kind of session?"), "title"))
        column.addWidget(self.form)
        column.addWidget(belongs)
        column.addWidget(self.notice)
        column.addLayout(buttons)
        # A window is not asked how high it must be at its width, and would cut the cards.
        self.setMinimumHeight(column.totalHeightForWidth(self.minimumWidth()))

    def accept(self) -> None:
        """Make the session; stay open with the reason where it is refused."""
        session_id = self.desk.record.new_id()
        try:
            operations = self.form.operations(
                self.desk.record, session_id=session_id, programme_id=self.programme.key() or None
            )
        except Refused as error:
            self._tell(error)
            return
        self.make.setEnabled(False)
        self.desk.do(
            self.tr("New session"), *operations, then=lambda _changes: self._made(session_id), failed=self._tell
        )

    def _made(self, session_id: str) -> None:
        self.made.emit(session_id)
        super().accept()

    def _tell(self, error: Refused) -> None:
        self.make.setEnabled(True)
        self.notice.say("bad", error.text(self._language))
        self.notice.show()
