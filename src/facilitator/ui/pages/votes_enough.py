"""What counts as enough in a ballot: what shares are a part of, the majority an option needs, the quorum."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.pages.votes_part import PartField
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.page import Page

OWN = "own"
TWO_THIRDS = "2/3"


class EnoughFields(Page):
    """The basis, the quota and the quorum of a ballot; the part is asked for where a person chooses their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method, self._chooses = "single", True
        self._people = ""
        self._basis_label, self._quota_label, self._quorum_label = (ElidedLabel("", "sub") for _ in range(3))
        self.basis, self.quota, self.quorum = (SegmentedChoice() for _ in range(3))
        self.quota_part, self.quorum_part = PartField(), PartField()
        self.quota_part.set_text("3/5")
        self.quorum_part.set_text("1/3")
        for choice in (self.quota, self.quorum):
            choice.chosen.connect(lambda _key: self._show_parts())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._basis_label)
        column.addWidget(self.basis)
        for label, choice, part in (
            (self._quota_label, self.quota, self.quota_part),
            (self._quorum_label, self.quorum, self.quorum_part),
        ):
            column.addWidget(label)
            column.addWidget(choice)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_rules(self, *, basis: str, quota: str, quorum: str) -> None:
        """Show these rules, written as ``ballots.Rules`` takes them."""
        self._people = quorum if quorum.isdigit() else ""
        self._offer()
        self.basis.set_key(basis)
        for choice, part, rule in ((self.quota, self.quota_part, quota), (self.quorum, self.quorum_part, quorum)):
            if "/" in rule:
                part.set_text(rule)
            offered = choice is self.quota and rule == TWO_THIRDS
            usual = self._method == "yes-no" and rule == "simple"
            choice.set_key(OWN if "/" in rule and not offered else "" if usual else rule)
        self._show_parts()

    def set_method(self, method: str, *, chooses: bool) -> None:
        """Ask what belongs to this method; ``chooses`` is whether options are chosen, so that they can have a majority."""
        self._method, self._chooses = method, chooses
        self._offer()
        for item in (self._basis_label, self.basis, self._quota_label, self.quota):
            item.setVisible(chooses)
        self._show_parts()

    def quota_rule(self) -> str:
        """The quota as ``ballots.Rules`` takes it."""
        return self.quota_part.text() if self.quota.key() == OWN else self.quota.key()

    def quorum_rule(self) -> str:
        """The quorum as ``ballots.Rules`` takes it."""
        return self.quorum_part.text() if self.quorum.key() == OWN else self.quorum.key()

    def _show_parts(self) -> None:
        self.quota_part.setVisible(self._chooses and self.quota.key() == OWN)
        self.quorum_part.setVisible(self.quorum.key() == OWN)

    def _offer(self) -> None:
        """Offer what can be chosen, in the language of the window; what is chosen stays so."""
        self.basis.set_choices(
            [
                Choice("valid", self.tr("Valid votes")),
                Choice("cast", self.tr("Votes cast")),
                Choice("present", self.tr("People present")),
            ]
        )
        none = self.tr("More in favour than against") if self._method == "yes-no" else self.tr("None")
        simple = [] if self._method == "yes-no" else [Choice("simple", self.tr("More than any other option"))]
        self.quota.set_choices(
            [
                Choice("", none),
                *simple,
                Choice("absolute", self.tr("More than half")),
                Choice(TWO_THIRDS, self.tr("Two thirds")),
                Choice(OWN, self.tr("Another part")),
            ]
        )
        people = self.tr("{count} people").format(count=f"{int(self._people):,}") if self._people else ""
        self.quorum.set_choices(
            [
                Choice("", self.tr("None")),
                Choice("absolute", self.tr("More than half")),
                Choice(OWN, self.tr("Another part")),
                *([Choice(self._people, people)] if self._people else []),
            ]
        )

    def retranslate(self) -> None:
        """Write every word again."""
        self._offer()
        self._basis_label.setText(self.tr("A share is a share of"))
        self._quota_label.setText(self.tr("Majority that is needed"))
        self._quorum_label.setText(self.tr("Of the people invited, so many must vote"))
        upper, lower = self.tr("parts"), self.tr("of so many parts")
        for part in (self.quota_part, self.quorum_part):
            part.set_names(upper, lower)
