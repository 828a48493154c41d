"""Asks what the big screen of the hall is like, and says what that means for its letters."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from facilitator.day.letter_height import least_height, least_letters
from facilitator.day.on_screen import ScreenState
from facilitator.record.operations.screen import FARTHEST, HIGHEST, LOWEST, NEAREST
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.dialogs import TallDialog, answers
from facilitator.ui.widgets.labels import WrapLabel


class SetUpScreenDialog(TallDialog):
    """Height of the picture, distance of the last row, dark or light."""

    def __init__(self, state: ScreenState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Set up the big screen"))
        self.setMinimumWidth(look().pixels(520))
        self.height_box = self._metres(LOWEST, HIGHEST, state.height)
        self.distance_box = self._metres(NEAREST, FARTHEST, state.distance)
        self.colours = SegmentedChoice([Choice("dark", self.tr("Dark")), Choice("light", self.tr("Light"))])
        self.colours.set_key("dark" if state.dark else "light")
        self.meaning = WrapLabel("", "sub")
        self.yes = PrimaryButton(self.tr("Set up"), hint="Enter")
        self.yes.setDefault(True)
        no = Button(self.tr("Cancel"), hint="Esc")
        self.yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        for words, field in (
            (self.tr("Height of the picture"), self.height_box),
            (self.tr("From the screen to the last row"), self.distance_box),
            (self.tr("Colours"), self.colours),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            label.setMinimumHeight(field.sizeHint().height())
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self.meaning)
        column.addLayout(answers(no, self.yes))
        for box in (self.height_box, self.distance_box):
            box.valueChanged.connect(lambda _value: self._say())
        self._say()

    @property
    def dark(self) -> bool:
        """Whether light letters on dark were chosen."""
        return self.colours.key() == "dark"

    @property
    def centimetres(self) -> tuple[int, int]:
        """Height of the picture and distance of the last row."""
        return round(self.height_box.value() * 100), round(self.distance_box.value() * 100)

    def _say(self) -> None:
        height, distance = self.centimetres
        letters = least_letters(height, distance)
        if letters.readable_to >= distance - 1:
            words = self.tr(
                "The smallest letters will be {size} cm high on the screen: 1/200 of the distance, as AVIXA V202.01 asks. "
                "What does not fit is shown on further pages."
            ).format(size=f"{letters.centimetres:.0f}")
        else:
            words = self.tr(
                "This screen is too small for the hall: it can be read up to {reach} m. For the last row the picture should be "
                "at least {height} m high, or a second screen should stand nearer."
            ).format(reach=f"{letters.readable_to / 100:.0f}", height=f"{least_height(distance) / 100:.1f}")
        self.meaning.set_words(words)

    def _metres(self, least: int, most: int, centimetres: int) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(least / 100, most / 100)
        box.setDecimals(1)
        box.setSingleStep(0.5)
        box.setSuffix(" m")
        box.setValue(centimetres / 100)
        box.lineEdit().setTextMargins(look().pixels(8), 0, 0, 0)
        return box
