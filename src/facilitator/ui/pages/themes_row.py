"""How a note of the theme board is drawn."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.day.notes_of_round import NoteLine
from facilitator.notes.search import hits
from facilitator.ui.kinds import kind_words, strongly_words
from facilitator.ui.look import current, look
from facilitator.ui.pages.themes_notes import NOTE_ROLE, BoardModel, Index, LineBelow
from facilitator.ui.pages.themes_post import (
    agreement_words,
    is_long,
    more_words,
    place_words,
    post_parts,
    shown_words,
    title_format,
)
from facilitator.ui.pages.themes_readers import draw_readers
from facilitator.ui.widgets.fitting import BETWEEN, fitted
from facilitator.ui.widgets.wrapping import keep_words, laid_out_height, lay_out

LAYOUTS_KEPT = 400
"""Notes laid out that are remembered: what is in sight, and what was a moment ago."""

MORE = 22
"""The height of the line that says a post goes on."""

MOST_OF_THE_LINE = 0.55
"""The share of a line that what stands first in it may take, where more is to be said after it."""


class BoardDelegate(QStyledItemDelegate):
    """Draws a note: where it was said and how many agree, then its words, then a line that says more about it.

    Attributes:
        quoted: ids of notes that carry the mark of a quote.
        query: what is searched for; it is marked in the words.
        theme_places: the number of each theme, which filed notes carry.
        whole: ids of the posts of which all is shown, not only the beginning.
    """

    def __init__(self, view: QListView, model: BoardModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._layouts: dict[tuple[object, ...], QTextLayout] = {}
        self.quoted: frozenset[str] = frozenset()
        self.query = ""
        self.theme_places: Mapping[str, int] = {}
        self.whole: set[str] = set()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped text needs."""
        width = self._view.viewport().width()
        note = self._model.note(index.row())
        high = round(laid_out_height(self._layout(note, width))) + look().pixels(46)
        more = look().pixels(MORE) if is_long(note) else 0
        return QSize(width, high + more + (look().pixels(22) if self._model.line_below(note) is not None else 0))

    def more_rect(self, note: NoteLine, row: QRect) -> QRect:
        """Where in a row stands that a long post has more; empty where it has not."""
        if not is_long(note):
            return QRect()
        below = look().pixels(22) if self._model.line_below(note) is not None else 0
        bottom = row.bottom() - look().pixels(8) - below
        left = row.left() + look().pixels(16) + self._indent(note)
        return QRect(left, bottom - look().pixels(MORE), row.right() - left, look().pixels(MORE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        note: NoteLine = index.data(NOTE_ROLE)
        colours, sizes = current().colours, current().type
        area = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pad, line = look().pixels(16), look().pixels(20)
        painter.save()
        if chosen:
            here = self._view.hasFocus()
            painter.fillRect(area, QColor(colours.primary_soft if here else colours.ground))
            bar = QRectF(area.left(), area.top(), 3, area.height())
            painter.fillRect(bar, QColor(colours.primary if here else colours.edge))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.line))
        left = pad + self._indent(note)
        if left > pad:
            painter.fillRect(QRectF(area.left() + pad, area.top(), 2, area.height()), QColor(colours.line))
        head = area.adjusted(left, look().pixels(10), -pad, 0)
        head.setHeight(line)
        self._draw_head(painter, head, note, chosen)
        layout = self._layout(note, round(area.width()))
        painter.setFont(look().font(sizes.body))
        painter.setPen(QColor(colours.ink))
        layout.draw(painter, QPointF(area.left() + left, head.bottom() + look().pixels(4)))
        if is_long(note):
            painter.setFont(look().font(sizes.sub, bold=True))
            painter.setPen(QColor(colours.primary))
            words = more_words(note, whole=note.id in self.whole)
            painter.drawText(self.more_rect(note, option.rect), Qt.AlignmentFlag.AlignVCenter, words)
        below = self._model.line_below(note)
        if below is not None:
            place = QRectF(head.left(), area.bottom() - look().pixels(30), head.width(), line)
            self._draw_below(painter, place, below)
        painter.restore()

    def _draw_head(self, painter: QPainter, head: QRectF, note: NoteLine, chosen: bool) -> None:
        colours, sizes = current().colours, current().type
        kind = kind_words()[note.kind] if note.post is None else agreement_words(note)
        bold = look().font(sizes.sub, bold=True)
        painter.setFont(bold)
        painter.setPen(QColor(colours.ink if chosen else colours.note_kind(note.kind)))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, kind)
        free = head.width() - QFontMetricsF(bold).horizontalAdvance(kind) - look().pixels(12)
        fold = self._fold(note)
        folded = QFontMetricsF(bold).horizontalAdvance(fold) + look().pixels(10) if fold else 0
        plain = look().font(sizes.sub)
        metrics = QFontMetricsF(plain)
        said = min(metrics.horizontalAdvance(BETWEEN.join(self._where(note))), free * MOST_OF_THE_LINE) + folded
        others = head.adjusted(said, 0, free - head.width(), 0)
        room = free - folded - draw_readers(painter, others, self._model.readers(note))
        where = self.where_within(note, room, metrics)
        painter.setFont(plain)
        painter.setPen(QColor(colours.ink if chosen else colours.sub))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, where)
        if fold:
            wide = metrics.horizontalAdvance(where) + look().pixels(10)
            painter.setFont(bold)
            painter.setPen(QColor(colours.primary))
            painter.drawText(head.adjusted(wide, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, fold)

    def _draw_below(self, painter: QPainter, area: QRectF, below: LineBelow) -> None:
        colours = current().colours
        font = look().font(current().type.sub)
        metrics = QFontMetricsF(font)
        room = area.width() if not below.rest else area.width() * MOST_OF_THE_LINE
        first = metrics.elidedText(below.first, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(colours.sub if below.colour is None else colours.theme(below.colour)))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, first)
        rest = area.adjusted(metrics.horizontalAdvance(first) + look().pixels(8), 0, 0, 0)
        painter.setPen(QColor(colours.sub))
        text = metrics.elidedText(below.rest, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, text)

    def _indent(self, note: NoteLine) -> int:
        return look().pixels(16) if note.id in self._model.rows.under else 0

    def _layout(self, note: NoteLine, width: int) -> QTextLayout:
        """The words of a note in the width of a row, with what is searched for marked."""
        font = look().font(current().type.body)
        free = max(width - 2 * look().pixels(16) - self._indent(note), 80)
        text = shown_words(note, whole=note.id in self.whole, query=self.query)
        known = (text, free, font.pixelSize(), font.family(), self.query, current().name)
        layout = self._layouts.get(known)
        if layout is None:
            if len(self._layouts) >= LAYOUTS_KEPT:
                self._layouts.clear()
            layout = self._layouts[known] = lay_out(
                text, font, free, formats=[*title_format(note), *marks(text, self.query)]
            )  # fmt: skip
        return layout

    def where_within(self, note: NoteLine, room: float, metrics: QFontMetricsF) -> str:
        """Where a note comes from and what is known of it, in so much room.

        Of a post first the category is cut, then the source; its day stays whole.
        """
        if note.post is None:
            return fitted(self._where(note), room, metrics)
        source = int(note.id in self.quoted)
        giving_way = (source + 1, source) if note.post.category else (source,)
        return fitted(self._where(note), room, metrics, giving_way=giving_way)

    def _where(self, note: NoteLine) -> list[str]:
        parts = [place_words(note)] if note.post is None else post_parts(note.post)
        if note.id in self.quoted:
            parts.insert(0, "❝ " + self.tr("quoted"))
        if note.support:
            parts.append(self.tr("{count} agree").format(count=note.support))
        if note.felt_strongly:
            parts.append(strongly_words())
        places = [str(self.theme_places[theme]) for theme in note.themes if theme in self.theme_places]
        if places:
            parts.append(self.tr("in theme {numbers}").format(numbers=", ".join(places)))
        return parts

    def _fold(self, note: NoteLine) -> str:
        rows = self._model.rows
        if note.id in rows.folded:
            return "▸ " + self.tr("+{count} the same").format(count=len(rows.folded[note.id]))
        if note.id in rows.opened:
            return "▾ " + self.tr("+{count} the same").format(count=rows.opened[note.id])
        return ""


def marks(text: str, query: str) -> list[QTextLayout.FormatRange]:
    """Where the words of a query stand in a text, to be laid out by ``lay_out``."""
    ranges = []
    shown = unicodedata.normalize("NFC", text)
    for start, end in hits(query, shown) if query.strip() else ():
        marked = QTextLayout.FormatRange()
        marked.start = len(keep_words(shown[: start + 1])) - 1
        marked.length = len(keep_words(shown[:end])) - marked.start
        style = QTextCharFormat()
        style.setBackground(QColor(current().colours.warning_soft))
        style.setForeground(QColor(current().colours.warning))
        marked.format = style
        ranges.append(marked)
    return ranges
