"""The one-page table at the front: what a public record of a meeting in Korea must hold.

Article 18 (2) of the Enforcement Decree of the Public Records Management Act (공공기록물 관리에 관한 법률 시행령
제18조 제2항) names nine items: name of the meeting, body that held it, date and place, attendees and observers, order
of the day, agenda, gist of remarks, decisions, votes. Each has its row here, in that order, also where there is nothing
to say. Whoever draws it says how many lines a row may have, so that the table stays on its page; the text has the rest.
"""

from __future__ import annotations

from facilitator.minutes import figures
from facilitator.minutes.outline import Attendance, Ballot, Outline, Round
from facilitator.minutes.story.blocks import Block, Facts, Heading, Paragraph, Span, Text, said, theme_key
from facilitator.minutes.story.outcome import outcome
from facilitator.minutes.story.phrases import dotted, round_title
from facilitator.minutes.words import Words

__all__ = ["MOST_LINES", "attended_line", "overview", "staff_line", "when_and_where"]

MOST_LINES = 8
ALL_LINES = 10_000
THEMES_IN_A_GIST = 4
LETTERS = 90
PURPOSE_LETTERS = 200


def overview(outline: Outline, words: Words, lines: int) -> list[Block]:
    """The heading, the table, and the line that names the law.

    Only the gist of what was said is cut to so many ``lines``: the rounds have all of it. What the law asks for besides
    stands here whole.
    """
    rows = (
        ("overview.name", _name(outline, words)),
        ("overview.body", _lines_or([outline.held_by], words("not_entered"))),
        ("overview.when_where", when_and_where(outline, words)),
        ("overview.people", _people(outline.attendance, words)),
        ("overview.order", _cut(_order(outline), ALL_LINES, words, "overview.no_order")),
        ("overview.agenda", _cut(_agenda(outline), ALL_LINES, words, "overview.no_agenda")),
        ("overview.gist", _cut(_gist(outline, words), lines, words, "overview.no_gist")),
        ("overview.decisions", _cut(_decisions(outline, words), ALL_LINES, words, "overview.no_decisions")),
        ("overview.votes", _cut(_votes(outline, words), ALL_LINES, words, "overview.no_votes")),
    )
    return [
        Heading(1, words("overview"), "section:overview"),
        Facts(tuple((words(label), texts) for label, texts in rows)),
        Paragraph(said(words("overview.law"), faint=True), "small"),
    ]


def when_and_where(outline: Outline, words: Words) -> tuple[Text, ...]:
    """Date with times, and the venue."""
    when = figures.when(outline.date, figures.time_span(outline.starts, outline.ends), words.korean)
    return _lines_or([when, outline.venue], words("not_entered"))


def attended_line(attendance: Attendance, words: Words) -> str:
    """Invited, came, walked in, did not come."""
    line = words(
        "overview.attended",
        arrived=attendance.arrived,
        invited=attendance.invited,
        walk_ins=attendance.walk_ins,
        absent=attendance.absent,
    )
    if attendance.unmarked:
        line = dotted([line, words("overview.unmarked", n=attendance.unmarked)])
    return line


def staff_line(attendance: Attendance, words: Words) -> str:
    """Tables with their facilitators and note-takers."""
    return dotted(
        [
            words("round.tables", n=attendance.tables),
            words("overview.facilitators", n=attendance.facilitators) if attendance.facilitators else "",
            words("overview.note_takers", n=attendance.note_takers) if attendance.note_takers else "",
        ]
    )


def _name(outline: Outline, words: Words) -> tuple[Text, ...]:
    lines: list[Text] = [said(outline.title or words("untitled"), strong=True)]
    lines.append(said(dotted([outline.programme, words(f"kind.{outline.session_kind}")])))
    if outline.purpose:
        purpose = f"{words('overview.purpose')}: {figures.clip(outline.purpose, PURPOSE_LETTERS)}"
        lines.append(said(purpose))
    return tuple(lines)


def _people(attendance: Attendance, words: Words) -> tuple[Text, ...]:
    listed = attendance.invited or attendance.arrived
    came = attended_line(attendance, words) if listed else words("people.none")
    if attendance.observers:
        observers = words("overview.observers", text=figures.clip(attendance.observers, PURPOSE_LETTERS))
    else:
        observers = words("overview.no_observers")
    return (
        said(came),
        said(staff_line(attendance, words)),
        said(observers),
    )


