"""Entering a pile of slips by the keyboard: a key or two for each, and the last one can be taken back."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ballots.typed import ABSTAIN, one_key_each, typed_vote
from facilitator.ballots.votes import text_of
from facilitator.day.piles import PaperBallot, Pile, entered_alike
from facilitator.errors import Refused
from facilitator.record import Operation
from facilitator.record.operations import AcceptPaperBatch, EnterPaperBatch, EnterPaperBatchAgain
from facilitator.ui.look import look
from facilitator.ui.pages.prepare_fields import ChoiceBox, Labelled
from facilitator.ui.pages.votes_paper_words import slip_words
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.table import Table
from facilitator.ui.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SlipsModel(QAbstractTableModel):
    """The slips that were typed so far: number in the pile, keys, and what they mean."""

    def __init__(self, ballot: PaperBallot, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ballot = ballot
        self.slips: list[str] = []

    def put(self, slips: Sequence[str]) -> None:
        """Show these slips, each as the one text of its vote."""
        self.beginResetModel()
        self.slips = list(slips)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a slip."""
        return 0 if parent.isValid() else len(self.slips)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Number, keys, meaning."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        slip = self.slips[index.row()]
        if index.column() == 2:
            return slip_words(self._ballot, slip)
        return str(index.row() + 1) if index.column() == 0 else self._ballot.keys(slip)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Slip"), self.tr("Keys"), self.tr("What it says"))[section]


