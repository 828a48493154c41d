"""How evenly each attribute is spread: a bar for the tables that lie in the band, and every value where wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.seating.explanation import AttributeBalance, ValueBalance
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.labels import ElidedLabel
from facilitator.ui.widgets.progress import ProgressLine


class AttributeRow(QWidget):
    """One attribute; its button opens the values, which are made when they are first looked at."""

    def __init__(self, attribute: AttributeBalance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        inside, tables = attribute.tables_in_band, attribute.tables
        name = ElidedLabel(attribute.name, "strong")
        figures = self.tr("{inside} of {tables} tables").format(inside=f"{inside:,}", tables=f"{tables:,}")
        count = ElidedLabel(figures, "sub")
        self.open = Button(self.tr("Values"))
        self.open.setCheckable(True)
        self.open.setAccessibleName(self.tr("Values of {attribute}").format(attribute=attribute.name))
        self.open.toggled.connect(self._show_values)
        bar = ProgressLine(high=8)
        bar.set_share(inside / tables if tables else 1.0, state="ok" if inside == tables else "warning")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name, 1)
        head.addWidget(count)
        head.addWidget(self.open)
        self._values: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(bar)

    def _show_values(self, on: bool) -> None:
        if self._values is None:
            self._values = self._table_of_values()
            self._column.addWidget(self._values)
        self._values.setVisible(on)

    def _table_of_values(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        heads = (self.tr("Value"), self.tr("People"), self.tr("A table"), self.tr("Band"), self.tr("In band"))
        for column, words in enumerate(heads):
            grid.addWidget(_cell(words, column, head=True), 0, column)
        for row, value in enumerate(self.attribute.values, start=1):
            for column, words in enumerate(_words(value)):
                cell = _cell(words, column)
                if column == len(heads) - 1 and value.in_band < value.cells:
                    cell.setProperty("state", "warning")
                grid.addWidget(cell, row, column)
        grid.setColumnStretch(0, 1)
        return table


def band_words(least: int, most: int) -> str:
    """A band as it is written: "1–2", or one number."""
    return str(least) if least == most else f"{least}–{most}"


def _words(value: ValueBalance) -> tuple[str, ...]:
    return (
        value.value, f"{value.people:,}", f"{value.share:.1f}", band_words(value.least, value.most),
        f"{value.in_band:,} / {value.cells:,}",
    )  # fmt: skip


def _cell(words: str, column: int, *, head: bool = False) -> ElidedLabel:
    cell = ElidedLabel(words, "sub" if head or column else "")
    if column:
        cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return cell
