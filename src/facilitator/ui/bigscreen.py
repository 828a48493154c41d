"""The big screen: what the hall sees. Dark, large, one idea at a time; the organizer chooses which."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget
from sqlalchemy import select

from facilitator.day.board import Board
from facilitator.day.live_tally import LiveTally, tallies_of_session
from facilitator.record import Changes
from facilitator.record.models import Round, Session
from facilitator.ui.bigscreen_text import BigText
from facilitator.ui.look import DARK, look
from facilitator.ui.tallies import bars_of, base_words
from facilitator.ui.widgets.buttons import Button
from facilitator.ui.widgets.chart import Bar, BarChart
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.timer_label import TimerLabel
from facilitator.ui.workplace import Workplace

SCENES = ("question", "themes", "result", "black")
WIDTH_OF_SIZES, HEIGHT_OF_SIZES = 1440, 900
SMALL, MIDDLE, LARGE, CLOCK = 26, 38, 56, 132
SMALLEST = 20
MOST_THEMES = 8


class BigScreen(Page):
    """A window for the projector. 1 question and clock, 2 themes, 3 result, 4 black; F11 full screen, Esc closes.

    Signals:
        closed: the window was closed.
    """

    closed = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._scene = "question"
        self._followed = ("", "")
        self._above, self._main, self._below = BigText(MIDDLE), BigText(LARGE, bold=True), BigText(SMALL, quiet=True)
        self._timer = TimerLabel(CLOCK, tokens=DARK)
        self._result_above, self._result_title = BigText(SMALL, quiet=True), BigText(LARGE, bold=True)
        self._chart = BarChart(full_share=None, label_size=MIDDLE, tokens=DARK)
        self._themes_title, self._themes = BigText(LARGE, bold=True), BarChart(full_share=None, tokens=DARK)
        self._themes.set_label_size(MIDDLE)
        self._buttons = {key: Button("", hint=str(place)) for place, key in enumerate(SCENES, start=1)}
        self._lay_out()
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(640, 360)
        self.resize(1280, 720)
        work.desk.changed.connect(self._hear)
        if work.place.role == "projector":
            work.clock.switched.connect(self._follow)
        work.place.moved.connect(self._read)
        work.clock.ticked.connect(self._show_time)
        work.clock.switched.connect(self._read)
        self.show_scene(self._natural_scene())
        if work.place.role == "projector":
            self._follow()
        self.retranslate()

    def _lay_out(self) -> None:
        question, themes, result = QWidget(), QWidget(), QWidget()
        column = QVBoxLayout(question)
        for item in (self._above, self._main):
            column.addWidget(item)
        column.addStretch(1)
        column.addWidget(self._timer)
        column.addWidget(self._below)
        column = QVBoxLayout(themes)
        column.addWidget(self._themes_title)
        column.addWidget(self._themes)
        column.addStretch(1)
        column = QVBoxLayout(result)
        for widget in (self._result_above, self._result_title, self._chart):
            column.addWidget(widget)
        column.addStretch(1)
        self._stack = QStackedLayout()
        for scene in (question, themes, result, QWidget()):
            self._stack.addWidget(scene)
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        for key, button in self._buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=key: self.show_scene(key))
            row.addWidget(button)
        row.addStretch(1)
        self._keys = QLabel()
        self._keys.setStyleSheet(f"color: {DARK.colours.sub}; background: transparent")
        row.addWidget(self._keys)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._stack, 1)
        self._column.addWidget(self._tools)

    def _natural_scene(self) -> str:
        """A running round asks its question; otherwise the last ballot shows its figures."""
        if self._work.clock.running is not None:
            return "question"
        return "result" if self._tally() is not None else "question"

    def _follow(self) -> None:
        """On the projector's own laptop: a round or a ballot that opens is shown at once."""
        running, tally = self._work.clock.running, self._tally()
        round_id = running.id if running is not None else ""
        ballot_id = tally.id if tally is not None and tally.state == "open" else ""
        before, self._followed = self._followed, (round_id, ballot_id)
        if ballot_id and ballot_id != before[1]:
            self.show_scene("result")
        elif round_id and round_id != before[0]:
            self.show_scene("question")

    @property
    def scene(self) -> str:
        """What is shown: one of ``SCENES``."""
        return self._scene

    def show_scene(self, scene: str) -> None:
        """Show another scene."""
        self._scene = scene
        self._stack.setCurrentIndex(SCENES.index(scene))
        for key, button in self._buttons.items():
            button.setChecked(key == scene)
        self._read()
        self.update()

    def show_on_best_display(self) -> None:
        """Full screen on the second display where there is one, else as a window; on a projector's laptop always full."""
        screens = QGuiApplication.screens()
        others = [screen for screen in screens if screen is not QGuiApplication.primaryScreen()]
        if not others and self._work.place.role == "projector":
            others = screens
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.show()
            self.raise_()
            self.activateWindow()

    def _tally(self) -> LiveTally | None:
        session_id = self._work.place.session_id
        if session_id is None:
            return None
        with self._work.desk.record.reading() as reading:
            tallies = [one for one in tallies_of_session(reading, session_id) if one.state in ("open", "closed")]
        opened = [tally for tally in tallies if tally.state == "open"]
        last = opened or tallies
        return last[-1] if last else None

    def _hear(self, changes: Changes) -> None:
        if self._work.place.role == "projector" and changes.concerns("ballot", "ballots"):
            self._follow()
        wanted = {
            "question": ("round", "rounds", "session"),
            "themes": ("theme", "themes", "filing"),
            "result": ("ballot", "ballots", "table_vote", "arrivals", "participants"),
            "black": (),
        }
        if changes.concerns(*wanted[self._scene]):
            self._read()

    def _read(self) -> None:
        if self._scene == "question":
            self._read_question()
        elif self._scene == "themes":
            self._read_themes()
        elif self._scene == "result":
            self._read_result()

    def _read_question(self) -> None:
        place, running = self._work.place, self._work.clock.running
        round_id = running.id if running is not None else place.round_id
        with self._work.desk.record.reading() as reading:
            session = reading.get(Session, place.session_id) if place.session_id else None
            row = reading.get(Round, round_id) if round_id else None
            title = session.title if session is not None else ""
            if row is None:
                self._above.set_text("")
                self._main.set_text(title)
                self._below.set_text("")
            else:
                self._above.set_text(self.tr("Round {number} · {title}").format(number=row.number, title=row.title))
                self._main.set_text(row.question or row.title)
                self._below.set_text(title)
        self._show_time()

    def _show_time(self, _left: int = 0) -> None:
        running = self._work.clock.running
        self._timer.setVisible(running is not None)
        paused = running is not None and running.state == "paused"
        self._timer.set_remaining(self._work.clock.left, paused=paused)

    def _read_themes(self) -> None:
        board = Board(self._work.place.round_id or "")
        with self._work.desk.record.reading() as reading:
            row = reading.scalar(select(Round).where(Round.id == board.round_id))
            number = row.number if row is not None else 0
            board.read(reading)
        themes = board.themes[:MOST_THEMES]
        notes = len(board.notes)
        self._themes_title.set_text(self.tr("Themes of round {number}").format(number=number))
        self._themes.set_bars(
            [
                Bar(
                    theme.title,
                    theme.notes / notes if notes else 0.0,
                    self.tr("{count} notes").format(count=f"{theme.notes:,}"),
                    theme.colour,
                )
                for theme in themes
            ],
            self.tr("share of {notes} notes from {tables} tables").format(notes=f"{notes:,}", tables=board.tables),
        )
        self._fit_charts(self._scale())

    def _read_result(self) -> None:
        tally = self._tally()
        if tally is None:
            self._result_above.set_text("")
            self._result_title.set_text(self.tr("There has been no vote yet."))
            self._chart.set_bars([])
            return
        heading = self.tr("Ballot {number} · {question}").format(
            number=tally.number, question=tally.question or tally.title
        )
        self._result_above.set_text(heading)
        self._result_title.set_text(self.tr("Result") if tally.sealed else self.tr("Coming in"))
        self._chart.set_bars(bars_of(tally), base_words(tally))
        self._fit_charts(self._scale())

    def retranslate(self) -> None:
        """Write every word again."""
        self.setWindowTitle(self.tr("Big screen"))
        names = {
            "question": self.tr("Question"),
            "themes": self.tr("Themes"),
            "result": self.tr("Result"),
            "black": self.tr("Black"),
        }
        for key, button in self._buttons.items():
            button.setText(names[key])
        self._keys.setText(self.tr("F11 full screen · Esc close"))
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 choose the scene, F11 fills the screen, Esc leaves it."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(SCENES):
            self.show_scene(SCENES[place])
        elif event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """In full screen the hall sees no buttons."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._tools.setVisible(not self.isFullScreen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text grows with the screen."""
        super().resizeEvent(event)
        scale = self._scale()
        for text in (self._above, self._main, self._below, self._result_above, self._result_title, self._themes_title):
            text.set_scale(scale)
        self._fit_charts(scale)
        margin = round(90 * scale)
        self._column.setContentsMargins(margin, round(60 * scale), margin, round(30 * scale))

    def _scale(self) -> float:
        return min(self.width() / WIDTH_OF_SIZES, self.height() / HEIGHT_OF_SIZES)

    def _fit_charts(self, scale: float) -> None:
        """Write the options large, but never so large that the base of the figures falls off the screen."""
        width = self.width() - 2 * round(90 * scale)
        for chart, above in ((self._chart, 210), (self._themes, 150)):
            for size in range(MIDDLE, SMALLEST - 1, -2):
                chart.set_label_size(size * scale / look().text_scale)
                if chart.heightForWidth(width) <= self.height() - (above + 130) * scale:
                    break

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dark ground; black is black."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("black" if self._scene == "black" else DARK.colours.ground))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was closed."""
        self.closed.emit()
        super().closeEvent(event)
