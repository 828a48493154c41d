"""The card that hands a session over to the city archive: what goes and what stays, where to, and the deliveries."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from facilitator.archive.contents import Contents
from facilitator.archive.destination import Destination
from facilitator.archive.objects import OBJECTS
from facilitator.record.deliveries import Queued
from facilitator.ui.delivering import Delivering
from facilitator.ui.look import look
from facilitator.ui.pages.archive_row import DeliveryRow
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, WrapLabel
from facilitator.ui.widgets.page import Page

CSV = "text/csv"


class HandingCard(Page):
    """Shows contents, destinations and deliveries; what a person wants is a signal.

    Signals:
        asked(action): "deliver", "add", "edit" or "stop".
        asked_of(id, action): "pause", "go on" or "take out" for a delivery.
    """

    asked = Signal(str)
    asked_of = Signal(str, str)

    def __init__(self, delivering: Delivering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delivering = delivering
        self._language = "ko"
        self._contents: Contents | None = None
        self._working = False
        self._able = True
        self._deliveries: tuple[Queued, ...] = ()
        self._chosen = ""
        self.rows: dict[str, DeliveryRow] = {}
        self.card = Card()
        self.lead = WrapLabel("", "sub")
        self._goes_title, self._stays_title = ElidedLabel("", "strong"), ElidedLabel("", "strong")
        self.goes, self.stays = WrapLabel(""), WrapLabel("")
        self._to = ElidedLabel("", "sub")
        self.to = QComboBox()
        self.to.setMinimumWidth(look().pixels(220))
        self.to.activated.connect(self._choose_destination)
        self.deliver = Button(hint="Ctrl D")
        self.add, self.edit = Button(hint="Ctrl N"), Button(hint="Ctrl L")
        self.stop = Button(hint="Esc")
        for button, action in ((self.deliver, "deliver"), (self.add, "add"), (self.edit, "edit"), (self.stop, "stop")):
            button.clicked.connect(lambda _=False, action=action: self.asked.emit(action))
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._lay_out()
        delivering.heard.connect(self._write_rows)
        self.retranslate()

    def _lay_out(self) -> None:
        self.card.add(self.lead)
        both = QHBoxLayout()
        both.setSpacing(20)
        for title, words in ((self._goes_title, self.goes), (self._stays_title, self.stays)):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(title)
            column.addWidget(words)
            column.addStretch(1)
            both.addLayout(column, 1)
        self.card.add(both)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._to, self.to, self.deliver, self.stop):
            row.addWidget(widget)
        for widget in (self.edit, self.add):
            row.addWidget(widget)
        row.addStretch(1)
        self.card.add(row)
        self.card.add(self.progress)
        self.card.add(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    @property
    def chosen(self) -> Queued | None:
        """The delivery on which the keys act: the one that was chosen, else the first that is not there yet."""
        waiting = [one for one in self._deliveries if one.delivered_at is None]
        return next((one for one in waiting if one.id == self._chosen), waiting[0] if waiting else None)

    @property
    def destination(self) -> Destination | None:
        """Where the next package goes."""
        return self._delivering.destinations.of(self._delivering.destinations.chosen)

    def show_all(self, contents: Contents | None, deliveries: tuple[Queued, ...], language: str, *, able: bool) -> None:
        """Show these; ``able`` is whether packages can wait beside this record at all."""
        self._contents, self._deliveries, self._language, self._able = contents, deliveries, language, able
        self._write()

    def show_working(self, working: bool) -> None:
        """Whether a package is being made."""
        self._working = working
        self._write()

    def choose(self, id: str) -> None:
        """Let the keys act on this delivery."""
        self._chosen = id
        self._write_rows()

    def _choose_destination(self, place: int) -> None:
        self._delivering.destinations.chosen = str(self.to.itemData(place))

    def retranslate(self) -> None:
        """Write every word again."""
        self.card.set_title(self.tr("Hand over to the city archive"))
        self._goes_title.setText(self.tr("What goes"))
        self._stays_title.setText(self.tr("What stays here"))
        self._to.setText(self.tr("To"))
        self.deliver.setText(self.tr("Package and deliver"))
        self.stop.setText(self.tr("Stop"))
        self.add.setText(self.tr("Add a destination …"))
        self.edit.setText(self.tr("Change …"))
        self._write()

    def _write(self) -> None:
        shown = self._contents
        self.goes.set_words("\n".join(self._going(shown)) if shown else "")
        stays = [f"{one.said(self._language)} ({one.count:,})" for one in shown.staying if one.count] if shown else []
        self.stays.set_words("\n".join(stays))
        destinations = self._delivering.destinations
        self.to.clear()
        for one in destinations.all():
            self.to.addItem(one.label, one.address)
            self.to.setItemData(self.to.count() - 1, one.address, Qt.ItemDataRole.ToolTipRole)
        self.to.setCurrentIndex(max(0, self.to.findData(destinations.chosen)))
        some = self.to.count() > 0
        for widget in (self._to, self.to, self.deliver, self.edit):
            widget.setVisible(some)
        self.deliver.setEnabled(self._able and shown is not None and not self._working)
        self.progress.setVisible(self._working)
        self.stop.setVisible(self._working)
        self.lead.set_words(self._lead(some))
        self._write_rows()

    def _going(self, shown: Contents) -> list[str]:
        objects = [one.said(self._language) for one in shown.going if one.path.startswith(OBJECTS)]
        beside = self.tr("and {count} files that describe them").format(count=len(shown.going) - len(objects))
        return [
            *objects,
            beside,
            *(() if shown.signed else (self.tr("No hub was here, so the package is not signed."),)),
        ]

    def _lead(self, some: bool) -> str:
        if not self._able:
            return self.tr("A record in a database has no folder beside it. Hand over from a copy of it in a file.")
        if not some:
            return self.tr("Add where packages go first: a stick, or a server of the archive.")
        return self.tr(
            "The package goes when the destination can be reached, and goes on by itself after a cut. It counts as delivered once "
            "it was read back there and is the same."
        )

    def _write_rows(self) -> None:
        shown = {one.id: one for one in reversed(self._deliveries)}
        if list(self.rows) != list(shown):
            for row in self.rows.values():
                self._list.removeWidget(row)
                row.deleteLater()
            self.rows = {id: self._made(one) for id, one in shown.items()}
        chosen = self.chosen
        for id, row in self.rows.items():
            row.show_delivery(shown[id], self._delivering.news.get(id), self._language)
            row.set_chosen(chosen is not None and chosen.id == id and len(shown) > 1)

    def _made(self, one: Queued) -> DeliveryRow:
        row = DeliveryRow(one, self._language)
        row.chosen.connect(self.choose)
        row.asked.connect(self.asked_of)
        self._list.addWidget(row)
        return row
