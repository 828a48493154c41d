"""Choosing people from the whole list, for a rule that binds them: by name, initial consonants or badge number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.people_search import SearchedPeople, searched_text
from facilitator.day.seated import SeatedPerson
from facilitator.ui.look import look
from facilitator.ui.pages.seats_people import PeopleList
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel

MOST_FOUND = 50
"""How many people a search shows; whoever wants another types on."""


class PeopleChooser(QDialog):
    """A line to search in, who was found, and who is chosen. Enter adds, and with an empty line goes on.

    Args:
        title: what the people are chosen for.
        yes: words of the button that goes on.
        people: everybody who can be chosen.
        attributes: the attributes that tell people of one name apart.
        chosen: who is chosen to begin with.
        least: how many must be chosen.

    Signals:
        people_chosen(ids): the person went on with these.
    """

    people_chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        yes: str,
        people: Sequence[SeatedPerson],
        attributes: Sequence[str],
        chosen: Sequence[SeatedPerson],
        least: int,
    ) -> None:
        super().__init__(parent)
        self._people = sorted(people, key=lambda person: person.number)
        self._searched = SearchedPeople(searched_text(person.number, person.name, "") for person in self._people)
        self._attributes, self._least = tuple(attributes), least
        self.chosen = list(chosen)
        self.setWindowTitle(title)
        self.resize(look().pixels(520), look().pixels(480))
        self.line = ComposingLine()
        self.line.setPlaceholderText(self.tr("Name, initial consonants or badge number"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.textChanged.connect(lambda _text: self._search())
        self.line.installEventFilter(self)
        self.found = PeopleList()
        self.found.setProperty("framed", True)
        self.found.setDragEnabled(False)
        self.found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.found.move_asked.connect(lambda _person: self._add())
        self._words = WrapLabel("")
        self.yes = PrimaryButton(yes, hint="Enter")
        self.yes.clicked.connect(self.accept)
        self.back = Button(self.tr("Take the last one out"))
        self.back.clicked.connect(self._take_out)
        cancel = Button(self.tr("Cancel"), hint="Esc")
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(ElidedLabel(title, "title"))
        column.addWidget(self._words)
        column.addWidget(self.line)
        column.addWidget(self.found, 1)
        column.addLayout(buttons)
        self._search()
        self._show_chosen()
        self.line.setFocus()

    def accept(self) -> None:
        """Go on with whoever is chosen."""
        if self.yes.isEnabled():
            self.people_chosen.emit([person.id for person in self.chosen])
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the line: arrows lead through the list, Enter adds, Backspace in an empty line takes out."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        empty = not self.line.text_with_preedit()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.found.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.line.settle()
            self.accept() if empty else self._add()
        elif event.key() == Qt.Key.Key_Backspace and empty:
            self._take_out()
        else:
            return super().eventFilter(watched, event)
        return True

    def _search(self) -> None:
        there = {person.id for person in self.chosen}
        people = (self._people[place] for place in self._searched.places(self.line.text_with_preedit()))
        found = (person for person in people if person.id not in there)
        self.found.people.show_people(list(islice(found, MOST_FOUND)), self._attributes)
        self.found.setCurrentIndex(self.found.people.index(0))

    def _add(self) -> None:
        person = self.found.chosen
        if person is not None:
            self.chosen.append(person)
            self.line.clear()
            self._search()
            self._show_chosen()

    def _take_out(self) -> None:
        if self.chosen:
            self.chosen.pop()
            self._search()
            self._show_chosen()

    def _show_chosen(self) -> None:
        names = ", ".join(person.name or str(person.number) for person in self.chosen)
        self._words.set_words(names or self.tr("Nobody is chosen yet."), lead=self.tr("Chosen:") if names else "")
        self.yes.setEnabled(len(self.chosen) >= self._least)
        self.back.setEnabled(bool(self.chosen))
