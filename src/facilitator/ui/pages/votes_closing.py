"""Closing a ballot in which votes and people differ: each place is named, and needs a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.differences import Difference
from facilitator.ui.look import look
from facilitator.ui.pages.votes_differences import difference_words, silent_words
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.dialogs import TallDialog, answers
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.scroll import ScrollColumn

ROWS_SHOWN = 5
"""As many places are shown before the list scrolls."""


class ClosingDialog(TallDialog):
    """Asks why each difference is accepted; tables from which nothing came share one reason.

    Args:
        differing: the differences that are neither mended nor accepted.
    """

    def __init__(self, parent: QWidget | None, differing: Sequence[Difference]) -> None:
        super().__init__(parent)
        title = self.tr("Votes and people differ")
        self.setWindowTitle(title)
        self.setMinimumWidth(look().pixels(620))
        self.lines: list[tuple[tuple[str, ...], ComposingLine]] = []
        rows = QWidget()
        self._rows = QVBoxLayout(rows)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(6)
        silent = [one for one in differing if one.silent]
        for one in differing:
            if not one.silent:
                self._ask(difference_words(one), (one.place,))
        if silent:
            self._ask(silent_words(silent), tuple(one.place for one in silent))
        self._rows.addStretch(1)
        scroll = ScrollColumn(rows)
        scroll.setMinimumHeight(look().pixels(84 * min(len(self.lines), ROWS_SHOWN)))
        self.yes = PrimaryButton(self.tr("Accept and close the ballot"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        no = Button(self.tr("Not yet"), hint="Esc")
        no.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(WrapLabel(title, "heading"))
        column.addWidget(
            WrapLabel(
                self.tr(
                    "Correct the count at these tables, or say why it is right as it is. "
                    "Your reasons stay in the record, sealed with the result."
                )
            )
        )
        column.addWidget(scroll, 1)
        column.addLayout(answers(no, self.yes))
        self._look()
        self.lines[0][1].setFocus()

    def reasons(self) -> dict[str, str]:
        """Place (a table's id, or the hall) -> reason."""
        return {place: line.text_with_preedit().strip() for places, line in self.lines for place in places}

    def _ask(self, words: str, places: tuple[str, ...]) -> None:
        label = WrapLabel("", "strong")
        label.set_words(words)
        line = ComposingLine()
        line.setAccessibleName(words)
        line.setPlaceholderText(self.tr("Reason"))
        line.textChanged.connect(lambda _text: self._look())
        self._rows.addWidget(label)
        self._rows.addWidget(line)
        self._rows.addSpacing(6)
        self.lines.append((places, line))

    def _look(self) -> None:
        self.yes.setEnabled(all(self.reasons().values()))


def ask_reasons(parent: QWidget | None, differing: Sequence[Difference]) -> dict[str, str] | None:
    """Why these differences are accepted, by place; None where the person goes back to counting."""
    dialog = ClosingDialog(parent, differing)
    return dialog.reasons() if dialog.exec() else None
