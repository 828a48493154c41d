"""What a ballot's result is compared with: an earlier or a later ballot, and groups of people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ballots.shift import COMPARABLE
from facilitator.ballots.small_counts import LEAST
from facilitator.day.balance import BalanceAttribute
from facilitator.record.before_and_after import Earlier
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.several import SeveralChoice

NOTHING, LATER = "", "later"


class ComparingFields(Page):
    """Asked while a ballot is prepared; all of it is off unless a person chooses it.

    Signals:
        options_asked(Earlier): the person wants the options of the earlier ballot.
    """

    options_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._earlier: dict[str, Earlier] = {}
        self._attributes: tuple[BalanceAttribute, ...] = ()
        self._language = "ko"
        self._phones, self._method = False, "single"
        self._label, self._about = ElidedLabel("", "sub"), WrapLabel("", "sub")
        self.other = SegmentedChoice()
        self.other.chosen.connect(lambda _key: self._show())
        self.take = Button("")
        self.take.clicked.connect(lambda: self.options_asked.emit(self._earlier[self.other.key()]))
        self._groups_label, self._groups_about = ElidedLabel("", "sub"), WrapLabel("", "sub")
        self.groups = SeveralChoice()
        taking = QHBoxLayout()
        taking.addWidget(self.take)
        taking.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._of_other: tuple[QWidget, ...] = (self._label, self.other)
        self._of_groups: tuple[QWidget, ...] = (self._groups_label, self.groups, self._groups_about)
        head: tuple[QWidget, ...] = (*self._of_other, self._about)
        for item in head:
            column.addWidget(item)
        column.addLayout(taking)
        for item in self._of_groups:
            column.addWidget(item)
        self.retranslate()

    def offer(self, earlier: Sequence[Earlier], attributes: Sequence[BalanceAttribute]) -> None:
        """Offer these ballots, and these attributes of the session's people."""
        self._earlier = {one.id: one for one in earlier}
        self._attributes = tuple(attributes)
        self._write()

    def speak(self, language: str) -> None:
        """Name the attributes in this language."""
        self._language = language
        self._write()

    def show_choice(self, *, compared: bool, before_id: str | None, shown_by: Sequence[str]) -> None:
        """Show what a draft says."""
        key = LATER if compared else before_id or NOTHING
        self.other.set_key(key if key in (NOTHING, LATER) or key in self._earlier else NOTHING)
        self.groups.set_keys(shown_by)
        self._show()

    def set_ballot(self, method: str, *, phones: bool) -> None:
        """Ask what fits this method, and whether people vote by phone."""
        self._method, self._phones = method, phones
        self._show()

    @property
    def compared(self) -> bool:
        """Whether a later ballot is to ask the same."""
        return self._method in COMPARABLE and self.other.key() == LATER

    @property
    def before_id(self) -> str | None:
        """The earlier ballot that this one is compared with."""
        return self.other.key() if self._method in COMPARABLE and self.other.key() in self._earlier else None

    @property
    def shown_by(self) -> tuple[str, ...]:
        """The attributes by which the result is shown."""
        return self.groups.keys() if self._phones else ()

    def _show(self) -> None:
        fits = self._method in COMPARABLE
        before = self._earlier.get(self.other.key())
        for item in self._of_other:
            item.setVisible(fits)
        self._about.setVisible(fits and self.other.key() != NOTHING)
        self.take.setVisible(fits and before is not None)
        for item in self._of_groups:
            item.setVisible(self._phones and bool(self._attributes))
        if before is not None:
            needs = self.tr("It needs the same options in the same order as ballot {number}: {options}").format(
                number=before.number, options=" · ".join(before.options)
            )
            self._about.set_words(f"{needs}\n{self._linking(before)}")
            self.take.setText(self.tr("Take the options of ballot {number}").format(number=before.number))
        elif self._phones:
            self._about.set_words(
                self.tr(
                    "Who votes by phone is asked whether the vote may be compared without a name. Where somebody agrees in "
                    "both ballots, it is shown who moved where; of all others only the sums are compared."
                )
            )
        else:
            self._about.set_words(self.tr("Only the sums can be compared: nobody votes by phone."))

    def _linking(self, before: Earlier) -> str:
        if before.asks and self._phones:
            return self.tr("Phones ask once more whether the two votes may be linked without a name.")
        return self.tr(
            "Nobody is asked both times whether the two votes may be linked, so only the sums can be compared."
        )

    def _write(self) -> None:
        self.other.set_choices(
            [
                Choice(NOTHING, self.tr("No other ballot")),
                Choice(LATER, self.tr("A later ballot")),
                *(
                    Choice(one.id, self.tr("Ballot {number}, before").format(number=one.number))
                    for one in self._earlier.values()
                ),
            ]
        )
        korean = self._language == "ko"
        self.groups.set_choices([Choice(one.name, one.ko if korean else one.en) for one in self._attributes])
        self._show()

    def retranslate(self) -> None:
        """Write every word again."""
        self._label.setText(self.tr("Before and after: compare with"))
        self._groups_label.setText(self.tr("Show the result by group as well"))
        self._groups_about.set_words(
            self.tr(
                "Votes by phone are counted by one attribute at a time. Groups of fewer than {least} people are put together, "
                "and voters are told so before they choose."
            ).format(least=LEAST)
        )
        self._write()
