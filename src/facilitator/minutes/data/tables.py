"""The outline as tables: the session, who came, rounds, tables, themes, notes, posts from outside, recommendations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from facilitator.minutes.data.table import DataTable, Value, data_words, table
from facilitator.minutes.data.vote_tables import vote_tables
from facilitator.minutes.outline import Outline, Round, Theme
from facilitator.minutes.words import Words

__all__ = [
    "NOTE_KINDS",
    "agenda",
    "all_tables",
    "filings",
    "notes",
    "order",
    "posts",
    "recommendations",
    "rounds",
    "tables",
    "themes",
]

NOTE_KINDS = ("idea", "reason", "concern", "minority", "question", "summary")
_KIND_COLUMNS = "ideas# reasons# concerns# minority_views# questions# summaries#"
"""How many notes there are of each kind, in the order of ``NOTE_KINDS``."""


def all_tables(outline: Outline, language: str = "") -> tuple[DataTable, ...]:
    """Everything in the outline, the session first; tables without rows are there as well.

    Args:
        outline: the outline.
        language: "ko" or "en", of what is no number and nobody's words; that of the outline where it is empty.
    """
    language = language or outline.language
    return (
        _session(outline, data_words(language)),
        _attendance(outline),
        order(outline),
        agenda(outline),
        rounds(outline),
        tables(outline),
        themes(outline),
        notes(outline, language),
        posts(outline, language),
        filings(outline, language),
        *vote_tables(outline, language),
        recommendations(outline),
    )


def _session(outline: Outline, words: Words) -> DataTable:
    came, sat, made = outline.attendance, outline.seating, outline.methods
    items: tuple[tuple[str, Value], ...] = (
        ("title", outline.title),
        ("session_kind", Words("ko" if words.korean else "en")(f"kind.{outline.session_kind}")),
        ("programme", outline.programme),
        ("body", outline.body),
        ("organizer", outline.organizer),
        ("date", outline.date),
        ("starts", outline.starts),
        ("ends", outline.ends),
        ("venue", outline.venue),
        ("purpose", outline.purpose),
        ("introduction", outline.introduction),
        ("closing_words", outline.closing),
        ("invited", came.invited),
        ("arrived", came.arrived),
        ("absent", came.absent),
        ("unmarked", came.unmarked),
        ("walk_ins", came.walk_ins),
        ("tables", came.tables),
        ("facilitators", came.facilitators),
        ("note_takers", came.note_takers),
        ("observers", came.observers),
        ("seating_attributes", "; ".join(sat.attributes)),
        ("seating_rounds", sat.rounds),
        ("seating_cells", sat.cells),
        ("seating_in_band", sat.in_band),
        ("seating_repeats", sat.repeats),
        ("version", made.version),
        ("chain_head", made.chain_head),
        ("entries", made.entries),
        ("made_at", made.made_at),
    )
    return table("session", "item value", ((words(f"column.{key}"), value) for key, value in items))


def _attendance(outline: Outline) -> DataTable:
    rows = (
        (one.attribute, value.value, value.count, value.share) for one in outline.distributions for value in one.values
    )
    return table("attendance", "attribute group people# share%", rows)


def order(outline: Outline) -> DataTable:
    """How the day ran."""
    return table("order", "starts ends title", ((one.starts, one.ends, one.title) for one in outline.order))


def agenda(outline: Outline) -> DataTable:
    """What was put before the meeting."""
    return table("agenda", "number# text", enumerate(outline.agenda, start=1))


def rounds(outline: Outline) -> DataTable:
    """Every round with its question and what came of it, the notes also by kind."""

    def row(held: Round) -> tuple[Value, ...]:
        kinds = {one.kind: one.count for one in held.kinds}
        return (
            held.number, held.title, held.question, held.guidance, held.minutes, held.opened, held.closed, held.tables,
            len(held.themes), held.note_count, *(kinds.get(kind, 0) for kind in NOTE_KINDS), held.unfiled,
            held.posts, held.posts_unfiled,
        )  # fmt: skip

    columns = (
        "round# title question guidance minutes# opened closed tables# themes# notes# "
        f"{_KIND_COLUMNS} unfiled# posts# posts_unfiled#"
    )
    return table("rounds", columns, map(row, outline.rounds))


def tables(outline: Outline) -> DataTable:
    """Every table that wrote notes in a round."""

    def rows() -> Iterator[tuple[Value, ...]]:
        for held in outline.notes:
            for own in held.tables:
                kinds = Counter(note.kind for note in own.notes)
                yield held.round, own.table, own.zone, len(own.notes), *(kinds[kind] for kind in NOTE_KINDS)

    return table("tables", f"round# table# zone notes# {_KIND_COLUMNS}", rows())


def themes(outline: Outline, *, support: bool = True) -> DataTable:
    """Every theme with the theme above it, and counts; ``support`` with the people who agreed at the tables. Posts from
    outside are counted apart."""

    def row(held: int | None, theme: Theme) -> tuple[Value, ...]:
        people = (theme.support,) if support else ()
        return (
            held, theme.number, theme.under, theme.title, theme.summary, theme.note_count, theme.table_count, *people,
            theme.posts,
        )  # fmt: skip

    rows = (row(held, theme) for held, theme in _with_round(outline))
    return table("themes", f"round# theme# under# title summary notes# tables#{' support#' * support} posts#", rows)


def notes(outline: Outline, language: str = "", *, least: int = 0) -> DataTable:
    """Every note in its own words, with the numbers of its themes.

    With ``least``, support of fewer people is left out, and so is who felt strongly: that is one person.
    """
    language = language or outline.language
    said, words = Words(language), data_words(language)
    yes, no = words("yes"), words("no")

    def rows() -> Iterator[tuple[Value, ...]]:
        for held in outline.notes:
            for own in held.tables:
                for note in own.notes:
                    yield (
                        note.serial, held.round, own.table, own.zone, said(f"note.{note.kind}"), note.text,
                        note.support if note.support >= least else None,
                        *(() if least else (yes if note.felt_strongly else no,)), "; ".join(map(str, note.themes)),
                        words(f"mark.{note.mark}") if note.mark else "", note.reason,
                    )  # fmt: skip

    strongly = "" if least else "felt_strongly"
    return table("notes", f"serial round# table# zone kind note support# {strongly} themes_of_note mark reason", rows())


def posts(outline: Outline, language: str = "", *, least: int = 0) -> DataTable:
    """Every post from outside the hall, whole, with its source and the numbers of its themes; never who wrote it.

    With ``least``, fewer agreements are left out, and of the date only the day is told.
    """
    words = data_words(language or outline.language)

    def rows() -> Iterator[tuple[Value, ...]]:
        for held in outline.notes:
            for own in held.sources:
                for post in own.posts:
                    yield (
                        post.serial, held.round, own.source, post.posted[:10] if least else post.posted, post.title,
                        post.text, post.category, post.agreements if post.agreements >= least else None,
                        "; ".join(map(str, post.themes)), words(f"mark.{post.mark}") if post.mark else "", post.reason,
                    )  # fmt: skip

    columns = "serial round# source date title post category agreements# themes_of_note mark reason"
    return table("posts", columns, rows())


def filings(outline: Outline, language: str = "") -> DataTable:
    """Which note or post stands in which theme, and whether the theme quotes it."""
    words = data_words(language or outline.language)
    yes, no = words("yes"), words("no")

    def rows() -> Iterator[tuple[Value, ...]]:
        for _, theme in _with_round(outline):
            quoted = {quote.serial for quote in (*theme.quotes, *theme.minority)}
            for serial in (*theme.refs, *theme.post_refs):
                yield theme.number, theme.title, serial, yes if serial in quoted else no

    return table("filings", "theme# theme_title serial quoted", rows())


def recommendations(outline: Outline) -> DataTable:
    """What was recommended, to whom, and from which theme."""
    rows = ((one.number, one.text, one.responsible, one.theme) for one in outline.recommendations)
    return table("recommendations", "number# text responsible theme#", rows)


def _with_round(outline: Outline) -> Iterator[tuple[int | None, Theme]]:
    for held in outline.rounds:
        yield from ((held.number, theme) for theme in held.themes)
    yield from ((None, theme) for theme in outline.themes)
