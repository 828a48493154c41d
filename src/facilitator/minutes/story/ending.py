"""What came of it: recommendations, the introduction and closing words, and how everything was counted."""

from __future__ import annotations

from facilitator.minutes import figures
from facilitator.minutes.outline import Ballot, Outline
from facilitator.minutes.story.ballot_lines import chosen
from facilitator.minutes.story.blocks import (
    Block,
    Facts,
    Grid,
    Heading,
    Paragraph,
    Signing,
    Text,
    said,
    theme_key,
)
from facilitator.minutes.words import Words

__all__ = ["closing", "introduction", "methods", "recommendations", "signatures", "withheld"]


def introduction(outline: Outline, words: Words) -> list[Block]:
    """The organizer's words at the front; nothing where there are none."""
    return _essay(words("introduction"), "section:introduction", outline.introduction)


def closing(outline: Outline, words: Words) -> list[Block]:
    """The organizer's words at the end; nothing where there are none."""
    return _essay(words("closing"), "section:closing", outline.closing)


def signatures(outline: Outline, words: Words) -> list[Block]:
    """Lines to sign on by hand; nothing where nobody signs."""
    if not outline.signatures:
        return []
    lines = tuple((line.role, line.name) for line in outline.signatures)
    return [Heading(1, words("signatures"), "section:signatures"), Signing(lines, words("signature.place"))]


def withheld(outline: Outline, words: Words) -> str:
    """In how many places something is not printed, and why; empty where everything is."""
    reasons = [words(f"withheld.{one.reason}", n=one.places) for one in outline.methods.redactions]
    return words("methods.redactions_text", reasons=", ".join(reasons)) if reasons else ""


def recommendations(outline: Outline, words: Words) -> list[Block]:
    """What was recommended, to whom, from which theme."""
    blocks: list[Block] = [Heading(1, words("recommendations"), "section:recommendations")]
    if not outline.recommendations:
        blocks.append(Paragraph(said(words("recommendations.none"))))
        return blocks
    rows: list[tuple[Text, ...]] = []
    for item in outline.recommendations:
        theme = (
            said("")
            if item.theme is None
            else said(words("theme", n=item.theme), faint=True, link=theme_key(item.theme))
        )
        rows.append((said(str(item.number)), said(item.text), said(item.responsible), theme))
    head = tuple(words(f"recommendation.{column}") for column in ("number", "text", "responsible", "theme"))
    blocks.append(Grid(head, tuple(rows), (0.08, 0.58, 0.21, 0.13), "llll"))
    return blocks


def methods(outline: Outline, words: Words, missing: tuple[str, ...] = ()) -> list[Block]:
    """How notes, themes and votes were counted, and what the document was made from.

    ``missing`` are the characters that the printed font does not have.
    """
    made = outline.methods
    rows: list[tuple[str, tuple[Text, ...]]] = [
        (words("methods.notes"), (said(words("methods.notes_text")),)),
        (words("methods.themes"), (said(words("methods.themes_text")),)),
        *([(words("methods.posts"), (said(words("methods.posts_text")),))] if outline.post_count else []),
        (words("methods.votes"), tuple(said(line) for line in _how_counted(outline.ballots, words))),
        (words("methods.privacy"), (said(words("people.privacy")),)),
    ]
    if outline.methods.redactions:
        rows.append((words("methods.redactions"), (said(withheld(outline, words)),)))
    if missing:
        codes = ", ".join(f"U+{ord(character):04X}" for character in missing[:8])
        if len(missing) > 8:
            codes += " …"
        rows.append(
            (
                words("methods.missing"),
                (said(words("methods.missing_text", n=len(missing), codes=codes)),),
            )
        )
    if made.version:
        rows.append((words("methods.software"), (said(f"Facilitator {made.version}"),)))
    if made.chain_head:
        chain = words("methods.chain_text", entries=made.entries, head=made.chain_head)
        rows.append((words("methods.chain"), (said(chain),)))
    if made.made_at:
        rows.append((words("methods.made"), (said(figures.moment(made.made_at, words.korean)),)))
    return [Heading(1, words("methods"), "section:methods"), Facts(tuple(rows))]


def _how_counted(ballots: tuple[Ballot, ...], words: Words) -> list[str]:
    """What was in use, each method, count and basis once."""
    results = [ballot.result for ballot in ballots if ballot.result is not None]
    used = [
        *(ballot.method for ballot in ballots),
        *(result.counting for result in results if result.counting),
        *(f"basis.{ballot.basis}" for ballot in ballots if chosen(ballot.method)),
        *(["ties"] if any(result.ties for result in results) else []),
        "corrections",
        *(["seal"] if any(ballot.seal for ballot in ballots) else []),
    ]
    return [words(f"methods.{key}") for key in dict.fromkeys(used)]


def _essay(title: str, key: str, text: str) -> list[Block]:
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    if not paragraphs:
        return []
    return [Heading(1, title, key), *(Paragraph(said(line)) for line in paragraphs)]
