"""Taking in somebody who is on no list: a name, and what seats depend on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.arriving import AskedAttribute
from facilitator.day.balance import label
from facilitator.seating.fields import SEVERAL
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import ChoiceBox, Labelled
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel

MOST_BUTTONS = 4
"""More values than these stand in a list that opens."""
WISHES = 2


@dataclass(frozen=True)
class WalkIn:
    """What was written about a walk-in; ``badge`` says that their badge is to be printed."""

    name: str
    contact: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    badge: bool = False


class WalkInDialog(QDialog):
    """Asks for it. Enter takes the person in as soon as there is a name."""

    def __init__(
        self, asked: Sequence[AskedAttribute], language: str, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Walk-in"))
        self.setMinimumWidth(look().pixels(560))
        self.name, self.contact = ComposingLine(name), ComposingLine()
        self.choices: dict[str, list[ChoiceBox | SegmentedChoice]] = {}
        self.badge = QCheckBox(self.tr("Print the badge"))
        self.badge.setChecked(True)
        self._take = PrimaryButton(self.tr("Take in"), hint="Enter")
        self._take.setDefault(True)
        self._take.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), hint="Esc")
        cancel.clicked.connect(self.reject)
        fields: list[tuple[QWidget, str]] = [
            (self.name, self.tr("Name")), (self.contact, self.tr("Contact (if they like)")),
        ]  # fmt: skip
        for attribute in asked:
            fields += self._fields(attribute, language)
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, (box, words) in enumerate(fields):
            labelled = Labelled(box)
            labelled.set_name(words)
            grid.addWidget(labelled, place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.badge)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(ElidedLabel(self.tr("Walk-in"), "title"))
        column.addWidget(
            WrapLabel(
                self.tr("The person gets a badge number and a seat in every round that is left. Nobody else moves."),
                "sub",
            )
        )
        column.addLayout(grid)
        column.addLayout(buttons)
        self.name.textChanged.connect(lambda _text: self._look())
        self._look()
        self.name.setFocus()

    def written(self) -> WalkIn:
        """What stands in the fields."""
        attributes = {
            name: SEVERAL.join(dict.fromkeys(box.key() for box in boxes if box.key()))
            for name, boxes in self.choices.items()
        }
        return WalkIn(
            name=self.name.text_with_preedit().strip(),
            contact=self.contact.text_with_preedit().strip(),
            attributes={name: value for name, value in attributes.items() if value},
            badge=self.badge.isChecked(),
        )

    def accept(self) -> None:
        """Go on, with the syllables that are being composed; a name is needed."""
        self.name.settle()
        self.contact.settle()
        if self.name.text().strip():
            super().accept()

    def _fields(self, attribute: AskedAttribute, language: str) -> list[tuple[QWidget, str]]:
        words = label(attribute.name, language)
        if not attribute.several:
            box = self._box(attribute.values)
            self.choices[attribute.name] = [box]
            return [(box, words)]
        boxes = [self._box(attribute.values) for _ in range(min(WISHES, len(attribute.values)))]
        self.choices[attribute.name] = list(boxes)
        named = self.tr("{attribute}, choice {place}")
        return [(box, named.format(attribute=words, place=place)) for place, box in enumerate(boxes, start=1)]

    def _box(self, values: Sequence[str]) -> ChoiceBox | SegmentedChoice:
        if len(values) < MOST_BUTTONS:
            return SegmentedChoice([Choice("", "–"), *(Choice(value, value) for value in values)])
        box = ChoiceBox()
        box.set_choices([("", "–"), *((value, value) for value in values)])
        return box

    def _look(self) -> None:
        self._take.setEnabled(bool(self.name.text_with_preedit().strip()))


def ask_walk_in(
    parent: QWidget | None, asked: Sequence[AskedAttribute], language: str, name: str = ""
) -> WalkIn | None:
    """Ask who came; None when the person thought better of it."""
    dialog = WalkInDialog(asked, language, name, parent)
    return dialog.written() if dialog.exec() else None
