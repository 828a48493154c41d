"""The lead facilitator's hand on the big screen: what the hall sees, small, and the buttons that change it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.day.on_screen import ResultShown
from facilitator.record.operations.screen import LONGEST_TEXT
from facilitator.ui.ask import ask_line
from facilitator.ui.bigscreen.canvas import ScreenCanvas
from facilitator.ui.bigscreen.displays import Displays
from facilitator.ui.bigscreen.keys import SCENE_KEYS, choose
from facilitator.ui.bigscreen.set_up import SetUpScreenDialog
from facilitator.ui.bigscreen.showing import Showing
from facilitator.ui.look import look
from facilitator.ui.pages.base import DayPage
from facilitator.ui.widgets.buttons import Button, PrimaryButton
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice import Choice, SegmentedChoice
from facilitator.ui.widgets.flow import FlowLayout
from facilitator.ui.widgets.labels import WrapLabel
from facilitator.ui.widgets.page import Page

ORDINARY_DISPLAY = QSize(1920, 1080)
PREVIEW_WIDTH = 296


class ScreenStrip(Page):
    """A card with the preview, the scenes, the pages, and the result's release. It offers its keys as actions of ``page``.

    Args:
        page: the page it stands on; its "big screen" opens the window.
        width: of the preview, in pixels at text scale 1.
    """

    def __init__(self, page: DayPage, *, width: int = PREVIEW_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._width = page, width
        self.showing = Showing(page.work, self)
        self._displays = Displays(self)
        self.preview = ScreenCanvas(self.showing, self._display_size())
        self.preview.setFixedSize(self._preview_size())
        self.scenes = SegmentedChoice()
        self.back, self.on = Button("←"), Button("→")
        self.place = WrapLabel("", "sub")
        self.release = PrimaryButton("")
        self.hold = Button("")
        self.write, self.set_up, self.open = Button(""), Button(""), Button("", hint="F5")
        self._card = Card()
        self._lay_out()
        self.scenes.chosen.connect(self._choose)
        self.back.clicked.connect(lambda: self.showing.turn(-1))
        self.on.clicked.connect(lambda: self.showing.turn(1))
        self.release.clicked.connect(lambda: self._release(released=True))
        self.hold.clicked.connect(lambda: self._release(released=False))
        self.write.clicked.connect(self._write_text)
        self.set_up.clicked.connect(self._set_up)
        self.open.clicked.connect(lambda: page.go_to.emit("bigscreen"))
        self._displays.changed.connect(self._hear_displays)
        self._offer_actions()
        self.showing.changed.connect(self._show)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=6)
        for button in (self.back, self.on, self.release, self.hold, self.write, self.set_up, self.open):
            flow.addWidget(button)
        for item in (self.preview, self.scenes, self.place, buttons):
            self._card.add(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)

    def _offer_actions(self) -> None:
        add, showing = self._page.add_page_action, self.showing
        add(lambda: self.tr("Big screen: next page or scene"), "F6", self._go_on)
        add(lambda: self.tr("Big screen: page before"), "Shift+F6", lambda: showing.turn(-1))
        add(lambda: self.tr("Big screen: black, and back"), "Ctrl+B", showing.black)
        add(lambda: self.tr("Big screen: show or hold back the result"), "Ctrl+F6", self._release_or_hold)

    def _go_on(self) -> None:
        """The next page; after the last one the next scene."""
        if self.showing.page + 1 < self.showing.count:
            self.showing.turn(1)
            return
        order = [scene for scene in SCENE_KEYS.values() if scene not in ("black", "day", "text")]
        now = self.showing.scene
        choose(self.showing, order[(order.index(now) + 1) % len(order)] if now in order else order[0])

    def _choose(self, scene: str) -> None:
        if scene == "text" and not self.showing.text:
            self._write_text()
        else:
            choose(self.showing, scene)

    def _write_text(self) -> None:
        words = ask_line(
            self, self.tr("Text for the big screen"), self.tr("It is shown to the hall at once."), self.tr("Show")
        )
        if words:
            self.showing.show("text", words[:LONGEST_TEXT])
        else:
            self._show()

    def _release_or_hold(self) -> None:
        shown = self.showing.shown
        if isinstance(shown, ResultShown):
            self._release(released=not shown.released)

    def _release(self, *, released: bool) -> None:
        shown = self.showing.shown
        if isinstance(shown, ResultShown):
            self.showing.release(shown.tally.id, released=released)

    def _set_up(self) -> None:
        dialog = SetUpScreenDialog(self.showing.state, self)
        if dialog.exec():
            height, distance = dialog.centimetres
            self.showing.set_up(dark=dialog.dark, height=height, distance=distance)

    def _hear_displays(self) -> None:
        self.preview.set_sheet_size(self._display_size())
        self.preview.setFixedSize(self._preview_size())

    def _display_size(self) -> QSize:
        second = self._displays.second()
        return ORDINARY_DISPLAY if second is None else second.size()

    def _preview_size(self) -> QSize:
        size = self._display_size()
        wide = look().pixels(self._width)
        return QSize(wide, round(wide * size.height() / max(size.width(), 1)))

    def _show(self) -> None:
        shown, showing = self.showing.shown, self.showing
        self.scenes.set_key(showing.state.scene)
        many = showing.count > 1
        self.back.setVisible(many)
        self.on.setVisible(many)
        self.back.setEnabled(showing.page > 0)
        self.on.setEnabled(showing.page + 1 < showing.count)
        self.place.setVisible(many)
        words = self.tr("Page {page} of {count} · F6 goes on").format(page=showing.page + 1, count=showing.count)
        self.place.set_words(words)
        self.release.setVisible(isinstance(shown, ResultShown) and not shown.released)
        self.hold.setVisible(isinstance(shown, ResultShown) and shown.released)

    def retranslate(self) -> None:
        """Write every word again."""
        self._card.set_title(self.tr("Big screen"))
        names = {
            "question": self.tr("Question"), "themes": self.tr("Themes"), "result": self.tr("Result"),
            "black": self.tr("Black"), "progress": self.tr("Progress"), "ballot": self.tr("Ballot"),
            "tranches": self.tr("Keypads"), "join": self.tr("Join"), "text": self.tr("Text"),
            "day": self.tr("As the day goes"),
        }  # fmt: skip
        self.scenes.set_choices([Choice(scene, names[scene]) for scene in SCENE_KEYS.values()])
        self.release.setText(self.tr("Show the result to the hall"))
        self.hold.setText(self.tr("Hold the result back"))
        self.write.setText(self.tr("Write a text …"))
        self.set_up.setText(self.tr("Set up …"))
        self.open.setText(self.tr("Open the window"))
        self.preview.lay_out()
        self._show()
