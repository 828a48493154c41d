"""What came from laptops and could not be taken: who wrote what, why it lies aside, and what is to become of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.day.left_out import LeftOut, left_out
from facilitator.record import Changes
from facilitator.record.quarantine import set_aside
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.dialogs import confirm
from facilitator.ui.widgets.emptied import empty
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.scroll import ScrollColumn
from facilitator.ui.workplace import Workplace

MOST_SHOWN = 100


class LeftOutDialog(QDialog):
    """The list, each with its reason. It follows what becomes of them."""

    def __init__(self, parent: QWidget | None, work: Workplace) -> None:
        super().__init__(parent)
        self._work = work
        self._rows: tuple[LeftOut, ...] = ()
        self.setWindowTitle(self.tr("What could not be taken"))
        self.setMinimumSize(look().pixels(680), look().pixels(480))
        self.lead = WrapLabel(
            self.tr(
                "These came from laptops and do not fit what the record holds. Nothing is lost: they lie here until "
                "somebody decides. Trying again helps when the reason is gone, as when the round was opened meanwhile."
            )
        )
        self._holder = QWidget()
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(8)
        self.outcome = WrapLabel("", "sub")
        self.again = PrimaryButton(self.tr("Try all again"))
        self.aside = Button(self.tr("Set all aside"), danger=True)
        close = Button(self.tr("Close"), hint="Esc")
        self.again.clicked.connect(self._try_again)
        self.aside.clicked.connect(lambda: self._set_aside(self._rows))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.aside, close, self.again):
            buttons.addWidget(button)
        buttons.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self.lead)
        column.addWidget(ScrollColumn(self._holder), 1)
        column.addWidget(self.outcome)
        column.addLayout(buttons)
        work.desk.changed.connect(self._hear)
        self.read()
        (self.again if self._rows else close).setFocus()

    @property
    def rows(self) -> tuple[LeftOut, ...]:
        """What is listed."""
        return self._rows

    def read(self) -> None:
        """Read the list again."""
        self._rows = left_out(self._work.desk.record)
        empty(self._list)
        for row in self._rows[:MOST_SHOWN]:
            self._list.addWidget(self._card(row))
        more = len(self._rows) - MOST_SHOWN
        if more > 0:
            self._list.addWidget(WrapLabel(self.tr("and {count} more").format(count=more), "sub"))
        if not self._rows:
            self._list.addWidget(WrapLabel(self.tr("Nothing lies aside any more."), "heading"))
        self._list.addStretch(1)
        for button in (self.again, self.aside):
            button.setEnabled(bool(self._rows))

    def _card(self, row: LeftOut) -> Card:
        card = Card(self._who(row), self._what(row.kind))
        if row.text:
            card.add(WrapLabel(row.text, lines=4))
        card.add(WrapLabel(row.reason(self._work.language), "sub"))
        aside = Button(self.tr("Set aside"))
        aside.clicked.connect(lambda: self._set_aside((row,)))
        card.add(aside)
        card.body.setAlignment(aside, Qt.AlignmentFlag.AlignLeft)
        return card

    def _who(self, row: LeftOut) -> str:
        if row.table:
            return self.tr("Table {number}").format(number=row.table)
        names = {
            "theme team": self.tr("Theme team"), "check-in": self.tr("Check-in"), "projector": self.tr("Projector"),
        }  # fmt: skip
        return names.get(row.role, self.tr("A laptop that was never let in"))

    def _what(self, kind: str) -> str:
        names = {
            "AddNote": self.tr("a note"), "ReviseNote": self.tr("a note worded anew"),
            "RetractNote": self.tr("a note taken back"), "RestoreNote": self.tr("a note brought back"),
            "EnterTableVote": self.tr("a count of hands"), "ClearTableVote": self.tr("a count of hands taken back"),
            "AskForHelp": self.tr("a call for help"), "EndHelp": self.tr("the end of a call for help"),
            "FileNote": self.tr("notes filed under a theme"), "UnfileNote": self.tr("notes taken out of a theme"),
            "PickQuote": self.tr("a quote"), "UnpickQuote": self.tr("a quote taken back"),
            "AddTheme": self.tr("a theme"), "EditTheme": self.tr("a theme worded anew"),
            "MoveTheme": self.tr("a theme moved"), "RemoveTheme": self.tr("a theme removed"),
            "NestTheme": self.tr("a theme put under another"), "MergeThemes": self.tr("themes merged"),
            "UnmergeTheme": self.tr("merged themes given back"), "SplitTheme": self.tr("a theme split"),
            "WordTheme": self.tr("a theme worded anew"), "MarkNotes": self.tr("notes marked"),
            "UnmarkNotes": self.tr("marks taken away"), "SettleFiling": self.tr("the themes of a note settled"),
            "PrepareBallot": self.tr("a ballot"), "MarkParticipants": self.tr("an arrival"),
            "EditParticipant": self.tr("a correction of a person"), "ImportParticipants": self.tr("a walk-in"),
            "PlaceSeats": self.tr("a seat"), "FreeSeats": self.tr("a seat made free"),
            "MoveSeat": self.tr("a seat changed"), "MoveSeats": self.tr("seats changed"),
        }  # fmt: skip
        return names.get(kind, kind)

    def _try_again(self) -> None:
        before = len(self._rows)
        self.again.setEnabled(False)

        def tried() -> None:
            self.read()
            taken = before - len(self._rows)
            self.outcome.set_words(
                self.tr("{taken} of {all} were taken now.").format(taken=taken, all=before)
                if taken
                else self.tr("None could be taken yet: the reasons stand.")
            )

        self._work.hub.try_again(tried)
        self.again.setEnabled(bool(self._rows))

    def _set_aside(self, rows: tuple[LeftOut, ...]) -> None:
        if not confirm(
            self,
            self.tr("Leave {count} of these out for good?").format(count=len(rows)),
            self.tr("They stay in the record's file with their reasons, but nothing will try to take them any more."),
            yes_text=self.tr("Set aside"),
            danger=True,
        ):
            return
        record, ids = self._work.desk.record, [row.id for row in rows]
        self._work.desk.run(lambda _work: set_aside(record, ids), lambda _none: self._tell(), short=True)

    def _tell(self) -> None:
        desk = self._work.desk
        desk.came_in(Changes((), frozenset({("quarantine", "")}), (), desk.record.place()))

    def _hear(self, changes: Changes) -> None:
        if changes.concerns("quarantine"):
            self.read()
