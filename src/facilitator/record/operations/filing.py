"""Filing notes under themes, by several people at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session as OrmSession

from facilitator.errors import Refused
from facilitator.record.models import Filing, LastWrite, Note, NoteMark, Quote, Round, Theme, table_of
from facilitator.record.operation import Operation
from facilitator.record.operations.last_write import LastWrites, name_of, next_clock, stays
from facilitator.record.operations.marks import Marked, marking_again
from facilitator.record.operations.quotes import PickQuote
from facilitator.record.operations.theme_checks import refuse_unless_standing
from facilitator.record.portions import portions
from facilitator.record.theme_shape import read_shape
from facilitator.record.transaction import Transaction

Filer = tuple[str, str]
"""Who filed a note: a station and, there, a role."""


@dataclass(frozen=True, kw_only=True)
class FileNote(Operation):
    """File notes under a theme. A note may support several themes; a mark that it had goes.

    ``by`` is who filed them before, where this takes back that they were taken out.
    """

    theme_id: str
    note_ids: tuple[str, ...]
    by: Filer | None = None
    clock: int | None = None

    def prepared(self, tx: Transaction) -> FileNote:
        """With its clock."""
        if self.clock is not None:
            return self
        if self.by is None:
            refuse_unless_standing(tx, tx.find(Theme, self.theme_id))
        return replace(self, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """File them; whoever files a note that is there already says so as well."""
        (done,) = file_notes([(tx, self)])
        return (
            UnfileNote(theme_id=self.theme_id, note_ids=tuple(done.filed), also_ids=()),
            *(FileNote(theme_id=self.theme_id, note_ids=tuple(ids), by=filer) for filer, ids in done.others.items()),
            *marking_again(done.marks),
        )


@dataclass
class Filed:
    """What filing notes under a theme did.

    Attributes:
        filed: the notes that were not there.
        others: who had filed notes that were, with those notes.
        marks: the marks that notes had and that went.
    """

    filed: list[str] = field(default_factory=list)
    others: defaultdict[Filer, list[str]] = field(default_factory=lambda: defaultdict(list))
    marks: list[Marked] = field(default_factory=list)


def file_notes(filings: Sequence[tuple[Transaction, FileNote]]) -> list[Filed]:
    """File what several laptops filed, all in one session: each with its own time, laptop and clock, in this order.

    Raises:
        Refused: a theme or a note is not in the record, or they belong to two sessions.
    """
    session = filings[0][0].session
    session.flush()  # what was done just before is read below as the tables have it
    desk = _Desk(session, {(one.theme_id, note_id) for _, one in filings for note_id in one.note_ids})
    done = [desk.file(tx, one) for tx, one in filings]
    desk.write()
    return done


_NOTE, _ROUND, _FILING, _MARK = table_of(Note), table_of(Round), table_of(Filing), table_of(NoteMark)
_NOTES: BindParameter[Any] = bindparam("notes", expanding=True)
_SESSIONS = (
    select(_NOTE.c.id, _ROUND.c.session_id).join(_ROUND, _ROUND.c.id == _NOTE.c.round_id).where(_NOTE.c.id.in_(_NOTES))
)
_FILED = select(_FILING).where(_FILING.c.note_id.in_(_NOTES))
_MARKED = select(_MARK).where(_MARK.c.note_id.in_(_NOTES))
_BY = update(_FILING).where(_FILING.c.theme_id == bindparam("theme"), _FILING.c.note_id == bindparam("note"))
_UNMARK = delete(_MARK).where(_MARK.c.note_id.in_(_NOTES))


class _Desk:
    """The notes that are to be filed with all that stands of them in the record, read at once and written at once.

    Args:
        session: the open transaction.
        wanted: (theme, note) of all that is filed.
    """

    def __init__(self, session: OrmSession, wanted: Collection[tuple[str, str]]) -> None:
        self._session = session
        self._sessions: dict[str, str] = {}
        self._filed: dict[tuple[str, str], Filer] = {}
        self._marks: dict[str, Marked] = {}
        for part in portions(note_id for _, note_id in wanted):
            among = {"notes": part}
            self._sessions |= {row.id: row.session_id for row in session.execute(_SESSIONS, among)}
            for row in session.execute(_FILED, among):
                self._filed[row.theme_id, row.note_id] = row.station_id, row.actor
            self._marks |= {row.note_id: (row.note_id, row.mark, row.reason) for row in session.execute(_MARKED, among)}
        names = {name_of("filing", *one) for one in wanted} | {name_of("mark", note_id) for _, note_id in wanted}
        self._last = LastWrites(session, names)
        self._stored = frozenset(self._filed)
        self._changed: set[tuple[str, str]] = set()
        self._unmarked: set[str] = set()

    def file(self, tx: Transaction, asked: FileNote) -> Filed:
        """File these as well."""
        theme, done = tx.find(Theme, asked.theme_id), Filed()
        by = asked.by or (("", "") if asked.clock is None else (tx.station_id, tx.actor))
        for note_id in dict.fromkeys(asked.note_ids):
            if self._sessions.get(note_id) != theme.session_id:
                tx.find_in(Round, tx.find(Note, note_id).round_id, theme.session_id)
            place = asked.theme_id, note_id
            before = self._filed.get(place)
            if before is not None and asked.clock is None:
                continue
            if self._last.stays(tx, asked.clock, "filing", *place) and before != by:
                if before is None:
                    done.filed.append(note_id)
                else:
                    done.others[before].append(note_id)
                self._filed[place] = by
                self._changed.add(place)
            if (
                asked.clock is not None
                and self._last.stays(tx, asked.clock, "mark", note_id)
                and (mark := self._marks.pop(note_id, None)) is not None
            ):
                done.marks.append(mark)
                self._unmarked.add(note_id)
            tx.touch("filing", note_id)
        tx.touch("theme", asked.theme_id)
        return done

    def write(self) -> None:
        """Write all that was filed."""
        for row in list(self._session.identity_map.values()):
            if isinstance(row, Filing | NoteMark | LastWrite):
                self._session.expunge(row)  # whoever looks for it again finds it as it is now
        new = [
            {"theme_id": theme_id, "note_id": note_id, **self._by(theme_id, note_id)}
            for theme_id, note_id in sorted(self._changed - self._stored)
        ]
        again = [
            {"theme": theme_id, "note": note_id, **self._by(theme_id, note_id)}
            for theme_id, note_id in sorted(self._changed & self._stored)
        ]
        if new:
            self._session.execute(insert(_FILING), new)
        if again:
            self._session.connection().execute(_BY, again)
        for part in portions(self._unmarked):
            self._session.execute(_UNMARK, {"notes": part})
        self._last.write()

    def _by(self, theme_id: str, note_id: str) -> dict[str, str]:
        station_id, actor = self._filed[theme_id, note_id]
        return {"station_id": station_id, "actor": actor}


@dataclass(frozen=True, kw_only=True)
class UnfileNote(Operation):
    """Take notes out of a theme and of those that were merged into it; a quote of such a note goes with it.

    ``also_ids`` are the themes that were merged into it, as its author saw it.
    """

    theme_id: str
    note_ids: tuple[str, ...]
    also_ids: tuple[str, ...] | None = None
    clock: int | None = None

    def prepared(self, tx: Transaction) -> UnfileNote:
        """With the themes that are seen in it, and its clock."""
        if self.clock is not None:
            return self
        theme, also = tx.find(Theme, self.theme_id), self.also_ids
        if also is None:
            refuse_unless_standing(tx, theme)
            also = read_shape(tx.session, theme.session_id).inside(theme.id)[1:]
        return replace(self, also_ids=also, clock=next_clock(tx))

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Take out those that are in it."""
        back: list[Operation] = []
        for theme_id in (self.theme_id, *(self.also_ids or ())):
            back += self._take_out(tx, theme_id)
            tx.touch("theme", theme_id)
        tx.touch("filing", *self.note_ids)
        tx.session.flush()  # what is only about to be deleted would still be found
        again = {id for step in back if isinstance(step, FileNote) for id in step.note_ids}
        marks = tx.session.scalars(select(NoteMark).where(NoteMark.note_id.in_(again)).order_by(NoteMark.note_id))
        # Filing a note takes its mark, so one that it had besides comes back last.
        back += marking_again((one.note_id, one.mark, one.reason) for one in marks)
        return tuple(back) or (FileNote(theme_id=self.theme_id, note_ids=(), by=("", "")),)

    def _take_out(self, tx: Transaction, theme_id: str) -> list[Operation]:
        taken: defaultdict[Filer, list[str]] = defaultdict(list)
        quoted: list[Operation] = []
        for note_id in dict.fromkeys(self.note_ids):
            filing = tx.session.get(Filing, (theme_id, note_id))
            if stays(tx, self.clock, "filing", theme_id, note_id) and filing is not None:
                tx.session.delete(filing)
                taken[filing.station_id, filing.actor].append(note_id)
            quote = tx.session.get(Quote, (theme_id, note_id))
            if stays(tx, self.clock, "quote", theme_id, note_id) and quote is not None:
                tx.session.delete(quote)
                quoted.append(PickQuote(theme_id=theme_id, note_id=note_id, position=quote.position))
        return [
            *(FileNote(theme_id=theme_id, note_ids=tuple(ids), by=filer) for filer, ids in taken.items()),
            *quoted,
        ]


