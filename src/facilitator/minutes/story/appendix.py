"""The first appendix: every note of every table, by round."""

from __future__ import annotations

from facilitator.minutes.outline import Note, NoteTable, Outline, RoundNotes
from facilitator.minutes.story.blocks import Block, Heading, NoteGroup, NoteLine, NoteList, Paragraph, said
from facilitator.minutes.story.outside import posts_of_round
from facilitator.minutes.story.phrases import dotted, round_title
from facilitator.minutes.words import Words
from facilitator.record.own_lines import keeps_own_line, said_by_one

__all__ = ["appendix"]


def appendix(outline: Outline, words: Words) -> list[Block]:
    """All notes as one long table a round, each with its serial, kind, support and themes; then what came from outside."""
    blocks: list[Block] = [Heading(1, words("appendix.notes"), "section:notes")]
    printed = sum(len(table.notes) for held in outline.notes for table in held.tables)
    if not printed and not outline.post_count:
        blocks.append(Paragraph(said(words("appendix.none"))))
        return blocks
    blocks.append(Paragraph(said(words("appendix.intro", n=printed)), "small"))
    for held in outline.notes:
        if any(table.notes for table in held.tables):
            blocks.extend(_round(held, words))
        blocks.extend(posts_of_round(held, words))
    return blocks


def _round(held: RoundNotes, words: Words) -> list[Block]:
    head = (
        words("appendix.serial"),
        words("appendix.kind"),
        words("appendix.text"),
        words("appendix.support"),
        words("appendix.theme"),
    )
    kinds = {kind: words(f"note.{kind}") for kind in ("idea", "reason", "concern", "minority", "question", "summary")}
    groups = tuple(_table(held.round, table, kinds, words) for table in held.tables if table.notes)
    return [
        Heading(
            2,
            words("appendix.round", round=round_title(words, held.round, held.title)),
            f"notes:{held.round}",
        ),
        NoteList(head, groups, words("continued")),
    ]


def _table(number: int, table: NoteTable, kinds: dict[str, str], words: Words) -> NoteGroup:
    return NoteGroup(
        f"notes:{number}:{table.table}",
        dotted(
            [
                words("appendix.table", n=table.table),
                table.zone,
                words("appendix.table_count", n=len(table.notes)),
            ]
        ),
        tuple(
            NoteLine(
                note.serial,
                kinds.get(note.kind, note.kind),
                _text(note, words),
                str(note.support) if note.support else "",
                note.themes,
                keeps_own_line(note.kind, note.support, note.felt_strongly),
            )
            for note in table.notes
        ),
    )


def _text(note: Note, words: Words) -> str:
    """What was said, and in brackets what else is to be known of it."""
    text = note.text
    if note.felt_strongly:
        alone = said_by_one(note.support) and keeps_own_line(note.kind, note.support, note.felt_strongly)
        text = words("appendix.one_strongly" if alone else "appendix.strongly", text=text)
    return words(f"appendix.{note.mark}", text=text, reason=note.reason) if note.mark else text
