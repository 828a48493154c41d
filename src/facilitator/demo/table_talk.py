"""What is typed at the tables of the demo day: who says what when, and how note-takers mend and take back."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from facilitator.demo.speech import HOW, LOOSE, Speech
from facilitator.demo.stage import Stage, Timeline
from facilitator.record.models import Round, Table
from facilitator.record.operations import AddNote, RetractNote, ReviseNote

NOTES_A_TABLE = 10.9
"""How many notes a table writes in a round, on average."""

KINDS = {"idea": 46, "reason": 17, "concern": 17, "minority": 7, "question": 8}
SUMMARIES = 0.75
"""The share of tables that end a round with a summary."""

FELT_STRONGLY = 4
"""Each so many minority views that one person holds are felt strongly."""

NOTE_TAKERS = "note-takers"


@dataclass
class Said:
    """One note of the day: where, what about, and what becomes of it."""

    table: Table
    theme: str | None
    kind: str
    minutes: float
    text: str
    support: int
    first_text: str = ""
    retracted: bool = False
    felt_strongly: bool = False
    id: str = ""


@dataclass
class RoundTalk:
    """All notes of one round in the order they are written; those ``written`` so far have an id."""

    row: Round
    notes: list[Said]
    written: list[Said] = field(default_factory=list)


def round_talk(stage: Stage, speech: Speech, row: Round, seated: dict[str, int], begin: float, end: float) -> RoundTalk:
    """Invent what is said in a round.

    Args:
        stage: the stage.
        speech: what people say.
        row: the round.
        seated: people at each table (by id); an empty table says nothing.
        begin: when the round opens, in minutes after the start.
        end: when it closes.
    """
    tables = [table for table in stage.tables if seated.get(table.id)]
    weights = [stage.chance.lognormvariate(0, 0.42) for _ in tables]
    notes: list[Said] = []
    for table, count in zip(tables, _shares(round(NOTES_A_TABLE * len(tables)), weights), strict=True):
        notes += _table_talk(stage, speech, row, table, seated[table.id], max(count, 2), begin, end)
    notes.sort(key=lambda note: (note.minutes, note.table.number))
    alone = [note for note in notes if note.kind == "minority" and note.support <= 1]
    for note in alone[::FELT_STRONGLY]:
        note.felt_strongly = True
    return RoundTalk(row, notes)


def put_on(timeline: Timeline, stage: Stage, talk: RoundTalk, begin: float, end: float) -> None:
    """Put the notes on the timeline, all that are typed in one minute in one burst, as from many laptops."""
    mended: dict[int, list[Said]] = {}

    def write(since: float, until: float) -> None:
        now = [note for note in talk.notes if since <= note.minutes < until]
        for note in now:
            note.id = stage.new_id()
        stage.do(
            NOTE_TAKERS,
            *(
                AddNote(
                    id=note.id, round_id=talk.row.id, table_id=note.table.id, kind=note.kind,
                    text=note.first_text or note.text, support=note.support, felt_strongly=note.felt_strongly,
                )
                for note in now
            ),
            *(_mended(note) for note in mended.pop(int(since), [])),
        )  # fmt: skip
        talk.written += now
        for note in now:
            if note.first_text or note.retracted:
                mended.setdefault(int(since) + 2, []).append(note)

    # The last sentences are typed while the round is being closed, and mended after it.
    timeline.each_minute(range(int(begin), int(end) + 5), write)


def _mended(note: Said) -> RetractNote | ReviseNote:
    if note.retracted:
        return RetractNote(id=note.id)
    return ReviseNote(
        id=note.id, base_revision=1, kind=note.kind, text=note.text, support=note.support,
        felt_strongly=note.felt_strongly,
    )  # fmt: skip


def _table_talk(
    stage: Stage, speech: Speech, row: Round, table: Table, people: int, count: int, begin: float, end: float
) -> list[Said]:
    chance = stage.chance
    notes = []
    favourites = speech.themes(row.number, stage.field_of(table.number))
    for number in range(count):
        last = number == count - 1 and chance.random() < SUMMARIES
        kind = "summary" if last else chance.choices(list(KINDS), list(KINDS.values()))[0]
        theme: str | None = None
        if not last and chance.random() < LOOSE:
            kind, text = speech.loose_note()
        else:
            theme = _theme(stage, speech, row, favourites)
            text = speech.note(theme, kind)
        into = 0.97 if last else min(0.04 + 0.94 * chance.betavariate(1.6, 1.3), 0.99)
        note = Said(table, theme, kind, begin + into * (end - begin), text, _support(stage, kind, people))
        luck = chance.random()
        if luck < 0.015:
            note.retracted = True
        elif luck < 0.055:
            note.first_text = _half(text)
        notes.append(note)
    return notes


def _theme(stage: Stage, speech: Speech, row: Round, favourites: list[str]) -> str:
    """Mostly a theme of the table's own field, less often how things are to be done; people stray."""
    if not favourites or stage.chance.random() < 0.12:
        everything = speech.themes(row.number, None)
        return stage.chance.choices(everything, [speech.weight(theme) for theme in everything])[0]
    weights = [speech.weight(theme) * (0.4 if speech.field(theme) == HOW else 1.0) for theme in favourites]
    return stage.chance.choices(favourites, weights)[0]


def _support(stage: Stage, kind: str, people: int) -> int:
    """How many at the table agree: few with a minority view, nobody counts hands for a summary."""
    if kind == "summary":
        return 0
    if kind == "minority":
        return min(1 + int(2 * stage.chance.random()), people)
    if kind == "question":
        return int((people / 2 + 1) * stage.chance.random())
    return int((people + 1) * stage.chance.betavariate(1.8, 1.6))


def _half(text: str) -> str:
    """The first words, as somebody saves them who is interrupted."""
    words = text.split()
    return " ".join(words[: max(len(words) * 3 // 5, 1)]) if len(words) > 3 else ""


def _shares(total: int, weights: list[float]) -> list[int]:
    """``total`` shared out by weight, without losing one."""
    whole = sum(weights)
    bounds = [round(total * part / whole) for part in accumulate(weights)]
    return [after - before for before, after in zip([0, *bounds], bounds, strict=False)]
