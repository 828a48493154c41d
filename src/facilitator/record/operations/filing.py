"""Filing notes under themes, by several people at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from sqlalchemy import select

from facilitator.errors import Refused
from facilitator.record.models import Filing, Note, NoteMark, Quote, Round, Theme
from facilitator.record.operation import Operation
from facilitator.record.operations.last_write import next_clock, stays
from facilitator.record.operations.marks import Marked, marking_again, take_mark
from facilitator.record.operations.quotes import PickQuote
from facilitator.record.operations.theme_checks import refuse_unless_standing
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
        theme = tx.find(Theme, self.theme_id)
        filed: list[str] = []
        others: defaultdict[Filer, list[str]] = defaultdict(list)
        marks: list[Marked] = []
        by = self.by or (("", "") if self.clock is None else (tx.station_id, tx.actor))
        tx.session.flush()
        with (
            tx.session.no_autoflush
        ):  # each note is looked up once: what was added for others need not be written before
            for note_id in dict.fromkeys(self.note_ids):
                tx.find_in(Round, tx.find(Note, note_id).round_id, theme.session_id)
                filing = tx.session.get(Filing, (self.theme_id, note_id))
                if filing is not None and self.clock is None:
                    continue
                if stays(tx, self.clock, "filing", self.theme_id, note_id):
                    if filing is None:
                        filed.append(note_id)
                        tx.session.add(Filing(theme_id=self.theme_id, note_id=note_id, station_id=by[0], actor=by[1]))
                    elif (filing.station_id, filing.actor) != by:
                        others[filing.station_id, filing.actor].append(note_id)
                        filing.station_id, filing.actor = by
                if self.clock is not None:
                    marks += take_mark(tx, self.clock, note_id)
                tx.touch("filing", note_id)
        tx.touch("theme", self.theme_id)
        return (
            UnfileNote(theme_id=self.theme_id, note_ids=tuple(filed), also_ids=()),
            *(FileNote(theme_id=self.theme_id, note_ids=tuple(ids), by=filer) for filer, ids in others.items()),
            *marking_again(marks),
        )


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
