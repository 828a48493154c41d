"""To which theme an unfiled note may belong: learnt beside the window after each filing, shown, and never applied by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from facilitator.day.board_theme import BoardTheme
from facilitator.day.hints import HintMaker
from facilitator.day.notes_of_round import NoteLine
from facilitator.notes.suggest import Suggestion
from facilitator.ui.desk import Desk, Work
from facilitator.ui.pages.themes_notes import LineBelow
from facilitator.ui.pages.themes_words import NoteWords

PAUSE_MS = 400
"""So long after a filing it is learnt from, together with those that came meanwhile."""
STRONG, FAIR = 0.7, 0.4
WORDS_SHOWN = 3
MARKS = {"strong": "●●●", "fair": "●●○", "weak": "●○○"}


class ThemeHints(QObject):
    """The hints of the notes of a round, as far as was learnt.

    The hint of the note that has the cursor stays as it is until the cursor moves: nobody shall accept what was not
    there when the finger went down.

    Signals:
        changed: there are other hints.
    """

    changed = Signal()

    def __init__(self, desk: Desk, words: NoteWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._maker: HintMaker | None = None
        self._hints: Mapping[str, Suggestion] | None = None
        self._cursor = ""
        self._held: Suggestion | None = None
        self._notes: Mapping[str, NoteLine] = {}
        self._themes: dict[str, tuple[int, BoardTheme]] = {}
        self._work: Work | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.learn)
        words.progressed.connect(lambda: None if words.waiting else self._pause.start())

    @property
    def ready(self) -> bool:
        """Whether there are hints at all."""
        return self._hints is not None

    def begin(self) -> None:
        """Another round: nothing is known of it yet."""
        self._maker = self._hints = self._held = None
        self._cursor = ""

    def show_themes(self, themes: Iterable[BoardTheme]) -> None:
        """These are the themes in their order."""
        self._themes = {theme.id: (place, theme) for place, theme in enumerate(themes, start=1)}

    def learn_soon(self, notes: Mapping[str, NoteLine]) -> None:
        """Notes came, went, or are filed otherwise; ``notes`` are all of the round."""
        self._notes = notes
        self._pause.start()

    def hold(self, note: NoteLine | None) -> None:
        """The cursor is on this note: its hint stays."""
        cursor = note.id if note is not None else ""
        if cursor != self._cursor:
            self._cursor = cursor
            self._held = (self._hints or {}).get(cursor)

    def learn(self) -> None:
        """Learn from what is filed, beside the window."""
        self._pause.stop()
        if self._words.stopped:
            return
        if self._work is not None:
            self._pause.start()
            return
        if self._maker is None:
            self._maker = HintMaker(self._words.words)
        maker, notes = self._maker, list(self._notes.values())

        def take(hints: Mapping[str, Suggestion] | None) -> None:
            self._work = None
            if isValid(self) and maker is self._maker and hints != self._hints:
                if self._hints is None and hints is not None:
                    self._held = hints.get(self._cursor)
                self._hints = hints
                self.changed.emit()

        def stopped() -> None:
            self._work = None

        def make(work: Work) -> Mapping[str, Suggestion] | None:
            return maker.hints({note.id: note.themes for note in notes if note.themes}, work.cancelled)

        self._work = self._desk.run(make, take, stopped=stopped)

    def stop(self) -> None:
        """Nobody looks, or the record is being closed: what is being learnt is given up."""
        self._pause.stop()
        if self._work is not None:
            self._work.cancel()

    def of(self, note: NoteLine) -> Suggestion | None:
        """The hint of a note; None where it is filed, or nothing is like it."""
        if not note.unread or self._hints is None:
            return None
        hint = self._held if note.id == self._cursor else self._hints.get(note.id)
        return hint if hint is not None and hint.theme in self._themes else None

    def line(self, note: NoteLine) -> LineBelow | None:
        """What stands under a note: "→ 3 Rents ●●○ fair · rent, deposit"; nothing under a filed one."""
        if not note.unread or self._hints is None:
            return None
        hint = self.of(note)
        if hint is None:
            return LineBelow(self.tr("Like no theme so far"))
        place, theme = self._themes[hint.theme]
        strength = "strong" if hint.strength >= STRONG else "fair" if hint.strength >= FAIR else "weak"
        said = {
            "strong": self.tr("strong"),
            "fair": self.tr("fair"),
            "weak": self.tr("weak"),
        }[strength]
        words = ", ".join(hint.shared[:WORDS_SHOWN]) or self.tr("words akin")
        return LineBelow(f"→ {place} {theme.title}", f"{MARKS[strength]} {said} · {words}", theme.colour)
