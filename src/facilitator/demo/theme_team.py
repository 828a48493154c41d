"""The theme team of the demo day: reads all tables while they talk, makes themes, files notes, picks quotes."""

from __future__ import annotations

from collections import Counter

from facilitator.demo.speech import Speech
from facilitator.demo.stage import Stage, Timeline
from facilitator.demo.table_talk import RoundTalk, Said
from facilitator.record.operations import (
    AddTheme,
    EditTheme,
    FileNote,
    MoveTheme,
    PickQuote,
    RemoveTheme,
    UnfileNote,
)

TEAM = "theme team"
FILED = {"idea": 0.94, "reason": 0.92, "concern": 0.92, "minority": 0.94, "question": 0.8, "summary": 0.7}
"""The share of notes of each kind that the team comes round to filing."""

FIRST_LOOK = 7
EVERY = 6
AFTER_CLOSE = (2, 5)
QUOTES = 3


class ThemeTeam:
    """Works through the notes of one round."""

    def __init__(self, stage: Stage, speech: Speech, talk: RoundTalk) -> None:
        self._stage, self._speech, self._talk = stage, speech, talk
        self._read = 0
        self._passed: list[Said] = []
        self._notes: dict[str, list[Said]] = {}
        self.ids: dict[str, str] = {}
        """Theme -> its id in the record."""

    def put_on(self, timeline: Timeline, begin: float, end: float) -> None:
        """Put the team's work on the timeline: while the tables talk, and once they have stopped."""
        for minutes in range(int(begin) + FIRST_LOOK, int(end), EVERY):
            timeline.add(minutes + 0.5, self._file)
        if self._talk.row.number == 1:
            timeline.add(begin + FIRST_LOOK + 2, self._leftovers)
        for minutes in AFTER_CLOSE:
            timeline.add(end + minutes, self._file)
        timeline.add(end + AFTER_CLOSE[-1] + 0.5, self._finish)

    def sizes(self) -> Counter[str]:
        """How many notes are filed under each theme."""
        return Counter({theme: len(notes) for theme, notes in self._notes.items()})

    def _file(self) -> None:
        """File what came in since the last look, theme by theme; a theme is made when its first note is read."""
        fresh = self._talk.written[self._read :]
        self._read = len(self._talk.written)
        by_theme: dict[str, list[Said]] = {}
        for note in fresh:
            if note.retracted:
                continue
            if note.theme is not None and self._stage.chance.random() < FILED[note.kind]:
                by_theme.setdefault(note.theme, []).append(note)
            else:
                self._passed.append(note)
        new = [theme for theme in by_theme if theme not in self.ids]
        self.ids |= {theme: self._stage.new_id() for theme in new}
        self._stage.do(
            TEAM,
            *(
                AddTheme(
                    id=self.ids[theme], session_id=self._stage.session_id, title=self._speech.title(theme),
                    round_id=self._talk.row.id,
                )
                for theme in new
            ),
            *(FileNote(theme_id=self.ids[theme], note_ids=_ids(notes)) for theme, notes in by_theme.items()),
        )  # fmt: skip
        for theme, notes in by_theme.items():
            self._notes.setdefault(theme, []).extend(notes)
        self._second_theme(by_theme)

    def _second_theme(self, by_theme: dict[str, list[Said]]) -> None:
        """A few notes speak for two themes."""
        for theme, notes in by_theme.items():
            others = [other for other in self.ids if other != theme]
            twice = [note for note in notes if self._stage.chance.random() < 0.02]
            if others and twice:
                other = self._stage.chance.choice(others)
                self._stage.do(TEAM, FileNote(theme_id=self.ids[other], note_ids=_ids(twice)))
                self._notes[other] += twice

    def _leftovers(self) -> None:
        """A theme for odds and ends, that the team thinks better of."""
        title = "그 밖의 이야기" if self._stage.language == "ko" else "Everything else"
        odds = self._passed[:4]
        theme_id = self._stage.new_id()
        theme = AddTheme(id=theme_id, session_id=self._stage.session_id, title=title, round_id=self._talk.row.id)
        if odds:
            self._stage.do(TEAM, theme, FileNote(theme_id=theme_id, note_ids=_ids(odds)))
            self._stage.do(TEAM, UnfileNote(theme_id=theme_id, note_ids=_ids(odds)), RemoveTheme(id=theme_id))

    def _finish(self) -> None:
        """Word the themes, put the largest first, and choose what is quoted."""
        order = [theme for theme, _ in self.sizes().most_common()]
        self._stage.do(TEAM, *(EditTheme(id=self.ids[one], summary=self._speech.wording(one)) for one in order))
        self._stage.do(TEAM, *(MoveTheme(id=self.ids[one], position=place) for place, one in enumerate(order, 1)))
        for theme in order:
            self._stage.do(
                TEAM, *(PickQuote(theme_id=self.ids[theme], note_id=note.id) for note in _quotes(self._notes[theme]))
            )


def _ids(notes: list[Said]) -> tuple[str, ...]:
    return tuple(note.id for note in notes)


def _quotes(notes: list[Said]) -> list[Said]:
    """The notes with the most support, of different tables and in different words, and one minority view."""
    chosen: list[Said] = []
    for note in sorted(notes, key=lambda note: (-note.support, note.id)):
        apart = all(note.table is not other.table and note.text != other.text for other in chosen)
        if note.kind in ("idea", "reason", "concern") and apart and len(chosen) < QUOTES:
            chosen.append(note)
    minority = [note for note in notes if note.kind == "minority"]
    return [*chosen, *minority[:1]]
