"""The hub of the open record as the window sees it: opened, watched and closed, and what it says of the laptops."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facilitator.day.laptops import Heard
from facilitator.errors import Refused
from facilitator.live.join_code import USUAL_BALLOT_PORT, USUAL_PORT, JoinCode
from facilitator.live.supervisor import HubState, HubWish, Supervisor
from facilitator.live.wire import Trouble
from facilitator.record import Record
from facilitator.record.personal_backups import usual_backups
from facilitator.ui.desk import Desk
from facilitator.ui.note_readers import NoteReaders
from facilitator.ui.settings import Settings

if TYPE_CHECKING:
    from facilitator.live.listening import Listening

ASK_MILLISECONDS = 1_000

BELL_SECONDS = 2.0
"""How long the bell may take to be hung up."""

SETTLING_SECONDS = 10.0
"""After a start the laptops need a moment to come back: until then those that were connected count as such."""


@dataclass(frozen=True)
class HallNews:
    """What the hub said last: of each laptop by its id, how many notes came in a minute, and how its backups are.

    ``backup_minutes`` is None where there is no backup yet; ``remains`` is why the order of secret votes is not cleared away.
    """

    heard: Mapping[str, Heard]
    notes_per_minute: int = 0
    backup_minutes: int | None = None
    backup_trouble: Trouble | None = None
    remains: Trouble | None = None


class HubBeside(QObject):
    """Opens a session to other laptops, from this window.

    Args:
        port: where the hub listens; 0 for any that is free.
        ballot_port: where phones may vote; 0 for any that is free.

    Attributes:
        readers: who of the theme team reads which note.

    Signals:
        changed: the hub is in another state, or says something else of the laptops.
    """

    changed = Signal()
    _told = Signal(object)

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        parent: QObject | None = None,
        *,
        port: int = USUAL_PORT,
        ballot_port: int = USUAL_BALLOT_PORT,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self.port = port
        self.ballot_port = ballot_port
        self._supervisor: Supervisor | None = None
        self.session_id: str | None = None
        self.state = HubState()
        self.stopping = False
        self.news = HallNews({})
        self.readers = NoteReaders(desk.record.station_id, self)
        self._bell: Listening | None = None
        self._running_since = 0.0
        self._timer = QTimer(self, singleShot=True, interval=ASK_MILLISECONDS)
        self._timer.timeout.connect(self._ask)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        """Whether other laptops can join, or could in a moment: it starts, runs, or is being started again."""
        return self.state.phase != "stopped" and not self.stopping

    def serves(self, session_id: str | None) -> bool:
        """Whether it is open for this session of the record."""
        return self.is_open and self.session_id == session_id

    @property
    def pid(self) -> int | None:
        """The hub's process; None while there is none."""
        return None if self._supervisor is None else self._supervisor.pid

    @property
    def code(self) -> JoinCode | None:
        """The join code; None while there is no hub."""
        return self.state.code if self.is_open else None

    @property
    def ballot_url(self) -> str | None:
        """The address of the page for phones; None while there is no hub."""
        return self.state.ballot_url if self.is_open else None

    @property
    def backups(self) -> Path:
        """The folder for backups: the person's choice for this record, else one beside it."""
        path = self._desk.record.path
        chosen = self._settings.text(f"backups/{self._desk.record.station_id}")
        return Path(chosen) if chosen else usual_backups(path)

    def open(self, session_id: str, *, any_port: bool = False) -> None:
        """Start a hub for this session, where none runs. ``any_port`` takes one that is free."""
        if self.is_open or self.stopping:
            return
        record = self._desk.record
        self.session_id = session_id
        self.news = HallNews({})
        wish = HubWish(
            record.path, session_id, self.backups, record.passphrase, 0 if any_port else self.port,
            0 if any_port else self.ballot_port, self._settings.language,
        )  # fmt: skip
        self._supervisor = Supervisor(wish, self._told.emit)
        self._supervisor.start()

    def stop(self, then: Callable[[], None] = lambda: None) -> None:
        """Ask the hub to end; ``then`` is called when it has written its last backup."""
        supervisor = self._supervisor
        if supervisor is None or self.stopping:
            return
        self.stopping = True
        self.changed.emit()

        def stopped(_none: None) -> None:
            self._supervisor, self.stopping = None, False
            self.state = replace(self.state, phase="stopped", trouble=None)
            self.changed.emit()
            then()

        hang_up = self._hang_up

        def stop_both() -> None:
            hang_up(BELL_SECONDS)
            supervisor.stop()

        self._desk.run(lambda _work: stop_both(), stopped, short=True)

    def renew_code(self) -> None:
        """Make a new join code: the old one lets nobody in any more; laptops that are in stay in."""
        record = self._desk.record

        def renew() -> str:
            from facilitator.live.identity import renew_secret

            return renew_secret(record)

        def renewed(secret: str) -> None:
            if self.state.code is not None:
                self.state = replace(self.state, code=replace(self.state.code, secret=secret))
                self.changed.emit()

        self._desk.run(lambda _work: renew(), renewed, short=True)

    def keep_backups_in(self, folder: Path) -> None:
        """Make the backups in another folder from now on; a hub that runs is started anew for it, at the same port."""
        self._settings.set_text(f"backups/{self._desk.record.station_id}", str(folder))
        session_id, code = self.session_id, self.code
        if session_id is None or not self.is_open:
            self.changed.emit()
            return
        if code is not None:
            self.port = code.port
        if self.state.ballot_url is not None:
            self.ballot_port = urlsplit(self.state.ballot_url).port or self.ballot_port
        self.stop(lambda: self.open(session_id))

    def try_again(self, then: Callable[[], None]) -> None:
        """Have the hub try once more what could not be taken; ``then`` is called when it has."""
        record, code = self._desk.record, self.code
        if code is None:
            self._desk.refused.emit(
                Refused(
                    "Open the session to other laptops first: the hub is what tries again.",
                    "먼저 다른 노트북에 회의를 열어 주십시오. 다시 시도하는 일은 허브가 합니다.",
                )
            )
            return
        port = code.port

        def again() -> None:
            from facilitator.live.client import Unreachable
            from facilitator.live.hall_client import try_again

            try:
                try_again(record, port)
            except Unreachable as error:
                raise Refused(
                    "The hub does not answer now. Nothing is lost; try again in a moment.",
                    "허브가 지금 응답하지 않습니다. 잃은 것은 없습니다. 잠시 뒤에 다시 해 주십시오.",
                ) from error

        self._desk.run(lambda _work: again(), lambda _none: then(), short=True)

    def _take(self, state: HubState) -> None:
        if self.stopping or self._supervisor is None:
            return
        self.state = state
        if state.phase == "stopped":
            self._supervisor = None
            self._hang_up(0)
        if state.phase == "running":
            self._running_since = time.monotonic()
            self._ask()
            self._hang_bell()
        self.changed.emit()

    def _hang_bell(self) -> None:
        """Hear what others read, from now on and however often the hub is started again at its port."""
        if self._bell is None and self.code is not None:
            from facilitator.live.hall_client import window_bell

            self._bell = window_bell(self._desk.record, self.code.port, self.readers.company)
            self._bell.start()

    def _hang_up(self, seconds: float) -> None:
        bell, self._bell = self._bell, None
        if bell is not None:
            bell.stop(seconds)

    def _ask(self) -> None:
        self._timer.stop()
        record, code = self._desk.record, self.code
        if code is None or self.state.phase != "running":
            return
        port = code.port
        self._desk.run(lambda _work: _news(record, port), self._hear, lambda _error: self._timer.start(), short=True)

    def _hear(self, news: HallNews | None) -> None:
        if self.is_open:
            self._timer.start()
        if news is None:
            return
        if time.monotonic() - self._running_since < SETTLING_SECONDS:
            back = {id for id, heard in news.heard.items() if heard.connected}
            away = {id: heard for id, heard in self.news.heard.items() if heard.connected and id not in back}
            news = replace(news, heard={**news.heard, **away})
        if news != self.news:
            self.news = news
            self.changed.emit()


def _news(record: Record, port: int) -> HallNews | None:
    """What the hub says now; None where it does not answer."""
    from facilitator.live.client import Unreachable
    from facilitator.live.hall_client import ask_hall

    try:
        hall = ask_hall(record, port)
    except Unreachable:
        return None
    return HallNews(
        heard={
            one.station_id: Heard(one.connected, None if one.seen_age is None else int(one.seen_age // 60), one.waiting)
            for one in hall.stations
        },
        notes_per_minute=hall.notes_per_minute,
        backup_minutes=None if hall.backup_age is None else int(hall.backup_age // 60),
        backup_trouble=hall.backup_trouble,
        remains=hall.remains,
    )
