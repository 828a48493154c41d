"""A small table of figures: words that wrap in its first column, figures at the right of the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from facilitator.ui.look import look
from facilitator.ui.widgets.labels import WrapLabel

Cell = str | QWidget

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class FigureGrid(QWidget):
    """A head, and rows with a rule above each; a row is as long as ``head``, and begins with words."""

    def __init__(self, head: Sequence[str], rows: Sequence[Sequence[Cell]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        for column, words in enumerate(head):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "sub")
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(label, 0, column, side | Qt.AlignmentFlag.AlignBottom)
        for row, cells in enumerate(rows):
            rule = QFrame()
            rule.setProperty("role", "rule")
            self._grid.addWidget(rule, 2 * row + 1, 0, 1, len(head))
            for column, cell in enumerate(cells):
                self._put(cell, 2 * row + 2, column)

    def texts(self) -> list[list[str]]:
        """All words and figures, row by row from the head."""
        found = []
        for row in range(0, self._grid.rowCount(), 2):
            items = (self._grid.itemAtPosition(row, column) for column in range(self._grid.columnCount()))
            cells = [cell for item in items if item is not None and (cell := item.widget()) is not None]
            if cells:
                found.append([cell.text() if isinstance(cell, QLabel) else cell.accessibleName() for cell in cells])
        return found

    def _put(self, cell: Cell, row: int, column: int) -> None:
        if column == 0 and isinstance(cell, str):
            self._grid.addWidget(WrapLabel(cell), row, column)
        elif isinstance(cell, str):
            label = QLabel(cell)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumHeight(look().pixels(look().tokens.type.body * look().tokens.type.line_height))
            self._grid.addWidget(label, row, column, RIGHT)
        else:
            self._grid.addWidget(cell, row, column, RIGHT)
