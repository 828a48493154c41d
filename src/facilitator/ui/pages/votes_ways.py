"""The ways in which people can vote in a ballot, mixed freely, and whether it is secret."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from facilitator.ballots import HAND_METHODS, METHODS
from facilitator.record.ballot_rules import CHANNELS, KEYPAD_METHODS
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page

SECRET, OPEN = "secret", "open"


def methods_by(channels: Sequence[str]) -> tuple[str, ...]:
    """The voting methods, of ``METHODS``, that every one of these channels can answer."""
    able = {"hands": tuple(HAND_METHODS), "keypad": KEYPAD_METHODS}
    return tuple(one for one in METHODS if all(one in able.get(channel, tuple(METHODS)) for channel in channels))


class WayFields(Page):
    """Which ways people may vote in, and secret or open; raised hands are always open.

    Signals:
        changed: a person chose other ways.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._about = ElidedLabel("", "sub"), WrapLabel("", "sub")
        self.boxes = {channel: QCheckBox() for channel in CHANNELS}
        self.secrecy = SegmentedChoice()
        boxes = QWidget()
        across = FlowLayout(boxes, spacing=12)
        for box in self.boxes.values():
            box.clicked.connect(self._choose)
            across.addWidget(box)
        self.secrecy.chosen.connect(lambda _key: self._choose())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for item in (self._label, boxes, self.secrecy, self._about):
            column.addWidget(item)
        self.retranslate()
        self.show_ways(("hands",), secret=False)

    def show_ways(self, channels: Sequence[str], *, secret: bool) -> None:
        """Show the ways of a draft."""
        for channel, box in self.boxes.items():
            box.setChecked(channel in channels)
        self.secrecy.set_key(SECRET if secret or "hands" in channels else OPEN)
        self._say()

    def channels(self) -> tuple[str, ...]:
        """The chosen ways, in the order of ``CHANNELS``; none where a person took the last one out."""
        return tuple(channel for channel, box in self.boxes.items() if box.isChecked())

    def secret(self) -> bool:
        """Whether nobody can tell later who voted what."""
        return "hands" not in self.channels() and self.secrecy.key() == SECRET

    def methods(self) -> tuple[str, ...]:
        """The voting methods that the chosen ways can answer."""
        return methods_by(self.channels())

    def _choose(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        channels = self.channels()
        self.secrecy.setVisible(bool(channels) and "hands" not in channels)
        self._about.set_words(" ".join(self._sentences(channels)))

    def _sentences(self, channels: tuple[str, ...]) -> list[str]:
        """What the chosen ways mean for the people at the tables."""
        if not channels:
            return [self.tr("Choose at least one way to vote.")]
        how = {
            "hands": self.tr("Note-takers enter how many hands each option has. Everybody sees who raises a hand."),
            "phone": self.tr("Who has a voting slip votes by phone."),
            "paper": self.tr("Two people enter each pile of slips, one after the other, and compare."),
            "keypad": self.tr("The file of the keypads' receiver is read in."),
        }
        said = [how[channel] for channel in channels]
        if len(channels) > 1:
            said.append(self.tr("Everybody votes in one way only; more votes than people are named."))
        if self.secret():
            said.append(self.tr("Nobody can tell later who voted what. Figures are shown once the ballot is closed."))
        elif "phone" in channels:
            said.append(
                self.tr(
                    "The organizers could see later who voted what by phone; "
                    "the phones and the big screen say that the vote is open."
                )
            )
        elif channels != ("hands",):
            said.append(self.tr("Figures are shown while people vote."))
        return said

    def retranslate(self) -> None:
        """Write every word again."""
        self._label.setText(self.tr("Ways to vote, together if you like"))
        words = {
            "hands": self.tr("Hands at the tables"),
            "phone": self.tr("Phones"),
            "paper": self.tr("Paper"),
            "keypad": self.tr("Keypads"),
        }
        for channel, box in self.boxes.items():
            box.setText(words[channel])
        self.secrecy.set_choices([Choice(SECRET, self.tr("Secret")), Choice(OPEN, self.tr("Open"))])
        self._say()
