"""The rules of a ballot in the editor: its method, and only what that method needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ballots import HAND_METHODS
from facilitator.ui.pages.votes_enough import EnoughFields
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper

SCALES = ((1, 5), (1, 10))
ALL, SOME = "all", "some"
FIRST_MOST = 3
MOST_CHOICES, MOST_POINTS = 20, 1_000

_EDITED = ("scale", "points", "counting", "quota", "quorum")
"""The rules that are edited here; others that a draft has are kept as they are."""


class RuleFields(Page):
    """The method of a ballot and what it needs; ``enough``, what counts as enough, stands where the editor puts it.

    Signals:
        method_chosen: a person chose another method.
    """

    method_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._methods: tuple[str, ...] = tuple(HAND_METHODS)
        self._scales: tuple[tuple[int, ...], ...] = SCALES
        self._kept: dict[str, Any] = {}
        self._method_label, self._method_about = ElidedLabel("", "sub"), WrapLabel("", "sub")
        self.method = SegmentedChoice()
        self.most, self._most_label = Stepper(FIRST_MOST, 1, MOST_CHOICES), ElidedLabel("", "sub")
        self.ranked = SegmentedChoice()
        self.scale, self._scale_label = SegmentedChoice(), ElidedLabel("", "sub")
        self.points, self._points_label = Stepper(10, 1, MOST_POINTS), ElidedLabel("", "sub")
        self.counting, self._counting_label = SegmentedChoice(), ElidedLabel("", "sub")
        self._counting_about = WrapLabel("", "sub")
        self.enough = EnoughFields()
        self.method.chosen.connect(self._choose_method)
        self.ranked.chosen.connect(lambda _key: self._show_fields())
        self.counting.chosen.connect(lambda _key: self._say())
        self._lay_out()
        self.retranslate()
        self._show_fields()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head: tuple[QWidget, ...] = (self._method_label, self.method, self._method_about)
        for item in head:
            column.addWidget(item)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.ranked, self._most_label, self.most),
            (self._scale_label, self.scale),
            (self._points_label, self.points),
        )
        for row in rows:
            across = QHBoxLayout()
            across.setSpacing(12)
            for item in row:
                across.addWidget(item)
            across.addStretch(1)
            column.addLayout(across)
        for item in (self._counting_label, self.counting, self._counting_about):
            column.addWidget(item)

    def set_methods(self, methods: tuple[str, ...]) -> None:
        """Offer these methods; where the one that is chosen is not among them the first is."""
        if methods != self._methods:
            self._methods = methods
            self._offer()
            self._show_fields()
            self.method_chosen.emit()

    def set_method(self, method: str) -> None:
        """Ask by another method that is offered."""
        self.method.set_key(method)
        self._choose_method(method)

    def show_rules(self, method: str, *, basis: str, most: int, rules: Mapping[str, Any]) -> None:
        """Show the rules of a draft."""
        scale = tuple(rules.get("scale", SCALES[0]))
        self._scales = SCALES if scale in SCALES else (*SCALES, scale)
        self._kept = {name: value for name, value in rules.items() if name not in _EDITED}
        self._offer()
        self.method.set_key(method if method in self._methods else self._methods[0])
        self.scale.set_key(_scale_key(scale))
        self.points.set_value(rules.get("points", 10))
        self.counting.set_key(rules.get("counting", "irv"))
        self.ranked.set_key(SOME if method == "ranking" and most else ALL)
        self.most.set_value(most if most and method in ("approval", "ranking") else FIRST_MOST)
        self._show_fields()
        self.enough.show_rules(basis=basis, quota=rules.get("quota", ""), quorum=rules.get("quorum", ""))

    def most_of(self, options: int) -> int:
        """How many of so many options a person may choose or rank, as ``PrepareBallot`` takes it."""
        method = self.method.key()
        if method == "ranking" and self.ranked.key() == ALL:
            return 0
        return min(self.most.value(), max(options, 1)) if method in ("approval", "ranking") else 1

    def rules(self) -> dict[str, Any]:
        """What ``ballots.Rules`` needs beyond method, basis and choices, as far as it is not the usual."""
        method = self.method.key()
        low, high = self.scale.key().split(":")
        given = {
            "scale": [int(low), int(high)] if method == "rating" and self.scale.key() != _scale_key(SCALES[0]) else [],
            "points": self.points.value() if method == "points" and self.points.value() != 10 else 0,
            "counting": self.counting.key() if method == "ranking" and self.counting.key() != "irv" else "",
            "quota": self.enough.quota_rule() if method in HAND_METHODS else "",
            "quorum": self.enough.quorum_rule(),
        }
        return self._kept | {name: value for name, value in given.items() if value}

    def _choose_method(self, _method: str) -> None:
        self._show_fields()
        self.method_chosen.emit()

    def _show_fields(self) -> None:
        method = self.method.key()
        counted = method == "approval" or (method == "ranking" and self.ranked.key() == SOME)
        for shown, items in (
            (counted, (self._most_label, self.most)),
            (method == "ranking", (self.ranked, self._counting_label, self.counting, self._counting_about)),
            (method == "rating", (self._scale_label, self.scale)),
            (method == "points", (self._points_label, self.points)),
        ):
            for item in items:
                item.setVisible(shown)
        self.enough.set_method(method, chooses=method in HAND_METHODS)
        self._say()

    def _say(self) -> None:
        methods = {
            "single": self.tr("Everybody chooses one option."),
            "approval": self.tr("Everybody chooses as many options as are allowed."),
            "yes-no": self.tr("Everybody is in favour of the question or against it."),
            "rating": self.tr("Everybody gives each option a grade. The best mean leads."),
            "ranking": self.tr("Everybody puts the options in an order, the best first."),
            "points": self.tr("Everybody spreads points over the options. The most points lead."),
        }
        counts = {
            "irv": self.tr(
                "Round by round the option with the fewest votes goes out, and its votes go to the next choice, "
                "until one has more than half."
            ),
            "borda": self.tr(
                "An option gets a point for each option that somebody puts below it. The most points lead."
            ),
            "schulze": self.tr(
                "Options are compared two by two. One that more people prefer to each other one leads; "
                "where they beat each other in a circle, the clearest wins decide."
            ),
        }
        self._method_about.set_words(methods[self.method.key()])
        self._counting_about.set_words(counts[self.counting.key()])

    def _offer(self) -> None:
        """Offer what can be chosen, in the language of the window; what is chosen stays so."""
        words = {
            "single": self.tr("One choice"),
            "approval": self.tr("Several choices"),
            "yes-no": self.tr("In favour or against"),
            "rating": self.tr("Grades"),
            "ranking": self.tr("Ranking"),
            "points": self.tr("Points"),
        }
        self.method.set_choices([Choice(method, words[method]) for method in self._methods])
        self.scale.set_choices(
            [
                Choice(_scale_key(scale), self.tr("{low} to {high}").format(low=scale[0], high=scale[1]))
                for scale in self._scales
            ]
        )
        self.ranked.set_choices([Choice(ALL, self.tr("Rank all")), Choice(SOME, self.tr("Rank the first ones"))])
        self.counting.set_choices(
            [
                Choice("irv", self.tr("Elimination")),
                Choice("borda", self.tr("Borda points")),
                Choice("schulze", self.tr("Two by two (Schulze)")),
            ]
        )

    def retranslate(self) -> None:
        """Write every word again."""
        self._offer()
        self._method_label.setText(self.tr("How people vote"))
        self._most_label.setText(self.tr("at most"))
        self.most.set_name(self.tr("Choices a person may make"))
        self._scale_label.setText(self.tr("Grades from"))
        self._points_label.setText(self.tr("Points for each person"))
        self.points.set_name(self.tr("Points for each person"))
        self._counting_label.setText(self.tr("How the rankings are counted"))
        self._say()


def _scale_key(scale: tuple[int, ...]) -> str:
    return f"{scale[0]}:{scale[1]}"
