"""One participant by hand: somebody new, or corrections to somebody on the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.balance import label
from facilitator.day.people_list import STATES, ListedParticipant
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import Labelled
from facilitator.ui.pages.prepare_people_model import state_words
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.fields import NumberField
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.scroll import ScrollColumn

ALWAYS_ASKED = ("gender", "age", "district")
MOST_BADGES = 999_999


@dataclass(frozen=True)
class WrittenPerson:
    """What was written about a person; ``number`` 0 asks for the next free badge."""

    number: int
    name: str
    contact: str
    attributes: Mapping[str, str]
    state: str


class PersonDialog(QDialog):
    """Asks for everything that the list holds about a person."""

    def __init__(
        self,
        attributes: Sequence[str],
        language: str,
        person: ListedParticipant | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(look().pixels(560))
        self._person = person
        self.number = NumberField(0, 0, MOST_BADGES)
        self.number.setSpecialValueText(self.tr("next free"))
        self.name, self.contact = ComposingLine(), ComposingLine()
        names = list(dict.fromkeys((*(attributes or ALWAYS_ASKED), *(person.attributes if person else ()))))
        self.attributes = {name: ComposingLine() for name in names}
        self.state = SegmentedChoice([Choice(key, words) for key, words in state_words().items() if key in STATES])
        self._save = PrimaryButton(self.tr("Save") if person else self.tr("Add"), hint="Enter")
        self._save.setDefault(True)
        self._save.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), hint="Esc")
        cancel.clicked.connect(self.reject)
        title = self.tr("Edit a participant") if person else self.tr("Add a participant")
        self.setWindowTitle(title)

        fields: list[tuple[QWidget, str]] = [(self.name, self.tr("Name")), (self.contact, self.tr("Contact"))]
        fields += [(line, label(name, language)) for name, line in self.attributes.items()]
        if person is None:
            fields.append((self.number, self.tr("Badge number")))
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.setContentsMargins(2, 2, 2, 2)
        for place, (field, words) in enumerate(fields):
            labelled = Labelled(field)
            labelled.set_name(words)
            grid.addWidget(labelled, place // 2, place % 2)
        state = Labelled(self.state)
        state.set_name(self.tr("State"))
        grid.addWidget(state, (len(fields) + 1) // 2, 0, 1, 2)
        content = QWidget()
        content.setLayout(grid)
        scroll = ScrollColumn(content)
        rows = (len(fields) + 1) // 2 + 1
        scroll.setFixedHeight(look().pixels(min(rows * 76, 460)))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(ElidedLabel(title, "title"))
        column.addWidget(scroll)
        column.addLayout(buttons)
        self._show(person)
        self.name.textChanged.connect(lambda _text: self._look())
        self._look()
        self.name.setFocus()

    def written(self) -> WrittenPerson:
        """What stands in the fields, without outer spaces."""
        before = self._person.attributes if self._person else {}
        attributes = {name: line.text_with_preedit().strip() for name, line in self.attributes.items()}
        return WrittenPerson(
            number=self.number.value(),
            name=self.name.text_with_preedit().strip(),
            contact=self.contact.text_with_preedit().strip(),
            attributes={name: value for name, value in attributes.items() if value or name in before},
            state=self.state.key(),
        )

    def accept(self) -> None:
        """Go on, with the syllables that are being composed."""
        for line in (self.name, self.contact, *self.attributes.values()):
            line.settle()
        super().accept()

    def _show(self, person: ListedParticipant | None) -> None:
        if person is None:
            return
        self.number.setValue(person.number)
        self.name.setText(person.name)
        self.contact.setText(person.contact)
        for name, line in self.attributes.items():
            line.setText(person.attributes.get(name, ""))
        self.state.set_key(person.state)

    def _look(self) -> None:
        self._save.setEnabled(bool(self.name.text_with_preedit().strip()))
