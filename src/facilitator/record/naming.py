"""What a person calls a row of the record: "note T37-R2-05", "the hands of table 3 in ballot 1"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import JSON, text
from sqlalchemy.orm import Session as OrmSession

from facilitator.record.models import (
    AcceptedDifference,
    Ballot,
    Base,
    ChosenQuotes,
    Delivery,
    Filing,
    HelpCall,
    LastWrite,
    Message,
    MinutesPlan,
    Note,
    NoteMark,
    NoteRevision,
    Option,
    PaperBatch,
    Participant,
    Passage,
    Population,
    Post,
    Programme,
    Purge,
    Quote,
    Recommendation,
    Reopening,
    Round,
    Screen,
    Seat,
    Session,
    Signature,
    Source,
    SpentCode,
    SpentDevice,
    Station,
    Table,
    TableVote,
    Tally,
    Theme,
    VotingCode,
    Wording,
    WordPassage,
)
from facilitator.record.serial import post_serial, serial

Row = Mapping[str, Any]


def plain_rows(session: OrmSession, model: type[Base]) -> Iterator[Row]:
    """The rows of a table just as they are kept: JSON as text, nothing converted that could fail to be."""
    columns = ", ".join(
        f'CAST(kept."{column.name}" AS TEXT) AS "{column.name}"'
        if isinstance(column.type, JSON)
        else f'kept."{column.name}"'
        for column in model.__table__.columns
    )
    wanted = text(f'SELECT {columns} FROM "{model.__tablename__}" AS kept').execution_options(yield_per=500)
    return (row._asdict() for row in session.execute(wanted))


class Names:
    """Names for the rows of a record, in English and Korean; the later of several sessions wins."""

    def __init__(self, *sessions: OrmSession) -> None:
        self._tables = _numbers(sessions, Table)
        self._rounds = _numbers(sessions, Round)
        self._sources = _numbers(sessions, Source)
        self._people = _numbers(sessions, Participant)
        self._ballots = _numbers(sessions, Ballot)
        self._themes = {row["id"]: row["title"] for session in sessions for row in plain_rows(session, Theme)}
        self._notes = {row["id"]: self._serial(row) for session in sessions for row in plain_rows(session, Note)}

    def of(self, model: type[Base], row: Row) -> tuple[str, str]:
        """What to call this row of this table."""
        if model is Note:
            return f"Note {self._serial(row)}", f"기록 {self._serial(row)}"
        if model is NoteRevision:
            note = self._notes.get(row["note_id"], "?")
            return f"Wording {row['revision']} of note {note}", f"기록 {note}의 {row['revision']}번째 글"
        if model is Participant:
            return f"Participant {row['number']}", f"참가자 {row['number']}번"
        if model is Seat:
            person, number = self._people.get(row["participant_id"], "?"), self._rounds.get(row["round_id"], "?")
            return f"The seat of participant {person} in round {number}", f"참가자 {person}번의 {number}라운드 자리"
        if model is Passage:
            note = self._notes.get(row["note_id"], "?")
            return f"What was decided about a passage of note {note}", f"기록 {note}의 한 부분에 대해 정한 것"
        if model is WordPassage:
            return f"What was decided about a passage ({row['place']})", f"글의 한 부분({row['place']})에 대해 정한 것"
        if model is ChosenQuotes:
            theme = self._themes.get(row["theme_id"], "?")
            return f'The quotes chosen for "{theme}"', f"주제 '{theme}'에 고른 인용"
        if model is Post:
            note = self._notes.get(row["note_id"], "?")
            return f"What came with post {note}", f"글 {note}에 딸린 내용"
        if model is NoteMark:
            note = self._notes.get(row["note_id"], "?")
            return f"The mark of note {note}", f"기록 {note}의 표시"
        if model is Wording:
            title = row["title"]
            return f'The wording "{title}" of a theme', f"주제의 글 '{title}'"
        if model is LastWrite:
            return f"The last write to {row['thing']}", f"{row['thing']}의 마지막 기록"
        if model in (Filing, Quote):
            note, theme = self._notes.get(row["note_id"], "?"), self._themes.get(row["theme_id"], "?")
            what = ("filing", "분류") if model is Filing else ("quote", "인용")
            return f'The {what[0]} of note {note} under "{theme}"', f"주제 '{theme}'의 기록 {note} {what[1]}"
        return (
            self._of_ballots(model, row)
            or self._of_voters(model, row)
            or self._of_stations(model, row)
            or self._of_plan(model, row)
        )

    def _of_ballots(self, model: type[Base], row: Row) -> tuple[str, str] | None:
        if model is Ballot:
            return f"Ballot {row['number']}", f"투표 {row['number']}"
        if model not in (Option, TableVote, Tally, AcceptedDifference, Reopening):
            return None
        ballot = self._ballots.get(row["ballot_id"], "?")
        if model is Option:
            return f'The option "{row["text"]}" of ballot {ballot}', f"투표 {ballot}의 항목 '{row['text']}'"
        if model is Tally:
            return f"The result of ballot {ballot}", f"투표 {ballot}의 결과"
        if model is Reopening:
            return (
                f"What ballot {ballot} said before it was reopened",
                f"투표 {ballot}을(를) 다시 열기 전의 결과",
            )
        if model is AcceptedDifference:
            table = self._tables.get(row["place"])
            where = ("the hall", "전체") if table is None else (f"table {table}", f"{table}번 테이블")
            return (
                f"The accepted difference of {where[0]} in ballot {ballot}",
                f"투표 {ballot}에서 받아들인 {where[1]} 차이",
            )
        table = self._tables.get(row["table_id"], "?")
        return f"The vote of table {table} in ballot {ballot}", f"투표 {ballot}의 {table}번 테이블 표"

    def _of_voters(self, model: type[Base], row: Row) -> tuple[str, str] | None:
        if model is VotingCode:
            return f"The voting code {row['code_hash'][:8]}", f"투표 코드 {row['code_hash'][:8]}"
        if model not in (SpentCode, SpentDevice, PaperBatch):
            return None
        ballot = self._ballots.get(row["ballot_id"], "?")
        if model is PaperBatch:
            return f'The pile "{row["label"]}" of ballot {ballot}', f"투표 {ballot}의 투표지 묶음 '{row['label']}'"
        if model is SpentDevice:
            hash = row["device_hash"][:8]
            return (
                f"That keypad {hash} voted in ballot {ballot}",
                f"투표 {ballot}에 투표기 {hash}(으)로 투표했다는 사실",
            )
        hash = row["code_hash"][:8]
        return f"That code {hash} voted in ballot {ballot}", f"투표 {ballot}에 코드 {hash}(으)로 투표했다는 사실"

    def _of_stations(self, model: type[Base], row: Row) -> tuple[str, str] | None:
        if model is Station:
            return f"The laptop {row['name'] or row['id']}", f"노트북 {row['name'] or row['id']}"
        if model is Message:
            return f'The message "{row["text"]}"', f"알림 '{row['text']}'"
        if model is HelpCall:
            table = self._tables.get(row["table_id"], "?")
            return f"A call for help of table {table}", f"{table}번 테이블의 도움 요청"
        return None

    def _of_plan(self, model: type[Base], row: Row) -> tuple[str, str]:
        if model is Table:
            return f"Table {row['number']}", f"{row['number']}번 테이블"
        if model is Round:
            return f"Round {row['number']}", f"{row['number']}라운드"
        if model is Recommendation:
            return f"Recommendation {row['position']}", f"권고 {row['position']}"
        if model is MinutesPlan:
            return "How the minutes are arranged", "회의록 짜임"
        if model is Signature:
            return f"Signature {row['position']} of the minutes", f"회의록의 {row['position']}번째 서명란"
        if model is Purge:
            return "That the personal data were purged", "개인정보를 파기했다는 사실"
        if model is Source:
            return f'The source "{row["title"]}"', f"출처 '{row['title']}'"
        if model is Population:
            return f"The population by {row['attribute']}", f"{row['attribute']}별 시 인구"
        if model is Screen:
            return "What is on the big screen", "큰 화면에 보이는 내용"
        if model is Delivery:
            return f"The delivery of {row['package']} to {row['label']}", f"{row['label']}(으)로 보낼 {row['package']}"
        words = {Programme: ("Programme", "사업"), Session: ("Session", "회의"), Theme: ("Theme", "주제")}
        en, ko = words[model]
        return f'{en} "{row["title"]}"', f"{ko} '{row['title']}'"

    def _serial(self, row: Row) -> str:
        table, number = self._tables.get(row["table_id"]), self._rounds.get(row["round_id"])
        source = self._sources.get(row["source_id"])
        if isinstance(source, int) and isinstance(number, int) and isinstance(row["number"], int):
            return post_serial(source, number, row["number"])
        if isinstance(table, int) and isinstance(number, int) and isinstance(row["number"], int):
            return serial(table, number, row["number"])
        return str(row["id"])


def _numbers(sessions: tuple[OrmSession, ...], model: type[Base]) -> dict[str, Any]:
    return {row["id"]: row["number"] for session in sessions for row in plain_rows(session, model)}
