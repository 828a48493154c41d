"""Invented operations of every kind, sensible and less so, for a record as it stands."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import hypothesis.strategies as st
from record_pictures import plain_png
from sqlalchemy import text

from facilitator.record import Operation, Record
from facilitator.record import operations as ops
from facilitator.record.models import ROLES

T = TypeVar("T")

LOGO = base64.b64encode(plain_png(3, 2)).decode()

texts = st.text(max_size=8)
titles = st.text(min_size=1, max_size=8) | st.sampled_from(["돌봄", "의료", "주거", "   "])
maybe_texts = st.none() | texts
small = st.sampled_from([1, 2, 3, 4, 0, -1, 6])
maybe_minutes = st.none() | st.integers(0, 90)


@dataclass
class Inventor:
    """Draws operations for a record; ids are mostly of what is there, now and then of nothing."""

    data: st.DataObject
    record: Record
    session_id: str

    def draw(self, strategy: st.SearchStrategy[T]) -> T:
        return self.data.draw(strategy)

    def ids(self, table: str, column: str = "id", where: str = "TRUE") -> list[str]:
        return sorted({row[0] for row in rows(self.record, f"SELECT {column} FROM {table} WHERE {where}")})

    def one(self, table: str, column: str = "id", where: str = "TRUE") -> str:
        known = self.ids(table, column, where)
        return self.draw(st.sampled_from([*known, *known, "nobody"]))

    def some(self, table: str) -> tuple[str, ...]:
        known = self.ids(table)
        return tuple(self.draw(st.lists(st.sampled_from(known), max_size=4))) if known else ()

    def code(self) -> str:
        return self.draw(st.sampled_from("0123456789abcdef")) * 64

    def maybe_round(self) -> str | None:
        return self.draw(st.none() | st.sampled_from([*self.ids("round")]))

    def new(self) -> str:
        return self.record.new_id()

    def admit_station(self) -> ops.AdmitStation:
        role = self.draw(st.sampled_from([*ROLES, "spy"]))
        return ops.AdmitStation(
            id=self.draw(st.just(self.new()) | st.just(self.one("station"))),
            session_id=self.session_id,
            role=role,
            token_hash="0" * 64,
            table_id=self.one("hall_table") if role == "note-taker" else self.draw(st.none() | st.just("nobody")),
            name=self.draw(texts),
        )

    def person(self) -> ops.Person:
        return ops.Person(
            id=self.new(),
            number=self.draw(st.sampled_from([0, 0, 0, 40, 41])),
            state=self.draw(st.sampled_from(ops.PARTICIPANT_STATES)),
            walk_in=self.draw(st.booleans()),
            name=self.draw(texts),
            contact=self.draw(texts),
            attributes=self.draw(st.dictionaries(texts, texts, max_size=2)),
            key=self.draw(texts),
        )

    def place(self, round_id: str | None = None) -> ops.SeatPlace:
        return ops.SeatPlace(
            round_id=round_id or self.one("round"),
            participant_id=self.one("participant"),
            table_id=self.one("hall_table"),
            pinned=self.draw(st.booleans()),
        )

    def assign_seats(self) -> ops.AssignSeats:
        round_id = self.one("round")
        count = self.draw(st.integers(0, 6))
        return ops.AssignSeats(round_id=round_id, places=tuple(self.place(round_id) for _ in range(count)))

    def prepare_ballot(self) -> ops.PrepareBallot:
        drafts = self.ids("ballot", where="state = 'draft'")
        known = self.ids("theme")
        return ops.PrepareBallot(
            id=self.draw(st.sampled_from([self.new(), *drafts])),
            session_id=self.session_id,
            title=self.draw(titles),
            method=self.draw(st.sampled_from(["single", "approval"])),
            basis=self.draw(st.sampled_from(["present", "cast", "valid"])),
            most=self.draw(st.integers(1, 3)),
            options=tuple(
                ops.BallotOption(id=self.new(), text=text, theme_id=self.draw(st.sampled_from([None, *known])))
                for text in self.draw(st.lists(titles, max_size=3))
            ),
            round_id=self.maybe_round(),
            compared=self.draw(st.booleans()),
            before_id=self.draw(st.none() | st.just(self.one("ballot"))),
        )

    def table_vote(self) -> ops.EnterTableVote:
        ballot_id = self.one("ballot", where="state = 'open'")
        options = self.ids("option", where=f"ballot_id = '{ballot_id}'")
        counts = {option: self.draw(st.integers(0, 4)) for option in options if self.draw(st.booleans())}
        return ops.EnterTableVote(
            ballot_id=ballot_id,
            table_id=self.one("hall_table"),
            counts=counts,
            voters=self.draw(st.integers(0, 6)),
            abstain=self.draw(st.integers(0, 1)),
            invalid=self.draw(st.integers(0, 1)),
            confirmed=self.draw(st.booleans()),
        )

    def correct_ballot(self) -> ops.CorrectBallot:
        ballot_id = self.one("ballot", where="state = 'closed'")
        options = self.ids("option", where=f"ballot_id = '{ballot_id}'")
        return ops.CorrectBallot(
            id=ballot_id,
            new_id=self.new(),
            reason=self.draw(titles),
            option_ids=tuple((option, self.new()) for option in options),
            pile_ids=tuple((pile, self.new()) for pile in self.ids("paper_batch", where=f"ballot_id = '{ballot_id}'")),
        )

    def slip(self, ballot_id: str) -> str:
        known = self.ids("option", where=f"ballot_id = '{ballot_id}'")
        chosen = [f'{{"chosen":["{option}"]}}' for option in known]
        return self.draw(st.sampled_from([*chosen, '{"abstain":true}', '{"invalid":true}', "nothing"]))

    def slips(self, ballot_id: str) -> tuple[str, ...]:
        return tuple(self.slip(ballot_id) for _ in range(self.draw(st.integers(0, 3))))

    def ballot_of_pile(self, pile_id: str) -> str:
        return next(iter(self.ids("paper_batch", "ballot_id", f"id = '{pile_id}'")), "nobody")

    def enter_pile(self) -> ops.EnterPaperBatch:
        ballot_id = self.one("ballot", where="state = 'open'")
        return ops.EnterPaperBatch(
            id=self.new(),
            ballot_id=ballot_id,
            label=self.draw(titles),
            slips=self.slips(ballot_id),
            table_id=self.draw(st.none() | st.just(self.one("hall_table"))),
        )

    def enter_pile_again(self) -> ops.EnterPaperBatchAgain:
        pile_id = self.one("paper_batch")
        return ops.EnterPaperBatchAgain(id=pile_id, slips=self.slips(self.ballot_of_pile(pile_id)))

    def settle_slip(self) -> ops.SettlePaperSlip:
        pile_id = self.one("paper_batch")
        vote = self.draw(st.none() | st.just("") | st.just(self.slip(self.ballot_of_pile(pile_id))))
        return ops.SettlePaperSlip(id=pile_id, slip=self.draw(st.integers(0, 3)), vote=vote)

    def pair(self, table: str, first: str, second: str) -> tuple[str, str]:
        known = rows(self.record, f"SELECT {first}, {second} FROM {table}")
        return self.draw(st.sampled_from([*sorted((str(one), str(other)) for one, other in known), ("nobody", "none")]))

    def import_posts(self) -> ops.ImportPosts:
        keys = self.draw(st.lists(st.sampled_from("abcd"), max_size=3))
        return ops.ImportPosts(
            source_id=self.one("source"),
            round_id=self.one("round"),
            posts=tuple(
                ops.PostRead(
                    id=self.new(),
                    key=key,
                    text=self.draw(titles),
                    title=self.draw(texts),
                    category=self.draw(texts),
                    posted=self.draw(st.sampled_from(["", "2026-08-03", "2026-08-03T14:05", "yesterday"])),
                    agreements=self.draw(small),
                )
                for key in keys
            ),
            first=self.draw(st.none() | small),
        )

    def of_posts(self, kind: type[ops.RetractPosts] | type[ops.RestorePosts]) -> Operation:
        source_id, note_id = self.pair("post", "source_id", "note_id")
        return kind(source_id=source_id, note_ids=(note_id, note_id, *self.ids("post", "note_id")[:1]))

    def unpick_quote(self) -> ops.UnpickQuote:
        theme_id, note_id = self.pair("quote", "theme_id", "note_id")
        return ops.UnpickQuote(theme_id=theme_id, note_id=note_id)

    def pick_quote(self) -> ops.PickQuote:
        theme_id, note_id = self.pair("filing", "theme_id", "note_id")
        return ops.PickQuote(theme_id=theme_id, note_id=note_id)

    def of_wording(self, kind: type[ops.RemoveWording] | type[ops.RestoreWording]) -> Operation:
        theme_id, id = self.pair("wording", "theme_id", "id")
        return kind(id=id, theme_id=theme_id)

    def move_seat(self) -> ops.MoveSeat:
        round_id, person = self.pair("seat", "round_id", "participant_id")
        other = self.draw(st.none() | st.sampled_from([*self.ids("participant"), "nobody"]))
        table = self.one("hall_table")
        if other is not None and self.draw(st.booleans()):
            table = self.one("seat", "table_id", f"round_id = '{round_id}' AND participant_id = '{other}'")
        return ops.MoveSeat(round_id=round_id, participant_id=person, table_id=table, swap_with=other)

    def move_seats(self) -> ops.MoveSeats:
        seats = [self.pair("seat", "round_id", "participant_id") for _ in range(self.draw(st.integers(0, 3)))]
        return ops.MoveSeats(
            places=tuple(
                ops.SeatPlace(round_id=round_id, participant_id=person, table_id=self.one("hall_table"))
                for round_id, person in seats
            )
        )

    def arrange_hall(self) -> ops.ArrangeHall:
        measures = st.sampled_from([0, 50, 250, -1])
        tables = self.draw(st.integers(0, 3))
        return ops.ArrangeHall(
            session_id=self.one("session"),
            places=tuple(
                ops.TablePlace(
                    table_id=self.one("hall_table"),
                    x=self.draw(st.none() | measures),
                    y=self.draw(st.none() | measures),
                )
                for _ in range(tables)
            ),
            stage=self.draw(st.none() | st.just(()) | st.tuples(*[measures] * 4)),
        )

    def pin_seat(self) -> ops.PinSeat:
        round_id, person = self.pair("seat", "round_id", "participant_id")
        return ops.PinSeat(round_id=round_id, participant_id=person, pinned=self.draw(st.booleans()))

    def clear_vote(self) -> ops.ClearTableVote:
        ballot_id, table_id = self.pair("table_vote", "ballot_id", "table_id")
        return ops.ClearTableVote(ballot_id=ballot_id, table_id=table_id)

    def passage(self) -> dict[str, Any]:
        note_id = self.one("note")
        begins = self.draw(st.integers(-1, 3))
        return {"note_id": note_id, "revision": self.draw(st.integers(1, 2)), "begins": begins, "ends": begins + 1}

    def words(self) -> dict[str, Any]:
        place = self.draw(st.sampled_from([*ops.WORD_PLACES, "nowhere"]))
        kind = "theme" if place.startswith("theme") else "source" if place == "source" else "session"
        begins = self.draw(st.integers(-1, 3))
        wording = self.draw(st.sampled_from(["0123456789abcdef", "fedcba9876543210", ""]))
        return {"place": place, "of_id": self.one(kind), "wording": wording, "begins": begins, "ends": begins + 1}

    def decided_words(self) -> dict[str, Any]:
        known = rows(self.record, "SELECT place, of_id, wording, begins, ends FROM word_passage")
        return dict(
            zip(
                ("place", "of_id", "wording", "begins", "ends"),
                self.draw(st.sampled_from([*sorted(known), ("source", "nobody", "", 0, 1)])),
                strict=True,
            )
        )

    def decided_passage(self) -> dict[str, Any]:
        known = rows(self.record, "SELECT note_id, revision, begins, ends FROM passage")
        return dict(
            zip(
                ("note_id", "revision", "begins", "ends"),
                self.draw(st.sampled_from([*sorted(known), ("nobody", 1, 0, 1)])),
                strict=True,
            )
        )

    def queue_delivery(self) -> ops.QueueDelivery:
        return ops.QueueDelivery(
            id=self.draw(st.just(self.new()) | st.just(self.one("delivery"))),
            session_id=self.session_id,
            package=self.draw(st.sampled_from(["day-1.zip", "day-2.zip", "../day.zip"])),
            sha512=self.draw(st.sampled_from("ab")) * 128,
            bytes=self.draw(small),
            version=self.draw(small),
            label=self.draw(titles),
            address=self.draw(st.sampled_from(["file:///stick", "sftp://archive:22/in", "https://me@archive/in"])),
            follows=self.draw(st.sampled_from(["", "c" * 128, "c"])),
        )

    def invent(self, kind: type[Operation]) -> Operation:
        """An operation of this kind."""
        return INVENTED[kind](self)


def moments() -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, "2026-09-12T05:00:00.000Z", "2026-09-12T04:00:00.500Z", "at noon"])


INVENTED: Mapping[type[Operation], Callable[[Inventor], Operation]] = {
    ops.CreateProgramme: lambda i: ops.CreateProgramme(id=i.new(), title=i.draw(titles), body=i.draw(texts)),
    ops.EditProgramme: lambda i: ops.EditProgramme(
        id=i.one("programme"), title=i.draw(st.none() | titles), body=i.draw(maybe_texts)
    ),
    ops.CreateSession: lambda i: ops.CreateSession(
        id=i.new(), programme_id=i.one("programme"), kind="workshop", title=i.draw(titles), language="en"
    ),
    ops.EditSession: lambda i: ops.EditSession(
        id=i.one("session"),
        title=i.draw(st.none() | titles),
        venue=i.draw(maybe_texts),
        date=i.draw(st.sampled_from([None, "", "2026-09-12", "20260912", "tomorrow"])),
        starts_at=i.draw(st.sampled_from([None, "", "13:00", "25:00"])),
        closing=i.draw(maybe_texts),
    ),
    ops.AddRound: lambda i: ops.AddRound(
        id=i.new(),
        session_id=i.session_id,
        title=i.draw(texts),
        number=i.draw(st.none() | small),
        groups=i.draw(st.sampled_from([*ops.GROUP_PLANS, "alone"])),
    ),
    ops.EditRound: lambda i: ops.EditRound(
        id=i.one("round"), title=i.draw(maybe_texts), minutes=i.draw(maybe_minutes), break_after=i.draw(maybe_minutes)
    ),
    ops.RemoveRound: lambda i: ops.RemoveRound(id=i.one("round")),
    ops.MoveRound: lambda i: ops.MoveRound(id=i.one("round"), number=i.draw(small)),
    ops.AddTable: lambda i: ops.AddTable(
        id=i.new(),
        session_id=i.session_id,
        number=i.draw(st.integers(0, 9)),
        seats=i.draw(st.integers(0, 6)),
        features=tuple(i.draw(st.lists(texts, max_size=2))),
        note_taker=i.draw(texts),
    ),
    ops.EditTable: lambda i: ops.EditTable(
        id=i.one("hall_table"),
        number=i.draw(st.none() | st.integers(0, 9)),
        seats=i.draw(st.none() | st.integers(0, 6)),
        features=i.draw(st.none() | st.tuples(texts)),
        facilitator=i.draw(maybe_texts),
        group=i.draw(maybe_texts),
    ),
    ops.RemoveTable: lambda i: ops.RemoveTable(id=i.one("hall_table")),
    ops.ImportParticipants: lambda i: ops.ImportParticipants(
        session_id=i.session_id, people=tuple(i.person() for _ in range(i.draw(st.integers(0, 2)))), source="desk"
    ),
    ops.RemoveParticipants: lambda i: ops.RemoveParticipants(session_id=i.session_id, ids=i.some("participant")),
    ops.EditParticipant: lambda i: ops.EditParticipant(
        id=i.one("participant"),
        name=i.draw(maybe_texts),
        attributes=i.draw(st.none() | st.dictionaries(texts, texts, max_size=2)),
    ),
    ops.MarkParticipants: lambda i: ops.MarkParticipants(
        ids=i.some("participant"), state=i.draw(st.sampled_from([*ops.PARTICIPANT_STATES, "asleep"]))
    ),
    ops.AssignSeats: lambda i: i.assign_seats(),
    ops.PlaceSeats: lambda i: ops.PlaceSeats(places=tuple(i.place() for _ in range(i.draw(st.integers(0, 2))))),
    ops.FreeSeats: lambda i: ops.FreeSeats(
        seats=tuple(i.pair("seat", "round_id", "participant_id") for _ in range(i.draw(st.integers(0, 3))))
    ),
    ops.MoveSeat: lambda i: i.move_seat(),
    ops.MoveSeats: lambda i: i.move_seats(),
    ops.PinSeat: lambda i: i.pin_seat(),
    ops.CloseTable: lambda i: ops.CloseTable(id=i.one("hall_table")),
    ops.OpenTable: lambda i: ops.OpenTable(id=i.one("hall_table")),
    ops.ArrangeHall: lambda i: i.arrange_hall(),
    ops.OpenRound: lambda i: ops.OpenRound(id=i.one("round"), minutes=i.draw(maybe_minutes)),
    ops.PauseRound: lambda i: ops.PauseRound(id=i.one("round")),
    ops.ResumeRound: lambda i: ops.ResumeRound(id=i.one("round")),
    ops.ExtendRound: lambda i: ops.ExtendRound(id=i.one("round"), minutes=i.draw(st.integers(-40, 40))),
    ops.CloseRound: lambda i: ops.CloseRound(id=i.one("round")),
    ops.SetRoundClock: lambda i: ops.SetRoundClock(
        id=i.one("round"),
        state=i.draw(st.sampled_from([*ops.ROUND_STATES, "late"])),
        minutes=i.draw(st.integers(0, 60)),
        opened_at=i.draw(moments()),
        closes_at=i.draw(moments()),
        remaining_seconds=i.draw(st.none() | st.integers(-100, 4000)),
        closed_at=i.draw(moments()),
    ),
    ops.AddNote: lambda i: ops.AddNote(
        id=i.new(),
        round_id=i.one("round"),
        table_id=i.one("hall_table"),
        kind=i.draw(st.sampled_from([*ops.NOTE_KINDS, "joke"])),
        text=i.draw(titles),
        support=i.draw(small),
        number=i.draw(st.none() | small),
        felt_strongly=i.draw(st.booleans()),
    ),
    ops.ReviseNote: lambda i: ops.ReviseNote(
        id=i.one("note"),
        base_revision=i.draw(st.integers(1, 3)),
        kind=i.draw(st.sampled_from(ops.NOTE_KINDS)),
        text=i.draw(titles),
        support=i.draw(small),
        felt_strongly=i.draw(st.booleans()),
    ),
    ops.RetractNote: lambda i: ops.RetractNote(id=i.one("note")),
    ops.RestoreNote: lambda i: ops.RestoreNote(id=i.one("note")),
    ops.AddSource: lambda i: ops.AddSource(
        id=i.new(), session_id=i.session_id, title=i.draw(titles), number=i.draw(st.none() | small)
    ),
    ops.RemoveSource: lambda i: ops.RemoveSource(id=i.one("source")),
    ops.RestoreSource: lambda i: ops.RestoreSource(id=i.one("source")),
    ops.ImportPosts: lambda i: i.import_posts(),
    ops.RetractPosts: lambda i: i.of_posts(ops.RetractPosts),
    ops.CountAgreements: lambda i: ops.CountAgreements(
        session_id=i.session_id,
        counts={i.one("post", "note_id"): i.draw(small) for _ in range(i.draw(st.integers(0, 2)))},
    ),
    ops.RestorePosts: lambda i: i.of_posts(ops.RestorePosts),
    ops.AddTheme: lambda i: ops.AddTheme(
        id=i.new(),
        session_id=i.session_id,
        title=i.draw(titles),
        round_id=i.maybe_round(),
        from_proposal=i.draw(st.booleans()),
    ),
    ops.EditTheme: lambda i: ops.EditTheme(
        id=i.one("theme"),
        title=i.draw(st.none() | titles),
        summary=i.draw(maybe_texts),
        colour=i.draw(st.none() | small),
    ),
    ops.MoveTheme: lambda i: ops.MoveTheme(id=i.one("theme"), position=i.draw(small)),
    ops.RemoveTheme: lambda i: ops.RemoveTheme(id=i.one("theme")),
    ops.RestoreTheme: lambda i: ops.RestoreTheme(id=i.one("theme")),
    ops.FileNote: lambda i: ops.FileNote(theme_id=i.one("theme"), note_ids=i.some("note")),
    ops.UnfileNote: lambda i: ops.UnfileNote(theme_id=i.one("theme"), note_ids=i.some("note")),
    ops.SettleFiling: lambda i: ops.SettleFiling(
        note_id=i.pair("filing", "note_id", "theme_id")[0], theme_ids=i.some("theme")
    ),
    ops.MarkNotes: lambda i: ops.MarkNotes(
        note_ids=i.some("note"), mark=i.draw(st.sampled_from([*ops.NOTE_MARKS, "lost"])), reason=i.draw(titles)
    ),
    ops.UnmarkNotes: lambda i: ops.UnmarkNotes(note_ids=i.some("note")),
    ops.NestTheme: lambda i: ops.NestTheme(id=i.one("theme"), parent_id=i.draw(st.none() | st.just(i.one("theme")))),
    ops.MergeThemes: lambda i: ops.MergeThemes(into_id=i.one("theme"), from_ids=i.some("theme")),
    ops.UnmergeTheme: lambda i: ops.UnmergeTheme(id=i.one("theme", "into_id", "into_id IS NOT NULL")),
    ops.SplitTheme: lambda i: ops.SplitTheme(
        id=i.one("theme"), new_id=i.new(), title=i.draw(titles), note_ids=i.some("note")
    ),
    ops.WordTheme: lambda i: ops.WordTheme(
        id=i.new(),
        theme_id=i.one("theme"),
        title=i.draw(titles),
        summary=i.draw(texts),
        replaces=i.draw(st.none() | st.just(i.some("wording"))),
    ),
    ops.RemoveWording: lambda i: i.of_wording(ops.RemoveWording),
    ops.RestoreWording: lambda i: i.of_wording(ops.RestoreWording),
    ops.PickQuote: lambda i: i.pick_quote(),
    ops.UnpickQuote: lambda i: i.unpick_quote(),
    ops.PrepareBallot: lambda i: i.prepare_ballot(),
    ops.RemoveBallot: lambda i: ops.RemoveBallot(id=i.one("ballot")),
    ops.OpenBallot: lambda i: ops.OpenBallot(id=i.one("ballot")),
    ops.WithdrawBallot: lambda i: ops.WithdrawBallot(id=i.one("ballot")),
    ops.EnterTableVote: lambda i: i.table_vote(),
    ops.ClearTableVote: lambda i: i.clear_vote(),
    ops.AcceptDifference: lambda i: ops.AcceptDifference(
        ballot_id=i.one("ballot"),
        place=i.draw(st.just("") | st.just(i.one("hall_table"))),
        expected=i.draw(st.integers(0, 9)),
        found=i.draw(st.integers(0, 9)),
        reason="먼저 돌아갔습니다.",
    ),
    ops.QuestionDifference: lambda i: ops.QuestionDifference(
        ballot_id=i.one("accepted_difference", "ballot_id"), place=i.one("accepted_difference", "place")
    ),
    ops.CloseBallot: lambda i: ops.CloseBallot(id=i.one("ballot")),
    ops.CorrectBallot: lambda i: i.correct_ballot(),
    ops.ReopenBallot: lambda i: ops.ReopenBallot(id=i.one("ballot"), reason=i.draw(titles)),
    ops.AnnulBallot: lambda i: ops.AnnulBallot(id=i.one("ballot"), reason=i.draw(titles)),
    ops.IssueCodes: lambda i: ops.IssueCodes(
        session_id=i.session_id,
        codes=(ops.CodeIssued(code_hash=i.code(), participant_id=i.draw(st.none() | st.just(i.one("participant")))),),
    ),
    ops.RevokeCodes: lambda i: ops.RevokeCodes(session_id=i.session_id, hashes=(i.one("voting_code", "code_hash"),)),
    ops.CastVotes: lambda i: ops.CastVotes(
        ballot_id=i.one("ballot", where="state = 'open'"), spent=(i.one("voting_code", "code_hash"),)
    ),
    ops.EnterPaperBatch: lambda i: i.enter_pile(),
    ops.EnterPaperBatchAgain: lambda i: i.enter_pile_again(),
    ops.ForgetSecondEntry: lambda i: ops.ForgetSecondEntry(id=i.one("paper_batch")),
    ops.SettlePaperSlip: lambda i: i.settle_slip(),
    ops.AcceptPaperBatch: lambda i: ops.AcceptPaperBatch(id=i.one("paper_batch")),
    ops.QuestionPaperBatch: lambda i: ops.QuestionPaperBatch(id=i.one("paper_batch")),
    ops.RemovePaperBatch: lambda i: ops.RemovePaperBatch(id=i.one("paper_batch")),
    ops.PairBallots: lambda i: ops.PairBallots(before_id=i.one("ballot"), after_id=i.one("ballot")),
    ops.UnpairBallots: lambda i: ops.UnpairBallots(after_id=i.one("ballot", where="before_id IS NOT NULL")),
    ops.ImportKeypads: lambda i: ops.ImportKeypads(
        ballot_id=i.one("ballot", where="state = 'open'"), label=i.draw(titles), devices=(i.code(),)
    ),
    ops.QueueDelivery: lambda i: i.queue_delivery(),
    ops.CancelDelivery: lambda i: ops.CancelDelivery(id=i.one("delivery")),
    ops.RecordReceipt: lambda i: ops.RecordReceipt(id=i.one("delivery"), sha512=i.draw(st.sampled_from("ab")) * 128),
    ops.AddRecommendation: lambda i: ops.AddRecommendation(
        id=i.new(), session_id=i.session_id, text=i.draw(titles), theme_id=i.draw(st.none() | st.just(i.one("theme")))
    ),
    ops.EditRecommendation: lambda i: ops.EditRecommendation(
        id=i.one("recommendation"), text=i.draw(st.none() | titles), responsible=i.draw(maybe_texts)
    ),
    ops.RenumberNote: lambda i: ops.RenumberNote(id=i.one("note"), number=i.draw(small)),
    ops.AdmitStation: lambda i: i.admit_station(),
    ops.RevokeStation: lambda i: ops.RevokeStation(id=i.one("station")),
    ops.SendMessage: lambda i: ops.SendMessage(
        id=i.new(),
        session_id=i.session_id,
        text=i.draw(titles),
        table_id=i.draw(st.none() | st.just(i.one("hall_table"))),
    ),
    ops.AskForHelp: lambda i: ops.AskForHelp(id=i.new(), table_id=i.one("hall_table"), text=i.draw(texts)),
    ops.EndHelp: lambda i: ops.EndHelp(id=i.one("help_call")),
    ops.RemoveRecommendation: lambda i: ops.RemoveRecommendation(id=i.one("recommendation")),
    ops.SetPopulation: lambda i: ops.SetPopulation(
        session_id=i.one("session"),
        attribute=i.draw(st.sampled_from(["gender", "age", ""])),
        shares=i.draw(st.dictionaries(titles, st.sampled_from([0, 4_870, 5_130, 10_001]), max_size=3)),
        source=i.draw(texts),
    ),
    ops.ShowOnScreen: lambda i: ops.ShowOnScreen(
        session_id=i.one("session"),
        scene=i.draw(st.sampled_from([*ops.SCENES, "film"])),
        detail=i.draw(titles),
        page=i.draw(small),
    ),
    ops.ReleaseResult: lambda i: ops.ReleaseResult(
        session_id=i.session_id, ballot_id=i.one("ballot"), released=i.draw(st.booleans())
    ),
    ops.SetRetention: lambda i: ops.SetRetention(
        session_id=i.one("session"), keep_until=i.draw(st.sampled_from(["2026-09-12", "", "2026-09-13", "20260912"]))
    ),
    ops.PurgePersonalData: lambda i: ops.PurgePersonalData(session_id=i.session_id, confirmed=i.draw(st.booleans())),
    ops.SetUpScreen: lambda i: ops.SetUpScreen(
        session_id=i.one("session"),
        dark=i.draw(st.none() | st.booleans()),
        height=i.draw(st.sampled_from([None, 400, 250, 10])),
        distance=i.draw(st.sampled_from([None, 3_000, 4_500, 1])),
    ),
    ops.PlanMinutes: lambda i: ops.PlanMinutes(
        session_id=i.one("session"),
        theme_order=i.draw(st.sampled_from([None, *ops.THEME_ORDERS, "length"])),
        chapters=i.draw(st.sampled_from([None, (), ops.CHAPTERS, ops.CHAPTERS[::-1], ("votes",)])),
        logo=i.draw(st.sampled_from([None, "", LOGO, LOGO[:-8], "no picture"])),
    ),
    ops.SignMinutes: lambda i: ops.SignMinutes(
        session_id=i.one("session"),
        signatures=tuple(
            ops.SignatureLine(role=role, name=i.draw(texts)) for role in i.draw(st.lists(titles, max_size=3))
        ),
    ),
    ops.ChooseQuotes: lambda i: ops.ChooseQuotes(
        theme_id=i.one("theme"), note_ids=i.draw(st.none() | st.just(i.some("note")))
    ),
    ops.RedactPassage: lambda i: ops.RedactPassage(
        **i.passage(), reason=i.draw(st.sampled_from([*ops.REDACTION_REASONS, "", "boring"]))
    ),
    ops.KeepPassage: lambda i: ops.KeepPassage(**i.passage()),
    ops.ReopenPassage: lambda i: ops.ReopenPassage(**i.decided_passage()),
    ops.RedactWords: lambda i: ops.RedactWords(
        **i.words(), reason=i.draw(st.sampled_from([*ops.REDACTION_REASONS, "", "boring"]))
    ),
    ops.KeepWords: lambda i: ops.KeepWords(**i.words()),
    ops.ReopenWords: lambda i: ops.ReopenWords(**i.decided_words()),
}


def rows(record: Record, statement: str) -> list[tuple[Any, ...]]:
    """What a query on a record answers."""
    with record.reading() as session:
        return [tuple(row) for row in session.execute(text(statement))]
