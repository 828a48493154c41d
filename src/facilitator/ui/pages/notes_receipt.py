"""What the hub has of this table's notes, beside the notes themselves; only on a laptop that joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.notes_of_round import NoteLine
from facilitator.day.receipt import Receipt
from facilitator.record.operation import Operation
from facilitator.record.operations import AddNote, RetractNote
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page


def written_again(notes: Sequence[NoteLine], receipt: Receipt, new_id: Callable[[], str]) -> list[Operation]:
    """The operations that write what the hub refused as new notes, and take the refused ones back."""
    again: list[Operation] = []
    for note in notes:
        if note.id in receipt.refused and note.table_id is not None:
            again.append(
                AddNote(
                    id=new_id(), round_id=note.round_id, table_id=note.table_id, kind=note.kind, text=note.text,
                    support=note.support, felt_strongly=note.felt_strongly,
                )
            )  # fmt: skip
            again.append(RetractNote(id=note.id))
    return again


class RefusedNotes(Page):
    """A banner where the hub did not take notes, with a button that writes them again.

    Signals:
        again_asked: write them again.
    """

    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.receipt = Receipt()
        self.notice = Notice()
        self.notice.acted.connect(self.again_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        self.hide()

    def show_receipt(self, receipt: Receipt) -> None:
        """Show how many notes the hub did not take."""
        self.receipt = receipt
        self.setVisible(bool(receipt.refused))
        self.retranslate()

    def receipt_words(self) -> str:
        """The receipt in words, after the shape of its state."""
        shape = "●" if self.receipt.on_hub == self.receipt.notes else "▲"
        words = self.tr("the hub has {count} of {all}").format(
            count=f"{self.receipt.on_hub:,}", all=f"{self.receipt.notes:,}"
        )
        return f"{shape} {words}"

    def retranslate(self) -> None:
        """Write every word again."""
        if self.receipt.refused:
            self.notice.say(
                "bad",
                self.tr("Notes that the hub did not take: {count}").format(count=len(self.receipt.refused)),
                self.tr("They are saved here. The reason stands under each note."),
                button=self.tr("Write them again"),
            )
