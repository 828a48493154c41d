"""How one table is drawn on the wall of tables: who sits there, or what dropping somebody there would do."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.day.seated import Picture, SeatedTable, counts_at
from facilitator.ui.look import current, look
from facilitator.ui.pages.seats_effects import DropHint
from facilitator.ui.pages.seats_tables_model import TABLE_ROLE, Index, TableModel
from facilitator.ui.widgets.painting import draw_box, draw_shape
from facilitator.ui.widgets.wrapping import laid_out_height, lay_out

GAP = 10
"""Pixels between two cards."""

HINT_LINE = 20
"""Pixels, at text scale 1, of a line that says what dropping somebody here would do."""


class TableDelegate(QStyledItemDelegate):
    """Draws a table's card: number, how many sit there, a dot for each person, and the composition in words.

    Attributes:
        size: of a card with its gap.
        over: the row that something is dragged over, -1 for none.
    """

    def __init__(self, model: TableModel) -> None:
        super().__init__(model)
        self._model = model
        self.size = QSize(160, 110)
        self.over = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All cards are alike."""
        return self.size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        table: SeatedTable = index.data(TABLE_ROLE)
        hint = self._model.hints.get(table.id)
        colours = current().colours
        area = QRectF(option.rect).adjusted(0, 0, -GAP, -GAP)
        strong = bool(option.state & QStyle.StateFlag.State_Selected) or self.over == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, line = colours.card, colours.primary if strong else colours.line
        if table.closed:
            fill = colours.track
        if hint is not None and hint.state != "none":
            fill = colours.soft(hint.state)
            line = colours.state(hint.state) if self.over == index.row() else line
        draw_box(painter, area, fill, line, current().space.card_radius, 2 if strong else 1)
        pad = look().pixels(12)
        inner = area.adjusted(pad, look().pixels(8), -pad, -look().pixels(8))
        head = QRectF(inner.left(), inner.top(), inner.width(), look().pixels(24))
        self._draw_head(painter, table, head)
        body = QRectF(inner.left(), head.bottom() + look().pixels(4), inner.width(), inner.bottom() - head.bottom() - 4)
        if hint is not None:
            self._draw_hint(painter, hint, body)
        else:
            self._draw_people(painter, table, body)
        painter.restore()

    def _draw_head(self, painter: QPainter, table: SeatedTable, area: QRectF) -> None:
        colours, sizes = current().colours, current().type
        painter.setFont(look().font(sizes.heading, bold=True))
        painter.setPen(QColor(colours.sub if table.closed else colours.ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, str(table.number))
        left = QFontMetricsF(painter.font()).horizontalAdvance(str(table.number)) + look().pixels(8)
        over = len(table.people) > table.seats
        painter.setFont(look().font(sizes.sub))
        painter.setPen(QColor(colours.bad if over else colours.sub))
        words = self.tr("{people} / {seats}").format(people=len(table.people), seats=table.seats)
        if table.closed:
            words = self.tr("closed")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, right, words)
        if table.group:
            metrics = QFontMetricsF(painter.font())
            room = area.width() - left - metrics.horizontalAdvance(words) - look().pixels(8)
            place = QRectF(area.left() + left, area.top(), room, area.height())
            painter.setPen(QColor(colours.primary))
            group = metrics.elidedText(table.group, Qt.TextElideMode.ElideRight, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, group)

    def _draw_people(self, painter: QPainter, table: SeatedTable, area: QRectF) -> None:
        self._draw_dots(painter, table, QRectF(area.left(), area.top(), area.width(), 14))
        words = self.words(table)
        painter.setPen(QColor(current().colours.sub))
        painter.setFont(look().font(current().type.sub))
        foot = lay_out(words, painter.font(), area.width(), lines=2)
        foot.draw(painter, QPointF(area.left(), area.bottom() - laid_out_height(foot)))

    def _draw_dots(self, painter: QPainter, table: SeatedTable, area: QRectF) -> None:
        picture = self._model.picture
        counts = counts_at(table, picture.dots)
        step = min(look().pixels(13), area.width() / max(len(table.people), 1))
        painter.setPen(Qt.PenStyle.NoPen)
        place = 0
        for colour, value in enumerate(picture.values):
            painter.setBrush(QColor(current().colours.theme(colour)))
            for _ in range(counts[value]):
                centre = QPointF(area.left() + (place + 0.5) * step, area.center().y())
                painter.drawEllipse(centre, step * 0.4, step * 0.4)
                place += 1

    def _draw_hint(self, painter: QPainter, hint: DropHint, area: QRectF) -> None:
        colours, sizes = current().colours, current().type
        strong = colours.state(hint.state)
        line = QRectF(area.left(), area.top() - look().pixels(2), area.width(), look().pixels(HINT_LINE))
        if hint.state != "none":
            size = look().pixels(9)
            draw_shape(painter, hint.state, QPointF(area.left() + size / 2, line.center().y()), size, strong)
            line.setLeft(area.left() + size + look().pixels(6))
        lines = [*((words, True) for words in hint.changes), *([(hint.swap, False)] if hint.swap else [])]
        for words, bold in lines:
            painter.setFont(look().font(sizes.sub, bold=bold))
            painter.setPen(QColor(strong if bold else colours.ink))
            shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            line.translate(0, line.height())

    def words(self, table: SeatedTable) -> str:
        """The composition of a table in words."""
        picture: Picture = self._model.picture
        parts = []
        if picture.counts and table.people:
            counts = counts_at(table, picture.counts)
            parts.append(" ".join(f"{value} {count}" for value, count in sorted(counts.items())))
        if picture.kinds and table.people:
            kinds = len(counts_at(table, picture.kinds))
            parts.append(self.tr("{kinds} {attribute}").format(kinds=kinds, attribute=self._model.kinds_word))
        words = " · ".join(part for part in parts if part)
        return words if words or picture.values else table.zone
