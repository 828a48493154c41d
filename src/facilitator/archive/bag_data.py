"""Checking the data of a package: that they keep to their form, say the same, and that the votes count to the results."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import msgspec

from facilitator.archive.bag_sums import Reading
from facilitator.archive.objects import OBJECTS
from facilitator.archive.votes import VOTES_JSON, VOTES_SCHEMA, BallotVotes, SessionVotes
from facilitator.errors import Refused
from facilitator.minutes.data.files import MINUTES_JSON, NOTES_CSV
from facilitator.minutes.data.schema import SCHEMA_FILE
from facilitator.minutes.outline import Ballot, Outline
from facilitator.record.verify import Fault

_MINUTES = msgspec.json.Decoder(Outline)
_VOTES = msgspec.json.Decoder(SessionVotes)


def data_faults(reading: Reading) -> tuple[Outline | None, list[Fault]]:
    """The minutes in the package where they can be read, and what does not agree in its data."""
    faults: list[Fault] = []
    outline: Outline | None = _decoded(reading, MINUTES_JSON, _MINUTES, faults)
    votes: SessionVotes | None = _decoded(reading, VOTES_JSON, _VOTES, faults)
    for name in (SCHEMA_FILE, VOTES_SCHEMA):
        _decoded(reading, name, msgspec.json.Decoder(dict[str, Any]), faults)
    if outline is not None:
        faults += _notes(reading, outline)
    if outline is not None and votes is not None:
        faults += _ballots(outline, votes)
    return outline, faults


def _decoded(reading: Reading, name: str, decoder: msgspec.json.Decoder[Any], faults: list[Fault]) -> Any:
    path = f"{OBJECTS}/{name}"
    content = reading.content(path)
    if content is None:
        if path not in reading.paths:
            faults.append(Fault(f"{path} is missing.", f"{path} 파일이 없습니다."))
        return None
    try:
        return decoder.decode(content)
    except (msgspec.DecodeError, Refused, UnicodeDecodeError) as error:
        faults.append(
            Fault(f"{path} does not keep to its schema: {error}.", f"{path} 파일이 스키마에 맞지 않습니다: {error}.")
        )
        return None


def _notes(reading: Reading, outline: Outline) -> Iterator[Fault]:
    """The notes in the table and in the minutes are as many, with the same serials."""
    path = f"{OBJECTS}/{NOTES_CSV}"
    text = reading.text(path)
    if text is None:
        return
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))[1:]
    there = [note.serial for held in outline.notes for table in held.tables for note in table.notes]
    if [row[0] for row in rows if row] != there:
        yield Fault(
            f"{path} has {len(rows):,} notes and {MINUTES_JSON} {len(there):,}, or not the same ones.",
            f"{path}의 발언 기록 {len(rows):,}건과 {MINUTES_JSON}의 {len(there):,}건이 서로 다릅니다.",
        )


def _ballots(outline: Outline, votes: SessionVotes) -> Iterator[Fault]:
    printed = {ballot.number: ballot for ballot in outline.ballots}
    for one in votes.ballots:
        ballot = printed.get(one.number)
        if ballot is None:
            yield Fault(
                f"Ballot {one.number} is in {VOTES_JSON} and not in {MINUTES_JSON}.",
                f"투표 {one.number}이(가) {VOTES_JSON}에는 있고 {MINUTES_JSON}에는 없습니다.",
            )
        elif one.result:
            yield from _results(one, ballot)


def _results(one: BallotVotes, ballot: Ballot) -> Iterator[Fault]:
    """The result that is printed is the stored one, and where all votes are here they count to it."""
    words = {option.id: option.text for option in one.options}
    stored = [[words.get(option["option"]), option["count"]] for option in one.result.get("options", ())]
    figures = [one.result.get(name) for name in ("eligible", "present", "cast", "valid", "abstain", "invalid")]
    turnout = ballot.turnout
    shown = [turnout.eligible, turnout.present, turnout.cast, turnout.valid, turnout.abstain, turnout.invalid]
    if stored != [[option.text, option.count] for option in ballot.options] or figures != shown:
        yield Fault(
            f"The result of ballot {one.number} in {MINUTES_JSON} is not that in {VOTES_JSON}.",
            f"{MINUTES_JSON}의 투표 {one.number} 결과가 {VOTES_JSON}의 결과와 다릅니다.",
        )
    yield from _withheld(one) if one.secret else _recounted(one)


def _withheld(one: BallotVotes) -> Iterator[Fault]:
    cast = one.result.get("cast")
    if one.withheld != cast:
        yield Fault(
            f"Ballot {one.number} was secret: {one.withheld} votes were left out of {VOTES_JSON}, but {cast} were cast.",
            f"비밀투표 {one.number}에서 {VOTES_JSON}에 담지 않은 표는 {one.withheld}표인데 투표한 사람은 {cast}명입니다.",
        )


def _recounted(one: BallotVotes) -> Iterator[Fault]:
    try:
        result = one.recounted()
    except Refused as refused:
        yield Fault(
            f"The votes of ballot {one.number} cannot be counted: {refused.en}",
            f"투표 {one.number}의 표를 셀 수 없습니다: {refused.ko}",
        )
        return
    if json.dumps(result, sort_keys=True) != json.dumps(one.result, sort_keys=True):
        yield Fault(
            f"The votes of ballot {one.number} in {VOTES_JSON} do not count to its result.",
            f"{VOTES_JSON}에 있는 투표 {one.number}의 표를 세면 적힌 결과와 다릅니다.",
        )