@dataclass(frozen=True, kw_only=True)
class SettleFiling(Operation):
    """Decide under which themes a note stands that was filed differently: under these, and no others that stand.

    ``kept_ids`` and ``out_ids`` are the filings that it found, by the themes that they were made under.
    """

    note_id: str
    theme_ids: tuple[str, ...]
    kept_ids: tuple[str, ...] | None = None
    out_ids: tuple[str, ...] = ()
    clock: int | None = None

    def prepared(self, tx: Transaction) -> SettleFiling:
        """With the filings that it found, and its clock."""
        if self.clock is not None:
            return self
        if not self.theme_ids:
            raise Refused("Choose at least one theme for the note.", "기록을 넣을 주제를 하나 이상 고르십시오.")
        themes = [tx.find(Theme, id) for id in dict.fromkeys(self.theme_ids)]
        for theme in themes:
            refuse_unless_standing(tx, theme)
        shape = read_shape(tx.session, themes[0].session_id)
        found = sorted(tx.session.scalars(select(Filing.theme_id).where(Filing.note_id == self.note_id)))
        seen = {id: shape.seen_in[id] for id in found if id in shape.seen_in}
        return replace(
            self,
            kept_ids=(
                *(id for id in seen if seen[id] in self.theme_ids),
                *(theme.id for theme in themes if theme.id not in seen.values()),
            ),
            out_ids=tuple(id for id in seen if seen[id] not in self.theme_ids),
            clock=next_clock(tx),
        )

    def perform(self, tx: Transaction) -> tuple[Operation, ...]:
        """Take out the others; what stays is filed by whoever decided."""
        note, back = (self.note_id,), list[tuple[Operation, ...]]()
        for id in self.out_ids:
            back.append(UnfileNote(theme_id=id, note_ids=note, also_ids=(), clock=self.clock).perform(tx))
        for id in self.kept_ids or ():
            back.append(FileNote(theme_id=id, note_ids=note, clock=self.clock).perform(tx))
        return tuple(step for steps in reversed(back) for step in steps)
