"""The list of receipts of a closed ballot, to be published: whoever voted by phone finds the own vote on it."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from facilitator.ballots.votes import read_vote
from facilitator.day.paper_values import printed_event
from facilitator.day.whole_text import write_whole
from facilitator.errors import Refused
from facilitator.minutes.gather.outline_words import printed_options
from facilitator.minutes.gather.standing_words import printed_words
from facilitator.minutes.one_vote import ONE_VOTE, vote_lines
from facilitator.minutes.paper.receipts import PrintedReceipts, write_receipt_list
from facilitator.minutes.words import Words
from facilitator.record import Record
from facilitator.record.ballot_rules import rules_of
from facilitator.record.models import Ballot, Option, Session, Tally
from facilitator.record.sealing import short_seal
from facilitator.record.voting import published_votes

MARK = "\ufeff"
"""A Korean Excel takes a CSV without it for CP949."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell of a CSV begins with that Excel takes for a formula."""


@dataclass(frozen=True)
class _WordedOption:
    """An option as it reads in print."""

    id: str
    text: str


def receipts_of(record: Record, ballot_id: str, language: str = "") -> PrintedReceipts:
    """The list of a closed ballot, by receipt, in "ko" or "en"; in the session's own language where it is empty.

    Title and options read as in the minutes: without what was redacted in them.

    Raises:
        Refused: the ballot is not closed.
    """
    with record.reading() as reading:
        published = published_votes(reading, ballot_id)
        ballot, tally = reading.get_one(Ballot, ballot_id), reading.get_one(Tally, ballot_id)
        language = language or reading.get_one(Session, ballot.session_id).language
        words, wording = Words(language, ONE_VOTE), printed_words(reading, Words(language))
        rows = reading.execute(
            select(Option.id, Option.text).where(Option.ballot_id == ballot_id).order_by(Option.position)
        ).all()
        rules = rules_of(reading, ballot)
    printed = printed_options((text for _, text in rows), ballot.session_id, wording)
    options = [_WordedOption(id, printed[text]) for id, text in rows]
    said = {vote: " · ".join(vote_lines(options, read_vote(rules, vote), words)) for _, vote in published}
    return PrintedReceipts(
        number=ballot.number,
        title=wording("ballot-title", ballot.session_id, ballot.title),
        seal=short_seal(tally.seal),
        lines=tuple((receipt, said[vote]) for receipt, vote in published),
    )


def write_receipts(record: Record, ballot_id: str, path: Path, language: str = "") -> int:
    """Write the list as CSV or, for the wall, as PDF, as the ending of the name says; an older file is replaced.

    The CSV is UTF-8 with its mark; its columns are the receipt and the vote in words.

    Returns:
        How many receipts are on it.

    Raises:
        Refused: the ballot is not closed, the name ends otherwise, or the file cannot be written.
    """
    receipts = receipts_of(record, ballot_id, language)
    with record.reading() as reading:
        session_id = reading.get_one(Ballot, ballot_id).session_id
        event = printed_event(reading, session_id, language)
        wording = printed_words(reading, Words(event.language))
    event = replace(
        event,
        title=wording("session-title", session_id, event.title),
        venue=wording("venue", session_id, event.venue),
    )
    match path.suffix.lower():
        case ".csv":
            write_whole(path, MARK + _as_csv(receipts, event.words))
        case ".pdf":
            write_receipt_list(event, receipts, path)
        case _:
            raise Refused(
                f"{path.name} is neither CSV nor PDF. Give a name that ends in .csv or .pdf.",
                f"{path.name}은(는) CSV도 PDF도 아닙니다. .csv나 .pdf로 끝나는 이름을 주십시오.",
            )
    return len(receipts.lines)


def _as_csv(receipts: PrintedReceipts, words: Words) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([words("receipts.receipt"), words("receipts.vote")])
    writer.writerows([receipt, f"'{vote}" if vote.startswith(_FORMULA) else vote] for receipt, vote in receipts.lines)
    return text.getvalue()
