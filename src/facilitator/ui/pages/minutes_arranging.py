"""How the minutes look: the logo, who signs, and the order of chapters and themes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from facilitator.minutes.gather.publishing import Plan
from facilitator.record.operations import CHAPTERS, MOST_SIGNATURES, THEME_ORDERS, SignatureLine
from facilitator.ui.logo import logo_pixmap
from facilitator.ui.look import look
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.composing_line import ComposingLine
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page

_KEY = Qt.ItemDataRole.UserRole


class SignatureRow(QWidget):
    """Somebody who signs: what they are, their name, and a way to take the line out.

    Signals:
        told: the words were changed.
        removed: take it out.
    """

    told = Signal()
    removed = Signal()

    def __init__(self, line: SignatureLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = line
        self.role, self.name = ComposingLine(line.role), ComposingLine(line.name)
        for box in (self.role, self.name):
            box.setCursorPosition(0)
            box.editingFinished.connect(self._maybe_told)
        self.remove = Button("×")
        self.remove.setFixedWidth(look().pixels(40))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.role, 3)
        row.addWidget(self.name, 2)
        row.addWidget(self.remove)

    def line(self) -> SignatureLine:
        """What is written."""
        return SignatureLine(role=self.role.text_with_preedit().strip(), name=self.name.text_with_preedit().strip())

    def changed(self) -> bool:
        """Whether it says something else than the record."""
        return self.line() != self._known

    def write_names(self, role: str, name: str, remove: str) -> None:
        """Write the words."""
        for box, words in ((self.role, role), (self.name, name)):
            box.setPlaceholderText(words)
            box.setAccessibleName(words)
        self.remove.setAccessibleName(remove)
        self.remove.setToolTip(remove)

    def _maybe_told(self) -> None:
        if self.changed():
            self.told.emit()


class ArrangingPanel(Page):
    """Logo, signatures and order.

    Signals:
        logo_asked: choose a picture. logo_removed: print none.
        signed(tuple of SignatureLine): these sign.
        themes_ordered(order), chapters_ordered(tuple of chapters): print them so.
    """

    logo_asked = Signal()
    logo_removed = Signal()
    signed = Signal(object)
    themes_ordered = Signal(str)
    chapters_ordered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan()
        self.rows: list[SignatureRow] = []
        self._logo = Card()
        self.picture = QLabel()
        self.choose, self.drop = Button(""), Button("")
        self.choose.clicked.connect(self.logo_asked)
        self.drop.clicked.connect(self.logo_removed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        self._logo.add(self.picture)
        self._logo.body.addLayout(buttons)
        self._signing = Card()
        self._who = WrapLabel("", "sub")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.add = Button("")
        self.add.clicked.connect(self._add_row)
        self._signing.add(self._who)
        self._signing.body.addLayout(self._lines)
        self._signing.add(self.add)
        self._order = Card()
        self._themes_label, self._chapters_label = WrapLabel("", "sub"), WrapLabel("", "sub")
        self.themes = SegmentedChoice()
        self.themes.chosen.connect(self.themes_ordered)
        self.chapters = QListWidget()
        self.chapters.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chapters.setSpacing(3)
        self.chapters.setProperty("framed", True)
        self.chapters.currentRowChanged.connect(lambda _row: self._allow())
        self.up, self.down = Button("▲", hint="Alt ↑"), Button("▼", hint="Alt ↓")
        self.up.clicked.connect(lambda: self.move_chapter(-1))
        self.down.clicked.connect(lambda: self.move_chapter(1))
        moving = QHBoxLayout()
        moving.setSpacing(8)
        moving.addWidget(self.up)
        moving.addWidget(self.down)
        moving.addStretch(1)
        for part in (self._themes_label, self.themes, self._chapters_label, self.chapters):
            self._order.add(part)
        self._order.body.addLayout(moving)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._logo, self._signing, self._order):
            column.addWidget(card)
        column.addStretch(1)
        self.retranslate()

    def show_plan(self, plan: Plan) -> None:
        """Show what the record holds."""
        known = tuple((line.role, line.name) for line in plan.signatures)
        if known != tuple((line.role, line.name) for line in self._plan.signatures) or len(self.rows) != len(known):
            self._show_signatures([SignatureLine(role=role, name=name) for role, name in known])
        self._plan = plan
        self._show_logo()
        self.themes.set_key(plan.theme_order)
        self._show_chapters()

    def move_chapter(self, step: int) -> None:
        """Put the chosen chapter one place earlier (-1) or later (1)."""
        order, place = list(self._plan.chapters), self.chapters.currentRow()
        if place >= 0 and 0 <= place + step < len(order):
            order.insert(place + step, order.pop(place))
            self.chapters.setCurrentRow(place + step)
            self.chapters_ordered.emit(tuple(order))

    def tell(self) -> None:
        """Hand over what is being written."""
        if any(row.changed() for row in self.rows):
            self._tell_signatures()

    def _tell_signatures(self, without: SignatureRow | None = None) -> None:
        lines = [row.line() for row in self.rows if row is not without]
        self.signed.emit(tuple(line for line in lines if line.role))

    def _add_row(self) -> None:
        if len(self.rows) < MOST_SIGNATURES and all(row.line().role for row in self.rows):
            self._append(SignatureLine(role=""))
            self.rows[-1].role.setFocus()

    def _append(self, line: SignatureLine) -> None:
        row = SignatureRow(line)
        row.told.connect(self._tell_signatures)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._lines.addWidget(row)
        self._name_rows()

    def _remove(self, row: SignatureRow) -> None:
        if row.line().role:
            self._tell_signatures(without=row)
            return
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def _show_signatures(self, lines: Sequence[SignatureLine]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for line in lines:
            self._append(line)

    def _show_logo(self) -> None:
        pixmap = logo_pixmap(self._plan.logo, QSize(look().pixels(300), look().pixels(64)))
        self.picture.setPixmap(pixmap)
        self.picture.setVisible(not pixmap.isNull())
        self.drop.setVisible(not pixmap.isNull())

    def _show_chapters(self) -> None:
        place = self.chapters.currentRow()
        names = self._chapter_names()
        self.chapters.clear()
        for key in self._plan.chapters:
            item = QListWidgetItem(names[key])
            item.setData(_KEY, key)
            self.chapters.addItem(item)
        self.chapters.setCurrentRow(place)
        high = sum(self.chapters.sizeHintForRow(row) for row in range(self.chapters.count()))
        self.chapters.setFixedHeight(
            high + 2 * self.chapters.frameWidth() + look().pixels(8) + 6 * self.chapters.count()
        )
        self._allow()

    def _allow(self) -> None:
        place = self.chapters.currentRow()
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < self.chapters.count() - 1)

    def _chapter_names(self) -> dict[str, str]:
        names = (
            self.tr("Who met"), self.tr("Seating"), self.tr("Rounds"), self.tr("Themes across the rounds"),
            self.tr("Votes"), self.tr("Recommendations"),
        )  # fmt: skip
        return dict(zip(CHAPTERS, names, strict=True))

    def retranslate(self) -> None:
        """Write every word again."""
        self._logo.set_title(self.tr("Logo on the cover"))
        self.picture.setAccessibleName(self.tr("Logo on the cover"))
        self.choose.setText(self.tr("Choose a picture …"))
        self.drop.setText(self.tr("Remove"))
        self._signing.set_title(self.tr("Signatures"))
        self._who.set_words(self.tr("Each gets a line to sign on by hand. Names are optional."))
        self.add.setText(self.tr("Add a line"))
        self._order.set_title(self.tr("Order"))
        self._themes_label.set_words(self.tr("Themes of a round"))
        words = (self.tr("As on the board"), self.tr("Most notes first"))
        self.themes.set_choices([Choice(key, text) for key, text in zip(THEME_ORDERS, words, strict=True)])
        self._chapters_label.set_words(self.tr("Chapters of the full minutes"))
        self.chapters.setAccessibleName(self.tr("Chapters of the full minutes"))
        for button, said in ((self.up, self.tr("Earlier")), (self.down, self.tr("Later"))):
            button.setAccessibleName(said)
            button.setToolTip(said)
        self._name_rows()
        self._show_chapters()

    def _name_rows(self) -> None:
        for row in self.rows:
            row.write_names(self.tr("Title or office"), self.tr("Name"), self.tr("Remove"))
