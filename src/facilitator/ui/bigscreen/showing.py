"""What is on the big screen now, by the record: read when something of it changes, and changed by operations."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.day.on_screen import ScreenState, Shown, natural_scene, screen_state, what_is_shown
from facilitator.record import Changes, Operation
from facilitator.record.operations import ReleaseResult, SetUpScreen, ShowOnScreen
from facilitator.ui.bigscreen.scenes import JoinShown
from facilitator.ui.workplace import Workplace

WANTS = {
    "question": ("round", "rounds", "session"),
    "progress": ("note", "notes", "round", "rounds", "ballot", "ballots", "table_vote", "tables", "table"),
    "themes": ("theme", "themes", "filing", "note", "notes", "round", "rounds"),
    "ballot": ("ballot", "ballots"),
    "tranches": ("ballot", "ballots", "seats", "seat", "arrivals", "participants", "tables", "table"),
    "result": ("ballot", "ballots", "table_vote", "arrivals", "participants"),
    "join": (),
    "text": (),
    "black": (),
}
"""Scene -> the kinds of things that it shows, as in ``Changes.touched``."""

ALWAYS = ("round", "rounds", "ballot", "ballots")
"""What decides which scene is shown."""


class Showing(QObject):
    """Follows the record for one screen or preview.

    On a laptop that may not say what the hall sees (a projector's), keys choose for this laptop alone, until the hub says
    something else.

    Signals:
        changed: something else is shown, or it says something else.
    """

    changed = Signal()

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.state = screen_state_of(work)
        self.scene = "question"
        self.shown: Shown | JoinShown = None
        self.text = ""
        """What was written for the scene "text" last."""

        self._before_black = ("day", "", 0)
        self.count = 1
        """How many pages what is shown takes, as the canvas that lays it out found."""

        work.desk.changed.connect(self._hear)
        work.place.moved.connect(self.read)
        work.clock.switched.connect(self.read_scene)
        work.hub.changed.connect(self._hear_hub)
        self.read()

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return min(self.state.page, self.count - 1)

    @property
    def leads(self) -> bool:
        """Whether what is chosen here is what the hall sees everywhere."""
        return self.work.may(ShowOnScreen)

    def show(self, scene: str, detail: str = "", page: int = 0) -> None:
        """Show this scene."""
        session_id = self.work.place.session_id
        if session_id is None or (scene == "text" and not detail):
            return
        if self.leads:
            self._do(self.tr("Big screen"), ShowOnScreen(session_id=session_id, scene=scene, detail=detail, page=page))
        else:
            self.state = replace(self.state, scene=scene, detail=detail, page=page)
            self.read_scene()

    def turn(self, step: int) -> None:
        """Show another page of the same."""
        page = min(max(self.page + step, 0), self.count - 1)
        if page != self.page:
            self.show(self.state.scene, self.state.detail, page)

    def black(self) -> None:
        """Make the screen black, and once more show what was there before."""
        if self.state.scene == "black":
            scene, detail, page = self._before_black
            self.show(scene, detail, page)
        else:
            self.show("black")

    def release(self, ballot_id: str, *, released: bool) -> None:
        """Let the hall see a result, or hold it back."""
        session_id = self.work.place.session_id
        if session_id is not None:
            words = self.tr("Show the result") if released else self.tr("Hold the result back")
            self._do(words, ReleaseResult(session_id=session_id, ballot_id=ballot_id, released=released))

    def set_up(self, *, dark: bool, height: int, distance: int) -> None:
        """Say what the screen is like; ``height`` and ``distance`` in centimetres."""
        session_id = self.work.place.session_id
        if session_id is not None:
            self._do(
                self.tr("Set up the big screen"),
                SetUpScreen(session_id=session_id, dark=dark, height=height, distance=distance),
            )

    def read(self) -> None:
        """Read what was chosen, and what that says."""
        self.state = screen_state_of(self.work)
        self.read_scene()

    def read_scene(self) -> None:
        """Read what the chosen scene says."""
        if self.state.scene != "black":
            self._before_black = (self.state.scene, self.state.detail, self.state.page)
        if self.state.scene == "text":
            self.text = self.state.detail
        place = self.work.place
        with self.work.desk.record.reading() as reading:
            natural = self.state.scene == "day"
            self.scene = natural_scene(reading, place.session_id) if natural else self.state.scene
            self.shown = what_is_shown(reading, place.session_id, self.scene, self.state, place.round_id)
        if self.scene == "join":
            code = self.work.hub.code if self.work.hub.serves(place.session_id) else None
            self.shown = JoinShown("" if code is None else str(code))
        self.changed.emit()

    def _do(self, label: str, operation: Operation) -> None:
        self.work.desk.do(label, operation)

    def _hear(self, changes: Changes) -> None:
        if changes.concerns("screen"):
            self.read()
        elif changes.concerns(*ALWAYS, *WANTS[self.scene]):
            self.read_scene()

    def _hear_hub(self) -> None:
        if self.scene == "join":
            self.read_scene()


def screen_state_of(work: Workplace) -> ScreenState:
    """What was chosen for the screen of the session."""
    with work.desk.record.reading() as reading:
        return screen_state(reading, work.place.session_id)
