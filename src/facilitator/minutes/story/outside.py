"""Voices from outside the hall in the appendix: after the tables of their round, under their source."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.minutes import figures
from facilitator.minutes.outline import RoundNotes
from facilitator.minutes.outline_outside import Post, SourcePosts
from facilitator.minutes.story.blocks import Block, Heading, NoteGroup, NoteLine, NoteList, Paragraph, said
from facilitator.minutes.story.phrases import dotted, part_of_round
from facilitator.minutes.words import Words

__all__ = ["Quoted", "posts_of_round"]

Quoted = Mapping[str, tuple[int, ...]]
"""Serial to the themes under which the note is quoted, 0 for outside all of them."""

LETTERS, LETTERS_IN_NO_THEME = 300, 80
"""So much of a post is printed, in a theme or in none: boards bring thousands, each as long as a page."""


def posts_of_round(held: RoundNotes, quoted: Quoted, words: Words) -> list[Block]:
    """The posts of a round as a long table; nothing where it has none."""
    count = sum(len(source.posts) for source in held.sources)
    if not count:
        return []
    head = (
        words("appendix.serial"),
        words("posts.date"),
        words("posts.text"),
        words("posts.agreed"),
        words("appendix.theme"),
    )
    groups = tuple(
        _source(held.round, place, source, quoted, words)
        for place, source in enumerate(held.sources, start=1)
        if source.posts
    )
    title = part_of_round(words, "posts.heading", held.round, held.title)
    return [
        Heading(2, title, f"posts:{held.round}", link=f"round:{held.round}"),
        Paragraph(said(words("posts.intro", n=count)), "small"),
        NoteList(head, groups, words("continued"), words("appendix.quoted")),
    ]


def _source(number: int, place: int, source: SourcePosts, quoted: Quoted, words: Words) -> NoteGroup:
    return NoteGroup(
        f"posts:{number}:{place}",
        dotted([source.source, words("posts", n=len(source.posts))]),
        tuple(
            NoteLine(
                post.serial,
                post.posted[:10],
                _text(post, words),
                f"{post.agreements:,}" if post.agreements else "",
                post.themes,
                False,
                quoted.get(post.serial, ()),
            )
            for post in source.posts
        ),
    )


def _text(post: Post, words: Words) -> str:
    head = dotted([post.category, post.title])
    text = figures.clip(post.text, LETTERS if post.themes else LETTERS_IN_NO_THEME)
    text = f"[{head}] {text}" if head else text
    return words(f"appendix.{post.mark}", text=text, reason=post.reason) if post.mark else text