class SlipLine(ComposingLine):
    """The line for one slip; Backspace in the empty line takes the last slip back."""

    def __init__(self, undo: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._undo = undo

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace with nothing to delete is meant for the slip before."""
        if event.key() == Qt.Key.Key_Backspace and not self.text_with_preedit() and not event.isAutoRepeat():
            self._undo()
        else:
            super().keyPressEvent(event)


class PileEntry(QDialog):
    """Asks for the slips of a pile, one after the other.

    What is typed is kept as a draft until the pile is entered, also when the dialog is closed or the laptop goes out.

    Args:
        parent: the page.
        work: where the person works.
        ballot: whose slips they are.
        tables: (id, number) of the tables that a pile may be of; none in a secret ballot.
        taken: names of the piles that are there.
        pile: the pile that is entered a second time; None for a new one.
    """

    def __init__(
        self,
        parent: QWidget | None,
        work: Workplace,
        ballot: PaperBallot,
        tables: Sequence[tuple[str, int]],
        taken: Sequence[str],
        pile: Pile | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._language = work.desk, work.language
        self._ballot, self._pile = ballot, pile
        self._key = f"slips/{ballot.id}/{pile.id if pile else 'new'}"
        self.setWindowTitle(self.tr("Enter a pile") if pile is None else self.tr("Second entry"))
        self.setMinimumSize(look().pixels(640), look().pixels(640))
        self.name, self.table = ComposingLine(), ChoiceBox()
        self.line = SlipLine(self.take_back)
        self.line.setMaximumWidth(look().pixels(180))
        self.line.textEdited.connect(self._typed)
        self.line.entered.connect(lambda _text: self.add())
        self.model = SlipsModel(ballot, self)
        self._list = Table(framed=True)
        self._list.setSortingEnabled(False)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setModel(self.model)
        self._list.set_widths(80, 120)
        self._which = ElidedLabel("", "heading")
        self.notice = Notice()
        self.notice.hide()
        self._undo = Button(self.tr("Take the last slip back"), hint="⌫")
        self._undo.clicked.connect(self.take_back)
        self._cancel = Button(self.tr("Later"), hint="Esc")
        self._cancel.clicked.connect(self.reject)
        self.done_button = PrimaryButton("", hint="Ctrl ↵", shortcut="Ctrl+Return")
        self.done_button.clicked.connect(self.enter)
        self.name.setText(self._free_name(taken))
        self.table.set_choices([("", self.tr("Several tables")), *((id, str(number)) for id, number in tables)])
        self._lay_out(bool(tables))
        self._take_up_draft()
        self._show()
        self.line.setFocus()

    def _lay_out(self, by_table: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        if self._pile is None:
            name, table = Labelled(self.name), Labelled(self.table)
            name.set_name(self.tr("What stands on the pile"))
            table.set_name(self.tr("Table"))
            table.setVisible(by_table)
            about = QHBoxLayout()
            about.setSpacing(16)
            about.addWidget(name, 1)
            about.addWidget(table)
            column.addLayout(about)
        else:
            column.addWidget(WrapLabel(self._pile.label, "title"))
            asked = self.tr(
                "Somebody else than before enters the same slips, in the same order. The first entry stays hidden."
            )
            column.addWidget(Notice("primary", asked))
        column.addWidget(WrapLabel(self._legend(), "sub"))
        typing = QHBoxLayout()
        typing.setSpacing(12)
        typing.addWidget(self._which)
        typing.addWidget(self.line)
        typing.addStretch(1)
        typing.addWidget(self._undo)
        column.addLayout(typing)
        column.addWidget(self.notice)
        column.addWidget(self._list, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.done_button)
        column.addLayout(buttons)

    def add(self) -> None:
        """Take the typed slip in; where it means nothing, say why and leave it there to be mended."""
        typed = self.line.text_with_preedit()
        if not typed.strip():
            return
        try:
            slip = text_of(typed_vote(self._ballot.rules, typed))
        except Refused as refusal:
            self.notice.say("bad", refusal.text(self._language))
            self.notice.show()
            self.line.selectAll()
            return
        self.line.take()
        self._put([*self.model.slips, slip])

    def take_back(self) -> None:
        """Forget the last slip."""
        if self.model.slips:
            self._put(self.model.slips[:-1])
        self.line.setFocus()

    def enter(self) -> None:
        """Write the pile. A second entry that agrees lets the pile count at once."""
        self.add()
        slips = tuple(self.model.slips)
        if not slips or self.line.text():
            return
        if self._pile is None:
            label = self.tr("Enter a pile of slips")
            entered = EnterPaperBatch(
                id=self._desk.record.new_id(), ballot_id=self._ballot.id, label=self.name.text_with_preedit().strip(),
                slips=slips, table_id=self.table.key() or None,
            )  # fmt: skip
            self._write(label, entered)
            return
        second: list[Operation] = [EnterPaperBatchAgain(id=self._pile.id, slips=slips)]
        with self._desk.record.reading() as reading:
            if entered_alike(reading, self._pile.id, slips):
                second.append(AcceptPaperBatch(id=self._pile.id))
        self._write(self.tr("Second entry of a pile"), *second)

    def _write(self, label: str, *operations: Operation) -> None:
        self.done_button.setEnabled(False)

        def refused(error: Refused) -> None:
            self.done_button.setEnabled(True)
            self.notice.say("bad", error.text(self._language))
            self.notice.show()

        self._desk.do(label, *operations, then=lambda _changes: self._entered(), failed=refused)

    def _entered(self) -> None:
        self._desk.keep_draft(self._key, "")
        self.accept()

    def _typed(self, text: str) -> None:
        # A key that a keyboard sends is taken at once; what an input method composes waits for Enter.
        if len(text) == 1 and one_key_each(self._ballot.rules):
            self.add()

    def _put(self, slips: Sequence[str]) -> None:
        self.model.put(slips)
        self.notice.hide()
        draft = {"name": self.name.text_with_preedit(), "table": self.table.key(), "slips": self.model.slips}
        self._desk.keep_draft(self._key, json.dumps(draft, ensure_ascii=False) if slips else "")
        self._show()

    def _take_up_draft(self) -> None:
        kept = self._desk.draft(self._key)
        if not kept:
            return
        draft = json.loads(kept)
        if self._pile is None:
            self.name.setText(draft["name"])
            self.table.set_key(draft["table"])
        self.model.put(draft["slips"])
        self.notice.say("none", self.tr("The slips that were typed before are here again. Go on with the next one."))
        self.notice.show()

    def _show(self) -> None:
        count = len(self.model.slips)
        self._which.setText(self.tr("Slip {number}").format(number=count + 1))
        self.line.setAccessibleName(self._which.text())
        self.done_button.setText(self.tr("Enter {count} slips").format(count=count))
        self.done_button.setEnabled(count > 0)
        self._undo.setEnabled(count > 0)
        self._list.scrollToBottom()
        if count:
            self._list.selectRow(count - 1)

    def _legend(self) -> str:
        rules = self._ballot.rules
        options = [f"{place} {text}" for place, text in enumerate(self._ballot.options, start=1)]
        # A line for each is read fastest; many would leave no room for the slips.
        shown = ("\n" if len(options) <= 6 else "   ").join(options)
        last = self.tr("x invalid")
        if rules.allow_abstain:
            last = self.tr("{key} abstained").format(key=ABSTAIN) + "   " + last
        how = {
            "approval": self.tr("Type every number that is chosen, such as 1 3, and Enter."),
            "ranking": self.tr("Type the numbers in their order, the best first, such as 3 1 2, and Enter."),
            "rating": self.tr("Type a grade for each option in turn, such as 5 3 - 4, and Enter; - for none."),
            "points": self.tr("Type the points of each option in turn, such as 6 0 4, and Enter."),
        }.get(rules.method, self.tr("Type the number that is chosen and Enter."))
        if one_key_each(rules):
            how = self.tr("One key for each slip; Enter is not needed.")
        return f"{how}\n{shown}\n{last}"

    def _free_name(self, taken: Sequence[str]) -> str:
        number = len(taken) + 1
        while (name := self.tr("Pile {number}").format(number=number)) in taken:
            number += 1
        return name
