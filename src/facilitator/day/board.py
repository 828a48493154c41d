"""What the theme team sees of one round: its notes, the tree of its themes, and what is still to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from msgspec.structs import replace
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from facilitator.day.board_theme import BoardTheme, BoardWording, wordings_to_choose
from facilitator.day.notes_of_round import NoteLine, notes_by_id, notes_of_round, places_of, themes_seen
from facilitator.day.voices import NO_NOTES, Tally
from facilitator.record.models import Quote, Round, Theme
from facilitator.record.theme_shape import ThemeShape, read_shape, shape_of
from facilitator.record.wordings import worded_by_nobody

PUT_AT_ONCE = 2_000
"""Notes between two words about how far it is."""


class _Words(NamedTuple):
    """What a theme shows of itself."""

    id: str
    title: str
    summary: str
    colour: int
    proposed: bool


class Board:
    """The notes and themes of one round, kept up to date note by note.

    Attributes:
        notes: the notes that were not retracted, by id; those from outside the hall as well.
        unread: the ids of those of the hall that end nowhere yet.
        unread_posts: the ids of those from outside that do not.
        marked: the ids of those that are under no theme and say why.
        differing: the ids of those that several people filed under different themes.
        minority_without_theme: the ids of notes that keep a line of their own (minority views, above all) under no theme.
        strong_without_theme: the ids of those among them that are felt strongly.
        single_voices: the ids of notes that keep a line of their own and are one person's.
        posts: how many of the notes are from outside.
        to_come, posts_to_come: how many notes of the hall and from outside were not read yet, where only the first ones were.
        behind: whether many notes changed since, which are being read anew.
    """

    def __init__(self, round_id: str) -> None:
        self.round_id = round_id
        self.notes: dict[str, NoteLine] = {}
        self.unread: dict[str, None] = {}
        self.unread_posts: dict[str, None] = {}
        self.posts = 0
        self.to_come = self.posts_to_come = 0
        self.behind = False
        self.marked: dict[str, None] = {}
        self.differing: dict[str, None] = {}
        self.minority_without_theme: dict[str, None] = {}
        self.strong_without_theme: dict[str, None] = {}
        self.single_voices: dict[str, None] = {}
        self._session_id = ""
        self._shape = shape_of(())
        self._place: dict[str, int] = {}
        self._rows: dict[str, _Words] = {}
        self._quotes: list[tuple[str, str]] = []
        self._wordings: dict[str, tuple[BoardWording, ...]] = {}
        self._own: dict[str, Tally] = {}
        self._whole: dict[str, Tally] = {}
        self._at_table: dict[int, list[int]] = {}
        """Table number -> how many notes it wrote, and how many of them are under a theme."""
        self._upward: dict[tuple[str, ...], set[str]] = {}
        self._drawn: dict[str, BoardTheme] = {}
        """The themes that did not change since they were asked for."""

    @property
    def whole(self) -> bool:
        """Whether every note is in it, so that its figures are those of the round."""
        return not (self.to_come or self.posts_to_come or self.behind)

    def read(self, reading: OrmSession, told: Callable[[int], None] = lambda _read: None) -> None:
        """Read everything; ``told`` is called now and then with how many notes are in."""
        for note in list(self.notes.values()):
            self._take(note)
        self.read_themes(reading)
        notes = notes_of_round(reading, self.round_id, shape=self._shape)
        for start in range(0, len(notes), PUT_AT_ONCE):
            self._put_all(notes[start : start + PUT_AT_ONCE])
            told(len(self.notes))
        self.to_come = self.posts_to_come = 0

    def read_notes(self, reading: OrmSession, ids: list[str]) -> None:
        """Read these notes again; those that were retracted go."""
        for note in notes_by_id(reading, ids, self._shape):
            if note.round_id != self.round_id:
                continue
            if note.id in self.notes:
                self._take(self.notes[note.id])
            if not note.retracted:
                self._put(note)

    def read_themes(self, reading: OrmSession) -> list[str]:
        """Read the themes, their quotes and their wordings again. Returns the ids of notes that are seen elsewhere for it."""
        if not self._session_id:
            self._session_id = reading.scalar(select(Round.session_id).where(Round.id == self.round_id)) or ""
        shape = read_shape(reading, self._session_id)
        of_round = Theme.round_id == self.round_id
        columns = (Theme.id, Theme.title, Theme.summary, Theme.colour, worded_by_nobody())
        rows = {
            theme.id: theme for theme in (_Words(*row) for row in reading.execute(select(*columns).where(of_round)))
        }
        quotes = [
            (theme_id, note_id)
            for theme_id, note_id in reading.execute(
                select(Quote.theme_id, Quote.note_id)
                .join(Theme, Theme.id == Quote.theme_id)
                .where(of_round)
                .order_by(Quote.position, Quote.note_id)
            )
        ]
        wordings = wordings_to_choose(reading, self.round_id)
        if (shape, rows, quotes, wordings) == (self._shape, self._rows, self._quotes, self._wordings):
            return []
        self._rows, self._quotes, self._wordings = rows, quotes, wordings
        self._drawn.clear()
        return self._reshape(shape) if shape != self._shape else []

    def _reshape(self, shape: ThemeShape) -> list[str]:
        """Count those notes again that are seen elsewhere by it, and return their ids."""
        before, place = self._shape, places_of(shape)
        known = before.seen_in.keys() | shape.seen_in.keys()
        elsewhere = {id for id in known if _path(before, id) != _path(shape, id)}
        moved = [id for id in before.order if id in place] != [id for id in shape.order if id in self._place]
        self._shape, self._place = shape, place
        self._upward.clear()
        again = []
        for note in list(self.notes.values()):
            if any(one.theme_id in elsewhere for one in note.filings) or (moved and len(note.themes) > 1):
                self._take(note, before)
                self._put(replace(note, themes=themes_seen(note.filings, shape, place)))
                again.append(note.id)
        return again

    def _put_all(self, notes: Iterable[NoteLine]) -> None:
        """Count notes in. Most of many have no theme yet and are on one list: there is less to ask of them."""
        for note in notes:
            if note.themes or note.mark or note.kind == "minority" or note.felt_strongly or note.table_id is None:
                self._put(note)
            else:
                self.notes[note.id] = note
                self.unread[note.id] = None
                self._at_table.setdefault(note.table_number, [0, 0])[0] += 1

    def _put(self, note: NoteLine) -> None:
        """Count a note in, whose themes are those that this board knows."""
        self.notes[note.id] = note
        if note.table_id is None:
            self.posts += 1
        else:
            count = self._at_table.setdefault(note.table_number, [0, 0])
            count[0] += 1
            count[1] += bool(note.themes)
        for theme_id in note.themes:
            self._own.setdefault(theme_id, Tally()).put(note)
        for theme_id in self._above(note.themes):
            self._whole.setdefault(theme_id, Tally()).put(note)
            self._drawn.pop(theme_id, None)
        for held, belongs in self._lists(note):
            if belongs:
                held[note.id] = None

    def _take(self, note: NoteLine, shape: ThemeShape | None = None) -> None:
        """Count a note out, which was counted in by this shape."""
        del self.notes[note.id]
        if note.table_id is None:
            self.posts -= 1
        else:
            count = self._at_table[note.table_number]
            count[0] -= 1
            count[1] -= bool(note.themes)
            if not count[0]:
                del self._at_table[note.table_number]
        for theme_id in note.themes:
            self._own[theme_id].take(note)
        for theme_id in _upwards(shape or self._shape, note.themes):
            self._whole[theme_id].take(note)
            self._drawn.pop(theme_id, None)
        for held, _ in self._lists(note):
            held.pop(note.id, None)

    def _above(self, themes: tuple[str, ...]) -> set[str]:
        """Themes and all above them, by the shape that holds now."""
        if themes not in self._upward:
            self._upward[themes] = _upwards(self._shape, themes)
        return self._upward[themes]

    def _lists(self, note: NoteLine) -> Iterable[tuple[dict[str, None], bool]]:
        """The lists of notes, and whether a note belongs on each."""
        outside = note.own_line and not note.themes
        return (
            (self.unread, note.unread and note.table_id is not None),
            (self.unread_posts, note.unread and note.table_id is None),
            (self.marked, bool(note.mark) and not note.themes),
            (self.differing, self._differs(note)),
            (self.minority_without_theme, outside),
            (self.strong_without_theme, outside and note.felt_strongly),
            (self.single_voices, note.said_by_one),
        )

    def _differs(self, note: NoteLine) -> bool:
        if len(note.themes) < 2:
            return False
        seen = [one for one in note.filings if one.theme_id in self._shape.seen_in]
        return len({(one.station_id, one.actor) for one in seen}) > 1

    @property
    def themes(self) -> list[BoardTheme]:
        """The themes of the round with their figures: each followed by those below it, in their order."""
        found = []
        for id in self._shape.order:
            if id in self._rows:
                theme = self._drawn.get(id) or self._draw(id)
                self._drawn[id] = theme
                found.append(theme)
        return found

    def _draw(self, id: str) -> BoardTheme:
        row, own, shape = self._rows[id], self._own.get(id, NO_NOTES), self._shape
        quoted = [note_id for theme_id, note_id in self._quotes if shape.seen_in.get(theme_id) == id]
        minority = [note for note in own.notes.values() if note.own_line]
        return BoardTheme(
            id=id, title=row.title, summary=row.summary, colour=row.colour,
            parent_id=shape.parent[id], depth=shape.depth[id],
            voices=own.voices, whole=self._whole.get(id, NO_NOTES).voices,
            quotes=tuple(note_id for note_id in dict.fromkeys(quoted) if note_id in own.notes),
            minority=tuple(note.id for note in _in_order(minority)),
            merged=shape.inside(id)[1:], wordings=self._wordings.get(id, ()), proposed=row.proposed,
        )  # fmt: skip

    @property
    def filed(self) -> int:
        """How many notes of the hall are in a theme."""
        return sum(filed for _, filed in self._at_table.values())

    @property
    def written(self) -> int:
        """How many notes the hall wrote."""
        return len(self.notes) - self.posts

    @property
    def tables(self) -> int:
        """How many tables wrote notes."""
        return len(self._at_table)

    @property
    def unheard_tables(self) -> tuple[int, ...]:
        """The numbers of the tables that wrote notes of which none is in a theme."""
        return tuple(sorted(number for number, (_, filed) in self._at_table.items() if not filed))

    @property
    def tables_without_theme(self) -> int:
        """How many tables wrote notes of which none is in a theme."""
        return len(self.unheard_tables)

    def of_theme(self, theme_id: str) -> list[NoteLine]:
        """The notes of a theme, by table and number."""
        return _in_order(self._own.get(theme_id, NO_NOTES).notes.values())


def _upwards(shape: ThemeShape, themes: Iterable[str]) -> set[str]:
    """Themes and all above them."""
    return {above for theme_id in themes for above in shape.upwards(theme_id)}


def _path(shape: ThemeShape, theme_id: str) -> tuple[str, ...] | None:
    """Where the notes of a theme are seen, and the themes above that; None where they are seen nowhere."""
    seen = shape.seen_in.get(theme_id)
    return None if seen is None else shape.upwards(seen)


def _in_order(notes: Iterable[NoteLine]) -> list[NoteLine]:
    return sorted(notes, key=lambda note: (note.source_number, note.table_number, note.number))
