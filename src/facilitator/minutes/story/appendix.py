"""The appendices of notes: every note of every table, by round; and by theme, which notes it stands on."""

from __future__ import annotations

from collections import defaultdict

from facilitator.minutes.outline import Note, NoteTable, Outline, RoundNotes
from facilitator.minutes.story.blocks import (
    Block,
    Heading,
    NoteGroup,
    NoteLine,
    NoteList,
    Paragraph,
    References,
    said,
    theme_key,
    theme_notes_key,
)
from facilitator.minutes.story.outside import Quoted, posts_of_round
from facilitator.minutes.story.phrases import count_line, dotted, part_of_round, theme_title
from facilitator.minutes.words import Words
from facilitator.record.own_lines import keeps_own_line, said_by_one

__all__ = ["THEMES_APPENDIX", "appendix", "notes_by_theme", "votes_appendix"]

THEMES_APPENDIX = 2
"""The number of the appendix that lists the notes of every theme."""


def appendix(outline: Outline, words: Words) -> list[Block]:
    """All notes as one long table a round, each with its serial, kind, support and themes; then what came from outside."""
    blocks: list[Block] = [Heading(1, words("appendix.notes"), "section:notes")]
    printed = sum(len(table.notes) for held in outline.notes for table in held.tables)
    if not printed and not outline.post_count:
        blocks.append(Paragraph(said(words("appendix.none"))))
        return blocks
    blocks.append(Paragraph(said(words("appendix.intro", n=printed)), "small"))
    quoted = _quoted(outline)
    for held in outline.notes:
        if any(table.notes for table in held.tables):
            blocks.extend(_round(held, quoted, words))
        blocks.extend(posts_of_round(held, quoted, words))
    return blocks


def notes_by_theme(outline: Outline, words: Words) -> list[Block]:
    """The second appendix: the notes that every theme stands on; nothing where no theme has any."""
    themes = [theme for theme in outline.all_themes if theme.refs or theme.post_refs]
    if not themes:
        return []
    blocks: list[Block] = [
        Heading(1, words("appendix.themes", n=THEMES_APPENDIX), "section:notes-by-theme"),
        Paragraph(said(words("appendix.themes_intro")), "small"),
    ]
    for theme in themes:
        back = theme_key(theme.number)
        blocks += [
            Heading(3, theme_title(words, theme), theme_notes_key(theme.number), contents=False, link=back),
            Paragraph(said(count_line(words, theme), faint=True, link=back), "count"),
        ]
        if theme.refs:
            blocks.append(References("", theme.refs))
        if theme.post_refs:
            blocks.append(References(words("posts.refs"), theme.post_refs))
    return blocks


def votes_appendix(outline: Outline) -> int:
    """The number of the appendix with the votes by table."""
    return THEMES_APPENDIX + any(theme.refs or theme.post_refs for theme in outline.all_themes)


def _quoted(outline: Outline) -> Quoted:
    places: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for theme in outline.all_themes:
        for quote in (*theme.quotes, *theme.minority):
            places[quote.serial] += (theme.number,)
    for held in outline.rounds:
        for quote in held.minority:
            places[quote.serial] += (0,)
    return places


def _round(held: RoundNotes, quoted: Quoted, words: Words) -> list[Block]:
    head = (
        words("appendix.serial"),
        words("appendix.kind"),
        words("appendix.text"),
        words("appendix.support"),
        words("appendix.theme"),
    )
    kinds = {kind: words(f"note.{kind}") for kind in ("idea", "reason", "concern", "minority", "question", "summary")}
    groups = tuple(_table(held.round, table, kinds, quoted, words) for table in held.tables if table.notes)
    return [
        Heading(
            2,
            part_of_round(words, "appendix.round", held.round, held.title),
            f"notes:{held.round}",
            link=f"round:{held.round}",
        ),
        NoteList(head, groups, words("continued"), words("appendix.quoted")),
    ]


def _table(number: int, table: NoteTable, kinds: dict[str, str], quoted: Quoted, words: Words) -> NoteGroup:
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
                quoted.get(note.serial, ()),
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
