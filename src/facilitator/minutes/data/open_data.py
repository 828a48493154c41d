"""Open data: what may be published for anybody to use, as CSV with a README.

The outcome in numbers and the notes in their own words (as far as the outline has them: redacted passages are out). No figure
in it tells of one to four people, neither by itself nor by subtracting figures from each other; ``few`` has the rule and its
source, ``open_votes`` what it means for votes. So support of few people is missing at a note and, since it could be found
from them, the support of whole themes; small groups of those who came stand together. The organizer and observers, who may be
named there, are left out, and so is which note somebody felt strongly: beside its kind and whether it is quoted it would tell of
one person. Posts from outside have the day, not the hour; nobody ever wrote down who sent them.

What a reader knows from elsewhere can tell more: the printed minutes have every count of the hall. And two attributes of which one divides
the other's groups (districts and regions) tell the difference of their groups; the list should have one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from facilitator.minutes.data.csv_file import write_tables
from facilitator.minutes.data.few import LEAST, fine, told_parts
from facilitator.minutes.data.open_votes import open_vote_tables
from facilitator.minutes.data.readme import readme
from facilitator.minutes.data.table import DataTable, Value, data_words, table
from facilitator.minutes.data.tables import (
    agenda,
    filings,
    notes,
    order,
    posts,
    recommendations,
    rounds,
    tables,
    themes,
)
from facilitator.minutes.outline import Outline
from facilitator.minutes.whole_file import Progress, whole_file
from facilitator.minutes.words import Words

__all__ = ["README", "open_tables", "write_open_data"]

README = "README.txt"


def open_tables(outline: Outline) -> tuple[DataTable, ...]:
    """The tables that may be published, the session first; empty ones are left out."""
    language = outline.language
    every = (
        _session(outline, data_words(language)),
        _attendance(outline, data_words(language)),
        order(outline),
        agenda(outline),
        rounds(outline),
        tables(outline),
        themes(outline, support=False),
        notes(outline, least=LEAST),
        posts(outline, least=LEAST),
        filings(outline),
        *open_vote_tables(outline, language),
        recommendations(outline),
    )
    return tuple(one for one in every if one.rows)


def write_open_data(
    outline: Outline, folder: Path, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> tuple[Path, ...]:
    """Write the tables that may be published into a folder, and a README that names every column; returns the files.

    Args:
        outline: the outline; its language is that of the headings and the README.
        folder: where they go; it must be there. Older files of the same names are replaced.
        progress: told how many tables of how many are written.
        cancelled: asked before each table whether to stop.

    Raises:
        Refused: the folder cannot be written to.
        Cancelled: ``cancelled`` said so; the files that were written stay.
    """
    published = open_tables(outline)
    files = write_tables(published, outline.language, folder, progress, cancelled)
    path = folder / README
    with whole_file(path) as unfinished:
        unfinished.write_bytes(readme(outline, published))
    return (path, *files)


def _session(outline: Outline, words: Words) -> DataTable:
    made, arrived = outline.methods, outline.attendance.arrived
    items: tuple[tuple[str, Value], ...] = (
        ("title", outline.title),
        ("session_kind", Words(outline.language)(f"kind.{outline.session_kind}")),
        ("programme", outline.programme),
        ("body", outline.body),
        ("date", outline.date),
        ("starts", outline.starts),
        ("ends", outline.ends),
        ("venue", outline.venue),
        ("purpose", outline.purpose),
        ("introduction", outline.introduction),
        ("closing_words", outline.closing),
        ("arrived", arrived if fine(arrived) else None),
        ("tables", outline.attendance.tables),
        ("version", made.version),
        ("chain_head", made.chain_head),
        ("entries", made.entries),
        ("made_at", made.made_at),
    )
    return table("session", "item value", ((words(f"column.{key}"), value) for key, value in items))


def _attendance(outline: Outline, words: Words) -> DataTable:
    """Groups of those who came; small ones together, and nothing where all of them are few."""

    def rows() -> Iterator[tuple[Value, ...]]:
        for one in outline.distributions:
            told = told_parts({value.value: value.count for value in one.values})
            together = one.people - sum(told.values())
            if not one.people or not fine(one.people) or not fine(together):
                continue
            yield from ((one.attribute, value, people, people / one.people) for value, people in told.items())
            if together:
                yield one.attribute, words("few"), together, together / one.people

    return table("attendance", "attribute group people# share%", rows())