def _order(outline: Outline) -> list[Text]:
    return [
        (
            Span(figures.time_span(step.starts, step.ends) + "  ", faint=True),
            Span(figures.clip(step.title, LETTERS)),
        )
        for step in outline.order
    ]


def _agenda(outline: Outline) -> list[Text]:
    return [said(f"{place}. {figures.clip(item, LETTERS)}") for place, item in enumerate(outline.agenda, start=1)]


def _gist(outline: Outline, words: Words) -> list[Text]:
    return [_round_gist(held, words) for held in outline.rounds if held.note_count]


def _round_gist(held: Round, words: Words) -> Text:
    name = figures.clip(round_title(words, held.number, held.title), LETTERS // 2)
    line = words("overview.gist_line", round=name, notes=held.note_count, themes=len(held.themes))
    spans = [Span(line, link=f"round:{held.number}")]
    largest = sorted(held.themes, key=lambda theme: -theme.note_count)[:THEMES_IN_A_GIST]
    for place, theme in enumerate(largest):
        spans.append(Span(": " if place == 0 else ", "))
        title = figures.clip(theme.title or words("untitled"), LETTERS // 2)
        spans.append(Span(f"{title} ({theme.note_count:,})", link=theme_key(theme.number)))
    return tuple(spans)


def _decisions(outline: Outline, words: Words) -> list[Text]:
    """Recommendations that were adopted, else what the votes put first."""
    if outline.recommendations:
        return [
            said(f"{recommendation.number}. {figures.clip(recommendation.text, LETTERS)}")
            for recommendation in outline.recommendations
        ]
    return [
        said(words("overview.vote_result", title=figures.clip(ballot.title, LETTERS // 2), result=decided))
        for ballot in outline.ballots
        if (decided := _decided(ballot, words))
    ]


def _decided(ballot: Ballot, words: Words) -> str:
    """What a ballot decided; empty where it decided nothing. Older records know only what had the most votes."""
    if ballot.annulled:
        return ""
    came = "decided" if ballot.result is None else ballot.result.outcome
    if came in ("accepted", "rejected"):
        return words(f"overview.{came}")
    return figures.clip(_leaders(ballot), LETTERS) if came == "decided" else ""


def _votes(outline: Outline, words: Words) -> list[Text]:
    lines: list[Text] = []
    for ballot in outline.ballots:
        title = words("vote.title", n=ballot.number, title=figures.clip(ballot.title, LETTERS // 2))
        turnout = words("overview.vote_turnout", cast=ballot.turnout.cast, present=ballot.turnout.present)
        line = _vote_line(ballot, title, words)
        lines.append((Span(line, link=f"ballot:{ballot.number}"), Span(f" ({turnout})", faint=True)))
    return lines


def _vote_line(ballot: Ballot, title: str, words: Words) -> str:
    """The title with what came of it."""
    if ballot.annulled:
        return words("overview.vote_result", title=title, result=words("vote.annulled_short"))
    if ballot.result is not None:
        came = outcome(words, ballot.result, ballot.quorum_counts, letters=LETTERS // 2)
        return words("overview.vote_result", title=title, result=came)
    leader = next((option for option in ballot.options if option.leads), None)
    if leader is None:
        return title
    return words(
        "overview.vote_line",
        title=title,
        option=figures.clip(_leaders(ballot), LETTERS // 2),
        count=leader.count,
        share=figures.share(leader.share),
    )


def _leaders(ballot: Ballot) -> str:
    return ", ".join(option.text for option in ballot.options if option.leads)


def _lines_or(lines: list[str], otherwise: str) -> tuple[Text, ...]:
    kept = tuple(said(line) for line in lines if line)
    return kept or (said(otherwise, faint=True),)


def _cut(lines: list[Text], most: int, words: Words, nothing: str) -> tuple[Text, ...]:
    """The first lines, and how many more there are; a sentence where there are none."""
    if not lines:
        return (said(words(nothing), faint=True),)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[:most], said(words("overview.more", n=len(lines) - most), faint=True))
