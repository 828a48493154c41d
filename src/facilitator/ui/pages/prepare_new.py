"""Beginning a session from a template: the questions that a new record and a new session have in common."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.templates import TEMPLATES, new_session, template
from facilitator.errors import Refused
from facilitator.record import Changes, Operation, Record
from facilitator.record.models import Programme, Session
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import ChoiceBox, Labelled, SavingDate
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.fields import NumberField
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper
from facilitator.ui.workplace import Workplace

LANGUAGES = (("ko", "한국어"), ("en", "English"))


class TemplateCards(Page):
    """The templates as cards, one of them chosen; arrow keys choose another."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._key = TEMPLATES[0]
        self.cards: dict[str, Card] = {}
        self._purposes: dict[str, WrapLabel] = {}
        flow = FlowLayout(self, spacing=12, column_width=150)
        for name in TEMPLATES:
            card = Card(clickable=True)
            self._purposes[name] = WrapLabel("", "sub")
            card.add(self._purposes[name], 1)
            card.clicked.connect(lambda name=name: self.choose(name))
            self.cards[name] = card
            flow.addWidget(card)
        self._tell = lambda: None
        self.choose(self._key)
        self.retranslate()

    def when_chosen(self, tell: object) -> None:
        """Call ``tell`` whenever another template is chosen."""
        self._tell = tell  # type: ignore[assignment]

    @property
    def key(self) -> str:
        """The chosen template's name."""
        return self._key

    def choose(self, name: str) -> None:
        """Choose a template."""
        self._key = name
        for key, card in self.cards.items():
            card.set_chosen(key == name)
        self._tell()

    def retranslate(self) -> None:
        """Write the templates' names and what each is for."""
        lines = {
            "roundtable": self.tr("Citizens decide together, table by table, in several rounds."),
            "listening": self.tr("Officials listen to what people live through."),
            "expert": self.tr("Experts weigh evidence and work out options."),
            "workshop": self.tr("People and offices make a plan together."),
        }
        for name, card in self.cards.items():
            card.set_title(template(name, self._language).label)
            card.setAccessibleName(f"{template(name, self._language).label}. {lines[name]}")
            self._purposes[name].set_words(lines[name])
